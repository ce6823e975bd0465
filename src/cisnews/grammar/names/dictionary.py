"""What the morphological dictionary says of a form: names that it knows, and common words that are family names too."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import POSSESSIVE_ADJECTIVE_ENDINGS
from cisnews.grammar.morphology import FEMININE, MASCULINE, SINGULAR
from cisnews.grammar.names.paradigms import FEMALE, MALE, PLURAL, Reading, of_woman
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.morphology import Analysis

PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"})
"""Marks of readings that are no common words."""

KNOWN = 6
"""What a reading gains by being in the dictionary."""

_NOUN, _ADJECTIVE, _RARE_ADJECTIVE = 6, 8, 6
"""What common words weigh as family names."""


def names_marked(mark: str, form: str, analyses: Iterable[Analysis]) -> tuple[Reading, ...]:
    """The readings that carry a mark (`Name`, `Surn`), in the man's or the woman's own nominative."""
    found: dict[tuple[str, int], int] = {}
    for analysis in analyses:
        if mark not in analysis.marks or not analysis.case or (mark == "Name" and analysis.number != SINGULAR):
            continue
        for group in _groups(analysis):
            name = (_own_nominative(analysis, group, form), group)
            found[name] = found.get(name, 0) | analysis.case
    return tuple(
        Reading(nominative, nominative.replace("ё", "е"), group, cases, KNOWN)
        for (nominative, group), cases in found.items()
    )


def common_words(form: str, analyses: Iterable[Analysis]) -> tuple[Reading, ...]:
    """Common nouns and adjectives taken as family names: `зайца` -> `заяц`, `яровой` -> `яровая`."""
    found: dict[tuple[str, int], tuple[int, int]] = {}
    for analysis in analyses:
        if analysis.marks & PROPER or analysis.number != SINGULAR or not analysis.case:
            continue
        if analysis.pos == "NOUN" and analysis.gender == MASCULINE:
            found_as, weight = (analysis.lemma, MALE), _NOUN
        elif analysis.pos == "ADJF" and analysis.gender in (MASCULINE, FEMININE) and "Fixd" not in analysis.marks:
            group = MALE if analysis.gender == MASCULINE else FEMALE
            is_possessive = group == FEMALE and analysis.lemma.endswith(POSSESSIVE_ADJECTIVE_ENDINGS)  # Анной Дубовой
            found_as = (_adjective_of(analysis.lemma, group), group)
            weight = _RARE_ADJECTIVE if is_possessive else _ADJECTIVE
        else:
            continue
        cases = found.get(found_as, (0, 0))[0]
        found[found_as] = (cases | analysis.case, weight)
    return tuple(
        Reading(nominative, nominative.replace("ё", "е"), group, cases, weight)
        for (nominative, group), (cases, weight) in (
            ((spelled_like(name[0], form), name[1]), rest) for name, rest in found.items()
        )
    )


def _adjective_of(lemma: str, group: int) -> str:
    if group == MALE:
        return lemma
    return lemma[:-2] + ("яя" if lemma.endswith("ний") else "ая")


def _groups(analysis: Analysis) -> tuple[int, ...]:
    if analysis.number != SINGULAR:
        return (PLURAL,)
    if analysis.gender == MASCULINE:
        return (MALE,)
    return (FEMALE,) if analysis.gender == FEMININE else (MALE, FEMALE)


def _own_nominative(analysis: Analysis, group: int, form: str) -> str:
    """The lemma, or the woman's form of a family name (`Ивановой` -> `Иванова`, where the lemma is `Иванов`)."""
    lemma = analysis.lemma
    if group == FEMALE and "Surn" in analysis.marks and form != lemma:
        lemma = of_woman(lemma)
    return spelled_like(lemma, form)


def spelled_like(lemma: str, form: str) -> str:
    """The lemma with ё only where the form has it too: `артём` read in `артема` is `артем`."""
    if "ё" not in lemma or (lemma in _alternating() and form != lemma.replace("ё", "е")):
        return lemma
    letters = list(lemma)
    for index, (letter, written) in enumerate(zip(lemma, form, strict=False)):
        if letter == "ё" and written == "е":
            letters[index] = "е"
    return "".join(letters)


@cache
def _alternating() -> frozenset[str]:
    return frozenset(lexicon.table("name_parts")["alternating"])
