"""Offices that stand for somebody whose name is elsewhere: `Спикер Сената отметил`, `глава государства`.

They refer to the one person of the document whose office it is; else they are an actor of their own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.cast import Actor
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.roles.agreement import NOBODY
from cisnews.grammar.roles.known_holders import known_holder
from cisnews.grammar.roles.picked_up import NAMES_BACK, Found, as_own, distinct, fits, picked_up
from cisnews.grammar.roles.states import is_of_another_state
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.stage import Stage


_DEPUTIES = frozenset({"minister_deputy", "deputy_head"})


def same_office_same_words(stage: Stage, actors: list[Actor]) -> None:
    """A person's `президент` is the `Президент Республики Казахстан` that the text calls him elsewhere.

    Failing that, the only one whom the text speaks of.
    """
    countries = _countries_by_key(stage.offices)
    for actor in actors:
        if not actor.offices:
            continue
        own = _countries_by_key(actor.offices)
        for number, office in enumerate(actor.offices):
            full = own.get(office.key or "") or countries.get(office.key or "", {})
            if office.country is None and len(full) == 1 and not is_of_another_state(actor, next(iter(full))):
                actor.offices[number] = as_own(office, next(iter(full.values())))


def _countries_by_key(offices: list[Office]) -> dict[str, dict[str, Office]]:
    """For each office of states, the countries for which it is named, with one such office."""
    found: dict[str, dict[str, Office]] = {}
    for office in offices:
        if office.key and office.country:
            found.setdefault(office.key, {}).setdefault(office.country, office)
    return found


def resolve_unnamed(stage: Stage, persons: list[Actor]) -> None:
    """Tie each free office to the person whose it is, or to an actor of its own."""
    free = _in_full(stage, [office for office in stage.offices if _stands_for_somebody(stage, office)])
    own = {actor: tuple(actor.offices) for actor in persons if actor.offices}
    holders = _by_office(stage, own)
    for office in free:
        found = _of_named_person(stage, office, holders)
        if found is not None:
            stage.give(found.office, found.actor, found.rule)
    without = [actor for actor in persons if actor.family is not None and not actor.offices]
    in_full = [actor for actor in persons if actor.given is not None and not any(one.key for one in actor.offices)]
    for office in free if without or in_full else ():
        if stage.is_held(office):
            continue
        found = known_holder(stage, office, without) or known_holder(stage, office, in_full)
        if found is not None:
            stage.give(found.office, found.actor, found.rule)
    different = {actor: distinct(offices) for actor, offices in own.items()}
    for office in free if own else ():
        if not stage.is_held(office):
            found = picked_up(stage, office, different)
            if found is not None:
                stage.give(found.office, found.actor, found.rule)
    for office in free:
        if not stage.is_held(office):
            holder = _the_same_goes_on(stage, office, persons)
            if holder is not None:
                stage.give(office, holder, "office_of_the_same_speaker")
                _all_of_one_label(stage, free, office, holder)
    _as_actors(stage, [office for office in free if not stage.is_held(office)])


def _in_full(stage: Stage, free: list[Office]) -> list[Office]:
    """`глава государства`, where only one state's head is spoken of: the office of that state."""
    countries = _countries_by_key(stage.offices)
    found = []
    for office in free:
        full = countries.get(office.key or "", {})
        in_full = office.country is None and len(full) == 1
        found.append(as_own(office, next(iter(full.values()))) if in_full else office)
    return found


def _by_office(stage: Stage, own: dict[Actor, tuple[Office, ...]]) -> dict[tuple[object, ...], list[Actor]]:
    """The persons who hold each office, by everything that makes two phrases one office."""
    holders: dict[tuple[object, ...], list[Actor]] = {}
    for actor, offices in own.items():
        for name in {name for office in offices for name in _names_of(stage, office)}:
            holders.setdefault(name, []).append(actor)
    return holders


