"""Countries, cities and regions: those of the lexicon, and others by grammar or by the dictionary of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.places.by_dictionary import by_dictionary
from cisnews.grammar.places.by_noun import by_noun
from cisnews.grammar.places.capitals import capitals
from cisnews.grammar.places.lexical import abbreviated, adjective_countries, countries, of_lexicon, settled

if TYPE_CHECKING:
    from cisnews.grammar.layers import PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_places(sheet: Sheet) -> list[PlaceMention]:
    """Countries, cities and regions, in order; none inside another."""
    states = list(countries(sheet))
    clear, shared = of_lexicon(sheet)
    codes = {place.country for place in (*states, *clear) if place.country} | adjective_countries(sheet)
    named = _longest([*states, *clear, *(settled(terms, codes) for terms in shared)])
    more = [*capitals(sheet, states), *abbreviated(sheet, codes), *by_noun(sheet), *by_dictionary(sheet, named)]
    return _longest([*named, *more])


def _longest(places: list[PlaceMention]) -> list[PlaceMention]:
    """Of places that overlap, the one that begins first, and of those the longest."""
    found: list[PlaceMention] = []
    for place in sorted(places, key=lambda place: (place.first, -place.last)):
        if not found or place.first >= found[-1].last:
            found.append(place)
    return found
