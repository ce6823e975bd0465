"""The model's objects, built from what the stages found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.assembly.builder import Builder
from cisnews.grammar.assembly.speakers import build_speakers
from cisnews.model import Article, trusted

if TYPE_CHECKING:
    from cisnews.grammar.blocks import Section
    from cisnews.grammar.cast import Actor, Cast
    from cisnews.grammar.folding import Folded
    from cisnews.grammar.frame import Frame
    from cisnews.grammar.layers import MeetingDraft, QuoteDraft, ReformDraft
    from cisnews.grammar.sheet import Sheet
    from cisnews.sources.document import Document


def assemble(document: Document, folded: Folded, sections: list[Section], frame: Frame) -> Article:
    """An article without content: its frame and blocks alone, as of a text in another language."""
    return _article(Builder(document, folded), sections, frame)


def assemble_whole(
    document: Document,
    sheet: Sheet,
    frame: Frame,
    cast: Cast,
    quotes: list[QuoteDraft],
    meetings: list[MeetingDraft],
    reforms: list[ReformDraft],
) -> Article:
    """An article with everything that was read in it."""
    builder = Builder(document, sheet.folded)
    speakers = build_speakers(builder, sheet, cast, _named_actors(cast, quotes, meetings, reforms))
    return _article(
        builder,
        sheet.sections,
        frame,
        speakers=speakers,
        quotes=builder.quotes(quotes),
        meetings=tuple(map(builder.meeting, meetings)),
        reforms=tuple(map(builder.reform, reforms)),
    )


def _article(builder: Builder, sections: list[Section], frame: Frame, **parts: tuple[object, ...]) -> Article:
    document, span, ground = builder.document, builder.span, trusted.ground
    title = dateline = None
    extra = []
    if frame.title:
        extra.append(ground("title", span(*frame.title)))
        title = extra[-1].span.of(document.text)
    if frame.dateline:
        extra.append(ground("dateline", span(*frame.dateline)))
        dateline = extra[-1].span.of(document.text)
    return Article(
        id=builder.article,
        source=document.source,
        url=document.url,
        encoding=document.encoding,
        published=frame.published,
        language=frame.language,
        title=title,
        agency=frame.agency,
        dateline=dateline,
        text=document.text,
        blocks=tuple([trusted.block(s.kind, span(s.start, s.end), s.rule) for s in sections]),
        credits=tuple(map(builder.credit, frame.credits)),
        grounds=(*extra, *builder.grounds(frame.grounds)),
        **parts,  # type: ignore[arg-type]
    )


def _named_actors(
    cast: Cast, quotes: list[QuoteDraft], meetings: list[MeetingDraft], reforms: list[ReformDraft]
) -> list[Actor]:
    """The persons, and whoever else speaks, takes part or proposes, with the members of groups; in order.

    A group that only takes part («главы делегаций») stays a label of the meeting.
    """
    wanted = {actor for actor in cast.actors if actor.kind == "person"}
    wanted.update(quote.actor for quote in quotes if quote.actor)
    for meeting in meetings:
        wanted.update(p.actor for p in meeting.participants if p.actor and p.actor.kind != "group")
        if meeting.host:
            wanted.add(meeting.host)
    wanted.update(reform.proposer for reform in reforms if reform.proposer)
    for actor in list(wanted):
        wanted.update(actor.members)
    return [actor for actor in cast.actors if actor in wanted]
