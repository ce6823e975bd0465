"""Who held an office on the day of the article: the dated table of office-holders, where the caller asks for it.

Only offices that the text leaves without a name are resolved, and only where the table leaves one person on that day;
what it resolves is marked (`name_basis`, and the rule).
"""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from cisnews.grammar.bodies.drafts import body as body_entry
from cisnews.grammar.offices.titles import label_of_head, label_of_key
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor

_RULE = "office_holder_of_the_day"


def name_holders(actors: list[Actor], published: datetime.date | None) -> None:
    """Make persons of the offices whose holder on the day of publication is beyond doubt.

    An office whose holder the text names elsewhere, by the same family name, stays as it is: the text may mean two.
    """
    if published is None:
        return
    named = {actor.family for actor in actors if actor.kind == "person"}
    for actor in actors:
        if actor.kind != "office" or any(office.former or office.acting for office in actor.offices):
            continue
        holder = _holder(actor.name, published.isoformat())
        if holder is not None and holder["family"] not in named:
            _name(actor, holder)


def _name(actor: Actor, holder: dict[str, Any]) -> None:
    parts = (holder["given"], holder.get("patronymic"), holder["family"])
    actor.kind, actor.name_basis, actor.rule = "person", "knowledge", _RULE
    actor.name = " ".join(part for part in parts if part)
    actor.given, actor.patronymic, actor.family = parts
    actor.gender = holder["gender"]


def _holder(label: str, day: str) -> dict[str, Any] | None:
    """The one who held the office all day long; None where the day is a border, unknown, or after the table's own."""
    for as_of, holders in tables().get(label, ()):
        if day > as_of:
            return None
        touching = [holder for holder in holders if may_hold(holder, day)]
        if len(touching) == 1 and _surely_holds(touching[0], day) and not touching[0].get("acting"):
            return touching[0]
    return None


def is_holder(actor: Actor, holder: dict[str, Any]) -> bool:
    """Whether an entry of the table is of somebody: by the family name and, as far as it is told, the given name."""
    families = (holder["family"], *holder.get("family_variants", ()))
    givens = (holder["given"], *holder.get("given_variants", ()))
    return actor.family in families and (actor.given is None or actor.given in givens)


def may_hold(holder: dict[str, Any], day: str) -> bool:
    """Whether the day is not surely outside the term: dates of a month or year alone leave the whole of it open."""
    begin, end = holder["from"], holder["to"]
    return begin <= day[: len(begin)] and (end is None or day[: len(end)] <= end)


def _surely_holds(holder: dict[str, Any], day: str) -> bool:
    begin, end = holder["from"], holder["to"]
    return begin < day[: len(begin)] and (end is None or day[: len(end)] < end)


@cache
def tables() -> dict[str, list[tuple[str, list[dict[str, Any]]]]]:
    """By the canonical label of each office: the last day for which its list is known, and the holders."""
    found: dict[str, list[tuple[str, list[dict[str, Any]]]]] = {}
    for table in lexicon.table("office_holders"):
        is_head = table["office"] == "head"
        label = label_of_head(body_entry(table["body"])) if is_head else label_of_key(table["office"], table["country"])
        if label is not None:
            found.setdefault(label, []).append((str(table["as_of"]), table["holders"]))
    return found
