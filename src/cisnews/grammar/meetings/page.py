"""Everything that was read before, with the look-ups that the rules of meetings need."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.meetings.clauses import Clauses
from cisnews.grammar.morphology import ALL_CASES, GENITIVE
from cisnews.knowledge import lexicon
from cisnews.knowledge.forms import FINITE, GERUND, PARTICIPLE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast, Phrase
    from cisnews.grammar.layers import DateMention, EventMention, PlaceMention, QuoteDraft
    from cisnews.grammar.sheet import Sentence, Sheet, Term

_VERBAL = GERUND | PARTICIPLE
_VERBS = frozenset({"meeting_verb", "travel_verb", "event_verb", "cue"})
REACH = 60
"""Nothing is looked for farther away than so many words, so that endless sentences take linear time."""


class Page:
    """The layers below, and the clauses of each sentence, made when they are first asked for."""

    def __init__(
        self,
        sheet: Sheet,
        cast: Cast,
        events: list[EventMention],
        dates: list[DateMention],
        places: list[PlaceMention],
        quotes: list[QuoteDraft],
    ) -> None:
        self.sheet, self.cast = sheet, cast
        self.words = sheet.words
        self.events, self.dates, self.quotes = events, dates, quotes
        self.places = {place.first: place for place in places}
        self._date_firsts = [date.first for date in dates]
        self._event_firsts = [event.first for event in events]
        phrases = [phrase for phrase in cast.phrases if self.term(phrase.first, "meeting_sides") is None]
        self._phrase_ends = {phrase.last: phrase for phrase in phrases}
        self._phrase_starts = {phrase.first: phrase for phrase in phrases}
        self._clauses: dict[int, Clauses] = {}
        self._terms: dict[str, list[Term]] = {}
        self._term_firsts: dict[str, list[int]] = {}

    def key(self, token: int) -> str:
        """The look-up form of a word; empty outside the document."""
        return self.words[token].key if 0 <= token < len(self.words) else ""

    def clauses(self, sentence: Sentence) -> Clauses:
        """The clauses of a sentence."""
        found = self._clauses.get(sentence.first)
        if found is None:
            found = self._clauses[sentence.first] = Clauses(self.sheet, sentence)
        return found

    def same_clause(self, token: int, other: int) -> bool:
        """Whether two words stand in one clause of one sentence."""
        sentence = self.sheet.sentence_at(token)
        if not sentence.first <= other < sentence.last:
            return False
        clauses = self.clauses(sentence)
        return clauses.number(token) == clauses.number(other)

    def phrase_at(self, token: int) -> Phrase | None:
        """The phrase of an actor in which a token stands."""
        return self.cast.phrase_at(token)

    def phrase_from(self, token: int) -> Phrase | None:
        """The phrase of an actor that begins at a token."""
        return self._phrase_starts.get(token)

    def phrase_to(self, token: int) -> Phrase | None:
        """The phrase of an actor that ends before a token."""
        return self._phrase_ends.get(token)

    def sentence_terms(self, sort: str, sentence: Sentence) -> list[Term]:
        """The terms of a sort in a sentence; of several that begin at one token the longest."""
        return self.terms_between(sort, sentence.first, sentence.last)

    def terms_between(self, sort: str, first: int, last: int) -> list[Term]:
        """The terms of a sort that begin between two tokens; of several that begin at one token the longest."""
        firsts = self._term_firsts.get(sort)
        if firsts is None:
            longest = {term.first: term for term in sorted(self.sheet.terms_of(sort), key=lambda term: term.last)}
            self._terms[sort] = sorted(longest.values(), key=lambda term: term.first)
            firsts = self._term_firsts[sort] = [term.first for term in self._terms[sort]]
        return self._terms[sort][bisect_left(firsts, first) : bisect_left(firsts, last)]

    def phrase_limit(self, first: int, limit: int) -> int:
        """How far a noun phrase from `first` can reach: not into an actor who is no genitive in it."""
        limit = min(limit, first + REACH)
        for phrase in self.cast.phrases_in(first + 1, limit):
            if not can_be(phrase.cases, GENITIVE) or phrase.actor.kind == "person":
                return phrase.first
        return limit

    def dates_in(self, first: int, last: int) -> list[DateMention]:
        """The dates that begin between two tokens (half-open)."""
        return self.dates[bisect_left(self._date_firsts, first) : bisect_left(self._date_firsts, last)]

    def in_place(self, token: int) -> bool:
        """Whether a word belongs to the name of a place."""
        return any(token - back in self.places and token < self.places[token - back].last for back in range(4))

    def in_date(self, token: int) -> bool:
        """Whether a word belongs to a date."""
        before = bisect_left(self._date_firsts, token + 1) - 1
        return before >= 0 and self.dates[before].first <= token < self.dates[before].last

    def events_in(self, first: int, last: int) -> list[EventMention]:
        """The events that begin between two tokens (half-open)."""
        return self.events[bisect_left(self._event_firsts, first) : bisect_left(self._event_firsts, last)]

    def term(self, token: int, *sorts: str) -> Term | None:
        """The longest term of these sorts that begins at a token."""
        found = None
        for term in self.sheet.terms_at.get(token, ()):
            if term.entry.sort in sorts and (found is None or term.last > found.last):
                found = term
        return found

    def is_predicate(self, token: int) -> bool:
        """Whether a finite verb or short participle stands here; `прибыли` is one though it could be a noun."""
        if self.words[token].verbal in ("finite", "short"):
            return True
        terms = self.sheet.terms_at.get(token, ())
        return any(term.entry.sort in _VERBS and term.forms & FINITE and not term.forms & _VERBAL for term in terms)

    def after_preposition(self, token: int) -> bool:
        """Whether a preposition governs what begins at a token."""
        return token > 0 and self.words[token - 1].pos == "PREP"

    def start(self, token: int) -> int:
        """Offset where a token begins."""
        return self.sheet.starts[token]

    def end(self, last: int) -> int:
        """Offset where the token before `last` ends."""
        return self.sheet.ends[last - 1]


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of words of the lexicon of meetings."""
    return frozenset(lexicon.table("meetings")[name])


def can_be(cases: int, case: int) -> bool:
    """Whether a mask of cases has a case; a mask without any (a form that does not inflect) has them all."""
    return bool((cases or ALL_CASES) & case)
