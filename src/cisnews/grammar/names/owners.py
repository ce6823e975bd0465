"""Names in the genitive after what is somebody's: `под руководством Асана Бекова`, `«Заря» Асана Бекова`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import GENITIVE
from cisnews.grammar.names.paradigms import ANY_FORM, in_all_groups
from cisnews.grammar.names.surroundings import Context, Place

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page

_GENITIVES = in_all_groups(GENITIVE)
_CLOSING = '»"”'
_FARTHEST = 10


def owned(place: Place) -> Context | None:
    """`руководством Асана Бекова`: a noun before the name has it as its complement, if the name can be one."""
    page, first, _, forms, sentence = place
    if first == sentence.first or not forms & _GENITIVES or not forms & ~_GENITIVES:
        return None
    before = page.words[first - 1]
    if before.kind == "mark":
        is_owned = before.text in _CLOSING and page.sheet.ends[first - 1] < page.sheet.starts[first]
    else:
        is_owned = before.shape == "lower" and before.pos == "NOUN" and not opens_sentence(page, first, sentence.first)
    return Context(0, ANY_FORM, _GENITIVES) if is_owned else None


def opens_sentence(page: Page, first: int, begin: int) -> bool:
    """`На концерте`, `В пятницу`: whether a phrase with a preposition opens the clause, and the subject can follow."""
    for token in range(first - 1, max(begin, first - _FARTHEST) - 1, -1):
        word = page.words[token]
        if word.kind == "mark" or word.verbal:
            return False
        if word.pos == "PREP":
            return token < begin + 2 or page.words[token - 1].kind == "mark" or page.words[token - 1].pos == "CONJ"
    return False
