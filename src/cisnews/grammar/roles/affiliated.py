"""Bodies without a post beside a name: `Иван Лис из команды «Ветер»`, `Иван Лис (СДПК)`, `работает в институте`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import GENITIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.roles.drafting import office_in
from cisnews.grammar.roles.subjects import subject

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Reference
    from cisnews.grammar.roles.stage import Stage

_OF_PARTIES = frozenset({"member", "speaker", "speaker_deputy", "party", "head", "deputy_head"})
"""Kinds of posts after whose holder a name in brackets is that of a party."""
_COMPLETED = frozenset({"religious", "sport", "science", "medicine", "culture", "media", "military"})
"""Kinds of posts whose body can stand in brackets after the name."""


def affiliated(stage: Stage, body: BodyMention) -> None:
    """`Иван Лис из команды «Ветер»`, `работает в институте почв`, `Иван Лис (СДПК)`: a body without a post."""
    words = stage.sheet.words
    if body.first < 2:
        return
    name, former, before = None, False, words[body.first - 1]
    if before.key == "из" and body.cases & GENITIVE:
        name = stage.name_until(body.first - 1, body.first)
    elif before.key == "в" and body.cases & PREPOSITIONAL:
        verb = stage.verbs.near(body.first - 1, body.last, ("working",))
        name = subject(stage, verb.token, body.first, body.last) if verb else None
        former = verb is not None and verb.over
    elif before.text == "(" and body.cases & NOMINATIVE and not _may_be_source(stage, body):
        closes = body.last < len(words) and words[body.last].text == ")"
        name = stage.name_until(body.first - 1, body.first) if closes else None
    if name is None or (before.text == "(" and _completes_office(name, body)):
        return
    is_named = body.is_known or body.last > body.first + 1
    if (
        body.rule == "quoted_body"
    ):  # `депутат Иван Лис («Берег»)`: his party; `режиссёр Анна Лис («Ветер»)`: rather her film
        is_named = any(own.last == name.first and own.kind in _OF_PARTIES for own in name.actor.offices)
    if is_named:
        office = office_in(body, (body.first, body.last), body.name, None, "member")
        stage.give(office._replace(former=former), name.actor, "body_without_post", mention=False)


def _may_be_source(stage: Stage, body: BodyMention) -> bool:
    """Whether a body in brackets may be only where the news is from: `Иван Лис (ТАСС)`, not `(НАСА)`."""
    return body.kind == "media" or stage.sheet.term(body.first, "agency") is not None


def _completes_office(name: Reference, body: BodyMention) -> bool:
    """`полузащитник Иван Лис («Ветер»)`, `архиепископ Лука Лис (РПЦ)`: the body in brackets is that of the office."""
    if body.rule == "quoted_body" and name.actor.offices and name.actor.offices[-1].kind == "culture":
        return False
    for number, office in enumerate(name.actor.offices):
        is_beside = office.last == name.first or (office.rule == "office_before_list" and office.last < name.first)
        if is_beside and office.kind in _COMPLETED and not (office.organization or office.country):
            grounds = (*office.grounds, ("organization", body.first, body.last))
            name.actor.offices[number] = office._replace(organization=body.name, country=body.country, grounds=grounds)
            return True
    return False
