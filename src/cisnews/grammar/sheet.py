"""The page that all later stages read: words with their places, sentences, and the lexicon's terms.

A token is a number: `sheet.words[i]`, `sheet.starts[i]`, `sheet.ends[i]`. A phrase is a half-open pair of token
numbers. Offsets in `starts` and `ends` are those of the folded text; `span` gives the original's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain, repeat
from typing import TYPE_CHECKING

from cisnews.grammar.clauses import Clauses, finite_terms
from cisnews.grammar.morphology import ALL_CASES, cases_of
from cisnews.grammar.sentences import find_sentences
from cisnews.grammar.tokens import cut
from cisnews.records import Record

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from cisnews.grammar.blocks import Section
    from cisnews.grammar.folding import Folded
    from cisnews.grammar.words import Word
    from cisnews.knowledge.lexicon import Entry, Node
    from cisnews.model import Span


_LONGEST_BEFORE = 3
"""Words of the longest term that is looked for backwards."""


class Term(Record):
    """A phrase of the lexicon as it stands in the text."""

    first: int
    last: int
    entry: Entry
    forms: int
    """Which forms it can be: case bits of the singular, and of the plural six bits higher; 0: it does not inflect."""

    @property
    def cases(self) -> int:
        """The cases that it can have, singular or plural (bit mask)."""
        return cases_of(self.forms)

    @property
    def singular(self) -> int:
        """The cases that it can have in the singular (bit mask)."""
        return self.forms & ALL_CASES

    @property
    def plural(self) -> int:
        """The cases that it can have in the plural (bit mask)."""
        return self.forms >> 6 & ALL_CASES


class Sentence(Record):
    """A sentence: a half-open pair of token numbers, the number of its section, and its own."""

    first: int
    last: int
    section: int
    number: int


class Sheet:
    """Words, sentences and lexicon terms of one document; read-only once made."""

    __slots__ = (
        "_clauses",
        "_terms_by_sort",
        "capitals",
        "ends",
        "finite_terms",
        "folded",
        "notable",
        "published",
        "sections",
        "sentence_at",
        "sentences",
        "starts",
        "terms_at",
        "words",
    )

    def __init__(self, folded: Folded, sections: list[Section], published: datetime.date | None) -> None:
        self.folded = folded
        self.sections = sections
        self.published = published
        self.words: list[Word] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.notable: list[int] = []
        """The tokens of which something rare is true (`Word.is_notable`)."""
        stretches = [(*self._add_words(section), number) for number, section in enumerate(sections) if section.is_read]
        self.sentences = self._cut_sentences(stretches)
        sentences = [repeat(sentence, sentence.last - sentence.first) for sentence in self.sentences]
        self.sentence_at = [*chain.from_iterable(sentences), *self.sentences[-1:]].__getitem__
        """The sentence in which a token stands; the last one for the end of the document."""
        self.terms_at: dict[int, list[Term]] = {}
        self._terms_by_sort: dict[str, list[Term]] = defaultdict(list)
        self._find_terms()
        self._clauses: dict[int, Clauses] = {}
        self.finite_terms = finite_terms(self)
        self.capitals = [token for token, word in enumerate(self.words) if word.capital]

    def _add_words(self, section: Section) -> tuple[int, int]:
        """Take over the tokens of a section; anew those of one that begins or ends inside a token."""
        tokens = self.folded.tokens
        limits = tokens.between(section.start, section.end)
        if limits is None:
            tokens = cut(self.folded.text[section.start : section.end], section.start)
            limits = 0, len(tokens.words)
        first, last = limits
        begin = len(self.words)
        rare = tokens.notable
        self.notable += [token - first + begin for token in rare[bisect_left(rare, first) : bisect_left(rare, last)]]
        self.words += tokens.words[first:last]
        self.starts += tokens.starts[first:last]
        self.ends += tokens.ends[first:last]
        return begin, begin + last - first

    def _cut_sentences(self, stretches: list[tuple[int, int, int]]) -> list[Sentence]:
        """The sentences of each section: its half-open token numbers and its own number are given."""
        words, starts, ends = self.words, self.starts, self.ends
        marks = [token for token, word in enumerate(words) if word.is_end_mark]
        sentences: list[Sentence] = []
        for first, last, section in stretches:
            inside = marks[bisect_left(marks, first) : bisect_left(marks, last)]
            for begin, end in find_sentences(words, starts, ends, inside, first, last):
                sentences.append(Sentence(begin, end, section, len(sentences)))
        return sentences

    def _find_terms(self) -> None:
        """All phrases of the lexicon, at every place and of every length, by one walk through the trie per word."""
        words = self.words
        stop = len(words)
        by_sort = self._terms_by_sort
        for first, word in enumerate(words):
            node = word.node
            if node is None:
                continue
            last = first + 1
            found: list[Term] = []
            for entry, forms in node.entries:
                term = Term(first, last, entry, forms)
                found.append(term)
                by_sort[entry.sort].append(term)
            if node.children and last < stop and words[last].key in node.children:
                self._find_longer_terms(node, first, found)
            if found:
                self.terms_at[first] = found

    def _find_longer_terms(self, node: Node, first: int, found: list[Term]) -> None:
        """The phrases of several words that begin at a token; none reaches beyond its sentence."""
        stop = self.sentence_at(first).last
        last = first + 1
        while last < stop:
            longer = node.get(self.words[last].key)
            if longer is None:
                return
            node = longer
            last += 1
            for entry, forms in node.entries:
                term = Term(first, last, entry, forms)
                found.append(term)
                self._terms_by_sort[entry.sort].append(term)

    def text(self, first: int, last: int) -> str:
        """The folded text of a phrase."""
        return self.folded.text[self.starts[first] : self.ends[last - 1]]

    def span(self, first: int, last: int) -> Span:
        """The span, in the original text, of a phrase (token numbers, half-open)."""
        return self.folded.span(self.starts[first], self.ends[last - 1])

    def sentence_number(self, token: int) -> int:
        """The number of the sentence in which a token stands; of the last one for the end of the document."""
        return self.sentence_at(token).number

    def clauses(self, sentence: Sentence) -> Clauses:
        """The clauses of a sentence, read when they are first asked for."""
        found = self._clauses.get(sentence.first)
        if found is None:
            found = self._clauses[sentence.first] = Clauses(self, sentence)
        return found

    def terms_of(self, sort: str, *others: str) -> Sequence[Term]:
        """The terms of one sort in the order of their first tokens; of several sorts one sort after the other."""
        terms = self._terms_by_sort.get(sort, ())
        if others:
            terms = [*terms]
            for other in others:
                terms += self._terms_by_sort.get(other, ())
        return terms

    def term(self, first: int, sort: str) -> Term | None:
        """The longest term of a sort that begins at a token, or None."""
        found = None
        for term in self.terms_at.get(first, ()):
            if term.entry.sort == sort and (found is None or term.last > found.last):
                found = term
        return found

    def terms_before(self, token: int, sort: str) -> list[Term]:
        """The terms of a sort that end right before a token, of three words at the most."""
        return [
            term
            for first in range(max(0, token - _LONGEST_BEFORE), token)
            for term in self.terms_at.get(first, ())
            if term.last == token and term.entry.sort == sort
        ]
