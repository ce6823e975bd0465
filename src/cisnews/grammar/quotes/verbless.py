"""Statements without a verb: `цены под контролем`, `сегодня оппозиция в руках детей`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVES
from cisnews.grammar.phrases import noun_phrase
from cisnews.grammar.quotes.cues import small_words

if TYPE_CHECKING:
    from cisnews.grammar.quotes.scene import Scene


def is_verbless(scene: Scene, first: int, last: int) -> bool:
    """Whether a subject stands there and where or how it is, or how much; not: `биография, фото`, `в марте и в мае`."""
    words = scene.sheet.words
    if last - first > 1 and any(words[at].key in small_words("amounts") for at in (first, first + 1)):
        return True  # денег мало
    while first < last and words[first].pos == "ADVB":
        first += 1
    subject = noun_phrase(scene.sheet, first, last, NOMINATIVES, prepositions=False)
    follows = subject is not None and subject.last < last and words[subject.last].pos == "PREP"
    return follows and not any(words[at].text in ",;" for at in range(first, last))
