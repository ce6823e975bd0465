"""Of which state a person is not: a check on what the grammar only infers.

`министр обороны` in a text that speaks of one state alone is taken for that state's; not so before the name of
somebody who is known, from the table of office-holders, to have held offices of another state alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.offices import titles
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office

_SAID = frozenset({"country", "organization"})


def is_of_another_state(actor: Actor, country: str | None) -> bool:
    """Whether a person is known from offices of other states alone; a family name alone must be of one such person."""
    if country is None or actor.family is None:
        return False
    givens = lexicon.table("known_states").get(_key(actor.family), {})
    states = givens.get(_key(actor.given), ()) if actor.given else {state for of in givens.values() for state in of}
    return bool(states) and country not in states


def without_inferred_state(office: Office, actor: Actor) -> Office:
    """The office without the state that the text does not tell, if the person is of another one."""
    if office.key is None or any(field in _SAID for field, _, _ in office.grounds):
        return office
    if not is_of_another_state(actor, office.country):
        return office
    words = titles.plain_title(office.key)
    return office._replace(label=words, post=words, organization=None, country=None)


def _key(name: str) -> str:
    return name.lower().replace("ё", "е")
