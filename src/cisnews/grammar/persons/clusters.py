"""Which mentions are of one person."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from cisnews.grammar.names.paradigms import PLURAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.layers import Name
    from cisnews.grammar.persons.readings import Identity, Whole


class Mention:
    """A name in the text with everything it can stand for."""

    __slots__ = ("free", "initials", "kinds", "name", "wholes")

    def __init__(self, name: Name, found: tuple[Whole, ...], free: tuple[Whole, ...]) -> None:
        self.name = name
        self.wholes = found
        self.free = free
        """The readings that the mention would have in any context."""
        self.kinds = frozenset(part.kind for part in name.parts)
        self.initials = any(whole.identity.given.endswith(".") for whole in found[:1])


class Person:
    """One person: the mentions so far, and the identities that explain them all, with their weights."""

    __slots__ = ("identities", "mentions", "places")

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.places: list[int] = []
        """Tokens at which the mentions begin, in order."""
        self.identities: dict[Identity, int] = {}

    def add(self, mention: Mention, matches: dict[Identity, int]) -> None:
        """Take a mention in; `matches` are the identities that explain it too, with what they gain."""
        self.mentions.append(mention)
        insort(self.places, mention.name.first)
        if not self.identities:
            self.identities = matches
        elif matches:
            self.identities = {
                identity: self.identities.get(identity, self.identities.get(_weaker(identity, self.identities), 0))
                + gain
                for identity, gain in matches.items()
            }


def _weaker(identity: Identity, known: dict[Identity, int]) -> Identity:
    """The known identity that a fuller one goes back to."""
    for shorter in (
        identity._replace(patronymic=""),
        identity._replace(given=identity.given[:1] + ".", patronymic=""),
        identity._replace(given=""),
        identity._replace(family=""),
    ):
        if shorter in known:
            return shorter
    return identity


class Who:
    """The persons of a document while mentions are given to them."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_family: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}

    def place(self, mention: Mention) -> Person:
        """The person of a mention: one known already, or a new one."""
        best: Person | None = None
        best_matches: dict[Identity, int] = {}
        best_rank: tuple[int, int] = (-1, 0)
        for found in (mention.wholes, mention.free):
            for person in self._candidates(found):
                matches = _matches(person, found)
                if matches:
                    rank = (max(matches.values()), _nearness(person, mention))
                    if len(mention.kinds) == 1:
                        rank = (0, rank[1])
                    if best is None or rank > best_rank:
                        best, best_matches, best_rank = person, matches, rank
            if best is not None:
                break
        if best is None:
            best = Person()
            self.persons.append(best)
            best_matches = {}
            for whole in mention.wholes:
                best_matches[whole.identity] = max(best_matches.get(whole.identity, -99), whole.weight)
        best.add(mention, best_matches)
        self._index(best)
        return best

    def _candidates(self, wholes: tuple[Whole, ...]) -> Iterable[Person]:
        found: dict[int, Person] = {}
        for whole in wholes:
            index, key = (
                (self._by_family, whole.identity.family)
                if whole.identity.family
                else (
                    self._by_given,
                    whole.identity.given,
                )
            )
            for person in index.get(key, ()):
                found[id(person)] = person
        return found.values()

    def _index(self, person: Person) -> None:
        for identity in person.identities:
            for index, key in ((self._by_family, identity.family), (self._by_given, identity.given)):
                if key:
                    known = index.setdefault(key, [])
                    if not any(other is person for other in known):
                        known.append(person)


def _matches(person: Person, wholes: tuple[Whole, ...]) -> dict[Identity, int]:
    """The person's identities that explain the mention too, made fuller by it; with the weight they gain."""
    found: dict[Identity, int] = {}
    for whole in wholes:
        for identity in person.identities:
            merged = _merged(identity, whole.identity)
            if merged is not None:
                found[merged] = max(found.get(merged, -99), whole.weight)
    return found


def _merged(known: Identity, new: Identity) -> Identity | None:
    """Both identities as one, the fuller of each part; None where they contradict each other."""
    if known.group != new.group or PLURAL in (known.group, new.group):
        return None
    given = _part(known.given, new.given)
    patronymic = _part(known.patronymic, new.patronymic)
    family = _part(known.family, new.family) if known.family and new.family else known.family or new.family
    if given is None or patronymic is None or family is None:
        return None
    return known._replace(given=given, patronymic=patronymic, family=family)


def _part(known: str, new: str) -> str | None:
    """`а.` and `асан` are `асан`; `беков` and nothing are `беков`; two different ones are None."""
    if known == new or not new:
        return known
    if not known:
        return new
    if known.startswith(new + " "):  # one of several given names
        return known
    if new.startswith(known + " "):
        return new
    if known.endswith("."):
        return new if new.startswith(known[:-1]) else None
    if new.endswith("."):
        return known if known.startswith(new[:-1]) else None
    return None


def _nearness(person: Person, mention: Mention) -> int:
    """How near the person was named before the mention; those named only after it come last."""
    before = bisect_left(person.places, mention.name.first)
    return person.places[before - 1] if before else -person.places[0] - 1_000_000
