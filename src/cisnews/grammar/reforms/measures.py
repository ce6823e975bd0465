"""How much something changes: `с 90 до 75`, `до семи лет`, `на десять процентов`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import CHANGED_TO, FROM
from cisnews.grammar.morphology import GENITIVES
from cisnews.grammar.phrases import noun_phrase
from cisnews.grammar.reforms.page import is_one_of

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page
    from cisnews.grammar.words import Word

_FROM, _TO = FROM, CHANGED_TO
_SIGNS = frozenset({"%", "‰"})


def measure_end(page: Page, token: int, limit: int) -> int:
    """The token after `с двух месяцев до одного`; `token` itself where no measure begins (`с 1 января`)."""
    begun = _amount_end(page, token, limit) if page.key(token) in _FROM else token
    if page.key(begun) in _TO:
        return _amount_end(page, begun, limit)
    return token


def _amount_end(page: Page, preposition: int, limit: int) -> int:
    """The token after a number and what is counted; the preposition where none follows, or a day."""
    token = preposition + 1
    while token < limit and (_counts(page.words[token]) or page.words[token].text in _SIGNS):
        token += 1
    if token == preposition + 1 or page.in_date(preposition + 1):
        return preposition
    counted = noun_phrase(page.sheet, token, limit, GENITIVES, prepositions=False) if token < limit else None
    return counted.last if counted is not None else token


def _counts(word: Word) -> bool:
    return word.kind == "number" or word.pos == "NUMR" or is_one_of(word, "amounts")
