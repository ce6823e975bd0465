"""Mentions become drafts of the model's meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import GroundDraft, MeetingDraft, ParticipantDraft
from cisnews.grammar.meetings.sides import is_of_many

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Found, Mention, Side
    from cisnews.grammar.meetings.page import Page
    from cisnews.model.meeting import MeetingKind

_TWO = 2


def draft(page: Page, meeting: list[Mention]) -> MeetingDraft:
    """The draft of a meeting from its mentions, the first of which has gathered what all say."""
    first = meeting[0]
    topics = first.topics
    outcomes = [outcome for mention in meeting for outcome in mention.outcomes]
    evidence = sorted({(page.start(mention.first), page.end(mention.last)) for mention in meeting})
    return MeetingDraft(
        kind=_kind(page, first),
        status=first.status,
        evidence=evidence,
        rule=first.rule,
        name=first.name,
        participants=[_participant(page, side) for side in first.sides],
        host=first.host,
        venue=first.venue.value if first.venue else None,
        place=first.place.value if first.place else None,
        date=first.date,
        topics=list(dict.fromkeys(topic.value for topic in topics)),
        outcomes=list(dict.fromkeys(outcome.value for outcome in outcomes)),
        grounds=_grounds(page, first, topics, outcomes),
    )


def _countries_in(page: Page, side: Side) -> int:
    """How many countries the label of a group names: `президенты Армении, Грузии и Ирана`."""
    places = (page.places.get(token) for token in range(side.first, side.last)) if side.is_group else ()
    return sum(place is not None and place.kind == "country" for place in places)


def _kind(page: Page, mention: Mention) -> MeetingKind:
    """Three countries or more make a bilateral meeting multilateral, unless the text says `двусторонние`."""
    if mention.kind != "bilateral" or mention.says_kind:
        return mention.kind
    if mention.host is None and any(is_of_many(side) for side in mention.sides):
        return "multilateral"
    if len(mention.sides) == 1 and _countries_in(page, mention.sides[0]) > _TWO:
        return "multilateral"
    countries = {side.actor.country for side in mention.sides if side.actor}
    if None in countries or any(side.actor is None for side in mention.sides):
        return mention.kind
    return "multilateral" if len(countries) > _TWO else "bilateral"


def _participant(page: Page, side: Side) -> ParticipantDraft:
    country = side.actor.country if side.actor else side.country
    return ParticipantDraft(
        page.start(side.first), page.end(side.last), side.actor, side.label, side.delegation, country
    )


def _grounds(page: Page, mention: Mention, topics: list[Found], outcomes: list[Found]) -> list[GroundDraft]:
    found: list[tuple[str, tuple[int, int] | None]] = [("status", mention.status_at), ("date", mention.date_at)]
    if mention.place:
        found.append(("place", (mention.place.first, mention.place.last)))
    if mention.venue:
        found.append(("venue", (mention.venue.first, mention.venue.last)))
    found += [("topics", (topic.first, topic.last)) for topic in topics]
    found += [("outcomes", (outcome.first, outcome.last)) for outcome in outcomes]
    return [GroundDraft(name, page.start(at[0]), page.end(at[1])) for name, at in found if at]
