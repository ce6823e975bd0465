"""Who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import DateMention, EventMention, QuoteDraft
    from cisnews.grammar.sheet import Sheet


def find_quotes(sheet: Sheet, cast: Cast, events: list[EventMention], dates: list[DateMention]) -> list[QuoteDraft]:
    """Who said what."""
    return []
