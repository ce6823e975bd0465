"""What is to be changed, by whom, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import DateMention, PlaceMention, QuoteDraft, ReformDraft
    from cisnews.grammar.sheet import Sheet


def find_reforms(
    sheet: Sheet, cast: Cast, dates: list[DateMention], places: list[PlaceMention], quotes: list[QuoteDraft]
) -> list[ReformDraft]:
    """What is to be changed, by whom, and how far it is."""
    return []
