"""Capitals told by their country: `в столице России`, `в белорусской столице`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import PlaceMention
from cisnews.grammar.morphology import GENITIVE, cases_of
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.sheet import Sheet


def capitals(sheet: Sheet, states: list[PlaceMention]) -> Iterator[PlaceMention]:
    """`столицу России` -> Москва, `белорусской столице` -> Минск."""
    for state in states:
        noun = state.first - 1
        if state.country and noun >= 0 and state.cases & GENITIVE and _is_capital(sheet, noun):
            yield from _capital(sheet, state.country, noun, state.last, noun)
    for term in sheet.terms_of("country_adjective"):
        if term.last < len(sheet.words) and _is_capital(sheet, term.last):
            yield from _capital(sheet, term.entry["code"], term.first, term.last + 1, term.last)


def _is_capital(sheet: Sheet, token: int) -> bool:
    noun = sheet.term(token, "place_noun_before")
    return noun is not None and bool(noun.entry["capital"])


def _capital(sheet: Sheet, code: str, first: int, last: int, noun: int) -> Iterator[PlaceMention]:
    name = lexicon.entry_of("country", code)["capital"]
    if name:
        forms = sheet.words[noun].noun_forms
        yield PlaceMention(first, last, name, code, "city", cases_of(forms))
