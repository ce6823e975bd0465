"""Countries that take part: `переговоры между Россией и США`, `Израиль и Палестина возобновили переговоры`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import JOINS_COUNTRIES, WITH
from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.meetings.page import Page

KINDS = frozenset({"talks", "multilateral", "call"})
"""Kinds of meetings that countries have; a `встреча России с Данией` may be a match."""
_MAX_LIST = 12
_NEAR = 12
_BETWEEN = 2
"""Words between the countries and their verb, at most: `Иран снова ведёт переговоры`."""


def countries(page: Page, first: int, limit: int, case: int) -> list[Side]:
    """The countries in a case that a list from a token on names: `России, США и Украины`."""
    found: list[Side] = []
    token = first
    while token < limit and len(found) < _MAX_LIST:
        place = page.places.get(token)
        if place is None or place.kind != "country" or not can_be(place.cases, case) or page.phrase_at(token):
            break
        found.append(Side(place.first, place.last, None, place.name, country=place.country))
        token = place.last
        if page.key(token) not in JOINS_COUNTRIES or page.key(token) in WITH:
            break
        token += 1
    return found


def countries_with(page: Page, first: int, limit: int, case: int) -> list[Side]:
    """Right after a noun: `переговоры [с Ираном]`."""
    return countries(page, first + 1, limit, case) if first < limit and page.key(first) in WITH else []


def acting_countries(page: Page, verb: int) -> list[Side]:
    """The countries that a verb has as its subject: `[Израиль и Палестина] возобновили переговоры`."""
    begin = max(page.sheet.sentence_at(verb).first, verb - _NEAR)
    for token in range(begin, verb):
        if token not in page.places or page.after_preposition(token):
            continue
        found = countries(page, token, verb, NOMINATIVE)
        if found and verb - found[-1].last <= _BETWEEN:
            return found
    return []
