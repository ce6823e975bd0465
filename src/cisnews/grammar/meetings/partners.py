"""With whom: `с …`, `между … и …`, with what is joined to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import AND_BUT, JOINS_PARTNERS, LATER, WITH
from cisnews.grammar.meetings.countries import countries
from cisnews.grammar.meetings.groups import NOT_PARTNERS, group_side, leader_of
from cisnews.grammar.meetings.lists import listed
from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.meetings.page import REACH
from cisnews.grammar.meetings.pronouns import pronoun_side
from cisnews.grammar.morphology import ANY_FORM, GENITIVE, INSTRUMENTAL, INSTRUMENTALS
from cisnews.grammar.page import can_be
from cisnews.grammar.phrases import noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.meetings.page import Page

_TO_NAMES = 9
"""Words between a group and its names, at most: `с коллегами [из Пакистана и Казахстана] Исхаком Даром и …`."""
_PAIR = 2
_JOINS = JOINS_PARTNERS | LATER

_MAX_JOINS = 4
"""Words that join two partners, at most: `, а затем и (с премьером)`."""


def partners(page: Page, first: int, last: int, number: int) -> list[Side]:
    """Whom the first `с` between two tokens, in a clause, brings in: `с Председателем Сената Мауленом Ашимбаевым`."""
    clauses = page.clauses(page.sheet.sentence_at(first))
    for token, word in enumerate(page.words[first : min(last, first + REACH)], first):
        if word.text == ":":
            break  # обсудили план: хотят установить связи с ассамблеей
        if word.key in WITH and clauses.number(token) == number and page.key(token - 1) != "главе":
            found = _instrumentals(page, token + 1, last)
            if found:
                return found
    return []


def _instrumentals(page: Page, first: int, limit: int) -> list[Side]:
    """The participants in the instrumental from a token on, with what is joined to them."""
    if first >= limit or any(t.entry.sort in NOT_PARTNERS for t in page.sheet.terms_at.get(first, ())):
        return []
    meant = pronoun_side(page, first, "instrumental")
    if meant is not None:
        return [meant]
    phrase = page.phrase_from(first)
    if phrase is not None and can_be(phrase.cases, INSTRUMENTAL):
        phrase = _named_behind(page, phrase, limit) or phrase
        return _with_more(page, listed(page, phrase, INSTRUMENTAL), limit)
    first = after_participle(page, first, limit, INSTRUMENTAL)
    phrase = page.phrase_from(first)
    if phrase is not None and can_be(phrase.cases, INSTRUMENTAL):
        return _with_more(page, listed(page, phrase, INSTRUMENTAL), limit)
    group = group_side(page, first, limit, INSTRUMENTAL)
    named = _apposition(page, first, group.last + _TO_NAMES if group else min(limit, first + 15), limit)
    if named is not None and (group is None or not _leads(page, named)):
        return _with_more(page, listed(page, named, INSTRUMENTAL), limit)
    if group is None:
        return []
    return _with_more(page, [group, *leader_of(page, group)], limit)


def after_participle(page: Page, first: int, limit: int, case: int) -> int:
    """`с [прибывшей в Баку с визитом] делегацией`: the token where the noun with its modifiers begins."""
    if first >= limit or page.words[first].verbal != "participle":
        return first
    token = first + 1
    while token < min(limit, first + 20):
        word = page.words[token]
        phrase = page.phrase_from(token)
        if phrase is not None and can_be(phrase.cases, case):
            return token
        if word.pos == "PREP":
            inner = noun_phrase(page.sheet, token + 1, limit, ANY_FORM) if token + 1 < limit else None
            token = inner.last if inner else token + 1
        elif word.declined_forms & (case | case << 6) and word.pos in ("NOUN", "ADJF", "PRTF"):
            return token
        else:
            token += 1
    return first


def _apposition(page: Page, first: int, last: int, limit: int) -> Phrase | None:
    """The person after modifiers and a common noun: `со своим коллегой из Баку Эльнуром Алиевым`."""
    words = page.words
    if not words[first].declined_forms & INSTRUMENTALS:
        return None
    for phrase in page.cast.phrases_in(first, min(last, limit)):
        if can_be(phrase.cases, INSTRUMENTAL) and phrase.cases != GENITIVE and not page.after_preposition(phrase.first):
            return phrase
        if words[phrase.first - 1].verbal == "finite":
            return None
    return None


def _named_behind(page: Page, group: Phrase, limit: int) -> Phrase | None:
    """`с коллегами из Баку и Минска [Эльнуром Алиевым] и Петром Лисом`: the first of those whom a group means."""
    if group.actor.kind != "group":
        return None
    for phrase in page.cast.phrases_in(group.last, min(group.last + _TO_NAMES, limit)):
        is_named = phrase.actor.kind == "person" and phrase.cases == INSTRUMENTAL
        dash = page.words[phrase.first - 1].is_dash  # с коллегами из Баку и Минска — Эльнуром Алиевым
        between = [page.words[token] for token in range(group.last, phrase.first - dash)]
        if is_named and not any(word.kind == "mark" or word.key in WITH or word.verbal for word in between):
            return phrase if page.key(phrase.first - 1) not in _JOINS else None
    return None


def _leads(page: Page, phrase: Phrase) -> bool:
    return page.key(phrase.first - 1) in WITH or page.key(phrase.first - 2) == "главе"


def _with_more(page: Page, sides: list[Side], limit: int) -> list[Side]:
    """Add `, а также с …`, `и с …`, `и главой …`."""
    token = sides[-1].last
    start = token
    while token < min(limit, start + _MAX_JOINS) and page.key(token) in _JOINS:
        token += 1
    if token == start or token >= limit:
        return sides
    if page.key(token) in WITH:
        return sides + _instrumentals(page, token + 1, limit)
    joined_by_comma = page.key(start) == "," and page.key(start + 1) not in AND_BUT
    if joined_by_comma:
        return sides
    group = group_side(page, token, limit, INSTRUMENTAL)
    return [*sides, group] if group is not None and page.words[token].cases & INSTRUMENTAL else sides


def are_apart(page: Page, sides: list[Side]) -> bool:
    """`(встретился) с Лисом, а затем с Анной Чуб`: with one after the other."""
    if len(sides) < _PAIR:
        return False
    words = page.words[sides[0].last : sides[-1].first]
    return any(word.key in LATER for word in words)


def between(page: Page, first: int, last: int) -> list[Side]:
    """`между Президентом и Премьер-министром`: both."""
    for token in range(first, min(last, first + 12)):
        if page.key(token) == "между" and token + 1 < last:
            phrase = page.phrase_from(token + 1)
            if phrase is not None and can_be(phrase.cases, INSTRUMENTAL):
                return listed(page, phrase, INSTRUMENTAL)
            group = group_side(page, token + 1, last, INSTRUMENTAL)
            named = page.phrase_from(group.last) if group is not None else None  # между главами палат Лисом и Беком
            if named is not None and named.actor.kind == "person" and can_be(named.cases, INSTRUMENTAL):
                return listed(page, named, INSTRUMENTAL)
            return [group] if group else countries(page, token + 1, last, INSTRUMENTAL)
    return []
