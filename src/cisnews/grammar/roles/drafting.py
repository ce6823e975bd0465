"""Offices that a clause tells of without naming the post as one phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Office
from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention


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
