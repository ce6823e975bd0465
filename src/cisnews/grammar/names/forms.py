"""What a word form can be as part of a person's name; worked out once for each form."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.morphology import FEMININE, MASCULINE, SINGULAR
from cisnews.grammar.names.paradigms import ALL_CASES, FEMALE, MALE, PLURAL, Reading, readings
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.morphology import Analysis

_PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"})
_PERSONAL = frozenset({"Name", "Surn", "Patr"})
_FUNCTION = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "ADVB", "PRED", "INTJ", "COMP", "GRND"})
_KNOWN = 6
"""What a reading gains by being in the dictionary."""
_LISTED = 1
"""What a name of the lexicon gains where the dictionary reads the form as another one: `Александру`."""
_USUAL = 2
"""What a usual name gains before a rare one: `Алина` is a woman's name, hardly the genitive of `Алин`."""


class NameForms:
    """The readings of one form as given name, patronymic and family name, and what else it can be."""

    def __init__(self, text: str, analyses: tuple[Analysis, ...]) -> None:
        self.form = text.lower()
        self.key = self.form.replace("ё", "е")
        self.pieces = self.form.split("-")
        self._known = [analysis for analysis in analyses if analysis.known]
        self.unknown = not self._known
        """Whether the dictionary lacks the form altogether."""
        self.ordinary = any(not analysis.marks & _PROPER for analysis in self._known)
        """Whether the form can be a common word."""
        self.function = any(analysis.pos in _FUNCTION for analysis in self._known)
        """Whether the form can be a function word, adverb or interjection."""
        self.place = any("Geox" in analysis.marks for analysis in self._known)
        self.body = any("Orgn" in analysis.marks or "Trad" in analysis.marks for analysis in self._known)

    @cached_property
    def given(self) -> tuple[Reading, ...]:
        """The known given names from which the form can come."""
        if len(self.pieces) > 1:
            return _hyphenated(self.pieces, "given", known=True) or self._dictionary("Name")
        known = self._dictionary("Name")
        found = _merged((*known, *_listed_given(self.form, _LISTED if known else _KNOWN)))
        return tuple(reading._replace(weight=reading.weight + _USUAL * _is_usual(reading)) for reading in found)

    @cached_property
    def is_listed_given(self) -> bool:
        """Whether the lexicon's own list of given names has it."""
        return bool(_listed_given(self.form, _KNOWN))

    @cached_property
    def guessed_given(self) -> tuple[Reading, ...]:
        """Given names, known or not, from which the form can come."""
        return _guesses(self.form, self.pieces, "given", self.given)

    @cached_property
    def family(self) -> tuple[Reading, ...]:
        """Family names, known or not, from which the form can come."""
        known = _merged((*self._dictionary("Surn"), *self._listed_family))
        return _guesses(self.form, self.pieces, "family", known)

    @cached_property
    def _listed_family(self) -> tuple[Reading, ...]:
        """The family names of the lexicon's list; none for what is a common word, a place or a given name too."""
        if self.ordinary or self.place or self.given:
            return ()
        names = _family_names()
        return tuple(reading for reading in readings(self.form, "family") if reading.key in names)

    @cached_property
    def patronymic(self) -> tuple[Reading, ...]:
        """Patronymics, by their endings."""
        return _patronymics(self.form)

    @cached_property
    def is_known_patronymic(self) -> bool:
        """Whether the dictionary has the form as a patronymic."""
        return any("Patr" in analysis.marks for analysis in self._known)

    @cached_property
    def is_known_family(self) -> bool:
        """Whether dictionary or lexicon has the form as a family name, in the singular or plural (`Ивановы`)."""
        return bool(self._listed_family) or any("Surn" in analysis.marks for analysis in self._known)

    @cached_property
    def has_family_mark(self) -> bool:
        """Whether a nominative of the form ends like a family name of the region: `Ашимбаева`, `Мирианашвили`."""
        if self.given and not self.is_known_family:
            return False
        marks = _marks("family_marks")
        return len(self.key) > 4 and any(reading.key.endswith(marks) for reading in self.family if reading.weight > 2)

    @cached_property
    def is_personal(self) -> bool:
        """Whether the dictionary knows the form only as a personal name."""
        return bool(self._known) and all(analysis.marks & _PERSONAL for analysis in self._known)

    @cached_property
    def given_forms(self) -> int:
        """The forms as a known given name (mask)."""
        return _mask(self.given)

    @cached_property
    def guessed_given_forms(self) -> int:
        """The forms as a given name, known or not (mask)."""
        return _mask(self.guessed_given)

    @cached_property
    def family_forms(self) -> int:
        """The forms as a family name (mask)."""
        return _mask(self.family)

    @cached_property
    def patronymic_forms(self) -> int:
        """The forms as a patronymic (mask)."""
        return _mask(self.patronymic)

    def _dictionary(self, mark: str) -> tuple[Reading, ...]:
        """The dictionary's readings that carry a mark (`Name`, `Surn`), in the man's or the woman's own nominative."""
        found: dict[tuple[str, int], int] = {}
        for analysis in self._known:
            if mark not in analysis.marks or not analysis.case or (mark == "Name" and analysis.number != SINGULAR):
                continue
            for group in _groups(analysis):
                name = (_own_nominative(analysis, group, self.form), group)
                found[name] = found.get(name, 0) | analysis.case
        return tuple(
            Reading(nominative, nominative.replace("ё", "е"), group, cases, _KNOWN)
            for (nominative, group), cases in found.items()
        )


