"""Names that are not said of the person: a thing is named after somebody, or has a name of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.names.paradigms import GROUP_BITS
from cisnews.grammar.names.titles import NAMESAKE, THING, title_before

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page

_GENITIVES = 0b10 | 0b10 << GROUP_BITS
_NAMED = ("имени", "им")


def is_namesake(page: Page, token: int, forms: int) -> bool:
    """Whether a name only says after whom a thing is named: `фонд Анны Лис`, `имени академика Лиса`.

    A noun for a person that agrees over the thing keeps the name: `директор музея Лис`.
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
    if word.key in _NAMED:
        return before == 0 or words[before - 1].key != "от"
    if before != token - 1 or not word.name_context & NAMESAKE:
        return False
    title = title_before(page, token, page.sheet.sentence_at(token).first)
    return title is None or not title.forms & forms


def names_thing(page: Page, token: int) -> bool:
    """Whether the word before a token says that a thing or place is named: `газета`, `компании`."""
    return token > 0 and bool(page.words[token - 1].name_context & THING)
