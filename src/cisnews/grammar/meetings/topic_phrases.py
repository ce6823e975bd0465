"""The noun phrases that name topics, one by one, in the nominative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import ABOUT, IN, JOINS_TOPICS, WHICH_BEGINNINGS, WITH
from cisnews.grammar.events.extent import members_end
from cisnews.grammar.meetings.groups import is_group
from cisnews.grammar.meetings.mention import Found
from cisnews.grammar.meetings.page import words_of
from cisnews.grammar.morphology import ACCUSATIVE, ALL_CASES, GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.phrases import nominative, noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.phrases import NounPhrase
    from cisnews.grammar.sheet import Sentence, Term

_MAX_TOPICS = 12
_MAX_WORDS = 60
_CLAUSE = 8
"""Words from a topic to the verb of a clause about it, at most."""
_NOT_FIRST = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "ADVB"})
_NO_TOPICS = frozenset({"event_noun", "meeting_sides", "day", "month", "weekday"})


def topic_list(page: Page, first: int, limit: int, case: int) -> list[Found]:
    """The coordinated noun phrases in a case that begin at a token; empty if none begins there."""
    found: list[Found] = []
    token: int | None = first
    shares = False
    while token is not None and len(found) < _MAX_TOPICS:
        phrase = _topic(page, token, min(limit, token + _MAX_WORDS), case)
        if phrase is None and found and _is_addition(page, token):
            phrase = _topic(page, token, min(limit, token + _MAX_WORDS), GENITIVE)
        if phrase is None:
            break
        topic = Found(nominative(page.sheet, phrase), phrase.first, phrase.last)
        if shares and found:
            topic = Found(
                f"{found[-1].value} {page.key(phrase.first - 1)} {topic.value}", found.pop().first, phrase.last
            )
        found.append(topic)
        token = _next(page, phrase.last, limit)
        shares = token == phrase.last + 1 and _shares(page, phrase)
    return found


def is_about_topic(page: Page, topic: Found, term: Term) -> bool:
    """`последствия стихии, которая [затронула] область`: a clause about the topic has no other one."""
    is_clause = page.key(topic.last) == "," and page.key(topic.last + 1).startswith(WHICH_BEGINNINGS)
    return is_clause and term.first - topic.last < _CLAUSE


def listed_behind(page: Page, topic: Found, sentence: Sentence) -> list[Found]:
    """`затронули две темы: [экономику области] и [ситуацию в регионе]`: what they are, behind a colon."""
    colon = topic.last
    if page.key(colon) != ":" or colon + 1 >= sentence.last:
        return []
    return topic_list(page, colon + 1, sentence.last, NOMINATIVE | ACCUSATIVE)


def _shares(page: Page, phrase: NounPhrase) -> bool:
    """`состояние и перспективы сотрудничества`: the first noun has no complement but that of the second."""
    joined = page.key(phrase.last) == "и"
    return joined and phrase.last == phrase.head + 1 and page.term(phrase.head, "topic_shared") is not None


def _is_addition(page: Page, token: int) -> bool:
    """`спектр вопросов торговли, а также перспектив сотрудничества`: in the genitive of the first topic."""
    return page.key(token - 1) == "также" and page.key(token - 2) == "а"


def _topic(page: Page, token: int, limit: int, case: int) -> NounPhrase | None:
    word = page.words[token]
    if word.kind != "word" or word.pos in _NOT_FIRST or word.verbal in ("finite", "short"):
        return None
    if any(term.entry.sort in _NO_TOPICS for term in page.sheet.terms_at.get(token, ())):
        return None
    phrase = noun_phrase(page.sheet, token, _cut(page, token, limit), case | case << 6)
    if phrase is not None and phrase.head in page.places:  # обсудили Сирию | в Вене
        phrase = noun_phrase(page.sheet, token, phrase.last, case | case << 6, prepositions=False)
    if phrase is None or page.phrase_from(phrase.head) is not None or page.words[phrase.head].pos in _NOT_FIRST:
        return None
    place = page.places.get(phrase.first)
    if (place is not None and place.last == phrase.last) or _names_person(page, phrase):
        return None
    if page.key(phrase.last) == "-" and page.words[phrase.last + 1].kind == "number":  # Камбаратинской ГЭС-1
        phrase = replace(phrase, last=phrase.last + 2)
    if phrase.last in page.places:  # дороги Китай — Кыргызстан — Узбекистан
        phrase = replace(phrase, last=members_end(page.sheet, phrase.last, limit))
    return replace(phrase, forms=phrase.forms & ALL_CASES or phrase.forms)


def _names_person(page: Page, phrase: NounPhrase) -> bool:
    """`Главы двух палат Анна Лис и Асан Беков (обсудили)`: who talks, and not what about."""
    behind = page.phrase_from(phrase.last)
    if behind is not None and behind.actor.kind == "person" and is_group(page, phrase.head, NOMINATIVE):
        return True
    persons = [one for one in page.cast.phrases_in(phrase.first, phrase.last) if one.actor.kind == "person"]
    return any(one.last == phrase.last and one.cases & NOMINATIVE for one in persons)


def _cut(page: Page, first: int, limit: int) -> int:
    """Where a topic ends at the latest: at a dash, at `в ходе встречи`, at `с премьером`, at an attribution."""
    for token in range(first + 1, limit):
        word = page.words[token]
        if word.text in ("—", "–", ";", ":", "(") or word.verbal in ("finite", "gerund"):
            return token
        if not page.words[token - 1].lemmas.isdisjoint(words_of("prepares")):
            continue  # подготовка к саммиту
        if word.key in WITH and token + 1 < limit and _is_partner(page, token):
            return token
        if word.key in IN and token + 2 < limit and page.key(token + 2) in words_of("ways_to_meet"):
            return token  # повестку в узком составе
        joined = page.term(token, "attendance")
        if joined is not None and joined.entry["way"] == "genitive":
            return token  # обсуждение бюджета с участием министра
        term = page.term(token, "event_preposition")
        if term is not None and term.last < limit and page.term(term.last, "event_noun"):
            return token
    return limit


def _is_partner(page: Page, preposition: int) -> bool:
    """`(вопросы отрасли) с врачами`: with whom they talk, behind a noun that takes no `с`, as `сотрудничество` does."""
    if not page.words[preposition - 1].lemmas.isdisjoint(words_of("bound_with")):
        return False
    phrase = page.phrase_from(preposition + 1)
    is_person = phrase is not None and phrase.actor.kind in ("person", "office")
    return is_person or is_group(page, preposition + 1, INSTRUMENTAL)


def _next(page: Page, token: int, limit: int) -> int | None:
    """The token where one more topic can begin: after a comma, `и`, `а также`."""
    start = token
    while token < min(limit, start + 4) and page.key(token) in JOINS_TOPICS:
        token += 1
    if token > start and page.key(token) in ABOUT:
        token += 1
    return token if token > start and token < limit else None
