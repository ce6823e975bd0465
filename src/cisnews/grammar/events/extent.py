"""How far the phrase of an event reaches: its modifiers before, and whose or which it is after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import BY_RESULTS, ON_THEME
from cisnews.grammar.morphology import ANY_FORM, DATIVES, GENITIVES, cases_of
from cisnews.grammar.phrases import noun_phrase
from cisnews.knowledge import lexicon
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sheet, Term

_MAX_MODIFIERS = 6
_OPENING = {"«": "»", '"': '"', "“": "”", "„": "“"}
_ENDING = 3
"""Letters behind the hyphen of an ordinal, at most."""
_MAX_TITLE = 25
"""No title in quote marks has more words."""


class Extent(Record):
    """The phrase of an event: half-open token numbers, its noun, and the forms that agree."""

    first: int
    last: int
    head: int
    forms: int

    @property
    def cases(self) -> int:
        """The cases in which it can stand (bit mask)."""
        return cases_of(self.forms)


def modifiers_of(sheet: Sheet, term: Term) -> Extent:
    """The event's noun with the adjectives and ordinals before it: `VIII Съезд`, `53-е пленарное заседание`."""
    head = next((t for t in range(term.first, term.last) if sheet.words[t].noun_forms & ANY_FORM), term.first)
    forms = term.forms or ANY_FORM
    first = term.first
    begin = max(sheet.sentence_at(term.first).first, term.first - _MAX_MODIFIERS)
    for token in range(term.first - 1, begin - 1, -1):
        word = sheet.words[token]
        if word.kind == "number":
            if not _is_ordinal(word.text):
                break
        elif word.kind == "word" and word.adjective_forms & forms and word.pos not in ("PREP", "CONJ"):
            forms &= word.adjective_forms
        else:
            break
        first = token
    return Extent(first, term.last, head, forms)


def _is_ordinal(text: str) -> bool:
    """`VIII`, `53-е`, `80-й`; a bare number before an event is none, nor `20-летие`."""
    return not text[0].isdigit() or 0 < len(text.partition("-")[2]) <= _ENDING


def complement_end(sheet: Sheet, extent: Extent, limit: int, bodies: dict[int, int]) -> int:
    """The token after what says whose, of what and which: `заседания Сената`, `форума «Один пояс» по торговле`."""
    last = extent.last
    while last < limit:
        reach = (
            bodies.get(last)
            or _title(sheet, last, limit)
            or _code(sheet, last, limit)
            or _genitives(sheet, last, limit)
            or _about(sheet, last, limit)
        )
        if not reach:
            break
        last = reach
    return members_end(sheet, last, limit)


def _title(sheet: Sheet, token: int, limit: int) -> int:
    """`форум «Один пояс — один путь»`, `на тему «…»`: the token after the closing mark; 0 if no title stands here."""
    themes = lexicon.words("meetings", "themes")
    if sheet.words[token].key in ON_THEME and token + 2 < limit and sheet.words[token + 1].key in themes:
        token += 2
    closing = _OPENING.get(sheet.words[token].text)
    if closing is None:
        return 0
    for last in range(token + 1, min(limit, token + _MAX_TITLE)):
        if sheet.words[last].text == closing:
            return last + 1
    return 0


def _code(sheet: Sheet, token: int, limit: int) -> int:
    """`саммит С5+1`, `встреча G20`, `в формате 5+1`: the token after a formula of letters and figures, or 0."""
    last = token
    figures = False
    while last < limit and (last == token or sheet.starts[last] == sheet.ends[last - 1]):
        word = sheet.words[last]
        if not (word.kind == "number" or word.text == "+" or (word.capital and len(word.text) <= 3)):
            break
        figures = figures or word.kind == "number"
        last += 1
    return last if figures and last - token > 1 else 0


def _genitives(sheet: Sheet, token: int, limit: int) -> int:
    """The token after the genitives that begin here: they complement the noun before."""
    if sheet.words[token].kind == "number" and _is_ordinal(sheet.words[token].text) and token + 1 < limit:
        numbered = noun_phrase(sheet, token + 1, limit, GENITIVES, prepositions=False)
        return numbered.last if numbered is not None else 0  # Жогорку Кенеша [VIII созыва]
    phrase = noun_phrase(sheet, token - 1, limit, prepositions=False)
    return phrase.last if phrase is not None and phrase.head == token - 1 and phrase.last > token else 0


def _about(sheet: Sheet, token: int, limit: int) -> int:
    """`конференция по безопасности`, `комиссии по торговле`: the token after it; not `по итогам`."""
    if sheet.words[token].key != "по" or token + 1 >= limit or sheet.words[token + 1].key in BY_RESULTS:
        return 0
    about_where = not sheet.words[token + 1].lemmas.isdisjoint(lexicon.words("meetings", "situations"))
    phrase = noun_phrase(sheet, token + 1, limit, DATIVES, prepositions=about_where)
    return phrase.last if phrase is not None else 0


def has_ordinal_or_title(sheet: Sheet, extent: Extent) -> bool:
    """`V Всемирный конгресс …`, `конгресс «Инновации»`."""
    words = sheet.words
    return any(words[token].kind == "number" for token in range(extent.first, extent.head)) or (
        words[extent.last - 1].text in _OPENING.values()
    )


def members_end(sheet: Sheet, token: int, limit: int) -> int:
    """`саммит Россия — Африка`, `ассамблеи государств — участников СНГ`; `token` itself if there are none."""
    last = token
    members = lexicon.words("meetings", "members")
    if last + 1 < limit and sheet.words[last].is_dash and sheet.words[last + 1].key in members:
        return _genitives(sheet, last + 2, limit) or last + 2
    if last + 2 < limit and sheet.words[last].capital and sheet.words[last + 1].is_dash:
        last += 1
    while last + 1 < limit and sheet.words[last].is_dash and sheet.words[last + 1].capital:
        if not sheet.words[last - 1].capital:
            break
        last += 2
        while last < limit and sheet.words[last].capital and sheet.words[last - 1].adjective_forms:
            last += 1
    return last
