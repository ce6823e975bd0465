"""One walk through the document: paragraph by paragraph, what is spoken in it, then what is reported in it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.antecedents import asked_before
from cisnews.grammar.quotes.attribution import read_attribution
from cisnews.grammar.quotes.before import is_sentence
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.dash import is_spoken, take_after_colon, take_bare, take_dash, take_unattributed
from cisnews.grammar.quotes.dialogues import find_dialogues, goes_on
from cisnews.grammar.quotes.direct import take_marked
from cisnews.grammar.quotes.echoes import take_echo
from cisnews.grammar.quotes.headlines import take_headline
from cisnews.grammar.quotes.interview import take_turns
from cisnews.grammar.quotes.lines import attribute_last, goes_on_in_first_person, take_below_colon
from cisnews.grammar.quotes.marks import pair_marks
from cisnews.grammar.quotes.nesting import nest
from cisnews.grammar.quotes.plain_interviews import take_plain_interview
from cisnews.grammar.quotes.reported import cue_sentences, read_reported
from cisnews.grammar.quotes.scene import Scene
from cisnews.grammar.quotes.signs import JOINTS
from cisnews.grammar.trace import near_miss

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Cast
    from cisnews.grammar.layers import DateMention, EventMention, QuoteDraft
    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.sheet import Sentence, Sheet


_SENTENCE = 100
"""So many tokens of the sentence before somebody's words are looked at."""
_CUT_OFF = 6
"""So few tokens at the end of the document after direct speech are an attribution that was cut off."""


def read_quotes(sheet: Sheet, cast: Cast, events: list[EventMention], dates: list[DateMention]) -> list[QuoteDraft]:
    """Direct and indirect quotes, in the order of the text."""
    scene = Scene(sheet, cast, events, dates)
    outermost = pair_marks(sheet, scene.paragraphs, lambda token: _attributes(scene, token))
    scene.know_marks(outermost)
    take_turns(scene)
    take_plain_interview(scene)
    walk = _Walk(scene, outermost)
    for paragraph in scene.paragraphs:
        walk.read_paragraph(paragraph)
    take_echo(scene, outermost)
    _admit_unnamed(scene)
    return nest(scene.drafts)


def _admit_unnamed(scene: Scene) -> None:
    """Make the speakers whom the text neither names nor gives an office known to the cast."""
    if scene.unnamed:
        speakers = {made.actor for made in scene.drafts}
        scene.cast.admit([one.references[0] for one in scene.unnamed.values() if one.actor in speakers])


def _attributes(scene: Scene, token: int) -> bool:
    """Whether an attribution begins at a token."""
    if token >= len(scene.sheet.words):
        return False
    found = read_attribution(scene, token, scene.sheet.sentence_at(token).last, unknown=True)
    return found is not None and found.cue.is_finite


class _Walk:
    """A walk through the paragraphs: what of the document is still to be read, and whether somebody has been asked."""

    def __init__(self, scene: Scene, outermost: list[Marked]) -> None:
        self.scene = scene
        self.marks = sorted(outermost, key=lambda marked: marked.first, reverse=True)
        """What is marked and not yet read, the first last."""
        self.sentences = cue_sentences(scene)[::-1]
        """The sentences with cues that are not yet read, the first last."""
        self.dialogues = find_dialogues(scene)
        """Who speaks, by the first tokens of the paragraphs of dialogues."""
        self.asked = False
        """The paragraph before is a question of a dialogue, so that somebody else answers."""
        self.unsaid: tuple[QuoteDraft, int] | None = None
        """Dash speech with nobody beside or before it, and the token after its paragraph."""

    def read_paragraph(self, paragraph: Paragraph) -> None:
        """Read what is spoken in a paragraph, then sentence by sentence what is marked or reported."""
        last = paragraph.last
        reports = bool(self.sentences) and self.sentences[-1].first < last
        attribute_last(self.scene, paragraph.first, last)
        if not (paragraph.signs or reports):
            self.asked = False
            return
        self._read_speech(paragraph)
        while self.sentences and self.sentences[-1].first < last:
            sentence = self.sentences.pop()
            self._take_marks(min(sentence.last + 1, last), last)
            read_reported(self.scene, sentence)
        self._take_marks(last, last)

    def _read_speech(self, paragraph: Paragraph) -> None:
        """Speech that opens with a dash, or has lost it."""
        scene, first, last = self.scene, paragraph.first, paragraph.last
        words = scene.sheet.words
        if goes_on_in_first_person(scene, paragraph) or take_below_colon(scene, paragraph):
            return
        dash = words[first].is_dash
        asks = False
        if dash and last - first > 1 and scene.segments[first + 1] is None:
            in_dialogue = first in self.dialogues
            before = self.dialogues[first] if in_dialogue else scene.recent_actor(first) or asked_before(scene, first)
            count = len(scene.drafts)
            further = goes_on(scene, first, self.dialogues) if in_dialogue else []
            take_dash(scene, first, last, before, answers=self.asked or in_dialogue, further=further)
            unattributed = len(scene.drafts) > count and scene.drafts[-1].cue is None and not in_dialogue
            asks = unattributed and words[last - 1].text == "?"
            if asks:
                scene.drafts[-1].actor = None
            self._keep_unsaid(first, last, unattributed=unattributed and not asks, made=len(scene.drafts) > count)
        elif paragraph.signs and scene.segments[first] is None:
            for rule in _BARE:
                if rule(scene, paragraph):
                    break
        self.asked = asks or (self.asked and dash)

    def _keep_unsaid(self, first: int, last: int, *, unattributed: bool, made: bool) -> None:
        """`— Начали с дорог.` ¶ `— Теперь школы, — сказал Асан Беков`: with nobody before it, the first is his too."""
        draft = self.scene.drafts[-1] if made else None
        before, self.unsaid = self.unsaid, None
        if draft is not None and draft.actor is None and unattributed:
            self.unsaid = draft, last
        elif before is not None and draft is not None and draft.cue is not None and before[1] == first:
            begins = self.scene.sheet.starts[first] <= draft.segments[0][0]
            if begins and not small_words("replies").intersection(self._verb(draft)):
                before[0].actor = draft.actor

    def _verb(self, draft: QuoteDraft) -> frozenset[str]:
        """The lemmas of the verb that ascribes a quote."""
        token = bisect_left(self.scene.sheet.starts, draft.cue[0]) if draft.cue is not None else 0
        return frozenset(self.scene.sheet.words[token].lemmas)

    def _take_marks(self, end: int, last: int) -> None:
        """What is marked and begins before a token, in the paragraph that ends at `last`."""
        while self.marks and self.marks[-1].first < end:
            outer = self.marks.pop()
            _take_outer(self.scene, outer, last if outer.last <= last else self.scene.paragraph_end(outer.last - 1))


