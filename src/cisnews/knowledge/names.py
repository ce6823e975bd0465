"""Lists of names, made small when the lexicon is built: one string of keys a list, so that loading is quick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

_ENOUGH = 3
"""A name of so many peoples is usual."""
_MALE = ("male", "both", "diminutives_male", "diminutives_both")
_FEMALE = ("female", "both", "diminutives_female", "diminutives_both")


def given_names(data: list[dict[str, Any]]) -> dict[str, str]:
    """Given names of men and of women, and of these the usual ones: Russian, or of several peoples.

    Those that are ordinary words too stand among the usual ones alone.
    """
    lists: dict[str, str] = {}
    for gender, fields in (("male", _MALE), ("female", _FEMALE)):
        found: set[str] = set()
        peoples: Counter[str] = Counter()
        for people in data:
            names = {name for field in fields for name in people.get(field, ())}
            found |= names - set(people.get("also_words", ()))
            peoples.update(dict.fromkeys(names, _ENOUGH if people["origin"] == "russian" else 1))
        lists[gender] = _keys(found)
        lists[f"usual_{gender}"] = _keys(name for name, number in peoples.items() if number >= _ENOUGH)
    return lists


def known_surnames(data: list[dict[str, Any]]) -> dict[str, str]:
    """Family names of public figures."""
    return {"names": _keys(name for group in data for name in group["names"])}


def _keys(names: Iterable[str]) -> str:
    """Names as the grammar looks them up, sorted; those of several words are left out."""
    return " ".join(sorted({name.lower().replace("ё", "е") for name in names if " " not in name}))
