"""Places of offices that another phrase names: `губернатор Тульской области … прокурор области`, `В Туле … мэр Лис`."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.layers import Office, PlaceMention
    from cisnews.grammar.roles.stage import Stage

_PLACES_BACK = 100
"""How many places back the one meant is looked for: keeps a text of nothing but places linear."""


def in_place_told(stage: Stage, office: Office) -> Office:
    """The office in the one place that its bare noun, or failing any the post itself, can mean; else as it is."""
    token = office.last - 1
    noun = _bare_place(stage, office, token)
    if noun is not None:
        found = _only(place for place in _before(stage, office, 0) if _can_mean(noun, place))
        return _in_place(office, found, token) if found is not None else office
    kinds = _posts().get((office.post or "").partition(" по ")[0])
    if kinds is None:
        return office
    number = stage.sheet.sentence_number(office.first)
    for sentence in reversed(stage.sheet.sentences[max(0, number - 1) : number + 1]):
        told = [place for place in _before(stage, office, sentence.first) if place.kind in kinds]
        if told:
            found = _only(told)
            return _in_place(office, found, None) if found is not None else office
    return office


def _bare_place(stage: Stage, office: Office, token: int) -> str | None:
    """`область` of `прокурор области`: the noun in small letters with which an office ends; or None."""
    word = stage.sheet.words[token]
    if token <= office.noun or word.capital or not (office.post or "").endswith(" " + word.text):
        return None
    return next((lemma for lemma in sorted(word.lemmas) if lemma in place_uses()["nouns"]), None)


def _before(stage: Stage, office: Office, begin: int) -> list[PlaceMention]:
    """The last places between a token and the office."""
    last = bisect_left(stage.places, office.first, key=lambda place: place.first)
    return [place for place in stage.places[max(0, last - _PLACES_BACK) : last] if place.first >= begin]


def _can_mean(noun: str, place: PlaceMention) -> bool:
    """`области` -> `Тульская область`; `города` -> any town, `региона` -> any region."""
    any_of = place_uses()["any_of"].get(noun)
    return place.kind == any_of if any_of is not None else noun in place.name.lower().split(" ")


def _only(places: Iterable[PlaceMention]) -> PlaceMention | None:
    """The last of some places, if all are one."""
    found = list(places)
    return found[-1] if len({place.name for place in found}) == 1 else None


def _in_place(office: Office, place: PlaceMention, token: int | None) -> Office:
    """The office with the place as its ground; `прокурор области` is the post `прокурор` there."""
    grounds, post = office.grounds, office.post
    if token is not None and post is not None:
        post = post.rpartition(" ")[0]
        grounds = tuple((field, first, token if field == "post" else last) for field, first, last in grounds)
    return replace(office, post=post, country=place.country, grounds=(*grounds, ("country", place.first, place.last)))


@cache
def _posts() -> dict[str, tuple[str, ...]]:
    """Posts that a place alone has, each with the kinds of such places: `мэр` -> a city."""
    return {post: tuple(group["kinds"]) for group in place_uses()["posts"] for post in group["posts"]}


@cache
def place_uses() -> dict[str, Any]:
    """How places are used beside offices, as the lexicon's file of body uses says."""
    uses: dict[str, Any] = lexicon.table("body_uses")["places"]
    return uses
