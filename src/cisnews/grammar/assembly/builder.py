"""Builds the parts of one article from their drafts; the only place where ids are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.model import Credit, Meeting, Participant, Quote, Reform, trusted
from cisnews.model.identity import article_id, part_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.cast import Actor
    from cisnews.grammar.folding import Folded
    from cisnews.grammar.frame.credits import CreditDraft
    from cisnews.grammar.layers import GroundDraft, MeetingDraft, ParticipantDraft, QuoteDraft, ReformDraft
    from cisnews.model import Ground
    from cisnews.sources.document import Document


class Builder:
    """Builds the parts of one article; knows the ids of speakers once they are made."""

    def __init__(self, document: Document, folded: Folded) -> None:
        self.document = document
        self.span = folded.span
        self.article = article_id(document.text)
        self.speaker_ids: dict[Actor, str] = {}
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
        """Evidence of fields."""
        return tuple([trusted.ground(draft.field, self.span(draft.start, draft.end)) for draft in drafts])

    def credit(self, draft: CreditDraft) -> Credit:
        """Who made a picture or the text, with the words that say so."""
        span = self.span(draft.start, draft.end)
        return Credit(kind=draft.kind, text=span.of(self.document.text), span=span, rule=draft.rule)

    def _speaker_id(self, actor: Actor | None) -> str | None:
        return self.speaker_ids.get(actor) if actor else None

    def quotes(self, drafts: list[QuoteDraft]) -> tuple[Quote, ...]:
        """The quotes in order; each knows the one that it stands in."""
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
        """A meeting with its participants."""
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
        """A reform; what identifies it is its evidence."""
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
