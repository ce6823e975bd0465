"""A piece of a line: what the rules of pages classify, and whether running text stands in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cisnews.grammar.blocks.cues import fold
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern
from cisnews.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.model.block import BlockKind

_FULL_STOPS = frozenset(".!?…;:")
_SENTENCE_END = pattern(r"[.!?…][»”\")]* +[А-ЯЁ«\"—–A-Z]|(?<=[а-яё]{4})[.!?…][А-ЯЁA-Z][А-ЯЁA-Za-zа-яё]{3}")
"""The second form: a lost space, `принял закон.Вестник`."""
_LONGEST_SHORTENED, _LONGEST_OPENING = 8, 30


class Piece(Record):
    """A stretch of a line, and what it is as far as it alone tells."""

    start: int
    end: int
    text: str
    kind: BlockKind | None = None
    rule: str = ""
    line: int = 0
    """Where the line begins of which it was cut."""
    _full: bool | None = None

    @property
    def has_full_stop(self) -> bool:
        """Whether a sentence ends in it, or a colon or semicolon ends it: running text, no headline."""
        if self._full is None:
            last = self.text.rstrip('»”")')[-1:]
            self._full = last in _FULL_STOPS or self.has_inner_stop
        return self._full

    @property
    def has_inner_stop(self) -> bool:
        """Whether a sentence ends inside it and another begins; not so `встреча в г. Ош` and `А. Лис`."""
        return any(True for _ in self.inner_stops())

    def part(self, start: int, end: int) -> Piece:
        """The piece between two offsets of the text, without the spaces around it; of the same kind."""
        inside = self.text[start - self.start : end - self.start]
        start += len(inside) - len(inside.lstrip(" "))
        inside = inside.strip(" ")
        return Piece(start, start + len(inside), inside, self.kind, self.rule, self.line)

    def inner_stops(self) -> Iterator[int]:
        """Where in its text sentences end before others."""
        return (
            at
            for at in map(re.Match.start, _SENTENCE_END.finditer(self.text))
            if not _shortens(self.text, at) and not _ends_opening(self.text, at)
        )


def _ends_opening(text: str, stop: int) -> bool:
    """Whether only words in capitals stand before the full stop: `КАЗАХСТАН. Астана ищет новые рынки`."""
    return stop < _LONGEST_OPENING and text[:stop].isupper()


def _shortens(text: str, stop: int) -> bool:
    """Whether the full stop belongs to an initial or a shortened word after which something always follows."""
    if text[stop] != ".":
        return False
    begin = stop
    while begin and text[begin - 1].isalpha() and stop - begin < _LONGEST_SHORTENED:
        begin -= 1
    before = text[begin:stop]
    return (len(before) == 1 and before.isupper()) or fold(before) in lexicon.words("abbreviations", "inner")


def is_sentence(piece: Piece) -> bool:
    """Whether running text stands here: with a full stop, not a headline or a line of a menu."""
    return piece.kind in ("speech", "background") or (
        (piece.kind is None or piece.kind == "paragraph") and piece.has_full_stop
    )
