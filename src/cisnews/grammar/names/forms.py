"""What a word form can be as part of a person's name; worked out once for each form."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.names import quality
from cisnews.grammar.names.dictionary import PROPER, common_words, names_marked
from cisnews.grammar.names.far_east import eastern_peoples
from cisnews.grammar.names.guesses import UNCHANGED, combined, guesses, with_known
from cisnews.grammar.names.listed import (
    as_listed,
    is_doubtful_family,
    is_listed_family,
    is_word,
    listed_given,
    marks,
    name_parts,
    rare_words,
    region,
    with_peoples,
)
from cisnews.grammar.names.matching import loose
from cisnews.grammar.names.paradigms import ALL_CASES, PLURAL, SINGULAR_FORMS, Reading
from cisnews.grammar.names.patronymics import patronymics

if TYPE_CHECKING:
    from cisnews.grammar.morphology import Analysis

_FUNCTION = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "ADVB", "PRED", "INTJ", "COMP", "GRND"})

_LIKELY = 2
"""What a family name gains that is also a common word or a given name."""

_NOT_THE_LISTED = 2
"""What a given name loses that no list has, where the form can also come from one that they have."""

_FAR = 3
"""Readings that weigh so much less than the best one hardly occur."""

_LONGEST_ENDING = 6
"""A word must be longer than this to end like a thing's name."""

_MOST_OF_PIECE = 8
"""Of a piece of a hyphenated name, only so many readings are looked at."""


