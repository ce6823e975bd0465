"""Several mentions of one meeting become one meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.mention import GATHERINGS
from cisnews.grammar.meetings.page import lately
from cisnews.grammar.meetings.same_event import (
    can_be_one_day,
    conflict,
    is_one_group,
    is_other_body,
    is_told_now,
    names_holders,
    names_the_group,
    names_visitor,
    same_event,
    same_words,
    sits_in,
)
from cisnews.grammar.meetings.sides import (
    all_among,
    are_groups,
    by_name,
    group_head,
    names_the_other,
    other_by_post,
    same_side,
    says_no_more,
)

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Mention

_TWO = 2
_SAID_BY_THE_WAY = frozenset({"at", "before", "after", "about", "subject", ""})
"""In what part of its sentence a visit of some group without a place tells of none: `визит оперативников напугал`."""
_BESIDE = frozenset({"beside", ""})
"""In what part of its sentence an event is the place of another meeting, of which `во встрече` then speaks."""
_TELLING = frozenset({"verb", "hold", "attend", "happen"})
"""Roles in which a mention says that the meeting is, after one that only named it: `О встрече X с Y` as a headline."""
_TOLD_ALONE = frozenset({"happen", "plan", "cancel", "hosted"})
_PERSONS = frozenset({"person", "office"})


def merge(meetings: list[list[Mention]], mention: Mention) -> list[Mention] | None:
    """Put a mention with the meeting that it tells of, and give that; None if it speaks of one that is not there."""
    near = lately(meetings)
    if _is_next_round(mention):
        mention.sides = list(next((one[0].sides[:2] for one in near if one[0].family == "meeting"), ()))
    attends = mention.family == "meeting" and not mention.names_partner and _only_adds(mention)
    goes_on = attends or (mention.family in GATHERINGS and (mention.name is None or mention.is_half_named))
    told = next((one for one in near if _ends(one[0], mention)), None) if mention.only_goes_on else None
    if told is not None:
        told.append(mention)
        return told
    is_new = is_complete(mention) and not (goes_on and any(_can_speak_of(mention, one[0]) for one in near))
    fits = _same if is_new else lambda one, mention: _can_speak_of(mention, one[0])
    fitting = (one for one in near if fits(one, mention))
    found = next(fitting, None)
    if found is not None and mention.family == "meeting" and found[0].role in _BESIDE:
        found = next((one for one in fitting if one[0].family == "meeting"), found)  # встретятся на полях сессии
    if found is not None and found[0].status == "planned" and mention.status == "held" and not is_new:
        found = next((one for one in fitting if one[0].status == "held"), found)  # на заседании сказали: no coming one
    if found is not None and found[0].status == "held" and mention.status == "planned" and not is_new:
        found = next((one for one in fitting if one[0].status == "planned"), None)  # проведёт встречи: other ones
    if found is not None:
        _join(found, mention)
    elif is_new:
        found = [mention]
        meetings.append(found)
    return found


def _ends(first: Mention, mention: Mention) -> bool:
    """`Визит завершится 22 мая`, `Сессия палаты продлится до июня`: how long the one told before goes on."""
    if first.family != mention.family:
        return False
    if mention.family in GATHERINGS:
        return mention.name is None or first.name is None or same_event(first, mention)
    return are_groups(mention) or any(same_side(ours, theirs) for ours in first.sides for theirs in mention.sides)


def _is_next_round(mention: Mention) -> bool:
    """`Следующий раунд переговоров пройдёт в мае`, `Предыдущая встреча состоялась в Баку`: those who met before."""
    is_other = mention.another and mention.family == "meeting" and not mention.sides
    return is_other and mention.role in ("happen", "plan") and (mention.date is not None or mention.place is not None)


def is_empty(mention: Mention) -> bool:
    """Whether it tells of a meeting only if one was told before: `в ходе переговоров`, `на заседании`."""
    is_told = mention.family == "summit" and mention.role in _TOLD_ALONE  # саммит в Будапеште не состоится
    return not mention.sides and mention.name is None and not is_told


def is_complete(mention: Mention) -> bool:
    """Whether the mention alone tells of a meeting: two sides, a visitor, or an event with a name or actors."""
    if mention.is_generic or mention.family == "again":
        return False
    if mention.family == "meeting":
        return mention.count >= 2
    if mention.family == "press":
        return len({side.actor for side in mention.sides if side.actor and side.actor.kind in _PERSONS}) > 1
    if mention.family == "visit":
        if mention.is_joined:
            return False
        if mention.place is None and mention.role in _SAID_BY_THE_WAY and are_groups(mention):
            return False
        return bool(mention.sides) and (mention.place is not None or mention.role != "")
    if mention.name is not None:
        return True
    if mention.role in _TOLD_ALONE and mention.family == "summit" and (mention.date or mention.place):
        return True  # саммит в Будапеште не состоится
    if mention.another and mention.role in ("happen", "plan", "hosted"):
        is_hosted = mention.role == "hosted" and mention.place is not None  # предыдущее заседание принимал Баку
        return mention.date is not None or is_hosted  # следующее заседание запланировано на 12 декабря
    if not mention.sides:
        return False
    is_told = mention.date is not None or any(
        side.actor and side.actor.kind == "organization" for side in mention.sides
    )
    is_told = is_told or (mention.names_partner and mention.count > 1)  # заявил на совещании с акимами
    is_told = is_told or (mention.place is not None and mention.place.first >= mention.last)  # на совещании в Орле
    is_led = mention.role == "happen" and mention.is_joined  # заседание прошло под руководством министра
    return mention.role in ("hold", "attend") or is_led or (mention.role == "at" and is_told)


def _same(meeting: list[Mention], mention: Mention) -> bool:
    first = meeting[0]
    if names_the_group(first, mention) or names_holders(first, mention):
        return True
    if is_one_group(mention) and first.family == mention.family == "meeting" and mention.date is None:
        is_told = first.in_headline and mention.status == "referenced" and all_among(mention.sides, first.sides)
        return is_told or first.status in (mention.status, "referenced")  # лидеры обсудили …: those who met before
    in_full = first.in_headline and same_words(first.name or "", mention.name or "")  # форум палат; Второй форум палат
    if first.family != mention.family or (mention.another and not in_full) or conflict(first, mention):
        return False
    if first.family in GATHERINGS:
        if first.name and mention.name and same_event(first, mention):
            return True
        return bool(first.name or mention.name) and (sits_in(first, mention) or sits_in(mention, first))
    if first.family == "visit":
        return names_visitor(first, mention) or any(
            same_side(ours, theirs) for ours in first.sides for theirs in mention.sides
        )
    if all_among(first.sides, mention.sides) or all_among(mention.sides, first.sides):
        return True
    if first.in_headline and names_the_other(first, mention):
        return True
    return other_by_post(first, mention) or _same_occasion(first, mention)


def _same_occasion(first: Mention, mention: Mention) -> bool:
    """One person with a group of the same kind on one day or at one place: `принял спикеров стран ОДКБ`, `встретился
    со спикерами парламентов`."""
    at_once = (
        first.in_headline
        or (first.place and mention.place and first.place.value == mention.place.value)
        or (first.date and first.date == mention.date)
    )
    persons = {side.actor for side in first.sides if side.actor and side.actor.kind == "person"}
    shared = any(side.actor in persons for side in mention.sides if side.actor)
    heads = [{group_head(side) for side in one.sides} - {""} for one in (first, mention)]
    return bool(at_once and shared and heads[0] & heads[1])


def _can_speak_of(mention: Mention, first: Mention) -> bool:
    """`в ходе встречи`, `на саммите`: the last meeting of such a kind, with nobody who was not there."""
    is_again = mention.family == "again" and first.family != "visit"
    is_again = is_again or (first.family in GATHERINGS and _is_bare_meeting(mention))
    if mention.family != first.family and not {mention.family, first.family} <= GATHERINGS and not is_again:
        return False
    if mention.family in GATHERINGS and is_other_body(first, mention):
        return False
    if first.date and mention.date and not can_be_one_day(first.date, mention.date):
        return False
    is_named = mention.name is not None and not mention.is_half_named
    if (
        is_named
        or (mention.another and mention.role != "attend")
        or mention.role in ("", "about")
        or (mention.kind == "call" != first.kind)
    ):
        return False
    if mention.family == "visit":
        return (
            not mention.sides or any(same_side(a, b) for a in mention.sides for b in first.sides) or are_groups(mention)
        )
    return first.family != "meeting" or _only_adds(mention) or all_among(mention.sides, first.sides)


def _is_bare_meeting(mention: Mention) -> bool:
    """`(Началось заседание.) Встречу открыл министр`, `Встреча проходит под председательством …`: of any event told."""
    says_of = mention.role in ("attend", "hosted") or (mention.role == "happen" and mention.is_joined)
    return mention.kind == "bilateral" and not mention.names_partner and says_of


def _only_adds(mention: Mention) -> bool:
    """`во встрече участвовали X и Y`, `переговоры с участием X`: more of those who were there."""
    return mention.role == "attend" or mention.is_joined


def _join(meeting: list[Mention], mention: Mention) -> None:
    """Take over what the first mention left open."""
    first = meeting[0]
    meeting.append(mention)
    first.host = first.host or mention.host
    if first.only_talked and first.kind != "call" and mention.family == "meeting" and not mention.only_talked:
        first.kind, first.only_talked = mention.kind, False  # обсудили …; провёл телефонный разговор
    if first.name is None or (first.is_half_named and mention.name and not mention.is_half_named):
        first.name, first.is_half_named = mention.name or first.name, mention.is_half_named
    if first.date is None or (mention.date and len(str(mention.date)) > len(str(first.date))):
        first.date, first.date_at = mention.date or first.date, mention.date_at or first.date_at
    if first.kind != "call" and is_told_now(first, mention.place):
        first.place = mention.place
    first.venue = first.venue or mention.venue
    if any(names(first, mention) for names in (names_the_group, names_visitor, names_holders)):
        first.sides, first.in_headline = [], False
    first.sides = [by_name(side, mention) for side in first.sides]
    if first.in_headline and first.family == "meeting" and names_the_other(first, mention):
        known = {side.actor for side in mention.sides}
        first.sides = [side for side in first.sides if side.actor in known or not (side.actor or side.plural)]
        first.in_headline = False
    if (is_one_group(mention) and first.sides) or other_by_post(first, mention):
        pass
    elif mention.family != "visit" or not first.sides or not are_groups(mention):
        first.sides += [side for side in mention.sides if not any(says_no_more(side, known) for known in first.sides)]
    if first.status == "referenced" and mention.status != "referenced" and mention.role in _TELLING:
        first.status, first.status_at = mention.status, mention.status_at
