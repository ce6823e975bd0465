"""Whether two mentions can tell of one event: by days, places and status, by names and the bodies that sit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.page import words_of
from cisnews.grammar.meetings.sides import calls_by_post, is_unnamed
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Found, Mention
    from cisnews.model import PartialDate

_NEAR = 80
"""Words within which `заседание палаты` speaks of the session named before."""
_STEM = 5
"""Letters by which two forms of a word are known as one."""
_TWO = 2
_NUMBERED = 3
"""Words by which one of a series is known: `XIII Форум регионов`."""
_TO_NAMES = 40
"""Words between a meeting of heads and their names, at most: `Между президентами … . Ян Лис и …`."""
_BARE_COUNCILS = frozenset({"заседание совета глав государств", "совет глав государств"})


def same_event(first: Mention, mention: Mention) -> bool:
    """The same name; or a council of heads without its organization after the summit of one: they are its session."""
    ours, theirs = first.name or "", mention.name or ""
    if _same_name(ours, theirs) or same_words(ours, theirs):
        return True
    if first.kind == mention.kind == "conference" and _is_one_of_series(ours, theirs):
        return True
    is_one_body = first.body is not None and first.body is mention.body and first.kind == mention.kind
    if is_one_body and _digits(ours) in (_digits(theirs), ""):
        return True  # заседание Межправительственного совета ЕАЭС, заседание Евразийского межправсовета
    if first.in_headline and _is_told_in_full(first, mention):
        return True
    if first.kind == mention.kind == "session" and mention.head - first.head < _NEAR and _is_general(theirs):
        return True
    if not first.kind == mention.kind == "summit":
        return False
    return theirs.lower() in _BARE_COUNCILS or _is_council_of(ours, theirs) or _is_council_of(theirs, ours)


def _is_told_in_full(headline: Mention, mention: Mention) -> bool:
    """`Лис провёл заседание совета ФПМ` as the headline, then `Лис провёл заседание совета Федерации мира`."""
    nouns = [one.name.lower().split() if one.name else [] for one in (headline, mention)]
    alike = len(min(nouns, key=len)) > _TWO and nouns[0][:_TWO] == nouns[1][:_TWO]
    known = {side.actor for side in headline.sides if side.actor is not None and side.actor.kind == "person"}
    return alike and headline.role == mention.role == "hold" and any(side.actor in known for side in mention.sides)


def _is_general(name: str) -> bool:
    """`заседание палаты` after `пленарное заседание мажилиса`."""
    words = name.lower().split()
    return words[-2:-1] == ["заседание"] and words[-1] in words_of("general_bodies") and not _digits(name)


def _digits(name: str) -> str:
    """Which one it is: `49` of `49-е заседание`."""
    return "".join(filter(str.isdigit, name))


def _is_council_of(summit: str, council: str) -> bool:
    """`саммит ОДКБ`, `заседание Совета коллективной безопасности ОДКБ`: the council of heads of that organization."""
    noun, _, organization = summit.lower().partition(" ")
    return noun == "саммит" and organization.isalpha() and organization in council.lower().split()


def sits_in(told: Mention, named: Mention) -> bool:
    """`Сенат собрался`, `Сенат провёл выездное заседание`, and `заседание Сената`: the body that sat is in the name."""
    if told.name is not None and not told.is_half_named:
        return False
    name = {word[:_STEM] for word in (named.name or "").lower().split()}
    bodies = [side.actor for side in told.sides if side.actor and side.actor.kind == "organization"]
    return any(body is named.body or {word[:_STEM] for word in body.name.lower().split()} <= name for body in bodies)


def same_words(one: str, other: str) -> bool:
    """`первое заседание` after `первое заседание Жогорку Кенеша`: all words of one among those of the other."""
    ours, theirs = _telling_words(one), _telling_words(other)
    return len(min(ours, theirs, key=len)) > 1 and (ours <= theirs or theirs <= ours)


def _is_one_of_series(one: str, other: str) -> bool:
    """`XIII Форум регионов двух стран`, `XIII Форум регионов Грузии и Литвы`: number, noun and the word behind it."""
    ours, theirs = one.split()[:_NUMBERED], other.split()[:_NUMBERED]
    is_numbered = len(ours) == _NUMBERED and (ours[0].isupper() or ours[0][0].isdigit())
    return is_numbered and ours == theirs


def _telling_words(name: str) -> set[str]:
    """Those that tell one event from others: not `стран`, and `СНГ` for `Содружества Независимых Государств`."""
    name = name.lower()
    for full, short in lexicon.table("meetings")["in_short"].items():
        name = name.replace(full, short)
    return {word[:_STEM] for word in name.split() if word not in words_of("member_states_of")}


def _same_name(one: str, other: str) -> bool:
    return one.lower() == other.lower() or one.lower().endswith(other.lower()) or other.lower().endswith(one.lower())


def is_other_body(first: Mention, mention: Mention) -> bool:
    """`Дума рассмотрит бюджет. Ранее собрался [комитет]`: a part of a body sat, where the body's session was told."""
    parts = [side for side in mention.sides if side.actor and side.actor.kind == "organization"]
    nouns = {side.called.lower().split()[0] for side in parts if side.called} & words_of("parts")
    told = f"{first.name or ''} {' '.join(side.called or '' for side in first.sides)}".lower().split()
    return bool(nouns) and not any(word.startswith(noun[:_STEM]) for noun in nouns for word in told)


