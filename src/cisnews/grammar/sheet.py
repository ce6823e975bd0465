"""The page that all later stages read: words with their places, sentences, and the lexicon's terms.

A token is a number: `sheet.words[i]`, `sheet.starts[i]`, `sheet.ends[i]`. A phrase is a half-open pair of token
numbers. Offsets in `starts` and `ends` are those of the folded text; `span` gives the original's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.sentences import find_sentences
from cisnews.grammar.words import Word, word
from cisnews.model import Span

if TYPE_CHECKING:
    import datetime

    from cisnews.grammar.blocks import Section
    from cisnews.grammar.folding import Folded
    from cisnews.knowledge.lexicon import Entry

TOKEN = re.compile(
    r"""
    [^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*       # words: Совет, Касым-Жомарт, О’Нил
    | \d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*   # numbers: 14, 19:30, 2022-м, 35-летия
    | \.{2,} | [^\w\s] | _              # marks, one at a time; an ellipsis of dots is one
    """,
    re.VERBOSE,
)

_CUT = re.compile(f"({TOKEN.pattern})", re.VERBOSE)


class Term(NamedTuple):
    """A phrase of the lexicon as it stands in the text."""

    first: int
    last: int
    entry: Entry
    forms: int
    """Which forms it can be: case bits of the singular, and of the plural six bits higher; 0: it does not inflect."""

    @property
    def cases(self) -> int:
        """The cases that it can have, singular or plural (bit mask)."""
        return (self.forms | self.forms >> 6) & 0b111111

    @property
    def singular(self) -> int:
        """The cases that it can have in the singular (bit mask)."""
        return self.forms & 0b111111

    @property
    def plural(self) -> int:
        """The cases that it can have in the plural (bit mask)."""
        return self.forms >> 6 & 0b111111


class Sentence(NamedTuple):
    """A sentence: a half-open pair of token numbers, and the number of its section."""

    first: int
    last: int
    section: int


class Sheet:
    """Words, sentences and lexicon terms of one document; read-only once made."""

    __slots__ = (
        "_sentence_starts",
        "_terms_by_sort",
        "ends",
        "folded",
        "published",
        "sections",
        "sentences",
        "starts",
        "terms",
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
        self.sentences: list[Sentence] = []
        for number, section in enumerate(sections):
            if section.is_read:
                first = len(self.words)
                self._tokenize(section.start, section.end)
                found = find_sentences(self.words, self.starts, self.ends, first)
                self.sentences += [Sentence(a, b, number) for a, b in found]
        self._sentence_starts = [sentence.first for sentence in self.sentences]
        self.terms: list[Term] = []
        self.terms_at: dict[int, list[Term]] = {}
        self._terms_by_sort: dict[str, list[Term]] = {}
        for sentence in self.sentences:
            self._find_terms(sentence)

    def _tokenize(self, start: int, end: int) -> None:
        """Cut a stretch of the text: gaps and tokens by turns, their places the running sum of their lengths."""
        pieces = _CUT.split(self.folded.text[start:end])
        places = list(accumulate(map(len, pieces), initial=start))
        self.words += map(word, pieces[1::2])
        self.starts += places[1:-1:2]
        self.ends += places[2::2]

    def _find_terms(self, sentence: Sentence) -> None:
        """All phrases of the lexicon, at every place and of every length (one walk through the trie per word)."""
        words, by_sort = self.words, self._terms_by_sort
        for first in range(sentence.first, sentence.last):
            node = words[first].node
            if node is None:
                continue
            found = []
            last = first + 1
            while node is not None:
                for entry, forms in node.entries:
                    term = Term(first, last, entry, forms)
                    found.append(term)
                    by_sort.setdefault(entry.sort, []).append(term)
                node = node.get(words[last].key) if node.leads_on and last < sentence.last else None
                last += 1
            if found:
                self.terms_at[first] = found
                self.terms += found

    def text(self, first: int, last: int) -> str:
        """The folded text of a phrase."""
        return self.folded.text[self.starts[first] : self.ends[last - 1]]

    def span(self, first: int, last: int) -> Span:
        """The span, in the original text, of a phrase (token numbers, half-open)."""
        return self.span_at(self.starts[first], self.ends[last - 1])

    def span_at(self, start: int, end: int) -> Span:
        """The span, in the original text, of offsets in the folded text."""
        return Span(start=self.folded.start(start), end=self.folded.end(end))

    def sentence_number(self, token: int) -> int:
        """The number of the sentence in which a token stands."""
        return bisect_right(self._sentence_starts, token) - 1

    def sentence_at(self, token: int) -> Sentence:
        """The sentence in which a token stands."""
        return self.sentences[self.sentence_number(token)]

    def terms_of(self, *sorts: str) -> list[Term]:
        """The terms of one sort in the order of their first tokens; of several sorts one sort after the other."""
        return [term for sort in sorts for term in self._terms_by_sort.get(sort, ())]

    def term(self, first: int, sort: str) -> Term | None:
        """The longest term of a sort that begins at a token, or None."""
        found = None
        for term in self.terms_at.get(first, ()):
            if term.entry.sort == sort and (found is None or term.last > found.last):
                found = term
        return found
