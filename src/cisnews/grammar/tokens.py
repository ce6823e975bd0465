"""Cutting a text into words, numbers and marks, once for all stages.

A token is a number: `tokens.words[i]` is its word, `tokens.starts[i]` and `tokens.ends[i]` are its place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

from cisnews.grammar.words import Word, word
from cisnews.patterns import pattern

TOKEN = pattern(
    r"""(
    [А-яЁёA-Za-z]++(?![^\W\d_]|[-'’ʼ])   # most words, the quick way: Совет
    | [^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*     # other words: Касым-Жомарт, О’Нил, Мәжіліс
    | \d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*   # numbers: 14, 19:30, 2022-м, 35-летия
    | \.{2,} | [^\w\s] | _              # marks, one at a time; an ellipsis of dots is one
    )""",
    re.VERBOSE,
)
"""The group makes `split` give the tokens too, between what stands between them."""


class Tokens:
    """The tokens of a text in order; offsets are half-open."""

    __slots__ = ("ends", "notable", "starts", "words")

    def __init__(self, words: list[Word], starts: list[int], ends: list[int]) -> None:
        self.words = words
        self.starts = starts
        self.ends = ends
        self.notable = [number for number, found in enumerate(words) if found.is_notable]
        """The tokens of which something rare is true (`Word.is_notable`)."""

    def between(self, start: int, end: int) -> tuple[int, int] | None:
        """The tokens between two offsets (half-open numbers); None where one of them lies inside a token."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if (first and self.ends[first - 1] > start) or (last > first and self.ends[last - 1] > end):
            return None
        return first, last


def cut(text: str, offset: int = 0) -> Tokens:
    """The tokens of a text, their places counted from `offset` on.

    Gaps and tokens come by turns; their places are the running sum of their lengths.
    """
    pieces = TOKEN.split(text)
    places = list(accumulate(map(len, pieces), initial=offset))
    tokens = Tokens(list(map(word, pieces[1::2])), places[1:-1:2], places[2::2])
    glued = [number for number in tokens.notable if tokens.words[number].lost_space]
    return _parted(tokens, glued) if glued else tokens


def _parted(tokens: Tokens, glued: list[int]) -> Tokens:
    """The tokens with those parted that lost the space between them (their numbers are given)."""
    words: list[Word] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for number in [*glued, len(tokens.words)]:
        words += tokens.words[done:number]
        starts += tokens.starts[done:number]
        ends += tokens.ends[done:number]
        if number < len(tokens.words):
            found, start = tokens.words[number], tokens.starts[number]
            middle = start + found.lost_space
            words += (word(found.text[: found.lost_space]), word(found.text[found.lost_space :]))
            starts += (start, middle)
            ends += (middle, tokens.ends[number])
        done = number + 1
    return Tokens(words, starts, ends)