_BARE = (take_headline, take_after_colon, take_bare)
"""How speech is found in a paragraph that opens neither with a mark nor with a dash, in order."""


def _take_outer(scene: Scene, outer: Marked, limit: int) -> None:
    """What is marked, from outside to inside."""
    stack = [outer]
    while stack:
        marked = stack.pop()
        if marked not in scene.taken and not take_marked(scene, marked, limit) and marked.depth == 0:
            _take_sentence(scene, marked, limit)
            if scene.segments[marked.first] is None:
                near_miss(scene.sheet, marked.first, marked.last, "marks", "in quotation marks, but nobody says it")
        stack += reversed(marked.children)


def _take_sentence(scene: Scene, marked: Marked, limit: int) -> None:
    """A whole sentence between marks with nobody beside it: whoever spoke just before goes on."""
    sheet = scene.sheet
    if marked.opening < 0 or scene.segments[marked.first] is not None or not is_sentence(scene, marked):
        return
    sentence = sheet.sentence_at(marked.opening)
    cut_off = marked.closing < 0 and marked.last == limit and not sheet.words[limit - 1].is_end_mark
    whole = marked.opening == sentence.first and (cut_off or _ends_sentence(scene, marked, limit))
    if whole and sheet.sections[sentence.section].kind != "title":
        before = _who_speaks_on(scene, sentence)
        take_unattributed(scene, list(marked.parts), "direct_unattributed", before)


def _who_speaks_on(scene: Scene, sentence: Sentence) -> Actor | None:
    """Whoever spoke last, unless the sentence before is about another person: `А депутат Белов заговорил о школах.`"""
    actor = scene.recent_actor(sentence.first)
    number = scene.sheet.sentence_number(sentence.first)
    before = scene.sheet.sentences[number - 1] if number else None
    if before is None or sentence.section - before.section > 1:
        return actor
    phrases = scene.cast.phrases_in(before.first, before.last)
    named = {p.actor: None for p in phrases if p.actor.kind == "person" and p.cases == NOMINATIVE}
    if not named or actor in named:
        return actor
    near = range(before.first, min(before.last, before.first + _SENTENCE))
    speaks = actor is None or any(
        (token in scene.cues and scene.cues[token].is_finite)
        or not scene.sheet.words[token].lemmas.isdisjoint(small_words("topic_verbs"))
        for token in near
    )
    return next(iter(named)) if len(named) == 1 and speaks else actor


def _ends_sentence(scene: Scene, marked: Marked, limit: int) -> bool:
    """Whether the sentence ends with the closing mark, its stop inside or outside."""
    words = scene.sheet.words
    ends = marked.after >= limit or words[marked.after].text in ".!?…" or words[marked.last - 1].text in ".!?…"
    if not ends and len(words) - marked.after <= _CUT_OFF:  # «…», — ска
        return words[marked.after].text in JOINTS and is_sentence(scene, marked)
    return ends and is_spoken(scene, marked.opening, marked.after)
