"""Offices that a clause tells of without naming the post as one phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.layers import Office
from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Reference
    from cisnews.grammar.roles.stage import Stage


def office_in(body: BodyMention, evidence: tuple[int, int], label: str, post: str | None, kind: str) -> Office:
    """An office in a body that a clause tells of; `evidence`: the words that tell it."""
    return Office(
        first=evidence[0],
        last=evidence[1],
        label=label,
        post=post,
        organization=body.name,
        country=body.country,
        cases=NOMINATIVE,
        plural=False,
        former=False,
        acting=False,
        rule="",
        kind=kind,
        grounds=(("organization", body.first, body.last),),
    )


def is_told_by_office(stage: Stage, body: BodyMention, name: Reference) -> bool:
    """`жюри во главе с председателем Анной Лис`, `правительство во главе с премьером Лисом`: her office there."""
    for office in stage.offices_until.get(name.first, ()):
        own = stage.given(office)
        if own is None or stage.holder(office) is not name.actor or own.organization is not None:
            continue
        if own.kind == "government_head" and body.kind == "government":
            return True
        if own.kind == "head" and own.label == own.post and own.country is None:
            grounds = (*own.grounds, ("organization", body.first, body.last))
            held = replace(own, organization=body.name, country=body.country, body_kind=body.kind, grounds=grounds)
            stage.complete(held, name.actor)
            return True
    return False
