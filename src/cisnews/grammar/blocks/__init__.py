"""The outer structure of a document: header, title, lede, paragraphs, speech, captions, background, boilerplate."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from cisnews.grammar.blocks.around import classify
from cisnews.grammar.blocks.dirt import BARS
from cisnews.grammar.blocks.lines import cut_lines
from cisnews.grammar.blocks.peeling import peel
from cisnews.patterns import pattern
from cisnews.records import Record
from cisnews.sources.crawl import has_header

if TYPE_CHECKING:
    from cisnews.grammar.blocks.pieces import Piece
    from cisnews.grammar.folding import Folded
    from cisnews.model.block import BlockKind

_HEADER = pattern(r"\s{0,16}(date \d{4}(?:-\d\d){0,2})(?!\S)")


class Section(Record):
    """A block of the folded text: what it is, where it stands (half-open offsets), and the rule that says so."""

    kind: BlockKind
    start: int
    end: int
    rule: str

    @property
    def is_read(self) -> bool:
        """Whether the later stages read it: not so a header, a photo credit or boilerplate."""
        return self.kind not in ("header", "caption", "boilerplate")


def find_sections(folded: Folded, title: str | None = None) -> list[Section]:
    """The sections of a text, in order; `title` is the headline where something beside the text tells it."""
    sections = []
    begin = 0
    header = _HEADER.match(folded.text) if has_header(folded.text) else None
    if header:
        begin = header.end()
        sections.append(Section("header", header.start(1), begin, "crawl_header"))
    pieces = classify(folded.text, _pieces(folded, begin), title)
    sections += [Section(piece.kind or "paragraph", piece.start, piece.end, piece.rule) for piece in pieces]
    return sections


def _pieces(folded: Folded, begin: int) -> list[Piece]:
    text, tokens = folded.text, folded.tokens
    cues = [tokens.starts[number] for number in tokens.notable if tokens.words[number].opens_cue]
    has_bars = any(bar in text for bar in BARS)
    pieces = []
    for line in cut_lines(text, begin):
        inside = cues[bisect_right(cues, line.start) : bisect_left(cues, line.end)]
        pieces += peel(text, line, inside, has_bars)
    return pieces