def conflict(first: Mention, mention: Mention) -> bool:
    """Whether dates, places or status say that these are two meetings."""
    if first.date and mention.date and not can_be_one_day(first.date, mention.date):
        return True
    if first.family == "visit" and _elsewhere(first.place, mention.place):
        return True
    if "call" in (first.kind, mention.kind) and first.kind != mention.kind:
        other = mention if first.kind == "call" else first
        if not other.only_talked:
            return True
    loose = "referenced" in (first.status, mention.status) and not (first.date and mention.date)
    if mention.family == "visit" and mention.role == "at" and mention.date is None and mention.place is None:
        loose = True  # находится с визитом. В ходе визита он встретится
    return first.status != mention.status and not loose


def can_be_one_day(one: PartialDate, other: PartialDate) -> bool:
    """`2024-05` and `2024-05-14`."""
    ours, theirs = str(one), str(other)
    return ours.startswith(theirs) or theirs.startswith(ours)


def _elsewhere(one: Found | None, other: Found | None) -> bool:
    """Whether two places are different; a country and a city of it can be one (`в Россию`, `в Москву`)."""
    if one is None or other is None or one.value == other.value:
        return False
    same_country = one.country is not None and one.country == other.country
    return not (same_country and one.is_country != other.is_country)


def _is_nearer(place: Found | None, known: Found) -> bool:
    """`в Худжанд` after `в Таджикистан`: the city says more."""
    return place is not None and known.is_country and not place.is_country and place.country == known.country


def is_told_now(first: Mention, place: Found | None) -> bool:
    """Whether a place says more than what is known of the meeting."""
    return first.place is None or (first.family != "visit" and _is_nearer(place, first.place))


def names_the_group(headline: Mention, mention: Mention) -> bool:
    """`Главы трёх государств встретились` as the headline, and then who they are; `Между президентами Литвы и Грузии
    состоялся разговор. Ян Лис и Нино Гоциридзе обсудили …`.
    """
    if not is_one_group(headline) or not headline.family == mention.family == "meeting":
        return False
    if not headline.in_headline:
        is_near = mention.role == "verb" and mention.head - headline.head < _TO_NAMES and mention.date is None
        are_two = len(mention.sides) == _TWO and all(s.actor and s.actor.kind == "person" for s in mention.sides)
        return is_near and are_two and headline.role == "happen" and headline.status == mention.status
    persons = [side for side in mention.sides if side.actor and side.actor.kind == "person"]
    groups = [side for side in mention.sides if side.is_group]
    return (len(persons) > 1 or bool(persons and groups)) and not conflict(headline, mention)  # принял участников


def names_holders(headline: Mention, mention: Mention) -> bool:
    """`Министр принял послов` as the headline, and then which minister, and the ambassadors of which countries."""
    is_open = headline.in_headline and headline.family == mention.family == "meeting" and len(headline.sides) == _TWO
    if not is_open or not all(map(is_unnamed, headline.sides)) or conflict(headline, mention):
        return False
    return all(any(calls_by_post(side, other) for other in mention.sides) for side in headline.sides)


def names_visitor(headline: Mention, mention: Mention) -> bool:
    """`Спикер парламента прибыл в Баку` as the headline, and then who that is."""
    is_unknown = headline.in_headline and len(headline.sides) == 1 and is_unnamed(headline.sides[0])
    is_visit = headline.family == mention.family == "visit"
    return is_visit and is_unknown and any(side.actor and side.actor.kind == "person" for side in mention.sides)


def is_one_group(mention: Mention) -> bool:
    """Whether all that it says of the sides is one group: `президенты двух стран`."""
    return len(mention.sides) == 1 and mention.sides[0].is_several and not mention.names_partner
