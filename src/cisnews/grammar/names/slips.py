"""Names whose parts stand in two cases by a slip of the writer: `с Сергей Лисовым`, `поручил Ерлану Беков`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import NamePart
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.names.candidate import one_name
from cisnews.grammar.names.context import is_governed
from cisnews.grammar.names.page import FREE
from cisnews.grammar.names.paradigms import FEMALE_FORMS, MALE_FORMS, SINGULAR_FORMS, in_all_groups
from cisnews.grammar.names.quality import TOGETHER, as_patronymic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.layers import NamePartKind
    from cisnews.grammar.names.candidate import Candidate
    from cisnews.grammar.names.page import Page

SLIP = "slip"

_SLIPPED = -2
"""What a name loses whose parts do not agree."""

_NOMINATIVES = in_all_groups(NOMINATIVE)


def slipped(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Сергей Лисовым`, `Сергей Петрович Лисову`, `послу Асан Бекову`: one part was left in the nominative."""
    given = page.words[first].naming
    if not (given.is_listed_given or given.is_word_too) or given.place or given.eastern or not page.nameable[first]:
        return
    if page.claims[first] != FREE or (given.ordinary and page.begins_sentence(first)):
        return
    masks, weight = [given.given_forms & SINGULAR_FORMS], given.given_weight
    token = first + 1
    patronymic = page.words[token].naming.patronymic_forms if page.nameable[token] and token + 1 < limit else 0
    if patronymic:
        masks.append(patronymic)
        weight += as_patronymic(page.words[token].naming)
        token += 1
    family = page.words[token].naming
    if not page.nameable[token] or page.claims[token] != FREE or family.is_listed_given:
        return
    if not (family.is_known_family or family.has_family_mark):
        return
    masks.append(family.likely_family_forms & SINGULAR_FORMS)
    forms = slipped_forms(masks)
    if forms and (masks[0] & _NOMINATIVES or is_governed(page, first)):
        kinds: tuple[NamePartKind, ...] = ("given", "patronymic", "family") if patronymic else ("given", "family")
        parts = tuple(NamePart(kind, at, at + 1) for at, kind in enumerate(kinds, first))
        yield one_name(SLIP, parts, forms, weight + family.family_weight + TOGETHER + _SLIPPED)


def slipped_forms(masks: list[int]) -> int:
    """The forms of the parts that were declined, where the others are in the nominative; 0 where all parts agree."""
    forms = 0
    for group in (MALE_FORMS, FEMALE_FORMS):
        own = [mask & group for mask in masks]
        declined = group & ~_NOMINATIVES
        for mask in own:
            if not mask & _NOMINATIVES:
                declined &= mask
        agreed = group
        for mask in own:
            agreed &= mask
        if agreed:
            return 0
        if all(own) and any(mask & _NOMINATIVES for mask in own):
            forms |= declined
    return forms
