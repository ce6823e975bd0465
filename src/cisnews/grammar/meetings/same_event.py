"""Whether two mentions can tell of one event: by days, places and status, by names and the bodies that sit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.page import words_of

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Found, Mention
    from cisnews.model import PartialDate

_NEAR = 80
"""Words within which `заседание палаты` speaks of the session named before."""
_STEM = 5
"""Letters by which two forms of a word are known as one."""
_BARE_COUNCILS = frozenset({"заседание совета глав государств", "совет глав государств"})


def same_event(first: Mention, mention: Mention) -> bool:
    """The same name; or a council of heads without its organization after the summit of one: they are its session."""
    ours, theirs = first.name or "", mention.name or ""
    if _same_name(ours, theirs) or same_words(ours, theirs):
        return True
    is_one_body = first.body is not None and first.body is mention.body and first.kind == mention.kind
    if is_one_body and _digits(ours) in (_digits(theirs), ""):
        return True  # заседание Межправительственного совета ЕАЭС, заседание Евразийского межправсовета
    if first.kind == mention.kind == "session" and mention.head - first.head < _NEAR and _is_general(theirs):
        return True
    if not first.kind == mention.kind == "summit":
        return False
    return theirs.lower() in _BARE_COUNCILS or _is_council_of(ours, theirs) or _is_council_of(theirs, ours)


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
    ours, theirs = set(one.lower().split()), set(other.lower().split())
    return len(min(ours, theirs, key=len)) > 1 and (ours <= theirs or theirs <= ours)


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
        return True
    loose = "referenced" in (first.status, mention.status) and not (first.date and mention.date)
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
