"""Noun phrases that name a meeting, session, summit or visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, DateMention, EventMention, PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_events(
    sheet: Sheet, bodies: list[BodyMention], places: list[PlaceMention], dates: list[DateMention]
) -> list[EventMention]:
    """Noun phrases that name a meeting, session, summit or visit."""
    return []
