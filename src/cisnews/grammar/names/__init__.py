"""Persons' names, place by place.

Names of several words come first (`full`), then single words that the document has introduced or that can be nothing
but a name (`alone`). What each word form can be is worked out once (`forms`), from paradigms that are data
(`paradigms`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.names.alone import Introduced, names_alone
from cisnews.grammar.names.full import RULES
from cisnews.grammar.names.page import Page

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Name, Office, PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_names(
    sheet: Sheet, offices: list[Office], bodies: list[BodyMention], places: list[PlaceMention]
) -> list[Name]:
    """All persons' names in the document, in order."""
    page = Page(sheet, offices, bodies, places)
    names = _full_names(page)
    taken = bytearray(len(sheet.words))
    for name in names:
        for part in name.parts:
            taken[part.first : part.last] = b"\1" * (part.last - part.first)
    names += names_alone(page, taken, Introduced(page, names))
    return sorted(names, key=lambda name: name.first)


def _full_names(page: Page) -> list[Name]:
    names: list[Name] = []
    for sentence in page.sheet.sentences:
        token = sentence.first
        while token < sentence.last:
            found = _name_at(page, token, sentence.last) if page.words[token].kind == "word" else None
            if found is not None:
                names.append(found)
            token = found.last if found is not None else token + 1
    return names


def _name_at(page: Page, token: int, limit: int) -> Name | None:
    if not (page.words[token].capital or page.may_be_name(token)):
        return None
    for rule in RULES:
        name = rule(page, token, limit)
        if name is not None:
            return name
    return None
