"""Names in a row: those that nothing stands between but a comma or `и` stand in one case."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import LINKS
from cisnews.grammar.morphology import ALL_CASES, NOMINATIVE
from cisnews.grammar.names.paradigms import GROUP_BITS, in_all_groups
from cisnews.grammar.names.verbs import is_plural_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.layers import Name
    from cisnews.grammar.names.page import Page

_LONGEST_BRACKET = 8
_NEAR = 2
"""Readings that weigh so little less than the best one are looked at too."""


def agreed_in_lists(page: Page, names: list[Name]) -> list[Name]:
    """The names of a sentence, those in lists with the case of all as the likelier one.

    `судьи Асан Беков, Марина Лисова` are not `Марин Лисов`.
    """
    return [
        replace(name, likely=cases)
        if cases and (not name.likely or _is_second(page, name) or _is_paired(page, name))
        else name
        for found in _lists(page, names)
        for cases in (in_all_groups(_common_cases(page, found)),)
        for name in found
    ]


def _is_second(page: Page, name: Name) -> bool:
    """Whether `и` stands before a name: a verb in the singular after it has another subject."""
    return page.words[name.first - 1].key == "и"


def _is_paired(page: Page, name: Name) -> bool:
    """Whether a slash ties a name to another one, in whose case it stands, whatever is before it: `дуэт Лис / Бек`."""
    around = (*page.words[max(0, name.first - 1) : name.first], *page.words[name.last : name.last + 1])
    return any(word.text == "/" for word in around)


def _lists(page: Page, names: list[Name]) -> Iterator[list[Name]]:
    found = names[:1]
    for before, name in pairwise(names):
        last = after_bracket(page, before.last, name.first)
        if name.first != last + 1 or not (page.words[last].key in LINKS or page.words[last].text == "/"):
            yield found
            found = []
        found.append(name)
    if found:
        yield found


def after_bracket(page: Page, token: int, limit: int) -> int:
    """The token after the short bracket that begins at one: `(21)`, `(Чехия)`; the token itself where none does."""
    if page.words[token].text != "(":
        return token
    return next(
        (at + 1 for at in range(token, min(limit, token + _LONGEST_BRACKET)) if page.words[at].text == ")"), token
    )


def _common_cases(page: Page, names: list[Name]) -> int:
    """The cases in which all names of a list are read best, or at all, and the marked family names before them."""
    cases = _single_before(page, names[0].first)
    if len(names) == 1 and cases == ALL_CASES:
        return 0
    possible = cases
    for name in names:
        forms = _likeliest_forms(page, name)
        cases &= forms | forms >> GROUP_BITS
        possible &= name.forms | name.forms >> GROUP_BITS
    cases = cases or possible
    last = names[-1].last
    is_subject = len(names) > 1 and cases & NOMINATIVE and last < len(page.words) and is_plural_verb(page.words[last])
    return NOMINATIVE if is_subject else cases  # Гро Лис и Марте Бек взяли


def _single_before(page: Page, first: int) -> int:
    """The cases of the family names alone that stand before a name in its list: `Лисов, Беков и` -> the nominative."""
    cases = ALL_CASES
    while first > 1 and page.words[first - 1].key in LINKS and page.nameable[first - 2]:
        naming = page.words[first - 2].naming
        if page.claims[first - 2] or not naming.has_family_mark or naming.place:
            break
        cases &= naming.likely_family_forms | naming.likely_family_forms >> GROUP_BITS
        first -= 2
    return cases


def _likeliest_forms(page: Page, name: Name) -> int:
    """The forms that a name has as its last part is read best: `Бекова` is hardly a woman's name that never changes."""
    part = next((part for part in reversed(name.parts) if not part.initial), None)
    if part is None:
        return name.forms
    naming = page.words[part.last - 1].naming
    readings = naming.guessed_given if part.kind == "given" else naming.family
    found = [reading for reading in readings if reading.forms & name.forms]
    best = max([reading.weight for reading in found], default=0)
    forms = 0
    for reading in found:
        if reading.weight >= best - _NEAR:
            forms |= reading.forms & name.forms
    return forms or name.forms
