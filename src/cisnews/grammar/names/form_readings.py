"""The readings of a word form as a part of a person's name: what the dictionary, the lists and the paradigms allow."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.closed_classes import OV_ENDINGS
from cisnews.grammar.morphology import ALL_CASES
from cisnews.grammar.names.dictionary import PROPER, common_words, names_marked
from cisnews.grammar.names.guesses import UNCHANGED, combined, guesses, with_known
from cisnews.grammar.names.listed import (
    as_listed,
    listed_given,
    marks,
    name_parts,
    peoples_with,
    rare_words,
    with_peoples,
)
from cisnews.grammar.names.matching import loose
from cisnews.grammar.names.paradigms import FEMALE, PLURAL, Reading
from cisnews.grammar.names.patronymics import patronymics
from cisnews.records import worked_out

if TYPE_CHECKING:
    from cisnews.grammar.morphology import Analysis

_FUNCTION = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "ADVB", "PRED", "INTJ", "COMP", "GRND"})

_LIKELY = 2
"""What a family name gains that is also a common word or a given name."""

_AS_ABROAD = 4
"""What a woman's name loses that ends like a man's."""

_MOST_OF_PIECE = 8
"""Of a piece of a hyphenated name, only so many readings are looked at."""


class Readings:
    """The readings of one form as given name, patronymic and family name, and what else the dictionary says of it."""

    def __init__(self, text: str, analyses: tuple[Analysis, ...]) -> None:
        self.form = text.lower()
        self.key = self.form.replace("ё", "е")
        self.pieces = self.form.split("-")
        self._known = [analysis for analysis in analyses if analysis.known]
        self.unknown = not self._known
        """Whether the dictionary lacks the form altogether."""
        self.place = any("Geox" in analysis.marks for analysis in self._known)
        self._in_forms: dict[tuple[str, int], frozenset[str]] = {}
        self.body = any("Orgn" in analysis.marks or "Trad" in analysis.marks for analysis in self._known)

    @worked_out
    def ordinary(self) -> bool:
        """Whether the form can be a common word, or consists of two nouns or adjectives (`юго-восточной`)."""
        if self.unknown and len(self.pieces) > 1:
            return all(piece and _piece(piece).is_noun for piece in self.pieces) or self._is_compound_adjective
        return any(not analysis.marks & PROPER and analysis.lemma not in rare_words() for analysis in self._known)

    @property
    def _is_compound_adjective(self) -> bool:
        first, last = self.pieces[0], self.pieces[-1]
        return first.endswith("о") and all(
            analysis.pos == "ADJF" and analysis.known and not analysis.marks & PROPER
            for analysis in morphology.analyse(last)
        )

    @worked_out
    def is_verb(self) -> bool:
        """Whether the form can be a finite verb and no other common word: `хаял`."""
        return {analysis.pos for analysis in self._known if not analysis.marks & PROPER} == {"VERB"}

    @worked_out
    def is_noun(self) -> bool:
        """Whether the form can be a common noun and hardly is a given or family name."""
        if self.given or any("Surn" in analysis.marks for analysis in self._known):
            return False
        return any(analysis.pos == "NOUN" and not analysis.marks & PROPER for analysis in self._known)

    @worked_out
    def function(self) -> bool:
        """Whether the form can be a function word, adverb or interjection.

        A gerund in -ов or -ев hardly is one (`Смолов`), nor a comparative that is a noun too (`Соловей`).
        """
        found = {analysis.pos for analysis in self._known}
        if "NOUN" in found:
            found.discard("COMP")
        if self.form.endswith(OV_ENDINGS):
            found.discard("GRND")
        return not found.isdisjoint(_FUNCTION)

    @worked_out
    def is_fathers_name(self) -> bool:
        """Whether it ends like the father's name of a Mongol, which stands before their own: `Дамбын`."""
        return self.unknown and self.key.endswith(marks("fathers_marks"))

    @worked_out
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

    @worked_out
    def is_of_given_first(self) -> bool:
        """Whether it is a given name that only peoples have who put it first."""
        peoples = [reading.peoples for reading in self.given if reading.peoples]
        return bool(peoples) and not any(each & ~peoples_with("given_first") for each in peoples)

    @worked_out
    def guessed_given(self) -> tuple[Reading, ...]:
        """Given names, known or not, from which the form can come."""
        if len(self.pieces) > 1:
            return with_known(self.given, self._by_pieces("given"))
        return guesses(self.form, "given", self.given)

    @worked_out
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
            for reading in map(_less_if_of_man, found)
        )
        read = {(reading.key, reading.group) for reading in found}
        found = (*found, *(reading for reading in common if (reading.key, reading.group) not in read))
        if self.is_turkic_patronymic and self.key.endswith(marks("family_marks_of_both")):
            found = tuple(reading for reading in found if reading.cases == ALL_CASES)
        elif self.is_turkic_patronymic:  # Нурланкызы is a woman, Кайратулы a man
            groups = {reading.group for reading in self.patronymic}
            found = tuple(reading for reading in found if reading.group in groups)
        return tuple(map(with_peoples, found))

    @worked_out
    def patronymic(self) -> tuple[Reading, ...]:
        """Patronymics, by their endings."""
        return patronymics(self.form)

    @worked_out
    def is_turkic_patronymic(self) -> bool:
        """Whether the form is a patronymic that never changes, or a family name made like one: `Нурланкызы`."""
        return any(reading.cases == ALL_CASES for reading in self.patronymic)

    @worked_out
    def opens_two_families(self) -> bool:
        """Whether it is a family name that a second one often follows: `Лопеса` in `Лопеса Обрадора`."""
        return any(reading.key in name_parts("first_families") for reading in self.family)

    @worked_out
    def peoples(self) -> int:
        """With how many peoples the lists have it as a given name."""
        return max((reading.peoples.bit_count() for reading in self.given), default=0)

    @worked_out
    def is_known_patronymic(self) -> bool:
        """Whether the dictionary has the form as a patronymic."""
        return any("Patr" in analysis.marks for analysis in self._known)

    @worked_out
    def given_keys(self) -> frozenset[str]:
        """The known given names, for comparison."""
        return frozenset(reading.key for reading in self.given)

    @worked_out
    def guessed_given_keys(self) -> frozenset[str]:
        """The given names, known or not, from which the form likely comes, for comparison."""
        return frozenset(
            reading.key for reading in self.guessed_given if reading.group != PLURAL and reading.weight > 2
        )

    def families_in(self, forms: int) -> frozenset[str]:
        """The family names that it can be in certain forms, without what varies in spelling; worked out once."""
        found = self._in_forms.get(("family", forms))
        if found is None:
            found = frozenset([loose(reading.key) for reading in self.family if reading.forms & forms])
            self._in_forms["family", forms] = found
        return found

    def givens_in(self, forms: int) -> frozenset[str]:
        """The given names, known or not, that it can be in certain forms; worked out once."""
        found = self._in_forms.get(("given", forms))
        if found is None:
            found = frozenset([reading.key for reading in self.guessed_given if reading.forms & forms])
            self._in_forms["given", forms] = found
        return found

    @worked_out
    def is_thing_word(self) -> bool:
        """Whether the form is the last word of many foreign names of firms, papers and places (`Пресс`, `Групп`)."""
        return self.key in name_parts("thing_words")

    def _known_by_pieces(self) -> tuple[Reading, ...]:
        """The readings as a hyphenated given name where one of its pieces is a known one."""
        if self.ordinary or self.place or not all(self.pieces):
            return ()
        return self._by_pieces("given") if any(_piece(piece).given for piece in self.pieces) else ()

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


def _less_if_of_man(reading: Reading) -> Reading:
    """A woman's name in -ов, written as abroad, weighing less: `Юта Асанбаев` is a man."""
    if reading.group != FEMALE or reading.cases != ALL_CASES or not reading.key.endswith(marks("family_marks_of_men")):
        return reading
    return reading._replace(weight=reading.weight - _AS_ABROAD)


def _of_piece(piece: str, part: str) -> tuple[Reading, ...]:
    found = _piece(piece)
    return (found.guessed_given if part == "given" else found.family)[:_MOST_OF_PIECE]


@lru_cache(maxsize=20_000)
def _piece(form: str) -> Readings:
    """The readings of a form in small letters that stands inside a hyphenated word."""
    return Readings(form, morphology.analyse(form))
