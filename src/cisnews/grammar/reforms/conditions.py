"""Verbs that speak of a reform only beside something else: `направил [в парламент]`, `выступил [с такой идеей]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import INTO_CONSIDERATION, WITH
from cisnews.grammar.morphology import DATIVES, INSTRUMENTALS
from cisnews.grammar.reforms.page import is_one_of, is_pointing
from cisnews.knowledge.forms import INFINITIVE

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_AROUND = 16
"""Words around a verb among which its condition is looked for."""
_TO_CHANGE = 4
"""Words between `с инициативой` and what is to change, at most."""


def is_meant(page: Page, unit: Unit, verb: Term) -> bool:
    """Whether a verb speaks of reforms here; most do so everywhere."""
    says = verb.entry
    if says["to_parliament"]:
        return _to_parliament(page, unit, verb)
    if says["beside"]:
        return beside(page, unit, verb) is not None
    if says["sends_back"]:
        return has_objections(page, unit, verb) or _to_parliament(page, unit, verb)
    return not says["with_initiative"] or _with_initiative(page, unit, verb)


def beside(page: Page, unit: Unit, verb: Term) -> str | None:
    """What a verb does by the noun beside it: `[с повестки] сняты`, `[на обсуждение] вынесли`; None without it."""
    clauses = page.clauses(unit.sentence)
    for token in _around(page, unit, verb):
        if not page.words[token].noun_forms or clauses.number(token) != clauses.number(verb.first):
            continue
        for lemma in page.words[token].lemmas & verb.entry["beside"].keys():
            return str(verb.entry["beside"][lemma])
    return None


def has_objections(page: Page, unit: Unit, verb: Term) -> bool:
    """`вернул закон [с возражениями]`."""
    return any(is_one_of(page.words[token], "objections") for token in _around(page, unit, verb))


def _to_parliament(page: Page, unit: Unit, verb: Term) -> bool:
    """`направил [в Мажилис]`, `передали [на рассмотрение парламента]`, `вернул [парламенту]`."""
    around = _around(page, unit, verb)
    for target in page.terms_between("reform_target", around.start, around.stop):
        if target.entry["kind"] != "parliamentary":
            continue
        before = target.first - 1
        while page.words[before].adjective_forms:
            before -= 1
        is_to = target.forms & DATIVES and not page.after_preposition(before)
        if is_to or page.key(before) in INTO_CONSIDERATION:
            return True
    return False


def _with_initiative(page: Page, unit: Unit, verb: Term) -> bool:
    """`[с такой инициативой] выступил`, `обратился [с просьбой ввести] налог`."""
    for token in _around(page, unit, verb):
        word = page.words[token]
        if not (word.noun_forms & INSTRUMENTALS and is_one_of(word, "proposals")):
            continue
        if is_pointing(page, token - 1):
            return page.key(token - 2) in WITH
        following = page.terms_between("reform_change_verb", token + 1, min(unit.last, token + _TO_CHANGE))
        if page.key(token - 1) in WITH and any(term.forms & INFINITIVE for term in following):
            return True
    return False


def _around(page: Page, unit: Unit, verb: Term) -> range:
    return range(max(unit.first, verb.first - _AROUND), min(unit.last, verb.last + _AROUND))
