"""Two given names before one family name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.names.candidate import Candidate
from cisnews.grammar.names.paradigms import GROUP_BITS, PLURAL_FORMS, SINGULAR_FORMS
from cisnews.grammar.names.quality import TOGETHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.names.page import Page

COUPLE = "couple"


def couple(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Виктор и Алла Беловы`, `Асан и Анна Лис`: the family name belongs to both."""
    if first + 3 >= limit or page.words[first + 1].key != "и":
        return
    if not (page.nameable[first] and page.nameable[first + 2] and page.nameable[first + 3]):
        return
    one, other = page.words[first].naming, page.words[first + 2].naming
    shared = page.words[first + 3].naming
    if not (one.given and other.given) or (shared.ordinary and not shared.is_known_family):
        return
    forms = [_with_plural(naming.given_forms, shared.family_forms) for naming in (one, other)]
    if all(forms):
        family = NamePart("family", first + 3, first + 4)
        names = tuple(
            Name(token, last, (NamePart("given", token, token + 1), family), mask, 0, COUPLE)
            for token, last, mask in ((first, first + 1, forms[0]), (first + 2, first + 4, forms[1]))
        )
        weight = one.given_weight + other.given_weight + shared.family_weight + TOGETHER
        yield Candidate(weight, names, first + 4)


def _with_plural(given: int, family: int) -> int:
    """The forms in which a given name and a family name in the singular or plural agree."""
    plural = (family & PLURAL_FORMS) >> 2 * GROUP_BITS
    return given & (family | plural | plural << GROUP_BITS) & SINGULAR_FORMS
