"""Places of the lexicon: `Кыргызской Республикой`, `Гродно`, `Парламента РК`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import PlaceMention
from cisnews.grammar.morphology import ALL_CASES
from cisnews.grammar.places.meant import is_meant
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.knowledge.lexicon import Entry


def adjective_countries(sheet: Sheet) -> set[str]:
    """The countries whose adjectives stand in the text: `казахстанский` -> KZ."""
    return {term.entry["code"] for term in sheet.terms_of("country_adjective")}


def country(code: str) -> Entry:
    """The lexicon's entry of a country."""
    return lexicon.entry_of("country", code)


def countries(sheet: Sheet) -> Iterator[PlaceMention]:
    """`Кыргызской Республикой`: countries of the lexicon, written with a capital."""
    for term in sheet.terms_of("country"):
        if sheet.words[term.first].capital or sheet.words[term.last - 1].capital:  # «республики Узбекистан»
            yield _mention(term, term.entry["code"], "country")


def of_lexicon(sheet: Sheet) -> tuple[list[PlaceMention], list[list[Term]]]:
    """`Гродно`: places of the lexicon, written with a capital; apart from them those that several countries share."""
    found: dict[tuple[int, int], list[Term]] = {}
    for term in sheet.terms_of("place"):
        if _is_told_by_its_noun(sheet, term) or (sheet.words[term.first].capital and is_meant(sheet, term)):
            found.setdefault((term.first, term.last), []).append(term)
    clear, shared = [], []
    for terms in found.values():
        if len({term.entry["country"] for term in terms}) > 1:
            shared.append(terms)
        else:
            clear.append(_mention(terms[0], terms[0].entry["country"], terms[0].entry["kind"]))
    return clear, shared


def _is_told_by_its_noun(sheet: Sheet, term: Term) -> bool:
    """`проспект Лисова`, `области Абай`: a street, or a place with its noun, that ends with a capitalised word."""
    if not sheet.words[term.last - 1].capital or term.last == term.first + 1:
        return False
    return term.entry["kind"] == "street" or sheet.term(term.first, "place_noun_after") is not None


def settled(terms: list[Term], codes: set[str]) -> PlaceMention:
    """`Белый дом`, `Каспий`: of the countries that share a place the one that the text speaks of, else none."""
    meant = [term for term in terms if term.entry["country"] in codes]
    if len({term.entry["country"] for term in meant}) == 1:
        return _mention(meant[0], meant[0].entry["country"], meant[0].entry["kind"])
    return _mention(terms[0], None, terms[0].entry["kind"])


def abbreviated(sheet: Sheet, codes: set[str]) -> Iterator[PlaceMention]:
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


def country_of(sheet: Sheet, token: int) -> str | None:
    """The country of the place of the lexicon that the word names: `города Худжанда`; None where several share it."""
    countries = {
        term.entry["country"]
        for term in sheet.terms_at.get(token, ())
        if term.entry.sort == "place" and term.last == token + 1
    }
    return next(iter(countries)) if len(countries) == 1 else None
