"""Headlines that begin with somebody's words, whose the text tells: `«Мы все это видели». Тренер оценил игру`."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.drafting import draft

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import QuoteDraft
    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.scene import Scene

_LEAST = 2
"""Fewer words than this are a name."""
_LONGEST = 40
"""No headline is longer than this many tokens."""
_SHARE = 0.75
"""So much of a headline's words are in the quote that it gives."""


def take_echo(scene: Scene, outermost: list[Marked]) -> None:
    """The words with which the headline begins, if a quote of the text has them or a person follows as subject."""
    marked = next((one for one in outermost if one.opening >= 0), None)
    sections = scene.sheet.sections
    if marked is None or sections[scene.sheet.sentence_at(marked.opening).section].kind != "title":
        return
    paragraph = scene.paragraph_at(marked.opening)
    if marked.opening != paragraph.first or marked.last - marked.first > _LONGEST:
        return
    known = next((made for made in scene.drafts if made.segments[0][0] == scene.sheet.starts[marked.first]), None)
    if known is not None and known.actor is not None:
        return
    actor = _echoed(scene, marked) or _goes_on_with(scene, marked, paragraph.last)
    if known is not None:
        known.actor = actor
    elif actor is not None and scene.sheet.words[marked.first].capital:
        scene.taken.add(marked)
        draft(scene, "direct", marked.parts, None, "direct_headline_echo", actor=actor)


def _echoed(scene: Scene, marked: Marked) -> Actor | None:
    """The one speaker of the quotes of the text in which the headline's words are."""
    wanted = _words(scene, marked.first, marked.last)
    if len(wanted) < _LEAST:
        return None
    end = scene.sheet.ends[marked.last - 1]
    speakers = {
        made.actor: None
        for made in scene.drafts
        if made.kind == "direct" and made.segments[0][0] > end and _has(scene, made, wanted)
    }
    return next(iter(speakers)) if len(speakers) == 1 else None


def _has(scene: Scene, made: QuoteDraft, wanted: set[str]) -> bool:
    starts = scene.sheet.starts
    found: set[str] = set()
    for start, end in made.segments:
        found |= _words(scene, bisect_left(starts, start), bisect_left(starts, end))
    return len(wanted & found) >= max(_LEAST, _SHARE * len(wanted))


def _words(scene: Scene, first: int, last: int) -> set[str]:
    return {word.key for word in scene.sheet.words[first:last] if word.kind == "word"}


def _goes_on_with(scene: Scene, marked: Marked, last: int) -> Actor | None:
    """`«Я устал». Асан Беков покинул пост`: the subject of the sentence behind a whole sentence between marks."""
    words = scene.sheet.words
    stop = marked.after < last and words[marked.after].text == "."
    if not stop and not words[marked.last - 1].is_end_mark:
        return None
    phrase = scene.cast.phrase_at(marked.after + stop) if marked.after + stop < last else None
    if phrase is None or phrase.first != marked.after + stop or not phrase.cases & NOMINATIVE:
        return None
    return phrase.actor if phrase.actor.kind == "person" and marked.last - marked.first >= _LEAST else None