def _groups(analysis: Analysis) -> tuple[int, ...]:
    if analysis.number != SINGULAR:
        return (PLURAL,)
    if analysis.gender == MASCULINE:
        return (MALE,)
    return (FEMALE,) if analysis.gender == FEMININE else (MALE, FEMALE)


def _own_nominative(analysis: Analysis, group: int, form: str) -> str:
    """The lemma, or the woman's form of a family name (`Ивановой` -> `Иванова`, where the lemma is `Иванов`)."""
    lemma = analysis.lemma
    if group == FEMALE and "Surn" in analysis.marks:
        if lemma.endswith(("ов", "ев", "ёв", "ин", "ын")) and form != lemma:
            lemma += "а"
        elif lemma.endswith(("ий", "ый", "ой")) and form != lemma:
            lemma = lemma[:-2] + "ая"
    return spelled_like(lemma, form)


def spelled_like(lemma: str, form: str) -> str:
    """The lemma with ё only where the form has it too: `артём` read in `артема` is `артем`."""
    if "ё" not in lemma:
        return lemma
    letters = list(lemma)
    for index, (letter, written) in enumerate(zip(lemma, form, strict=False)):
        if letter == "ё" and written == "е":
            letters[index] = "е"
    return "".join(letters)


def _mask(found: tuple[Reading, ...]) -> int:
    mask = 0
    for reading in found:
        mask |= reading.forms
    return mask


@cache
def _marks(name: str) -> tuple[str, ...]:
    return tuple(lexicon.table("surname_endings")[name])


