"""Countries, cities and regions: those of the lexicon, and others by grammar or by the dictionary of words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.layers import PlaceMention
from cisnews.grammar.morphology import ALL_CASES, GENITIVE, NOMINATIVE, with_capitals_of
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.grammar.words import Word
    from cisnews.knowledge.lexicon import Entry

_INTO = frozenset({"в", "во", "из", "на", "под", "близ", "город", "города", "городе", "г"})
"""Words before a place that tell it from a person's name."""
_RATHER_A_PLACE = 0.5
"""How likely the dictionary must hold a word to be a place's name."""


def find_places(sheet: Sheet) -> list[PlaceMention]:
    """Countries, cities and regions, in order; none inside another."""
    countries = list(_countries(sheet))
    clear, shared = _of_lexicon(sheet)
    codes = {place.country for place in (*countries, *clear) if place.country} | adjective_countries(sheet)
    named = _longest([*countries, *clear, *(_settled(terms, codes) for terms in shared)])
    return _longest([*named, *_abbreviated(sheet, codes), *_by_noun(sheet), *_by_dictionary(sheet)])


def adjective_countries(sheet: Sheet) -> set[str]:
    """The countries whose adjectives stand in the text: `казахстанский` -> KZ."""
    return {term.entry["code"] for term in sheet.terms_of("country_adjective")}


@cache
def country(code: str) -> Entry:
    """The lexicon's entry of a country."""
    return next(entry for entry in lexicon.entries("country") if entry["code"] == code)


def _countries(sheet: Sheet) -> Iterator[PlaceMention]:
    """`Кыргызской Республикой`: countries of the lexicon, written with a capital."""
    for term in sheet.terms_of("country"):
        if sheet.words[term.first].capital or sheet.words[term.last - 1].capital:  # «республики Узбекистан»
            yield _mention(term, term.entry["code"], "country")


def _of_lexicon(sheet: Sheet) -> tuple[list[PlaceMention], list[list[Term]]]:
    """`Гродно`: places of the lexicon, written with a capital; apart from them those that several countries share."""
    found: dict[tuple[int, int], list[Term]] = {}
    for term in sheet.terms_of("place"):
        if sheet.words[term.first].capital and _is_meant(sheet, term):
            found.setdefault((term.first, term.last), []).append(term)
    clear, shared = [], []
    for terms in found.values():
        if len({term.entry["country"] for term in terms}) > 1:
            shared.append(terms)
        else:
            clear.append(_mention(terms[0], terms[0].entry["country"], terms[0].entry["kind"]))
    return clear, shared


def _settled(terms: list[Term], codes: set[str]) -> PlaceMention:
    """`Белый дом`, `Каспий`: of the countries that share a place the one that the text speaks of, else none."""
    meant = [term for term in terms if term.entry["country"] in codes]
    if len({term.entry["country"] for term in meant}) == 1:
        return _mention(meant[0], meant[0].entry["country"], meant[0].entry["kind"])
    return _mention(terms[0], None, terms[0].entry["kind"])


def _is_meant(sheet: Sheet, term: Term) -> bool:
    """Not so a word that is part of a person's name (`Владимир Лис`) or begins a sentence as a common word."""
    word = sheet.words[term.first]
    if term.entry["capitals"]:
        return word.shape == "upper"
    if term.last > term.first + 1:
        return True
    naming = word.naming
    if word.shape == "upper" and naming.ordinary:
        return False
    begins = sheet.sentence_at(term.first).first == term.first
    if begins and naming.ordinary:
        return False
    if not (naming.given or naming.is_known_family or naming.has_family_mark):
        return True
    before = None if begins else sheet.words[term.first - 1]
    after = sheet.words[term.last] if term.last < len(sheet.words) else None
    if before is not None and before.key in _INTO:
        return not naming.given or not (after is not None and after.shape == "title")
    return False


def _abbreviated(sheet: Sheet, codes: set[str]) -> Iterator[PlaceMention]:
    """`Парламента РК`: an abbreviation in capitals; one of two letters needs its country elsewhere in the text."""
    at: dict[int, list[Term]] = {}
    for term in sheet.terms_of("country_abbreviation"):
        if sheet.words[term.first].text[:2].isupper():
            at.setdefault(term.first, []).append(term)
    for terms in at.values():
        terms = [term for term in terms if term.entry["clear"] or term.entry["code"] in codes]
        if len(terms) == 1:
            yield _mention(terms[0], terms[0].entry["code"], "country")


def _mention(term: Term, code: str | None, kind: str) -> PlaceMention:
    name = country(code)["name"] if kind == "country" and code else term.entry["name"]
    return PlaceMention(term.first, term.last, name, code, kind, term.cases or ALL_CASES)


