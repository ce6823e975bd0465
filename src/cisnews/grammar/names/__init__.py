"""Persons' names, place by place.

Names of several words come first: from the places where one can begin by the look of the words (`looks`), rules read
candidates (`initials`, `given_first`, `family_first`, `couples`, `eastern`), and the best set is taken (`choosing`).
Then come single words that the document has introduced or that can be nothing but a name (`alone`). What each word form
can be is worked out once (`forms`), from paradigms that are data (`paradigms`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.names.alone import names_alone
from cisnews.grammar.names.bracketed import bracketed_after, with_added_given
from cisnews.grammar.names.choosing import names_in
from cisnews.grammar.names.cut import without_cut_word
from cisnews.grammar.names.fuller import as_in_fuller_names
from cisnews.grammar.names.numbered import with_numbers
from cisnews.grammar.names.page import Page

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Name, Office, PlaceMention
    from cisnews.grammar.sheet import Sheet


def find_names(
    sheet: Sheet, offices: list[Office], bodies: list[BodyMention], places: list[PlaceMention]
) -> list[Name]:
    """All persons' names in the document, in order."""
    page = Page(sheet, offices, bodies, places)
    names = _names_of_several_words(page)
    left = bytearray(page.nameable)
    for name in names:
        for part in name.parts:
            left[part.first : part.last] = bytes(part.last - part.first)
    for other in filter(None, [bracketed_after(page, name) for name in names]):
        left[other.first : other.last] = bytes(other.last - other.first)
        names.append(other)
    names += names_alone(page, left, names)
    names = as_in_fuller_names(page, without_cut_word(page, names))
    return with_added_given(page, with_numbers(page, names))


def _names_of_several_words(page: Page) -> list[Name]:
    names: list[Name] = []
    beginnings = page.beginnings()
    done = 0
    for sentence in page.sheet.sentences:
        first = done
        while done < len(beginnings) and beginnings[done] < sentence.last:
            done += 1
        if done > first:
            names += names_in(page, beginnings[first:done], sentence.last)
    return names
