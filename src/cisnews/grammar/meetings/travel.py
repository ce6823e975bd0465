"""Visits told by a verb of travel: `посетил Ташкент`, `прибыл с визитом в Баку`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN_OR_ON, WITH
from cisnews.grammar.meetings.groups import is_group
from cisnews.grammar.meetings.mention import Found, Mention, Side, found_place, verb_mention
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.meetings.partners import partners
from cisnews.grammar.meetings.sides import is_delegation
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.meetings.venues import says_where
from cisnews.grammar.morphology import ACCUSATIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

_IN_FRONT = 4
"""Words between a place and the verb behind it, or between that verb and its subject, at most."""
_NEAR = 12
"""Words between a verb of travel and `с визитом`, at most."""


def visited(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер посетил Ташкент`: a place as the object, directly after the verb or after `город`, `столицу`."""
    place = _place(page, term.last, sentence, ACCUSATIVE, None) or _place_in_front(page, term, sentence)
    return _travel(page, term, place, "visited")


def _place_in_front(page: Page, term: Term, sentence: Sentence) -> Found | None:
    """`Молдову [завтра] посетит спикер`, `в мае Минск посетила делегация`: the place before the verb is its object."""
    begin = max(sentence.first, term.first - _IN_FRONT)
    place = next((page.places[token] for token in range(term.first - 1, begin - 1, -1) if token in page.places), None)
    if place is None or place.last > term.first or page.after_preposition(place.first):
        return None
    if not can_be(place.cases, ACCUSATIVE) or page.phrase_at(place.first) is not None:
        return None
    is_object = not can_be(place.cases, NOMINATIVE) or _subject_follows(page, term, sentence)
    return found_place(place) if is_object and page.same_clause(place.first, term.first) else None


def _subject_follows(page: Page, term: Term, sentence: Sentence) -> bool:
    """`Минск посетил [премьер]`: a place that could be the subject is the object if somebody who travels follows."""
    for token in range(term.last, min(sentence.last, term.last + _IN_FRONT)):
        phrase = page.phrase_from(token)
        if phrase is not None:
            return can_be(phrase.cases, NOMINATIVE)
        if page.words[token].noun_forms:
            return is_group(page, token, NOMINATIVE)
    return False


def arrived(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер прибыл [с визитом] в Ташкент`, `прибыл с визитом в нашу страну`; not `депутаты поехали в село`."""
    place = _place(page, term.last, sentence, ACCUSATIVE, IN_OR_ON) or _place_before(page, term, sentence, ACCUSATIVE)
    is_visit = on_visit(page, term, sentence)
    return _travel(page, term, place, "arrived", is_visit=is_visit, is_sure=is_visit)


def _place_before(page: Page, term: Term, sentence: Sentence, case: int) -> Found | None:
    """`[В Москву] с визитом прилетел премьер`, `[в Минске] находится с визитом`: before the verb, in its clause.

    A name without cases must stand right before it: `[в Баку] прибыл премьер`.
    """
    clauses = page.clauses(sentence)
    number = clauses.number(term.first)
    other = PREPOSITIONAL if case == ACCUSATIVE else ACCUSATIVE
    for token in range(max(sentence.first, term.first - REACH), term.first):
        place = page.places.get(token)
        if place is None or clauses.number(token) != number or page.phrase_at(token) is not None:
            continue
        is_sure = not place.cases & other or place.last == term.first
        if page.key(token - 1) in IN_OR_ON and place.cases & case and is_sure:
            return found_place(place)
    return None


def stayed(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер находится [с визитом] в Ташкенте`; without `с визитом` only delegations are there on a visit."""
    place = _place(page, term.last, sentence, PREPOSITIONAL, IN_OR_ON) or _place_before(
        page, term, sentence, PREPOSITIONAL
    )
    is_visit = on_visit(page, term, sentence) or page.words[term.first].lemmas & words_of("having_been")
    mention = _travel(page, term, place, "stayed", is_visit=False, is_sure=True)
    return mention if mention is not None and (is_visit or is_delegation(mention.sides[0])) else None


def destination_of(page: Page, term: Term, sentence: Sentence) -> Found | None:
    """The place behind a verb of travel: `в Минск`, `в Минске`, or its object."""
    takes = term.entry["takes"]
    if takes == "object":
        return _place(page, term.last, sentence, ACCUSATIVE, None)
    return _place(page, term.last, sentence, ACCUSATIVE if takes == "into" else PREPOSITIONAL, IN_OR_ON)


def on_visit(page: Page, term: Term, sentence: Sentence) -> bool:
    """Whether `с визитом` stands near the verb."""
    near = page.events_in(max(sentence.first, term.first - _NEAR), min(sentence.last, term.last + _NEAR))
    return any(event.kind == "visit" and page.key(event.first - 1) in WITH for event in near)


def _travel(
    page: Page, term: Term, place: Found | None, rule: str, *, is_visit: bool = False, is_sure: bool = True
) -> Mention | None:
    """The mention of a visit; `is_visit`: without a place too; not `is_sure`: groups do not only pay visits."""
    visitors = [side for side in subject(page, term.first) if _can_travel(page, side, is_sure=is_sure)]
    others = _companions(page, term, visitors) if visitors else []
    if (place is None and not is_visit and not others) or not visitors:
        return None
    mention = verb_mention(term, rule, "visit", "visit")
    mention.add([*visitors, *others])
    mention.is_joined = place is None and not is_visit  # с ним поедут министры: on the visit told before
    mention.place = place
    if place is not None:
        mention.widen(place.first, place.last)
    return mention


def _companions(page: Page, term: Term, visitors: list[Side]) -> list[Side]:
    """`[с премьером] в Литву поедут министры`, `прибыл [вместе с Анной Лис]`: persons; not `на встречу с Анной Лис`."""
    sentence = page.sheet.sentence_at(term.first)
    number = page.clauses(sentence).number(term.first)
    last = min(sentence.last, term.last + _NEAR)
    others = [event.first for event in page.events_in(term.last, last) if event.kind != "visit"]
    verbs = (token for token in range(term.last, last) if page.is_predicate(token))
    last = min([last, *others[:1], next(verbs, last)])
    opens = page.key(sentence.first) in WITH or page.key(sentence.first + 1) in WITH  # вместе с премьером поедут
    found = partners(page, sentence.first if opens else term.last, last, number)
    known = {side.identity for side in visitors}
    persons = [side for side in found if side.actor is not None and side.actor.kind in ("person", "office")]
    return [side for side in persons if side.identity not in known]


def _can_travel(page: Page, side: Side, *, is_sure: bool) -> bool:
    """Persons and delegations; groups of persons where it surely is a visit; not parliaments and companies."""
    is_person = side.actor is not None and side.actor.kind in ("person", "office")
    if is_person or (is_sure and (side.actor is None or side.actor.kind != "organization")):
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
        if place is None or place.kind == "residence":
            continue
        if page.phrase_at(token) is not None or not (can_be(place.cases, case) or prepositions):
            continue
        governed = says_where(page, place, case) if prepositions else not page.after_preposition(token)
        if governed:
            return found_place(place)
    return None
