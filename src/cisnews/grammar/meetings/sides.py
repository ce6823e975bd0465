"""When two mentions of participants mean the same ones: persons, the offices they hold, delegations, groups."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from cisnews.grammar.meetings.page import words_of

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.meetings.mention import Mention, Side


_TWO = 2
_NEAR_POST = 60
"""Words within which the other side of a meeting can be called by a post alone."""
_SPEAKING_OF = frozenset({"", "about", "at"})
_PERSONS = frozenset({"person", "office"})


def names_the_other(headline: Mention, mention: Mention) -> bool:
    """`Глава МИД встретился с послом` as the headline, `Министр Беков принял посла Испании Лиса` in the text."""
    known = [side for side in headline.sides if side.actor and side.actor.kind == "person"]
    others = [side for side in headline.sides if side not in known]
    found = [side for side in mention.sides if side.actor is not None and side.actor.kind == "person"]
    is_shared = len(known) == 1 and any(side.actor is known[0].actor for side in found)
    return is_shared and len(found) > 1 and bool(others) and all(is_unnamed(side) for side in others)


def other_by_post(first: Mention, mention: Mention) -> bool:
    """`Беков принял главу облисполкома Лиса. В ходе встречи Бекова [с губернатором]`: the other by a bare post."""
    if (
        mention.role not in _SPEAKING_OF
        or mention.head - first.head > _NEAR_POST
        or not len(first.sides) == len(mention.sides) == _TWO
    ):
        return False
    others = [side for side in mention.sides if not any(same_side(side, known) for known in first.sides)]
    other = others[0].actor if len(others) == 1 else None
    return other is not None and other.kind == "office" and other.country is None and " " not in other.name


def is_unnamed(side: Side) -> bool:
    """An office or group without the names of persons."""
    return side.actor is None or side.actor.kind in ("office", "group")


def group_head(side: Side) -> str:
    """The noun of a group of several: `спикеры` of `спикеры парламентов стран ОДКБ`; empty for others."""
    is_group = side.plural or (side.actor is not None and side.actor.kind == "group")
    return (side.called or "").split(" ")[0].lower() if is_group else ""


def same_side(one: Side, other: Side) -> bool:
    """One actor; or two labels of which one says more: `руководители фракций`, `руководители`."""
    if other.delegation and other.delegation in (group_name(one), one.delegation):
        return True
    if one.delegation and one.delegation == group_name(other):
        return True
    if one.actor and other.actor and (one.actor is other.actor or holds(one.actor, other.actor)):
        return True
    if _is_counterpart(one, other) or _is_counterpart(other, one):
        return True
    if is_delegation(one) and is_delegation(other) and country_of(one) and country_of(one) == country_of(other):
        return True  # делегация Грузии, грузинская делегация
    ours, theirs = (group_name(one) or "").lower().split(), (group_name(other) or "").lower().split()
    if not ours or not theirs:
        return False
    is_one = ours[:1] == theirs[:1] or (is_delegation(one) and is_delegation(other))
    return is_one and (set(ours) <= set(theirs) or set(theirs) <= set(ours))


def country_of(side: Side) -> str | None:
    """Of the actor, or of the group or country that it is."""
    return side.actor.country if side.actor is not None else side.country


def _is_counterpart(one: Side, other: Side) -> bool:
    """`литовский коллега`, and a person of that country by name."""
    is_epithet = one.actor is None and one.country is not None and not one.plural and " " in (one.label or "")
    is_epithet = is_epithet and not is_delegation(one)
    return (
        is_epithet and other.actor is not None and other.actor.kind == "person" and other.actor.country == one.country
    )


def holds(one: Actor, other: Actor) -> bool:
    """Whether one is an office without a name, and the other the person who holds it in this text."""
    if one.kind == "person":
        one, other = other, one
    if one.kind != "office" or other.kind != "person":
        return False
    return any(office.label.lower() == one.name.lower() for office in other.offices if not office.former)


def calls_by_post(side: Side, other: Side) -> bool:
    """`министр` and `Министр иностранных дел Лис`, `послы` and `послы Индии и Чили`: the first word is the same."""
    words = (side.called or "").lower().split()
    labels = [office.label for office in other.actor.offices] if other.actor is not None else []
    labels.append(other.called or "")
    return len(words) == 1 and any(label.lower().split()[:1] == words for label in labels)


def group_name(side: Side) -> str | None:
    """What a group or body is called."""
    return None if side.actor and side.actor.kind == "person" else side.called


def says_no_more(side: Side, known: Side) -> bool:
    """The same participant; a person of a delegation says more than the delegation."""
    if group_head(side) and group_head(side) == group_head(known):
        return True
    if side.actor and side.actor.kind == "person":
        return known.actor is side.actor
    if side.actor and known.actor and holds(side.actor, known.actor):
        return True
    if _is_counterpart(side, known):
        return True
    return same_side(side, known) and not (side.actor and known.actor is None)


def all_among(sides: list[Side], others: list[Side]) -> bool:
    """Whether each of some sides is one of others."""
    return all(any(same_side(side, other) for other in others) for side in sides)


def are_groups(mention: Mention) -> bool:
    """`в рамках визита белорусская делегация посетит`: the delegation of the visit told before."""
    return all(side.actor is None or side.actor.kind != "person" for side in mention.sides)


def by_name(side: Side, mention: Mention) -> Side:
    """The person of a mention who holds the office that is all that was known of a side; whose delegation it is."""
    if side.actor is not None and side.actor.kind != "office":
        return side
    holders = [
        other
        for other in mention.sides
        if (other.actor and (_is_counterpart(side, other) or (side.actor and holds(side.actor, other.actor))))
        or (side.actor is None and is_delegation(side) and is_delegation(other) and same_side(side, other))
    ]
    return holders[0] if holders else side


def is_delegation(side: Side) -> bool:
    """`делегация Европарламента`, `парламентская делегация`."""
    return "делегация" in (side.called or "").lower().split()


def is_bare_group(side: Side) -> bool:
    """`министры`, `лидеры`: those of whom the text has told before."""
    return side.is_group and " " not in (side.called or "")


def is_of_many(side: Side) -> bool:
    """`главы государств СНГ`, `лидеры стран ОДКБ`: heads of all members of something; not `министры двух стран`."""
    head, *rest = (side.called or "").lower().split()
    members = side.is_group and head in words_of("heads") and any(word in words_of("member_states") for word in rest)
    return members and rest[-1] not in words_of("member_states") and words_of("of_two").isdisjoint(rest)


def means_those_told(side: Side) -> bool:
    """`лидеры`, `главы государств`, `министры двух стран`: heads of whatever the text has told, not `лидеры Литвы`."""
    head, *rest = (side.called or "").lower().replace("ё", "е").split()
    known = side.actor is None or (side.actor.kind == "group" and not side.actor.members)
    return side.is_group and known and head in words_of("heads") and words_of("of_whatever").issuperset(rest)


def name_members(mention: Mention) -> None:
    """`лидеры двух стран (обсудили)`: the two whom the text has named last, where it says of nobody else."""
    if len(mention.sides) != 1 or mention.sides[0].actor is None or len(mention.sides[0].actor.members) != _TWO:
        return
    group = mention.sides[0]
    members = group.actor.members if group.actor is not None else []
    mention.sides = [group._replace(actor=member, plural=False) for member in members]


def one_with_each(mention: Mention) -> list[Mention]:
    """`провёл встречи с Лисом и Беком`: two meetings; of others the mention itself."""
    own, others = mention.sides[:1], mention.sides[1:]
    are_persons = all(side.actor is not None and side.actor.kind in _PERSONS for side in mention.sides)
    if mention.apart < _TWO or len(others) != mention.apart or not are_persons:
        return [mention]
    found = []
    for other in others:
        one = copy(mention)
        one.sides, one.last, one.topics, one.outcomes = [*own, other], max(mention.head + 1, other.last), [], []
        found.append(one)
    return found
