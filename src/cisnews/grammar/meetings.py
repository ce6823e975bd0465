"""Who met whom, where, when and about what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import DateMention, EventMention, MeetingDraft, PlaceMention, QuoteDraft
    from cisnews.grammar.sheet import Sheet


def find_meetings(
    sheet: Sheet,
    cast: Cast,
    events: list[EventMention],
    dates: list[DateMention],
    places: list[PlaceMention],
    quotes: list[QuoteDraft],
) -> list[MeetingDraft]:
    """Who met whom, where, when and about what."""
    return []
