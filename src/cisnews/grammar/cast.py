"""Who is who in a document: the actors, and every place where the text refers to one of them.

Later stages ask the cast who stands at a token or who is the subject near a verb. Persons always become speakers of the
article; offices, bodies and groups only when a quote, a meeting or a reform names them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from msgspec import field

from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.model.speaker import Gender, NameBasis, SpeakerKind


_BACK = 30
"""How many phrases back a pronoun's actor is sought."""


class Actor(Record):
    """Somebody who can speak, take part or propose; filled while the cast is made, read-only afterwards."""

    kind: SpeakerKind
    name: str
    rule: str
    given: str | None = None
    patronymic: str | None = None
    family: str | None = None
    gender: Gender | None = None
    country: str | None = None
    offices: list[Office] = field(default_factory=list)
    members: list[Actor] = field(default_factory=list)
    name_basis: NameBasis = "text"


class Phrase(Record):
    """A noun phrase for one actor: an office and a name side by side are one phrase."""

    first: int
    last: int
    actor: Actor
    cases: int
    """The cases in which the phrase can stand, all its parts agreed (bit mask)."""
    plural: bool
    references: list[Reference]


class Cast:
    """The actors of a document in order of appearance, and the references to them in order of place, longest first."""

    __slots__ = ("_firsts", "actors", "phrases", "references")

    def __init__(
        self, actors: list[Actor], references: list[Reference], openings: frozenset[int] = frozenset()
    ) -> None:
        self.actors = actors
        self.references = references
        self.phrases = _phrases(self.references, openings)
        self._firsts = [phrase.first for phrase in self.phrases]

    def admit(self, references: list[Reference]) -> None:
        """Take in actors who were found only by what they say; their phrases stay unknown to later stages."""
        self.references = sorted([*self.references, *references], key=lambda one: (one.first, -one.last))
        newcomers = {reference.actor for reference in references}
        known = dict.fromkeys(self.actors)
        places = {reference.actor: reference.first for reference in reversed(self.references)}
        self.actors = sorted([*known, *(n for n in newcomers if n not in known)], key=lambda actor: places[actor])

    def phrase_at(self, token: int) -> Phrase | None:
        """The phrase in which a token stands, or None."""
        index = bisect_right(self._firsts, token) - 1
        if index >= 0 and token < self.phrases[index].last:
            return self.phrases[index]
        return None

    def phrase_before(self, phrase: Phrase) -> Phrase | None:
        """The last phrase before a pronoun that names its actor otherwise, or None."""
        index = bisect_left(self._firsts, phrase.first) - 1
        for number in range(index, max(index - _BACK, -1), -1):
            other = self.phrases[number]
            if other.actor is phrase.actor and other.references[0].kind != "pronoun":
                return other
        return None

    def phrases_in(self, first: int, last: int) -> list[Phrase]:
        """The phrases that begin between two tokens (half-open), in order."""
        return self.phrases[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]


def _phrases(references: list[Reference], openings: frozenset[int]) -> list[Phrase]:
    """References to one actor side by side make one phrase: `Председателем Сената` + `Мауленом Ашимбаевым`.

    Not so the last words of a headline and the first of the text: `openings` are the first tokens of sentences.
    """
    phrases: list[Phrase] = []
    for reference in references:
        last = phrases[-1] if phrases else None
        if last is not None and reference.last <= last.last:
            continue
        if (
            last is not None
            and last.actor is reference.actor
            and last.last == reference.first
            and reference.first not in openings
            and last.cases & reference.cases
        ):
            last.last = reference.last
            last.cases &= reference.cases
            last.references.append(reference)
        else:
            phrases.append(
                Phrase(reference.first, reference.last, reference.actor, reference.cases, reference.plural, [reference])
            )
    return phrases
