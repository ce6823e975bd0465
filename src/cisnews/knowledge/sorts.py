"""How each commented file of the lexicon becomes entries with their phrases.

A function a file, in `SORTS`: it gives `(sort, what the entry says, its phrases in all forms)`. Files that hold plain
data and no phrases to look for stand in `TABLES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from cisnews.knowledge.inflection import Phrase, fixed, nominal

Compiled = Iterator[tuple[str, dict[str, Any], Iterator[Phrase]]]


def countries(data: list[dict[str, Any]]) -> Compiled:
    """Names, adjectives and inhabitants of countries: sorts `country`, `country_adjective`, `inhabitant`."""
    for country in data:
        code = country["code"]
        says = {"code": code, "name": country["names"][0], "cis": bool(country.get("cis"))}
        full = [*country["names"], *country.get("official", ())]
        names = map(fixed, full) if country.get("indeclinable") else map(nominal, full)
        yield "country", says, chain(*names, *map(fixed, country.get("abbreviations", ())))
        yield "country_adjective", {"code": code}, chain.from_iterable(map(_adjective, country.get("adjectives", ())))
        inhabitants = chain.from_iterable(country.get("inhabitants", ()))
        yield "inhabitant", {"code": code}, chain.from_iterable(nominal(name, plural=True) for name in inhabitants)


def _adjective(word: str) -> Iterator[Phrase]:
    """`казахстанский` in all genders, numbers and cases (pymorphy3 sees the lemma as an adjective)."""
    from cisnews.knowledge.inflection import adjective

    return adjective(word)


SORTS: dict[str, Callable[[Any], Compiled]] = {}
"""The files with phrases, in the order in which their entries are numbered."""

TABLES = ("abbreviations",)
"""The files with plain data."""


def all_forms(phrases: Iterable[str], *, plural: bool = False) -> Iterator[Phrase]:
    """All forms of several noun phrases."""
    return chain.from_iterable(nominal(phrase, plural=plural) for phrase in phrases)
