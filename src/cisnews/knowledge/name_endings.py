"""The paradigms of names turned round: for each ending the ways to undo it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cisnews.grammar.names.paradigms import FEMALE, MALE, PLURAL

_LETTERS = {
    "HARD": "бвдзлмнпрстф",
    "VELAR": "гкх",
    "SIBILANT": "жшчщ",
    "C": "ц",
    "CONSONANT": "бвдзлмнпрстфгкхжшчщц",
    "VOWEL": "аеоуыияюэ",
}
_GROUPS = {MALE: "male", FEMALE: "female", PLURAL: "plural"}

Rule = tuple[str, tuple[str, ...], tuple[str, ...], str, int, int, int, bool]
"""How an ending is undone.

The last letters that the stem can have; the longer ends of which it must have one (none where the last letter is all
that matters); those that it must not have; what the nominative adds to it; the group, cases and weight of the reading;
whether the name declines.
"""


def name_endings(data: dict[str, Any]) -> dict[str, dict[str, list[Rule]]]:
    """The rules of `given` and of `family` names for each ending, in the order of the paradigms."""
    rules: dict[str, dict[str, list[Rule]]] = {"given": {}, "family": {}}
    for part, of_part in rules.items():
        for paradigm in data["paradigms"].values():
            if paradigm["part"] in (part, "both"):
                for ending, rule in _of_paradigm(paradigm, part):
                    of_part.setdefault(ending, []).append(rule)
    return rules


def _of_paradigm(paradigm: dict[str, Any], part: str) -> Iterator[tuple[str, Rule]]:
    """The endings of all its forms, undone."""
    stems = tuple(end for stem in paradigm["stems"] for end in _LETTERS.get(stem, (stem,)))
    letters = "".join(sorted({stem[-1] for stem in stems}))
    longer = stems if any(len(stem) > 1 for stem in stems) else ()
    excluded = (*paradigm.get("not", ()), *(paradigm.get("not_family", ()) if part == "family" else ()))
    for group, name in _GROUPS.items():
        endings = paradigm["male"] if paradigm.get(name, "")[:1] == ["-"] else paradigm.get(name, ())
        declines = len(set(endings)) > 1
        weight = paradigm["weight"] - (group == PLURAL) - (group == FEMALE and not declines)
        if part == "given" and group == MALE:
            weight += paradigm.get("male_given", 0)
        for (ending, nominative, later), cases in _undone(paradigm, group, endings).items():
            yield ending, (letters, longer, excluded, nominative, group, cases, weight - 3 * later, declines)


def _undone(paradigm: dict[str, Any], group: int, endings: list[str]) -> dict[tuple[str, str, int], int]:
    """Each ending with that of a nominative, and which of its variants that is: the cases in which the form then is."""
    found: dict[tuple[str, str, int], int] = {}
    for case, variants in enumerate(endings):
        nominatives = endings[0] if group == FEMALE else paradigm.get("male", endings)[0]
        for number, nominative in enumerate(nominatives.split("|")):
            for ending in variants.split("|"):
                if case or group == PLURAL or ending == nominative:
                    way = (ending, nominative, number)
                    found[way] = found.get(way, 0) | 1 << case
    return found
