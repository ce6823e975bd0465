"""Clauses that leave out a verb or a post: `Мэром Оша стал Асан Беков, Нарына — бывший судья Анна Лис`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import AND_BUT, FROM
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.roles.agreement import before_bracket, words_of_office
from cisnews.grammar.roles.shared import first_share, office_of_share, share_at
from cisnews.grammar.roles.subjects import past_offices
from cisnews.grammar.roles.times import time_before

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.sheet import Sentence

_GOING_ON = ("office_by_being", "office_by_appointing", "office_by_verb_left_out")
"""The rules of clauses that one more office can go on."""
_LONGEST_LIST = 120
"""How far before a line of a list its colon may stand (tokens)."""


def gapped(stage: Stage, office: Office, person: Reference) -> None:
    """Share out an office just tied to a name over the places or bodies with a dash and a name that follow it."""
    words, end = stage.sheet.words, stage.sheet.sentence_at(office.first).last
    if person.last + 2 >= end or not words[person.last].is_joint:
        return
    if first_share(office) is None or not any(words[at].is_dash for at in range(person.last, end)):
        return
    token = person.last + 1
    while (share := share_at(stage, token)) is not None and share.last < end:
        if not words[share.last].is_dash:
            return
        name = stage.name_from(past_offices(stage, share.last + 1), office.first)
        if name is None or not name.cases & NOMINATIVE:
            return
        stage.give(office_of_share(stage, office, share), name.actor, "office_by_verb_left_out", mention=False)
        if name.last >= end or not words[name.last].is_joint:
            return
        token = name.last + 1


def goes_on(stage: Stage, office: Office, rules: tuple[str, ...] = _GOING_ON) -> bool:
    """`назначен заместителем министра, председателем комитета`: one more office of the same clause."""
    end = _end_before(stage, time_before(stage, office.first).first)  # `затем мэром`
    for other in stage.offices_until.get(before_bracket(stage, end), ()) if end else ():
        actor = stage.holder(other)  # also before a bracket: `депутатом палаты (1990–1993), мэром`
        own = stage.given(other)
        if actor is not None and own is not None and own.rule.endswith(rules):
            stage.give(replace(office, former=own.former), actor, own.rule)
            return True
    return False


def goes_on_in_post(stage: Stage, office: Office) -> bool:
    """`занял пост зампреда правительства, министра спорта`: one more office behind the noun."""
    return stage.name_from(office.last, office.first) is None and goes_on(stage, office, ("_a_post",))


def _end_before(stage: Stage, first: int) -> int:
    """The token behind the office that `, `, `и`, `, а также` or a dash before a token joins; 0 if none does."""
    words = stage.sheet.words
    joint = words[first - 1] if first else None
    if joint is None:
        return 0
    end = first - 1
    if joint.key == "также" and end and words[end - 1].key == "а":  # `мэром, а также депутатом`
        end -= 1
    elif joint.is_dash:  # `мэром, в 2010 году — депутатом`
        when = time_before(stage, end).first
        end = when - 1 if when < end and when and words[when - 1].is_joint else end
    elif not joint.is_joint:
        return 0
    is_behind_comma = words[end].key in AND_BUT and end and words[end - 1].text == ","  # `и худруком, и депутатом`
    return end - 1 if is_behind_comma else end


def left_out(stage: Stage, office: Office) -> None:
    """`Министром труда назначена Анна Лис, министром связи — Иван Беков`: a dash for the verb of the clause before.

    Or with the name first: `назначил Анну Лис министром, Ивана Бекова — послом`.
    """
    words = stage.sheet.words
    sentence = stage.sheet.sentence_at(office.first)
    name = None
    if office.last + 1 < sentence.last and words[office.last].is_dash:
        name = stage.name_from(office.last + 1, office.first)
    if name is not None and name.cases & NOMINATIVE:
        if stage.verbs.any_before(office.first, ("being", "appointing")):
            stage.give(office, name.actor, "office_by_verb_left_out")
    elif office.first > sentence.first + 1 and words[office.first - 1].is_dash:
        name = stage.name_until(office.first - 1, office.first)
        if name is not None and _is_told_of(stage, name, sentence):
            stage.give(office, name.actor, "office_by_verb_left_out")


def _is_told_of(stage: Stage, name: Reference, sentence: Sentence) -> bool:
    """Whether the words before a name and a dash tell of appointing: a verb, `назначение`, a line that a colon ends."""
    words = stage.sheet.words
    if name.cases & NOMINATIVE or stage.verbs.any_before(name.first, ("appointing",)):
        return stage.verbs.any_before(name.first, ("being", "appointing"))
    begin, end = sentence.first, name.first
    if end - begin < 2:  # a line of a list
        colon = next((at for at in range(begin - 1, max(0, begin - _LONGEST_LIST), -1) if words[at].text == ":"), 0)
        begin, end = stage.sheet.sentence_at(colon).first, colon
    said = (word for word in words[begin:end] if word.kind == "word")
    return any(word.lemmas & words_of_office("appointment") for word in said)


def left_out_of_post(stage: Stage, office: Office, noun: int) -> None:
    """`Лис освобождён от должности судьи, а Бек — от должности мэра`: a dash for the verb of the clause before."""
    words, dash = stage.sheet.words, noun - 2
    if dash < 1 or not words[dash].is_dash or words[dash + 1].key not in FROM:
        return
    name = stage.name_until(dash, office.first)
    if name is not None and stage.verbs.any_before(name.first, ("leaving", "removing")):
        stage.give(replace(office, former=True), name.actor, "office_by_verb_left_out")
