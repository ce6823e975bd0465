"""Visits told by a verb of travel: `посетил Ташкент`, `прибыл с визитом в Баку`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.mention import Found, Mention, Side, found_place, verb_mention
from cisnews.grammar.meetings.page import REACH
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.meetings.venues import says_where
from cisnews.grammar.morphology import ACCUSATIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

_INTO = frozenset({"в", "во", "на"})


def visited(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер посетил Ташкент`: a place as the object, directly after the verb or after `город`, `столицу`."""
    place = _place(page, term.last, sentence, ACCUSATIVE, None) or _place_in_front(page, term, sentence)
    return _travel(page, term, place, "visited")


def _place_in_front(page: Page, term: Term, sentence: Sentence) -> Found | None:
    """`Молдову [завтра] посетит спикер`: the place opens the sentence in the accusative."""
    place = page.places.get(sentence.first)
    if place is None or place.last > term.first or term.first - place.last > 3 or not can_be(place.cases, ACCUSATIVE):
        return None
    return found_place(place) if not can_be(place.cases, NOMINATIVE) else None


def arrived(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер прибыл [с визитом] в Ташкент`."""
    place = _place(page, term.last, sentence, ACCUSATIVE, _INTO) or _goal_before(page, term, sentence)
    return _travel(page, term, place, "arrived")


def _goal_before(page: Page, term: Term, sentence: Sentence) -> Found | None:
    """`[В Москву] с визитом прилетел премьер`: the goal before the verb, in its clause."""
    clauses = page.clauses(sentence)
    number = clauses.number(term.first)
    for token in range(max(sentence.first, term.first - REACH), term.first):
        place = page.places.get(token)
        if place is None or clauses.number(token) != number or page.phrase_at(token) is not None:
            continue
        if page.key(token - 1) in _INTO and place.cases & ACCUSATIVE and not place.cases & PREPOSITIONAL:
            return found_place(place)
    return None


def stayed(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер находится [с визитом] в Ташкенте`; without `с визитом` one can be anywhere."""
    place = _place(page, term.last, sentence, PREPOSITIONAL, _INTO)
    is_visit = any(event.kind == "visit" for event in page.events_in(term.last, min(sentence.last, term.last + 12)))
    return _travel(page, term, place, "stayed") if is_visit else None


def _travel(page: Page, term: Term, place: Found | None, rule: str) -> Mention | None:
    visitors = [side for side in subject(page, term.first) if _can_travel(page, side)]
    if place is None or not visitors:
        return None
    mention = verb_mention(term, rule, "visit", "visit")
    mention.add(visitors)
    mention.place = place
    mention.widen(place.first, place.last)
    return mention


def _can_travel(page: Page, side: Side) -> bool:
    """Persons, groups and delegations; not parliaments and companies."""
    if side.actor is None or side.actor.kind != "organization":
        return True
    return any(page.term(token, "collective") is not None for token in range(side.first, side.last))


def _place(page: Page, first: int, sentence: Sentence, case: int, prepositions: frozenset[str] | None) -> Found | None:
    """The place in a case after a verb, with one of the prepositions or with none."""
    limit = min(sentence.last, first + 14)
    for token in range(first, limit):
        place = page.places.get(token)
        person = page.phrase_from(token)
        if person is not None and person.actor.kind == "person":
            limit = min(limit, person.last + 3)  # прибыл Беков в Минск; not: Беков и ряд директоров компаний в России
        if page.words[token].verbal == "finite" or token >= limit:
            return None
        if place is None:
            continue
        if page.phrase_at(token) is not None or not (can_be(place.cases, case) or prepositions):
            continue
        governed = says_where(page, place, case) if prepositions else not page.after_preposition(token)
        if governed:
            return found_place(place)
    return None
