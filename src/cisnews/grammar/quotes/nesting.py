"""Quotes inside quotes: each quote's parent is the smallest one around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import QuoteDraft


def nest(drafts: list[QuoteDraft]) -> list[QuoteDraft]:
    """The quotes in the order of the text, each with its parent."""
    ordered = sorted(drafts, key=lambda quote: (quote.segments[0][0], -quote.segments[-1][1]))
    around: list[QuoteDraft] = []
    for quote in ordered:
        while around and around[-1].segments[-1][1] <= quote.segments[0][0]:
            around.pop()
        quote.parent = next((outer for outer in reversed(around) if _contains(outer, quote)), None)
        around.append(quote)
    return ordered


def _contains(outer: QuoteDraft, inner: QuoteDraft) -> bool:
    if outer.segments == inner.segments:
        return False
    return all(any(a <= c and d <= b for a, b in outer.segments) for c, d in inner.segments)
