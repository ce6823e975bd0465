"""When an office is held, told right before it: `, ныне министр`, `, с 2010 года глава фонда`, `— в прошлом мэр`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ONCE, SINCE
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.roles.stage import Stage

_LONGEST = 7


class Time(Record):
    """The token with which the words of time begin (the given one, if there are none), and what they say."""

    first: int
    former: bool


def time_before(stage: Stage, token: int) -> Time:
    """The words of time that end before a token."""
    if stage.office_times is None:
        stage.office_times = {term.last: term for term in stage.sheet.terms_of("office_time")}
    term = stage.office_times.get(token)
    if term is not None:
        return Time(term.first, term.entry["former"])
    return _years_before(stage, token)


def _years_before(stage: Stage, token: int) -> Time:
    """`с мая 2010 года`, `в 2001–2005 годах`, `с 1977 по 1991 год`: a preposition and a number before `год`."""
    words = stage.sheet.words
    if token > 2 and words[token - 1].key == "лет" and words[token - 2].pos in ("NUMR", ""):
        first = token - 2
        while first > 1 and words[first - 1].pos in ("ADVB", "PRCL", "COMP"):  # `уже тридцать лет`, `более 20 лет`
            first -= 1
        return Time(first, False)
    if token < 3 or not ("год" in words[token - 1].lemmas or words[token - 1].kind == "number"):
        return Time(token, False)
    has_number = is_span = False
    for at in range(token - 1, max(0, token - _LONGEST), -1):
        has_number = has_number or words[at].kind == "number"
        if has_number and words[at].key in SINCE | ONCE:
            return Time(at, is_span or words[at].key in ONCE)
        if has_number and words[at].key == "по":
            is_span = True
        elif words[at].pos not in ("NOUN", "", "NUMB"):
            break
    return Time(token, False)
