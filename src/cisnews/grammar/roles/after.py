"""Offices after a name: in appositions between commas, after a dash, after another office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import IN_OR_ON, ONE
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.roles.agreement import CLOSING, agree, before_bracket, can_be_served
from cisnews.grammar.roles.carried import PRONOUNS, carried_subject
from cisnews.grammar.roles.colleagues import in_the_same_body
from cisnews.grammar.roles.times import time_before

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

_LONGEST_APPOSITION = 10
_MOST_APPOSITIONS = 6
_NEAR_NAME = 5
_LONGEST_ORIGIN = 8
_CLOSES = frozenset({",", ".", ";", ")", "("})
_LONGEST_SETTING = 6
_AFTER_NAMES = frozenset(
    {"office_after_name", "office_after_dash", "office_after_office", "office_in_its_own_sentence"}
)
"""The rules of this file: offices behind a name."""


def after_comma(stage: Stage, office: Office) -> None:
    """`Иван Лис, министр финансов,`, `Иван Лис, ныне министр финансов`: after a name and a comma, closed by a mark."""
    words = stage.sheet.words
    comma = office.first - 1
    while comma > 0 and words[comma].adjective_forms & office.cases:  # , известный юрист,
        comma -= 1
    when = time_before(stage, comma + 1)
    comma = when.first - 1
    if comma > 1 and words[comma].key == "а":  # `, а ныне посол`
        comma -= 1
    elif comma > 2 and words[comma].key == "же" and words[comma - 1].key in PRONOUNS:  # `, он же посол`
        comma -= 2
    if comma < 1 or words[comma].text != ",":
        return
    name = _name_of_apposition(stage, office, comma)
    if name is None and words[comma - 1].key in PRONOUNS and office.cases & NOMINATIVE:
        name = carried_subject(stage, comma)
    if name is not None and not agree(office, name):
        return
    actor = name.actor if name is not None else _told_before(stage, office, comma)
    if actor is not None and _is_closed(stage, office):
        held = replace(office, former=True) if when.former else office
        stage.give(held, actor, "office_after_name")


def _told_before(stage: Stage, office: Office, comma: int) -> Actor | None:
    """`Иван Лис — доктор наук, профессор`: who has the office before the comma, which stands behind the name too."""
    for other in stage.offices_until.get(comma, ()):
        actor = stage.holder(other)
        own = stage.given(other)
        if own is not None and own.rule in _AFTER_NAMES and other.cases & office.cases:
            return actor
    return None


def _name_of_apposition(stage: Stage, office: Office, comma: int) -> Reference | None:
    """The name before the comma, or before further appositions: `Иван Лис, известный юрист, член палаты`."""
    words = stage.sheet.words
    begin = stage.sheet.sentence_at(office.first).first
    for _ in range(_MOST_APPOSITIONS):
        end = before_bracket(stage, comma)
        name = stage.name_until(end, office.first) or _name_before_origin(stage, end, office.first)
        if name is not None:
            return name
        first = comma - 1
        while first > begin and words[first].text != "," and comma - first < _LONGEST_APPOSITION:
            if words[first].pos == "VERB" and not words[first].capital:
                return None
            first -= 1
        if words[first].text != "," or not words[first + 1].cases & office.cases:
            return None
        comma = first
    return None


def _name_before_origin(stage: Stage, token: int, beside: int) -> Reference | None:
    """`Иван Лис из Института почв` before `, ведущий сотрудник`: the name with a body or place behind it."""
    words = stage.sheet.words
    for first in range(token - 2, max(0, token - _LONGEST_ORIGIN), -1):
        if words[first].key == "из":
            return stage.name_until(first, beside)
        if words[first].kind == "mark":
            return None
    return None


def _is_closed(stage: Stage, office: Office) -> bool:
    """Whether a mark, the end of the sentence, or a further office that is closed stands after the office.

    An office that cannot be a nominative begins no clause of its own, so it needs none.
    """
    words = stage.sheet.words
    end = stage.sheet.sentence_at(office.first).last
    if not office.cases & NOMINATIVE:
        return not _goes_on_to_a_name(stage, office, end)
    last = office.last
    served = stage.name_from(last, office.first)
    if served is not None and can_be_served(office, served):
        last = served.last
    if last + 1 < end and words[last].key == "и" and words[last + 1].key in ONE:
        return True
    for _ in range(_MOST_APPOSITIONS):
        following = stage.office_from.get(last + 1) if last < end and words[last].key == "и" else None
        if following is None or not following.cases & office.cases:
            break
        last = following.last
    is_set = last != (last := _past_setting(stage, last, end))
    if last >= end or words[last].text in CLOSING:
        return True
    if words[last].is_dash:  # `, художник — Пётр Бек`: that of the name after the dash
        return stage.name_from(last + 1, office.first) is None
    if words[last].key != "и" or last + 1 >= end:
        return False
    return words[last + 1].verbal == "finite" or (is_set and last + 1 in stage.office_from)


def _past_setting(stage: Stage, token: int, end: int) -> int:
    """The token after `в Туле`, `на заводе «Лотос»` behind an office, where a mark closes it; else the token itself."""
    words = stage.sheet.words
    if token + 1 >= end or words[token].key not in IN_OR_ON:
        return token
    for last in range(token + 1, min(end, token + _LONGEST_SETTING)):
        if words[last].text in _CLOSES or (words[last].key == "и" and last + 1 in stage.office_from):
            return last
        if words[last].verbal or stage.name_from(last, token) is not None:
            return token
    return end if end - token <= _LONGEST_SETTING else token


def _goes_on_to_a_name(stage: Stage, office: Office, end: int) -> bool:
    """`бывшего президента в те годы Ивана Лиса`: an office in a list, of the name that follows it."""
    for token in range(office.last, min(end, office.last + _NEAR_NAME)):
        if stage.sheet.words[token].text in CLOSING:
            return False
        name = stage.name_from(token, office.first)
        if name is not None:
            return bool(name.cases & office.cases)
    return False


def after_office(stage: Stage, office: Office) -> None:
    """`Иван Лис — директор и совладелец фирмы`: an office after another that is tied to a name before it."""
    words = stage.sheet.words
    if office.within or office.first < 2 or words[office.first - 1].key != "и":
        return
    for other in stage.offices_until.get(_before_setting(stage, office.first - 1), ()):
        actor = stage.holder(other)
        is_after = actor is not None and stage.name_until(other.first - 1, office.first) is not None
        is_after = is_after or _is_apposition(stage, other)
        if actor is not None and is_after and other.cases & office.cases and _is_closed(stage, office):
            stage.give(office, actor, "office_after_office")
            stage.complete(in_the_same_body(stage.given(other) or other, office), actor)
            return


def _before_setting(stage: Stage, token: int) -> int:
    """`на Урале` that ends before a token: where it begins, if an office ends there; else the token itself."""
    for first in range(token - 2, max(0, token - _LONGEST_SETTING), -1):
        if stage.sheet.words[first].key in IN_OR_ON:
            return first if first in stage.offices_until else token
    return token


def _is_apposition(stage: Stage, office: Office) -> bool:
    """Whether an office was tied to the name before it."""
    own = stage.given(office)
    return own is not None and own.rule in _AFTER_NAMES


def after_name_in_line(stage: Stage, office: Office) -> None:
    """`Иван Лис Президент ФИДЕ`: a line of nothing but a name and an office, as under a letter."""
    sheet = stage.sheet
    sentence = sheet.sentence_at(office.first)
    name = stage.name_until(office.first, office.first)
    if name is None or name.first != sentence.first or not name.cases & office.cases & NOMINATIVE:
        return
    if office.last >= sentence.last and agree(office, name) and sheet.words[office.first].capital:
        stage.give(office, name.actor, "office_after_name")


def after_time(stage: Stage, office: Office) -> None:
    """`Иван Лис теперь зампред правительства.`, `Анна Лис ныне депутат`: with a word of time instead of a verb."""
    when = time_before(stage, office.first)
    if when.first == office.first or not office.cases & NOMINATIVE:
        return
    name = stage.name_until(when.first, office.first)
    if name is not None and name.cases & NOMINATIVE and _is_closed(stage, office) and agree(office, name):
        stage.give(replace(office, former=when.former or office.former), name.actor, "office_after_time")


def after_pronoun(stage: Stage, office: Office) -> None:
    """`Сейчас он глава фонда.`: a pronoun right before an office, and no verb."""
    if office.first and stage.sheet.words[office.first - 1].key in PRONOUNS and office.cases & NOMINATIVE:
        name = carried_subject(stage, office.first)
        if name is not None and _is_closed(stage, office) and not (office.gender == "female" != name.actor.gender):
            stage.give(office, name.actor, "office_after_pronoun")


def in_own_sentence(stage: Stage, office: Office) -> None:
    """`Иван Лис работал в Туле. С 2010 года депутат парламента.`: a sentence of nothing but offices."""
    sheet = stage.sheet
    number = sheet.sentence_number(office.first)
    sentence, before = sheet.sentences[number], sheet.sentences[max(0, number - 1)]
    is_alone = office.cases & NOMINATIVE and not office.within and sentence.section == before.section
    when = time_before(stage, office.first) if is_alone and number else None
    if when is None or when.first != sentence.first or not _is_closed(stage, office):
        return
    if any(word.verbal in ("finite", "short") for word in sheet.words[sentence.first : sentence.last]):
        return
    names = stage.names_between(before.first, sentence.last)
    if len({name.actor for name in names}) == 1 and names[0].cases & NOMINATIVE and names[-1].first < sentence.first:
        stage.give(replace(office, former=when.former or office.former), names[0].actor, "office_in_its_own_sentence")


def after_dash(stage: Stage, office: Office) -> None:
    """`Иван Лис — министр финансов.`: both in the nominative, closed by a mark; a question claims nothing."""
    words = stage.sheet.words
    if not office.cases & NOMINATIVE or office.first < 2:
        return
    if words[stage.sheet.sentence_at(office.first).last - 1].text == "?":
        return
    first = office.first
    while first > 1 and (words[first - 1].adjective_forms & office.cases or words[first - 1].pos == "ADVB"):
        first -= 1  # `— всемирно известный певец`
    when = time_before(stage, first)
    if words[when.first - 1].is_dash:
        name = stage.name_until(before_bracket(stage, when.first - 1), office.first)
        if name is not None and name.cases & NOMINATIVE and _is_closed(stage, office) and agree(office, name):
            held = replace(office, former=True) if when.former else office
            stage.give(held, name.actor, "office_after_dash")
