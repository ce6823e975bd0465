"""Peeling a line: dirt and credits that are glued to running text become pieces of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.blocks.credits import credit_at
from cisnews.grammar.blocks.cues import (
    INSERTIONS,
    INSIDE_LINES,
    first_word,
    first_words,
    may_begin,
    phrase_end,
)
from cisnews.grammar.blocks.dirt import GLUED, dirt_before
from cisnews.grammar.blocks.pieces import Piece
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.blocks.lines import Line
    from cisnews.model.block import BlockKind

_SENTENCE_START = pattern(r"[.!?…»”\")] +\(?(?=[А-ЯЁA-Z©])|\((?=[А-ЯЁ])|[→➔➞] ?(?=[А-ЯЁ])")
_ARROWS = frozenset("→➔➞")
_CYRILLIC_CAPITAL = pattern("[А-ЯЁ]")
_AT_BEGINNING = (*GLUED, *INSIDE_LINES)
_QUOTES = frozenset('«"„“')
_PICTURE = pattern(r"!\[[^\]\n]*\]\([^)\n]*\) *|[A-Za-z\d]+(?:_[A-Za-z\d]+)+ ?(?=[А-ЯЁ])")
"""A picture in the notation of some crawls, or the name of its file: `DSC_0145Сенат …`."""
_GLUED_MARKS = ".!?…"
_SENTENCE_MARKS = '.!?…»”")'
_GLUED = pattern(r"(?<=[а-яё.!?…»\"])(?=[А-ЯЁ])")
_SYMBOLS = pattern(r"[^\w\s!-/:-@\[-`{-~«»“”„…—–•·№©+]{1,3}\uFE0F? ?(?=\w)")
"""Pictures in the place of letters before the words of a line."""
_EMOJI = pattern("[\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f ]+")
"""`⚡️`, `🇰🇿`: what posts in networks begin their lines with."""
_COUNTER = pattern(r"\d{1,3} ")
_GAP = pattern(r"[ ,;/]+")
_LONGEST_CUE = 30
"""Characters up to the colon after a cue."""
_LONGEST_INSERTION = 300
"""Characters: what runs on longer after `Читайте также` without a full stop is running text again."""


def peel(text: str, line: Line, cues: list[int], has_bars: bool) -> list[Piece]:
    """The pieces of a line in order, without the spaces between them.

    `cues`: where in the line, behind its beginning, a word stands that can begin a cue; `has_bars`: whether the text
    has marks of menus at all.
    """
    heading = _glued_heading(text, line) if text[line.end - 1] == ":" else None
    if heading is not None:
        line = line._replace(end=heading.start)
    start, end = line
    cues = [place for place in cues if may_begin(INSIDE_LINES, text, place, end)]
    if not cues and not has_bars and _begins_plainly(text, start, end):
        pieces = [Piece(start, end, text[start:end])]
    else:
        pieces = list(_peeled(text, line, cues, has_bars))
    if heading is not None:
        pieces.append(heading)
    for piece in pieces:
        piece.line = start
    return pieces


def _glued_heading(text: str, line: Line) -> Piece | None:
    """`… выборов. Анна ЛисДругие новости по теме:`: a heading of other news to which the line before it is glued."""
    for found in _GLUED.finditer(text, max(line.start + 1, line.end - _LONGEST_CUE), line.end):
        if phrase_end("teasers", text, found.start(), line.end) == line.end - 1:
            return _piece(text, found.start(), line.end, "boilerplate", "teaser_heading")
    return None


def _begins_plainly(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a word that begins neither dirt nor a credit nor an insertion: most paragraphs do."""
    return (text[start].isalpha() or text[start] in _QUOTES) and not may_begin(_AT_BEGINNING, text, start, end)


def _peeled(text: str, line: Line, cues: list[int], has_bars: bool) -> Iterator[Piece]:
    start, end = line
    begin = start
    picture = _PICTURE.match(text, start, end)
    prefix = picture.end() if picture else dirt_before(text, start, end, has_bars)
    counter = _COUNTER.match(text, start, end)
    if prefix == start and counter and may_begin(INSERTIONS, text, counter.end(), end):
        prefix = counter.end()
    symbols = _SYMBOLS.match(text, start, end) if prefix == start else None
    if symbols and may_begin(INSIDE_LINES, text, symbols.end(), end):
        prefix = begin = symbols.end()
    elif prefix == start and (emoji := _EMOJI.match(text, start, end)) is not None:
        prefix = begin = emoji.end()
    if prefix > start:
        yield from _running(text, start, prefix, "dirt_before_text")
        start = prefix
    rest = start
    for place in _places(text, start, end, cues):
        if place < rest:
            continue
        cut = _credit(text, place, end, begin) or _insertion(text, place, end, begin)
        if cut is None:
            continue
        if cut.start > rest:
            yield from _running(text, rest, cut.start)
        yield cut
        rest = cut.end
    while rest > start and (after := _behind(text, rest, end, line.start)) is not None:
        yield after
        rest = after.end
    if rest < end:
        yield from _running(text, rest, end)


