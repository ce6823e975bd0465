"""How names are declined, read backwards by rule: every nominative from which a form can come.

The paradigms are data (`lexicon/surname_endings.yaml`), written forward. A form is undone with every ending that it
has, so the hypotheses are the same as if each nominative had been declined and compared.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from cisnews.knowledge import lexicon

MALE, FEMALE, PLURAL = 0, 1, 2
"""The groups of forms that a paradigm has."""

GROUP_BITS = 6
"""A mask of forms holds the six cases of the male name in bits 0 to 5, then of the female, then of the plural."""

ALL_CASES = 0b111111
MALE_FORMS, FEMALE_FORMS, PLURAL_FORMS = (ALL_CASES << group * GROUP_BITS for group in (MALE, FEMALE, PLURAL))
SINGULAR_FORMS = MALE_FORMS | FEMALE_FORMS
ANY_FORM = SINGULAR_FORMS | PLURAL_FORMS


def in_all_groups(cases: int) -> int:
    """The forms that stand in certain cases, of men, women and several persons."""
    return cases | cases << GROUP_BITS | cases << 2 * GROUP_BITS


_LETTERS = {
    "HARD": "бвдзлмнпрстф",
    "VELAR": "гкх",
    "SIBILANT": "жшчщ",
    "C": "ц",
    "CONSONANT": "бвдзлмнпрстфгкхжшчщц",
    "VOWEL": "аеоуыияюэ",
}
_GROUPS = ("male", "female", "plural")
_LONGEST_ENDING = 4


class Reading(NamedTuple):
    """One nominative from which a form can come."""

    nominative: str
    """In small letters, with ё where the form has it."""
    key: str
    """The nominative with ё as е."""
    group: int
    """MALE, FEMALE or PLURAL; of a plural the nominative is that of the man."""
    cases: int
    weight: int
    peoples: int = 0
    """The peoples among whom it is usual (a bit each, in the order of the lists), where that is known."""

    @property
    def forms(self) -> int:
        """The cases as a mask of forms."""
        return self.cases << self.group * GROUP_BITS


class _Rule(NamedTuple):
    """An ending undone: what the stem must end with, what the nominative adds, and what it then is."""

    stems: tuple[str, ...]
    excluded: tuple[str, ...]
    excluded_families: tuple[str, ...]
    nominative: str
    group: int
    case: int
    weight: int
    male_given: int
    part: str
    declines: bool


@cache
def _rules() -> dict[str, list[_Rule]]:
    """The rules for each ending."""
    rules: dict[str, list[_Rule]] = {}
    for paradigm in lexicon.table("surname_endings")["paradigms"].values():
        stems = tuple(end for stem in paradigm["stems"] for end in _LETTERS.get(stem, (stem,)))
        excluded = tuple(paradigm.get("not", ()))
        for group, name in enumerate(_GROUPS):
            endings = paradigm.get(name)
            if endings is None:
                continue
            if endings[0] == "-":
                endings = paradigm["male"]
            declines = len(set(endings)) > 1
            nominatives = (endings if name == "female" else paradigm.get("male", endings))[0].split("|")
            for case, variants in enumerate(endings):
                for number, nominative in enumerate(nominatives):
                    for ending in variants.split("|"):
                        if case == 0 and group != PLURAL and ending != nominative:
                            continue
                        weight = (
                            paradigm["weight"] - 3 * number - (group == PLURAL) - (group == FEMALE and not declines)
                        )
                        rules.setdefault(ending, []).append(
                            _Rule(
                                stems=stems,
                                excluded=excluded,
                                excluded_families=(*excluded, *paradigm.get("not_family", ())),
                                nominative=nominative,
                                group=group,
                                case=1 << case,
                                weight=weight,
                                male_given=paradigm.get("male_given", 0),
                                part=paradigm["part"],
                                declines=declines,
                            )
                        )
    return rules


def readings(form: str, part: str) -> tuple[Reading, ...]:
    """All nominatives of a form in small letters, as a `given` or a `family` name; the likeliest paradigms first."""
    key = form.replace("ё", "е")
    found: dict[tuple[str, int, bool], tuple[int, int]] = {}
    rules = _rules()
    for length in range(min(_LONGEST_ENDING, len(key) - 1) + 1):
        cut = len(key) - length
        stem = key[:cut]
        for rule in rules.get(key[cut:], ()):
            if (
                rule.part not in (part, "both")
                or not stem.endswith(rule.stems)
                or stem.endswith((rule.excluded_families if part == "family" else rule.excluded) or "\0")
            ):
                continue
            name = (form[:cut] + rule.nominative, rule.group, rule.declines)
            of_rule = rule.weight + (rule.male_given if part == "given" and rule.group == MALE else 0)
            cases, weight = found.get(name, (0, of_rule))
            found[name] = (cases | rule.case, max(weight, of_rule))
    made = (
        Reading(nominative, nominative.replace("ё", "е"), group, cases, weight)
        for (nominative, group, _), (cases, weight) in found.items()
    )
    return tuple(sorted(made, key=lambda reading: (-reading.weight, reading.group, reading.key)))
