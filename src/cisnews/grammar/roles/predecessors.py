"""Who held before what a clause says that somebody holds now: `стал мэром, сменив Ивана Лиса`, `вместо Анны Лис`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

_TOLD = ("office_by_being", "office_by_appointing", "office_by_heading", "office_by_holding")
"""The rules by which a clause tells that somebody has an office."""
_INSTEAD = frozenset({"вместо"})
_BEHIND = 3
"""How far behind the office, or the holder's name after it, the words begin (tokens)."""


def predecessors(stage: Stage, people: list[Actor]) -> None:
    """Tie the offices that clauses tell of to whoever held them before."""
    for actor in people:
        for office in stage.offices_of(actor):
            if office.rule.startswith(_TOLD) and not office.former:
                before = _before(stage, office)
                if before is not None and before.actor is not actor:
                    stage.give(office._replace(former=True), before.actor, "office_of_predecessor", mention=False)


def _before(stage: Stage, office: Office) -> Reference | None:
    """The name after `, сменив` or `вместо` that stands behind an office and its holder's name."""
    words, end = stage.sheet.words, stage.sheet.sentence_at(office.first).last
    near = (stage.name_from(at, office.first) for at in range(office.last, office.last + _BEHIND))
    holder = next((name for name in near if name is not None), None)
    between = words[office.last : holder.first] if holder is not None else []
    is_beside = not any(word.kind == "mark" or word.key in _INSTEAD for word in between)
    token = holder.last if holder is not None and is_beside else office.last
    for at in (token, token + 1):
        if at + 1 >= end:
            return None
        if words[at].key in _INSTEAD:
            return _name_behind(stage, at + 1, GENITIVE)
        verb = stage.verbs.at(at, ("replacing",))
        if verb is not None and words[at].verbal == "gerund":
            return _name_behind(stage, at + 1, ACCUSATIVE)
    return None


def _name_behind(stage: Stage, token: int, case: int) -> Reference | None:
    """The name at a token in a case, or behind one office there: `вместо генерала Ивана Лиса`."""
    office = stage.office_from.get(token)
    name = stage.name_from(office.last if office is not None else token, token)
    return name if name is not None and name.cases & case else None
