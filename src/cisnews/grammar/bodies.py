"""Parliaments, governments, ministries, commissions, companies and parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_bodies(sheet: Sheet, places: list[PlaceMention]) -> list[BodyMention]:
    """Parliaments, governments, ministries, commissions, companies and parties."""
    return []
