"""What a word form can be as part of a person's name; worked out once for each form."""

from __future__ import annotations

from functools import reduce
from operator import or_

from cisnews.grammar import morphology
from cisnews.grammar.closed_classes import PATRONYMIC_STEM_ENDINGS
from cisnews.grammar.morphology import ALL_CASES
from cisnews.grammar.names import quality
from cisnews.grammar.names.far_east import eastern_peoples
from cisnews.grammar.names.form_readings import Readings
from cisnews.grammar.names.listed import (
    given_row,
    is_doubtful_family,
    is_listed_family,
    is_usual,
    is_word,
    marks,
    name_parts,
    peoples_with,
)
from cisnews.grammar.names.matching import loose
from cisnews.grammar.names.paradigms import PLURAL, SINGULAR_FORMS, Reading
from cisnews.records import worked_out

_NOT_THE_LISTED = 2
"""What a given name loses that no list has, where the form can also come from one that they have."""

_FAR = 3
"""Readings that weigh so much less than the best one hardly occur."""

_LONGEST_SYLLABLE = 5

_LONGEST_ENDING = 6
"""A word must be longer than this to end like a thing's name."""


class NameForms(Readings):
    """What the readings of a form together tell of it: its forms as each part of a name, and how good they are."""

    @worked_out
    def is_listed_given(self) -> bool:
        """Whether the lexicon's own lists have it as a given name and not as an ordinary word."""
        return any(reading.peoples and not is_word(reading.key) for reading in self.given)

    @worked_out
    def is_usual_given(self) -> bool:
        """Whether it is a listed given name that the Russians or several peoples have, and no ordinary word."""
        return self.is_listed_given and any(is_usual(reading.peoples) for reading in self.given)

    @worked_out
    def is_word_too(self) -> bool:
        """Whether the lexicon's own lists have it as a given name that is an ordinary word too."""
        return not self.is_listed_given and any(reading.peoples for reading in self.given)

    @worked_out
    def is_of_region(self) -> bool:
        """Whether it is a given name of a people that often puts the family name first."""
        return any(reading.peoples & peoples_with("family_first") for reading in self.given)

    @worked_out
    def is_patronymic_of_listed(self) -> bool:
        """Whether it is a man's patronymic made from a listed given name, and no known family name: `Бектуровича`."""
        if self.is_known_family:
            return False
        stems = [reading.key[:-4] for reading in self.patronymic if reading.key.endswith(PATRONYMIC_STEM_ENDINGS)]
        return any(given_row(stem + end) for stem in stems for end in ("", "й", "ь"))

    @worked_out
    def is_known_family(self) -> bool:
        """Whether the dictionary has the form as a family name (in the singular, or a plural such as `Ивановы`)."""
        return any("Surn" in analysis.marks for analysis in self._known) or any(map(is_listed_family, self.family))

    @worked_out
    def is_public_figure(self) -> bool:
        """Whether the lists have it as the family name of a public figure, and not as a doubtful one: `Трампа`."""
        return any(map(is_listed_family, self.family)) and not any(map(is_doubtful_family, self.family))

    @worked_out
    def has_family_mark(self) -> bool:
        """Whether a nominative of the form ends like a family name of the region: `Ашимбаева`, `Мирианашвили`."""
        if any(reading.peoples for reading in self.given) and not self.is_known_family:
            return False
        if self.is_fathers_name or any(reading.key.endswith(marks("given_marks")) for reading in self.guessed_given):
            return False
        ends = marks("family_marks")
        return any(
            reading.weight > 2 and len(reading.key) > 4 and reading.key.endswith(ends) for reading in self.family
        )

    @worked_out
    def is_plural_family(self) -> bool:
        """Whether the form is read best as a family name in the plural: `Бековых`, `Климовы`; not `Аманов`."""
        best = max(self.family, key=lambda reading: reading.weight, default=None)
        return best is not None and best.group == PLURAL and not self.form.endswith(marks("family_marks_of_men"))

    @worked_out
    def given_forms(self) -> int:
        """The forms as a known given name (mask)."""
        return _mask(self.given)

    @worked_out
    def guessed_given_forms(self) -> int:
        """The forms as a given name, known or not (mask)."""
        return _mask(self.guessed_given)

    @worked_out
    def family_forms(self) -> int:
        """The forms as a family name (mask)."""
        return _mask(self.family)

    @worked_out
    def likely_family_forms(self) -> int:
        """The forms as a family name but for what hardly occurs: a fixed name in -а, a woman's in -ов (mask)."""
        return _mask(tuple(reading for reading in self.family if reading.weight > self._least_likely))

    @worked_out
    def _least_likely(self) -> int:
        return max(0, max([reading.weight for reading in self.family if reading.group != PLURAL], default=0) - _FAR)

    @worked_out
    def sound_family_forms(self) -> int:
        """The forms as a family name; of one in -ов no fixed ones that hardly occur: `Бекова` of a man (mask)."""
        of_men = marks("family_marks_of_men")
        best = max(self.family, key=lambda reading: reading.weight, default=None)
        if best is None or not best.key.removesuffix("а").endswith(of_men):
            return self.family_forms
        sound = [
            r for r in self.family if r.cases != ALL_CASES or r.weight > self._least_likely or r.key.endswith(of_men)
        ]
        return _mask(tuple(sound))

    @worked_out
    def patronymic_forms(self) -> int:
        """The forms as a patronymic (mask)."""
        return _mask(self.patronymic)

    @worked_out
    def given_weight(self) -> int:
        """How good the form is as a given name beside another part."""
        return quality.as_given(self)

    @worked_out
    def given_choices(self) -> tuple[tuple[int, int], ...]:
        """The singular forms with their weight as a known given name, and as one that no list has."""
        weight = self.given_weight
        if weight == quality.IMPOSSIBLE:
            return ()
        known = self.given_forms & SINGULAR_FORMS
        guessed = self.guessed_given_forms & SINGULAR_FORMS & ~known
        choices = [(known, weight)] if known else []
        if guessed and (not self.ordinary or self.is_verb) and not self.place and not self._is_usual:
            choices.append((guessed, min(weight, 0) - _NOT_THE_LISTED * self.is_listed_given))
        return tuple(choices)

    @worked_out
    def family_weight(self) -> int:
        """How good the form is as a family name beside another part."""
        return quality.as_family(self)

    @property
    def _is_usual(self) -> bool:
        """Whether it is a form of a usual given name, hardly of another: `Сергей`, not of `Сергя`; `Ерлану`."""
        return any(reading.peoples.bit_count() > 1 for reading in self.given)

    @worked_out
    def given_weight_alone(self) -> int:
        """How good the form is as a given name that stands alone."""
        return quality.as_given_alone(self)

    @worked_out
    def is_family_or_plural(self) -> bool:
        """Whether the dictionary only has it as a genitive of the plural, which a man's name is like: `Столов`."""
        return (
            not self.unknown
            and self.form.endswith(marks("family_marks_of_men"))
            and all(analysis.number == morphology.PLURAL or analysis.pos == "GRND" for analysis in self._known)
        )

    @worked_out
    def may_stand_alone(self) -> bool:
        """Whether the form can be a name by itself, though nothing has introduced it."""
        if self.is_known_family or self.given_weight_alone > 0 or self.is_family_or_plural:
            return True
        return self.unknown and not self.is_thing

    @worked_out
    def eastern(self) -> frozenset[str]:
        """The peoples of the Far East whose family name it can be."""
        return eastern_peoples({self.key, *(reading.key for reading in self.family)})

    @worked_out
    def is_syllable(self) -> bool:
        """Whether it is short enough for a syllable of a name of the Far East, and no given name known elsewhere."""
        if len(self.key) > _LONGEST_SYLLABLE or self.has_family_mark:
            return False
        if not self.is_listed_given or self.peoples == 1:
            return True
        return any(len(reading.key) < 4 for reading in self.given) and not self.is_usual_given  # Ким Нины

    @worked_out
    def is_thing(self) -> bool:
        """Whether the form ends like the name of a body, thing or place: `Рыбохраны`, `Тогуз-Булак`."""
        if self.is_known_family or self.given:
            return False
        if len(self.pieces) > 1 and self.pieces[-1] in name_parts("place_pieces"):
            return True
        ends = tuple(name_parts("thing_endings"))
        return any(
            reading.key.endswith(ends) and len(reading.key) > _LONGEST_ENDING and reading.weight > self._least_likely
            for reading in self.family
        )

    @worked_out
    def loose_families(self) -> frozenset[str]:
        """The family names of one person, without what varies in spelling."""
        return frozenset(loose(reading.key) for reading in self.family if reading.group != PLURAL)

    def forms_as(self, families: set[str]) -> int:
        """The forms in the singular as one of certain family names (mask)."""
        return _mask(
            tuple(reading for reading in self.family if reading.group != PLURAL and loose(reading.key) in families)
        )

    def is_plural_of(self, families: set[str]) -> bool:
        """Whether a form that may be the plural of one of certain family names is best read so: `Бековых`, `Бушей`."""
        of_men = marks("family_marks_of_men")
        found = [
            reading
            for reading in self.family
            for name in (loose(reading.key),)
            if name in families or (reading.group == PLURAL and name.endswith(of_men) and f"{name}а" in families)
        ]
        return max(found, key=lambda reading: (reading.weight, reading.group != PLURAL)).group == PLURAL

    def may_be_plural_of(self, families: set[str]) -> bool:
        """Whether the form can be the plural of one of certain family names: `Лисиным`."""
        return not self._loose_plurals.isdisjoint(families)

    @worked_out
    def _loose_plurals(self) -> frozenset[str]:
        """Of several persons, by the man's and by the woman's name."""
        plurals = [loose(reading.key) for reading in self.family if reading.group == PLURAL]
        return frozenset([*plurals, *(f"{name}а" for name in plurals if name.endswith(marks("family_marks_of_men")))])


def _mask(found: tuple[Reading, ...]) -> int:
    return reduce(or_, (reading.forms for reading in found), 0)
