"""When and where a meeting takes place."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN, NOT_WHEN, WITH
from cisnews.grammar.meetings.mention import found_place
from cisnews.grammar.meetings.page import words_of
from cisnews.grammar.meetings.reach import clause_holds, distance, owns, reach
from cisnews.grammar.meetings.venues import beside, building, destination, hosting, nearest_place
from cisnews.model import PartialDate

if TYPE_CHECKING:
    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_NEEDS_IN = frozenset({"year", "relative_year", "relative_month", "month", "month_with_year", "same_year"})
"""Months and years say when only after `в`: `итоги 2024 года`, `планы на 2026 год` say something else."""
_TO_PLAN = 4
"""Words from `на 14 мая` to the word that says how far it is, at most: `на 14 мая в Минске намечено`."""


def add_circumstances(page: Page, mention: Mention, sentence: Sentence) -> None:
    """Fill date, place and venue of a mention from its clause."""
    _participle(page, mention, sentence)
    if mention.family == "meeting" and _is_remote(page, mention, sentence):
        mention.kind = "call"
    if mention.place is None and mention.family != "visit" and (host := hosting(page, mention, sentence)) is not None:
        mention.place = found_place(host)
        if mention.status != "cancelled":
            mention.role = "hosted"
    if mention.date is None:
        date = _date(page, mention, sentence)
        if date is not None:
            mention.date, mention.date_at = date.date, (date.first, date.last)
        else:
            _day_of_adjective(page, mention, sentence)
    if mention.place is None and mention.kind != "call":
        place = destination(page, mention, sentence) if mention.family == "visit" else None
        place = place or (None if mention.family == "visit" else nearest_place(page, mention, sentence))
        if place is not None and place.kind == "residence":
            mention.venue = found_place(place)
        elif place is not None:
            mention.place = found_place(place)
            if mention.family == "visit":
                mention.widen(place.first, place.last)
    if mention.venue is None and mention.family == "meeting" and mention.role != "after":
        mention.venue = beside(page, mention, sentence)
    if mention.venue is None and mention.family != "visit":
        mention.venue = building(page, mention, sentence)


def _day_of_adjective(page: Page, mention: Mention, sentence: Sentence) -> None:
    """`на сегодняшнем заседании`, `вчерашняя встреча`: a day counted from that of publication."""
    published = page.sheet.published
    if published is None:
        return
    for term in page.terms_between("event_day", max(sentence.first, mention.head - 4), mention.head):
        day = published + datetime.timedelta(days=term.entry["days"])
        mention.date, mention.date_at = PartialDate.of(day), (term.first, term.last)
        return


def _participle(page: Page, mention: Mention, sentence: Sentence) -> None:
    """`[прошедшего в Казахстане] VIII Съезда`, `[состоявшийся в мае] визит`: the participle belongs to the event."""
    head = page.words[mention.head]
    for token in range(mention.first - 1, max(sentence.first, mention.first - 8) - 1, -1):
        word = page.words[token]
        if word.verbal == "participle" or (word.pos == "ADJF" and "PRTF" in word.positions):
            if word.adjective_forms & (head.noun_forms or word.adjective_forms):
                mention.widen(token, mention.last)
            return
        if word.verbal in ("finite", "gerund", "short") or word.text in (",", ";", ":"):
            return


def _is_remote(page: Page, mention: Mention, sentence: Sentence) -> bool:
    """`провёл разговор по телефону`, `встретились в режиме видеоконференции`."""
    near = page.terms_between("remote", max(sentence.first, mention.first - 4), min(sentence.last, mention.last + 8))
    return any(clause_holds(page, mention, sentence, term.first) for term in near)


def _date(page: Page, mention: Mention, sentence: Sentence) -> DateMention | None:
    """The date of the clause that stands nearest."""
    first, last = reach(page, mention, sentence)
    best: DateMention | None = None
    for date in page.dates_in(first, last):
        if not clause_holds(page, mention, sentence, date.first) or not _says_when(page, date):
            continue
        if page.key(date.last) == "," and page.dates_in(date.last + 1, date.last + 2):
            continue  # в четверг, 10 января
        if not owns(page, mention, date):
            continue
        if best is None or distance(mention, date) < distance(mention, best):
            best = date
    return best


def _says_when(page: Page, date: DateMention) -> bool:
    """`14 мая`, `в мае`; not `от 14 мая`, but `с 12 по 14 мая`, `с 30 мая по 2 июня`."""
    before = page.key(date.first - 1)
    if date.date.day is None and date.rule in _NEEDS_IN and before != "на":
        return before in IN or page.term(date.first - 1, "date_part") is not None
    if before == "на":  # назначена на 14 мая, перенесён на июнь
        near = [
            *range(max(0, date.first - _TO_PLAN - 2), date.first),
            *range(date.last, min(date.last + _TO_PLAN, len(page.words))),
        ]
        return any(not page.words[t].lemmas.isdisjoint(words_of("planned") | words_of("postponed")) for t in near)
    if before not in NOT_WHEN:
        return True
    until = range(date.first, date.last + 1)
    return before in WITH and any(page.key(token) == "по" for token in until)
