"""Where a meeting takes place, told by the visit on which it happens or by the sentence before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import WHICH_BEGINNINGS
from cisnews.grammar.meetings.mention import GATHERINGS, found_place
from cisnews.grammar.meetings.page import REACH, lately, words_of
from cisnews.grammar.meetings.sides import country_of
from cisnews.grammar.meetings.travel import destination_of
from cisnews.knowledge.forms import GERUND, PARTICIPLE
from cisnews.model import PartialDate

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Found, Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_NOT_THERE = frozenset({"", "about", "after", "before"})
"""Of an event told in these ways the place is elsewhere, or not said."""
_SENTENCES_BACK = 4
"""So many sentences after a visit meetings can still belong to it."""
_TO_GUEST = 4
"""Words between the place and whom a participle tells of: `находящаяся в Минске с визитом делегация`, fewer."""
_RIGHT_AFTER = 2
"""So many sentences after a visit whoever is met can be of any country."""


def add_destination(
    page: Page, mention: Mention, sentence: Sentence, told: list[list[Mention]], meetings: list[list[Mention]]
) -> None:
    """Give a meeting without a place the one to which its sentence, or a visit told before, has led."""
    if mention.place is not None or mention.kind == "call" or mention.role in _NOT_THERE:
        return
    mention.place = _place_before_clause(page, mention, sentence)
    if mention.place is not None:
        return
    if mention.family == "meeting":
        mention.place = _where_arrived(mention, told) or _where_guest_is(page, mention, sentence)
    elif mention.role in ("attend", "at"):
        mention.place = _where_attended(mention, told)
    if mention.place is None and mention.family in (*GATHERINGS, "meeting"):
        mention.place = _place_of_visit(page, mention, sentence, meetings)


def place_by_dateline(page: Page, meetings: list[list[Mention]]) -> None:
    """`АШХАБАД, 2 апреля. Президент Туркменистана провёл совещание`: at home, where the text begins."""
    place = page.dateline
    if place is None:
        return
    section = page.sheet.sentence_at(place.first).section
    today = PartialDate.of(page.sheet.published) if page.sheet.published is not None else None
    for meeting in meetings:
        first = meeting[0]
        is_today = first.date is not None and first.date == today
        is_told = first.status == "held" or (first.status == "planned" and is_today)  # сегодня проведёт
        is_open = first.place is None and first.family != "visit" and first.kind != "call" and is_told
        opens = any(page.sheet.sentence_at(mention.head).section == section for mention in meeting)
        at_home = any(side.actor is not None and side.actor.country == place.country for side in first.sides)
        if is_open and opens and at_home and first.role not in _NOT_THERE:
            first.place = found_place(place)


def _where_arrived(mention: Mention, told: list[list[Mention]]) -> Found | None:
    """`прибыл в Баку и провёл переговоры с Асадовым`: who has arrived meets others there."""
    for meeting in reversed(told):
        visit = meeting[-1]
        is_there = visit.family == "visit" and visit.head < mention.head and visit.status != "referenced"
        if is_there and visit.place and _is_visitor(visit, mention):
            return visit.place
    return None


def _place_before_clause(page: Page, mention: Mention, sentence: Sentence) -> Found | None:
    """`вылетел в Баку, где встретится с Асадовым`: the place before the clause that tells of it."""
    first = page.clauses(sentence).clause(mention.head).first
    if page.key(first) != "," or page.key(first + 1) not in words_of("where"):
        return None
    place = next((place for at in range(first - 1, first - 4, -1) if (place := page.places.get(at))), None)
    return found_place(place) if place is not None and place.last == first else None


def _where_guest_is(page: Page, mention: Mention, sentence: Sentence) -> Found | None:
    """`принял Анну Лис, находящуюся в Минске`, `которая прибыла в Минск`: a clause right behind one who takes part;
    `находясь в Минске, встретился`.
    """
    clauses = page.clauses(sentence)
    first, last = max(sentence.first, mention.head - REACH), min(sentence.last, mention.head + REACH)
    for term in page.terms_between("travel_verb", first, last):
        own = clauses.clause(term.first)
        if term.forms & GERUND and own.kind == "gerund" and own.parent == clauses.number(mention.head):
            return destination_of(page, term, sentence)
    after, beginnings = {side.last for side in mention.sides}, {side.first for side in mention.sides}
    for term in page.terms_between("travel_verb", first, last):
        place = destination_of(page, term, sentence) if term.forms & PARTICIPLE else None
        if place is not None and not beginnings.isdisjoint(range(place.last, place.last + _TO_GUEST)):
            return place  # с находящейся в Минске делегацией
    for term in page.terms_between("travel_verb", mention.head, min(sentence.last, mention.last + REACH)):
        is_relative = page.key(term.first - 1).startswith(WHICH_BEGINNINGS) and page.words[term.first].tense == "past"
        comma = term.first - 1 - is_relative
        if (term.forms & PARTICIPLE or is_relative) and page.key(comma) == "," and comma in after:
            return destination_of(page, term, sentence)
    return None


def _where_attended(mention: Mention, told: list[list[Mention]]) -> Found | None:
    """`поедет в Ашхабад на саммит`, `прибыл в Минск для участия в форуме`: the same journey."""
    journeys = (meeting[-1] for meeting in told if meeting[-1].family == "visit")
    return next((visit.place for visit in journeys if visit.head == mention.governor), None)


def _is_visitor(visit: Mention, mention: Mention) -> bool:
    visitors = {side.identity for side in visit.sides}
    return any(side.identity in visitors or side.called in words_of("those_who_came") for side in mention.sides)


def _place_of_visit(page: Page, mention: Mention, sentence: Sentence, meetings: list[list[Mention]]) -> Found | None:
    """The place of the visit told just before, where the meeting belongs to it beyond doubt."""
    number = page.sheet.sentence_number(sentence.first)
    is_sure = mention.date is not None and not _says_there(page, mention, sentence)
    statuses = {mention.status, mention.status if is_sure else "held"}  # находится в Минске. Гости встретятся с …
    near = (
        meeting
        for meeting in lately(meetings)
        if meeting[0].family == "visit" and meeting[0].place and meeting[0].status in statuses
    )
    visit = next(near, None)
    if visit is None or number - page.sheet.sentence_number(visit[-1].head) > _SENTENCES_BACK:
        return None
    if _says_there(page, mention, sentence):
        return visit[0].place
    follows = number - page.sheet.sentence_number(visit[-1].head) <= _RIGHT_AFTER
    is_there = _is_on_visit(page, mention, sentence) or _is_host_at_home(visit[0], mention, may_be_unknown=follows)
    return visit[0].place if is_there and _is_visitor(visit[0], mention) else None


def _says_there(page: Page, mention: Mention, sentence: Sentence) -> bool:
    """`Там он встретился с …`, `в Баку. Там же соберётся совет`."""
    clauses = page.clauses(sentence)
    own = clauses.number(mention.head)
    near = range(max(sentence.first, mention.head - REACH), mention.head)
    return any(page.key(token) in words_of("there") and clauses.number(token) == own for token in near)


def _is_on_visit(page: Page, mention: Mention, sentence: Sentence) -> bool:
    """`В ходе визита состоялась встреча с …`."""
    near = page.events_in(max(sentence.first, mention.head - REACH), min(sentence.last, mention.head + REACH))
    visits = (event for event in near if event.kind == "visit")
    return any(page.key(event.first - 1) in words_of("on_visit") for event in visits)


def _is_host_at_home(visit: Mention, mention: Mention, *, may_be_unknown: bool) -> bool:
    """`Премьер Грузии посетил Баку. Его принял президент Азербайджана`: somebody of the country that is visited.

    `may_be_unknown`: somebody of whom the text does not say from where is enough (`встретился с ректором Анной Лис`).
    """
    hosts = {visit.place.country if visit.place else None, None if may_be_unknown else ""}
    country = visit.place.country if visit.place else None
    visitors = {side.identity for side in visit.sides}
    others = [side for side in mention.sides if side.identity not in visitors]
    guests = [side for side in mention.sides if side.identity in visitors]
    is_trip = may_be_unknown and visit.place is not None and not visit.place.is_country and mention.date is None
    return (
        country is not None
        and bool(others)
        and all(country_of(side) in hosts for side in others)
        and (is_trip or all(side.actor is not None and side.actor.country != country for side in guests))
    )
