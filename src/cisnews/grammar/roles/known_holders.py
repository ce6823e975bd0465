"""Offices that the text leaves without a name, and names that it leaves without an office, tied by what is known.

`Путин прилетел в Минск. Президент России …`: the dated table of office-holders tells that the two are one person. Both
stand in the text; nothing is added to it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any

from cisnews.grammar.morphology import INSTRUMENTAL
from cisnews.grammar.offices.titles import chambers, titled
from cisnews.grammar.roles.holders import is_holder, may_hold, tables
from cisnews.grammar.roles.picked_up import Found
from cisnews.grammar.roles.states import is_of_another_state
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.stage import Stage

_APPOINTING = frozenset({"parliament", "chamber", "government"})
"""Kinds of bodies of a state that tell whose premier or speaker is meant."""
_MAINLY = 3
"""How many times longer somebody held the office he is known for than all others."""


def known_holder(stage: Stage, office: Office, actors: list[Actor]) -> Found | None:
    """The one of some persons whom the table knows to have held an office.

    On the day of publication, where the page tells it; else it must be the office that he is known for.
    """
    if office.former or office.acting or _is_what_one_can_be(stage, office):
        return None
    day = stage.sheet.published.isoformat() if stage.sheet.published is not None else None
    found: dict[Actor, Office] = {}
    for key, country in _states(office.key) if office.country is None and office.key else ((None, None),):
        full = office.called(titled(key, country)) if key and country else office
        for _, holders in tables().get(full.label, ()):
            for holder in holders:
                if may_hold(holder, day) if day is not None else _is_known_for(holder, full.label):
                    found.update((actor, full) for actor in actors if is_holder(actor, holder))
    if len(found) != 1:
        return None
    actor, full = found.popitem()
    is_told = office.country is not None or full.country in _countries_told(stage)
    return Found(actor, full if is_told else office, "office_of_known_holder")


@cache
def _states(key: str) -> tuple[tuple[str, str], ...]:
    """The states of whose office (a key of the lexicon) the table knows holders; of chambers, with their keys."""
    keys = (key, *chambers(key))
    known = {
        (table["office"], table["country"]) for table in lexicon.table("office_holders") if table["office"] in keys
    }
    return tuple(sorted(known))


def _is_what_one_can_be(stage: Stage, office: Office) -> bool:
    """`сможет быть президентом`: in the instrumental without a preposition it is nobody in particular."""
    before = stage.sheet.words[office.first - 1] if office.first else None
    return office.cases == INSTRUMENTAL and (before is None or before.pos != "PREP")


def _is_known_for(holder: dict[str, Any], label: str) -> bool:
    """Whether somebody holds an office still or held it longer by far than any other."""
    if holder["to"] is None:
        return True
    years = _years()[holder["family"], holder["given"]]
    return years[label] >= _MAINLY * (sum(years.values()) - years[label])


@cache
def _years() -> dict[tuple[str, str], dict[str, int]]:
    """For each person of the table, for how many years he held each office."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    for label, of_office in tables().items():
        for as_of, holders in of_office:
            for holder in holders:
                years = found.setdefault((holder["family"], holder["given"]), {})
                term = int((holder["to"] or as_of)[:4]) - int(holder["from"][:4])
                years[label] = years.get(label, 0) + max(term, 1)
    return found


def with_known_states(stage: Stage, actors: list[Actor]) -> None:
    """`премьер-министр Никол Пашинян` in a text of several states: that whose premier the table knows him to be."""
    told: frozenset[str] | None = None
    for actor in actors:
        for number, office in enumerate(actor.offices):
            if office.key is not None and office.country is None:
                told = _countries_told(stage) if told is None else told
                states = [state for state in _states(office.key) if _held(actor, *state)]
                if len(states) == 1 and states[0][1] in told:
                    actor.offices[number] = office.called(titled(*states[0]))
                elif (country := _state_of_body(stage, office)) and not is_of_another_state(actor, country):
                    actor.offices[number] = office.called(titled(office.key, country))


def _state_of_body(stage: Stage, office: Office) -> str | None:
    """`Парламент Швеции утвердил премьером Ивана Лиса`: the state whose parliament or government appoints."""
    begin = stage.sheet.sentence_at(office.first).first
    last = bisect_left(stage.bodies, office.first, key=lambda body: body.first)
    found = set()
    for body in reversed(stage.bodies[:last]):
        if body.first < begin:
            break
        if body.kind in _APPOINTING and body.country:
            found.add(body.country)
    return found.pop() if len(found) == 1 else None


def _countries_told(stage: Stage) -> frozenset[str]:
    """The states of which the text speaks: of places, bodies and offices."""
    told = (one.country for of in (stage.places, stage.bodies, stage.offices) for one in of if one.country)
    return frozenset(told)


def _held(actor: Actor, key: str, country: str) -> bool:
    """Whether the table knows somebody as a holder of the office of a state."""
    of_office = tables().get(titled(key, country).label, ())
    return any(is_holder(actor, holder) for _, holders in of_office for holder in holders)
