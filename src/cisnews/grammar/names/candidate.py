"""A way to read names of several words at a place. The rules only propose; `choosing` takes the best set of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name
from cisnews.records import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cisnews.grammar.layers import NamePart
    from cisnews.grammar.names.page import Page

    Rule = Callable[[Page, int, int], Iterator["Candidate"]]
    """Reads names that begin at a token and end before another one."""


class Candidate(Record):
    """A way to read one or more names, and how good it is."""

    weight: int
    names: tuple[Name, ...]
    last: int
    """The token after the last name."""


def one_name(rule: str, parts: tuple[NamePart, ...], forms: int, weight: int, last: int = 0) -> Candidate:
    """A candidate for one name of parts in the order of the text; it ends at token `last`, or with its last part."""
    last = last or parts[-1].last
    return Candidate(weight, (Name(parts[0].first, last, parts, forms, 0, rule),), last)
