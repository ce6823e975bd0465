"""Offices that stand for somebody whose name is elsewhere: `Спикер Сената отметил`, `глава государства`.

They refer to the one person of the document whose office it is; else they are an actor of their own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.cast import Actor
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.roles.beside import NO_ROLES
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.stage import Stage


def same_office_same_words(actors: list[Actor]) -> None:
    """A person's `президент` is the `Президент Республики Казахстан` that the text calls him elsewhere."""
    for actor in actors:
        full = {office.key: office for office in actor.offices if office.key and office.country}
        actor.offices[:] = [
            office._replace(
                label=full[office.key].label,
                post=full[office.key].post,
                organization=full[office.key].organization,
                country=full[office.key].country,
            )
            if office.key in full and not office.country
            else office
            for office in actor.offices
        ]


def resolve_unnamed(stage: Stage, persons: list[Actor]) -> None:
    """Tie each free office to the person whose it is, or to an actor of its own."""
    free = [office for office in stage.offices if _stands_for_somebody(stage, office)]
    for office in free:
        holder = _holder(office, persons)
        if holder is not None:
            stage.give(office, holder, "office_of_named_person")
    for office in free:
        if not stage.is_held(office):
            holder = _the_same_goes_on(stage, office, persons)
            if holder is not None:
                stage.give(office, holder, "office_of_the_same_speaker")
                _all_of_one_label(stage, free, office, holder)
    _as_actors(stage, [office for office in free if not stage.is_held(office)])


def _stands_for_somebody(stage: Stage, office: Office) -> bool:
    if stage.is_held(office) or office.plural or office.within or office.kind in NO_ROLES:
        return False
    before = stage.sheet.words[office.first - 1] if office.first else None
    return before is None or not before.lemmas & _not_holding()


def _holder(office: Office, persons: list[Actor]) -> Actor | None:
    """The one person with the same office."""
    holders = [actor for actor in persons if _fits(actor, office) and any(_same(office, own) for own in actor.offices)]
    return holders[0] if len(holders) == 1 else None


def _fits(actor: Actor, office: Office) -> bool:
    return not (office.gender == "female" and actor.gender == "male")


def _same(office: Office, own: Office) -> bool:
    """Whether two phrases mean one office: the same label, or the same office of a state and no other state."""
    if office.former != own.former:
        return False
    if office.label == own.label:
        return True
    if office.key is not None and office.key == own.key:
        return office.country is None or own.country is None or office.country == own.country
    return _is_shortened(office, own)


def _is_shortened(office: Office, own: Office) -> bool:
    """`сенатор` of `сенатор от Аризоны`, `глава комитета` of `глава комитета по бюджету`: the same words cut short."""
    if office.country and own.country and office.country != own.country:
        return False
    return own.label.startswith(office.label + " ") or (office.post == own.post and office.organization is None)


def _the_same_goes_on(stage: Stage, office: Office, persons: list[Actor]) -> Actor | None:
    """`— сказал Асан Беков. Спикер Сената также отметил`: the person named last, who has no office yet.

    Only where the office is a subject, the text says that it goes on (`также`), and everybody else has an office.
    """
    if not office.cases & NOMINATIVE or not _goes_on(stage, office):
        return None
    before = [name for name in stage.names if name.last <= office.first]
    if not before:
        return None
    last = before[-1].actor
    without = [actor for actor in persons if not actor.offices and actor in {name.actor for name in before}]
    return last if without == [last] and before[-1].cases & NOMINATIVE and _fits(last, office) else None


def _goes_on(stage: Stage, office: Office) -> bool:
    last = min(stage.sheet.sentence_at(office.first).last, office.last + 4)
    return any(word.lemmas & _additive() for word in stage.sheet.words[office.last : last])


def _all_of_one_label(stage: Stage, free: list[Office], office: Office, holder: Actor) -> None:
    for other in free:
        if not stage.is_held(other) and _same(other, office):
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
