"""Places, days and adverbs that stand between a verb and its object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN_OR_ON
from cisnews.grammar.morphology import PREPOSITIONALS
from cisnews.grammar.phrases import noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page


def after_asides(page: Page, token: int, limit: int) -> int:
    """The token after `в Казахстане`, `с 1 мая 2026 года`, `также`, which can stand between a verb and its object."""
    while token + 1 < limit:
        day = next((date for date in page.dates_in(token, token + 2) if date.last < limit), None)
        if day is not None and (day.first == token or page.words[token].pos == "PREP"):
            token = day.last
        elif page.words[token].pos == "ADVB" and page.words[token + 1].kind == "word":
            token += 1
        elif page.key(token) in IN_OR_ON:
            phrase = noun_phrase(page.sheet, token + 1, limit, PREPOSITIONALS, prepositions=False)
            if phrase is None or phrase.last >= limit or page.words[phrase.last].kind != "word":
                break
            token = phrase.head + 1
        else:
            break
    return token
