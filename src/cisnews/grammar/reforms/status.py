"""How far a reform is, by a verb: its meaning, tense and mood, the reading, and who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN_FAVOUR, READINGS, WILL_BE
from cisnews.grammar.reforms.actors import is_person, only_prepares
from cisnews.grammar.reforms.page import REACH, is_one_of
from cisnews.knowledge.forms import FINITE, FUTURE, GERUND, INFINITIVE, PARTICIPLE, PAST, PRESENT, SHORT

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term
    from cisnews.model.reform import ReformStatus

_TO_OBJECT = 8
"""Words between a vote and what it is for, at most."""
_STATUSES: dict[str, ReformStatus] = {
    "propose": "proposed",
    "announce": "announced",
    "discuss": "under_discussion",
    "adopt": "adopted",
    "sign": "signed",
    "reject": "rejected",
    "refer": "referendum_planned",
}


def is_excluded(page: Page, unit: Unit, verb: Term) -> bool:
    """`если примут`, `принял бы`, `предложил отклонить`: what is only thought of, or governed by another verb."""
    if is_supposed(page, unit, verb.first):
        return True
    return bool(verb.forms & INFINITIVE) and not _is_planned(page, unit, verb)


def is_supposed(page: Page, unit: Unit, verb: int) -> bool:
    """`если [примут]`, `[принял] бы`: what is only thought of."""
    if "бы" in [word.key for word in page.words[max(verb - 2, 0) : verb + 2]]:
        return True
    if not page.has_condition(unit.sentence):
        return False
    clause = page.clauses(unit.sentence).clause(verb)
    return "если" in [page.key(token) for token in range(clause.first, clause.first + 3)]


def is_refused(page: Page, unit: Unit, verb: Term) -> bool:
    """`палата отказалась [рассмотреть] законопроект`, `принимать его отказались`: what they will not do."""
    if not verb.forms & INFINITIVE or verb.entry["role"] not in ("adopt", "discuss", "read"):
        return False
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    near = range(max(unit.first, verb.first - REACH), min(unit.last, verb.last + 3))
    return any(is_one_of(page.words[token], "refuses") and clauses.number(token) == number for token in near)


def _is_planned(page: Page, unit: Unit, verb: Term) -> bool:
    """`намерены внести`, `планируется принять`: an infinitive after a verb of planning."""
    for token in range(verb.first - 1, max(unit.first, verb.first - 5) - 1, -1):
        if page.key(token) in WILL_BE:
            return False
        if is_one_of(page.words[token], "plans"):
            return not (token > 0 and page.key(token - 1) == "не")
        if page.words[token].text in ",;—":
            return False
    return False


def status_of(page: Page, unit: Unit, verb: Term, role: str, actor: Actor | None) -> ReformStatus | None:
    """The status that a verb of a role tells; None if it tells none."""
    tense = page.tense(verb)
    is_coming = verb.forms & FUTURE and not verb.forms & (PAST | PRESENT)  # рекомендует is of both aspects
    planned = bool(verb.forms & INFINITIVE or is_coming) or tense == "future"
    if verb.forms & SHORT and _is_due(page, unit, verb):
        return None
    if role == "read":
        late = _reading(page, unit, verb) == "late"
        return None if planned else "adopted" if late else "under_discussion"
    if role == "carry_out":
        return "announced" if planned else None
    if role == "announce":
        return "announced" if not planned else None
    if role == "adopt" and is_person(actor) and not confirms(page, verb):
        return None
    if planned:
        return "referendum_planned" if role == "refer" else "announced"
    if role == "adopt":
        return _adopted(page, unit, verb, actor)
    if role == "sign" and verb.forms & PRESENT and not verb.forms & (PAST | SHORT):
        return None
    if not verb.forms & (FINITE | SHORT | GERUND | PARTICIPLE):
        return None
    return _STATUSES[role]


def confirms(page: Page, verb: Term) -> bool:
    """`утвердил`: what a person or a government does with rules of its own; that one supports them decides nothing."""
    return page.words[verb.first].key.startswith("утверд")


def _is_due(page: Page, unit: Unit, verb: Term) -> bool:
    """`должен быть рассмотрен и принят`, `может быть подписан`: not done, nor said to come."""
    for token in range(verb.first - 1, max(unit.first, verb.first - 10) - 1, -1):
        word = page.words[token]
        if word.key == "быть":
            return True
        if word.verbal == "finite" or word.text in ",;":
            return False
    return False


def _adopted(page: Page, unit: Unit, verb: Term, actor: Actor | None) -> ReformStatus | None:
    """A law is made by the last reading of a parliament; an early one, or a committee's vote, is still discussion."""
    if is_person(actor):
        return "signed"
    if verb.entry["about"] and not _is_in_favour(page, unit, verb):
        return None
    reading = _reading(page, unit, verb)
    if reading == "early" or only_prepares(page, unit, verb):
        return "under_discussion"
    if verb.forms & PRESENT and not verb.forms & (PAST | SHORT):
        return "under_discussion"
    return "adopted"


def only_decided(page: Page, unit: Unit, verb: Term) -> bool:
    """`(Депутаты одобрили проект в первом чтении.) Такое решение принято сегодня`: how far it is was said before."""
    near = range(max(unit.first, verb.first - 3), min(unit.last, verb.last + 3))
    return any(is_one_of(page.words[token], "decisions") for token in near) and not _reading(page, unit, verb)


def is_early(page: Page, unit: Unit, verb: Term) -> bool:
    """Whether it is an early reading that a verb tells of."""
    return _reading(page, unit, verb) == "early"


def _is_in_favour(page: Page, unit: Unit, verb: Term) -> bool:
    """`проголосовали [в первом чтении] за`, `согласился с`, `преодолел вето на`; not `голосовали против`."""
    for token in range(verb.last, min(unit.last, verb.last + _TO_OBJECT)):
        key = page.key(token)
        if key in IN_FAVOUR:
            return True
        if key == "против" or page.words[token].verbal == "finite":
            return False
    return False


def _reading(page: Page, unit: Unit, verb: Term) -> str:
    """Which reading is spoken of near a verb: early, late, or empty; `сразу в трёх чтениях` is late."""
    for token in range(max(unit.first + 1, verb.first - REACH), min(unit.last, verb.last + REACH)):
        if not is_one_of(page.words[token], "readings.noun"):
            continue
        before = [page.words[at] for at in range(max(unit.first, token - 4), token)]
        if any(is_one_of(word, "readings.late") for word in before):
            return "late"
        if page.key(token) in READINGS:
            return "late"
        if any(is_one_of(word, "readings.early") for word in before):
            return "early"
    return ""
