"""Names of laws: titles in quote marks, numbers, the country or body that belongs to a name, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT, AFTER, IN, IN_OR_ON, IN_READING
from cisnews.grammar.morphology import GENITIVE, GENITIVES, PREPOSITIONALS
from cisnews.grammar.phrases import noun_phrase
from cisnews.grammar.reforms.page import is_one_of

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page

OPENING = {"«": "»", "“": "”", "„": "“", '"': '"'}
CLOSING = frozenset(OPENING.values())
NUMBER_SIGNS = frozenset({"№", "n", "no"})
_LONGEST = 45
"""Words of a title in quote marks, at most."""
_PARTS = 3
"""Country, day and number, in any order."""


def quoted_title(page: Page, token: int, limit: int) -> int:
    """The token after a quoted title, however long: `«О внесении изменений в …»`."""
    closing = OPENING.get(page.words[token].text) if token < limit else None
    if closing is None:
        return token
    for last in range(token + 1, limit):
        if page.words[last].text == closing:
            return last + 1
    return token


def title_ending_at(page: Page, closing: int, begin: int) -> str:
    """The title in quote marks that ends with a token."""
    for token in range(closing - 1, begin - 1, -1):
        if quoted_title(page, token, closing + 1) == closing + 1:
            return page.sheet.text(token, closing + 1)
    return ""


def ends_with_title(page: Page, first: int, last: int) -> bool:
    """`закон «О воде»`, a title in full; not `закон о налоге на «окна»`."""
    if page.words[last - 1].text not in CLOSING:
        return False
    opening = next((t for t in range(last - 2, first, -1) if quoted_title(page, t, last) == last), first)
    return page.words[opening - 1].pos != "PREP"


def numbered_end(page: Page, token: int, limit: int) -> int:
    """The token after `№ 235 о займах` behind `закон`; `token` itself where no number stands."""
    if token + 1 >= limit or page.key(token) not in NUMBER_SIGNS or page.words[token + 1].kind != "number":
        return token
    return about_end(page, number_end(page, token + 1, limit), limit)


def about_end(page: Page, token: int, limit: int) -> int:
    """The token after `о займах и ссудах`; `token` itself where nothing is told."""
    if page.key(token) not in ABOUT or token + 1 >= limit:
        return token
    about = noun_phrase(page.sheet, token + 1, limit, PREPOSITIONALS)
    return about.last if about is not None else token


def name_end(page: Page, token: int, limit: int, farthest: int) -> int:
    """The token after all that belongs to the name of a law: its country, day, number, and title in quote marks.

    `закон` + `Республики Казахстан от 5 мая 2020 года № 12-З «О воде»`.
    """
    last = token
    for _ in range(_PARTS):
        begun, last = last, with_owner(page, _with_article(page, last, limit), limit)
        if page.key(last) == "от" and (days := page.dates_in(last + 1, min(limit, last + 2))):
            last = days[0].last
        if page.key(last) in NUMBER_SIGNS and last + 1 < limit and page.words[last + 1].kind == "number":
            last = number_end(page, last + 1, limit)
        if last == begun:
            break
    if last + 1 < limit and page.words[last].pos == "PREP" and page.words[last + 1].text in OPENING:
        last += 1  # закон о налоге на «сверхприбыль»
    return quoted_title(page, last, min(farthest, last + _LONGEST))


def _with_article(page: Page, last: int, limit: int) -> int:
    """`поправки в статью` + `217 Налогового кодекса`: the number, and the law of which it is."""
    if last + 1 >= limit or page.words[last].kind != "number" or not is_one_of(page.words[last - 1], "articles"):
        return last
    law = noun_phrase(page.sheet, last + 1, limit, GENITIVES)
    return law.last if law is not None else last + 1


def number_end(page: Page, token: int, limit: int) -> int:
    """The token after a number with what is glued to it by a dash: `254073-8`, `56-З`."""
    ends, starts = page.sheet.ends, page.sheet.starts
    last = token + 1
    while (
        last + 1 < limit
        and page.words[last].is_dash
        and ends[last - 1] == starts[last]
        and ends[last] == starts[last + 1]
    ):
        last += 2
    return last


def with_owner(page: Page, last: int, limit: int) -> int:
    """`закон о депутатах` + `Жогорку Кенеша`, `закон Республики` + `Казахстан`: body and country belong to the name."""
    term = page.term(last, "body") if last < limit else None
    if term is not None and term.cases & GENITIVE:
        return min(term.last, limit)
    place = page.places.get(last) or page.places.get(last - 1)
    if place is not None and place.kind == "country" and place.cases & GENITIVE:
        return max(last, min(place.last, limit))
    return last


def without_reading(page: Page, start: int, last: int) -> int:
    """`законопроект о туризме` + `во втором чтении`: the reading is no part of the name."""
    if page.key(last - 1) in IN_READING:
        for token in range(last - 2, max(start, last - 5), -1):
            if page.key(token) in IN:
                return token
    return last


def without_session(page: Page, start: int, last: int) -> int:
    """`законопроект о туризме` + `на заседании`, `в ходе сессии`, `после референдума`, `во второй половине года`: where
    and when it is read is no part of the name.
    """
    for token in range(start + 1, last - 1):
        if page.key(token) in AFTER:
            return token
        noun = token + 1
        while noun < last - 1 and (page.words[noun].adjective_forms or page.key(noun) == "ходе"):
            noun += 1
        is_when = is_one_of(page.words[noun], "periods") or page.term(noun, "month") is not None
        if page.key(token) in IN_OR_ON and (is_when or is_one_of(page.words[noun], "sessions")):
            return token
    return last


def without_date(page: Page, start: int, last: int) -> int:
    """`закон о выборах в мае`: a date at the end says when, not what."""
    for date in page.dates_in(start, last):
        if date.last >= last:
            last = date.first
            if last > start and page.words[last - 1].pos == "PREP":
                last -= 1
    return last
