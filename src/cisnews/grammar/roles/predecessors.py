"""Who held before what a clause says that somebody holds now: `стал мэром, сменив Ивана Лиса`, `вместо Анны Лис`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import INSTEAD, PREDECESSORS
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE
from cisnews.grammar.roles.left import follows_dismissal

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

_TOLD = ("office_by_being", "office_by_appointing", "office_by_heading", "office_by_holding")
"""The rules by which a clause tells that somebody has an office."""
_SENTENCES_BACK = 2
_BEHIND = 3
"""How far behind the office, or the holder's name after it, the words begin (tokens)."""


def predecessors(stage: Stage, people: list[Actor]) -> None:
    """Tie the offices that clauses tell of to whoever held them before."""
    for actor in people:
        for office in stage.offices_of(actor):
            if office.rule.startswith(_TOLD) and not office.former:
                before = _before(stage, office)
                if before is not None and before.actor is not actor:
                    own = replace(office, former=True, acting=False)
                    stage.give(own, before.actor, "office_of_predecessor", mention=False)


def by_noun_of_predecessor(stage: Stage) -> None:
    """`Мэр Иван Лис … Его предшественник Пётр Бек`: the office told last before the noun, held before."""
    for office in stage.offices:
        if office.kind != "kin" or (office.post or "").split(" ")[0] not in PREDECESSORS:
            continue
        name = stage.name_from(office.last, office.first)
        served = name if name is not None and name.last == name.first + 1 else None
        if served is not None and (other := stage.name_from(served.last, office.first)) is not None:
            name = other  # `предшественник Лиса Пётр Бек`
        told = _told_last(stage, office.first) if name is not None else None
        if name is not None and told is not None and told[1] is not name.actor:
            stage.give(replace(told[0], former=True), name.actor, "office_of_predecessor", mention=False)


def _told_last(stage: Stage, token: int) -> tuple[Office, Actor] | None:
    """The last office before a token in the sentences just before that one person holds, and who."""
    number = stage.sheet.sentence_number(token)
    begin = stage.sheet.sentences[max(0, number - _SENTENCES_BACK)].first
    told = [
        (one, actor)
        for actor in dict.fromkeys(name.actor for name in stage.names_between(begin, token))
        for one in stage.offices_of(actor)
        if begin <= one.first < token and not one.former
    ]
    return told[0] if len(told) == 1 else None


def _before(stage: Stage, office: Office) -> Reference | None:
    """The name after `, сменив` or `вместо` that stands behind an office and its holder's name."""
    words, end = stage.sheet.words, stage.sheet.sentence_at(office.first).last
    near = (stage.name_from(at, office.first) for at in range(office.last, office.last + _BEHIND))
    holder = next((name for name in near if name is not None), None)
    between = words[office.last : holder.first] if holder is not None else []
    is_beside = not any(word.kind == "mark" or word.key in INSTEAD for word in between)
    token = holder.last if holder is not None and is_beside else office.last
    for at in (token, token + 1):
        if at + 1 >= end:
            break
        if words[at].key in INSTEAD:
            return _name_behind(stage, at + 1, GENITIVE)
        verb = stage.verbs.at(at, ("replacing",))
        if verb is not None and words[at].verbal == "gerund":
            return _name_behind(stage, at + 1, ACCUSATIVE)
    return _fronted(stage, office)


def _fronted(stage: Stage, office: Office) -> Reference | None:
    """`Вместо Ивана Лиса`, `После ухода Лиса` before `капитаном стал Пётр Бек`, nothing but commas between."""
    words = stage.sheet.words
    first = office.first - 1 if office.first and words[office.first - 1].text == "," else office.first
    name = stage.name_until(first, office.first)
    if name is None or not name.first or not name.cases & GENITIVE:
        return None
    return name if words[name.first - 1].key in INSTEAD or follows_dismissal(stage, name.first) else None


def _name_behind(stage: Stage, token: int, case: int) -> Reference | None:
    """The name at a token in a case, or behind one office there: `вместо генерала Ивана Лиса`."""
    office = stage.office_from.get(token)
    name = stage.name_from(office.last if office is not None else token, token)
    return name if name is not None and name.cases & case else None


def taken_from(stage: Stage, office: Office, before: Reference, person: Reference) -> None:
    """`Место мэра Ивана Лиса заняла Анна Бек`: who held the post before."""
    if before.actor is not person.actor and before.cases & GENITIVE:
        stage.give(replace(office, former=True, acting=False), before.actor, "office_of_predecessor", mention=False)


def of_predecessor(stage: Stage, office: Office, noun: int) -> bool:
    """`его предшественник на посту мэра Иван Лис`: who held it before; `noun` is the token of `посту`."""
    if noun < 2 or stage.sheet.words[noun - 2].lemmas.isdisjoint(PREDECESSORS):
        return False
    name = stage.name_from(office.last, office.first)
    if name is not None:
        stage.give(replace(office, former=True, acting=False), name.actor, "office_of_predecessor", mention=False)
    return name is not None
