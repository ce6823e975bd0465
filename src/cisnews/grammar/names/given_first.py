"""Names that begin with the given name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import NamePart
from cisnews.grammar.morphology import ALL_CASES, NOMINATIVE
from cisnews.grammar.names.against import modifies_noun
from cisnews.grammar.names.candidate import one_name
from cisnews.grammar.names.listed import marks, name_parts
from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.names.paradigms import FEMALE_FORMS, GROUP_BITS, MALE_FORMS, SINGULAR_FORMS, of_one
from cisnews.grammar.names.parts import (
    SUFFIXED,
    family_at,
    given_at,
    is_of_relative,
    is_particle,
    is_titled_unknown,
    second_family_at,
    with_particles,
)
from cisnews.grammar.names.quality import TOGETHER, as_patronymic
from cisnews.grammar.names.titles import RANK, RELATIVE, SINGULAR_TITLE, THING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.names.candidate import Candidate
    from cisnews.grammar.names.page import Page

    Following = Iterator[tuple[tuple[NamePart, ...], int, int]]
    """What follows a given name: parts, the forms that all agree in, and the weight gained."""

_TWO_FAMILIES = 2
"""What two family names gain whose first one is often followed by a second."""

_LETTERS = _PREFIXED = 4
"""What a given name weighs of two letters, and at least one after a word like `Абдул`."""

_LEAST_SECOND = -2
"""What a second given name must weigh at least after a usual one."""

_MOST_GIVEN = 4
"""So many given names stand after the first at most."""

_HARDLY = 3
"""What a man's name loses whose family name hardly has the form in which it agrees."""

_SECOND_GIVEN = 3
"""A second given name adds at most so much."""


