"""Family names that are known to be such, from the lists and the table of office-holders."""

from __future__ import annotations

from typing import Any

from cisnews.knowledge.files import source

MALE, FEMALE = 0, 1


def known_names(offices: list[dict[str, Any]]) -> dict[str, list[list[str]]]:
    """For each family name (small letters, ё as е) the known given names of men and those of women who bear it."""
    found: dict[str, list[set[str]]] = {}
    for office in offices:
        for holder in office["holders"]:
            for family in (holder["family"], *holder.get("family_variants", ())):
                bearers = found.setdefault(_key(family), [set(), set()])
                givens = (holder["given"], *holder.get("given_variants", ()))
                bearers[FEMALE if holder["gender"] == "female" else MALE].update(map(_key, givens))
    return {family: [sorted(men), sorted(women)] for family, (men, women) in sorted(found.items())}


def known_states(offices: list[dict[str, Any]]) -> dict[str, dict[str, list[str]]]:
    """For each family and given name of an office-holder (small letters, ё as е) the states of the offices."""
    countries = {body["id"]: body.get("country") for body in source("bodies")}
    found: dict[str, dict[str, set[str]]] = {}
    for office in offices:
        state = office.get("country") or countries.get(office.get("body"))
        if state is None:
            continue
        for holder in office["holders"]:
            for family in (holder["family"], *holder.get("family_variants", ())):
                for given in (holder["given"], *holder.get("given_variants", ())):
                    found.setdefault(_key(family), {}).setdefault(_key(given), set()).add(state)
    return {
        family: {given: sorted(states) for given, states in sorted(givens.items())}
        for family, givens in sorted(found.items())
    }


def known_families(groups: list[dict[str, Any]]) -> list[str]:
    """The family names of the lists (small letters, ё as е)."""
    return sorted({_key(name) for group in groups for name in group["names"]})


def rare_words(groups: list[dict[str, Any]]) -> list[str]:
    """Words spelled like a family name that hardly stand in news (ё as е)."""
    return sorted({_key(word) for group in groups for word in group.get("rare_words", ())})


def _key(name: str) -> str:
    return name.lower().replace("ё", "е")
