"""What the stages hand on to each other: mentions of dates, places, bodies, offices, names and events.

All are half-open pairs of token numbers of the sheet with what was read there. They are plain; the model's objects are
built last (see `assembly`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import field
from msgspec.structs import replace

from cisnews.grammar.morphology import ALL_CASES
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.offices.titles import Title
    from cisnews.model import PartialDate
    from cisnews.model.meeting import MeetingKind, MeetingStatus
    from cisnews.model.quote import QuoteKind
    from cisnews.model.reform import ReformKind, ReformStatus


NamePartKind = Literal["given", "patronymic", "family"]


class DateMention(Record):
    """A date as the text gives it, resolved against the day of publication where it is relative."""

    first: int
    last: int
    date: PartialDate
    rule: str


class PlaceMention(Record):
    """A country, city or region."""

    first: int
    last: int
    name: str
    """In the nominative."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    kind: str
    """country, city, region …"""
    cases: int
    """The cases that the form can have (bit mask)."""


class BodyMention(Record):
    """A parliament, ministry, commission, company, party …"""

    first: int
    last: int
    name: str
    """In the nominative; the canonical name where the lexicon knows the body."""
    country: str | None
    kind: str
    cases: int
    body: str | None
    """Id of the body in the lexicon."""
    head: str | None
    """Canonical title of its head, where the lexicon knows it."""
    rule: str
    noun: int
    """Token of the head noun."""

    @property
    def is_known(self) -> bool:
        """Whether it is a body of the lexicon."""
        return self.body is not None


class Office(Record):
    """An office as a phrase: the post with its body, domain and country."""

    first: int
    last: int
    label: str
    """In the nominative; canonical where the lexicon knows the body."""
    post: str | None
    organization: str | None
    country: str | None
    cases: int
    plural: bool
    former: bool
    acting: bool
    rule: str
    kind: str = "unknown"
    """Kind of the post, as the lexicon sorts them (state_head, member, kin …)."""
    key: str | None = None
    """Which office it is whatever the words: one key for `глава государства` and `президент`."""
    gender: str | None = None
    """`female` where the noun shows it."""
    within: bool = False
    """Part of another office's name: `президента` in `помощник президента`."""
    noun: int = 0
    """Token of the post's noun."""
    body_kind: str | None = None
    """Kind of the body, where it is one."""
    grounds: tuple[tuple[str, int, int], ...] = ()
    """Evidence: field of the role, half-open token numbers."""
    forms: int = 0
    """Case bits of the singular, and of the plural six bits higher: `главы` can be one (of him) or several."""

    def called(self, like: Title | Office) -> Office:
        """This office under the label, post, body, country and key of another title or office."""
        return replace(
            self, label=like.label, post=like.post, organization=like.organization, country=like.country, key=like.key
        )

    @property
    def plural_cases(self) -> int:
        """The cases that it can have in the plural."""
        return self.forms >> 6

    @property
    def singular_cases(self) -> int:
        """The cases that it can have in the singular."""
        return self.forms & ALL_CASES


class NamePart(Record):
    """A given name, patronymic or family name as written (half-open token numbers); its last word is declined."""

    kind: NamePartKind
    first: int
    last: int
    initial: bool = False


class Name(Record):
    """A person's name as written at one place, in its parts."""

    first: int
    last: int
    parts: tuple[NamePart, ...]
    """In the order of the text; a family name that two persons share may stand outside (`Анна и Пётр Лис`)."""
    forms: int
    """Genders and cases that all parts and the context allow: a mask of forms (`names.paradigms`)."""
    likely: int
    """Of these, the ones that a verb beside the name makes likelier."""
    rule: str


class EventMention(Record):
    """A noun phrase that names a meeting, session, summit, visit …"""

    first: int
    last: int
    head: int
    """Token of the event noun."""
    kind: MeetingKind
    name: str | None
    """In the nominative, where it is the name of an event and not only `встреча`."""
    cases: int
    rule: str


class Reference(Record):
    """One place where the text refers to an actor."""

    first: int
    last: int
    actor: Actor
    kind: str
    """name, role, pronoun or group."""
    cases: int
    plural: bool
    rule: str


class GroundDraft(Record):
    """Evidence of one field: half-open offsets in the folded text."""

    field: str
    start: int
    end: int


class QuoteDraft(Record):
    """A quote before it is built; offsets are those of the folded text."""

    kind: QuoteKind
    segments: list[tuple[int, int]]
    rule: str
    fragment: bool = False
    actor: Actor | None = None
    cue: tuple[int, int] | None = None
    attribution: tuple[int, int] | None = None
    parent: QuoteDraft | None = None
    occasion: str | None = None
    date: PartialDate | None = None
    grounds: list[GroundDraft] = field(default_factory=list)


class ParticipantDraft(Record):
    """A participant of a meeting: an actor, or a group by its label in the nominative."""

    start: int
    end: int
    actor: Actor | None = None
    label: str | None = None
    side: str | None = None
    country: str | None = None


class MeetingDraft(Record):
    """A meeting before it is built; offsets are those of the folded text."""

    kind: MeetingKind
    status: MeetingStatus
    evidence: list[tuple[int, int]]
    rule: str
    name: str | None = None
    participants: list[ParticipantDraft] = field(default_factory=list)
    host: Actor | None = None
    venue: str | None = None
    place: str | None = None
    date: PartialDate | None = None
    topics: list[str] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)
    grounds: list[GroundDraft] = field(default_factory=list)


class ReformDraft(Record):
    """A reform before it is built; offsets are those of the folded text."""

    kind: ReformKind
    title: str
    status: ReformStatus
    evidence: list[tuple[int, int]]
    rule: str
    change: str | None = None
    country: str | None = None
    proposer: Actor | None = None
    instrument: str | None = None
    proposed: PartialDate | None = None
    decided_by: str | None = None
    decision_date: PartialDate | None = None
    grounds: list[GroundDraft] = field(default_factory=list)
