"""Single words that name a person: family names and given names alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.names.choosing import in_context, is_namesake, names_thing
from cisnews.grammar.names.context import TITLE, context_of
from cisnews.grammar.names.matching import loose
from cisnews.grammar.names.page import FREE
from cisnews.grammar.names.paradigms import GROUP_BITS, PLURAL, SINGULAR_FORMS
from cisnews.grammar.names.quality import ENOUGH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.names.page import Page


class Introduced:
    """The family and given names that the document has introduced with others."""

    __slots__ = ("families", "givens")

    def __init__(self, page: Page, names: Iterable[Name]) -> None:
        self.families: set[str] = set()
        self.givens: set[str] = set()
        for name in names:
            for part in name.parts:
                naming = page.words[part.last - 1].naming
                if part.kind == "family":
                    self.families.update(loose(r.key) for r in naming.family if r.forms & name.forms)
                elif part.kind == "given" and not part.initial:
                    self.givens.update(r.key for r in naming.guessed_given if r.forms & name.forms)


def names_alone(page: Page, taken: bytearray, introduced: Introduced) -> Iterator[Name]:
    """Names of one word at places that no longer name covers."""
    for sentence in page.sheet.sentences:
        for token in range(sentence.first, sentence.last):
            if not taken[token] and page.may_be_name(token):
                name = _alone(page, token, introduced)
                if name is not None:
                    yield name


def _alone(page: Page, token: int, introduced: Introduced) -> Name | None:
    naming = page.words[token].naming
    if (naming.function and not naming.peoples) or is_namesake(page, token, naming.family_forms):
        return None
    family = naming.family_forms & SINGULAR_FORMS
    if any(loose(reading.key) in introduced.families for reading in naming.family if reading.group != PLURAL):
        return _single(page, "family", token, family, "introduced_family")
    if any(loose(reading.key) in introduced.families for reading in naming.family):
        return None  # `Бековых`: several persons
    if any(reading.key in introduced.givens for reading in naming.given):
        return _single(page, "given", token, naming.given_forms, "introduced_given")
    if page.claims[token] != FREE or page.words[token].shape == "upper" or not naming.family_forms & SINGULAR_FORMS:
        return None
    if naming.is_plural_family:
        return None
    as_family, as_given = _family_weight(page, token), _given_weight(naming)
    weight = max(as_family, as_given)
    if weight <= 0:
        return None
    weight += _evidence(page, token, family & SINGULAR_FORMS)
    if (
        _is_located(page, token)
        or _is_in_quotes(page, token)
        or _continues(page, token)
        or (names_thing(page, token) and not (naming.is_known_family and naming.has_family_mark))
    ):
        weight -= ENOUGH
    if weight < ENOUGH:
        return None
    if as_family >= as_given:
        return _single(page, "family", token, family & SINGULAR_FORMS, "family_alone")
    return _single(page, "given", token, naming.given_forms & SINGULAR_FORMS, "given_alone")


def _evidence(page: Page, token: int, forms: int) -> int:
    """What the context says, leaving out a noun before the word that may only have it as its complement."""
    context = context_of(page, token, token + 1, forms)
    if context.evidence == TITLE and not page.words[token].naming.is_known_family:
        agreed = context.forms & forms
        return 0 if not agreed & ~_GENITIVES else TITLE
    return context.evidence


_POSSESSIVE = ("ов", "ев", "ин", "ын")
_GENITIVES = 0b10 | 0b10 << GROUP_BITS


def _family_weight(page: Page, token: int) -> int:
    word, naming = page.words[token], page.words[token].naming
    possessive = naming.is_known_family and naming.has_family_mark and word.key.rstrip("аыуойем").endswith(_POSSESSIVE)
    if word.adjective_forms and not possessive and (not naming.unknown or _modifies_next(page, token)):
        return 1 if naming.is_known_family and not _modifies_next(page, token) else 0
    if naming.is_known_family:
        if naming.body or (naming.place and not naming.has_family_mark):
            return 1
        if naming.ordinary:
            return 4 if naming.has_family_mark else 1
        return 4
    if naming.ordinary or naming.place or naming.body or not naming.unknown:
        return 0
    return 4 if naming.has_family_mark else 1


def _modifies_next(page: Page, token: int) -> bool:
    """Whether the word is an adjective before its noun: `Улытауской области`."""
    if token + 1 >= len(page.words):
        return False
    following = page.words[token + 1]
    if following.kind != "word":
        return False
    return bool(page.words[token].adjective_forms & (following.noun_forms | following.adjective_forms))


def _given_weight(naming: NameForms) -> int:
    if not naming.given or naming.body or naming.ordinary or naming.place:
        return 0
    return 4 if naming.is_listed_given and naming.peoples > 1 else 2


def _is_located(page: Page, token: int) -> bool:
    """`в Лисе`, `на Лисе`: a place."""
    return token > 0 and page.words[token - 1].key in ("в", "во", "на")


def _continues(page: Page, token: int) -> bool:
    """`Алтын Октавия`: whether the word only goes on with a name that is not read as a person's."""
    if token == 0:
        return False
    before = page.words[token - 1]
    if (
        not before.capital
        or before.shape != "title"
        or page.claims[token - 1] != FREE
        or page.begins_sentence(token - 1)
    ):
        return False
    return before.naming.unknown


def _is_in_quotes(page: Page, token: int) -> bool:
    """`«Лис»`: the name of a thing."""
    if token == 0 or token + 1 >= len(page.words):
        return False
    return page.words[token - 1].text in '«“"„' and page.words[token + 1].text in '»”"“'


def _single(page: Page, kind: str, token: int, forms: int, rule: str) -> Name:
    context = context_of(page, token, token + 1, forms)
    part = NamePart(kind, token, token + 1)  # type: ignore[arg-type]
    return in_context(Name(token, token + 1, (part,), forms, 0, rule), context)
