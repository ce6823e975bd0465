"""Readings of a form put together: what the paradigms allow with what is known, and the pieces of hyphenated names."""

from __future__ import annotations

from itertools import product

from cisnews.grammar.morphology import ALL_CASES
from cisnews.grammar.names.dictionary import KNOWN
from cisnews.grammar.names.paradigms import Reading, readings

UNCHANGED = -1
"""The group of a piece of a hyphenated name that stays as it is in all cases."""

_UNLIKE = 4
"""What a known reading gains that no paradigm gives."""

_DECLINED_PIECES = 3


def guesses(form: str, part: str, known: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """What the paradigms allow, the known ones weighing more, and the known ones that no paradigm gives."""
    by_name: dict[tuple[str, int], list[Reading]] = {}
    for reading in known:
        by_name.setdefault((reading.key, reading.group), []).append(reading)
    guessed = []
    for reading in readings(form, part):
        for same in by_name.get((reading.key, reading.group), ()):
            if reading.cases & same.cases and (reading.cases == ALL_CASES) == (same.cases == ALL_CASES):
                reading = same._replace(cases=reading.cases, weight=max(reading.weight, 3) + same.weight)
                break
        guessed.append(reading)
    found = {(reading.key, reading.group, reading.cases == ALL_CASES) for reading in guessed}
    unlike = (reading for reading in known if (reading.key, reading.group, reading.cases == ALL_CASES) not in found)
    return (*guessed, *(reading._replace(weight=reading.weight + _UNLIKE) for reading in unlike))


def with_known(known: tuple[Reading, ...], combined: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings of a hyphenated name, those that are known as a whole weighing more."""
    return merged((*(reading._replace(weight=reading.weight + KNOWN) for reading in known), *combined))


def combined(choices: list[tuple[Reading, ...]]) -> tuple[Reading, ...]:
    """`немировича-данченко`, `касым-жомарта`: the readings of the pieces that go together.

    The last piece declines, each one before it does too or never does; of more than three pieces only the last three.
    """
    before = [choice[-1].nominative for choice in choices[:-_DECLINED_PIECES]]
    found: list[Reading] = []
    for combination in product(*choices[-_DECLINED_PIECES:]):
        last = combination[-1]
        group, cases = last.group, last.cases
        for reading in combination[:-1]:
            cases &= reading.cases if reading.group in (UNCHANGED, group) else 0
        if cases:
            nominative = "-".join([*before, *(reading.nominative for reading in combination)])
            weight = sum(reading.weight for reading in combination) // len(combination)
            found.append(Reading(nominative, nominative.replace("ё", "е"), group, cases, weight))
    return merged(tuple(sorted(found, key=lambda reading: (-reading.weight, reading.group, reading.key))))


def merged(found: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Readings of one nominative and group as one, but for a name that never changes beside one that does."""
    by_name: dict[tuple[str, int, bool], Reading] = {}
    for reading in found:
        name = reading.key, reading.group, reading.cases == ALL_CASES
        same = by_name.get(name)
        if same is not None:
            reading = same._replace(cases=same.cases | reading.cases, weight=max(same.weight, reading.weight))
        by_name[name] = reading
    return tuple(by_name.values())
