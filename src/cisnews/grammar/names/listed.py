"""What the lexicon's lists say of given and family names."""

from __future__ import annotations

from functools import cache

from cisnews.grammar.closed_classes import (
    A_ENDINGS,
    ADJECTIVE_ENDINGS,
    FOREIGN_IN_A_ENDINGS,
    MANS_ENDINGS,
    POSSESSIVE_FEMININE_ENDINGS,
    POSSESSIVE_GENITIVE_ENDINGS,
    VOWEL_AND_A_ENDINGS,
)
from cisnews.grammar.morphology import ALL_CASES, GENITIVE
from cisnews.grammar.names.paradigms import FEMALE, PLURAL, Reading, readings
from cisnews.knowledge import lexicon
from cisnews.knowledge.given_names import WORD

_LISTED = 6
"""What a given name of the lists weighs."""

_USUAL, _RUSSIAN = 3, 2
"""What it weighs more when it is usual, and when the Russians have it: `Игоре` is Игорь, `Марина` hardly of Марин."""

_SEVERAL = 3
"""A name is usual that so many peoples have, or the Russians."""

_KNOWN_FAMILY = 6
"""What a family name gains by being in the lists."""


@cache
def rare_words() -> frozenset[str]:
    """Words spelled like a family name that hardly stand in news: `трамп`, `макрон`."""
    return frozenset(lexicon.table("rare_words"))


@cache
def name_parts(sort: str) -> frozenset[str]:
    """Words, pieces and endings of names of a sort that the lexicon lists: `particles`, `thing_words` …"""
    return frozenset(lexicon.table("name_parts")[sort])


def given_row(key: str) -> list[int] | None:
    """What the lists say of a given name: its bits, the peoples of the men and those of the women who bear it."""
    row: list[int] | None = lexicon.line("given_names", key)
    return row


def is_word(key: str) -> bool:
    """Whether a listed given name is an ordinary word too."""
    row = given_row(key)
    return bool(row and row[0] & WORD)


def as_listed(reading: Reading) -> Reading:
    """A reading as given name with the weight that the lists give it; as it is where they lack it for this gender."""
    row = given_row(reading.key) if reading.group != PLURAL else None
    peoples = row[1 + reading.group] if row else 0
    if not peoples:
        return reading
    weight = _LISTED + _USUAL * is_usual(peoples) + _RUSSIAN * bool(peoples & _russian())
    return reading._replace(weight=weight, peoples=peoples)


def listed_given(form: str) -> tuple[Reading, ...]:
    """The listed given names from which a form can come."""
    found = map(as_listed, readings(form, "given"))
    return tuple(reading for reading in found if reading.peoples and not _wrongly_fixed(reading))


def is_usual(peoples: int) -> bool:
    """Whether a given name that these peoples (a bit each) have is a usual one in the region."""
    return peoples.bit_count() >= _SEVERAL or bool(peoples & _russian())


@cache
def peoples_with(order: str) -> int:
    """The peoples (a bit each) who often put the family name first (`family_first`), or never (`given_first`)."""
    numbers = lexicon.table("peoples")
    return sum(1 << numbers.index(people) for people in lexicon.table("surname_endings")[order])


@cache
def _russian() -> int:
    peoples: list[str] = lexicon.table("peoples")
    return 1 << peoples.index("russian")


def _wrongly_fixed(reading: Reading) -> bool:
    """Listed names in -а do decline, and are not read as fixed: but for those that only the French have (`Николя`).

    Nor do those after another vowel decline (`Йозуа`).
    """
    if reading.cases != ALL_CASES or not reading.key.endswith(A_ENDINGS) or reading.key.endswith(FOREIGN_IN_A_ENDINGS):
        return False
    only_french = 1 << int(lexicon.table("peoples").index("french"))
    return reading.peoples != only_french


@cache
def _listed_families() -> frozenset[str]:
    return frozenset((*lexicon.table("known_surnames"), *lexicon.table("known_persons"), *name_parts("first_families")))


def is_listed_family(reading: Reading) -> bool:
    """Whether the lists have a family name, in its own form or the man's."""
    listed = _listed_families()
    if reading.group == FEMALE and reading.cases == GENITIVE and reading.key.endswith(POSSESSIVE_GENITIVE_ENDINGS):
        return False  # `Набиуллины` are several persons
    mans_alone = reading.group == FEMALE and reading.key.endswith(MANS_ENDINGS)
    if reading.key in listed and not mans_alone:
        return True
    if reading.group == FEMALE:
        key = reading.key
        return (key.endswith(POSSESSIVE_FEMININE_ENDINGS) and key[:-1] in listed) or (
            key.endswith("ая") and any(key[:-2] + end in listed for end in ADJECTIVE_ENDINGS)
        )
    return False


def is_doubtful_family(reading: Reading) -> bool:
    """Whether a listed family name is a usual word, so that it says little by itself."""
    return reading.key in _doubtful_families()


@cache
def _doubtful_families() -> frozenset[str]:
    return frozenset(lexicon.table("name_contexts")["doubtful_surnames"])


def with_peoples(reading: Reading) -> Reading:
    """A family name with the peoples that its ending points to, weighing more where the lists have it."""
    if is_listed_family(reading) and not _is_hardly_fixed(reading):
        reading = reading._replace(weight=reading.weight + _KNOWN_FAMILY)
    return with_peoples_of_ends(reading)


def _is_hardly_fixed(reading: Reading) -> bool:
    """`пеннетта` as a name that never changes: few in -а and -я are such, those stressed at the end (`дюма`)."""
    if reading.cases != ALL_CASES or not reading.key.endswith(A_ENDINGS):
        return False
    return reading.key not in name_parts("stressed") and not reading.key.endswith(VOWEL_AND_A_ENDINGS)


def with_peoples_of_ends(reading: Reading) -> Reading:
    """A family name with the peoples that its ending and its beginning point to: `геворгян`, `о’нил`, `ле пен`."""
    beginnings, endings = _telling_ends()
    if _is_hardly_fixed(reading) or not (reading.key.endswith(endings) or reading.key.startswith(beginnings)):
        return reading
    peoples = 0
    for ends, people in _peoples_of("peoples"):
        if reading.key.endswith(ends):
            peoples |= people
    for ends, people in _beginnings():
        if reading.key.startswith(ends):
            peoples |= people
    return reading._replace(peoples=peoples)


@cache
def _telling_ends() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All beginnings, and all endings of family names that point to some people."""
    beginnings = tuple([end for ends, _ in _beginnings() for end in ends])
    return beginnings, tuple([end for ends, _ in _peoples_of("peoples") for end in ends])


@cache
def _beginnings() -> tuple[tuple[tuple[str, ...], int], ...]:
    """Beginnings of family names, and particles with the space behind them, with the people that they point to."""
    particles = _peoples_of("peoples_of_particles")
    spaced = [(tuple([f"{particle} " for particle in words]), people) for words, people in particles]
    return (*_peoples_of("peoples_of_beginnings"), *spaced)


@cache
def _peoples_of(table: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    """Endings, beginnings or particles of family names with the people that they point to (a bit)."""
    order = {people: number for number, people in enumerate(lexicon.table("peoples"))}
    listed = lexicon.table("surname_endings")[table]
    return tuple((tuple(ends), 1 << order[people]) for people, ends in listed.items() if people in order)


@cache
def marks(name: str) -> tuple[str, ...]:
    """Endings that mark a nominative: `family_marks` or `given_marks`."""
    return tuple(lexicon.table("surname_endings")[name])