class NameForms:
    """The readings of one form as given name, patronymic and family name, and what else it can be."""

    def __init__(self, text: str, analyses: tuple[Analysis, ...]) -> None:
        self.form = text.lower()
        self.key = self.form.replace("ё", "е")
        self.pieces = self.form.split("-")
        self._known = [analysis for analysis in analyses if analysis.known]
        self.unknown = not self._known
        """Whether the dictionary lacks the form altogether."""
        self.ordinary = any(
            not analysis.marks & PROPER and analysis.lemma not in rare_words() for analysis in self._known
        )
        """Whether the form can be a common word."""
        self.function = any(analysis.pos in _FUNCTION for analysis in self._known)
        """Whether the form can be a function word, adverb or interjection."""
        self.place = any("Geox" in analysis.marks for analysis in self._known)
        self.body = any("Orgn" in analysis.marks or "Trad" in analysis.marks for analysis in self._known)

    @cached_property
    def given(self) -> tuple[Reading, ...]:
        """The known given names from which the form can come."""
        listed = listed_given(self.form)
        dictionary = names_marked("Name", self.form, self._known)
        if len(self.pieces) > 1:
            return listed or dictionary or self._known_by_pieces()
        known = tuple(map(as_listed, dictionary))
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
        return any(reading.peoples and not is_word(reading.key) for reading in self.given)

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
        return any(reading.peoples & region() for reading in self.given)

    @cached_property
    def guessed_given(self) -> tuple[Reading, ...]:
        """Given names, known or not, from which the form can come."""
        if len(self.pieces) > 1:
            return with_known(self.given, self._by_pieces("given"))
        return guesses(self.form, "given", self.given)

    @cached_property
    def family(self) -> tuple[Reading, ...]:
        """Family names, known or not, from which the form can come."""
        known = names_marked("Surn", self.form, self._known)
        if len(self.pieces) > 1:
            found = with_known(known, self._by_pieces("family"))
        else:
            found = guesses(self.form, "family", known)
        common = common_words(self.form, self._known)
        likely = {(reading.key, reading.group) for reading in (*common, *self.given)}
        found = tuple(
            reading._replace(weight=reading.weight + _LIKELY) if (reading.key, reading.group) in likely else reading
            for reading in found
        )
        read = {(reading.key, reading.group) for reading in found}
        found = (*found, *(reading for reading in common if (reading.key, reading.group) not in read))
        if self.is_turkic_patronymic:  # Нурланкызы is a woman, Кайратулы a man
            groups = {reading.group for reading in self.patronymic}
            found = tuple(reading for reading in found if reading.group in groups)
        return tuple(map(with_peoples, found))

    @cached_property
    def patronymic(self) -> tuple[Reading, ...]:
        """Patronymics, by their endings."""
        return patronymics(self.form)

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
        return any("Surn" in analysis.marks for analysis in self._known) or any(map(is_listed_family, self.family))

    @cached_property
    def is_public_figure(self) -> bool:
        """Whether the lists have it as the family name of a public figure, and not as a doubtful one: `Трампа`."""
        return any(map(is_listed_family, self.family)) and not any(map(is_doubtful_family, self.family))

    @cached_property
    def has_family_mark(self) -> bool:
        """Whether a nominative of the form ends like a family name of the region: `Ашимбаева`, `Мирианашвили`."""
        if any(reading.peoples for reading in self.given) and not self.is_known_family:
            return False
        if any(reading.key.endswith(marks("given_marks")) for reading in self.guessed_given):
            return False
        ends = marks("family_marks")
        return any(
            reading.weight > 2 and len(reading.key) > 4 and reading.key.endswith(ends) for reading in self.family
        )

    @cached_property
    def is_plural_family(self) -> bool:
        """Whether the form is read best as a family name in the plural: `Бековых`, `Климовы`."""
        best = max(self.family, key=lambda reading: reading.weight, default=None)
        return best is not None and best.group == PLURAL

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
    def likely_family_forms(self) -> int:
        """The forms as a family name but for what hardly occurs: a fixed name in -а, a woman's in -ов (mask)."""
        least = max([reading.weight for reading in self.family if reading.group != PLURAL], default=0) - _FAR
        return _mask(tuple(reading for reading in self.family if reading.weight > max(0, least)))

    @cached_property
    def patronymic_forms(self) -> int:
        """The forms as a patronymic (mask)."""
        return _mask(self.patronymic)

    @cached_property
    def given_weight(self) -> int:
        """How good the form is as a given name beside another part."""
        return quality.as_given(self)

    @cached_property
    def given_choices(self) -> tuple[tuple[int, int], ...]:
        """The singular forms with their weight as a known given name, and as one that no list has."""
        weight = self.given_weight
        if weight == quality.IMPOSSIBLE:
            return ()
        known = self.given_forms & SINGULAR_FORMS
        guessed = self.guessed_given_forms & SINGULAR_FORMS & ~known
        choices = [(known, weight)] if known else []
        if guessed and not self.ordinary and not self.place and not self._is_usual_nominative:
            choices.append((guessed, min(weight, 0) - _NOT_THE_LISTED * self.is_listed_given))
        return tuple(choices)

    @cached_property
    def family_weight(self) -> int:
        """How good the form is as a family name beside another part."""
        return quality.as_family(self)

    @property
    def _is_usual_nominative(self) -> bool:
        """Whether it is the nominative of a usual given name, hardly a form of another: `Сергей`, not of `Сергя`."""
        return any(reading.peoples.bit_count() > 1 and reading.key == self.key for reading in self.given)

    @cached_property
    def given_weight_alone(self) -> int:
        """How good the form is as a given name that stands alone."""
        return quality.as_given_alone(self)

    @cached_property
    def may_stand_alone(self) -> bool:
        """Whether the form can be a name by itself, though nothing has introduced it."""
        return (self.unknown and not self.is_thing) or self.is_known_family or self.given_weight_alone > 0

    @cached_property
    def eastern(self) -> frozenset[str]:
        """The peoples of the Far East whose family name it can be."""
        return eastern_peoples({self.key, *(reading.key for reading in self.family)})

    @cached_property
    def is_thing(self) -> bool:
        """Whether the form ends like the name of a body, thing or place: `Рыбохраны`, `Тогуз-Булак`."""
        if self.is_known_family or self.given:
            return False
        if len(self.pieces) > 1 and self.pieces[-1] in name_parts("place_pieces"):
            return True
        ends = tuple(name_parts("thing_endings"))
        return any(reading.key.endswith(ends) and len(reading.key) > _LONGEST_ENDING for reading in self.family)

    @cached_property
    def is_thing_word(self) -> bool:
        """Whether the form is the last word of many foreign names of firms, papers and places (`Пресс`, `Групп`)."""
        return self.key in name_parts("thing_words")

    @cached_property
    def loose_families(self) -> frozenset[str]:
        """The family names of one person, without what varies in spelling."""
        return frozenset(loose(reading.key) for reading in self.family if reading.group != PLURAL)

    def is_plural_of(self, families: set[str]) -> bool:
        """Whether the form is best read as the plural of one of certain family names: `Бековых`, `Бушей`."""
        if self._loose_plurals.isdisjoint(families):
            return False
        found = [reading for reading in self.family if loose(reading.key) in families]
        return max(found, key=lambda reading: (reading.weight, reading.group != PLURAL)).group == PLURAL

    @cached_property
    def _loose_plurals(self) -> frozenset[str]:
        return frozenset(loose(reading.key) for reading in self.family if reading.group == PLURAL)

    @cached_property
    def given_keys(self) -> frozenset[str]:
        """The known given names, for comparison."""
        return frozenset(reading.key for reading in self.given)

    def _known_by_pieces(self) -> tuple[Reading, ...]:
        """The readings as a hyphenated given name where one of its pieces is a known one."""
        known = all(self.pieces) and any(forms_of(piece).given for piece in self.pieces)
        return self._by_pieces("given") if known else ()

    def _by_pieces(self, part: str) -> tuple[Reading, ...]:
        """The readings as a hyphenated given or family name."""
        if not all(self.pieces):
            return ()
        choices = []
        for piece in self.pieces[:-1]:
            unchanged = Reading(piece, piece.replace("ё", "е"), UNCHANGED, ALL_CASES, 0)
            choices.append(
                (unchanged,) if piece in name_parts("article_prefixes") else (*_of_piece(piece, part), unchanged)
            )
        return combined([*choices, _of_piece(self.pieces[-1], part)])


def _of_piece(piece: str, part: str) -> tuple[Reading, ...]:
    naming = forms_of(piece)
    return (naming.guessed_given if part == "given" else naming.family)[:_MOST_OF_PIECE]


def _mask(found: tuple[Reading, ...]) -> int:
    mask = 0
    for reading in found:
        mask |= reading.forms
    return mask


@lru_cache(maxsize=20_000)
def forms_of(form: str) -> NameForms:
    """The readings of a form in small letters that stands inside a hyphenated word."""
    return NameForms(form, morphology.analyse(form))
