"""Dirt: rubrics, buttons, dates and counters, alone on a line or glued before running text."""

from __future__ import annotations

import re

from cisnews.grammar.agencies import site_end
from cisnews.grammar.blocks.cues import WORD, first_word, first_words, fold, phrase_end, words
from cisnews.grammar.blocks.stamps import AGO, stamp_end
from cisnews.patterns import pattern

BARS = "|•·"
GLUED = ("buttons", "rubrics")
"""The lists whose phrases stand glued before running text."""
_BARS = pattern(r" ?[|•·] ?")
LINK = pattern(r"(?:https?://|www\.)\S+|#\w+", re.I)
_COUNT = pattern(r"\d+(?:[.,]\d+)?[KMКМ]\b")
"""`8.71K`."""
_BEGINS_TEXT = pattern(r"[А-ЯЁ«\"“„A-Z—–-]")
_LONGEST = 160
"""Characters: no line of dirt is longer."""


def dirt_before(text: str, start: int, end: int, has_bars: bool) -> int:
    """Where running text begins after glued dirt: `19:30 | Поделиться | Совет …`; `start` if nothing is glued."""
    bars = _dirty_segments(text, start, end) if has_bars else start
    opening = first_word(text, bars, end)
    if opening.isalpha() and opening not in first_words(GLUED):
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
        step = stamp_end(text, at, end) or phrase_end("buttons", text, at, end)
        if step:
            sure = True
        else:
            step = counter_end(text, at, end) if sure else phrase_end("rubrics", text, at, end)
        if not step:
            break
        at = step
    return at if sure and at < end and _BEGINS_TEXT.match(text, at) and text[at - 1] in " |•·" else start


def counter_end(text: str, start: int, end: int) -> int:
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
    if end > _LONGEST:
        return False
    while at < end:
        found = WORD.search(segment, at)
        if found is None:
            break
        at = found.start()
        told = LINK.match(segment, at) or _COUNT.match(segment, at) or AGO.match(segment, at)
        past = told.end() if told else site_end(segment, at, end)
        if past:
            at = past
            continue
        rubric = phrase_end("rubrics", segment, at, end)
        if not rubric and not _is_stamp(fold(found.group())):
            return False
        at = rubric or found.end()
    return True


def _is_stamp(token: str) -> bool:
    """A number, a mark, or a word of dates and counters."""
    return token.isdigit() or not token.isalnum() or token in words("dates") or token in words("counters")
