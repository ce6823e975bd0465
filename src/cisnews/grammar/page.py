"""Everything that was read before, with the look-ups that the rules of meetings and of reforms need."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ALL_CASES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cisnews.grammar.cast import Cast, Phrase
    from cisnews.grammar.clauses import Clauses
    from cisnews.grammar.layers import DateMention, PlaceMention, QuoteDraft
    from cisnews.grammar.sheet import Sentence, Sheet, Term


class Page:
    """The layers below, each looked up by its tokens."""

    def __init__(
        self, sheet: Sheet, cast: Cast, dates: list[DateMention], places: list[PlaceMention], quotes: list[QuoteDraft]
    ) -> None:
        self.sheet, self.cast = sheet, cast
        self.words = sheet.words
        self.dates, self.quotes = dates, quotes
        self.places = {place.first: place for place in places}
        self.phrase_at = cast.phrase_at
        """The phrase of an actor in which a token stands."""
        self._terms_at = sheet.terms_at
        self._date_firsts = [date.first for date in dates]
        self._sides = {term.first for term in sheet.terms_of("meeting_sides")}
        self._terms: dict[str, tuple[list[Term], list[int]]] = {}
        """By sort the terms that were asked for, and their first tokens."""

    def key(self, token: int) -> str:
        """The look-up form of a word; empty outside the document."""
        return self.words[token].key if 0 <= token < len(self.words) else ""

    def clauses(self, sentence: Sentence) -> Clauses:
        """The clauses of a sentence."""
        return self.sheet.clauses(sentence)

    def same_clause(self, token: int, other: int) -> bool:
        """Whether two words stand in one clause of one sentence."""
        sentence = self.sheet.sentence_at(token)
        if not sentence.first <= other < sentence.last:
            return False
        clauses = self.clauses(sentence)
        return clauses.number(token) == clauses.number(other)

    def phrase_from(self, token: int) -> Phrase | None:
        """The phrase of an actor that begins at a token."""
        phrase = self.phrase_at(token)
        return phrase if phrase is not None and phrase.first == token and token not in self._sides else None

    def phrase_to(self, token: int) -> Phrase | None:
        """The phrase of an actor that ends before a token."""
        phrase = self.phrase_at(token - 1)
        if phrase is None or phrase.last != token or phrase.first in self._sides:
            return None
        return phrase

    def terms_between(self, sort: str, first: int, last: int) -> list[Term]:
        """The terms of a sort that begin between two tokens; of several that begin at one token the longest."""
        terms, firsts = self._terms.get(sort) or self._looked_up(sort)
        return terms[bisect_left(firsts, first) : bisect_left(firsts, last)] if terms else terms

    def longest(self, sort: str) -> list[Term]:
        """The terms of a sort, the longest at each place."""
        terms, _ = self._terms.get(sort) or self._looked_up(sort)
        return terms

    def _looked_up(self, sort: str) -> tuple[list[Term], list[int]]:
        """The longest terms of a sort and their first tokens, found when the sort is first asked for."""
        terms = self.sheet.terms_of(sort)
        longest = self._longest(terms) if terms else []
        found = self._terms[sort] = longest, [term.first for term in longest]
        return found

    def _longest(self, terms: Sequence[Term]) -> list[Term]:
        """The longest of the terms at each place."""
        longest: dict[int, Term] = {}
        for term in terms:
            known = longest.get(term.first)
            if known is None or term.last > known.last:
                longest[term.first] = term
        return list(longest.values())

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

    def term(self, token: int, *sorts: str) -> Term | None:
        """The longest term of these sorts that begins at a token."""
        found = None
        for term in self._terms_at.get(token, ()):
            if term.entry.sort in sorts and (found is None or term.last > found.last):
                found = term
        return found

    def after_preposition(self, token: int) -> bool:
        """Whether a preposition governs what begins at a token."""
        return token > 0 and self.words[token - 1].pos == "PREP"

    def start(self, token: int) -> int:
        """Offset where a token begins."""
        return self.sheet.starts[token]

    def end(self, last: int) -> int:
        """Offset where the token before `last` ends."""
        return self.sheet.ends[last - 1]


def can_be(cases: int, case: int) -> bool:
    """Whether a mask of cases has a case; a mask without any (a form that does not inflect) has them all."""
    return bool((cases or ALL_CASES) & case)
