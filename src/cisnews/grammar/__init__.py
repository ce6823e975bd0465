"""How an article is read: one stage after the other, each adding one layer and none reaching back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.collector import waiting
from cisnews.grammar.assembly import assemble, assemble_whole
from cisnews.grammar.blocks import find_sections
from cisnews.grammar.bodies import find_bodies
from cisnews.grammar.dates import find_dates
from cisnews.grammar.events import find_events
from cisnews.grammar.folding import fold
from cisnews.grammar.frame import read_frame
from cisnews.grammar.meetings import find_meetings
from cisnews.grammar.names import find_names
from cisnews.grammar.offices import find_offices
from cisnews.grammar.persons import find_persons
from cisnews.grammar.places import find_places
from cisnews.grammar.quotes import find_quotes
from cisnews.grammar.reforms import find_reforms
from cisnews.grammar.roles import cast_roles
from cisnews.grammar.roles.holders import name_holders
from cisnews.grammar.sheet import Sheet

if TYPE_CHECKING:
    from cisnews.model import Article
    from cisnews.sources.document import Document

_LONG = 200_000
"""Characters of a text that takes so long that Python's collector should not wait for it."""


def read(document: Document, *, holders: bool = False) -> Article:
    """Read a document: its structure, who is who in it, who said what, who met whom, what is to be changed.

    `holders`: name the holders of offices that the text leaves without a name, from the dated table of the lexicon.
    """
    if len(document.text) > _LONG:
        return _read(document, holders)
    with waiting():
        return _read(document, holders)


def _read(document: Document, holders: bool) -> Article:
    folded = fold(document.text)
    sections = find_sections(folded, document.title)
    frame = read_frame(folded, sections, document)
    if frame.language != "ru":
        return assemble(document, folded, sections, frame)
    sheet = Sheet(folded, sections, frame.published)
    dates = find_dates(sheet)
    places = find_places(sheet)
    bodies = find_bodies(sheet, places)
    offices = find_offices(sheet, bodies, places)
    names = find_names(sheet, offices, bodies, places)
    persons = find_persons(sheet, names)
    cast = cast_roles(sheet, persons, offices, bodies, places)
    if holders:
        name_holders(cast.actors, frame.published)
    events = find_events(sheet, cast, bodies, places, dates)
    quotes = find_quotes(sheet, cast, events, dates)
    meetings = find_meetings(sheet, cast, events, dates, places, quotes, frame.dateline)
    reforms = find_reforms(sheet, cast, dates, places, quotes)
    return assemble_whole(document, sheet, frame, cast, quotes, meetings, reforms)
