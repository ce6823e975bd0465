"""What a form is by its letters alone: word, number or mark, and how its capitals stand."""

from __future__ import annotations

from typing import Literal

from cisnews.patterns import pattern

Kind = Literal["word", "number", "mark"]
Shape = Literal["lower", "title", "upper", "mixed", "initial", "none"]

END_MARKS = frozenset({".", "!", "?", "…", "..", "..."})
"""Marks that can close a sentence."""

DASHES = frozenset("—–-")

SPEECH_SIGNS = frozenset('«»“”„"‘’‹›`—–-:')
"""Quotation marks, dashes, the colon: no direct speech without one of them."""

_ROMAN_NUMERAL = pattern("[IVXLC]+")


def kind_of(text: str) -> Kind:
    """`Сенат` is a word; `12` and `XIV` are numbers; all else is a mark."""
    if text[0].isdigit() or _ROMAN_NUMERAL.fullmatch(text):
        return "number"
    return "word" if text[0].isalpha() else "mark"


def shape_of(text: str) -> Shape:
    """How the capitals of a word stand: `сенат`, `Сенат`, `МИД`, `ДжейТи`, `А`."""
    if len(text) == 1:
        return "initial" if text.isupper() else "lower"
    if text.islower():
        return "lower"
    if text.isupper():
        return "upper"
    parts = text.replace("’", "-").replace("'", "-").split("-")
    return "title" if all(part[:1].isupper() and (len(part) == 1 or part[1:].islower()) for part in parts) else "mixed"
