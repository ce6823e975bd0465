"""Offices as phrases: a post with its body, domain and country."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Office, PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_offices(sheet: Sheet, bodies: list[BodyMention], places: list[PlaceMention]) -> list[Office]:
    """Offices as phrases: a post with its body, domain and country."""
    return []
