"""Names that are not said of the person: a thing is named after somebody, or has a name of its own."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import NAMED_AFTER
from cisnews.grammar.morphology import DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.names.listing import begins_list
from cisnews.grammar.names.paradigms import of_one
from cisnews.grammar.names.titles import NAMESAKE, SINGULAR_TITLE, THING, title_before
from cisnews.grammar.names.verbs import is_said_by
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page

_GENITIVES = of_one(GENITIVE)
_INSTRUMENTALS = of_one(INSTRUMENTAL)
_FARTHEST_PLACE = 6


def is_namesake(page: Page, token: int, forms: int, is_followed: bool = False) -> bool:
    """Whether a name only says after whom a thing is named: `фонд Анны Лис`, `имени академика Лиса`.

    A noun for a person that agrees over the thing keeps the name (`директор музея Лис`), unless the name is followed by
    another, which is that person's: `директор музея Лиса Анна Бекова`.
    """
    if token == 0 or not forms & _GENITIVES:
        return False
    words = page.words
    before = token - 1
    if words[before].text == "." and before:
        before -= 1
    while before and words[before].shape == "lower" and words[before].title_forms & _GENITIVES:
        before -= 1  # имени академика, имени Героя
    word = words[before]
    if word.key in NAMED_AFTER:
        return before == 0 or words[before - 1].key != "от"
    if before != token - 1 or not word.name_context & NAMESAKE:
        return False
    if is_followed:
        return True
    title = title_before(page, token, page.sheet.sentence_at(token).first)
    if title is None or not title.forms & forms:
        return True
    return not title.forms & SINGULAR_TITLE and not begins_list(page, token + 1)  # лауреаты премии Лиса


def is_saint(page: Page, token: int) -> bool:
    """`мощи святой Нины`, `площадь Святого Петра`: whether a name alone is that of a saint."""
    return token > 0 and not _saints().isdisjoint(page.words[token - 1].lemmas)


def is_god(page: Page, token: int) -> bool:
    """`служители Фемиды`: whether a name alone is that of a god or muse."""
    return not _gods().isdisjoint(page.words[token].lemmas)


@cache
def _gods() -> frozenset[str]:
    return frozenset(lexicon.table("name_contexts")["gods"])


@cache
def _saints() -> frozenset[str]:
    return frozenset(lexicon.table("name_contexts")["saints"])


def is_called(page: Page, first: int, forms: int) -> bool:
    """`банк Юлиус Лис`, `фильм Анна Лис`: whether the name after a noun for a thing in the nominative is its own.

    A name that can stand in the genitive is rather that of a person: `группа Анны Лис`.
    """
    if first == 0 or forms & _GENITIVES or not page.words[first - 1].name_context & THING:
        return False
    if not page.words[first - 1].noun_forms & NOMINATIVE:
        return False
    return title_before(page, first, page.sheet.sentence_at(first).first) is None  # глава банка Асан Лис


def is_make(page: Page, first: int) -> bool:
    """`Лада Гранта`: whether the word is a make that is spelled like a name, before one of its models."""
    models = lexicon.table("name_contexts")["makes"].get(page.words[first].key)
    return models is not None and page.words[first + 1].key in models


def is_renamed(page: Page, token: int, forms: int) -> bool:
    """`Село станет Бековом`, `село получит имя Беков`: whether a place is given the name, and no person meant."""
    if token < 2:
        return False
    before = page.words[token - 1].lemmas
    is_called = forms & _INSTRUMENTALS and not _words("renaming_verbs").isdisjoint(before)
    if not is_called and not (forms & NOMINATIVE and not _words("renaming_nouns").isdisjoint(before)):
        return False
    begin = max(page.sheet.sentence_at(token).first, token - _FARTHEST_PLACE)
    return any(page.places[at] or page.words[at].name_context & THING for at in range(begin, token - 1))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.table("name_contexts")[name])


def is_told(page: Page, token: int, begin: int) -> bool:
    """`сказал газете Лис`: whether a noun for a paper or firm before a token only tells to whom something was said."""
    if token < begin + 2 or not page.words[token - 1].name_context & THING:
        return False
    return bool(page.words[token - 1].noun_forms & DATIVE) and is_said_by(page, token - 1)


def names_thing(page: Page, token: int) -> bool:
    """Whether the word before a token says that a thing or place is named: `газета`, `компании`."""
    if token == 0 or not page.words[token - 1].name_context & THING:
        return False
    return not is_told(page, token, page.sheet.sentence_at(token).first)
