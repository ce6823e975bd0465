"""What the rules of this stage look at together: the page, the cast, the cues, the marks, and who spoke last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from cisnews.grammar.quotes.cues import Cue, find_cues
from cisnews.grammar.quotes.paragraphs import find_paragraphs
from cisnews.knowledge import forms, lexicon
from cisnews.records import worked_out

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Cast, Phrase
    from cisnews.grammar.layers import DateMention, EventMention, QuoteDraft
    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.sheet import Sheet

NO_SPEECH = (-1, -2)
_BARE = frozenset('«»“”„"‘’‹›`—–-,;:()|')
"""Marks that never belong to a quote's edge."""
_TRAILING = _BARE | {"."}
_GENDERS = {"masc": forms.MASCULINE, "femn": forms.FEMININE, "neut": forms.NEUTER}
_SOURCE = 200
"""A paper without an author is that of the body named no more than this many tokens ago."""
_RECENT = 60
"""Whoever spoke no more than this many tokens ago can go on speaking."""


class Scene:
    """One document as the rules of this stage see it."""

    def __init__(self, sheet: Sheet, cast: Cast, events: list[EventMention], dates: list[DateMention]) -> None:
        self.sheet = sheet
        self.cast = cast
        self.events = {event.first: event for event in events}
        self.dates = {date.first: date for date in dates}
        self.circumstances = sorted(self.events.keys() | self.dates.keys())
        """First tokens of events and dates."""
        self.cues = find_cues(sheet)
        self.signs = [token for token, word in enumerate(sheet.words) if word.is_speech_sign]
        """The tokens that are quotation marks, dashes or colons."""
        self.paragraphs = find_paragraphs(sheet, self.signs)
        self.openings: dict[int, Marked] = {}
        """What is marked, by the token of its opening mark."""
        self.closings: dict[int, Marked] = {}
        """What is marked, by the token of its closing mark; the innermost where one mark closes several."""
        self.outer_closings: dict[int, Marked] = {}
        """The same, the outermost."""
        self.segments: list[tuple[int, int] | None] = [None] * len(sheet.words)
        """For each token the segment of direct speech (token numbers) in which it stands, the innermost."""
        self.drafts: list[QuoteDraft] = []
        self.places: set[tuple[object, ...]] = set()
        """Kinds and segments of the drafts."""
        self.used: set[int] = set()
        """First tokens of the cues that already ascribe something."""
        self.taken: set[Marked] = set()
        """Marked stretches that are quotes already."""
        self.inherited: dict[int, Phrase | Actor] = {}
        """Cues by their first token that share the subject of a cue before them: `заявил, что …, и добавил`."""
        self.contents: list[tuple[int, int]] = []
        """Token numbers of what is reported in the sentence that is being read."""
        self.persons_of: dict[Actor, Actor] = {}
        """By an office without a name the person whom it was found to mean."""
        self.unnamed: dict[int, Phrase] = {}
        """The phrases of speakers whom the cast does not know, by their first tokens (see `unnamed.py`)."""
        self.unnamed_actors: dict[str, Actor] = {}
        """Who they are, by kind and label, and by the first words of the label: `жительница` is `жительница Гори`."""
        self.bare_speech = NO_SPEECH
        """The speech without any mark whose attribution is being read (token numbers), and the dash after it."""
        self.in_headline: Actor | None = None
        """Whose words the headline gives."""
        self.asker: Actor | None = None
        """Who has just asked somebody: `Лис спросил мэра, почему …`."""
        self.last_actor: Actor | None = None
        self.last_token = -1
        self.source: Actor | None = None
        """The body from whom the news comes, and where it was named."""
        self.source_token = -1

    @worked_out
    def persons(self) -> list[Actor]:
        """The persons of the document, in order of appearance."""
        return [actor for actor in self.cast.actors if actor.kind == "person"]

    @worked_out
    def bodies(self) -> dict[str, Actor]:
        """The bodies of the document by their names."""
        return {actor.name: actor for actor in self.cast.actors if actor.kind == "organization"}

    @worked_out
    def first_names(self) -> dict[Actor, int]:
        """By each person the token where the text first gives the name."""
        named = (one for one in reversed(self.cast.references) if one.kind == "name")
        return {reference.actor: reference.first for reference in named}

    def know_marks(self, outermost: list[Marked]) -> None:
        """Keep what is marked, with everything inside it."""
        stack = outermost[::-1]
        while stack:
            marked = stack.pop()
            self.openings[marked.opening] = marked
            self.closings[marked.closing] = marked
            self.outer_closings.setdefault(marked.closing, marked)
            stack += reversed(marked.children)
        self.openings.pop(-1, None)
        self.closings.pop(-1, None)
        self.outer_closings.pop(-1, None)

    def signs_in(self, first: int, last: int) -> list[int]:
        """The quotation marks, dashes and colons between two tokens (half-open)."""
        return self.signs[bisect_left(self.signs, first) : bisect_left(self.signs, last)]

    def closing_of(self, token: int, limit: int) -> int:
        """The closing mark of the pair that opens at a token and closes before `limit`; -1 if there is none."""
        marked = self.openings.get(token)
        return marked.closing if marked is not None and marked.closing < limit else -1

    def is_spoken(self, token: int, limit: int) -> bool:
        """Whether a token before `limit` stands in direct speech, known already or about to be ascribed there."""
        first, last = self.speech_before(limit)
        return self.segments[token] is not None or first <= token < last

    def speech_before(self, token: int) -> tuple[int, int]:
        """The direct speech right before a token in its paragraph (half-open token numbers); empty if there is none."""
        if self.bare_speech[1] == token - 1:
            return self.bare_speech
        words, paragraph = self.sheet.words, self.paragraph_at(token)
        at = token - 1
        while at > paragraph.first and (words[at].text in _BARE or words[at].is_end_mark):
            marked = self.outer_closings.get(at)
            if marked is not None:
                return max(marked.first, paragraph.first), at
            at -= 1
        spoken = words[paragraph.first].is_dash and token > paragraph.first + 1
        return (paragraph.first if spoken else token), token

    def paragraph_at(self, token: int) -> Paragraph:
        """The paragraph in which a token stands."""
        return self.paragraphs[bisect_right(self.paragraphs, token, key=lambda paragraph: paragraph.first) - 1]

    def paragraph_end(self, token: int) -> int:
        """The token after the paragraph in which a token stands."""
        return self.paragraph_at(token).last

    def remember(self, actor: Actor | None, token: int) -> None:
        """Somebody spoke here, None if somebody whom the cast does not know."""
        if token >= self.last_token:
            self.last_actor, self.last_token, self.asker = actor, token, None

    def recent_actor(self, token: int) -> Actor | None:
        """Who spoke just before a token."""
        return self.last_actor if self.last_token >= token - _RECENT else None

    def recent_source(self, token: int) -> Actor | None:
        """The body from whom the news before a token comes."""
        return self.source if token - _SOURCE <= self.source_token <= token else None

    def verb_at(self, token: int) -> Cue | None:
        """The cue at a token, or a verb in the past or present that the lexicon does not have, as a cue."""
        cue = self.cues.get(token)
        word = self.sheet.words[token]
        if cue is not None or word.kind != "word" or word.capital or word.pos != "VERB":
            return cue
        marks = word.analyses[0].marks
        tense = forms.PAST if "past" in marks else forms.PRESENT if {"pres", "3per"} <= marks else 0
        if not tense:
            return None
        number = forms.PLURAL if "plur" in marks else forms.SINGULAR
        gender = next((bit for name, bit in _GENDERS.items() if name in marks), 0)
        return Cue(token, token + 1, "unknown", frozenset(), tense | gender | number)

    def trim(self, first: int, last: int) -> tuple[int, int] | None:
        """Offsets of a quote between two tokens: without marks, dashes and commas at its edges and a final full stop.

        A mark that has its partner inside (`… партии «Путь»`) stays, and so does the stop of `в 2022 г.`
        """
        words = self.sheet.words
        while first < last and words[first].text in _BARE and not self._opens_inside(first, last):
            first += 1
        while first < last and words[last - 1].text in _TRAILING:
            shortened = words[last - 1].text == "." and last - 2 > first and self._is_shortened(last - 2)
            if shortened or self._closes_inside(first, last - 1):
                break
            last -= 1
        return (self.sheet.starts[first], self.sheet.ends[last - 1]) if first < last else None

    def _opens_inside(self, token: int, last: int) -> bool:
        return self.sheet.words[token].text == "(" or self.closing_of(token, last) >= 0

    def _closes_inside(self, first: int, token: int) -> bool:
        marked = self.closings.get(token)
        if marked is not None:
            return marked.opening >= first
        words = self.sheet.words
        return words[token].text == ")" and any(
            words[at].text == "(" for at in range(token, max(token - 40, first), -1)
        )

    def _is_shortened(self, token: int) -> bool:
        return self.sheet.words[token].key in lexicon.words("abbreviations", "final")
