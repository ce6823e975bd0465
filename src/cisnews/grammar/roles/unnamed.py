"""Offices that stand for somebody whose name is elsewhere: `Спикер Сената отметил`, `глава государства`.

They refer to the one person of the document whose office it is; else they are an actor of their own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cisnews.grammar.cast import Actor
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.roles.agreement import NOBODY
from cisnews.grammar.roles.states import is_of_another_state
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage


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
                actor.offices[number] = _as_own(office, next(iter(full.values())))


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
    holders = _by_office(own)
    for office in free:
        found = _of_named_person(office, holders)
        if found is not None:
            stage.give(found.office, found.actor, found.rule)
    for office in free if own else ():
        if not stage.is_held(office):
            found = _picked_up(stage, office, own)
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
        found.append(_as_own(office, next(iter(full.values()))) if in_full else office)
    return found


_NAMES_BACK = 200
"""How many names back a person is looked for: keeps a text of nothing but names and offices linear."""


class Found(NamedTuple):
    """Whose office it is, how the office is called in full, and by which rule."""

    actor: Actor
    office: Office
    rule: str


def _by_office(own: dict[Actor, tuple[Office, ...]]) -> dict[tuple[object, ...], list[Actor]]:
    """The persons who hold each office, by everything that makes two phrases one office."""
    holders: dict[tuple[object, ...], list[Actor]] = {}
    for actor, offices in own.items():
        for name in {name for office in offices for name in _names_of(office)}:
            holders.setdefault(name, []).append(actor)
    return holders


def _names_of(office: Office) -> list[tuple[object, ...]]:
    """Two phrases mean one office that have one label, or are the same office of the same state."""
    names: list[tuple[object, ...]] = [(office.label, office.former)]
    return names if office.key is None else [*names, (office.key, office.country, office.former)]


def _of_named_person(office: Office, holders: dict[tuple[object, ...], list[Actor]]) -> Found | None:
    """The one person with the same office."""
    found = {actor: None for name in _names_of(office) for actor in holders.get(name, ()) if _fits(actor, office)}
    return Found(next(iter(found)), office, "office_of_named_person") if len(found) == 1 else None


def _as_own(office: Office, own: Office) -> Office:
    """The person's own office, in the words of this mention."""
    return office._replace(
        label=own.label,
        post=own.post,
        organization=own.organization,
        country=own.country,
        key=own.key,
        body_kind=own.body_kind,
        kind=own.kind,
    )


def _picked_up(stage: Stage, office: Office, own: dict[Actor, tuple[Office, ...]]) -> Found | None:
    """`Глава палаты`, `парламентарий`: the person named before with a fuller office of that kind.

    Of several, the one who is the subject of the nearest sentence before that names any of them.
    """
    found: dict[Actor, Office] = {}
    last: Reference | None = None
    for name in stage.names_before(office.first, _NAMES_BACK):
        for one in own.get(name.actor, ()):
            if one.first < office.first and _fits(name.actor, office) and _is_picked_up(office, one):
                found[name.actor] = one
                last = name
    if last is None or (len(found) > 1 and not _is_subject(stage, last, found)):
        return None
    return Found(last.actor, _as_own(office, found[last.actor]), "office_picks_up_person")


def _is_subject(stage: Stage, name: Reference, others: dict[Actor, Office]) -> bool:
    """Whether a name stands in the nominative and nobody of the others in its sentence."""
    sentence = stage.sheet.sentence_at(name.first)
    here = {other.actor for other in stage.names_between(sentence.first, sentence.last)} & others.keys()
    return bool(name.cases & NOMINATIVE) and here == {name.actor}


def _is_picked_up(office: Office, own: Office) -> bool:
    """Whether the bare words of an office can mean a fuller one."""
    if office.former != own.former or (office.country and own.country and office.country != own.country):
        return False
    epithet = _epithets().get(office.post or "")
    if office.organization is None:
        if office.label != office.post and not office.country:
            return False
        if epithet is None:
            return own.label.lower().startswith(office.label + " ")
        of_body = epithet.get("of_body", ())
        heads = own.kind in ("head", "speaker") and ("any" in of_body or own.body_kind in of_body)
        return heads or own.kind in epithet["kinds"] or (own.post or "").lower() == office.post
    if office.key or own.organization is None or not _is_bare(office):
        return False
    same_noun = office.organization.lower() in own.organization.lower() or office.body_kind == own.body_kind
    return same_noun and own.kind in ("head", "speaker") and epithet is not None and "of_body" in epithet


def _is_bare(office: Office) -> bool:
    """`палата`, `комитет`: a body without a name."""
    return office.organization is not None and " " not in office.organization and office.organization.islower()


def _stands_for_somebody(stage: Stage, office: Office) -> bool:
    if stage.is_held(office) or office.plural or office.within or office.kind in NOBODY:
        return False
    before = stage.sheet.words[office.first - 1] if office.first else None
    return before is None or not before.lemmas & _not_holding()


def _fits(actor: Actor, office: Office) -> bool:
    return not (office.gender == "female" and actor.gender == "male")


def _the_same_goes_on(stage: Stage, office: Office, persons: list[Actor]) -> Actor | None:
    """`— сказал Асан Беков. Спикер Сената также отметил`: the person named last, who has no office yet.

    Only where the office is a subject, the text says that it goes on (`также`), and everybody else has an office.
    """
    if not office.cases & NOMINATIVE or len(persons) > _NAMES_BACK or not _goes_on(stage, office):
        return None
    before = stage.names_before(office.first, _NAMES_BACK)
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
        if not stage.is_held(other) and set(_names_of(other)) & set(_names_of(office)):
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
def _epithets() -> dict[str, Any]:
    epithets: dict[str, Any] = lexicon.table("post_uses")["epithets"]
    return epithets


@cache
def _not_holding() -> frozenset[str]:
    return frozenset(lexicon.table("office_verbs")["not_holding"])


@cache
def _additive() -> frozenset[str]:
    return frozenset(lexicon.table("office_verbs")["additive"])
