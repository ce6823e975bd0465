"""Where a quote ends whose closing mark is lost or closes another pair too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.quotes.signs import JOINTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.sheet import Sheet

    Attributes = Callable[[int], bool]

_NEAR = 400
"""How many tokens after a mark that nothing closes an attribution can close it."""


def find_ending(sheet: Sheet, marked: Marked, last: int, attributes: Attributes) -> tuple[int, int] | None:
    """The token after what is inside and the closing mark (-1 if it is lost), before the paragraph's end at `last`."""
    return _shared(sheet, marked, last, attributes) or _before_attribution(sheet, marked, last, attributes)


def is_closed_in(sheet: Sheet, marked: Marked, further: list[Paragraph]) -> bool:
    """`«Закрыт театр «Маска».` ¶ `Его здание продали», — сказал он`: paragraphs that close more than they open."""
    words, depth = sheet.words, 0
    if words[marked.opening].text != "«":
        return False
    for paragraph in further:
        if words[paragraph.first].is_dash or words[paragraph.first].text == "«":
            return False
        for sign in paragraph.signs:
            depth += (words[sign].text == "«") - (words[sign].text == "»")
            if depth < 0:
                return True
    return False


def goes_on_in(sheet: Sheet, marked: Marked, further: list[Paragraph]) -> bool:
    """Whether the next paragraphs may belong to a mark that its own leaves open: it opens speech, or they close it."""
    capital = sheet.words[marked.opening + 1].capital
    return marked.begins_speech or (capital and is_closed_in(sheet, marked, further))


def attribution_follows(sheet: Sheet, closing: int, last: int, attributes: Attributes) -> bool:
    """`», — заявил министр`: whether an attribution follows the mark."""
    words = sheet.words
    token = closing + 1
    while token < last and token < closing + 4 and words[token].text in JOINTS:
        token += 1
    if token < last and words[token].is_dash:
        return token + 1 < last and attributes(token + 1)
    return closing + 1 < token < last and not words[token].capital and attributes(token)


def _shared(sheet: Sheet, marked: Marked, last: int, attributes: Attributes) -> tuple[int, int] | None:
    """`«Создаём фонд «Единство», — заявил министр`: the inner closing mark closes the outer one too."""
    for child in marked.children:
        at_end = child.closing + 2 >= last and marked.begins_speech
        if at_end or attribution_follows(sheet, child.closing, last, attributes):
            return child.closing + 1, child.closing
    return None


def _before_attribution(sheet: Sheet, marked: Marked, last: int, attributes: Attributes) -> tuple[int, int] | None:
    """`«Проект готов, — сказал Петров.`: the quote ends before its attribution."""
    if not marked.begins_speech:
        return None
    words = sheet.words
    for token in range(marked.opening + 2, min(last - 1, marked.opening + _NEAR)):
        if words[token].is_dash and words[token - 1].text in JOINTS and attributes(token + 1):
            return token, -1
    return None