def given_first(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Асан Беков`, `Анны Сергеевны Лис`, `Хуану Пабло Монтойе`, `Марин Ле Пен`, `Эркин Маматбек уулу`."""
    if first + 1 >= limit or first in page.posts or not page.nameable[first] or is_of_relative(page, first):
        return
    is_prefix = page.nameable[first + 1] and _begins_given(page, first)
    if not is_prefix and is_particle(page, first) and page.words[first].key not in name_parts("son_of"):
        return  # Ди Майо
    if page.words[first].naming.unknown and with_particles(page, first) < first:
        return  # водитель бен Ладума Салим
    if page.begins_sentence(first) and page.words[first].name_context & (RANK | THING):
        following = page.words[first + 1].naming
        if following.is_listed_given and not following.has_family_mark:
            return  # `Шейх Мохаммед`, `Тайфун Рита`
    given = NamePart("given", first, first + 1 + is_prefix)
    for forms, weight in _of_letters(page, given) or given_at(page, given.last - 1):
        forms = forms if forms & MALE_FORMS else _of_man(page, given.last) or forms
        if is_prefix and page.words[first].key in name_parts("given_prefixes"):
            forms = page.words[first + 1].naming.guessed_given_forms
            forms = forms & MALE_FORMS | forms >> GROUP_BITS & MALE_FORMS  # Абу Сара
        forms |= _of_woman(page, given)
        found = list(_after_given(page, given.last, limit, forms)) if given.last < limit else []
        for parts, agreed, gained in found:
            if not (page.words[first].naming.given or is_prefix) and _is_adjective(page, parts[-1].last - 1):
                continue  # Таммсааре Минусинского театра
            total = max(weight, _PREFIXED * is_prefix) + gained + TOGETHER
            if _hardly_occurs(page, parts[-1], agreed):
                total -= _HARDLY
            yield one_name("given_first", (given, *parts), agreed, total)
            further = second_family_at(page, parts[-1], limit, agreed, page.words[first].naming.is_listed_given)
            if further is not None:
                total += further[2] + _TWO_FAMILIES
                yield one_name("given_first", (given, *parts, further[0]), further[1], total)
        if found and page.words[first].naming.is_listed_given:
            break  # a listed name that agrees is no other name


def _hardly_occurs(page: Page, part: NamePart, agreed: int) -> bool:
    """`Ара` + `Айвазяна`: the family name is no nominative but declined, the given name is not (see `slips`)."""
    is_declined = page.words[part.last - 1].key.endswith(marks("family_marks_declined"))
    return is_declined and part.kind == "family" and not agreed & ~MALE_FORMS


def _of_man(page: Page, token: int) -> int:
    """`Жанар` before `Лисов`: a name that only women are known by, with the family name of a man of the region."""
    given, family = page.words[token - 1].naming, page.words[token]
    if not (given.is_of_region and family.capital and family.key.endswith(marks("family_marks_of_men"))):
        return 0
    if family.naming.given or any(reading.cases != ALL_CASES for reading in given.given):
        return 0  # Кристина Лисов
    return given.guessed_given_forms & MALE_FORMS & of_one(NOMINATIVE)


def _of_woman(page: Page, given: NamePart) -> int:
    """`Мирлан` after `актриса`: a listed name of men, which does not change, after a noun for a woman."""
    title = page.words[given.first - 1].title_forms if given.first else 0
    naming = page.words[given.first].naming
    if not title & SINGULAR_TITLE or title & MALE_FORMS or not naming.given_forms & NOMINATIVE:
        return 0
    return naming.guessed_given_forms & FEMALE_FORMS & title


def _is_adjective(page: Page, token: int) -> bool:
    """`Минусинского` before `театра`; a word in -ов or -ин is rather a family name: `Лисову школу`."""
    best = max(page.words[token].naming.family, key=lambda reading: reading.weight, default=None)
    is_possessive = best is not None and best.key.removesuffix("а").endswith(marks("family_marks_of_men"))
    return not is_possessive and modifies_noun(page, token)


def _begins_given(page: Page, first: int) -> bool:
    """`Абдул` before `Малик`, `Джей` before `Ди`: whether the next word belongs to the given name."""
    key = page.words[first].key
    if key in name_parts("letters"):
        return any(reading.key in name_parts("letters") for reading in page.words[first + 1].naming.guessed_given)
    return key in name_parts("given_prefixes")


def _of_letters(page: Page, given: NamePart) -> tuple[tuple[int, int], ...]:
    """The forms and the weight of two English letters: of `Ти Джеем` those of the last one, of others all."""
    if given.last == given.first + 1 or page.words[given.first].key not in name_parts("letters"):
        return ()
    last = page.words[given.last - 1]
    forms = SINGULAR_FORMS if last.key in name_parts("letters") else last.naming.guessed_given_forms & SINGULAR_FORMS
    return ((forms, _LETTERS),)


def two_families(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Лопес Обрадор`, `Де Хооп Схеффер`: a family name of two parts, without the given name."""
    naming = page.words[first].naming
    if not page.nameable[first]:
        return
    if is_particle(page, first) and not _begins_given(page, first):
        whole = family_at(page, first, limit, SINGULAR_FORMS)
        if whole is not None and whole[0].last > first + 2:
            yield one_name("two_families", (whole[0],), whole[1], whole[2] + TOGETHER + _TWO_FAMILIES)
    if not naming.opens_two_families:
        return
    family = NamePart("family", first, first + 1)
    further = second_family_at(page, family, limit, naming.sound_family_forms & SINGULAR_FORMS)
    if further is not None:
        own = 1 if naming.is_listed_given else naming.family_weight  # Мигель
        weight = own + further[2] + TOGETHER + _TWO_FAMILIES
        yield one_name("two_families", (family, further[0]), further[1], weight)


def _after_given(page: Page, token: int, limit: int, forms: int) -> Following:
    if page.nameable[token]:
        naming = page.words[token].naming
        patronymic = naming.patronymic_forms & forms
        if patronymic:
            yield from _after_patronymic(page, token, limit, patronymic)
        if token + 1 < limit:
            if page.words[token + 1].key in suffixes():
                yield from _patronymic_with_suffix(page, token, limit, forms)
            if _may_have_second(page, token - 1, forms) and not is_particle(page, token):
                yield from _second_given(page, token, limit, forms)
    elif page.words[token].key in name_parts("son_of"):
        yield from _after_father(page, token, limit, forms)
    family = family_at(page, token, limit, forms)
    if family is not None and not (_may_be_particle(page, token - 1) and _is_hardly(page, token, family[1])):
        yield (family[0],), family[1], family[2]


def _may_be_particle(page: Page, token: int) -> bool:
    return page.words[token].key in name_parts("son_of") and is_particle(page, token)


def _is_hardly(page: Page, token: int, forms: int) -> bool:
    """`Ладена` after `Бен`: no name that hardly occurs, but the family name with its particle."""
    return not page.words[token].naming.likely_family_forms & forms


def _after_father(page: Page, token: int, limit: int, forms: int) -> Following:
    """`бен Салманом Аль Саудом` after `Мухаммедом`: the father's name, and the family name."""
    if token + 2 >= limit or not page.nameable[token + 1]:
        return
    father = page.words[token + 1].naming.family_forms & forms
    family = family_at(page, token + 2, limit, father) if father else None
    if family is not None:
        yield (NamePart("patronymic", token, token + 2), family[0]), family[1], SUFFIXED + family[2]


def _may_have_second(page: Page, token: int, forms: int) -> bool:
    """Whether another given name can follow: a known one, or an unknown word before a usual name (`Венке Анна`)."""
    naming = page.words[token].naming
    if naming.given_forms & forms:
        return True
    following = page.words[token + 1].naming
    if is_titled_unknown(page, token):
        return following.is_listed_given
    return naming.unknown and not naming.has_family_mark and following.is_usual_given


def _second_given(page: Page, token: int, limit: int, forms: int) -> Following:
    """`Пабло Монтойе` after `Хуану`."""
    naming = page.words[token].naming
    if page.words[token + 1].naming.patronymic_forms or (naming.opens_two_families and not naming.is_listed_given):
        return
    if token > 1 and page.words[token - 2].name_context & RELATIVE and naming.is_usual_given:
        return  # вдова Искандера Антонина Лисова
    least = _LEAST_SECOND if page.words[token - 1].naming.is_usual_given else 0
    for second, weight in given_at(page, token):
        if weight < least:
            continue
        given, weight = NamePart("given", token, token + 1), min(weight, _SECOND_GIVEN) + TOGETHER
        family = family_at(page, token + 1, limit, second & forms)
        if family is not None:
            yield (given, family[0]), family[1], weight + family[2]
        yield from _further_given(page, token + 1, limit, (given,), second & forms, weight)


def _further_given(
    page: Page, token: int, limit: int, before: tuple[NamePart, ...], forms: int, weight: int
) -> Following:
    """`Мухаммад Бек` after `Али Салман Джасим`: more listed given names in a row, as Arabs are called."""
    while token + 1 < limit and len(before) < _MOST_GIVEN and page.nameable[token] and not is_particle(page, token):
        naming = page.words[token].naming
        forms &= naming.given_forms
        if not naming.is_listed_given or not forms:
            return
        before, weight = (*before, NamePart("given", token, token + 1)), weight + _SECOND_GIVEN
        token += 1
        family = family_at(page, token, limit, forms)
        if family is not None:
            yield (*before, family[0]), family[1], weight + family[2]


def _after_patronymic(page: Page, token: int, limit: int, forms: int) -> Following:
    """`Сергеевне Лис`; a patronymic alone where the dictionary knows it as one, else a family name (`Бозович`)."""
    naming = page.words[token].naming
    weight = as_patronymic(naming)
    patronymic = NamePart("patronymic", token, token + 1)
    family = family_at(page, token + 1, limit, forms) if token + 1 < limit else None
    if family is not None:
        yield (patronymic, family[0]), family[1], weight + max(1, family[2])
    is_certain = naming.is_patronymic_of_listed and page.words[token - 1].naming.is_of_region
    if is_certain or naming.is_known_patronymic or (forms & FEMALE_FORMS and not naming.is_turkic_patronymic):
        yield (patronymic,), forms, weight


def _patronymic_with_suffix(page: Page, token: int, limit: int, forms: int) -> Following:
    """`Гейдар оглы` before a family name."""
    agreed = forms & suffixes()[page.words[token + 1].key]
    family = family_at(page, token + 2, limit, agreed) if agreed and token + 2 < limit else None
    if family is not None:
        yield (NamePart("patronymic", token, token + 2), family[0]), family[1], SUFFIXED + family[2]
