"""Bodies as actors: `МИД сообщил`, `Сенат одобрил`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.cast import Actor
from cisnews.grammar.morphology import ALL_CASES, GENITIVE

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention
    from cisnews.grammar.roles.stage import Stage


def find_bodies_as_actors(stage: Stage) -> None:
    """An organisation for each body that is named outside the name of an office; one for all its mentions."""
    if not stage.bodies:
        return
    inside: set[int] = set()
    for office in stage.offices:
        inside.update(range(office.first, office.last))
    actors: dict[str, Actor] = {}
    for body in stage.bodies:
        if body.first in inside:
            continue
        key = body.body or body.name.lower()
        actor = actors.get(key)
        if actor is None:
            actor = actors[key] = Actor("organization", body.name, body.rule, country=body.country)
        stage.refer(body.first, body.last, actor, "name", _cases(stage, body), body.rule)


def _cases(stage: Stage, body: BodyMention) -> int:
    """The cases of a body; what does not inflect is a genitive right after a noun (`на саммите ОДКБ`)."""
    if body.cases == ALL_CASES and body.first and stage.sheet.words[body.first - 1].pos == "NOUN":
        return GENITIVE
    return body.cases
