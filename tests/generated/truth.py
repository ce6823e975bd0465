"""What an invented article says, decided before a word of it is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.generated.people import Person


@dataclass(frozen=True)
class SaidTruth:
    """A quote: its segments, word for word, and who says it."""

    kind: str
    segments: tuple[str, ...]
    speaker: str
    cue: str


@dataclass(frozen=True)
class MetTruth:
    """A meeting: who took part, and where, of what kind it was and how far it is."""

    participants: frozenset[str]
    place: str | None
    kind: str = "bilateral"
    status: str = "held"


@dataclass(frozen=True)
class ReformTruth:
    """A reform: its title and kind, who proposed it, and how far it is."""

    title: str
    kind: str
    proposer: str
    status: str = "proposed"


@dataclass
class Truth:
    """Everything that an article says."""

    paragraphs: list[str] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    quotes: list[SaidTruth] = field(default_factory=list)
    meetings: list[MetTruth] = field(default_factory=list)
    reforms: list[ReformTruth] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)

    def names(self, *people: Person) -> None:
        self.people.update({person.name(): person for person in people})

    def said(self, kind: str, person: Person, cue: str, *segments: str) -> None:
        """Add a quote of a person."""
        self.quotes.append(SaidTruth(kind, segments, person.name(), cue))

    def met(self, one: Person, other: Person, place: str | None, kind: str = "bilateral", status: str = "held") -> None:
        """Add a meeting of two persons."""
        self.meetings.append(MetTruth(frozenset({one.name(), other.name()}), place, kind, status))
