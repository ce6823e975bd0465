"""One walk through the document: paragraph by paragraph, what is spoken in it, then what is reported in it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar.quotes.anaphora import pointing_back
from cisnews.grammar.quotes.attribution import read_attribution
from cisnews.grammar.quotes.before import is_sentence
from cisnews.grammar.quotes.clauses import colon, that_clause, topic_first
from cisnews.grammar.quotes.complements import infinitive, named, noun_object, topic
from cisnews.grammar.quotes.dash import is_spoken, take_bare, take_dash, take_unattributed
from cisnews.grammar.quotes.direct import take_marked
from cisnews.grammar.quotes.insertions import opinion, parenthesis
from cisnews.grammar.quotes.interview import take_turns
from cisnews.grammar.quotes.lines import attribute_last
from cisnews.grammar.quotes.marked import Marked
from cisnews.grammar.quotes.marks import pair_marks
from cisnews.grammar.quotes.nesting import nest
from cisnews.grammar.quotes.scene import Scene
from cisnews.grammar.quotes.signs import DASHES
from cisnews.grammar.trace import near_miss

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import DateMention, EventMention, QuoteDraft
    from cisnews.grammar.sheet import Sheet

REPORTING = (
    pointing_back,
    topic_first,
    opinion,
    parenthesis,
    that_clause,
    colon,
    infinitive,
    topic,
    noun_object,
    named,
)
"""How a cue can report what was said, in the order in which the rules are tried."""
_MOST_CUES = 40
"""No sentence has more cues than this; what has is no sentence, and each further one would be read in vain."""
_BLOCK = 200
"""How far around a cue, in tokens, its sentence is looked at."""


def read_quotes(sheet: Sheet, cast: Cast, events: list[EventMention], dates: list[DateMention]) -> list[QuoteDraft]:
    """Direct and indirect quotes, in the order of the text."""
    scene = Scene(sheet, cast, events, dates)
    outermost = pair_marks(sheet, scene.paragraphs, lambda token: _attributes(scene, token))
    scene.know_marks(outermost)
    take_turns(scene)
    waiting = sorted(outermost, key=lambda marked: marked.first, reverse=True)
    dialogue = False
    for first, last in scene.paragraphs:
        dialogue = _read_paragraph(scene, first, last, waiting, dialogue)
    return nest(scene.drafts)


def _attributes(scene: Scene, token: int) -> bool:
    """Whether an attribution begins at a token."""
    if token >= len(scene.sheet.words):
        return False
    found = read_attribution(scene, token, scene.sheet.sentence_at(token).last, unknown=True)
    return found is not None and found.cue.is_finite


def _read_paragraph(scene: Scene, first: int, last: int, waiting: list[Marked], dialogue: bool) -> bool:
    """Read a paragraph; True if it is a question of a dialogue, so that somebody else answers."""
    sheet = scene.sheet
    asks = False
    attribute_last(scene, first, last)
    if sheet.words[first].text in DASHES and last - first > 1 and scene.segments[first + 1] is None:
        before = None if dialogue else scene.recent_actor(first)
        count = len(scene.drafts)
        take_dash(scene, first, last, before, answers=dialogue)
        asks = len(scene.drafts) > count and scene.drafts[-1].cue is None and sheet.words[last - 1].text == "?"
        if asks:
            scene.drafts[-1].actor = None
    elif scene.segments[first] is None:
        take_bare(scene, first, last)
    sentences = sheet.sentences
    for sentence in sentences[bisect_left(sentences, (first,)) : bisect_left(sentences, (last,))]:
        while waiting and waiting[-1].first <= sentence.last and waiting[-1].first < last:
            _take_marks(scene, waiting.pop())
        _read_reported(scene, sentence.first, sentence.last)
    return asks or (dialogue and sheet.words[first].text in DASHES)


def _take_marks(scene: Scene, outer: Marked) -> None:
    limit = _paragraph_end(scene, outer.last - 1)
    stack = [outer]
    while stack:
        marked = stack.pop()
        if marked not in scene.taken and not take_marked(scene, marked, limit) and marked.depth == 0:
            _take_sentence(scene, marked, limit)
            if scene.segments[marked.first] is None:
                near_miss(scene.sheet, marked.first, marked.last, "marks", "in quotation marks, but nobody says it")
        stack += reversed(marked.children)


def _paragraph_end(scene: Scene, token: int) -> int:
    index = bisect_left(scene.paragraphs, (token + 1,)) - 1
    return scene.paragraphs[index][1]


def _take_sentence(scene: Scene, marked: Marked, limit: int) -> None:
    """A whole sentence between marks with nobody beside it: whoever spoke just before goes on."""
    sheet = scene.sheet
    if marked.opening < 0 or scene.segments[marked.first] is not None or not is_sentence(scene, marked):
        return
    sentence = sheet.sentence_at(marked.opening)
    cut_off = marked.closing < 0 and marked.last == len(sheet.words)
    whole = marked.opening == sentence.first and (cut_off or _ends_sentence(scene, marked, limit))
    if whole and sheet.sections[sentence.section].kind != "title":
        before = scene.recent_actor(marked.first)
        take_unattributed(scene, list(marked.parts), "direct_unattributed", before)


def _ends_sentence(scene: Scene, marked: Marked, limit: int) -> bool:
    """Whether the sentence ends with the closing mark, its stop inside or outside."""
    words = scene.sheet.words
    ends = marked.after >= limit or words[marked.after].text in ".!?…" or words[marked.last - 1].text in ".!?…"
    return ends and is_spoken(scene, marked.opening, marked.after)


def _read_reported(scene: Scene, first: int, last: int) -> None:
    """The indirect speech of a sentence, cue by cue, each inside the direct speech in which it stands."""
    tokens = scene.cue_tokens
    here = tokens[bisect_left(tokens, first) : bisect_left(tokens, last)]
    scene.contents.clear()
    for token in here[:_MOST_CUES]:
        if token in scene.used:
            continue
        cue = scene.cues[token]
        if cue.is_future:
            continue
        begin, end = _bounds(scene, token, first, last)
        if any(rule(scene, cue, begin, end) for rule in REPORTING):
            scene.used.add(token)


def _bounds(scene: Scene, token: int, first: int, last: int) -> tuple[int, int]:
    """The part of the sentence around a token that stands in the same segment of direct speech, or in none."""
    segments = scene.segments
    segment = segments[token]
    if segment is not None:
        return max(first, segment[0]), min(last, segment[1])
    for start, end in scene.contents:  # a subject does not stand inside what somebody else has said
        first = max(first, end if end <= token else start if start <= token else first)
    begin = token
    while begin > first and segments[begin - 1] is None and token - begin < _BLOCK:
        begin -= 1
    end = token
    while end < last and segments[end] is None and end - token < 2 * _BLOCK:
        end += 1
    return begin, end
