"""Places by the dictionary of words: `Химок`, `Южном Кавказе`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import PlaceMention
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.places.by_noun import place_name
from cisnews.grammar.places.lexical import country_of
from cisnews.grammar.places.meant import is_rather_a_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.sheet import Sheet
    from cisnews.grammar.words import Word


def by_dictionary(sheet: Sheet, named: list[PlaceMention]) -> Iterator[PlaceMention]:
    """`Химок`, `Южной Лапландии`: what the dictionary knows as a place; `named`: those of the lexicon, found before."""
    covered = {token for place in named for token in range(place.first, place.last)}
    for token in sheet.capitals:
        word = sheet.words[token]
        if not word.cases_as_place or (token in covered and not _after_compass(sheet, token)):
            continue
        if _is_family(sheet, token):
            continue
        name = place_name(word, word.cases_as_place) or word.text
        first = token
        if _after_compass(sheet, token):
            first = token - 1
            phrase = NounPhrase(first, token + 1, token, word.noun_forms & sheet.words[first].adjective_forms)
            name = nominative(sheet, phrase)
        yield PlaceMention(first, token + 1, name, country_of(sheet, token), "place", word.cases_as_place)


def _is_family(sheet: Sheet, token: int) -> bool:
    """`Хайко Маас`, `Ю. Калинин`, `Гусев`: behind a given name, or by its ending.

    So where the lexicon lacks the place, and after a post: `министр Киров`; if it is a place then, the lexicon said so.
    """
    if sheet.words[token].naming.has_family_mark:
        place = sheet.term(token, "place")
        if place is None or (place.entry["kind"] == "city" and sheet.terms_before(token, "post")):
            return True
    if token == 0 or sheet.sentence_at(token).first == token:
        return False
    before = sheet.words[token - 1]
    if before.text == "." and token > 1:
        return sheet.words[token - 2].shape == "initial" and sheet.starts[token - 1] == sheet.ends[token - 2]
    return before.shape == "title" and before.naming.is_listed_given


def _after_compass(sheet: Sheet, token: int) -> bool:
    """`Южном Кавказе`: an adjective of the compass with a capital that agrees; not `Единой России`."""
    if token <= sheet.sentence_at(token).first:
        return False
    before = sheet.words[token - 1]
    if before.shape != "title" or not before.adjective_forms & sheet.words[token].noun_forms:
        return False
    return sheet.term(token - 1, "compass_adjective") is not None


def cases_as_place(word: Word) -> int:
    """The cases in which the dictionary holds a word to be a place's name (bit mask); 0 where it rather is none."""
    if word.shape != "title" or not word.naming.place or word.naming.given:
        return 0
    if not is_rather_a_place(word):
        return 0
    cases = 0
    for analysis in word.analyses:
        if "Geox" in analysis.marks:
            cases |= analysis.case
    return cases
