"""What makes a case likelier where neither a title nor a verb tells it: whose a thing is, where a sentence begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import A_ENDINGS, U_ENDINGS
from cisnews.grammar.morphology import ACCUSATIVE, ALL_CASES, FEMININE, GENITIVE, NOMINATIVE, PLURAL
from cisnews.grammar.names.paradigms import ANY_FORM, FEMALE_FORMS, MALE_FORMS, in_all_groups
from cisnews.grammar.names.surroundings import Context, Place
from cisnews.grammar.names.titles import RELATION

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.words import Word

_GENITIVES = in_all_groups(GENITIVE)
_ACCUSATIVES = in_all_groups(ACCUSATIVE)
_NOMINATIVES = in_all_groups(NOMINATIVE)
_CLOSING = '»"”'
_AFTER_NUMBERS = ".)"
_FARTHEST = 10
_LONGEST_ADVERBS = 3


def heading(place: Place) -> Context | None:
    """`Надира Лисова: бюджет исполнен`: who says the rest, at the beginning and before a colon."""
    page, first, last, _, sentence = place
    if first != sentence.first or last >= sentence.last or page.words[last].text != ":":
        return None
    return Context(0, _NOMINATIVES, _NOMINATIVES)


def described(place: Place) -> int:
    """The forms that a clause after a name tells: `Нгози Лис, ранее работавшая`, `Ника Лис, который`.

    Nothing where the clause can tell of another word: `жена Александра Лиса, которая`, `матч с Никой Лис, который`.
    """
    page, first, last, _, sentence = place
    if last + 1 >= sentence.last or page.words[last].text != ",":
        return 0
    before = page.words[first - 1] if first > sentence.first else None
    if before is not None and before.name_context & RELATION:
        return 0
    if before is not None and (before.pos == "PREP" or (before.noun_forms and not before.title_forms)):
        return 0
    token = last + 1
    while token + 1 < sentence.last and token < last + _LONGEST_ADVERBS and page.words[token].pos == "ADVB":
        token += 1
    telling = [
        analysis
        for analysis in page.words[token].analyses
        if analysis.pos == "PRTF" or "Anph" in analysis.marks
        if analysis.number != PLURAL
    ]
    genders = {analysis.gender for analysis in telling}
    if not genders or None in genders:
        return 0
    forms = FEMALE_FORMS if genders == {FEMININE} else MALE_FORMS if FEMININE not in genders else 0
    is_nominative = all(analysis.pos == "PRTF" and analysis.case == NOMINATIVE for analysis in telling)
    return forms & _NOMINATIVES if is_nominative else forms


def owned(place: Place) -> Context | None:
    """`руководством Асана Бекова`, `приезд Асана Робу`: a noun has the name after it as its complement, if it can.

    No noun has one in the accusative.
    """
    page, first, last, forms, sentence = place
    if first == sentence.first or not forms & _GENITIVES or not forms & ~_GENITIVES:
        return None
    words = page.words[first:last]
    is_nominative = forms & _NOMINATIVES and any(word.key.endswith(A_ENDINGS) for word in words)
    is_fixed = _is_fixed(words)
    if not (is_nominative or is_fixed or any(word.key.endswith(U_ENDINGS) for word in words)):
        return None
    before = page.words[first - 1]
    if before.kind == "mark":
        is_owned = before.text in _CLOSING and page.sheet.ends[first - 1] < page.sheet.starts[first]
    elif before.pos != "NOUN" or page.nameable[first - 1] != page.begins_sentence(first - 1):
        return None
    else:
        is_owned = first == sentence.first + 1 or not opens_sentence(page, first, sentence.first)
    if not is_owned:
        return None
    if is_nominative or is_fixed:
        return Context(0, ANY_FORM, _GENITIVES)
    return None if before.title_forms else Context(0, ANY_FORM & ~_ACCUSATIVES)  # сделали судьёй Бориса Робу


def _is_fixed(words: list[Word]) -> bool:
    """`Карине Геворгян`: whether the form is a given name that never changes, of the people of the family name."""
    peoples = 0
    for word in words:
        for reading in word.naming.given if not peoples else ():
            peoples |= reading.peoples if reading.cases == ALL_CASES else 0
    return peoples > 0 and any(reading.peoples & peoples for word in words for reading in word.naming.family)


def opens_sentence(page: Page, first: int, begin: int) -> bool:
    """`На концерте`, `В пятницу`: whether a phrase with a preposition opens the clause, and the subject can follow."""
    for token in range(first - 1, max(begin, first - _FARTHEST) - 1, -1):
        word = page.words[token]
        if word.kind == "mark" or word.verbal:
            return False
        if word.pos == "PREP":
            return token < begin + 2 or page.words[token - 1].kind == "mark" or page.words[token - 1].pos == "CONJ"
    return False


def opens_with_thing(page: Page, token: int, verb: int) -> bool:
    """`Жюри возглавил`: whether a thing that can be the object of the verb begins the sentence."""
    word = page.words[token]
    return token < verb and word.pos == "NOUN" and not word.title_forms and bool(word.noun_forms & ACCUSATIVE)


def opening(place: Place) -> Context | None:
    """`Иржи Легечка (Чехия) сыграет`, `Автор: Анна Лис`: a name that opens a sentence or stands after a colon."""
    page, first, last, forms, sentence = place
    if not forms & _NOMINATIVES or not forms & ~_NOMINATIVES:
        return None
    before = first - 1
    if (
        before > sentence.first
        and page.words[before].text in _AFTER_NUMBERS
        and page.words[before - 1].kind == "number"
    ):
        before -= 2  # 2. Иржи Легечка
    if before == sentence.first and page.words[before].is_dash:
        before -= 1  # — Надира Лисова;
    if before >= sentence.first and page.words[before].text != ":":
        return None
    if last < sentence.last and page.words[last].verbal == "finite" and page.words[last].analyses[0].number == PLURAL:
        return None  # Валерия Лиса наградили
    return Context(0, ANY_FORM, _NOMINATIVES)