def _by_noun(sheet: Sheet) -> Iterator[PlaceMention]:
    """`Абайской области`, `города Отрадное`: a noun of places with the adjective or name beside it."""
    yield from filter(None, (_after_adjective(sheet, term) for term in sheet.terms_of("place_noun_after")))
    yield from filter(None, (_before_name(sheet, term) for term in sheet.terms_of("place_noun_before")))


def _after_adjective(sheet: Sheet, term: Term) -> PlaceMention | None:
    """`Абайской области`: adjectives with a capital that agree."""
    first, forms = term.first, term.forms
    begin = sheet.sentence_at(term.first).first
    while first > begin and sheet.words[first - 1].capital and sheet.words[first - 1].adjective_forms & forms:
        forms &= sheet.words[first - 1].adjective_forms
        first -= 1
    if first == term.first or any("Anum" in analysis.marks for analysis in sheet.words[first].analyses):
        return None  # «Первая Республика» is a time
    name = nominative(sheet, NounPhrase(first, term.last, term.last - 1, forms))
    name = name if not name[0].islower() else name[0].upper() + name[1:]
    return PlaceMention(first, term.last, name, None, term.entry["kind"], (forms | forms >> 6) & ALL_CASES)


def _before_name(sheet: Sheet, term: Term) -> PlaceMention | None:
    """`города Отрадное`, `г. Шу`, `штата Аризона`: a word with a capital in the same case or the nominative."""
    if term.last >= sheet.sentence_at(term.first).last:
        return None
    word = sheet.words[term.last]
    is_short = term.entry["kind"] == "short"
    if word.shape != "title" or word.naming.given or _is_adjective_alone(word):
        return None
    if is_short and sheet.words[term.first].capital:
        return None
    cases = term.cases or ALL_CASES
    if not word.cases & (cases | NOMINATIVE):
        return None
    name = _place_name(word, cases) or word.text
    kind = "city" if is_short else term.entry["kind"]
    return PlaceMention(term.first, term.last + 1, name, _country_of(sheet, term.last), kind, cases)


def _country_of(sheet: Sheet, token: int) -> str | None:
    """The country of the place of the lexicon that the word names: `города Худжанда`; None where several share it."""
    countries = {
        term.entry["country"]
        for term in sheet.terms_at.get(token, ())
        if term.entry.sort == "place" and term.last == token + 1
    }
    return next(iter(countries)) if len(countries) == 1 else None


def _is_adjective_alone(word: Word) -> bool:
    return bool(word.adjective_forms) and not word.noun_forms


def _by_dictionary(sheet: Sheet) -> Iterator[PlaceMention]:
    """`Химок`, `Южном Кавказе`: a word that the dictionary knows as a place's name."""
    for token in sheet.capitals:
        word = sheet.words[token]
        if not word.cases_as_place:
            continue
        if _is_family(sheet, token):
            continue
        name = _place_name(word, word.cases_as_place) or word.text
        first = token
        if _after_compass(sheet, token):
            first = token - 1
            phrase = NounPhrase(first, token + 1, token, word.noun_forms & sheet.words[first].adjective_forms)
            name = nominative(sheet, phrase)
        yield PlaceMention(first, token + 1, name, _country_of(sheet, token), "place", word.cases_as_place)


def _is_family(sheet: Sheet, token: int) -> bool:
    """`Хайко Маас`, `Ю. Калинин`, `Гусев`: behind a given name, or by its ending where the lexicon lacks the place."""
    if sheet.words[token].naming.has_family_mark and sheet.term(token, "place") is None:
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
    cases, likely = 0, 0.0
    for analysis in word.analyses:
        if "Geox" in analysis.marks:
            cases |= analysis.case
            likely += analysis.score
    return cases if likely >= _RATHER_A_PLACE else 0


def _place_name(word: Word, cases: int) -> str | None:
    """The word in the nominative, read as a place's name."""
    for analysis in word.analyses:
        if analysis.case & cases and "Geox" in analysis.marks:
            return with_capitals_of(word.text, analysis.lemma)
    if word.cases & cases & ~NOMINATIVE and not word.cases & NOMINATIVE:
        return morphology.inflect(word.text, frozenset({"nomn"}), ("NOUN", "ADJF"), cases & ~NOMINATIVE | GENITIVE)
    return None


def _longest(places: Iterator[PlaceMention] | list[PlaceMention]) -> list[PlaceMention]:
    """Of places that overlap, the one that begins first, and of those the longest."""
    found: list[PlaceMention] = []
    for place in sorted(places, key=lambda place: (place.first, -place.last)):
        if not found or place.first >= found[-1].last:
            found.append(place)
    return found
