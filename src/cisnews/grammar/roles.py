"""Who holds which office: offices beside names, offices that stand for a person, pronouns and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.cast import Cast

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Office, PlaceMention, Reference
    from cisnews.grammar.sheet import Sheet


def cast_roles(
    sheet: Sheet,
    persons: list[Reference],
    offices: list[Office],
    bodies: list[BodyMention],
    places: list[PlaceMention],
) -> Cast:
    """The whole cast of the document."""
    actors = list(dict.fromkeys(reference.actor for reference in persons))
    return Cast(actors, persons)
