"""Countries, cities and regions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.layers import PlaceMention
from cisnews.grammar.morphology import ALL_CASES
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.knowledge.lexicon import Entry


def find_places(sheet: Sheet) -> list[PlaceMention]:
    """Countries, cities and regions, in order; none inside another."""
    candidates = sorted(_named(sheet), key=lambda place: (place.first, -place.last))
    named = _longest(candidates)
    codes = {place.country for place in named if place.country} | adjective_countries(sheet)
    return _longest(sorted([*named, *_abbreviated(sheet, codes)], key=lambda place: (place.first, -place.last)))


def adjective_countries(sheet: Sheet) -> set[str]:
    """The countries whose adjectives stand in the text: `казахстанский` -> KZ."""
    return {term.entry["code"] for term in sheet.terms if term.entry.sort == "country_adjective"}


@cache
def country(code: str) -> Entry:
    """The lexicon's entry of a country."""
    return next(entry for entry in lexicon.entries("country") if entry["code"] == code)


def _named(sheet: Sheet) -> Iterator[PlaceMention]:
    """`Кыргызской Республикой`, `Гродно`: places of the lexicon, written with a capital."""
    for term in sheet.terms:
        sort = term.entry.sort
        if sort not in ("country", "place") or not sheet.words[term.first].capital:
            continue
        if sort == "country":
            yield _mention(term, term.entry["code"], "country")
        else:
            yield _mention(term, term.entry["country"], term.entry["kind"])


def _abbreviated(sheet: Sheet, codes: set[str]) -> Iterator[PlaceMention]:
    """`Парламента РК`: an abbreviation in capitals; one of two letters needs its country elsewhere in the text."""
    at: dict[int, list[Term]] = {}
    for term in sheet.terms:
        if term.entry.sort == "country_abbreviation" and sheet.words[term.first].text[:2].isupper():
            at.setdefault(term.first, []).append(term)
    for terms in at.values():
        terms = [term for term in terms if term.entry["clear"] or term.entry["code"] in codes]
        if len(terms) == 1:
            yield _mention(terms[0], terms[0].entry["code"], "country")


def _mention(term: Term, code: str | None, kind: str) -> PlaceMention:
    name = country(code)["name"] if kind == "country" and code else term.entry["name"]
    return PlaceMention(term.first, term.last, name, code, kind, term.cases or ALL_CASES)


def _longest(places: list[PlaceMention]) -> list[PlaceMention]:
    """Of places that overlap, the one that begins first, and of those the longest."""
    found: list[PlaceMention] = []
    for place in places:
        if not found or place.first >= found[-1].last:
            found.append(place)
    return found
