"""One walk through the document: paragraph by paragraph, what is spoken in it, then what is reported in it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar.quotes.attribution import read_attribution
from cisnews.grammar.quotes.direct import occupy, take_dash, take_marked
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.indirect import take_cue
from cisnews.grammar.quotes.marks import DASHES, Marked, pair_marks
from cisnews.grammar.quotes.nesting import nest
from cisnews.grammar.quotes.scene import Scene

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import DateMention, EventMention, QuoteDraft
    from cisnews.grammar.sheet import Sheet


def read_quotes(sheet: Sheet, cast: Cast, events: list[EventMention], dates: list[DateMention]) -> list[QuoteDraft]:
    """Direct and indirect quotes, in the order of the text."""
    scene = Scene(sheet, cast, events, dates)
    paragraphs = scene.paragraphs()
    outermost = pair_marks(sheet, paragraphs, lambda token: _attributes(scene, token))
    scene.know_marks(outermost)
    waiting = sorted(outermost, key=lambda marked: marked.first)[::-1]
    for first, last in paragraphs:
        _read_paragraph(scene, first, last, waiting)
    return nest(scene.drafts)


def _attributes(scene: Scene, token: int) -> bool:
    if token >= len(scene.sheet.words):
        return False
    found = read_attribution(scene, token, scene.sheet.sentence_at(token).last, unknown=True)
    return found is not None and found.cue.is_finite


def _read_paragraph(scene: Scene, first: int, last: int, waiting: list[Marked]) -> None:
    words = scene.sheet.words
    if words[first].text in DASHES and last - first > 1:
        recent = scene.last_actor if scene.last_token >= first - 60 else None
        take_dash(scene, first, last, recent)
    index = bisect_left(scene.sheet.sentences, (first,))
    while index < len(scene.sheet.sentences) and scene.sheet.sentences[index].first < last:
        sentence = scene.sheet.sentences[index]
        while waiting and waiting[-1].first <= sentence.last and waiting[-1].first < last:
            _take_marks(scene, waiting.pop(), last)
        _read_reported(scene, sentence.first, sentence.last)
        index += 1


def _take_marks(scene: Scene, marked: Marked, limit: int) -> None:
    stack = [marked]
    while stack:
        marked = stack.pop()
        taken = -marked.opening - 2 in scene.used or take_marked(scene, marked, limit)
        if not taken and marked.depth == 0:
            _take_unattributed(scene, marked, limit)
        stack += reversed(marked.children)


def _take_unattributed(scene: Scene, marked: Marked, limit: int) -> None:
    """A whole sentence between marks with nobody beside it: whoever spoke just before goes on."""
    words = scene.sheet.words
    sentence = scene.sheet.sentence_at(max(marked.opening, 0))
    if marked.opening != sentence.first or marked.last - marked.first < 5:
        return
    after = marked.after
    ends = after >= limit or words[after].text in ".!?…" or words[marked.last - 1].text in ".!?…"
    if not ends or not words[marked.first].capital or scene.segments[marked.first] is not None:
        return
    recent = scene.last_actor if scene.last_token >= marked.first - 60 else None
    if draft(scene, "direct", list(marked.parts), None, "direct_unattributed", actor=recent) is not None:
        for part in marked.parts:
            occupy(scene, part)


def _read_reported(scene: Scene, first: int, last: int) -> None:
    """The indirect speech of a sentence, cue by cue, each inside the direct speech in which it stands."""
    for token in range(first, last):
        cue = scene.cues.get(token)
        if cue is None or token in scene.used:
            continue
        begin, end = _bounds(scene, token, first, last)
        take_cue(scene, cue, begin, end)


def _bounds(scene: Scene, token: int, first: int, last: int) -> tuple[int, int]:
    """The part of the sentence around a token that stands in the same segment of direct speech, or in none."""
    segments = scene.segments
    segment = segments[token]
    if segment is not None:
        return max(first, segment[0]), min(last, segment[1])
    begin = token
    while begin > first and segments[begin - 1] is None:
        begin -= 1
    end = token
    while end < last and segments[end] is None:
        end += 1
    return begin, end
