"""Who is who: all mentions of one person become one actor, named in the nominative."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.layers import Name, Reference
    from cisnews.grammar.sheet import Sheet


def find_persons(sheet: Sheet, names: list[Name]) -> list[Reference]:
    """A reference (kind `name`) for each name, to the actor whose name it is."""
    return []
