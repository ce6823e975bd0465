"""Names in marks: `«Газпром»`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sheet

OPENING = {"«": "»", '"': '"', "“": "”", "„": "“"}
"""Opening marks of a name, with the marks that close them."""
CLOSING_OF = {closing: opening for opening, closing in OPENING.items()}
"""Closing marks, each with the one that opens."""
_LONGEST = 12


def name_in_marks(sheet: Sheet, token: int, limit: int) -> int:
    """`«Газпром»` -> the token after the closing mark; 0 if no short name in marks begins at the token."""
    words = sheet.words
    closing = OPENING.get(words[token].text) if token < limit else None
    if closing is None or token + 1 >= limit or not (words[token + 1].capital or words[token + 1].kind == "number"):
        return 0
    for last in range(token + 1, min(limit, token + _LONGEST)):
        if words[last].text == closing:
            return last + 1
    return 0
