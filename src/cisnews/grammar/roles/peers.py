"""Who has the same office in another state: `Президент России Лис принял таджикского коллегу Асана Раку`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.offices.titles import head_by_its_title, heads_called, titled
from cisnews.grammar.roles.agreement import NOBODY, agree, words_of_office

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office
    from cisnews.grammar.offices.titles import Title
    from cisnews.grammar.roles.stage import Stage

_IN_EVERY_STATE = frozenset({"state_head", "government_head", "minister"})
"""Kinds of posts that every state has."""
_NOT_IN_EVERY_STATE = frozenset({"state_secretary", "state_counsellor"})
"""Keys of offices that are another one elsewhere: the colleague of a state secretary is a foreign minister."""


def offices_of_peers(stage: Stage) -> None:
    """Give the person behind `коллегой из Таджикистана`, `своему узбекскому коллеге` the office of whom he meets."""
    for office in stage.offices:
        if office.kind in NOBODY and not office.plural and office.post in words_of_office("peers"):
            _tell(stage, office)


def _tell(stage: Stage, peer: Office) -> None:
    name, country = stage.name_from(peer.last, peer.first), _country(stage, peer)
    if name is None or country is None or not agree(peer, name):
        return
    told = _office_of_other(stage, peer)
    title = _in_state(told, country) if told is not None and told.country not in (None, country) else None
    if told is not None and title is not None:
        held = peer.called(title)
        held.kind = told.kind
        stage.give(held, name.actor, "office_of_peer")


def _country(stage: Stage, peer: Office) -> str | None:
    """The state that the words themselves tell: by an adjective or behind `из`."""
    for token in range(peer.first, peer.last):
        adjective, place = stage.sheet.term(token, "country_adjective"), stage.place_from.get(token)
        if adjective is not None:
            return str(adjective.entry["code"])
        if place is not None and place.kind == "country":
            return place.country
    return None


def _office_of_other(stage: Stage, peer: Office) -> Office | None:
    """The office of the subject told before in the sentence: of a head of state or government, or a minister."""
    begin = stage.sheet.sentence_at(peer.first).first
    subjects = [name for name in stage.names_between(begin, peer.first) if name.cases & NOMINATIVE]
    if not subjects:
        return None
    offices = stage.offices_of(subjects[-1].actor)
    return next((one for one in reversed(offices) if one.kind in _IN_EVERY_STATE and not one.former), None)


def _in_state(told: Office, country: str) -> Title | None:
    """The same office in another state, where the lexicon knows what it is called there."""
    if told.key is not None:
        return titled(told.key, country) if told.key not in _NOT_IN_EVERY_STATE else None
    heads = [entry for entry in heads_called((told.post or "").lower()) if entry["country"] == country]
    return head_by_its_title(heads[0]) if len(heads) == 1 else None
