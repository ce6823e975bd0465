"""Offices before a name with a mark between them: a comma, a bracket, a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.roles.agreement import CLOSING, NO_ROLES, agree, is_age
from cisnews.grammar.shapes import END_MARKS

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.words import Word


_CLOSES = frozenset({",", "."})


def before_comma(stage: Stage, office: Office) -> None:
    """`Глава ведомства, Иван Лис, сообщил`: a name between commas after an office.

    Inside the sentence only where a verb or the case shows that no list is told: `принял посла, Ивана Лиса, прибывшего
    в страну`, `о судьбе главы района, Ивана Лиса.`
    """
    words = stage.sheet.words
    if office.within or office.last + 1 >= len(words) or words[office.last].text != ",":
        return
    name = stage.name_from(office.last + 1, office.first)
    if name is None or not agree(office, name) or name.last >= len(words):
        return
    sentence = stage.sheet.sentence_at(office.first)
    goes_on = name.last + 1 < sentence.last and words[name.last + 1].verbal in ("finite", "participle")
    is_between = words[name.last].text == "," and (office.first == sentence.first or goes_on)
    if is_between or _is_apposition(stage, office, name):
        stage.give(office, name.actor, "office_before_comma")


def _is_apposition(stage: Stage, office: Office, name: Reference) -> bool:
    """`о судьбе главы района, Ивана Лиса.`: one more case than the nominative, closed, and no list of persons."""
    words, last = stage.sheet.words, name.last
    if (office.cases | name.cases) & NOMINATIVE or last < name.first + 2 or words[last].text not in _CLOSES:
        return False
    following = last + 1 < len(words) and (words[last + 1].capital or last + 1 in stage.office_from)
    return words[last].text == "." or not following


def before_described(stage: Stage, office: Office) -> None:
    """`бизнесмен, 45-летний Иван Лис`, `депутат, известный социалист Анна Лис`: adjectives between comma and name."""
    words = stage.sheet.words
    end = stage.sheet.sentence_at(office.first).last
    if office.within or office.last + 2 >= end or words[office.last].text != ",":
        return
    token = office.last + 1
    while token < end and _describes(words[token], office.cases):
        token += 1
    if token == office.last + 1:
        return
    part = stage.office_from.get(token)
    if part is not None and part.kind in NO_ROLES and part.cases & office.cases:
        token = part.last
    name = stage.name_from(token, office.first)
    if name is not None and agree(office, name):
        stage.give(office, name.actor, "office_before_comma")


def _describes(word: Word, cases: int) -> bool:
    """`известный`, `45-летний`: an adjective in small letters that agrees."""
    return is_age(word) or (not word.capital and word.pos == "ADJF" and bool(word.adjective_forms & cases))


def in_brackets(stage: Stage, office: Office) -> None:
    """`Иван Лис (министр финансов)`, `министр финансов (Иван Лис)`."""
    words = stage.sheet.words
    if office.last >= len(words):
        return
    first = office.first
    while first > 1 and words[first - 1].adjective_forms & office.cases & NOMINATIVE:  # `(действующий мэр Гори)`
        first -= 1
    if words[first - 1].text == "(" and words[office.last].text == ")":
        name = stage.name_until(first - 1, office.first)
        is_one = name is not None and bool((office.cases & name.cases) | ((office.cases | name.cases) & NOMINATIVE))
    elif words[office.last].text == "(":
        name = stage.name_from(office.last + 1, office.first)
        if name is not None and (name.last >= len(words) or words[name.last].text != ")"):
            return
        is_one = name is not None and bool((office.cases & name.cases) | (name.cases & NOMINATIVE))
    else:
        return
    if name is not None and is_one:
        stage.give(office, name.actor, "office_in_brackets")


def before_dash(stage: Stage, office: Office) -> None:
    """`Глава комитета — Иван Лис.`: likewise with the office first, or at the end; `лидера — Ивана Лиса`: in a case."""
    words = stage.sheet.words
    if office.last >= len(words) or not words[office.last].is_dash:
        return
    sentence = stage.sheet.sentence_at(office.first)
    name = stage.name_from(office.last + 1, office.first)
    if name is None or not agree(office, name):
        return
    ends = name.last >= sentence.last or words[name.last].text in END_MARKS
    is_apposition = not office.cases & NOMINATIVE or office.first == sentence.first or _in_list(stage, office)
    is_apposition = is_apposition or stage.verbs.at(office.first - 1, ("appointing",)) is not None
    if ends or (is_apposition and words[name.last].text in CLOSING):
        stage.give(office, name.actor, "office_before_dash")


def _in_list(stage: Stage, office: Office) -> bool:
    """`музыку написал Иван Лис, художник — Пётр Бек, режиссёр — …`: behind a name and a comma or semicolon."""
    mark = stage.sheet.words[office.first - 1].text if office.first else ""
    return mark == ";" or (mark == "," and stage.name_until(office.first - 1, office.first) is not None)
