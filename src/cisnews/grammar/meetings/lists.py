"""Participants joined in a list: `А. Лис, Б. Нуров и К. Садыков`, each an office, a name or both."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import AND_ALSO, JOINS_SIDES
from cisnews.grammar.meetings.groups import group_side, leader_of
from cisnews.grammar.meetings.kin import family_before
from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.morphology import GENITIVE, GENITIVES
from cisnews.grammar.page import can_be
from cisnews.knowledge.forms import PLURAL_SHIFT

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.words import Word

_TO_NAME = 8
"""Words between a conjunction and the name that it joins, at most."""
_MAX_LIST = 30
_MODIFIERS = frozenset({"NOUN", "ADJF", "NPRO"})


def phrase_side(page: Page, phrase: Phrase) -> Side:
    """A phrase of the cast as a participant."""
    return Side(phrase.first, phrase.last, phrase.actor, None, family_before(page, phrase.first))


def listed(page: Page, phrase: Phrase, case: int) -> list[Side]:
    """The phrase with all that are joined to it: `А. Лис, Б. Нуров и К. Садыков`, in order."""
    found = [_with_name(page, phrase, case)]
    while len(found) < _MAX_LIST and (before := _joined_before(page, found[0], case)):
        found.insert(0, before)
    while len(found) < _MAX_LIST and (after := _joined_after(page, found[-1], case)):
        found.append(after)
    sides = [_whole_group(page, one, case) or phrase_side(page, one) for one in _without_appositions(page, found)]
    sides = [side for side in sides if not any(one.first < side.first < one.last for one in sides)]
    return [*sides, *leader_of(page, sides[-1])]


def _whole_group(page: Page, phrase: Phrase, case: int) -> Side | None:
    """`премьерами России[, Кыргызстана и Беларуси]`: a group and its list; `главы округов`: an office of many."""
    if phrase.actor.kind == "office":
        forms = page.words[phrase.first].noun_forms
        is_plural = forms & case << PLURAL_SHIFT and not forms & case
        return group_side(page, phrase.first, page.sheet.sentence_at(phrase.first).last, case) if is_plural else None
    if phrase.actor.kind != "group":
        return None
    group = group_side(page, phrase.first, page.sheet.sentence_at(phrase.first).last, case)
    return group if group is not None and group.last > phrase.last else None


def _without_appositions(page: Page, phrases: list[Phrase]) -> list[Phrase]:
    """`с главой комитета, ректором Олегом Лисом`: without a conjunction, offices and one name are one person."""
    between = [page.key(token) for one, two in pairwise(phrases) for token in range(one.last, two.first)]
    is_list = len(phrases) > 1 and any(key in AND_ALSO for key in between)
    named = [phrase for phrase in phrases if phrase.actor.kind == "person"]
    return named if len(named) == 1 and not is_list else phrases


def _with_name(page: Page, phrase: Phrase, case: int) -> Phrase:
    """The person whose name follows an office: `с заместителем министра | Сухробом Рахимовым`."""
    if any(reference.kind == "name" for reference in phrase.references):
        return phrase
    token = phrase.last
    while token < min(phrase.last + 10, len(page.words)):
        name = page.phrase_from(token)
        if name is not None and name.actor.kind == "person":
            return name if can_be(name.cases, case) else phrase
        word = page.words[token]
        if name is not None and can_be(name.cases, GENITIVE):
            token = name.last
        elif word.kind == "word" and (_is_genitive(word) or word.text.isascii()):  # главой Zijin Mining Ли Бо
            token += 1
        elif word.text == "(" and ")" in (page.key(token + 2), page.key(token + 3)):  # генсек Организации (ОИС) Имя
            token += 3 if page.key(token + 2) == ")" else 4
        else:
            break
    return _name_after_comma(page, phrase, token, case) or phrase


def _is_genitive(word: Word) -> bool:
    return bool(word.declined_forms & GENITIVES)


def _name_after_comma(page: Page, phrase: Phrase, token: int, case: int) -> Phrase | None:
    """`с главой комитета [по связям с Баку], ректором Олегом Лисом`: one person with two offices."""
    if phrase.actor.kind != "office":
        return None
    for at in range(token, min(token + 8, len(page.words) - 1)):
        if page.words[at].verbal == "finite":
            return None
        if page.words[at].text == ",":
            name = page.phrase_from(at + 1)
            is_person = name is not None and name.actor.kind == "person" and can_be(name.cases, case)
            return name if is_person and page.same_clause(phrase.first, at + 1) else None
    return None


def _joins(page: Page, token: int) -> bool:
    """A comma or conjunction; not the initial of `, А. Лис`."""
    return page.key(token) in JOINS_SIDES and not page.words[token].capital


def _joined_after(page: Page, phrase: Phrase, case: int) -> Phrase | None:
    token = phrase.last
    while token < phrase.last + 3 and _joins(page, token):
        token += 1
    opens = page.phrase_from(token) is not None  # с министром А, исполняющим обязанности прокурора Б
    if token == phrase.last or not (opens or page.same_clause(phrase.last - 1, token)):
        return None
    for at in range(token, min(token + _TO_NAME, len(page.words))):
        following = page.phrase_from(at)
        if following is not None:
            agrees = can_be(following.cases, case) or family_before(page, at) is not None
            return _with_name(page, following, case) if agrees else None
        if not _stands_before_name(page, at, case):
            return None
    return None


def _stands_before_name(page: Page, token: int, case: int) -> bool:
    """`дочь Лиза и [74-летняя мать] Раиса`, `президенты Грузии А и [Литвы] Б`, `и [главы Грузии и Литвы] А и Б`."""
    word = page.words[token]
    if word.text == "," and page.term(token - 1, "kin") is not None:
        return True  # и его супругой, актрисой Анной Лис
    if word.kind == "mark" or word.key == "и":
        return page.in_place(token - 1) and (word.is_dash or (word.key == "и" and page.in_place(token + 1)))
    if word.key == "из":
        return page.in_place(token + 1)  # а также его коллеги из Армении — Арам Петросян
    if word.capital or word.kind == "number" or page.in_place(token):
        return word.kind == "number" or page.in_place(token)
    is_whose = word.pos == "NOUN" and _is_genitive(word) and bool(page.words[token - 1].noun_forms)
    return bool(word.cases & case) or is_whose  # руководители [фракций] А. Лис и Б. Нуров


def _joined_before(page: Page, phrase: Phrase, case: int) -> Phrase | None:
    first = phrase.first
    token = first
    while token > first - 5 and page.key(token - 1) not in JOINS_SIDES and _stands_between(page, token - 1, case):
        token -= 1
    start = token
    while token > start - 3 and _joins(page, token - 1):
        token -= 1
    before = page.phrase_to(token) if token < start else None
    if before is None or not can_be(before.cases, case) or page.after_preposition(before.first):
        return None
    return before if page.same_clause(before.first, first) else None


def _stands_between(page: Page, token: int, case: int) -> bool:
    """`Беков и [Республики Беларусь] Лис`, `Беков и [его литовский коллега] Лис`."""
    word = page.words[token]
    return page.in_place(token) or (
        word.pos in _MODIFIERS and not word.capital and bool(word.cases & case or not word.cases)
    )
