"""Groups: `стороны`, `собеседники`, `депутаты`, `главы делегаций`."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cisnews.grammar.cast import Actor
from cisnews.grammar.morphology import ALL_CASES, PLURAL_CASES
from cisnews.grammar.phrases import NounPhrase, nominative

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.sheet import Term

_SENTENCES_BACK = 3
_REFERENCES_BACK = 30


def find_groups(stage: Stage) -> None:
    """A group actor for each phrase that names several at once, with its members where the text has just named two."""
    taken = _parties(stage)
    _plural_offices(stage, taken)


def _parties(stage: Stage) -> set[int]:
    """`стороны`, `собеседники`: the two who were named last; `делегации`, `власти`: without members."""
    taken: set[int] = set()
    terms = sorted(stage.sheet.terms_of("group"), key=lambda term: (term.first, -term.last))
    if not terms:
        return taken
    named = sorted(stage.references, key=lambda reference: reference.first)
    firsts = [reference.first for reference in named]
    actors: dict[tuple[str, tuple[Actor, ...]], Actor] = {}
    last = 0
    inside: set[int] = set()
    for office in stage.offices:
        inside.update(range(office.first + 1, office.last))
    for body in stage.bodies:
        inside.update(range(body.first + 1, body.last))
    for term in terms:
        if term.first < last or term.first in inside:
            continue
        if not _is_plural(stage, term):
            continue
        last = term.last
        taken.update(range(term.first, term.last))
        label = term.entry["label"]
        members: tuple[Actor, ...] = ()
        if term.entry["kind"] == "parties":
            before = bisect_right(firsts, term.first)
            members = _two_before(stage, named[max(0, before - _REFERENCES_BACK) : before], term.first)
        actor = actors.get((label, members))
        if actor is None:
            actor = actors[label, members] = Actor("group", label, "group_noun", members=list(members))
        stage.refer(term.first, term.last, actor, "group", term.plural or ALL_CASES, "group_noun")
    return taken


def _is_plural(stage: Stage, term: Term) -> bool:
    """Not so `стороны` in `с другой стороны`: the singular."""
    if term.last > term.first + 1 or not term.first:
        return True
    singular = stage.sheet.words[term.first].noun_forms & ALL_CASES
    before = stage.sheet.words[term.first - 1]
    agreed = before.adjective_forms
    return before.key != "со" and not (agreed & singular and not agreed & term.forms & PLURAL_CASES)


def _two_before(stage: Stage, named: list[Reference], token: int) -> tuple[Actor, ...]:
    """The two persons, offices or bodies of the nearest sentences before a token in which two are named."""
    number = bisect_right([sentence.first for sentence in stage.sheet.sentences], token) - 1
    found: list[Actor] = []
    for back in range(min(_SENTENCES_BACK, number + 1)):
        sentence = stage.sheet.sentences[number - back]
        here = [
            reference.actor
            for reference in named
            if sentence.first <= reference.first < min(sentence.last, token) and reference.actor.kind in _PARTIES
        ]
        found = list(dict.fromkeys([*here, *found]))
        if len(found) > 1:
            return tuple(found) if len(found) == 2 else ()
    return ()


_PARTIES = frozenset({"person", "office"})


def _plural_offices(stage: Stage, taken: set[int]) -> None:
    """`депутаты Мажилиса`, `главами делегаций`: offices in the plural that no names follow."""
    actors: dict[str, Actor] = {}
    for office in stage.offices:
        if not office.plural or stage.is_held(office) or office.within or office.first in taken:
            continue
        label = _plural_label(stage, office)
        actor = actors.get(label)
        if actor is None:
            actor = actors[label] = Actor("group", label, "offices_in_the_plural", country=office.country)
        stage.refer(office.first, office.last, actor, "group", office.cases, "offices_in_the_plural")


def _plural_label(stage: Stage, office: Office) -> str:
    """The phrase in the nominative plural; the post's noun may stand behind an adjective (`постоянные [члены]`)."""
    words, forms = stage.sheet.words, office.cases << 6
    nouns = (at for at in range(office.noun, office.last) if words[at].pos == "NOUN" and words[at].noun_forms & forms)
    return nominative(stage.sheet, NounPhrase(office.first, office.last, next(nouns, office.noun), forms))
