"""Cutting a text into paragraphs: blank lines, single line ends, and lines that only the width of a page broke."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.blocks.cues import INSIDE_LINES, may_begin
from cisnews.grammar.blocks.dirt import is_dirt
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = pattern(r"[^ \n][^\n]*")
_NARROWEST, _WIDEST = 30, 140
"""Characters to a line of a text that is broken at a fixed width."""
_FEWEST = 5
"""Lines from which on a fixed width can be told."""
_LONGEST_CUE = 30
"""Characters up to the colon after a cue."""
_ENDED = (".", "!", "?", "…", ":", ";", "»", '"', "”", ")")


class Line(NamedTuple):
    """A paragraph: half-open offsets without the spaces around it."""

    start: int
    end: int


def cut_lines(text: str, begin: int) -> list[Line]:
    """The paragraphs of a text from an offset on."""
    lines = [
        Line(found.start(), found.start() + len(found.group().rstrip(" "))) for found in _LINE.finditer(text, begin)
    ]
    width = _wrapped_at(text, lines)
    return list(_joined(text, lines, width))


def _wrapped_at(text: str, lines: list[Line]) -> int:
    """The width at which all lines are broken; 0 if every line is a paragraph.

    In a text that is broken by width most lines begin in the middle of a sentence, and none is much longer than others.
    """
    if len(lines) < _FEWEST:
        return 0
    width = max(line.end - line.start for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    inside = sum(1 for line in lines[1:] if text[line.start].islower())
    return width if inside * 2 >= len(lines) - 1 else 0


def _joined(text: str, lines: list[Line], width: int) -> Iterator[Line]:
    """Lines with those joined to them that go on with their sentence."""
    current: Line | None = None
    last = Line(0, 0)
    for line in lines:
        if current is not None and _goes_on(text, last, line, width):
            current = Line(current.start, line.end)
        else:
            if current is not None:
                yield current
            current = line
        last = line
    if current is not None:
        yield current


def _goes_on(text: str, last: Line, line: Line, width: int) -> bool:
    """Whether `line` goes on with the sentence of the line before it."""
    blank = text.count("\n", last.end, line.start) > 1
    ended = text[last.end - 1] in _ENDED
    lower = text[line.start].islower() and not _begins_otherwise(text, line)
    if width and not blank:
        space = text.find(" ", line.start, line.end)
        word = (space if space > 0 else line.end) - line.start
        return (lower and not ended) or last.end - last.start + 1 + word > width
    return lower and not ended and last.end - last.start >= _NARROWEST


def _begins_otherwise(text: str, line: Line) -> bool:
    """`https://vestnik.example/1`, `editor2 12:30`, `фото: Акорда`, `главное`: a line of the page in lower case."""
    if text[line.start].isascii() or is_dirt(text[line.start : line.end]):
        return True
    colon = text.find(":", line.start, min(line.end, line.start + _LONGEST_CUE))
    return colon > 0 and may_begin(INSIDE_LINES, text, line.start, line.end)
