"""Patronymics, read from their endings."""

from __future__ import annotations

from functools import cache

from cisnews.grammar.morphology import ACCUSATIVE, ALL_CASES, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.names.paradigms import FEMALE, MALE, Reading
from cisnews.knowledge import lexicon

_WEIGHT = 6
_MALE_ENDINGS = (
    ("", NOMINATIVE),
    ("а", GENITIVE | ACCUSATIVE),
    ("у", DATIVE),
    ("ем", INSTRUMENTAL),
    ("ом", INSTRUMENTAL),
    ("е", PREPOSITIONAL),
)
_FEMALE_ENDINGS = (
    ("а", NOMINATIVE),
    ("ы", GENITIVE),
    ("е", DATIVE | PREPOSITIONAL),
    ("у", ACCUSATIVE),
    ("ой", INSTRUMENTAL),
    ("ою", INSTRUMENTAL),
)
_SHORTEST_STEM = 5


def patronymics(form: str) -> tuple[Reading, ...]:
    """`кемелевича` -> `кемелевич`, `иосифовне` -> `иосифовна`; `нурланкызы` stays as it is in all cases."""
    key = form.replace("ё", "е")
    found = []
    for group, endings, nominatives, whole in _declined():
        for ending, cases in endings if key.endswith(whole) else ():
            stem = key[: len(key) - len(ending)]
            if key.endswith(ending) and stem.endswith(nominatives) and len(stem) >= _SHORTEST_STEM:
                nominative = form[: len(stem)] + ("а" if group == FEMALE else "")
                found.append(Reading(nominative, nominative.replace("ё", "е"), group, cases, _WEIGHT))
    for group, ends in _fixed():
        if form.endswith(ends) and form not in ends:
            found.append(Reading(form, key, group, ALL_CASES, _WEIGHT))
    return tuple(found)


@cache
def _declined() -> list[tuple[int, tuple[tuple[str, int], ...], tuple[str, ...], tuple[str, ...]]]:
    """For men and women: the endings with their cases (mask), how the stem before them ends, and both together."""
    ends = lexicon.table("name_parts")["patronymics"]
    stems = ends["male"], [end[:-1] for end in ends["female"]]
    return [
        (group, endings, tuple(of_group), tuple([stem + ending for stem in of_group for ending, _ in endings]))
        for group, endings, of_group in zip((MALE, FEMALE), (_MALE_ENDINGS, _FEMALE_ENDINGS), stems, strict=True)
    ]


@cache
def _fixed() -> tuple[tuple[int, tuple[str, ...]], ...]:
    """For men and women: how patronymics end that never change."""
    ends = lexicon.table("name_parts")["patronymics"]
    return (MALE, tuple(ends["turkic_male"])), (FEMALE, tuple(ends["turkic_female"]))
