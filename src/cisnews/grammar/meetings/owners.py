"""Whose meeting it is, and to whom it is allowed: participants in the genitive and in the dative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.groups import group_side, leader_of
from cisnews.grammar.meetings.lists import listed
from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.meetings.pronouns import pronoun_side
from cisnews.grammar.morphology import ACCUSATIVE, ANY_FORM, DATIVE, GENITIVE, GENITIVES, NOMINATIVE
from cisnews.grammar.page import can_be
from cisnews.grammar.phrases import noun_phrase
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.words import Word

_HAVING = 6
"""Words between a verb of happening and `у Лиса` behind it, at most."""
_BEFORE_NAME = 10
"""Words between the event and the name of whose it is, at most."""


def genitives(page: Page, token: int, limit: int) -> list[Side]:
    """Whose: `встреча [Президента и Премьера]`, `визит [Главы Казахстана]`, `переговоры [министров двух стран]`."""
    if token >= limit:
        return []
    phrase = page.phrase_from(token)
    is_aspirant = phrase is not None and phrase.actor.kind == "office" and page.key(phrase.last) == "на"
    if phrase is not None and not is_aspirant:  # кандидата на пост премьера Анны Лис
        is_known = phrase.actor.name not in words_of("attendants")  # перед началом встречи участников приветствовал
        sides = listed(page, phrase, GENITIVE) if is_known and can_be(phrase.cases, GENITIVE) else []
        if sides or phrase.actor.kind != "group":
            return (_names_of(page, sides[0]) if len(sides) == 1 else []) or [
                *sides,
                *_group_behind(page, sides, limit),
            ]
    group = group_side(page, token, limit, GENITIVE)
    if group is not None and group.called in words_of("attendants"):
        return []
    if group is not None:
        return _names_of(page, group) or [group]
    named = _named_after(page, token, limit)
    return listed(page, named, GENITIVE) if named is not None else []


def _group_behind(page: Page, sides: list[Side], limit: int) -> list[Side]:
    """`с участием министра Лиса [и делегации во главе с Анной Чуб]`."""
    at = sides[-1].last + 1 if sides else limit
    if at >= limit or page.key(at - 1) != "и":
        return []
    group = group_side(page, at, limit, GENITIVE)
    return [group, *leader_of(page, group)] if group is not None else []


def _names_of(page: Page, group: Side) -> list[Side]:
    """`встреча глав МИД двух стран [Сергея Орлова и Асана Бекова]`: the persons whose names follow their group."""
    is_group = group.actor is None or group.actor.kind == "group"
    named = page.phrase_from(group.last) if is_group else None
    if named is None or named.actor.kind != "person" or not can_be(named.cases, GENITIVE):
        return []
    return listed(page, named, GENITIVE)


def _named_after(page: Page, token: int, limit: int) -> Phrase | None:
    """The name after words in the genitive that are no known office: `визит [первого лица Грузии] Левана Гоциридзе`,
    `встреча [кандидата на пост премьера] Анны Лис`.
    """
    at = token
    while at < min(limit, token + _BEFORE_NAME):
        phrase = page.phrase_from(at)
        if phrase is not None and phrase.actor.kind == "person":
            return phrase if can_be(phrase.cases, GENITIVE) else None
        word = page.words[at]
        if word.pos == "PREP" and at > token:
            inner = noun_phrase(page.sheet, at + 1, page.phrase_limit(at + 1, limit), ANY_FORM)
            at = inner.last if inner is not None else limit
        elif (phrase is not None and at > token) or word.verbal == "finite" or not _is_genitive(word):
            return None
        else:
            at += 1
    return None


def _is_genitive(word: Word) -> bool:
    return bool(word.declined_forms & GENITIVES)


def persons_of(sides: list[Side]) -> list[Side]:
    """Those who can preside or take part: `при участии [министра]`, not `при участии банка`."""
    return [side for side in sides if side.actor is None or side.actor.kind != "organization"]


def presided(page: Page, head: int, limit: int) -> list[Side]:
    """`заседание под председательством X`, `под руководством X проходит заседание`, `с участием X и Y`."""
    sentence = page.sheet.sentence_at(head)
    clauses = page.clauses(sentence)
    found: list[Side] = []
    for term in page.terms_between("attendance", max(sentence.first, head - REACH), limit):
        own = clauses.with_subject(term.first) == clauses.with_subject(head)  # заседание, посвящённое …, с участием X
        if term.entry["way"] == "genitive" and own:
            found += persons_of(genitives(page, term.last, sentence.last))
    return found


def having(page: Page, verb: int) -> list[Side]:
    """Whose meetings they are: `[у Анны Лис] состоялись встречи с …`, `у него прошли переговоры с …`."""
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    for token in range(max(sentence.first, verb - REACH), min(sentence.last - 1, verb + _HAVING)):
        if page.key(token) != "у" or clauses.number(token) != clauses.number(verb):
            continue
        meant = pronoun_side(page, token + 1, "genitive")
        phrase = page.phrase_from(token + 1)
        is_person = phrase is not None and phrase.actor.kind in ("person", "office") and can_be(phrase.cases, GENITIVE)
        return [meant] if meant is not None else listed(page, phrase, GENITIVE) if phrase and is_person else []
    return []


def awaited(page: Page, verb: int) -> list[Side]:
    """Whose meeting is still to come: `Лиса ждёт встреча с …`, `Лису предстоят переговоры`."""
    for name, case in (("accusative", ACCUSATIVE), ("dative", DATIVE)):
        if not page.words[verb].lemmas.isdisjoint(lexicon.table("meetings")["awaits"][name]):
            return sides_in(page, verb, case)
    return []


def sides_in(page: Page, verb: int, case: int) -> list[Side]:
    """The actors in a case of a verb's clause: `[Лису] разрешили свидание`."""
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    for phrase in page.cast.phrases_in(max(sentence.first, verb - REACH), min(sentence.last, verb + 6)):
        same_clause = clauses.number(phrase.first) == clauses.number(verb)
        is_in_case = can_be(phrase.cases, case) and not phrase.cases & NOMINATIVE
        if same_clause and is_in_case and not page.after_preposition(phrase.first):
            return listed(page, phrase, case)
    return []
