"""Of which state a person is not: a check on what the grammar only infers.

`министр обороны` in a text that speaks of one state alone is taken for that state's; not so before the name of
somebody who is known, from the table of office-holders, to have held offices of another state alone, nor where a firm
or club was told before, which has a president too, and the table does not have him among the state's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.offices import titles
from cisnews.grammar.roles.holders import is_holder, tables
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.stage import Stage

_SAID = frozenset({"country", "organization"})


def is_of_another_state(actor: Actor, country: str | None) -> bool:
    """Whether a person is known from offices of other states alone; a family name alone must be of one such person."""
    if country is None or actor.family is None:
        return False
    givens = lexicon.table("known_states").get(_key(actor.family), {})
    states = givens.get(_key(actor.given), ()) if actor.given else {state for of in givens.values() for state in of}
    return bool(states) and country not in states


def without_inferred_state(stage: Stage, office: Office, actor: Actor) -> Office:
    """The office without the state that the text does not tell, if the person is of another one or of a body."""
    if office.key is None or any(field in _SAID for field, _, _ in office.grounds):
        return office
    is_of_body = _is_rather_of_body(stage, office, actor)
    if not is_of_body and not is_of_another_state(actor, office.country):
        return office
    words = titles.plain_title(office.key)
    key = None if is_of_body else office.key
    return replace(office, label=words, post=words, organization=None, country=None, key=key)


def _is_rather_of_body(stage: Stage, office: Office, actor: Actor) -> bool:
    """`Банк собирает акционеров. … отставка президента Асана Лиса`: a body told before has such an office too.

    Of who is called by the family name alone only a body of the same sentence.
    """
    kinds = titles.kinds_of_bodies(office.key or "")
    if not kinds or titles.plain_title(office.key or "") not in stage.sheet.words[office.noun].lemmas:
        return False
    known = tables().get(office.label, ())
    if not known or any(is_holder(actor, holder) for _, holders in known for holder in holders):
        return False
    begin = 0 if actor.given else stage.sheet.sentence_at(office.first).first
    return any(body.kind in kinds for body in stage.bodies if begin <= body.first < office.first)


def _key(name: str) -> str:
    return name.lower().replace("ё", "е")
