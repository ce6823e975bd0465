"""What the rules of this stage read and write."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.layers import Reference
from cisnews.grammar.morphology import ALL_CASES, GENITIVE, OBLIQUE
from cisnews.grammar.roles.states import without_inferred_state
from cisnews.grammar.roles.verbs import Verbs
from cisnews.records import worked_out

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import BodyMention, Office, PlaceMention
    from cisnews.grammar.sheet import Sheet, Term


_LAST_OFFICES = 100
"""How many of a person's offices are looked through: keeps a text of nothing but offices linear."""


class Stage:
    """Names, offices, bodies and places by their tokens; the references found so far."""

    def __init__(
        self,
        sheet: Sheet,
        persons: list[Reference],
        offices: list[Office],
        bodies: list[BodyMention],
        places: list[PlaceMention],
    ) -> None:
        self.sheet = sheet
        self.names = persons
        self.offices = offices
        self.bodies = bodies
        self.places = places
        self.references: list[Reference] = list(persons)
        self._name_from = {name.first: name for name in persons}
        self._name_until = {name.last: name for name in persons}
        self.offices_until: dict[int, list[Office]] = {}
        self.office_from: dict[int, Office] = {}
        for office in offices:
            self.offices_until.setdefault(office.last, []).append(office)
            self.office_from.setdefault(office.first, office)
        self.one_of = [one for office in offices if (one := _one_of(sheet, office)) is not None]
        """`один из лидеров партии`: the offices in the plural of which one holder is meant, each from `один` on."""
        self.held: dict[tuple[int, int], Actor | None] = {}
        """Offices (first and last token) that are tied to somebody; None where to several."""
        self._given: dict[tuple[int, int], Office] = {}
        self._numbers: dict[tuple[int, int, Actor], int] = {}
        """Which of the offices of an actor it is, by its tokens."""
        self._name_firsts = [name.first for name in persons]
        self.verbs = Verbs(sheet)
        self.office_times: dict[int, Term] | None = None
        """Words of time by the token after them; looked up when first asked for."""

    @worked_out
    def place_from(self) -> dict[int, PlaceMention]:
        """The places by their first token."""
        return {place.first: place for place in self.places}

    @worked_out
    def body_from(self) -> dict[int, BodyMention]:
        """The bodies by their first token."""
        return {body.first: body for body in self.bodies}

    def name_from(self, token: int, beside: int) -> Reference | None:
        """The name that begins at a token, in the sentence of the token `beside`; or None."""
        name = self._name_from.get(token)
        return name if name is not None and token < self.sheet.sentence_at(beside).last else None

    def name_until(self, token: int, beside: int) -> Reference | None:
        """The name that ends before a token, in the sentence of the token `beside`; or None."""
        name = self._name_until.get(token)
        return name if name is not None and name.first >= self.sheet.sentence_at(beside).first else None

    def names_between(self, first: int, last: int) -> list[Reference]:
        """The names that begin between two tokens (half-open)."""
        return self.names[bisect_left(self._name_firsts, first) : bisect_left(self._name_firsts, last)]

    def names_before(self, token: int, most: int) -> list[Reference]:
        """The last names that begin before a token, no more than `most`."""
        last = bisect_left(self._name_firsts, token)
        return self.names[max(0, last - most) : last]

    def names_after(self, token: int, most: int) -> list[Reference]:
        """The first names that begin at a token or after it, no more than `most`."""
        first = bisect_left(self._name_firsts, token)
        return self.names[first : first + most]

    def is_held(self, office: Office) -> bool:
        """Whether the office is tied to somebody already."""
        return (office.first, office.last) in self.held

    def holder(self, office: Office) -> Actor | None:
        """The one to whom the office is tied, or None."""
        return self.held.get((office.first, office.last))

    def given(self, office: Office) -> Office | None:
        """The office as it was given to its holder, with the rule; None where it is free."""
        return self._given.get((office.first, office.last))

    def share_out(self, office: Office) -> None:
        """The office is tied to several."""
        self.held[office.first, office.last] = None

    def give(self, office: Office, actor: Actor, rule: str, *, mention: bool = True) -> None:
        """The actor acts in the office; `mention`: the words of the office refer to the actor."""
        self.held[office.first, office.last] = actor
        if office.noun > office.first + 1 and self.sheet.words[office.first + 1].key == "из":  # `один из лидеров`
            self.held[office.first + 2, office.last] = actor
        given = replace(without_inferred_state(self, office, actor), rule=rule)
        self._given[office.first, office.last] = given
        self._numbers[office.first, office.last, actor] = len(actor.offices)
        actor.offices.append(given)
        if mention:
            self.refer(office.first, office.last, actor, "role", office.cases, rule)

    def complete(self, office: Office, actor: Actor) -> None:
        """A person's office as the text around tells more of it."""
        number = self._numbers.get((office.first, office.last, actor))
        if number is not None and actor.offices[number].rule == office.rule:
            actor.offices[number] = self._given[office.first, office.last] = office

    def offices_of(self, actor: Actor) -> list[Office]:
        """The offices that a person was given last."""
        return actor.offices[-_LAST_OFFICES:]

    def refer(self, first: int, last: int, actor: Actor, kind: str, cases: int, rule: str) -> None:
        """The words between two tokens (half-open) refer to the actor."""
        if first and self.sheet.words[first - 1].pos == "PREP":
            cases &= OBLIQUE
        self.references.append(Reference(first, last, actor, kind, cases, actor.kind == "group", rule))


def _one_of(sheet: Sheet, office: Office) -> Office | None:
    """`один из лидеров партии`: the office of one of them; None where `один из` does not stand before it."""
    one, before = office.first - 2, office.first - 1
    if before < 1 or sheet.words[before].key != "из" or not office.plural_cases & GENITIVE:
        return None
    cases = sheet.words[one].adjective_forms & ALL_CASES if "один" in sheet.words[one].lemmas else 0
    return replace(office, first=one, cases=cases, forms=cases, plural=False) if cases else None
