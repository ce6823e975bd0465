"""What stands around the news: language, day, headline, agency, dateline and credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import field

from cisnews.grammar.frame.agency import find_agency
from cisnews.grammar.frame.credits import CreditDraft, find_credits
from cisnews.grammar.frame.dateline import Dateline, after_dateline, find_dateline
from cisnews.grammar.frame.published import find_published
from cisnews.grammar.language import language_of
from cisnews.grammar.layers import GroundDraft
from cisnews.records import Record

if TYPE_CHECKING:
    import datetime

    from cisnews.grammar.blocks import Section
    from cisnews.grammar.folding import Folded
    from cisnews.sources.document import Document


class Frame(Record):
    """What stands around the news."""

    language: str | None
    published: datetime.date | None
    title: tuple[int, int] | None = None
    """Half-open offsets of the headline in the folded text."""
    dateline: tuple[int, int] | None = None
    agency: str | None = None
    credits: list[CreditDraft] = field(default_factory=list)
    grounds: list[GroundDraft] = field(default_factory=list)
    """Evidence of `agency` and `published`; `title` and `dateline` are their own."""


def read_frame(folded: Folded, sections: list[Section], document: Document) -> Frame:
    """The frame of a document."""
    text = folded.text
    read = [section for section in sections if section.is_read]
    language = language_of(folded, [(section.start, section.end) for section in read or sections])
    dateline = find_dateline(text, [section for section in sections if section.is_read or section.rule == "dateline"])
    published, published_at = find_published(text, sections, dateline, document.published)
    frame = Frame(
        language, published, _title(text, sections, document.title, dateline), dateline.span if dateline else None
    )
    if published_at:
        frame.grounds.append(GroundDraft("published", *published_at))
    frame.credits = find_credits(text, sections)
    agency = find_agency(folded, sections, dateline, frame.credits)
    if agency:
        frame.agency = agency.name
        frame.grounds.append(GroundDraft("agency", agency.start, agency.end))
    return frame


def _title(text: str, sections: list[Section], told: str | None, dateline: Dateline | None) -> tuple[int, int] | None:
    """The headline: the block that is one, without its dateline, or the one told beside the text if it stands in it."""
    for section in sections:
        if section.kind == "title":
            begins_with_dateline = dateline is not None and dateline.span[0] == section.start
            start = after_dateline(text, dateline, section.end) if dateline and begins_with_dateline else section.start
            return (start, section.end) if start < section.end else None
    told = " ".join((told or "").split())
    start = text.find(told) if told else -1
    return (start, start + len(told)) if start >= 0 else None