def _names_of(stage: Stage, office: Office) -> list[tuple[object, ...]]:
    """Two phrases mean one office that have one label, or are the same office of the same state or body."""
    names: list[tuple[object, ...]] = [(office.label, office.former)]
    if office.key is not None:
        names.append((office.key, office.country, office.former))
    elif office.kind in _DEPUTIES and (body := _deputy_in(stage, office)) is not None:
        names.append(("deputy", body, office.former))
    return names


def _deputy_in(stage: Stage, office: Office) -> str | None:
    """`заместитель министра обороны`, `замглавы Минобороны`: the body whose head's deputy it is."""
    within = (
        inner for inner in stage.offices_until.get(office.last, ()) if inner.within and inner.first > office.first
    )
    return next((inner.organization for inner in within), None) or office.organization


def _of_named_person(stage: Stage, office: Office, holders: dict[tuple[object, ...], list[Actor]]) -> Found | None:
    """The one person with the same office, which keeps the words by which the person is said to hold it.

    `Министр иностранных дел Лис … По словам главы МИД`; `заместитель министра обороны Лис … замглавы Минобороны`.
    """
    names = _names_of(stage, office)
    found = {actor: None for name in names for actor in holders.get(name, ()) if fits(actor, office)}
    if not found and (stateless := _without_state(office)):
        names = [stateless]
        found = {actor: None for actor in holders.get(stateless, ()) if fits(actor, office)}
    if len(found) != 1:
        return None
    actor = next(iter(found))
    if office.key is not None or office.kind in _DEPUTIES:
        own = next(own for own in actor.offices if not set(names).isdisjoint(_names_of(stage, own)))
        office = as_own(office, own)
    return Found(actor, office, "office_of_named_person")


def _without_state(office: Office) -> tuple[object, ...] | None:
    """The same office of a state that the text does not tell: its holder may be of another than those spoken of."""
    is_told = any(field == "country" for field, _, _ in office.grounds)
    return (office.key, None, office.former) if office.key is not None and not is_told else None


def _stands_for_somebody(stage: Stage, office: Office) -> bool:
    if stage.is_held(office) or office.plural or office.within or office.kind in NOBODY:
        return False
    before = stage.sheet.words[office.first - 1] if office.first else None
    return before is None or not before.lemmas & _not_holding()


def _the_same_goes_on(stage: Stage, office: Office, persons: list[Actor]) -> Actor | None:
    """`— сказал Асан Беков. Спикер Сената также отметил`: the person named last, who has no office yet.

    Only where the office is a subject, the text says that it goes on (`также`), and everybody else has an office.
    """
    if not office.cases & NOMINATIVE or len(persons) > NAMES_BACK or not _goes_on(stage, office):
        return None
    before = stage.names_before(office.first, NAMES_BACK)
    if not before:
        return None
    last = before[-1].actor
    without = [actor for actor in persons if not actor.offices and actor in {name.actor for name in before}]
    is_subject = before[-1].cases == NOMINATIVE or before[-1].first == stage.sheet.sentence_at(before[-1].first).first
    return last if without == [last] and is_subject and fits(last, office) else None


def _goes_on(stage: Stage, office: Office) -> bool:
    last = min(stage.sheet.sentence_at(office.first).last, office.last + 4)
    return any(word.lemmas & _additive() for word in stage.sheet.words[office.last : last])


def _all_of_one_label(stage: Stage, free: list[Office], office: Office, holder: Actor) -> None:
    for other in free:
        if not stage.is_held(other) and set(_names_of(stage, other)) & set(_names_of(stage, office)):
            stage.give(other, holder, "office_of_named_person")


def _as_actors(stage: Stage, offices: list[Office]) -> None:
    """One actor for each label."""
    actors: dict[str, Actor] = {}
    for office in offices:
        actor = actors.get(office.label)
        if actor is None:
            actor = actors[office.label] = Actor("office", office.label, office.rule, country=office.country)
        stage.give(office, actor, "office_without_name")


@cache
def _not_holding() -> frozenset[str]:
    return frozenset(lexicon.table("office_verbs")["not_holding"])


@cache
def _additive() -> frozenset[str]:
    return frozenset(lexicon.table("office_verbs")["additive"])
