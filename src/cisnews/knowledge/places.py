"""Places: countries, towns, regions, residences, with their adjectives and inhabitants."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from cisnews.grammar.morphology import CASES
from cisnews.knowledge.inflection import (
    CASE_ORDER,
    Compiled,
    Phrase,
    adjective,
    fixed,
    in_case,
    is_adjective,
    key,
    nominal,
    split,
)

_DECLINED_TOO = ("ово", "ево", "ёво", "ино", "ыно")
"""Names of places that news declines or not: `в Одинцово`, `в Одинцове`."""


def countries(data: list[dict[str, Any]]) -> Compiled:
    """Names, adjectives, inhabitants: sorts `country`, `country_abbreviation`, `country_adjective`, `inhabitant`."""
    for country in data:
        code = country["code"]
        official = country["official"][0]
        says = {
            "code": code,
            "name": country["names"][0],
            "official": official,
            "genitive": in_case(official, "gent"),
            "capital": country.get("capital"),
            "cis": bool(country.get("cis")),
            "historical": bool(country.get("historical")),
        }
        names = map(fixed if country.get("indeclinable") else nominal, country["names"])
        yield "country", says, chain(*names, *map(nominal, country["official"]))
        for abbreviation in country.get("abbreviations", ()):
            clear = len(abbreviation) > 2 or abbreviation in country.get("clear", ())
            yield "country_abbreviation", {"code": code, "clear": clear}, fixed(abbreviation)
        for word in country.get("adjectives", ()):
            yield "country_adjective", {"code": code}, adjective(word)
        inhabitants = chain.from_iterable(country.get("inhabitants", ()))
        forms = chain.from_iterable(nominal(name, plural=True) for name in inhabitants)
        yield "inhabitant", {"code": code}, forms


def male_inhabitants(data: list[dict[str, Any]]) -> list[str]:
    """Nouns for men of a country where women have one of their own: `японец` beside `японка`."""
    pairs = chain.from_iterable(country.get("inhabitants", ()) for country in data)
    return sorted({pair[0].replace("ё", "е") for pair in pairs if len(pair) > 1})


def places(data: list[dict[str, Any]]) -> Compiled:
    """Places below countries: sort `place`; adjectives of regions named by one: sort `region_adjective`."""
    for place in data:
        name = place["name"]
        says = {"name": name, "country": place.get("country"), "kind": place["kind"]}
        for wording in (name, *place.get("variants", ())):
            yield "place", {**says, "capitals": False}, _forms(place, wording)
        for abbreviation in place.get("abbreviations", ()):
            yield "place", {**says, "capitals": True}, fixed(abbreviation)
        words = split(name)
        adjectives = list(place.get("adjectives", ()))
        if place["kind"] == "region" and len(words) == 2 and is_adjective(words[0]):
            adjectives.append(_masculine(words[0]))
        for word in adjectives:
            genitive = name if place.get("indeclinable") is True else in_case(name, "gent")
            yield "region_adjective", {**says, "genitive": genitive}, adjective(word)


def _forms(place: dict[str, Any], wording: str) -> Iterator[Phrase]:
    """A wording of a place in all cases: as the file gives them, unchanged, or by the dictionary."""
    listed = place.get("forms", {}).get(wording)
    if listed:
        return ((tuple(map(key, split(form))), CASES[case]) for form, case in zip(listed, CASE_ORDER, strict=True))
    unchanged = place.get("indeclinable", ())
    if unchanged is not True and wording not in unchanged:
        return chain(nominal(wording), _last_part_declined(wording))
    if wording.endswith(_DECLINED_TOO):
        return chain(fixed(wording), nominal(wording))
    return fixed(wording)


def _last_part_declined(wording: str) -> Iterator[Phrase]:
    """`Чолпон-Ата` -> `Чолпон-Аты`, `Чолпон-Ате`: of two parts only the last one changes."""
    first, hyphen, last = wording.partition("-")
    if not hyphen or "-" in last or len(split(wording)) > 1:
        return iter(())
    return (((f"{key(first)}-{forms[0]}",), cases) for forms, cases in nominal(last))


def _masculine(word: str) -> str:
    """`Свердловская` -> `свердловский`: the adjective as its own dictionary form."""
    found = next(
        (words[0] for words, forms in adjective(word) if forms & 1 and words[0].endswith(("ий", "ый", "ой"))), ""
    )
    return found or word


def place_nouns(data: dict[str, Any]) -> Compiled:
    """Words beside which another is a place: sorts `place_noun_after`, `…_before`, `…_of` and `compass_adjective`."""
    for word in data["compass"]:
        yield "compass_adjective", {}, adjective(word)
    for sort, by_kind in (("place_noun_after", data["adjective"]), ("place_noun_before", data["named"])):
        for kind, nouns in by_kind.items():
            for noun in nouns:
                forms = fixed(noun) if kind == "short" else nominal(noun, plural=sort == "place_noun_after")
                yield sort, {"noun": noun, "kind": kind, "capital": noun in data["capital"]}, forms
    for kind, nouns in data["governing"].items():
        for noun in nouns:
            yield "place_noun_of", {"noun": noun, "persons": kind == "persons"}, nominal(noun, plural=True)
