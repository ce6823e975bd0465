"""Phrases of the lexicon at one place of a text that is not yet a sheet of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.tokens import TOKEN
from cisnews.grammar.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.knowledge.lexicon import Entry

_MOST_TOKENS = 8


def entries_at(text: str, start: int, end: int) -> Iterator[tuple[Entry, int]]:
    """The entries whose phrase begins at `start`, each with the offset of the phrase's end; the shortest first."""
    node = None
    for number, token in enumerate(TOKEN.finditer(text, start, end)):
        if (number == 0 and token.start() != start) or number == _MOST_TOKENS:
            return
        found = word(token.group())
        node = found.node if node is None else node.get(found.key)
        if node is None:
            return
        for entry, _ in node.entries:
            yield entry, token.end()
