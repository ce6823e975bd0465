"""Which of several lines above a text is its headline, and which are slogans, captions and headlines of other news."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from cisnews.grammar.blocks.cues import fold
from cisnews.grammar.words import word
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.blocks.pieces import Piece

WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BARS = ("-", "–", "—", "|", "•", "«", "»", "/")
_OPENING_MARKS, _CLOSING_MARKS = '«"“„', '»"”'
_PREDICATES = frozenset({"VERB", "PRTS", "ADJS", "INFN", "PRED"})
_LONGEST_PATH = 120
_WITH_PREDICATE = 5
"""Lines among which the first with a predicate counts."""
_STEM, _SHORTEST, _SHORTEST_CAPITALS = 5, 4, 3
"""Letters that words of one stem share; letters of a word, and of an abbreviation, that tells what a text is about."""
_OPENING = 600
"""Characters of the text that tell what it is about."""
_FEWEST_SHARED, _TIMES = 2, 3
"""A line must share so many words with the text, and so many times more than another, to be the headline before it."""
_MOSTLY, _HARDLY = 0.5, 0.25
"""So it is where this share of its words is in the text, and this share of the other's is not exceeded."""


def best_of(lines: list[Piece], body: list[Piece]) -> Piece | None:
    """The headline of a text among the lines above it; `body`: the text.

    What the page repeats as its title counts most, then a line that is repeated, then the first with a predicate, then
    the first; but a line that speaks of what the text speaks of counts more than one that does not.
    """
    if not lines:
        return None
    folded = [fold(piece.text) for piece in lines]
    for piece, text in zip(lines, folded, strict=True):
        if any(_is_page_title(other, text) for other in folded):
            return piece
    repeated = next((piece for piece, text in zip(lines, folded, strict=True) if folded.count(text) > 1), None)
    if repeated is not None:
        return repeated
    first = next((piece for piece in lines[:_WITH_PREDICATE] if has_predicate(piece.text)), lines[0])
    return _nearest(lines, first, body) if len(lines) > 1 else first


def without_captions(lines: list[Piece], head: list[Piece]) -> list[Piece]:
    """The lines but for a picture's caption that stands twice in a row (as alternative text and below it).

    `head`: all pieces above the text. A headline that stands twice has a line of the page in between, as its day.
    """
    for piece, following in itertools.pairwise(head):
        if piece in lines and piece.text == following.text and not has_predicate(piece.text):
            others = [line for line in lines if line.text != piece.text]
            if any(has_predicate(line.text) for line in others):
                for line in lines:
                    if line.text == piece.text:
                        line.kind, line.rule = "caption", "repeated_caption"
                return others
    return lines


def _nearest(lines: list[Piece], first: Piece, body: list[Piece]) -> Piece:
    """The line with a predicate that shares most words with the text, if `first` shares hardly any."""
    lines = [line for line in lines if not line.text[0].islower() and has_predicate(line.text)]
    text = " ".join(piece.text for piece in body[:_WITH_PREDICATE] if piece.kind is None)[:_OPENING]
    about = stems(text)
    shared = [len(stems(line.text) & about) for line in lines]
    best = max(shared, default=0)
    if best < _FEWEST_SHARED:
        return first
    nearest = lines[shared.index(best)]
    if first.text[0] in _OPENING_MARKS and first.text[-1] in _CLOSING_MARKS:  # somebody's words above who says them
        return first
    own = stems(first.text)
    is_about = best >= _MOSTLY * len(stems(nearest.text)) and len(own & about) <= _HARDLY * len(own)
    return nearest if is_about or best >= _FEWEST_SHARED + _TIMES * len(own & about) else first


def stems(text: str) -> set[str]:
    """The beginnings of the longer words of a text, and its abbreviations."""
    words = WORD.findall(text)
    stems = {fold(found)[:_STEM] for found in words if len(found) >= _SHORTEST}
    return stems | {fold(found) for found in words if len(found) >= _SHORTEST_CAPITALS and found.isupper()}


def _is_page_title(line: str, headline: str) -> bool:
    """The headline once more, before the outlet (`Сенат принял закон - Вестник`) or behind a path (`Домой Сенат …`)."""
    if line == headline:
        return False
    if line.endswith(f" {headline}"):
        return len(line) - len(headline) <= _LONGEST_PATH
    return line.startswith(headline) and line[len(headline) :].lstrip()[:1] in _BARS


def has_predicate(text: str) -> bool:
    """Whether a verb, a participle or another predicate stands in a line; a name (`Верховная Рада`) is none."""
    return any(
        word(found.group()).pos in _PREDICATES and word(found.group()).known
        for found in WORD.finditer(text)
        if not _is_name(text, found.start())
    )


def _is_name(text: str, start: int) -> bool:
    """Whether a word with a capital stands behind another word."""
    return (
        text[start].isupper()
        and start > 1
        and text[start - 1] == " "
        and text[start - 2].isalpha()
        and not text.isupper()
    )
