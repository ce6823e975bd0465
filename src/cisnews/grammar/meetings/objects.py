"""Whom a verb of meeting takes as its object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT_ANY
from cisnews.grammar.meetings.groups import group_side, is_group, leader_of
from cisnews.grammar.meetings.lists import listed
from cisnews.grammar.meetings.partners import after_participle
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, NOMINATIVE
from cisnews.grammar.page import can_be
from cisnews.grammar.phrases import noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.meetings.mention import Side
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_TO_OBJECT = 8
"""Words between a verb and its object, less than that."""


def object_sides(page: Page, first: int, sentence: Sentence, case: int) -> list[Side]:
    """The persons that a verb takes in a case, the first noun phrase without preposition after it."""
    start = after_participle(page, first, sentence.last, case)
    behind = start
    for token in range(start, min(sentence.last, start + _TO_OBJECT)):
        if token < behind:
            continue
        word = page.words[token]
        if word.pos == "PREP" and word.key in ABOUT_ANY:
            return []  # принял законы об округах
        if word.pos == "PREP":
            behind = _after_building(page, token + 1, min(sentence.last, token + _TO_OBJECT), case)
            continue
        if word.verbal == "finite" or word.text in (",", ";", ":"):
            return []
        phrase = page.phrase_from(token)
        if phrase is not None:
            if page.after_preposition(token) or not can_be(phrase.cases, case):
                continue
            if _belongs_to_subject(page, phrase):
                return []
            return listed(page, phrase, case)
        if not page.after_preposition(token) and (group := group_side(page, token, sentence.last, case)):
            named = page.phrase_from(group.last)
            if named is not None and named.actor.kind == "person" and can_be(named.cases, case):
                return listed(page, named, case)  # принял министров обороны А и Б
            return [group, *leader_of(page, group)]
        is_thing = not any("anim" in analysis.marks for analysis in word.analyses)
        if is_thing and word.noun_forms & (case | case << 6) and not page.after_preposition(token):
            return []
    return []


def _after_building(page: Page, first: int, limit: int, case: int) -> int:
    """`принял [во Дворце независимости] Анну Лис`: the token after the building; `first` where none stands."""
    if not page.terms_between("building", first, min(limit, first + 2)):
        return first
    persons = (at for at in range(first, limit) if page.phrase_from(at) is not None or is_group(page, at, case))
    where = noun_phrase(page.sheet, first, next(persons, limit), prepositions=False)
    return where.last if where is not None else first


def _belongs_to_subject(page: Page, phrase: Phrase) -> bool:
    """`(диплом) принял директор музея [Анны Лис]`: a genitive after an office in the nominative is no object."""
    before = page.phrase_to(phrase.first)
    if before is None or before.actor.kind == "person" or not phrase.cases & GENITIVE:
        return False
    return can_be(before.cases, NOMINATIVE) and not before.cases & ACCUSATIVE
