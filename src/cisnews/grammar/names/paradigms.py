"""How names are declined, read backwards by rule: every nominative from which a form can come.

The paradigms are data (`lexicon/surname_endings.yaml`), written forward. A form is undone with every ending that it
has, so the hypotheses are the same as if each nominative had been declined and compared.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """An ending undone: what the stem must end with and must not, what the nominative adds, and what it then is."""

    letters: frozenset[str]
    """The last letters that the stem can have."""
    stems: tuple[str, ...]
    """Empty where the last letter is all that matters."""
    excluded: tuple[str, ...]
    nominative: str
    group: int
    cases: int
    weight: int
    declines: bool


@cache
def _rules(part: str) -> dict[str, list[_Rule]]:
    """The rules of `given` or `family` names for each ending."""
    rules: dict[str, list[_Rule]] = {}
    for paradigm in lexicon.table("surname_endings")["paradigms"].values():
        if paradigm["part"] in (part, "both"):
            for ending, rule in _of_paradigm(paradigm, part):
                rules.setdefault(ending, []).append(rule)
    return rules


def _of_paradigm(paradigm: dict[str, Any], part: str) -> Iterator[tuple[str, _Rule]]:
    """The endings of all its forms, undone."""
    stems = tuple(end for stem in paradigm["stems"] for end in _LETTERS.get(stem, (stem,)))
    letters = frozenset(stem[-1] for stem in stems)
    if len("".join(stems)) == len(stems):
        stems = ()
    excluded = (*paradigm.get("not", ()), *(paradigm.get("not_family", ()) if part == "family" else ()))
    for group, name in enumerate(_GROUPS):
        endings = paradigm.get(name)
        if endings is None:
            continue
        if endings[0] == "-":
            endings = paradigm["male"]
        declines = len(set(endings)) > 1
        basis = paradigm["weight"] - (group == PLURAL) - (group == FEMALE and not declines)
        if part == "given" and group == MALE:
            basis += paradigm.get("male_given", 0)
        nominatives = (endings if name == "female" else paradigm.get("male", endings))[0].split("|")
        undone: dict[tuple[str, str, int], int] = {}
        for case, variants in enumerate(endings):
            for number, nominative in enumerate(nominatives):
                for ending in variants.split("|"):
                    if case or group == PLURAL or ending == nominative:
                        way = (ending, nominative, basis - 3 * number)
                        undone[way] = undone.get(way, 0) | 1 << case
        for (ending, nominative, weight), cases in undone.items():
            yield ending, _Rule(letters, stems, excluded, nominative, group, cases, weight, declines)


def readings(form: str, part: str) -> tuple[Reading, ...]:
    """All nominatives of a form in small letters, as a `given` or a `family` name; the likeliest paradigms first."""
    key = form.replace("ё", "е")
    found: dict[tuple[str, int, bool], tuple[int, int]] = {}
    rules = _rules(part)
    for length in range(min(_LONGEST_ENDING, len(key) - 1) + 1):
        cut = len(key) - length
        stem = key[:cut]
        letter = stem[-1]
        for letters, stems, excluded, ending, group, of_ending, of_rule, declines in rules.get(key[cut:], ()):
            if letter not in letters or (stems and not stem.endswith(stems)) or stem.endswith(excluded):
                continue
            name = (form[:cut] + ending, group, declines)
            cases, weight = found.get(name, (0, of_rule))
            found[name] = (cases | of_ending, max(weight, of_rule))
    made = (
        Reading(nominative, nominative.replace("ё", "е"), group, cases, weight)
        for (nominative, group, _), (cases, weight) in found.items()
    )
    return tuple(sorted(made, key=lambda reading: (-reading.weight, reading.group, reading.key)))
