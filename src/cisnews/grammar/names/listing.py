"""What stands beside a name in a list tells of it: `депутаты Лис и Беков`, `Лис, 15; Беков, 47`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import LINKS_OR
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.names.paradigms import ANY_FORM, in_all_groups
from cisnews.grammar.names.surroundings import LISTED, PERSONAL, TITLE, VERB, Context, Place
from cisnews.grammar.names.titles import SINGULAR_TITLE, title_before
from cisnews.grammar.names.verbs import after_verb, is_personal, is_plural_verb, skip_adverbs, subject_forms

if TYPE_CHECKING:
    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.names.page import Page

_BEFORE_NUMBERS = frozenset(",-–—:")
_LONGEST_BRACKET = 8
_LONGEST_LIST = 12
_NOMINATIVES = in_all_groups(NOMINATIVE)


def begins_list(page: Page, last: int) -> bool:
    """`депутаты Лис и Беков`, `супруги Лис`: whether a list goes on after the name."""
    following = page.words[last : last + 2]
    return (
        len(following) == 2 and following[0].key in LINKS_OR and (following[1].capital or following[1].kind == "mark")
    )


def paired(place: Place) -> Context | None:
    """`Лис и Бек забили`, `отличились Лис и Бек`: two names beside a verb that persons do, or one marked beside any."""
    page, first, last, forms, sentence = place
    if last > first + 1:
        return _paired_in_full(place)
    if last + 1 < sentence.last and page.words[last].key == "и" and page.nameable[last + 1]:
        other = last + 1
    elif first > sentence.first + 1 and page.words[first - 1].key == "и" and page.nameable[first - 2]:
        other = first - 2
    else:
        return None
    if not forms & page.words[other].naming.likely_family_forms & _NOMINATIVES:
        return None
    for token in (min(first, other) - 1, skip_adverbs(page, max(last, other + 1), sentence.last)):
        if sentence.first <= token < sentence.last and is_plural_verb(page.words[token]):
            if is_personal(page.words[token]):
                return Context(PERSONAL, ANY_FORM, _NOMINATIVES)
            return Context(LISTED + VERB, ANY_FORM, _NOMINATIVES) if _may_be_listed(page, other) else None
    return None


def joined(place: Place) -> Context | None:
    """`пришла и Надира Лисова`: the subject of the verb before `и`, in its gender."""
    page, first, _, forms, sentence = place
    if first < sentence.first + 2 or page.words[first - 1].key != "и" or page.words[first - 2].verbal != "finite":
        return None
    subject = subject_forms(page.words[first - 2]) & forms
    return Context(0, ANY_FORM, subject) if subject else None


def _paired_in_full(place: Place) -> Context | None:
    """`(главы палат России) Валентина Лис и Нина Бекова обсудили`: two whole names before a verb in the plural."""
    page, _, last, forms, sentence = place
    end = last + 1
    if not forms & _NOMINATIVES or end >= sentence.last or page.words[last].key != "и":
        return None
    while end < sentence.last and page.nameable[end] and _can_be_subject(page.words[end].naming):
        end += 1
    verb = skip_adverbs(page, end, sentence.last)
    if end < last + 3 or verb >= sentence.last or not is_plural_verb(page.words[verb]):
        return None
    return Context(0, ANY_FORM, _NOMINATIVES)


def _can_be_subject(naming: NameForms) -> bool:
    return bool((naming.given_forms | naming.family_forms | naming.patronymic_forms) & _NOMINATIVES)


def listed(place: Place) -> Context | None:
    """`депутаты Лис и Беков`, `Лис и Беков обсудили`: the last of several names, seen from the one before."""
    page, _, _, forms, sentence = place
    before = _listed_before(place)
    if before <= sentence.first - 1 or not page.nameable[before]:
        return None
    title = title_before(page, _first_of_list(page, before, sentence.first), sentence.first)
    if title is not None and title.forms & forms and not title.forms & SINGULAR_TITLE:
        return Context(TITLE, title.forms)
    if not _may_be_listed(page, before):
        return None
    in_sheet = before < place.first - 2  # Лис, 15; Беков, 47
    first_of_list = after_verb(Place(page, before, before + 1, forms, sentence))
    return Context(LISTED + VERB * in_sheet, ANY_FORM, first_of_list.likely if first_of_list else 0)


def _first_of_list(page: Page, token: int, begin: int) -> int:
    """The first of the single words before and at a token in one list: `Лис` of `сенаторы Лис, Бек и Орлов`."""
    farthest = max(begin + 1, token - _LONGEST_LIST)
    while token - 2 >= farthest and page.words[token - 1].key in LINKS_OR and page.nameable[token - 2]:
        token -= 2
    return token


def _listed_before(place: Place) -> int:
    """The word of a list before the name: `Лис` before `Беков` in `Лис, 15; Беков`, `Лис (Орлов, 67), Беков`; or -1."""
    words, begin = place.page.words, place.sentence.first
    token = place.first - 1
    if token <= begin or words[token].key not in LINKS_OR:
        return -1
    token -= 1
    if words[token].text == ")":
        inside = range(token - 1, max(begin, token - _LONGEST_BRACKET), -1)
        return next((at for at in inside if words[at].text == "("), 0) - 1
    while token > begin + 1 and words[token].kind == "number" and words[token - 1].text in _BEFORE_NUMBERS:
        token -= 2
    return token - 1 if words[token].kind == "number" else token


def _may_be_listed(page: Page, token: int) -> bool:
    """Whether the word before a comma or `и` can be a person's name."""
    if not page.nameable[token]:
        return False
    naming = page.words[token].naming
    if naming.place:
        return False
    is_in_full = token > 0 and page.nameable[token - 1] and page.words[token - 1].naming.is_listed_given  # Анна Лис и
    return naming.is_known_family or naming.has_family_mark or bool(is_in_full)
