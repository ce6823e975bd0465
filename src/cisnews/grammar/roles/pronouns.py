"""`он` and `она` as subjects: the subject of the sentences just before, if only one person can be meant."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.sheet import Sentence

_GENDERS = {"он": "male", "она": "female"}
_SENTENCES_BACK = 2
_REFERENCES_BACK = 30
_NEAR = 5
_HUMAN = frozenset({"cue", "meeting_verb", "travel_verb", "event_verb", "topic_cue"})
"""Sorts of verbs whose subject is a person or a body: beside them a pronoun is no thing."""


def find_pronouns(stage: Stage) -> None:
    """A reference for each pronoun beside a verb of speech or meeting whose person is beyond doubt."""
    references = sorted(stage.references, key=lambda reference: reference.first)
    firsts = [reference.first for reference in references]
    for number, sentence in enumerate(stage.sheet.sentences):
        for token in range(sentence.first, sentence.last):
            gender = _GENDERS.get(stage.sheet.words[token].key)
            if gender is None or not _is_human(stage, sentence, token):
                continue
            actor = _subject_before(stage, references, firsts, number, token, gender)
            if actor is not None:
                stage.refer(token, token + 1, actor, "pronoun", NOMINATIVE, "pronoun_for_the_last_subject")


def _is_human(stage: Stage, sentence: Sentence, token: int) -> bool:
    near = range(max(sentence.first, token - _NEAR), min(sentence.last, token + _NEAR))
    return any(term.entry.sort in _HUMAN for at in near for term in stage.sheet.terms_at.get(at, ()))


def _subject_before(
    stage: Stage, references: list[Reference], firsts: list[int], number: int, token: int, gender: str
) -> Actor | None:
    """The one person who is the subject of this sentence before the token, or of the nearest one that has any."""
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
            if reference.cases & NOMINATIVE and reference.actor.kind in ("person", "office")
        }
        fitting = [actor for actor in subjects if actor.gender in (None, gender)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None
