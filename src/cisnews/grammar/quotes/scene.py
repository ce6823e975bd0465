"""What the rules of this stage look at together: the page, the cast, the cues, and who spoke last."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cisnews.grammar.quotes.cues import Cue, find_cues
from cisnews.knowledge import forms, lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Cast
    from cisnews.grammar.layers import DateMention, EventMention, QuoteDraft
    from cisnews.grammar.quotes.marks import Marked
    from cisnews.grammar.sheet import Sheet

_BARE = frozenset('«»“”„"‘’‹›—–-,;:()')
"""Marks that never belong to a quote's edge."""
_TRAILING = _BARE | {"."}
_GENDERS = {"masc": forms.MASCULINE, "femn": forms.FEMININE, "neut": forms.NEUTER}


class Scene:
    """One document as the rules of this stage see it."""

    __slots__ = (
        "cast",
        "closings",
        "cues",
        "dates",
        "drafts",
        "events",
        "last_actor",
        "last_token",
        "openings",
        "segments",
        "sheet",
        "used",
    )

    def __init__(self, sheet: Sheet, cast: Cast, events: list[EventMention], dates: list[DateMention]) -> None:
        self.sheet = sheet
        self.cast = cast
        self.events = {event.first: event for event in events}
        self.dates = {date.first: date for date in dates}
        self.cues = find_cues(sheet)
        self.used: set[int] = set()
        """First tokens of the cues that already ascribe something."""
        self.drafts: list[QuoteDraft] = []
        self.segments: list[tuple[int, int] | None] = [None] * len(sheet.words)
        """For each token the segment of direct speech (token numbers) in which it stands, the innermost."""
        self.openings: dict[int, Marked] = {}
        """What is marked, by the token of its opening mark."""
        self.closings: dict[int, Marked] = {}
        """What is marked, by the token of its closing mark; the outermost where one mark closes several."""
        self.last_actor: Actor | None = None
        self.last_token = -1

    def paragraphs(self) -> list[tuple[int, int]]:
        """Half-open token numbers of the paragraphs that are read."""
        starts = [
            s.first
            for n, s in enumerate(self.sheet.sentences)
            if not n or self.sheet.sentences[n - 1].section != s.section
        ]
        return list(pairwise([*starts, len(self.sheet.words)]))

    def know_marks(self, outermost: list[Marked]) -> None:
        """Keep what is marked, with everything inside it."""
        stack = outermost[::-1]
        while stack:
            marked = stack.pop()
            self.openings[marked.opening] = marked
            self.closings.setdefault(marked.closing, marked)
            stack += reversed(marked.children)

    def remember(self, actor: Actor | None, token: int) -> None:
        """Somebody spoke here."""
        if actor is not None and token >= self.last_token:
            self.last_actor, self.last_token = actor, token

    def verb_at(self, token: int) -> Cue | None:
        """The cue at a token, or a verb in the past or present that the lexicon does not have, as a cue."""
        cue = self.cues.get(token)
        if cue is not None:
            return cue
        word = self.sheet.words[token]
        if word.kind != "word" or word.capital or word.pos != "VERB":
            return None
        marks = word.analyses[0].marks
        if "past" in marks:
            gender = next((bit for name, bit in _GENDERS.items() if name in marks), 0)
            number = forms.PLURAL if "plur" in marks else forms.SINGULAR
            return Cue(token, token + 1, "unknown", frozenset(), forms.PAST | gender | number)
        if "pres" in marks and "3per" in marks:
            number = forms.PLURAL if "plur" in marks else forms.SINGULAR
            return Cue(token, token + 1, "unknown", frozenset(), forms.PRESENT | number)
        return None

    def trim(self, first: int, last: int) -> tuple[int, int] | None:
        """Offsets of a quote between two tokens: without marks, dashes and commas at its edges and a final full stop.

        A mark that has its partner inside (`… партии «Путь»`) stays, and so does the stop of `в 2022 г.`
        """
        words = self.sheet.words
        while first < last and words[first].text in _BARE and not self._opens_inside(first, last):
            first += 1
        while first < last and words[last - 1].text in _TRAILING:
            closed = self._closes_inside(first, last - 1)
            shortened = words[last - 1].text == "." and last - 2 > first and self._is_shortened(last - 2)
            if closed or shortened:
                break
            last -= 1
        return (self.sheet.starts[first], self.sheet.ends[last - 1]) if first < last else None

    def _opens_inside(self, token: int, last: int) -> bool:
        marked = self.openings.get(token)
        if marked is not None:
            return 0 <= marked.closing < last - 1
        return self.sheet.words[token].text == "("

    def _closes_inside(self, first: int, token: int) -> bool:
        marked = self.closings.get(token)
        if marked is not None:
            return marked.opening > first or (marked.opening == first and token < first)
        if self.sheet.words[token].text != ")":
            return False
        return any(self.sheet.words[other].text == "(" for other in range(token - 1, max(token - 40, first - 1), -1))

    def _is_shortened(self, token: int) -> bool:
        return self.sheet.words[token].key in lexicon.abbreviations("final")
