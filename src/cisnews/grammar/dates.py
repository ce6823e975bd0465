"""Dates as the text gives them, absolute or relative to the day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.sheet import Sheet


def find_dates(sheet: Sheet) -> list[DateMention]:
    """Dates as the text gives them, absolute or relative to the day of publication."""
    return []
