"""The page with the events that the text names."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from cisnews.grammar.clauses import is_predicate
from cisnews.grammar.morphology import GENITIVE, NOMINATIVE
from cisnews.grammar.page import Page as BasePage
from cisnews.grammar.page import can_be
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Cast
    from cisnews.grammar.layers import DateMention, EventMention, PlaceMention, QuoteDraft
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.sheet import Sentence, Sheet, Term

REACH = 60
"""Nothing is looked for farther away than so many words, so that endless sentences take linear time."""
_MEMORY = 40


class Page(BasePage):
    """The layers below, with the events by their place."""

    def __init__(
        self,
        sheet: Sheet,
        cast: Cast,
        events: list[EventMention],
        dates: list[DateMention],
        places: list[PlaceMention],
        quotes: list[QuoteDraft],
        dateline: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(sheet, cast, dates, places, quotes)
        self.events = events
        self.dateline = self._place_in(dateline) if dateline is not None else None
        """The town in which the text says that it was written."""
        self.guest: Actor | None = None
        """Who came or was received last, as far as the text has been read."""
        self._event_firsts = [event.first for event in events]
        self._direct = [segment for quote in quotes if quote.kind == "direct" for segment in quote.segments]

    def _place_in(self, span: tuple[int, int]) -> PlaceMention | None:
        """The first town in a stretch of the text."""
        for place in self.places.values():
            if span[0] <= self.start(place.first) < span[1] and place.kind != "country":
                return place
        return None

    def is_said(self, token: int) -> bool:
        """Whether a word stands in direct speech."""
        offset = self.start(token)
        return any(start <= offset < end for start, end in self._direct)

    def sentence_terms(self, sort: str, sentence: Sentence) -> list[Term]:
        """The terms of a sort in a sentence; of several that begin at one token the longest."""
        return self.terms_between(sort, sentence.first, sentence.last)

    def phrase_limit(self, first: int, limit: int) -> int:
        """How far a noun phrase from `first` can reach: not into an actor who is no genitive in it."""
        limit = min(limit, first + REACH)
        for phrase in self.cast.phrases_in(first + 1, limit):
            if not can_be(phrase.cases, GENITIVE) or phrase.actor.kind == "person":
                return phrase.first
        return limit

    def events_in(self, first: int, last: int) -> list[EventMention]:
        """The events that begin between two tokens (half-open)."""
        return self.events[bisect_left(self._event_firsts, first) : bisect_left(self._event_firsts, last)]

    def is_nominative(self, token: int) -> bool:
        """Whether a noun or pronoun stands here that most likely is a nominative."""
        analyses = self.words[token].analyses
        if not analyses or self.after_preposition(token):
            return False
        return analyses[0].pos in ("NOUN", "NPRO") and analyses[0].case == NOMINATIVE

    def is_predicate(self, token: int) -> bool:
        """Whether a finite verb or short participle stands here; not a name of that form (`Тоддом Боли`)."""
        return is_predicate(self.sheet, token) and self.phrase_at(token) is None


def lately(meetings: list[list[Mention]]) -> list[list[Mention]]:
    """The meetings told last, the last of them first: no mention speaks of one farther back."""
    return meetings[-_MEMORY:][::-1]


words_of = partial(lexicon.words, "meetings")
"""A list of words of the lexicon of meetings: `words_of("planned")`."""
