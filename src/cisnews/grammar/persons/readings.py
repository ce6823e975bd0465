"""What one mention can stand for: its whole name in the nominative, with gender and cases, in every consistent way."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.closed_classes import A_ENDINGS, VOWEL_ENDINGS
from cisnews.grammar.morphology import ALL_CASES, NOMINATIVE
from cisnews.grammar.names.couples import COUPLE
from cisnews.grammar.names.eastern import EASTERN
from cisnews.grammar.names.far_east import eastern_peoples, is_eastern_syllable
from cisnews.grammar.names.known import KNOWN_PAIR, is_known_pair
from cisnews.grammar.names.listed import name_parts, with_peoples_of_ends
from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.names.paradigms import ANY_FORM, FEMALE, GROUP_BITS, MALE, PLURAL, Reading, of_woman, readings
from cisnews.grammar.names.slips import SLIP
from cisnews.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.layers import Name
    from cisnews.grammar.sheet import Sheet
    from cisnews.grammar.words import Word

ANY_GROUP = -1
_KINDS = ("given", "patronymic", "family")
_EASTERN_FAMILY, _SHARED_FAMILY = "eastern family", "shared family"
_EASTERN_GIVEN = "eastern given"
_SLIPPED = "slipped "
_SPECIAL_PARTS = {
    **{(SLIP, kind): _SLIPPED + kind for kind in _KINDS},
    (EASTERN, "family"): _EASTERN_FAMILY,
    (EASTERN, "given"): _EASTERN_GIVEN,
    (COUPLE, "family"): _SHARED_FAMILY,
}
"""Parts that are read in their own way, by the rule that made the name."""

_MOST = 24
_SAME_PEOPLE = 7
"""What a given name and a family name gain that are usual with one people."""
_OTHER_PEOPLE = -5
"""What a second given name loses that only peoples have who lack the first (`Йонас Гара`): it is hardly that one."""
_SYLLABLES = 3
"""What a given name of the Far East gains that is a known syllable, or two Chinese ones."""
_LIKELIER = 10
"""What a reading gains by standing in the form that a verb beside it asks for."""


class Identity(NamedTuple):
    """Who is meant, for comparison: keys of the parts (ё as е) and the gender group."""

    given: str
    patronymic: str
    family: str
    group: int


class Whole(Record):
    """One consistent reading of a whole mention."""

    identity: Identity
    given: str
    patronymic: str
    family: str
    cases: int
    weight: int
    told: int
    """How much of the weight the context tells; the rest says how usual such a name is."""


def wholes(sheet: Sheet, name: Name) -> tuple[Whole, ...]:
    """All consistent readings of a mention, the likeliest first."""
    parts = tuple(
        [
            (
                _SPECIAL_PARTS.get((name.rule, part.kind), part.kind),
                part.initial,
                tuple(sheet.words[part.first : part.last]),
            )
            for part in name.parts
        ]
    )
    found = _wholes(parts, name.forms, name.likely)
    if len(parts) > 1 and parts[0][0] == "given" and parts[0][2][0].key in name_parts("son_of"):  # Бен Хаттара
        found += _wholes((("family", False, parts[0][2] + parts[1][2]),), ANY_FORM, name.likely)
    return found


class _Partial(NamedTuple):
    """A consistent reading of the first parts of a mention."""

    names: dict[str, str]
    keys: dict[str, str]
    group: int
    cases: int
    weight: int
    peoples: int


@lru_cache(maxsize=20_000)
def _wholes(parts: tuple[tuple[str, bool, tuple[Word, ...]], ...], forms: int, likely: int) -> tuple[Whole, ...]:
    partial = [_Partial({}, {}, ANY_GROUP, ALL_CASES, 0, 0)]
    for kind, initial, words in parts:
        if initial:
            found = _initial(words)
        elif kind == _EASTERN_FAMILY:  # Ким Чен Ыном, Кима Чен Ына: it may decline or not
            kind, found = "family", _eastern_family(words[0])
        elif kind == _EASTERN_GIVEN:
            kind, found = "given", _eastern_given(words)
        elif kind.startswith(_SLIPPED):
            kind = kind.removeprefix(_SLIPPED)
            found = tuple(map(_left_in_nominative, _part_readings(kind, words)))
        elif kind == _SHARED_FAMILY:
            kind, found = "family", tuple(_shared_family(words[0]))
        else:
            found = _part_readings(kind, words)
        extended = [
            more for known in partial for reading in found if (more := _extended(known, kind, reading)) is not None
        ]
        extended.sort(key=lambda item: (-item.weight, item.group, tuple(item.keys.values())))
        partial = extended[:_MOST]
    return tuple(_allowed(partial, forms, likely))


def _extended(known: _Partial, kind: str, reading: Reading) -> _Partial | None:
    """A reading with one more part, or None where the part does not agree."""
    if ANY_GROUP not in (known.group, reading.group) and known.group != reading.group:
        return None
    cases = known.cases & reading.cases
    if not cases:
        return None
    before, key_before = known.names.get(kind), known.keys.get(kind)
    shared = known.peoples & reading.peoples
    keys = {**known.keys, kind: f"{key_before} {reading.key}" if key_before else reading.key}
    weight = known.weight + reading.weight + (_SAME_PEOPLE if shared else 0)
    if before and kind == "given" and known.peoples and reading.peoples and not shared:
        weight += _OTHER_PEOPLE
    if (
        "given" in keys
        and kind in ("given", "family")
        and is_known_pair(keys["given"], keys.get("family", ""), reading.group)
    ):
        weight += KNOWN_PAIR
    return _Partial(
        {**known.names, kind: f"{before} {reading.nominative}" if before else reading.nominative},
        keys,
        reading.group if known.group == ANY_GROUP else known.group,
        cases,
        weight,
        shared or known.peoples or reading.peoples,
    )


def _allowed(partial: list[_Partial], forms: int, likely: int) -> list[Whole]:
    """The readings whose gender and case the context allows; all, where it would allow none."""
    allowed: list[Whole] = []
    other: list[Whole] = []
    for found in partial:
        for group in (MALE, FEMALE) if found.group == ANY_GROUP else (found.group,):
            cases = found.cases & forms >> group * GROUP_BITS
            told = _LIKELIER if (cases or found.cases) & likely >> group * GROUP_BITS else 0
            keys, names = ([parts.get(kind, "") for kind in _KINDS] for parts in (found.keys, found.names))
            identity = Identity(keys[0], keys[1], keys[2], group)
            whole = Whole(identity, names[0], names[1], names[2], cases or found.cases, found.weight + told, told)
            (allowed if cases else other).append(whole)
    return allowed or other


def _eastern_family(word: Word) -> tuple[Reading, ...]:
    """A family name that stands first and stays as it is, or is declined with the given name."""
    fixed = Reading(word.text.lower(), word.key, ANY_GROUP, ALL_CASES, 4)
    declined = [reading._replace(weight=5) for reading in word.naming.family if eastern_peoples((reading.key,))]
    return tuple(declined) if declined and not eastern_peoples((word.key,)) else (fixed, *declined)


def _eastern_given(words: tuple[Word, ...]) -> tuple[Reading, ...]:
    """The readings of syllables, whatever names of other peoples are like them (`Ира`): known syllables weigh more."""
    found = [
        reading._replace(weight=_eastern_weight(reading))
        for reading in readings(words[-1].text.lower(), "given")
        if reading.group != PLURAL
    ]
    return _after_words(words[:-1], found)


def _eastern_weight(reading: Reading) -> int:
    """What a given name weighs: hardly any in -а is declined, and most end in a consonant."""
    is_declined_vowel = reading.key.endswith(A_ENDINGS)
    weight = 0 if is_declined_vowel else 2 if reading.key.endswith(VOWEL_ENDINGS) else 3
    return weight + _SYLLABLES * is_eastern_syllable(reading.key.replace("-", ""))


def _left_in_nominative(reading: Reading) -> Reading:
    """A reading in the nominative that stands for any case: `Сергей` in `с Сергей Лисовым`."""
    return reading._replace(cases=ALL_CASES) if reading.cases & NOMINATIVE else reading


def _shared_family(word: Word) -> Iterator[Reading]:
    """The family name of a couple: in the plural it is the man's and the woman's (`Беловы`: Белов, Белова)."""
    for reading in word.naming.family:
        if reading.group != PLURAL:
            yield reading
            continue
        yield reading._replace(group=MALE)
        name = of_woman(reading.nominative)
        yield reading._replace(nominative=name, key=name.replace("ё", "е"), group=FEMALE)


def _initial(words: tuple[Word, ...]) -> tuple[Reading, ...]:
    """`а.`, `к.-ж.`: the letters as they stand."""
    text, key = "".join([word.text.lower() for word in words]), "".join([word.key for word in words])
    return (Reading(f"{text}.", f"{key}.", ANY_GROUP, ALL_CASES, 0),)


def _part_readings(kind: str, words: tuple[Word, ...]) -> tuple[Reading, ...]:
    """The readings of a part; words before its last one never change (`ван дер`, `Маматбек` of `Маматбек уулу`)."""
    if words[-1].kind == "number":  # Елизавета II
        return (Reading(words[-1].text, words[-1].key, ANY_GROUP, ALL_CASES, 0),)
    if len(words) == 2 and words[-1].key in suffixes():
        return tuple(_fathers_name(*words))
    naming = words[-1].naming
    if kind == "given":
        found = naming.guessed_given
    elif kind == "patronymic":
        found = naming.patronymic or naming.family
    else:
        found = naming.family
    if kind == "given" and len(words) > 1 and words[0].key in name_parts("given_prefixes"):  # Абу Сара is a man
        found = tuple([reading._replace(group=MALE) if reading.group == FEMALE else reading for reading in found])
    return _after_words(words[:-1], [reading for reading in found if reading.group != PLURAL or kind == "family"])


def _fathers_name(father: Word, suffix: Word) -> Iterator[Reading]:
    """`Маматбек уулу`, which never changes; but some write `Маматбека уулу`."""
    groups = [group for group in (MALE, FEMALE) if suffixes()[suffix.key] >> group * GROUP_BITS & ALL_CASES]
    for reading in father.naming.guessed_given:
        if reading.group == MALE:
            cases = ALL_CASES if reading.cases & NOMINATIVE else reading.cases
            name, key = f"{reading.nominative} {suffix.text.lower()}", f"{reading.key} {suffix.key}"
            yield from (Reading(name, key, group, cases, reading.weight) for group in groups)


def _after_words(words: tuple[Word, ...], found: list[Reading]) -> tuple[Reading, ...]:
    """Readings with the words before them that never change; no name after such a word is Moldovan (`Ле Дриану`)."""
    if not words:
        return tuple(found)
    before = " ".join(word.text.lower() for word in words)
    key = " ".join(word.key for word in words)
    return tuple(
        with_peoples_of_ends(
            reading._replace(
                nominative=f"{before} {reading.nominative}",
                key=f"{key} {reading.key}",
                weight=reading.weight - (reading.cases == ALL_CASES and reading.key.endswith("у")),
            )
        )
        for reading in found
    )
