"""What one mention can stand for: its whole name in the nominative, with gender and cases, in every consistent way."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.names.paradigms import ALL_CASES, GROUP_BITS, MALE, PLURAL, Reading

if TYPE_CHECKING:
    from cisnews.grammar.layers import Name
    from cisnews.grammar.sheet import Sheet
    from cisnews.grammar.words import Word

ANY_GROUP = -1
_MOST = 24
_LIKELIER = 3
"""What a reading gains by standing in the form that a verb beside it asks for."""


class Identity(NamedTuple):
    """Who is meant, for comparison: keys of the parts (ё as е) and the gender group."""

    given: str
    patronymic: str
    family: str
    group: int


class Whole(NamedTuple):
    """One consistent reading of a whole mention."""

    identity: Identity
    given: str
    patronymic: str
    family: str
    cases: int
    weight: int


def wholes(sheet: Sheet, name: Name) -> tuple[Whole, ...]:
    """All consistent readings of a mention, the likeliest first."""
    parts = tuple((part.kind, part.initial, tuple(sheet.words[part.first : part.last])) for part in name.parts)
    return _wholes(parts, name.forms, name.likely)


@lru_cache(maxsize=20_000)
def _wholes(parts: tuple[tuple[str, bool, tuple[Word, ...]], ...], forms: int, likely: int) -> tuple[Whole, ...]:
    partial: list[tuple[dict[str, str], dict[str, str], int, int, int]] = [({}, {}, ANY_GROUP, ALL_CASES, 0)]
    for kind, initial, words in parts:
        found = _initial(words[0]) if initial else _part_readings(kind, words)
        extended = []
        for names, keys, group, cases, weight in partial:
            for reading in found:
                if ANY_GROUP not in (group, reading.group) and group != reading.group:
                    continue
                shared = cases & reading.cases
                if not shared:
                    continue
                extended.append(
                    (
                        {**names, kind: f"{names[kind]} {reading.nominative}" if kind in names else reading.nominative},
                        {**keys, kind: f"{keys[kind]} {reading.key}" if kind in keys else reading.key},
                        reading.group if group == ANY_GROUP else group,
                        shared,
                        weight + reading.weight,
                    )
                )
        extended.sort(key=lambda item: (-item[4], item[2], tuple(item[1].values())))
        partial = extended[:_MOST]
    return tuple(_allowed(partial, forms, likely))


def _allowed(
    partial: list[tuple[dict[str, str], dict[str, str], int, int, int]], forms: int, likely: int
) -> list[Whole]:
    """The readings whose gender and case the context allows; all, where it would allow none."""
    found = []
    for names, keys, group, cases, weight in partial:
        for each in (MALE, MALE + 1) if group == ANY_GROUP else (group,):
            allowed = cases & forms >> each * GROUP_BITS
            identity = Identity(keys.get("given", ""), keys.get("patronymic", ""), keys.get("family", ""), each)
            found.append(
                Whole(
                    identity,
                    names.get("given", ""),
                    names.get("patronymic", ""),
                    names.get("family", ""),
                    allowed or cases,
                    weight
                    + (100 if allowed else 0)
                    + (_LIKELIER if (allowed or cases) & likely >> each * GROUP_BITS else 0),
                )
            )
    if any(whole.weight >= 100 for whole in found):
        found = [whole._replace(weight=whole.weight - 100) for whole in found if whole.weight >= 100]
    return found


def _initial(word: Word) -> tuple[Reading, ...]:
    return (Reading(f"{word.text.lower()}.", f"{word.key}.", ANY_GROUP, ALL_CASES, 0),)


def _part_readings(kind: str, words: tuple[Word, ...]) -> tuple[Reading, ...]:
    """The readings of a part; words before its last one never change (`ван дер`, `Маматбек` of `Маматбек уулу`)."""
    naming = words[-1].naming
    if kind == "given":
        found = naming.guessed_given
    elif kind == "patronymic":
        found = naming.patronymic or naming.family
    else:
        found = naming.family
    found = tuple(reading for reading in found if reading.group != PLURAL or kind == "family")
    if len(words) == 1:
        return found
    before = " ".join(word.text.lower() for word in words[:-1])
    key = " ".join(word.key for word in words[:-1])
    return tuple(
        reading._replace(nominative=f"{before} {reading.nominative}", key=f"{key} {reading.key}") for reading in found
    )
