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
    before = body.first - 1
    if body.first == stage.sheet.sentence_at(body.first).first:
        return body.cases
    if body.cases == ALL_CASES and stage.sheet.words[before].pos == "NOUN":
        return body.cases if _says_when(stage, before) else GENITIVE
    return body.cases


def _says_when(stage: Stage, token: int) -> bool:
    """`2 июля МИД сообщил`, `в среду ЦИК решил`, `в 2024 году ОДКБ провела`: the noun is a day's or a year's."""
    if token and stage.sheet.words[token - 1].kind == "number":
        return True
    return stage.sheet.term(token, "weekday") is not None or stage.sheet.term(token, "month") is not None
