"""Persons' names, place by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Name, Office, PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_names(
    sheet: Sheet, offices: list[Office], bodies: list[BodyMention], places: list[PlaceMention]
) -> list[Name]:
    """Persons' names, place by place."""
    return []
