"""Relatives: they belong to a family, and can be named only by what they are to somebody: `свидание с женой`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import KIN_ENDINGS, WITH_HIS
from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.morphology import INSTRUMENTAL

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page

FAMILY = "семья"
"""The side to which relatives belong, as the text would call it."""


def family_before(page: Page, token: int) -> str | None:
    """`его дочь Лиза`: the family to which who begins at a token belongs."""
    return FAMILY if token > 0 and page.term(token - 1, "kin") is not None else None


def add_relative(page: Page, mention: Mention, whose: Actor | None) -> None:
    """Add whom `с женой` right after the event's noun means: the person of that family name, if the text names one."""
    for token in range(mention.head + 1, min(mention.head + 4, len(page.words))):
        term = page.term(token, "kin")
        if term is None or not term.cases & INSTRUMENTAL or page.key(token - 1) not in WITH_HIS:
            continue
        own = next((side.actor for side in mention.sides if side.actor and side.actor.family), whose)
        relative = _relative(page, term.entry["gender"], own) if own else None
        if own is None or relative is None:
            return
        if all(side.actor is not own for side in mention.sides):
            mention.sides = [Side(mention.head, mention.head + 1, own, None)]
        mention.add([Side(token, term.last, relative, None, FAMILY)])
        return


def _relative(page: Page, gender: str, whose: Actor) -> Actor | None:
    """The only other person of the family name and a fitting gender."""
    found = [
        actor
        for actor in page.cast.actors
        if actor is not whose
        and actor.kind == "person"
        and actor.gender in (gender, None)
        and actor.family
        and _stem(actor.family) == _stem(whose.family)
    ]
    return found[0] if len(found) == 1 else None


def _stem(family: str | None) -> str:
    """A family name without the ending of its gender: `Беков`, `Бекова`; `Невский`, `Невская`."""
    name = (family or "").lower()
    for ending in KIN_ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name
