"""Which mentions are of one person."""

from __future__ import annotations

from bisect import bisect_left, insort
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import LINK
from cisnews.grammar.names.matching import family_words, loose, merged
from cisnews.grammar.names.paradigms import ANY_FORM, PLURAL
from cisnews.grammar.names.titles import RELATIVE
from cisnews.grammar.persons.readings import wholes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.layers import Name
    from cisnews.grammar.persons.readings import Identity, Whole
    from cisnews.grammar.sheet import Sheet

_MARGIN = 6
"""Identities of a person that weigh so much less than the best one are given up."""

_CLOSE = 2
"""A bare family name can mean persons whom it explains so nearly as well as the one whom it explains best."""

_MOST_NAMESAKES = 64
"""Of persons with one family name, only so many of the last ones are looked at, so that time stays linear."""

_LONGEST_LIST = 8
"""So many words a list of relatives has at most: `дочери Анна, Мария и Ева`."""

_VARIANT = 2
"""What an identity loses by a mention that spells one of its parts otherwise."""

_LATER = -1_000_000


class Mention:
    """A name in the text with everything it can stand for."""

    __slots__ = ("initials", "kinds", "name", "sheet", "wholes")

    def __init__(self, sheet: Sheet, name: Name) -> None:
        self.sheet = sheet
        self.name = name
        self.wholes = wholes(sheet, name) if name.parts else ()
        self.kinds = frozenset([part.kind for part in name.parts])
        self.initials = True in [part.initial for part in name.parts]

    def readings(self) -> Iterator[tuple[Whole, ...]]:
        """The readings in the mention's context, and those that it would have in any context."""
        yield self.wholes
        if not self.name.likely or self.name.forms & ~self.name.likely:
            yield wholes(self.sheet, replace(self.name, forms=ANY_FORM))


class Person:
    """One person: the mentions so far, and the identities that explain them all, with their weights."""

    __slots__ = ("identities", "mentions", "places")

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.places: list[int] = []
        self.identities: dict[Identity, int] = {}

    def add(self, mention: Mention, matches: dict[Identity, int]) -> None:
        """Take a mention in; `matches` are the identities that explain it too, with their weights."""
        self.mentions.append(mention)
        insort(self.places, mention.name.first)
        least = max(matches.values()) - _MARGIN
        self.identities = {identity: weight for identity, weight in matches.items() if weight >= least}

    def nearness(self, token: int) -> int:
        """How near the person was named before a token; those named only after it come last."""
        index = bisect_left(self.places, token)
        return self.places[index - 1] if index else _LATER - self.places[0]

    def matches(self, readings: tuple[Whole, ...]) -> tuple[dict[Identity, int], int]:
        """The identities that explain a mention too, made fuller by it, with their new weights; and the best gain."""
        found: dict[Identity, int] = {}
        gain = 0
        for whole in readings:
            if whole.identity.group == PLURAL:
                continue
            for identity, weight in self.identities.items():
                both = merged(identity, whole.identity)
                if both is None:
                    continue
                added = _added(identity, whole)
                if found.get(both, -1) < weight + added:
                    found[both] = weight + added
                    gain = max(gain, whole.weight)
        return found, gain


def _added(known: Identity, whole: Whole) -> int:
    """What a mention adds to an identity that explains it.

    How usual a name is counts once for each part, however often the part is repeated.
    """
    is_variant = False
    for before, part in zip(known[:3], whole.identity[:3], strict=True):
        if part and part != before:
            if not before or (before.endswith(".") and not part.endswith(".")):
                return whole.weight
            is_variant = True
    return whole.told - _VARIANT * is_variant


