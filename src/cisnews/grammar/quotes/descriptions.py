"""Clauses that describe whoever speaks: `источник, близкий к акционерам`, `чиновник, попросивший об анонимности`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.quotes.scene import Scene


def is_described(scene: Scene, comma: int, last: int) -> bool:
    """Whether a participle, or an adjective with a preposition, stands behind a comma."""
    words = scene.sheet.words
    if comma + 2 >= last or words[comma].text != "," or scene.cast.phrase_at(comma + 1) is not None:
        return False  # not: …, пострадавших нет
    word, following = words[comma + 1], words[comma + 2]
    return word.shape == "lower" and (word.pos == "PRTF" or (word.pos == "ADJF" and following.pos == "PREP"))
