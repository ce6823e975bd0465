"""What stands before the first sentence of a text without being part of it: a dateline, a time, a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.quotes.signs import DASHES

if TYPE_CHECKING:
    from cisnews.grammar.quotes.scene import Scene

_LONGEST = 14
"""No dateline is longer than this many tokens."""


def after_opening(scene: Scene, first: int, last: int) -> int:
    """The token after a dateline (`АСТАНА, 14 ноября – `) or a row of buttons (`19:30 | Поделиться | `)."""
    words = scene.sheet.words
    begin = first
    near = range(first, min(last, first + _LONGEST))
    for token in near:
        if words[token].text == "|":
            begin = token + 1
    if begin > first or not near or words[first].shape != "upper" or len(words[first].text) < 4:
        return begin
    for token in near:
        if words[token].text in DASHES and token > first and scene.sheet.starts[token] > scene.sheet.ends[token - 1]:
            return token + 1
    return begin
