"""Interviews and minutes: paragraphs that open with the speaker's name and a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import Attribution
from cisnews.grammar.quotes.cues import no_cue
from cisnews.grammar.quotes.dash import take_turn
from cisnews.grammar.quotes.signs import has_predicate

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene

_NAME = 12
"""A name before a colon is no longer than this many tokens."""


def take_turns(scene: Scene) -> None:
    """`Асан Токоев: Мы начали с малого.` ¶ `Корреспондент: А что дальше?`: two such paragraphs make a conversation."""
    words = scene.sheet.words
    turns = [(p.first, colon, p.last) for p in scene.paragraphs if p.signs and (colon := _colon(scene, p))]
    for first, colon, last in turns:
        phrase = scene.cast.phrase_at(first)
        if phrase is None or phrase.first != first or not phrase.cases & NOMINATIVE or phrase.actor.kind == "group":
            continue
        if phrase.last != colon and words[phrase.last].text != ",":
            continue
        if (len(turns) < 2 or phrase.last != colon) and not _is_turn(scene, phrase, colon, last):
            continue
        take_turn(scene, (colon + 1, last), Attribution(first, colon, no_cue(colon), phrase.actor, phrase))


def _is_turn(scene: Scene, phrase: Phrase, colon: int, last: int) -> bool:
    """`Асан Токоев, мэр: Мы начали с малого.`: full name and office, no verb, then whole sentences."""
    words = scene.sheet.words
    named = phrase.actor.kind == "person" and any(reference.kind == "name" for reference in phrase.references)
    if not named or phrase.last < phrase.first + 2 or has_predicate(words, phrase.last, colon):
        return False
    ends = words[last - 1].is_end_mark or last == len(words)
    return ends and has_predicate(words, colon + 1, min(colon + _NAME * 2, last))


def _colon(scene: Scene, paragraph: Paragraph) -> int:
    """The colon after the speaker's name at the beginning of a paragraph; 0 if there is none."""
    words, first, last = scene.sheet.words, paragraph.first, paragraph.last
    if not words[first].capital or paragraph.signs[0] >= first + _NAME:
        return 0
    for token in range(first + 1, min(first + _NAME, last - 2)):
        if words[token].text == ":":
            return token if words[token + 1].capital and token + 1 not in scene.openings else 0
        if words[token].kind == "mark" and words[token].text not in {".", ","}:
            return 0
    return 0
