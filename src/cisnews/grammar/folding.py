"""The text as the grammar reads it: the same words without the dirt.

Spaces of all kinds become a space, non-breaking hyphens a hyphen, Latin look-alikes inside Cyrillic words become
Cyrillic; soft hyphens, zero-width characters, stress marks and the asterisks of bold type vanish; quotation marks typed
as two signs are one. The
original text is never changed: `Folded` translates every offset back to it.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from cisnews.grammar.tokens import cut
from cisnews.model import trusted
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.tokens import Tokens
    from cisnews.model import Span

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f"
_ONE_TO_ONE = str.maketrans(
    {**dict.fromkeys(_SPACES, " "), "\u2010": "-", "\u2011": "-", "\u2212": "–", "\u2012": "–", "\u2015": "—"}
)

_DIRT = pattern(
    f"[{_SPACES}\u2010-\u2012\u2015\u2212\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\ufeff\u0300\u0301\u0306\u0308]"
)
"""Whatever is worth a closer look; most texts have none of it."""

_INVISIBLE = pattern(
    "[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\ufeff\u0300\u0301\u0306\u0308]|[иИеЕ][\u0306\u0308]"
    "|<<|>>|''|,,(?=[А-ЯЁ])|[*][*]"
)
_DOUBLED = {"<<": "«", ">>": "»", "''": '"', ",,": "„", "**": ""}
"""Quotation marks typed as two signs, and the signs of bold type."""
_COMBINING = frozenset("\u0300\u0301\u0306\u0308")
_COMPOSED = {"и\u0306": "й", "И\u0306": "Й", "е\u0308": "ё", "Е\u0308": "Ё", **_DOUBLED}

_SUSPECT = pattern("[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё][A-Za-z])|(?<= [acoyK])(?= ))")
"""A Latin letter beside a Cyrillic one or alone; most texts have none, and finding that out is quick."""
_WORD = pattern("[A-Za-zА-Яа-яЁё]+")
_LATIN = pattern("[A-Za-z]")
_LOOK_ALIKES = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
_LONE_LETTER = pattern(r"(?<=[а-яё] )[acoyK](?= [А-Яа-яЁё])")
"""A preposition or conjunction of one letter typed in Latin: `встретился c послом`."""


class Folded:
    """A text without dirt, and the way back to the original offsets."""

    __slots__ = ("_offsets", "_tokens", "original", "text")

    def __init__(self, original: str, text: str, offsets: array[int] | None) -> None:
        self.original = original
        self.text = text
        self._offsets = offsets
        self._tokens: Tokens | None = None

    @property
    def tokens(self) -> Tokens:
        """The words, numbers and marks of the folded text, cut when first asked for."""
        if self._tokens is None:
            self._tokens = cut(self.text)
        return self._tokens

    def start(self, index: int) -> int:
        """Offset in the original of the character at `index` of the folded text."""
        return index if self._offsets is None else self._offsets[index]

    def end(self, index: int) -> int:
        """Offset in the original after the character before `index` of the folded text."""
        if self._offsets is None:
            return index
        end = self._offsets[index - 1] + 1
        while self.original[end : end + 1] in _COMBINING:
            end += 1
        return end

    def span(self, start: int, end: int) -> Span:
        """The span, in the original, of two offsets in the folded text."""
        if self._offsets is None:
            return trusted.span(start, end)
        return trusted.span(self.start(start), self.end(end))


def fold(original: str) -> Folded:
    """The text as the grammar reads it. Linear in its length."""
    text, offsets = original, None
    if _DIRT.search(text) or any(mark in text for mark in _DOUBLED):
        text, offsets = _drop_invisible(text.translate(_ONE_TO_ONE))
    if _SUSPECT.search(text):
        text = _LONE_LETTER.sub(_to_cyrillic, _WORD.sub(_mixed_to_cyrillic, text))
    return Folded(original, text, offsets)


def _drop_invisible(text: str) -> tuple[str, array[int] | None]:
    if not _INVISIBLE.search(text):
        return text, None
    pieces: list[str] = []
    offsets: array[int] = array("l")
    last = 0
    for match in _INVISIBLE.finditer(text):
        pieces.append(text[last : match.start()])
        offsets.extend(range(last, match.start()))
        last = match.end()
        instead = _COMPOSED.get(match.group(), match.group()[0]) if len(match.group()) > 1 else ""
        if instead:
            pieces.append(instead)
            offsets.append(match.start() + (match.group() == ">>"))
    pieces.append(text[last:])
    offsets.extend(range(last, len(text)))
    return "".join(pieces), offsets


def _mixed_to_cyrillic(match: re.Match[str]) -> str:
    """`Cовет` with a Latin C -> `Совет`; a word in one alphabet stays as it is."""
    word = match.group()
    return word if word.isascii() or not _LATIN.search(word) else _to_cyrillic(match)


def _to_cyrillic(match: re.Match[str]) -> str:
    """The word in Cyrillic letters; one with a letter that has no look-alike stays as it is."""
    word = match.group().translate(_LOOK_ALIKES)
    return match.group() if _LATIN.search(word) else word
