"""Names that begin with the family name, other than those of the Far East."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import NamePart
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.names.candidate import one_name
from cisnews.grammar.names.known import KNOWN_PAIR, may_be_known_pair
from cisnews.grammar.names.listed import name_parts
from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.names.page import SOFT
from cisnews.grammar.names.paradigms import SINGULAR_FORMS, in_all_groups
from cisnews.grammar.names.parts import PLACE_TOO, SUFFIXED, given_at, is_of_relative, is_particle, patronymic_at
from cisnews.grammar.names.quality import IMPOSSIBLE, TOGETHER
from cisnews.grammar.names.titles import RANK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.names.candidate import Candidate
    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.names.page import Page

_REVERSED = -1
"""What a name loses for standing with the family name first."""

_UNMARKED_FOREIGN, _UNMARKED_FIRST, _UNMARKED_LISTED = -9, -7, -2
"""What it loses besides when nothing shows its first word to be a family name; less before a given name that is listed
when the first word is none."""

_BEFORE_FAMILY = -8
"""What it loses where the family name of the given name follows: `Лис Асан` in `секретарь Лис Асан Беков`."""

_BEFORE_PATRONYMIC = 3
"""What a given name weighs at least before a patronymic, whatever the word before it."""


def family_first(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Беков Асан`, `Лис Анне Сергеевне`, `Тургунбек уулу Нурлан`: the family name first."""
    if first + 1 >= limit or not page.nameable[first] or _is_post(page, first):
        return
    if is_of_relative(page, first) or (
        page.words[first].key in name_parts("lone_particles") and is_particle(page, first)
    ):
        return  # Ван Гога
    naming = page.words[first].naming
    if naming.place and not naming.has_family_mark and page.nameable[first + 2 : first + 3] == b"\1":
        return  # министр Коми Николай Лис
    second = first + 1
    forms, weight = naming.sound_family_forms & SINGULAR_FORMS, naming.family_weight
    if page.claims[first] == SOFT:
        weight -= PLACE_TOO
    marked = naming.has_family_mark
    if page.words[second].key in suffixes():
        forms, weight, second, marked = suffixes()[page.words[second].key], SUFFIXED, second + 1, True
    if second >= limit or not page.nameable[second] or weight == IMPOSSIBLE:
        return
    family = NamePart("family", first, second)
    for given_forms, given_weight in given_at(page, second):
        agreed = forms & given_forms
        if not agreed or (given_weight <= 0 and not naming.has_family_mark and second == first + 1):
            continue
        if second == page.cut and not page.words[second].naming.given:
            continue  # Кыргызской Республи…
        given = NamePart("given", second, second + 1)
        total = weight + given_weight + TOGETHER + _REVERSED
        patronymic = patronymic_at(page, second + 1, limit, agreed)
        if patronymic is not None and (marked or _may_open_full_name(page, first, patronymic)):
            # the patronymic shows where the name ends, so that even a common word before it is the family name
            part, all_agreed, gained = patronymic
            gained += max(total - _REVERSED, given_weight + _BEFORE_PATRONYMIC)
            yield one_name("family_first", (family, given, part), all_agreed, gained)
        if page.begins_sentence(first):
            if page.words[first].name_context & RANK and page.words[first].title_forms & given_forms:
                continue  # `Королева Анна`
            is_verb = page.words[first].verbal == "finite"  # Видели Асана
            if naming.ordinary and not naming.is_known_family and (is_verb or not marked):
                continue
        if naming.place and not (naming.is_known_family or marked):
            continue
        if _family_follows(page, second + 1, limit, given_forms):
            total += _BEFORE_FAMILY
        if may_be_known_pair(page.words[second].naming, naming):
            total += KNOWN_PAIR - _REVERSED
        elif not marked:
            total += _unmarked(naming, page.words[second].naming)
        yield one_name("family_first", (family, given), agreed, total)


def _is_post(page: Page, first: int) -> bool:
    """`Аким Асан Беков`: a post where a sentence begins; not `Мельник Андрей`, who is known."""
    if first not in page.posts or not page.begins_sentence(first):
        return False
    return not may_be_known_pair(page.words[first + 1].naming, page.words[first].naming)


def _may_open_full_name(page: Page, first: int, patronymic: tuple[NamePart, int, int]) -> bool:
    """`Чёрных Егор Кузьмич`, `Черняк Анна Петровна`; not `Депутат Егор Кузьмич`.

    Of words an adjective in no such form, and a noun for no person in the nominative.
    """
    word = page.words[first]
    if not word.naming.ordinary or word.naming.is_known_family or not page.begins_sentence(first):
        return True
    part, forms, _ = patronymic
    naming = page.words[part.first].naming
    is_sure = naming.is_known_patronymic or naming.is_patronymic_of_listed
    if is_sure and word.noun_forms & NOMINATIVE and not forms & ~in_all_groups(NOMINATIVE):
        return not (word.title_forms or word.name_context or word.verbal)
    return bool(word.adjective_forms) and not word.verbal and not word.adjective_forms & forms


def _family_follows(page: Page, token: int, limit: int, forms: int) -> bool:
    """Whether a family name follows that agrees with the given name: `Бекова` after `секретарь Лиса Анна`."""
    if token >= limit or not page.nameable[token]:
        return False
    naming = page.words[token].naming
    if naming.is_listed_given or not naming.family_forms & forms:
        return False
    if naming.has_family_mark or naming.is_known_family:
        return True
    return naming.unknown and not naming.is_thing and bool(page.words[token - 3].title_forms)


def _unmarked(family: NameForms, given: NameForms) -> int:
    """What a name loses whose first word is not marked as a family name.

    Nothing where it ends like one of the people who have the given name: `Чантурии Нодара`.
    """
    if not given.is_of_region:
        return _UNMARKED_FOREIGN
    is_given_too = family.is_usual_given or family.is_of_given_first  # Дэвид Мартин
    is_no_given = family.is_known_family and (family.eastern or not is_given_too)  # Ким Нина
    if is_no_given and given.is_usual_given and not given.is_known_family:
        return 1 - _REVERSED
    is_given = family.is_usual_given or not (family.is_known_family and given.peoples > family.peoples)
    if family.peoples > 1 and is_given:
        return _UNMARKED_FIRST
    if family.unknown and _shared_people(family, given):
        return -_REVERSED
    is_family = family.is_known_family and not family.is_of_given_first
    return _UNMARKED_LISTED if is_family or not family.given else _UNMARKED_FIRST


def _shared_people(family: NameForms, given: NameForms) -> bool:
    best = max([reading.weight for reading in family.family], default=0)
    peoples = 0
    for reading in family.family:
        if reading.weight == best:
            peoples |= reading.peoples
    return any(reading.peoples & peoples for reading in given.given)
