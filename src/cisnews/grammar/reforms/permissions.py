"""What rules forbid, allow or demand, as an infinitive: `запрещает носить ленту` -> `запрет носить ленту`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import AND_BUT
from cisnews.grammar.morphology import ACCUSATIVES, DATIVES
from cisnews.grammar.phrases import in_case, noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_LONGEST = 25
_WHO = 8
"""Words between the verb and its infinitive (`запрещает [судьям и прокурорам] иметь`), at most."""
_OPENING = {"«": "»", "“": "”", "„": "“"}
_CASES = {"datv": DATIVES, "accs": ACCUSATIVES}


def permission(page: Page, unit: Unit, verb: Term) -> tuple[int, str] | None:
    """The token after the infinitive with all that belongs to it, and what the rule says as a noun phrase."""
    says = verb.entry["infinitive"]
    if not says:
        return None
    whom = _whom(page, unit, verb, says["whom"])
    at = whom[0] if whom else verb.last
    while at < unit.last and page.words[at].pos == "ADVB":
        at += 1
    if at >= unit.last or page.words[at].verbal != "infinitive":
        return None
    last = _clause_end(page, unit, at)
    words = [says["noun"], whom[1] if whom else "", page.sheet.text(verb.last if not whom else whom[0], last)]
    return last, " ".join(" ".join(filter(None, words)).split()).strip(" ,.;:")


def _whom(page: Page, unit: Unit, verb: Term, case: str) -> tuple[int, str] | None:
    """Who is allowed or bound, as the noun takes it: `(обязывает) операторов`, `(разрешает) судьям`."""
    if verb.last >= unit.last:
        return None
    if page.words[verb.last].pos == "NPRO" and page.words[verb.last].cases & _CASES[case]:
        return verb.last + 1, page.words[verb.last].text  # позволяет ему избираться
    phrase = noun_phrase(page.sheet, verb.last, min(unit.last, verb.last + _WHO), _CASES[case], prepositions=False)
    if phrase is None or phrase.last >= unit.last:
        return None
    return phrase.last, in_case(page.sheet, phrase, "gent" if case == "accs" else "datv")


def _clause_end(page: Page, unit: Unit, first: int) -> int:
    """The token after the last one that depends on the infinitive: up to a mark, or to `и` before another verb."""
    closing, last = "", min(unit.last, first + _LONGEST)
    for token in range(first + 1, last):
        word = page.words[token]
        if closing:
            closing = "" if word.text == closing else closing
        elif word.text in _OPENING:
            closing = _OPENING[word.text]
        elif word.kind == "mark" or (word.key in AND_BUT and page.words[token + 1].verbal in ("finite", "short")):
            return token
    return last
