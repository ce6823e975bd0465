"""A place in the text that tells of a meeting; several can tell of the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import field

from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import PlaceMention
    from cisnews.grammar.sheet import Term
    from cisnews.model import PartialDate
    from cisnews.model.meeting import MeetingKind, MeetingStatus

FAMILIES = {
    "bilateral": "meeting",
    "multilateral": "meeting",
    "talks": "meeting",
    "call": "meeting",
    "other": "meeting",
    "visit": "visit",
    "session": "session",
    "summit": "summit",
    "conference": "conference",
}
"""Which nouns can speak of a meeting of each kind again."""

GATHERINGS = frozenset({"session", "summit", "conference"})
"""Families of events that many take part in."""


class Side(NamedTuple):
    """Who takes part: an actor or a group by its label in the nominative, and where the text says so."""

    first: int
    last: int
    actor: Actor | None
    label: str | None
    delegation: str | None = None
    """The group that this one leads or belongs to, itself a side: both are one side of the meeting."""
    country: str | None = None
    """Of a side that is a country: `переговоры между Россией и США`."""
    plural: bool = False
    """Whether the label names several: `президенты двух стран`."""

    @property
    def called(self) -> str | None:
        """Its label, or the name of the actor."""
        return self.label or (self.actor.name if self.actor else None)

    @property
    def is_group(self) -> bool:
        """Whether several take part under one label."""
        return self.plural or (self.actor is not None and self.actor.kind == "group")

    @property
    def is_several(self) -> bool:
        """Whether it can be both sides of a meeting: `встреча министров двух стран`."""
        return self.is_group and " " in (self.called or "")

    @property
    def identity(self) -> object:
        """What two mentions of one participant have in common."""
        return self.actor or (self.label or "").lower()


class Found(Record):
    """A field's value and the tokens (half-open) that say it."""

    value: str
    first: int
    last: int
    country: str | None = None
    """Of a place: the country in which it lies."""
    is_country: bool = False


def found_place(place: PlaceMention) -> Found:
    """A place as the value of a field."""
    return Found(place.name, place.first, place.last, place.country, place.kind == "country")


class Mention(Record):
    """One mention of a meeting, in token numbers."""

    rule: str
    kind: MeetingKind
    family: str
    """Which nouns can speak of it again: meeting, visit, session, summit, conference; again: it is such a noun."""
    head: int
    """The verb or noun that tells of it."""
    first: int
    last: int
    """The evidence."""
    sides: list[Side] = field(default_factory=list)
    host: Actor | None = None
    name: str | None = None
    body: Actor | None = None
    """Whose event it is by its name: `заседание Сената`."""
    status: MeetingStatus = "held"
    status_at: tuple[int, int] | None = None
    date: PartialDate | None = None
    date_at: tuple[int, int] | None = None
    place: Found | None = None
    venue: Found | None = None
    topics: list[Found] = field(default_factory=list)
    topics_in_headline: bool = False
    """Whether the headline alone has told its topics."""
    outcomes: list[Found] = field(default_factory=list)
    is_generic: bool = False
    """Whether a plural speaks of many without saying when: `после подобных поездок`."""
    names_partner: bool = False
    """Whether it says with whom, so that the other side must be known."""
    apart: int = 0
    """With how many it tells of meetings in the plural, one with each: `провёл встречи с Лисом и Беком`."""
    misses_own: bool = False
    """Whether all sides that it names are those with whom somebody met: `встречи с Лисом и Беком`."""
    is_joined: bool = False
    """Whether it names only who took part too: `переговоры с участием X`, `с ним поедут министры`."""
    is_half_named: bool = False
    """Whether its name says only how an event told before goes on: `расширенное заседание`."""
    in_headline: bool = False
    """Whether the headline tells of it, where the other side is often not named."""
    says_kind: bool = False
    """Whether an adjective decides the kind: `двусторонние встречи`."""
    another: bool = False
    """Whether an adjective says that it is none of those told before: `предыдущее заседание`."""
    only_talked: bool = False
    """Whether it says that they talked, be it by telephone: `обсудили`."""
    only_goes_on: bool = False
    """Whether it says only how long an event told before goes on: `визит продлится до мая`."""
    role: str = ""
    """How the event stands in its clause: verb, hold, attend, happen, at, after, before, about,
    beside; empty if nothing tells."""
    governor: int | None = None
    """The verb that it depends on."""
    light: bool = False
    """Whether that verb only says that the event is: `провёл встречу`; it tells of no meeting of its own."""

    @property
    def count(self) -> int:
        """How many sides it names; who leads a delegation is of its side, and a group that meets is all sides."""
        if len(self.sides) == 1 and not self.names_partner and self.sides[0].is_several:
            return 2
        return len({side.delegation or side.called for side in self.sides})

    def widen(self, first: int, last: int) -> None:
        """Let the evidence reach over a phrase too."""
        self.first, self.last = min(self.first, first), max(self.last, last)

    def add(self, sides: list[Side]) -> None:
        """Add participants that are not there yet, and widen the evidence."""
        known = {side.identity for side in self.sides}
        for side in sides:
            if side.identity not in known:
                known.add(side.identity)
                self.sides.append(side)
            self.widen(side.first, side.last)


def verb_mention(term: Term, rule: str, kind: MeetingKind, family: str) -> Mention:
    """A mention that a verb makes by itself."""
    mention = Mention(rule, kind, family, term.first, term.first, term.last)
    mention.role, mention.governor = "verb", term.first
    return mention
