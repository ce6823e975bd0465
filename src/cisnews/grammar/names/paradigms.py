"""How names are declined, read backwards by rule: every nominative from which a form can come.

The paradigms are data (`lexicon/surname_endings.yaml`), written forward and turned round when the lexicon is built. A
form is undone with every ending that it has, so the hypotheses are the same as if each nominative had been declined and
compared.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from cisnews.grammar.closed_classes import ADJECTIVE_ENDINGS, POSSESSIVE_ANY_ENDINGS
from cisnews.grammar.morphology import ALL_CASES
from cisnews.knowledge import lexicon

MALE, FEMALE, PLURAL = 0, 1, 2
"""The groups of forms that a paradigm has."""

GROUP_BITS = 6
"""A mask of forms holds the six cases of the male name in bits 0 to 5, then of the female, then of the plural."""

MALE_FORMS, FEMALE_FORMS, PLURAL_FORMS = (ALL_CASES << group * GROUP_BITS for group in (MALE, FEMALE, PLURAL))
SINGULAR_FORMS = MALE_FORMS | FEMALE_FORMS
ANY_FORM = SINGULAR_FORMS | PLURAL_FORMS


def in_all_groups(cases: int) -> int:
    """The forms that stand in certain cases, of men, women and several persons."""
    return cases | cases << GROUP_BITS | cases << 2 * GROUP_BITS


def of_one(cases: int) -> int:
    """The forms that stand in certain cases, of one man or one woman."""
    return cases | cases << GROUP_BITS


def of_woman(family: str) -> str:
    """The woman's form of a man's family name: `лисов` -> `лисова`, `горский` -> `горская`; others are the same."""
    if family.endswith(POSSESSIVE_ANY_ENDINGS):
        return family + "а"
    return family[:-2] + "ая" if family.endswith(ADJECTIVE_ENDINGS) else family


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


@lru_cache(maxsize=4096)
def _rules(part: str, ending: str, letter: str) -> list[Any]:
    """The ways to undo an ending after a letter (see `knowledge.name_endings.Rule`), the letter left out."""
    rules = lexicon.table("name_endings")[part][ending]
    return [(tuple(stems), tuple(excluded), *rest) for letters, stems, excluded, *rest in rules if letter in letters]


@lru_cache(maxsize=1024)
def readings(form: str, part: str) -> tuple[Reading, ...]:
    """All nominatives of a form in small letters, as a `given` or a `family` name; the likeliest paradigms first."""
    key = form.replace("ё", "е")
    found: dict[tuple[str, int, bool], tuple[int, int]] = {}
    endings = lexicon.table("name_endings")[part]
    for length in range(min(_LONGEST_ENDING, len(key) - 1) + 1):
        cut = len(key) - length
        if key[cut:] not in endings:
            continue
        stem = key[:cut]
        for stems, excluded, ending, group, of_ending, of_rule, declines in _rules(part, key[cut:], stem[-1]):
            if (stems and not stem.endswith(stems)) or (excluded and stem.endswith(excluded)):
                continue
            name = (form[:cut] + ending, group, declines)
            cases, weight = found.get(name, (0, of_rule))
            found[name] = (cases | of_ending, max(weight, of_rule))
    made = (
        Reading(nominative, nominative.replace("ё", "е"), group, cases, weight)
        for (nominative, group, _), (cases, weight) in found.items()
    )
    return tuple(sorted(made, key=lambda reading: (-reading.weight, reading.group, reading.key)))
