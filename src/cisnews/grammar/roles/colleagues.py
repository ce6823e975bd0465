"""Bare posts of the body in which the text has just told a higher one: `Ректор МГУ Иван Лис … проректор Анна Бек`."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import HIS_OR_HER
from cisnews.grammar.morphology import inflect
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.stage import Stage

_SENTENCES_BACK = 2
_OFFICES_BACK = 30
_SERVING = frozenset({"deputy_head", "aide"})
"""Kinds of posts that behind `его`, `её` serve the holder of the office told last."""
_SERVED = frozenset({"head", "state_head", "government_head", "minister", "speaker", "regional", "business", "military",
                     "prosecution", "party", "sport", "culture", "media", "court", "deputy_head"})  # fmt: skip
"""Kinds of posts whose holders have deputies and assistants."""
_OF_NAMED_BODY = frozenset({"state_head", "media"})
"""Kinds of posts that can be of that body too, where it stands with them: `владелец и президент «Лотоса»`."""
_OF_ONE_BODY = frozenset({"head", "business", "deputy_head"})
"""Kinds of posts that, joined by `и`, are of one body."""
_OF_DEPUTY = 2
_NOMINATIVE = frozenset({"nomn", "sing"})
_FIELDS = ("organization", "country")


def of_colleague(stage: Stage, office: Office) -> Office | None:
    """The office in the body or place of the higher ones told just before; None where these are none, or of several.

    Behind `его`, `её` any office can be the higher one: `мэр Оша Асан Беков и его заместитель Иван Лис`.
    """
    if office.organization is not None or office.country is not None or office.label != office.post:
        return None
    is_serving = office.kind in _SERVING and _is_possessed(stage, office)
    title = office.post or ""
    higher = _posts_above(title)
    if not (is_serving or higher or office.former):
        return None
    told = _nearest(stage, [one for one in _before(stage, office) if (is_serving and one.kind in _SERVED)])
    if not told and higher:
        told = [one for one in _before(stage, office) if not one.former and (one.post or "").lower() in higher]
    if not told and office.former:  # `Лисов назначен хокимом … Прежний хоким Беков`
        told = _nearest(stage, [one for one in _before(stage, office) if (one.post or "").lower() == title])
    if not told or len({(one.organization, one.country) for one in told}) > 1:
        return None
    where = [ground for ground in told[0].grounds if ground[0] in _FIELDS]
    post = ("post", office.first, office.last) if not office.grounds else office.grounds[0]
    return replace(
        office,
        organization=told[0].organization,
        country=told[0].country,
        body_kind=told[0].body_kind,
        grounds=(post, *where),
    )


def _posts_above(title: str) -> frozenset[str]:
    """The posts above `директор по связям`, `завкафедрой химии`: by the longest beginning that the lexicon has."""
    words = title.split(" ")
    if len(words) == _OF_DEPUTY and words[0] == "заместитель":  # `заместитель начальника`
        return frozenset({inflect(words[1], _NOMINATIVE, ("NOUN",)) or words[1]})
    found = (_higher().get(" ".join(words[:end])) for end in range(len(words), 0, -1))
    return next(filter(None, found), frozenset())


def _nearest(stage: Stage, told: list[Office]) -> list[Office]:
    """Of some offices, the nearest first, those of the sentence of the nearest."""
    begin = stage.sheet.sentence_at(told[0].first).first if told else 0
    return [one for one in told if one.first >= begin]


def _is_possessed(stage: Stage, office: Office) -> bool:
    return office.first > 0 and stage.sheet.words[office.first - 1].key in HIS_OR_HER


def _before(stage: Stage, office: Office) -> Iterator[Office]:
    """The offices with a body or place that persons hold in the sentences up to this one, the nearest first."""
    number = stage.sheet.sentence_number(office.first)
    begin = stage.sheet.sentences[max(0, number - _SENTENCES_BACK)].first
    at = bisect_left(stage.offices, office.first, key=lambda one: one.first)
    for one in reversed(stage.offices[max(0, at - _OFFICES_BACK) : at]):
        if one.first < begin:
            return
        own = stage.given(one)
        if own is not None and (own.organization or own.country):
            yield own


@cache
def _higher() -> dict[str, frozenset[str]]:
    """The posts above each one."""
    groups = lexicon.table("body_uses")["ranks"]
    found: dict[str, set[str]] = {}
    for group in groups:
        for post in group["under"]:
            found.setdefault(post, set()).update(group["heads"])
    return {post: frozenset(heads) for post, heads in found.items()}


def in_the_same_body(office: Office, other: Office) -> Office:
    """`совладелец` in `совладелец и директор фирмы «Лотос»`: of the body that the second office governs."""
    is_bare = office.organization is None and office.country is None and office.label == office.post
    same_kinds = office.kind in _OF_ONE_BODY and other.kind in _OF_ONE_BODY | _OF_NAMED_BODY
    if other.body_kind in ("council", "group"):  # `совладелец и председатель совета директоров`
        return office
    if office.post in lexicon.table("post_uses")["free"]:
        return office
    if not (is_bare and same_kinds and other.organization and other.post and other.label.startswith(other.post)):
        return office
    body = tuple(ground for ground in other.grounds if ground[0] == "organization")
    return replace(
        office,
        label=office.label + other.label.removeprefix(other.post),
        organization=other.organization,
        grounds=(*office.grounds, *body),
    )
