"""Ranks beside an office: `пресс-секретарь МВД полковник Иван Лис` is a colonel of that body."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office

_ARMED = frozenset({"military", "ministry", "agency", "unknown", "group"})
"""Kinds of bodies whose people have ranks."""


def ranks_in_bodies(people: list[Actor]) -> None:
    """Give a rank the body of the office that stands right before or behind it."""
    for actor in people:
        for number, rank in enumerate(actor.offices):
            if rank.organization is None and rank.country is None and _is_rank(rank):
                beside = next((other for other in actor.offices if _is_beside(rank, other)), None)
                if beside is not None:
                    actor.offices[number] = _in_body_of(rank, beside)


def _is_rank(office: Office) -> bool:
    return (office.post or "").split("-")[-1].split(" ")[0] in _ranks()


def _is_beside(rank: Office, other: Office) -> bool:
    """Whether an office with a body that has ranks ends where the rank begins, or the reverse."""
    touches = other.last == rank.first or other.first == rank.last
    return touches and other.organization is not None and other.body_kind in _ARMED


def _in_body_of(rank: Office, other: Office) -> Office:
    grounds = tuple(ground for ground in other.grounds if ground[0] == "organization")
    return replace(
        rank,
        organization=other.organization,
        country=other.country,
        body_kind=other.body_kind,
        grounds=(*rank.grounds, *grounds),
    )


@cache
def _ranks() -> frozenset[str]:
    """`полковник`, `майор`: ranks of armies and police."""
    return frozenset(lexicon.table("post_uses")["ranks"])
