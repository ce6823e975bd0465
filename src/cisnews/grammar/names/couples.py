"""Two given names with one family name before or after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.names.candidate import Candidate
from cisnews.grammar.names.paradigms import (
    FEMALE_FORMS,
    GROUP_BITS,
    MALE_FORMS,
    PLURAL,
    PLURAL_FORMS,
    SINGULAR_FORMS,
    in_all_groups,
)
from cisnews.grammar.names.quality import TOGETHER
from cisnews.grammar.names.titles import COUPLE as COUPLE_NOUN
from cisnews.grammar.names.titles import SINGULAR_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.names.page import Page

COUPLE = "couple"
_BEFORE_SIBLINGS = frozenset("—–-:,(")


def couple(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Виктор и Алла Беловы`, `Асан и Анна Лис`: the family name belongs to both."""
    if first + 3 >= limit or page.words[first + 1].key != "и":
        return
    if not (page.nameable[first] and page.nameable[first + 2] and page.nameable[first + 3]):
        return
    if first and page.words[first - 1].title_forms & SINGULAR_TITLE:
        return  # принц Гарри и Меган Маркл
    one, other = page.words[first].naming, page.words[first + 2].naming
    shared = page.words[first + 3].naming
    if not (one.given and other.given) or (shared.ordinary and not shared.is_known_family):
        return
    best = max(shared.family, key=lambda reading: reading.weight, default=None)
    if best is None or not best.forms & (in_all_groups(NOMINATIVE) | PLURAL_FORMS):
        return  # Матильде и Марии Лисовой: the family name is the second one's
    is_shared = best.group == PLURAL or (first and page.words[first - 1].name_context & COUPLE_NOUN)
    is_nominative = one.given_forms & in_all_groups(NOMINATIVE)
    of_all = shared.family_forms if is_shared or is_nominative else shared.likely_family_forms
    forms = [_with_plural(naming.given_forms, of_all) for naming in (one, other)]
    if best.group != PLURAL and not _are_couple(page, first, forms):
        return  # Фабио и Наби Кейта
    if all(forms):
        family = NamePart("family", first + 3, first + 4)
        names = tuple(
            Name(token, last, (NamePart("given", token, token + 1), family), mask, 0, COUPLE)
            for token, last, mask in ((first, first + 1, forms[0]), (first + 2, first + 4, forms[1]))
        )
        weight = one.given_weight + other.given_weight + shared.family_weight + TOGETHER
        yield Candidate(weight, names, first + 4)


def _are_couple(page: Page, first: int, forms: list[int]) -> bool:
    """Whether a man and a woman are named, or a noun for couples and siblings stands before."""
    if first and page.words[first - 1].name_context & COUPLE_NOUN:
        return True
    return all(forms) and not (forms[0] & MALE_FORMS and forms[1] & MALE_FORMS)


def siblings(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Асану и Марату` after `братьям Бековым —`: the family name, in the plural, stands before both."""
    words = page.words
    if first < 2 or first + 2 >= limit or words[first - 1].text not in _BEFORE_SIBLINGS or not page.nameable[first + 2]:
        return
    one, shared, other = words[first].naming, words[first - 2].naming, words[first + 2].naming
    if (
        not (page.nameable[first] and page.nameable[first - 2] and one.given)
        or shared.is_listed_given
        or other.ordinary
    ):
        return
    plural = (shared.family_forms & PLURAL_FORMS) >> 2 * GROUP_BITS
    plural |= plural << GROUP_BITS
    if words[first - 3].name_context & COUPLE_NOUN:  # сёстры Уильямс: a woman's name that never changes
        plural |= shared.family_forms & FEMALE_FORMS
    forms = one.given_forms & plural, other.guessed_given_forms & plural
    if all(forms) and words[first - 3].title_forms & PLURAL_FORMS:
        family = NamePart("family", first - 2, first - 1)
        names = tuple(
            Name(token, token + 1, (NamePart("given", token, token + 1), family), mask, 0, COUPLE)
            for token, mask in zip((first, first + 2), forms, strict=True)
        )
        yield Candidate(one.given_weight + max(0, other.given_weight) + TOGETHER, names, first + 3)


def _with_plural(given: int, family: int) -> int:
    """The forms in which a given name and a family name in the singular or plural agree."""
    plural = (family & PLURAL_FORMS) >> 2 * GROUP_BITS
    return given & (family | plural | plural << GROUP_BITS) & SINGULAR_FORMS
