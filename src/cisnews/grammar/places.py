"""Countries, cities and regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_places(sheet: Sheet) -> list[PlaceMention]:
    """Countries, cities and regions."""
    return []
