"""Cutting a text into paragraphs: blank lines, single line ends, and lines that only the width of a page broke."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.blocks.cues import INSIDE_LINES, may_begin
from cisnews.grammar.blocks.dirt import is_dirt
from cisnews.grammar.blocks.stamps import TIME
from cisnews.grammar.shapes import DASHES
from cisnews.grammar.words import word
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = pattern(r"[^ \n][^\n]*")
_NARROWEST, _WIDEST = 30, 140
"""Characters to a line of a text that is broken at a fixed width."""
_NARROW = 80
"""Characters: a third of the lines is enough where they are no longer."""
_LOOSELY = 0.85
"""Letters differ in width: in this share of a line a sentence that goes on need not have found room."""
_GLUED_STAMP = pattern(rf"\d(?<=[^\W\d_]\d)\d?[./]\d{{1,2}}[./]\d{{2,4}}(?: ?,? ?{TIME})?(?=[А-ЯЁ«])")
"""It begins with its digit, so that most letters are passed over quickly."""
_HEAD, _LONGEST_HEADLINE = 10, 250
"""Lines of a page, and characters of a line, in which a glued stamp is looked for."""
_GLUED_WORDS = pattern(r"(?<= )([а-яё]{4,})([А-ЯЁ][а-яё]+)(?= )")
_ENDS_SENTENCE = pattern(r"[.!?…] ")
_FEWEST_SPACES = 2
_NAME_BEGUN = pattern(r"[а-яё,] (?:(?P<given>[А-ЯЁ][а-яё]+)|(?:[А-ЯЁ]\. ?){1,2})$")
_CAPITAL = pattern(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?")
_LONGEST_NAME = 30
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
    return list(_cut_at_stamps(text, _cut_at_headline(text, list(_joined(text, lines, width)))))


def _cut_at_stamps(text: str, lines: list[Line]) -> Iterator[Line]:
    """`Сессия открыта23.05.2024 11:12Сенат собрался`: headline, stamp and text that a page has glued together."""
    for line in lines[:_HEAD]:
        stamp = _GLUED_STAMP.search(text, line.start, min(line.end, line.start + _LONGEST_HEADLINE))
        if stamp is not None:
            yield Line(line.start, stamp.start())
            yield Line(stamp.start(), stamp.end())
        yield Line(stamp.end(), line.end) if stamp is not None else line
    yield from lines[_HEAD:]


def _cut_at_headline(text: str, lines: list[Line]) -> list[Line]:
    """`Палата выбрала двух судейСпикер Анна Лис …`: on the first line, a headline that is glued to the text."""
    if not lines:
        return lines
    line = lines[0]
    for found in _GLUED_WORDS.finditer(text, line.start, min(line.end, line.start + _LONGEST_HEADLINE)):
        headline, rest = text[line.start : found.end(1)], text[found.end(1) : line.end]
        is_whole = headline.count(" ") >= _FEWEST_SPACES and not _ENDS_SENTENCE.search(headline) and "." in rest
        if is_whole and word(found[1]).known and word(found[2]).known:
            return [Line(line.start, found.end(1)), Line(found.end(1), line.end), *lines[1:]]
    return lines


def _wrapped_at(text: str, lines: list[Line]) -> int:
    """The width at which all lines are broken; 0 if every line is a paragraph.

    In a text that is broken by width many lines begin with a small letter, and none is much longer than others.
    """
    if len(lines) < _FEWEST:
        return 0
    width = max(line.end - line.start for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    inside = sum(1 for line in lines[1:] if text[line.start].islower())
    return width if inside * (3 if width <= _NARROW else 2) >= len(lines) - 1 else 0


def _joined(text: str, lines: list[Line], width: int) -> Iterator[Line]:
    """Lines with those joined to them that go on with their sentence.

    A line that begins with a capital goes on where the line before it was full, in a paragraph with others that go on.
    """
    carried = [False, *(_carries_on(text, last, line) for last, line in itertools.pairwise(lines)), False]
    first, is_broken = 0, False
    for number in range(1, len(lines)):
        last, line = lines[number - 1], lines[number]
        is_next = text.count("\n", last.end, line.start) == 1
        if width and is_next:
            full = (is_broken or carried[number + 1]) and _is_full(text, last, line, width)
            goes_on = carried[number] or (full and not _opens_speech(text, last, line))
        else:
            goes_on = (carried[number] or (is_next and _breaks_name(text, last, line))) and _is_long(last)
        is_broken = goes_on and (is_broken or carried[number])
        if not goes_on:
            yield Line(lines[first].start, last.end)
            first = number
    if lines:
        yield Line(lines[first].start, lines[-1].end)


def _carries_on(text: str, last: Line, line: Line) -> bool:
    """Whether a line begins with a small letter, as the sentence goes on that the line before it did not end."""
    return text[line.start].islower() and text[last.end - 1] not in _ENDED and not _begins_otherwise(text, line)


def _is_long(line: Line) -> bool:
    return line.end - line.start >= _NARROWEST


def _breaks_name(text: str, last: Line, line: Line) -> bool:
    """Whether a line ends between a given name or initials and a family name: `… главой стал Асан`, `Беков заявил`."""
    found = _NAME_BEGUN.search(text, max(last.start, last.end - _LONGEST_NAME), last.end)
    if found is None or not text[line.start].isupper():
        return False
    given = word(found["given"]).naming if found["given"] else None
    following = _CAPITAL.match(text, line.start, line.end)
    if following is None or (given is not None and not given.is_listed_given):
        return False
    family = word(following.group()).naming
    return family.has_family_mark or family.is_known_family


def _is_full(text: str, last: Line, line: Line, width: int) -> bool:
    """Whether the first word of a line had no room in the one before it, or hardly any where a sentence goes on."""
    space = text.find(" ", line.start, line.end)
    needed = last.end - last.start + 1 + (space if space > 0 else line.end) - line.start
    return needed > (width if text[last.end - 1] in _ENDED else width * _LOOSELY)


def _opens_speech(text: str, last: Line, line: Line) -> bool:
    """`— Поздравляю соперника.` below a line that ends a sentence."""
    return text[line.start] in DASHES and text[last.end - 1] in _ENDED and text[line.start + 1 : line.start + 2] == " "


def _begins_otherwise(text: str, line: Line) -> bool:
    """`https://vestnik.example/1`, `editor2 12:30`, `фото: Акорда`, `главное`: a line of the page in lower case."""
    if text[line.start].isascii() or is_dirt(text[line.start : line.end]):
        return True
    colon = text.find(":", line.start, min(line.end, line.start + _LONGEST_CUE))
    return colon > 0 and may_begin(INSIDE_LINES, text, line.start, line.end)