def _behind(text: str, rest: int, end: int, line: int) -> Piece | None:
    """What follows right behind a credit: `, фото: Пётр Бек`, ` Подписывайтесь на наш канал`."""
    gap = _GAP.match(text, rest, end)
    if gap is None or gap.end() == end:
        return None
    is_credit = text.find(":", gap.end(), min(end, gap.end() + _LONGEST_CUE)) > 0
    found = _credit(text, gap.end(), end, line) if is_credit else None
    return found or (_insertion(text, gap.end(), end, line) if gap.group() == " " else None)


def _piece(text: str, start: int, end: int, kind: BlockKind | None = None, rule: str = "") -> Piece:
    while start < end and text[start] in " |•·":
        start += 1
    while end > start and text[end - 1] in " |•·":
        end -= 1
    return Piece(start, end, text[start:end], kind, rule)


def _running(text: str, start: int, end: int, rule: str = "") -> Iterator[Piece]:
    piece = _piece(text, start, end, "boilerplate" if rule else None, rule)
    if piece.text[:1].isalnum() or any(letter.isalnum() for letter in piece.text):
        yield piece
    elif piece.text:
        piece.kind, piece.rule = "boilerplate", "marks"
        yield piece


def _places(text: str, start: int, end: int, cues: list[int]) -> Iterator[int]:
    """The beginning of the line, and of each sentence or bracket in it, where a word stands that begins a cue."""
    if may_begin(INSIDE_LINES, text, start, end):
        yield start
    glued = False
    for place in cues:
        if place > start:
            is_glued = not glued and text.startswith("Фото:", place)
            glued = glued or is_glued
            is_glued = is_glued or (text[place] == "©" and text[place - 1] == " " and not text[place - 2].isdigit())
            if is_glued or _begins_sentence(text, start, place):
                yield place


def _begins_sentence(text: str, start: int, place: int) -> bool:
    """Whether a sentence or a bracket begins at a place behind the `start` of a line: `… . (Фото`, `… (Фото`."""
    before = place - 1
    if text[before] == "(":
        if _CYRILLIC_CAPITAL.match(text, place):
            return True
        before -= 1
    space = before
    while before > start and text[before] == " ":
        before -= 1
    return text[before] in (_SENTENCE_MARKS if before < space else _GLUED_MARKS)


def _credit(text: str, place: int, end: int, line: int) -> Piece | None:
    """`… диалога. Фото: Пресс-служба Сената`: a credit at the beginning of a line or sentence, or in brackets."""
    whole = place == line
    credit = credit_at(text, place, end, whole=whole)
    if credit is None:
        return None
    stop = credit.end + (text[credit.end : credit.end + 1] in (".", ")") and credit.end < end)
    start = place - (place > line and text[place - 1] == "(")
    if credit.kind in ("photo", "video"):
        return _piece(text, start, stop, "caption", f"{credit.kind}_credit")
    return _piece(text, start, stop, "boilerplate", f"{credit.kind}_credit")


def _insertion(text: str, place: int, end: int, line: int) -> Piece | None:
    """A sentence that only leads elsewhere: `Читайте также: …`, `Подписывайтесь на наш канал …`."""
    if first_word(text, place, end) not in first_words(INSERTIONS):
        return None
    cue = phrase_end("insertions", text, place, end)
    rule = "insertion"
    if not cue:
        cue, rule = phrase_end("openings", text, place, end), "boilerplate_opening"
    if not cue:
        return None
    following = _SENTENCE_START.search(text, cue, min(end, place + _LONGEST_INSERTION))
    stop = following.start() + (following.group()[0] != "(") if following else end
    if stop - place > _LONGEST_INSERTION:
        return None
    is_link = following is not None and following.group()[0] in _ARROWS  # `Узнайте больше ➞Ведомство сообщило`
    if place == line and end - place <= _LONGEST_INSERTION and not is_link:
        stop = end
    return _piece(text, place, stop, "boilerplate", rule)
