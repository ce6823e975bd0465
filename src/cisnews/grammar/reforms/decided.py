"""Changes that somebody decides: `решил упразднить Сенат`, `одобрил повышение возраста`, `отклонил предложение …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.morphology import ACCUSATIVES, NOMINATIVES, PREPOSITIONALS
from cisnews.grammar.phrases import nominative, noun_phrase
from cisnews.grammar.reforms.actors import actor_of, makes_rules
from cisnews.grammar.reforms.changes import Change, change_infinitive, change_noun
from cisnews.grammar.reforms.conditions import is_meant
from cisnews.grammar.reforms.page import is_one_of
from cisnews.grammar.reforms.status import is_excluded
from cisnews.grammar.reforms.targets import is_rule, kind_of
from cisnews.knowledge.forms import FINITE, INFINITIVE, PASSIVE, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_STATE_ORDER = frozenset({"constitutional", "parliamentary", "electoral", "judicial", "administrative", "legislative"})
"""Kinds of targets of which it is a reform to decide a change."""
_DECIDING = 3
"""Words between `решил` and its infinitive, at most."""
_TO_CHANGE = 6
"""Words between a verb of deciding and the change that is its object, at most."""
_TO_PROPOSED = 12
"""Words between such a verb and what somebody's proposal would change, at most."""
_LONGEST = 25
"""Words of the name of rules, at most."""
_FRONT = 20
"""Words between a change that opens its clause and its verb, at most."""


def decided_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`решил упразднить Сенат`, `принято решение преобразовать парламент`, `решение о роспуске палаты`."""
    for verb in unit.terms.get("reform_change_verb", ()):
        if not verb.forms & INFINITIVE:
            continue
        before = range(max(unit.first, verb.first - _DECIDING), verb.first)
        if any(_decides(page, token) for token in before):
            change = change_infinitive(page, unit, verb)
            if change is not None and change.kind in _STATE_ORDER:
                yield verb, change


def _decides(page: Page, token: int) -> bool:
    word = page.words[token]
    if is_one_of(word, "decide"):
        return word.verbal in ("finite", "short") and page.key(token - 1) != "не"
    return is_one_of(word, "decisions") and bool(word.noun_forms)


def adopted_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`Жогорку Кенеш одобрил повышение пенсионного возраста`: a change as what a verb of deciding decides."""
    for verb in unit.terms.get("reform_verb", ()):
        role = verb.entry["role"]
        if role not in ("adopt", "reject", "discuss") or not verb.forms & (FINITE | SHORT):
            continue
        if is_excluded(page, unit, verb) or not is_meant(page, unit, verb):
            continue
        form = NOMINATIVES if verb.forms & PASSIVE else ACCUSATIVES
        if verb.entry["about"]:
            change = _voted_for(page, unit, verb)
        else:
            change = _decided_after(page, unit, verb) or decided_before(page, unit, verb, form)
        if change is None and role == "adopt" and "reform_rules" in unit.terms and _is_of_state(page, unit, verb):
            change = _new_rules(page, unit, verb, form)
        if change is not None:
            kind = _kind_of_target(page, change) or ("other" if is_rule(page, change) else None)
            if kind is not None and (role != "discuss" or _is_of_chamber(page, unit, verb)):
                yield verb, replace(change, kind=kind)


def _voted_for(page: Page, unit: Unit, verb: Term) -> Change | None:
    """`проголосовали в третьем чтении за [запрет ленты]`."""
    for token in range(verb.last, min(unit.last, verb.last + _TO_PROPOSED)):
        if page.key(token) == "за" and token + 1 < unit.last:
            return change_noun(page, unit, token + 1, ACCUSATIVES)
    return None


def _is_of_state(page: Page, unit: Unit, verb: Term) -> bool:
    """`[Правительство] утвердило`, `[в Армении] утверждены`: by who makes rules, or for a country."""
    actor = actor_of(page, unit, verb, passive=bool(verb.forms & PASSIVE))
    return makes_rules(actor) if actor is not None else page.country_near(unit, verb.first) is not None


def _new_rules(page: Page, unit: Unit, verb: Term, form: int) -> Change | None:
    """`утвердило [новые правила торговли]`, `[единые тарифы] утверждены`: rules that are told to be new."""
    for term in unit.terms.get("reform_rules", ()):
        is_near = verb.first - _FRONT < term.first < verb.last + _TO_CHANGE
        if not (is_near and term.forms & form and page.same_clause(term.first, verb.first)):
            continue
        limit = verb.first if term.first < verb.first else min(unit.last, term.first + _LONGEST)
        phrase = noun_phrase(page.sheet, term.first, limit, form)
        if phrase is not None and not page.after_preposition(term.first):
            text = nominative(page.sheet, phrase).strip(" ,.;:")
            kind = kind_of(page, phrase.first, phrase.last) or "other"
            return Change(phrase.first, phrase.last, text, kind, phrase.forms, is_decree=True)
    return None


def _is_of_chamber(page: Page, unit: Unit, verb: Term) -> bool:
    """`[Парламент] рассмотрит изменение флага`: only who makes laws decides of what is discussed."""
    actor = actor_of(page, unit, verb, passive=bool(verb.forms & PASSIVE))
    return actor is not None and actor.kind == "organization" and makes_rules(actor)


def _decided_after(page: Page, unit: Unit, verb: Term) -> Change | None:
    """`одобрил [повышение возраста]`, `не поддержал предложение депутата Лис [разрешить игры]`."""
    clauses = page.clauses(unit.sentence)
    is_proposal = False
    for token in range(verb.last, min(unit.last, verb.last + _TO_PROPOSED)):
        is_far = token >= verb.last + _TO_CHANGE and not is_proposal
        if is_far or clauses.number(token) != clauses.number(verb.first):
            break
        is_proposal = is_proposal or is_one_of(page.words[token], "proposals")
        change = None
        if is_proposal and (infinitive := page.term(token, "reform_change_verb")) is not None:
            change = change_infinitive(page, unit, infinitive)
        elif is_proposal or not page.after_preposition(token):
            change = change_noun(page, unit, token, ACCUSATIVES | (PREPOSITIONALS if is_proposal else 0))
        if change is not None:
            return change
    return None


def decided_before(page: Page, unit: Unit, verb: Term, form: int) -> Change | None:
    """`[Повышение налога] поддержал мажилис`, `[Запрет вейпов] одобрен`: the change opens the clause."""
    clauses = page.clauses(unit.sentence)
    for noun in page.terms_between("reform_change", max(unit.first, verb.first - _FRONT), verb.first):
        opens = noun.first == unit.first or page.words[noun.first - 1].kind == "mark"
        if opens and clauses.number(noun.first) == clauses.number(verb.first):
            change = change_noun(page, unit, noun.first, form)
            return change if change is not None and change.last <= verb.first else None
    return None


def _kind_of_target(page: Page, change: Change) -> str | None:
    """`повышение пенсионного возраста`, not `расширение сотрудничества парламентов`: it is the very object."""
    targets = page.terms_between("reform_target", change.first + 1, change.last)
    between = range(change.first + 1, targets[0].first) if targets else range(0)
    is_object = all(page.words[token].adjective_forms or page.words[token].pos == "PREP" for token in between)
    return str(targets[0].entry["kind"]) if targets and is_object else None
