"""What a word form can be as part of a person's name; worked out once for each form."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.morphology import FEMININE, MASCULINE, SINGULAR
from cisnews.grammar.names.paradigms import ALL_CASES, FEMALE, MALE, PLURAL, Reading, readings
from cisnews.knowledge import lexicon
from cisnews.knowledge.given_names import WORD

if TYPE_CHECKING:
    from cisnews.grammar.morphology import Analysis

_PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"})
_PERSONAL = frozenset({"Name", "Surn", "Patr"})
_FUNCTION = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "ADVB", "PRED", "INTJ", "COMP", "GRND"})
_LISTED = 6
"""What a given name of the lists weighs."""

_USUAL = 3
"""What it weighs more when it is usual: `Игоре` is Игорь, hardly Игор."""

_SEVERAL = 3
"""A name is usual that so many peoples have, or the Russians."""

_LIKELY = 2
"""What a family name gains that is also a common word or a given name."""

_UNCHANGED = -1
"""The group of a piece of a hyphenated name that stays as it is in all cases."""

_KNOWN = 6
"""What a reading gains by being in the dictionary."""


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
            return _listed_given(self.form) or self._dictionary("Name") or _hyphenated(self.pieces, "given", known=True)
        listed = _listed_given(self.form)
        known = tuple(map(_as_listed, self._dictionary("Name")))
        if any(reading.peoples for reading in known):  # `игоре`: Игорь is listed, Игор is not
            known = tuple(reading for reading in known if reading.peoples)
        spelled = {(reading.key, reading.group): reading.nominative for reading in known}
        listed = tuple(
            reading._replace(nominative=spelled.pop((reading.key, reading.group), reading.nominative))
            for reading in listed
        )
        return (*listed, *(reading for reading in known if (reading.key, reading.group) in spelled))

    @cached_property
    def is_listed_given(self) -> bool:
        """Whether the lexicon's own lists have it as a given name and not as an ordinary word."""
        return any(reading.peoples and not _bits(reading.key) & WORD for reading in self.given)

    @cached_property
    def is_word_too(self) -> bool:
        """Whether the lexicon's own lists have it as a given name that is an ordinary word too."""
        return not self.is_listed_given and any(reading.peoples for reading in self.given)

    @cached_property
    def peoples(self) -> int:
        """With how many peoples the lists have it as a given name."""
        return max((reading.peoples.bit_count() for reading in self.given), default=0)

    @cached_property
    def is_of_region(self) -> bool:
        """Whether it is a given name of a people that often puts the family name first."""
        return any(reading.peoples & _region() for reading in self.given)

    @cached_property
    def guessed_given(self) -> tuple[Reading, ...]:
        """Given names, known or not, from which the form can come."""
        return _guesses(self.form, self.pieces, "given", self.given)

    @cached_property
    def family(self) -> tuple[Reading, ...]:
        """Family names, known or not, from which the form can come."""
        known = self._dictionary("Surn")
        found = _guesses(self.form, self.pieces, "family", known)
        likely = {(reading.key, reading.group) for reading in (*self._common(), *self.given)}
        found = tuple(
            reading._replace(weight=reading.weight + _LIKELY) if (reading.key, reading.group) in likely else reading
            for reading in found
        )
        read = {(reading.key, reading.group) for reading in found}
        found = (*found, *(reading for reading in self._common() if (reading.key, reading.group) not in read))
        if self.is_turkic_patronymic:  # Нурланкызы is a woman, Кайратулы a man
            groups = {reading.group for reading in self.patronymic}
            found = tuple(reading for reading in found if reading.group in groups)
        return tuple(map(_with_peoples, found))

    @cached_property
    def patronymic(self) -> tuple[Reading, ...]:
        """Patronymics, by their endings."""
        return _patronymics(self.form)

    @cached_property
    def is_known_patronymic(self) -> bool:
        """Whether the dictionary has the form as a patronymic."""
        return any("Patr" in analysis.marks for analysis in self._known)

    @cached_property
    def is_turkic_patronymic(self) -> bool:
        """Whether the form is a patronymic that never changes, or a family name made like one: `Нурланкызы`."""
        return any(reading.cases == ALL_CASES for reading in self.patronymic)

    @cached_property
    def is_known_family(self) -> bool:
        """Whether the dictionary has the form as a family name (in the singular, or a plural such as `Ивановы`)."""
        return any("Surn" in analysis.marks for analysis in self._known) or any(map(_is_listed_family, self.family))

    @cached_property
    def has_family_mark(self) -> bool:
        """Whether a nominative of the form ends like a family name of the region: `Ашимбаева`, `Мирианашвили`."""
        if any(reading.peoples for reading in self.given) and not self.is_known_family:
            return False
        marks = _marks("family_marks")
        if any(reading.key.endswith(_marks("given_marks")) for reading in self.guessed_given):
            return False
        return any(
            reading.weight > 2 and len(reading.key) > 4 and reading.key.endswith(marks) for reading in self.family
        )

    @cached_property
    def is_plural_family(self) -> bool:
        """Whether the form is read best as a family name in the plural: `Бековых`, `Климовы`."""
        best = max(self.family, key=lambda reading: reading.weight, default=None)
        return best is not None and best.group == PLURAL

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

    def _common(self) -> tuple[Reading, ...]:
        """Common nouns and adjectives taken as family names: `зайца` -> `заяц`, `яровой` -> `яровая`."""
        found: dict[tuple[str, int], tuple[int, int]] = {}
        for analysis in self._known:
            if analysis.marks & _PROPER or analysis.number != SINGULAR or not analysis.case:
                continue
            if analysis.pos == "NOUN" and analysis.gender == MASCULINE:
                found_as, weight = (analysis.lemma, MALE), 6
            elif analysis.pos == "ADJF" and analysis.gender in (MASCULINE, FEMININE):
                group = MALE if analysis.gender == MASCULINE else FEMALE
                found_as, weight = (_adjective_of(analysis.lemma, group), group), 8
            else:
                continue
            cases = found.get(found_as, (0, 0))[0]
            found[found_as] = (cases | analysis.case, weight)
        return tuple(
            Reading(nominative, nominative.replace("ё", "е"), group, cases, weight)
            for (nominative, group), (cases, weight) in (
                ((spelled_like(name[0], self.form), name[1]), rest) for name, rest in found.items()
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
    if group == FEMALE and "Surn" in analysis.marks:
        if lemma.endswith(("ов", "ев", "ёв", "ин", "ын")) and form != lemma:
            lemma += "а"
        elif lemma.endswith(("ий", "ый", "ой")) and form != lemma:
            lemma = lemma[:-2] + "ая"
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
            reading = same._replace(cases=same.cases | reading.cases, weight=max(same.weight, reading.weight))
        merged[reading.key, reading.group] = reading
    return tuple(merged.values())


def _guesses(form: str, pieces: list[str], part: str, known: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """What the paradigms allow, the known ones weighing more, and the known ones that no paradigm gives."""
    if len(pieces) > 1:
        boosted = (reading._replace(weight=reading.weight + _KNOWN) for reading in known)
        return _merged((*boosted, *_hyphenated(pieces, part, known=False)))
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
    return (*guessed, *(reading._replace(weight=reading.weight + 4) for reading in unlike))


def _hyphenated(pieces: list[str], part: str, *, known: bool) -> tuple[Reading, ...]:
    """`немировича-данченко`, `касым-жомарта`: the last piece declines, each one before it does too or never does."""
    if not all(pieces):
        return ()
    choices = []
    for number, piece in enumerate(pieces):
        of_piece = forms_of(piece)
        found = (of_piece.guessed_given if part == "given" else of_piece.family)[:8]
        if number < len(pieces) - 1:
            if piece in _articles():
                found = ()
            found = (*found, Reading(piece, piece.replace("ё", "е"), _UNCHANGED, ALL_CASES, 0))
        choices.append(found)
    if known and not any(forms_of(piece).given for piece in pieces):
        return ()
    combined: list[Reading] = []
    for combination in product(*choices[-3:]):
        last = combination[-1]
        group, cases = last.group, last.cases
        for reading in combination[:-1]:
            cases &= reading.cases if reading.group in (_UNCHANGED, group) else 0
        if cases:
            nominative = "-".join([*pieces[:-3], *(reading.nominative for reading in combination)])
            weight = sum(reading.weight for reading in combination) // len(combination)
            combined.append(Reading(nominative, nominative.replace("ё", "е"), group, cases, weight))
    return _merged(tuple(sorted(combined, key=lambda reading: (-reading.weight, reading.group, reading.key))))


@cache
def _articles() -> frozenset[str]:
    return frozenset(lexicon.table("name_parts")["article_prefixes"])


def _bits(key: str) -> int:
    """What the lists say of a given name."""
    row = lexicon.table("given_names")["names"].get(key)
    return int(row[0]) if row else 0


def _as_listed(reading: Reading) -> Reading:
    """A reading as given name with the weight that the lists give it; as it is where they lack it for this gender."""
    row = lexicon.table("given_names")["names"].get(reading.key) if reading.group != PLURAL else None
    peoples = row[1 + reading.group] if row else 0
    if not peoples:
        return reading
    return reading._replace(weight=_LISTED + _USUAL * is_usual(peoples), peoples=peoples)


def is_usual(peoples: int) -> bool:
    """Whether a given name that these peoples (a bit each) have is a usual one in the region."""
    return peoples.bit_count() >= _SEVERAL or bool(peoples & _russian())


@cache
def _region() -> int:
    """The peoples who often put the family name first (a bit each)."""
    order = lexicon.table("given_names")["peoples"]
    return sum(1 << order.index(people) for people in lexicon.table("surname_endings")["family_first"])


@cache
def _russian() -> int:
    peoples: list[str] = lexicon.table("given_names")["peoples"]
    return 1 << peoples.index("russian")


def _listed_given(form: str) -> tuple[Reading, ...]:
    """The listed given names from which a form can come."""
    found = map(_as_listed, readings(form, "given"))
    return tuple(reading for reading in found if reading.peoples and not _wrongly_fixed(reading))


def _wrongly_fixed(reading: Reading) -> bool:
    """Listed names in -а do decline, and are not read as fixed: but for those that only the French have (`Николя`)."""
    if reading.cases != ALL_CASES or not reading.key.endswith(("а", "я")):
        return False
    only_french = 1 << int(lexicon.table("given_names")["peoples"].index("french"))
    return reading.peoples != only_french


@cache
def _peoples_of_endings() -> tuple[tuple[tuple[str, ...], int], ...]:
    """Endings of family names with the people that they point to (a bit)."""
    order = {people: number for number, people in enumerate(lexicon.table("given_names")["peoples"])}
    table = lexicon.table("surname_endings")["peoples"]
    return tuple((tuple(ends), 1 << order[people]) for people, ends in table.items() if people in order)


@cache
def _listed_families() -> frozenset[str]:
    return frozenset((*lexicon.table("known_surnames"), *lexicon.table("known_persons")))


def _is_listed_family(reading: Reading) -> bool:
    """Whether the lists have a family name, in its own form or the man's."""
    listed = _listed_families()
    mans_alone = reading.group == FEMALE and reading.key.endswith(("ий", "ый", "ой", "ов", "ев", "ин"))
    if reading.key in listed and not mans_alone:
        return True
    if reading.group == FEMALE:
        key = reading.key
        return (key.endswith("а") and key[:-1] in listed) or (
            key.endswith("ая") and any(key[:-2] + end in listed for end in ("ий", "ый", "ой"))
        )
    return False


def _with_peoples(reading: Reading) -> Reading:
    """A family name with the peoples that its ending points to."""
    if _is_listed_family(reading):
        reading = reading._replace(weight=reading.weight + _KNOWN)
    peoples = 0
    for ends, people in _peoples_of_endings():
        if reading.key.endswith(ends):
            peoples |= people
    return reading._replace(peoples=peoples) if peoples else reading


_MALE_PATRONYMIC = (("", 1), ("а", 0b1010), ("у", 0b100), ("ем", 0b10000), ("ом", 0b10000), ("е", 0b100000))
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
    for group, name in ((MALE, "turkic_male"), (FEMALE, "turkic_female")):
        if form.endswith(tuple(ends[name])) and form not in ends[name]:
            found.append(Reading(form, key, group, ALL_CASES, _KNOWN))
    return tuple(found)


@cache
def forms_of(form: str) -> NameForms:
    """The readings of a form in small letters that stands inside a hyphenated word."""
    return NameForms(form, morphology.analyse(form))
