"""Known persons: those of public life, and those whom the document has introduced.

Of the former is known which given name goes with which family name. They only settle how a name that the text gives is
declined and in which order it stands; they add nothing to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.layers import Name
    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.names.page import Page

KNOWN_PAIR = 4
"""What the reading of a known person's name gains."""


def is_known_pair(given: str, family: str, group: int) -> bool:
    """Whether somebody of that name (keys of the nominatives) and gender is known."""
    bearers = lexicon.table("known_persons").get(family)
    return bearers is not None and group < len(bearers) and given in bearers[group]


def may_be_known_pair(given: NameForms, family: NameForms) -> bool:
    """Whether two forms can be the given and the family name of somebody known."""
    return any(
        is_known_pair(first.key, last.key, first.group)
        for last in family.family
        if last.key in lexicon.table("known_persons")
        for first in given.guessed_given
        if first.group == last.group
    )


class Introduced:
    """The family and given names that the document has introduced with others."""

    __slots__ = ("families", "givens")

    def __init__(self, page: Page, names: Iterable[Name]) -> None:
        self.families: set[str] = set()
        self.givens: set[str] = set()
        self.add(page, names)

    def add(self, page: Page, names: Iterable[Name]) -> None:
        """Take in what further names introduce."""
        for name in names:
            for part in name.parts:
                naming = page.words[part.last - 1].naming
                if part.kind == "family" or (part.kind == "patronymic" and len(name.parts) == 2):
                    self.families.update(naming.families_in(name.forms))
                elif part.kind == "given" and not part.initial:
                    self.givens.update(naming.givens_in(name.forms))