def _merged(found: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Readings of one nominative and group as one."""
    merged: dict[tuple[str, int], Reading] = {}
    for reading in found:
        same = merged.get((reading.key, reading.group))
        if same is not None:
            reading = reading._replace(cases=same.cases | reading.cases, weight=max(same.weight, reading.weight))
        merged[reading.key, reading.group] = reading
    return tuple(merged.values())


def _guesses(form: str, pieces: list[str], part: str, known: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """What the paradigms allow, the known ones weighing more, and the known ones that no paradigm gives."""
    if len(pieces) > 1:
        return _merged((*_hyphenated(pieces, part, known=False), *known))
    by_name = {(reading.key, reading.group): reading for reading in known}
    guessed = []
    for reading in readings(form, part):
        same = by_name.get((reading.key, reading.group))
        if same is not None and reading.cases & same.cases and (reading.cases != ALL_CASES or same.cases == ALL_CASES):
            reading = reading._replace(weight=reading.weight + same.weight)
        guessed.append(reading)
    found = {(reading.key, reading.group) for reading in guessed}
    return (*guessed, *(reading for name, reading in by_name.items() if name not in found))


def _hyphenated(pieces: list[str], part: str, *, known: bool) -> tuple[Reading, ...]:
    """`немировича-данченко`, `касым-жомарта`: the last piece declines, each one before it does too or never does."""
    if not all(pieces):
        return ()
    choices = []
    for number, piece in enumerate(pieces):
        of_piece = forms_of(piece)
        found = (of_piece.guessed_given if part == "given" else of_piece.family)[:8]
        if number < len(pieces) - 1:
            found = (*found, Reading(piece, piece.replace("ё", "е"), -1, 0b111111, 4))
        choices.append(found)
    if known and not any(forms_of(piece).given for piece in pieces):
        return ()
    combined: list[Reading] = []
    for combination in product(*choices[-3:]):
        last = combination[-1]
        group, cases = last.group, last.cases
        for reading in combination[:-1]:
            cases &= reading.cases if reading.group in (-1, group) else 0
        if cases:
            nominative = "-".join([*pieces[:-3], *(reading.nominative for reading in combination)])
            weight = min(reading.weight for reading in combination)
            combined.append(Reading(nominative, nominative.replace("ё", "е"), group, cases, weight))
    return _merged(tuple(sorted(combined, key=lambda reading: (-reading.weight, reading.group, reading.key))))


@cache
def _given_names() -> tuple[frozenset[str], frozenset[str]]:
    """The lexicon's given names of men and of women, as keys; none that is an ordinary word too."""
    names = lexicon.table("given_names")
    return frozenset(names["male"].split()), frozenset(names["female"].split())


@cache
def _usual_names() -> tuple[frozenset[str], frozenset[str]]:
    """The usual given names of men and of women, as keys."""
    names = lexicon.table("given_names")
    return frozenset(names["usual_male"].split()), frozenset(names["usual_female"].split())


def _is_usual(reading: Reading) -> bool:
    return reading.group != PLURAL and reading.key in _usual_names()[reading.group]


@cache
def _family_names() -> frozenset[str]:
    """The lexicon's family names of public figures, as keys."""
    return frozenset(lexicon.table("known_surnames")["names"].split())


def _listed_given(form: str, weight: int) -> tuple[Reading, ...]:
    names = _given_names()
    return tuple(
        reading._replace(weight=weight)
        for reading in readings(form, "given")
        if reading.group != PLURAL and reading.key in names[reading.group]
    )


_MALE_PATRONYMIC = (("", 1), ("а", 0b1010), ("у", 0b100), ("ем", 0b10000), ("е", 0b100000))
_FEMALE_PATRONYMIC = (("а", 1), ("ы", 0b10), ("е", 0b100100), ("у", 0b1000), ("ой", 0b10000), ("ою", 0b10000))


def _patronymics(form: str) -> tuple[Reading, ...]:
    """`кемелевича` -> `кемелевич`, `иосифовне` -> `иосифовна`."""
    ends = lexicon.table("name_parts")["patronymics"]
    key = form.replace("ё", "е")
    found = []
    for group, endings, nominatives in (
        (MALE, _MALE_PATRONYMIC, tuple(ends["male"])),
        (FEMALE, _FEMALE_PATRONYMIC, tuple(end[:-1] for end in ends["female"])),
    ):
        for ending, cases in endings:
            stem = key[: len(key) - len(ending)]
            if key.endswith(ending) and stem.endswith(nominatives) and len(stem) > 4:
                nominative = form[: len(stem)] + ("а" if group == FEMALE else "")
                found.append(Reading(nominative, nominative.replace("ё", "е"), group, cases, _KNOWN))
    return tuple(found)


@cache
def forms_of(form: str) -> NameForms:
    """The readings of a form in small letters that stands inside a hyphenated word."""
    return NameForms(form, morphology.analyse(form))
