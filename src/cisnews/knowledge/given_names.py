"""The lists of given names as one list: each name with what it can be and among which peoples."""

from __future__ import annotations

from typing import Any

MALE, FEMALE, SHORT, WORD = 1, 2, 4, 8
"""Bits: a man's name; a woman's; a short or fond form; an ordinary word too, weak evidence alone."""

_FIELDS = {
    "male": MALE,
    "female": FEMALE,
    "both": MALE | FEMALE,
    "diminutives_male": MALE | SHORT,
    "diminutives_female": FEMALE | SHORT,
    "diminutives_both": MALE | FEMALE | SHORT,
}


def peoples(groups: list[dict[str, Any]]) -> list[str]:
    """The names of the peoples, in order."""
    return [group["origin"] for group in groups]


def given_names(groups: list[dict[str, Any]]) -> dict[str, list[int]]:
    """For every given name (small letters, ё as е) a row of three numbers.

    Its bits, the peoples with whom it is a man's name, and those with whom it is a woman's (a bit each, in order).
    A name that is short with one people and full with another is full.
    """
    rows: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for field, bits in _FIELDS.items():
            for name in group.get(field, ()):
                row = rows.setdefault(_key(name), [SHORT, 0, 0])
                row[0] = (row[0] | bits) if bits & SHORT else (row[0] | bits) & ~SHORT
                row[1] |= bool(bits & MALE) << number
                row[2] |= bool(bits & FEMALE) << number
    for group in groups:
        for name in group.get("also_words", ()):
            if _key(name) in rows:
                rows[_key(name)][0] |= WORD
    return rows


def given_variants(lines: list[list[str]]) -> dict[str, list[int]]:
    """For every form of a given name (small letters, ё as е) the numbers of the lines in which it stands."""
    numbers: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for key in dict.fromkeys(map(_key, line)):
            numbers.setdefault(key, []).append(number)
    return numbers


def _key(name: str) -> str:
    return name.lower().replace("ё", "е")
