"""Whether the text around a place speaks of the past, the present or the future."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from cisnews.grammar.closed_classes import WILL_BE
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.morphology import Analysis
    from cisnews.grammar.sheet import Sheet

Tense = Literal["past", "present", "future"]

_TENSES: dict[str, Tense] = {"past": "past", "pres": "present", "futr": "future"}
_VERBAL = frozenset({"VERB", "PRTF", "PRTS", "ADJF", "ADJS"})
_BREAKS = frozenset({",", ";", ":", "—", "–", "-", "«", "»", '"', "(", ")"})
_BREAK_COST = 4
"""A mark between a verb and a date counts as that many words: the verb of the same clause comes first."""
_REACH = 40
"""No verb farther away than that is asked."""


def tense_near(sheet: Sheet, first: int, last: int) -> Tense | None:
    """The tense of the verb or participle nearest to a phrase, inside its sentence; None if there is none.

    `Саммит, состоявшийся в мае, …` -> past; `Выборы пройдут осенью` -> future; `назначен на 4 мая` -> future.
    """
    sentence = sheet.sentence_at(first)
    before = _nearest(sheet, range(first - 1, max(sentence.first, first - _REACH) - 1, -1))
    after = _nearest(sheet, range(last, min(sentence.last, last + _REACH)))
    if before and after:
        return before[1] if before[0] <= after[0] else after[1]
    found = before or after
    return found[1] if found else None


def _nearest(sheet: Sheet, tokens: range) -> tuple[int, Tense] | None:
    """The first word with a tense in a direction, with its distance; none beyond `(решили) провести`."""
    distance = 0
    for token in tokens:
        word = sheet.words[token]
        if word.verbal == "infinitive":
            return None
        distance += _BREAK_COST if word.text in _BREAKS else 1
        tense = word.tense
        if tense is not None:
            return distance, _with_auxiliary(sheet, token, tense)
    return None


def _with_auxiliary(sheet: Sheet, token: int, tense: Tense) -> Tense:
    """`будет подписан`, `будут обсуждены`: the short participle says nothing of the time."""
    begin = max(sheet.sentence_at(token).first, token - 3)
    if tense == "past" and any(sheet.words[near].key in WILL_BE for near in range(begin, token)):
        return "future"
    return tense


@cache
def _future_lemmas() -> frozenset[str]:
    return frozenset(lexicon.table("dates")["future"])


def tense_of(analyses: tuple[Analysis, ...]) -> Tense | None:
    """The tense that a form has by its readings, most likely first (see `Word.tense`)."""
    for analysis in analyses:
        if analysis.pos not in _VERBAL:
            if analysis.score >= 0.5:
                return None
            continue
        if analysis.lemma.replace("ё", "е") in _future_lemmas():
            return "future"
        for mark, tense in _TENSES.items():
            if mark in analysis.marks:
                return None if tense == "present" and analysis.pos != "VERB" else tense
    return None
