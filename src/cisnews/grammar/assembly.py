"""The model's objects, built from what the stages found; the only place where ids are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.model import (
    Article,
    Credit,
    Meeting,
    Participant,
    Quote,
    Reform,
    Role,
    Speaker,
    trusted,
)
from cisnews.model.identity import article_id, part_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.blocks import Section
    from cisnews.grammar.cast import Actor, Cast
    from cisnews.grammar.folding import Folded
    from cisnews.grammar.frame import Frame
    from cisnews.grammar.layers import GroundDraft, MeetingDraft, Office, ParticipantDraft, QuoteDraft, ReformDraft
    from cisnews.grammar.sheet import Sheet
    from cisnews.model import Ground, Mention
    from cisnews.sources.document import Document


def assemble(document: Document, folded: Folded, sections: list[Section], frame: Frame) -> Article:
    """An article without content: its frame and blocks alone, as of a text in another language."""
    return _article(_Builder(document, folded), sections, frame)


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
    builder = _Builder(document, sheet.folded)
    speakers = builder.speakers(sheet, cast, _named_actors(cast, quotes, meetings, reforms))
    return _article(
        builder,
        sheet.sections,
        frame,
        speakers=speakers,
        quotes=builder.quotes(quotes),
        meetings=tuple(map(builder.meeting, meetings)),
        reforms=tuple(map(builder.reform, reforms)),
    )


def _article(builder: _Builder, sections: list[Section], frame: Frame, **parts: tuple[object, ...]) -> Article:
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
        credits=tuple(builder.credit(draft.kind, draft.start, draft.end, draft.rule) for draft in frame.credits),
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


class _Builder:
    """Builds the parts of one article; knows the ids of speakers once they are made."""

    def __init__(self, document: Document, folded: Folded) -> None:
        self.document = document
        self.span = folded.span
        self.article = article_id(document.text)
        self._speaker_ids: dict[Actor, str] = {}
        self._taken: set[str] = set()

    def _new_id(self, letter: str, *parts: object) -> str:
        """The id of a part; where two parts agree in all that identifies them, their order tells them apart."""
        found, again = part_id(letter, self.article, *parts), 1
        while found in self._taken:
            again += 1
            found = part_id(letter, self.article, *parts, again)
        self._taken.add(found)
        return found

    def grounds(self, drafts: Iterable[GroundDraft]) -> tuple[Ground, ...]:
        return tuple([trusted.ground(field, self.span(start, end)) for field, start, end in drafts])

    def credit(self, kind: str, start: int, end: int, rule: str) -> Credit:
        span = self.span(start, end)
        return Credit(kind=kind, text=span.of(self.document.text), span=span, rule=rule)  # type: ignore[arg-type]

    def speakers(self, sheet: Sheet, cast: Cast, actors: list[Actor]) -> tuple[Speaker, ...]:
        mentions: dict[Actor, list[Mention]] = {actor: [] for actor in actors}
        for reference in cast.references:
            of_actor = mentions.get(reference.actor)
            if of_actor is not None:
                span = sheet.span(reference.first, reference.last)
                of_actor.append(trusted.mention(span, reference.kind, reference.rule))  # type: ignore[arg-type]
        taken: set[str] = set()
        for actor in actors:
            first = mentions[actor][0].span.start
            speaker_id = part_id("s", self.article, actor.kind, actor.name)
            if speaker_id in taken:  # two persons of one name: the place of the first mention tells them apart
                speaker_id = part_id("s", self.article, actor.kind, actor.name, first)
            taken.add(speaker_id)
            self._speaker_ids[actor] = speaker_id
        return tuple(self._speaker(sheet, actor, mentions[actor]) for actor in actors)

    def _speaker(self, sheet: Sheet, actor: Actor, mentions: list[Mention]) -> Speaker:
        return Speaker(
            id=self._speaker_ids[actor],
            kind=actor.kind,
            name=actor.name,
            given=actor.given,
            patronymic=actor.patronymic,
            family=actor.family,
            gender=actor.gender,
            roles=_roles(sheet, actor.offices) if actor.offices else (),
            country=actor.country,
            members=tuple([self._speaker_ids[member] for member in actor.members]),
            mentions=tuple(mentions),
            name_basis=actor.name_basis,
            rule=actor.rule,
        )

    def _speaker_id(self, actor: Actor | None) -> str | None:
        return self._speaker_ids.get(actor) if actor else None

    def quotes(self, drafts: list[QuoteDraft]) -> tuple[Quote, ...]:
        ids = {draft: self._new_id("q", draft.kind, *draft.segments) for draft in drafts}
        return tuple([self._quote(draft, ids) for draft in drafts])

    def _quote(self, draft: QuoteDraft, ids: dict[QuoteDraft, str]) -> Quote:
        text = self.document.text
        spans = tuple([self.span(start, end) for start, end in draft.segments])
        grounds = self.grounds(draft.grounds)
        cue = None
        if draft.cue:
            cue_span = self.span(*draft.cue)
            cue = cue_span.of(text)
            grounds = (trusted.ground("cue", cue_span), *grounds)
        return Quote(
            id=ids[draft],
            kind=draft.kind,
            fragment=draft.fragment,
            text=" ".join([span.of(text) for span in spans]),
            spans=spans,
            speaker_id=self._speaker_id(draft.actor),
            cue=cue,
            attribution=self.span(*draft.attribution) if draft.attribution else None,
            parent_id=ids[draft.parent] if draft.parent else None,
            occasion=draft.occasion,
            date=draft.date,
            grounds=grounds,
            rule=draft.rule,
        )

    def meeting(self, draft: MeetingDraft) -> Meeting:
        return Meeting(
            id=self._new_id("m", draft.kind, *draft.evidence, draft.rule),
            kind=draft.kind,
            status=draft.status,
            name=draft.name,
            participants=tuple(map(self._participant, draft.participants)),
            host=self._speaker_id(draft.host),
            venue=draft.venue,
            place=draft.place,
            date=draft.date,
            topics=tuple(draft.topics),
            outcomes=tuple(draft.outcomes),
            evidence=tuple(self.span(*span) for span in draft.evidence),
            grounds=self.grounds(draft.grounds),
            rule=draft.rule,
        )

    def _participant(self, draft: ParticipantDraft) -> Participant:
        return Participant(
            label=draft.label or (draft.actor.name if draft.actor else ""),
            speaker_id=self._speaker_id(draft.actor),
            side=draft.side,
            country=draft.country or (draft.actor.country if draft.actor else None),
            span=self.span(draft.start, draft.end),
        )

    def reform(self, draft: ReformDraft) -> Reform:
        return Reform(
            id=self._new_id("r", *draft.evidence),
            kind=draft.kind,
            title=draft.title,
            change=draft.change,
            country=draft.country,
            proposer_id=self._speaker_id(draft.proposer),
            instrument=draft.instrument,
            proposed=draft.proposed,
            status=draft.status,
            decided_by=draft.decided_by,
            decision_date=draft.decision_date,
            evidence=tuple(self.span(*span) for span in draft.evidence),
            grounds=self.grounds(draft.grounds),
            rule=draft.rule,
        )


def _roles(sheet: Sheet, offices: list[Office]) -> tuple[Role, ...]:
    """One role for each label, with all places where it is named."""
    by_label: dict[tuple[str, bool, bool], list[Office]] = {}
    for office in offices:
        by_label.setdefault((office.label, office.former, office.acting), []).append(office)
    return tuple([_role(sheet, same) for same in by_label.values()])


def _role(sheet: Sheet, same: list[Office]) -> Role:
    first = next((office for office in same if office.organization), same[0])
    return Role(
        label=first.label,
        post=first.post,
        organization=first.organization,
        country=first.country,
        former=first.former,
        acting=first.acting,
        spans=tuple([sheet.span(office.first, office.last) for office in same]),
        grounds=tuple([trusted.ground(field, sheet.span(a, b)) for office in same for field, a, b in office.grounds]),
        rule=first.rule,
    )
