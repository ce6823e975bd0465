"""Quotes inside quotes: each quote's parent is the smallest one around it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import QuoteDraft

_DEEPEST = 8
"""How many quotes around a quote are looked at."""


def nest(drafts: list[QuoteDraft]) -> list[QuoteDraft]:
    """The quotes in the order of the text, each with its parent."""
    ordered = sorted(drafts, key=lambda quote: (quote.segments[0][0], -quote.segments[-1][1]))
    around: list[QuoteDraft] = []
    for quote in ordered:
        while around and around[-1].segments[-1][1] <= quote.segments[0][0]:
            around.pop()
        quote.parent = next((outer for outer in reversed(around[-_DEEPEST:]) if _contains(outer, quote)), None)
        around.append(quote)
    return ordered


def _contains(outer: QuoteDraft, inner: QuoteDraft) -> bool:
    """Whether every segment of one stands inside a segment of the other, and not all of the other is it."""
    for start, end in inner.segments:
        number = bisect_right(outer.segments, start, key=lambda segment: segment[0]) - 1
        if number < 0 or outer.segments[number][1] < end:
            return False
    return outer.segments != inner.segments
