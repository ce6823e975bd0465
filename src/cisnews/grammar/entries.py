"""Phrases of the lexicon at one place of a text that is not yet a sheet of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.tokens import TOKEN
from cisnews.grammar.words import word

if TYPE_CHECKING:
    from cisnews.knowledge.lexicon import Entry

_MOST_TOKENS = 8


def entries_at(text: str, start: int, end: int) -> list[tuple[Entry, int]]:
    """The entries whose phrase begins at `start`, each with the offset of the phrase's end; the shortest first."""
    token = TOKEN.match(text, start, end)
    node = word(token.group()).node if token else None
    found: list[tuple[Entry, int]] = []
    for _ in range(_MOST_TOKENS):
        if token is None or node is None:
            break
        last = token.end()
        found += [(entry, last) for entry, _ in node.entries]
        token = TOKEN.search(text, last, end) if node.children else None
        node = node.get(word(token.group()).key) if token else None
    return found
