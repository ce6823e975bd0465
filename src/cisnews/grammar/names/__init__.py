"""Persons' names, place by place.

Names of several words come first (`candidates`, `choosing`), then single words that the document has introduced or that
can be nothing but a name (`alone`). What each word form can be is worked out once (`forms`), from paradigms that are
data (`paradigms`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.names.alone import Introduced, names_alone
from cisnews.grammar.names.choosing import names_in
from cisnews.grammar.names.latin import latin_after
from cisnews.grammar.names.page import Page

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Name, Office, PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_names(
    sheet: Sheet, offices: list[Office], bodies: list[BodyMention], places: list[PlaceMention]
) -> list[Name]:
    """All persons' names in the document, in order."""
    page = Page(sheet, offices, bodies, places)
    names = [name for sentence in sheet.sentences for name in names_in(page, sentence)]
    taken = bytearray(len(sheet.words))
    for name in names:
        for part in name.parts:
            taken[part.first : part.last] = b"\1" * (part.last - part.first)
    names += filter(None, [latin_after(page, name) for name in names])
    names += names_alone(page, taken, Introduced(page, names))
    return sorted(names, key=lambda name: name.first)
