"""`он` and `она` as subjects: the subject of the sentences just before, if only one person can be meant."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.sheet import Sheet

_SENTENCES_BACK = 2
_REFERENCES_BACK = 30
_NEAR = 5
_HUMAN = frozenset({"cue", "meeting_verb", "travel_verb", "event_verb", "topic_cue"})
"""Sorts of verbs whose subject is a person or a body: beside them a pronoun is no thing."""


def find_pronouns(stage: Stage) -> None:
    """A reference for each pronoun beside a verb of speech or meeting whose person is beyond doubt."""
    sheet = stage.sheet
    pronouns = [term for term in sheet.terms_of("pronoun") if _is_human(sheet, term.first)]
    if not pronouns:
        return
    references = sorted(stage.references, key=lambda reference: reference.first)
    firsts = [reference.first for reference in references]
    told = {reference.actor.gender for reference in references if reference.actor.kind == "person"}
    for term in pronouns:
        gender = term.entry["gender"]
        actor = _subject_before(stage, references, firsts, term.first, gender)
        if actor is not None and actor.kind == "person" and actor.gender is None and gender in told:
            continue  # a person who surely is of that gender may be meant instead
        if actor is not None:
            if actor.kind == "person":
                actor.gender = gender
            stage.refer(term.first, term.last, actor, "pronoun", NOMINATIVE, "pronoun_for_the_last_subject")


def _is_human(sheet: Sheet, token: int) -> bool:
    """Whether a verb stands beside the token that only a person or a body can be the subject of."""
    sentence, terms_at = sheet.sentence_at(token), sheet.terms_at
    for at in range(max(sentence.first, token - _NEAR), min(sentence.last, token + _NEAR)):
        for term in terms_at.get(at, ()):
            if term.entry.sort in _HUMAN:
                return True
    return False


def _subject_before(
    stage: Stage, references: list[Reference], firsts: list[int], token: int, gender: str
) -> Actor | None:
    """The one person who is the subject of this sentence before the token, or of the nearest one that has any.

    Whose words or opinion a sentence gives counts as its subject: `По мнению депутата Лиса, … Он сообщил`.
    """
    number = stage.sheet.sentence_number(token)
    sentences = stage.sheet.sentences
    for back in range(min(_SENTENCES_BACK + 1, number + 1)):
        sentence = sentences[number - back]
        if sentences[number].section - sentence.section > 1:
            return None
        last = bisect_left(firsts, min(sentence.last, token))
        here = references[max(bisect_left(firsts, sentence.first), last - _REFERENCES_BACK) : last]
        subjects = {
            reference.actor
            for reference in here
            if reference.actor.kind in ("person", "office")
            and (reference.cases & NOMINATIVE or _has_opinion(stage.sheet, reference.first))
        }
        fitting = [actor for actor in subjects if actor.gender in (None, gender)]
        if not fitting:  # отправились на встречу с министром Лисом. Он …
            others = here if back else [reference for reference in here if not _in_gerund(stage.sheet, reference)]
            fitting = [actor for actor in _persons(others) if actor.gender in (None, gender)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _persons(references: list[Reference]) -> dict[Actor, None]:
    """Those whom a sentence names, in any case."""
    return dict.fromkeys(reference.actor for reference in references if reference.actor.kind == "person")


def _in_gerund(sheet: Sheet, reference: Reference) -> bool:
    """Not the subject of the sentence: `Отвечая на вопрос Лиса, он сказал`."""
    clauses = sheet.clauses(sheet.sentence_at(reference.first))
    return clauses.clause(reference.first).kind == "gerund"


def _has_opinion(sheet: Sheet, token: int) -> bool:
    """Whether the words just before an actor give what follows as its words or opinion: `по словам`."""
    for first in (token - 2, token - 3):
        for term in sheet.terms_at.get(first, ()):
            if term.last == token and term.entry.sort == "cue" and term.entry["class"] == "opinion":
                return True
    return False
