"""Lists of names, made small when the lexicon is built: one string of keys a list, so that loading is quick."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_MALE = ("male", "both", "diminutives_male", "diminutives_both")
_FEMALE = ("female", "both", "diminutives_female", "diminutives_both")


def given_names(data: list[dict[str, Any]]) -> dict[str, str]:
    """Given names of men and of women; those that are ordinary words too are left out."""
    found: dict[str, set[str]] = {"male": set(), "female": set()}
    for people in data:
        weak = set(people.get("also_words", ()))
        for gender, fields in (("male", _MALE), ("female", _FEMALE)):
            found[gender].update(name for field in fields for name in people.get(field, ()) if name not in weak)
    return {gender: _keys(names) for gender, names in found.items()}


def known_surnames(data: list[dict[str, Any]]) -> dict[str, str]:
    """Family names of public figures."""
    return {"names": _keys(name for group in data for name in group["names"])}


def _keys(names: Iterable[str]) -> str:
    """Names as the grammar looks them up, sorted; those of several words are left out."""
    return " ".join(sorted({name.lower().replace("ё", "е") for name in names if " " not in name}))
