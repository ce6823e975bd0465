"""Punctuation marks by what they do around speech, and the words that make a clause of a stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import THIS_IS

if TYPE_CHECKING:
    from cisnews.grammar.words import Word

MARKS = frozenset('«»“”„"‘’‹›`')
"""Quotation marks, opening and closing."""
ENDS = frozenset({".", "!", "?", "…", "...", ".."})
"""They end a sentence."""
JOINTS = ENDS | {","}
"""They can stand between speech and its attribution."""


_PREDICATES = frozenset({"VERB", "PRED", "ADJS", "PRTS", "INFN", "COMP"})


def has_predicate(words: list[Word], first: int, last: int) -> bool:
    """Whether a verb, a short adjective or `нельзя` stands between two tokens (half-open)."""
    for token in range(first, last):
        word = words[token]
        if word.pos in _PREDICATES and (word.known or not word.capital):
            return True
    return False


def is_nominal(words: list[Word], signs: list[int]) -> bool:
    """`Наша сила — это люди`: a sentence without a verb, by the dashes among its signs."""
    return any(words[sign].is_dash and words[sign + 1].key in THIS_IS for sign in signs if sign + 1 < len(words))
