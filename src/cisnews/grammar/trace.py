"""Near misses: what a stage looked at and did not take, with the reason, for `cisnews explain`.

A rule that turns a candidate down calls `near_miss`. Nothing is kept unless somebody collects, so reading stays fast
and pure: what is found never depends on whether near misses are collected.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.sheet import Sheet
    from cisnews.model import Span


class NearMiss(NamedTuple):
    """A candidate that was not taken: the rule that turned it down, where it stands, and why."""

    rule: str
    span: Span
    reason: str


_collected: ContextVar[list[NearMiss] | None] = ContextVar("near_misses", default=None)


@contextmanager
def collecting() -> Iterator[list[NearMiss]]:
    """Collect the near misses of everything that is read inside the `with`."""
    misses: list[NearMiss] = []
    token = _collected.set(misses)
    try:
        yield misses
    finally:
        _collected.reset(token)


def near_miss(sheet: Sheet, first: int, last: int, rule: str, reason: str) -> None:
    """Tell that the phrase (token numbers, half-open) was not taken by a rule, and why (a constant sentence)."""
    misses = _collected.get()
    if misses is not None:
        misses.append(NearMiss(rule, sheet.span(first, last), reason))
