"""What is reported in a sentence: its cues one by one, each inside the direct speech in which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.quotes.agreement import can_be_subject
from cisnews.grammar.quotes.insertions import parenthesis
from cisnews.grammar.quotes.reporting import rules_for
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_MOST_CUES = 40
"""No sentence has more cues than this; what has is no sentence, and each further one would be read in vain."""
_NEAR = 20
"""How far before a cue that reports nothing its subject is looked for, in tokens."""
_BEHIND = 8
"""How far behind such a cue its subject is looked for, in tokens."""
_BREAKS = frozenset({",", ";", ":"})
_BLOCK = 200
"""How far around a cue, in tokens, its sentence is looked at."""


class CueSentence(Record):
    """A sentence with cues."""

    first: int
    last: int
    cues: list[int]
    """Their first tokens."""


def cue_sentences(scene: Scene) -> list[CueSentence]:
    """The sentences of a document in which there are cues."""
    found: list[CueSentence] = []
    end = -1
    for token in scene.cues:
        if token >= end:
            sentence = scene.sheet.sentence_at(token)
            end = sentence.last
            found.append(CueSentence(sentence.first, end, []))
        found[-1].cues.append(token)
    return found


def read_reported(scene: Scene, sentence: CueSentence) -> None:
    """The indirect speech of a sentence, cue by cue."""
    scene.contents.clear()
    if len(sentence.cues) > 1:
        _read_closing(scene, sentence)
    for token in sentence.cues[:_MOST_CUES]:
        cue = scene.cues[token]
        rules = rules_for(cue) if token not in scene.used and not _is_reported(scene, cue) else ()
        if not rules:
            continue
        first, last = _bounds(scene, token, sentence)
        for rule in rules:
            if rule(scene, cue, first, last):
                scene.used.add(token)
                break
        else:
            _remember_subject(scene, cue, sentence)


def _is_reported(scene: Scene, cue: Cue) -> bool:
    """`отметил, что все обнимаются, обещая писать`: a gerund inside what was said is not the speaker's."""
    clause = cue.last < len(scene.sheet.words) and scene.sheet.words[cue.last].text == ","
    return cue.is_gerund and not clause and any(start <= cue.first < end for start, end in scene.contents)


def _remember_subject(scene: Scene, cue: Cue, sentence: CueSentence) -> None:
    """`Асан Беков рассказал о реформе. «…»`: what he said is not told, but he has spoken; groups too."""
    if not cue.is_finite or scene.segments[cue.first] is not None:
        return
    before = scene.cast.phrases_in(max(sentence.first, cue.first - _NEAR), cue.first)
    behind = scene.cast.phrases_in(cue.last, min(sentence.last, cue.last + _BEHIND))
    for phrase in (*reversed(before), *behind):
        if phrase is not None and phrase.actor.kind in ("person", "group") and can_be_subject(scene, cue, phrase):
            between = scene.sheet.words[min(phrase.last, cue.last) : max(phrase.first, cue.first)]
            if not any(word.text in _BREAKS for word in between):
                scene.remember(phrase.actor, max(cue.last, phrase.last))
            return


def _read_closing(scene: Scene, sentence: CueSentence) -> None:
    """`В МИД надеются, что …, сказал депутат Асан Беков.`: whoever closes the sentence says all of it."""
    token = sentence.cues[-1]
    if scene.sheet.words[token - 1].text != "," or token in scene.used or any(scene.segments[sentence.first : token]):
        return
    cue, others = scene.cues[token], [scene.cues[other] for other in sentence.cues[:-1]]
    after_that = any(other.is_finite and "that" in other.takes and "relay" not in other.takes for other in others)
    named = scene.cast.phrases_in(cue.last, sentence.last)
    if (
        after_that
        and named
        and parenthesis in rules_for(cue)
        and parenthesis(scene, cue, sentence.first, sentence.last)
    ):
        scene.used.add(token)


def _bounds(scene: Scene, token: int, sentence: CueSentence) -> tuple[int, int]:
    """The part of the sentence around a token that stands in the same segment of direct speech, or in none."""
    segments = scene.segments
    segment, first, last = segments[token], sentence.first, sentence.last
    if segment is not None:
        return max(first, segment[0]), min(last, segment[1])
    for start, end in scene.contents:  # a subject does not stand inside what somebody else has said
        first = max(first, end if end <= token else start if start <= token else first)
    first, last = max(first, token - _BLOCK), min(last, token + 2 * _BLOCK)
    if not any(segments[first:last]):
        return first, last
    begin = end = token
    while begin > first and segments[begin - 1] is None:
        begin -= 1
    while end < last and segments[end] is None:
        end += 1
    return begin, end