class Who:
    """The persons of a document while mentions are given to them."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._namesakes: dict[tuple[str, str], dict[int, Person]] = {}

    def place(self, mention: Mention) -> Person:
        """The person of a mention: one known already, or a new one."""
        for readings in mention.readings():
            found = self._best(mention, readings)
            if found is not None:
                person, matches = found
                mention.wholes = readings
                break
        else:
            person, matches = Person(), _identities(mention)
            self.persons.append(person)
        before = person.identities
        person.add(mention, matches)
        for identity in person.identities:
            if identity not in before:
                for key in _keys_of(identity):
                    self._index(key, person)
        return person

    def _best(self, mention: Mention, readings: tuple[Whole, ...]) -> tuple[Person, dict[Identity, int]] | None:
        found = []
        is_relative = mention.kinds == {"given"} and named_as_relative(mention.sheet, mention.name)
        for person in self._candidates(readings):
            if is_relative and not self._may_be_relative(person):
                continue
            matches, gain = person.matches(readings)
            if matches:
                found.append((person, matches, gain))
        if not found:
            return None
        first = mention.name.first
        if len(mention.kinds) > 1:
            return max(found, key=lambda item: (max(item[1].values()), item[0].nearness(first)))[:2]
        least = max(gain for _, _, gain in found) - _CLOSE
        close = (item for item in found if item[2] >= least)
        return max(close, key=lambda item: item[0].nearness(first))[:2]

    def _may_be_relative(self, person: Person) -> bool:
        """Whether a person is told to be a relative somewhere, or somebody else has the same family name."""
        if any(named_as_relative(mention.sheet, mention.name) for mention in person.mentions):
            return True
        return any(
            other is not person
            for identity in person.identities
            for other in self._namesakes.get(_clan(identity), {}).values()
        )

    def _candidates(self, readings: tuple[Whole, ...]) -> list[Person]:
        found: dict[int, Person] = {}
        for key in _asked_for(readings):
            known = self._namesakes.get(key)
            if known is not None:
                found.update(known)
        return list(found.values())

    def _index(self, key: tuple[str, str], person: Person) -> None:
        known = self._namesakes.setdefault(key, {})
        known[id(person)] = person
        if len(known) > _MOST_NAMESAKES:
            del known[next(iter(known))]


@lru_cache(maxsize=4096)
def _keys_of(identity: Identity) -> tuple[tuple[str, str], ...]:
    """Under what a person is found: the words of the family name, the given name, and the name of relatives."""
    families = [("family", loose(family)) for family in family_words(identity.family)]
    return tuple(key for key in (*families, ("given", loose(identity.given)), _clan(identity)) if key[1])


@lru_cache(maxsize=4096)
def _asked_for(readings: tuple[Whole, ...]) -> tuple[tuple[str, str], ...]:
    """Under what the persons are looked for whom a mention can mean: by family name, else by given name."""
    asked: list[tuple[str, str]] = []
    for identity in [whole.identity for whole in readings]:
        if identity.family:
            asked += [("family", loose(family)) for family in family_words(identity.family)]
        else:
            asked.append(("given", loose(identity.given)))
    return tuple(dict.fromkeys(asked))


def _clan(identity: Identity) -> tuple[str, str]:
    """What the family names of relatives have in common: `лисин` and `лисина`."""
    return "clan", identity.family.rstrip("аяийыо")


def named_as_relative(sheet: Sheet, name: Name) -> bool:
    """`сын Асан`, `дочери Анна и Мария`: whether a noun for a relative stands before a name or its list.

    Not so where it cannot be the relative's own: `муж Анны`.
    """
    token = name.first - 1
    farthest = max(1, token - _LONGEST_LIST)
    while token > farthest and sheet.words[token].key in LINK and sheet.words[token - 1].capital:
        token -= 2
    if token < 0 or not sheet.words[token].name_context & RELATIVE:
        return False
    return token < name.first - 1 or bool(sheet.words[token].title_forms & name.forms)


def _identities(mention: Mention) -> dict[Identity, int]:
    """The identities of a person of whom this is the first mention."""
    found: dict[Identity, int] = {}
    for whole in mention.wholes:
        if whole.identity.group != PLURAL:
            found[whole.identity] = max(found.get(whole.identity, -99), whole.weight)
    return found
