"""Peeling a line: dirt and credits that are glued to running text become pieces of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cisnews.grammar.blocks.credits import credit_at
from cisnews.grammar.blocks.cues import (
    INSERTIONS,
    INSIDE_LINES,
    WORD,
    first_word,
    first_words,
    fold,
    may_begin,
    phrase_end,
    words,
)
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.blocks.lines import Line
    from cisnews.model.block import BlockKind

BARS = "|•·"
_SENTENCE_START = re.compile(r"[.!?…»”\")] +\(?(?=[А-ЯЁA-Z©])|\((?=[А-ЯЁ])")
_FULL_STOPS = frozenset(".!?…;:")
_SENTENCE_END = re.compile(r"[.!?…][»”\")]* +[А-ЯЁ«\"—–A-Z]|(?<=[а-яё]{4})[.!?…][А-ЯЁA-Z][А-ЯЁA-Za-zа-яё]{3}")
"""The second form: a lost space, `принял закон.Вестник`."""
_CYRILLIC_CAPITAL = re.compile("[А-ЯЁ]")
_BARS = re.compile(r" ?[|•·] ?")
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2} [^\W\d_]{3,8},? \d{4}")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|info|kg|kz|net|org|ru|su|uz|by|az|am|ge|md|tj|tm|ua)\b", re.I
)
_BEGINS_TEXT = re.compile(r"[А-ЯЁ«\"“„A-Z—–-]")
_DIRT = ("buttons", "rubrics")
_AT_BEGINNING = (*_DIRT, *INSIDE_LINES)
_QUOTES = frozenset('«"„“')
_SENTENCE_MARKS = '.!?…»”")'
_LONGEST_SHORTENED = 8
_LONGEST_INSERTION = 300
"""Characters: what runs on longer after `Читайте также` without a full stop is running text again."""


@dataclass(slots=True)
class Piece:
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

    def inner_stops(self) -> Iterator[int]:
        """Where in its text sentences end before others."""
        return (at for at in map(re.Match.start, _SENTENCE_END.finditer(self.text)) if not _shortens(self.text, at))


def _shortens(text: str, stop: int) -> bool:
    """Whether the full stop belongs to an initial or a shortened word after which something always follows."""
    if text[stop] != ".":
        return False
    begin = stop
    while begin and text[begin - 1].isalpha() and stop - begin < _LONGEST_SHORTENED:
        begin -= 1
    before = text[begin:stop]
    return (len(before) == 1 and before.isupper()) or fold(before) in lexicon.abbreviations("inner")


def peel(text: str, line: Line, cues: list[int], has_bars: bool) -> list[Piece]:
    """The pieces of a line in order, without the spaces between them.

    `cues`: where in the line, behind its beginning, a word stands that can begin a cue; `has_bars`: whether the text
    has marks of menus at all.
    """
    start, end = line
    cues = [place for place in cues if may_begin(INSIDE_LINES, text, place, end)]
    if not cues and not has_bars and _begins_plainly(text, start, end):
        return [Piece(start, end, text[start:end], line=start)]
    pieces = list(_peeled(text, line, cues, has_bars))
    for piece in pieces:
        piece.line = start
    return pieces


def _begins_plainly(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a word that begins neither dirt nor a credit nor an insertion: most paragraphs do."""
    return (text[start].isalpha() or text[start] in _QUOTES) and not may_begin(_AT_BEGINNING, text, start, end)


def _peeled(text: str, line: Line, cues: list[int], has_bars: bool) -> Iterator[Piece]:
    start, end = line
    prefix = _dirt_before(text, start, end, has_bars)
    if prefix > start:
        yield from _running(text, start, prefix, "dirt_before_text")
        start = prefix
    rest = start
    for place in _places(text, start, end, cues):
        if place < rest:
            continue
        cut = _credit(text, place, end, line.start) or _insertion(text, place, end, line.start)
        if cut is None:
            continue
        if cut.start > rest:
            yield from _running(text, rest, cut.start)
        yield cut
        rest = cut.end
    if rest > start:
        after = _insertion(text, min(rest + 1, end), end, line.start) if text[rest : rest + 1] == " " else None
        if after is not None:
            yield after
            rest = after.end
    if rest < end:
        yield from _running(text, rest, end)


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
            is_glued = is_glued or (text[place] == "©" and text[place - 1] == " ")
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
    return before < space and text[before] in _SENTENCE_MARKS


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
    if place == line and end - place <= _LONGEST_INSERTION:
        stop = end
    return _piece(text, place, stop, "boilerplate", rule)


def _dirt_before(text: str, start: int, end: int, has_bars: bool) -> int:
    """Where running text begins after glued dirt: `19:30 | Поделиться | Совет …`; `start` if nothing is glued."""
    bars = _dirty_segments(text, start, end) if has_bars else start
    opening = first_word(text, bars, end)
    if opening.isalpha() and opening not in first_words(_DIRT):
        return bars
    token = _dirty_tokens(text, bars, end)
    return token if token < end else start


def _dirty_segments(text: str, start: int, end: int) -> int:
    """Where the first segment between bars begins that is not dirt."""
    while True:
        bar = _BARS.search(text, start, end)
        if bar is None or bar.end() >= end or not is_dirt(text[start : bar.start()]):
            return start
        start = bar.end()


def _dirty_tokens(text: str, start: int, end: int) -> int:
    """Where text begins after dirt without bars: `Новости Политика 14.11.2025 12:30 Поделиться 15 Сенат …`.

    A rubric alone is a word of the text (`Президент Беков …`): a time stamp or a button must follow it.
    """
    at, sure = start, False
    while at < end:
        if text[at] in " .,|•·/-":
            at += 1
            continue
        stamp = _TIME.match(text, at, end) or _DAY.match(text, at, end)
        step = stamp.end() if stamp else phrase_end("buttons", text, at, end)
        if step:
            sure = True
        else:
            step = _counter_end(text, at, end) if sure else phrase_end("rubrics", text, at, end)
        if not step:
            break
        at = step
    return at if sure and at < end and _BEGINS_TEXT.match(text, at) and text[at - 1] in " |•·" else start


def _counter_end(text: str, start: int, end: int) -> int:
    """After `120`, `Просмотров: 120` or `3 комментария`; 0 if no counter stands here."""
    tokens = [(found.group(), found.end()) for found in WORD.finditer(text, start, min(end, start + 40))][:3]
    bare = [token for token in tokens if token[0] not in ":+"]
    if not bare:
        return 0
    first, second = bare[0], bare[1] if len(bare) > 1 else ("", 0)
    if first[0].isdigit():
        return second[1] if fold(second[0]) in words("counters") and second[0].islower() else first[1]
    return second[1] if fold(first[0]) in words("counters") and second[0].isdigit() else 0


def is_dirt(segment: str) -> bool:
    """Whether a line or segment is only rubrics, buttons, dates and counters: `Главная`, `19:30`, `120 просмотров`."""
    at, end = 0, len(segment)
    if end > 160:
        return False
    while at < end:
        found = WORD.search(segment, at)
        if found is None:
            break
        at = found.start()
        address = _ADDRESS.match(segment, at)
        if address:
            at = address.end()
            continue
        rubric = phrase_end("rubrics", segment, at, end)
        if not rubric and not _is_stamp(fold(found.group())):
            return False
        at = rubric or found.end()
    return True


def _is_stamp(token: str) -> bool:
    """A number, a mark, or a word of dates and counters."""
    return token.isdigit() or not token.isalnum() or token in words("dates") or token in words("counters")
