"""Marked texts read up to one stage: bars stand around what the stage shall find, and are left out before reading."""

from __future__ import annotations

from cisnews.grammar.blocks import find_sections
from cisnews.grammar.folding import fold
from cisnews.grammar.sheet import Sheet


def sheet_of(marked: str) -> Sheet:
    """The sheet of a text without its bars."""
    folded = fold(marked.replace("|", ""))
    return Sheet(folded, find_sections(folded), None)


def marked_phrases(marked: str) -> list[str]:
    """The phrases between bars."""
    return marked.split("|")[1::2]


def blocks_of(text: str) -> list[str]:
    """The blocks of a text, each as `kind: text` on one line."""
    folded = fold(text)
    return [
        f"{section.kind}: {' '.join(folded.text[section.start : section.end].split())}"
        for section in find_sections(folded)
    ]
