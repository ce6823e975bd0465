"""What stands before the first sentence of a text without being part of it: a dateline, a time, a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.quotes.scene import Scene

_LONGEST = 14
"""No dateline is longer than this many tokens."""
_NAME = 4
"""No outlet's name before a dash is longer than this many tokens."""


def after_opening(scene: Scene, first: int, last: int) -> int:
    """The token after a dateline (`АСТАНА, 14 ноября – `, `/ТАСС/. `) or a row of buttons (`19:30 | Поделиться | `)."""
    words = scene.sheet.words
    begin = first
    near = range(first, min(last, first + _LONGEST))
    for token in near:
        if words[token].text == "/" and token > first + 1 and words[token - 2].text == "/":  # /ТАСС/.
            begin = token + 1 + (token + 1 < last and words[token + 1].text == ".")
        elif words[token].text == "|" or _is_agency_alone(scene, token, first, last):
            begin = token + 1
        elif (words[token].is_dash or words[token].text in "/:") and _opens_news(scene, first, token):
            return token + 1
    if begin > first or not near or words[first].shape != "upper" or len(words[first].text) < 4:
        return begin
    for token in near:
        if words[token].is_dash and token > first and scene.sheet.starts[token] > scene.sheet.ends[token - 1]:
            return _after_agency(scene, token + 1, last)
    return begin


def _opens_news(scene: Scene, first: int, last: int) -> bool:
    """`Баку. 5 мая. REPORT.AZ/ `, `8 октября. – `: an outlet behind town and day, or a day."""
    words = scene.sheet.words
    if words[first].kind == "number" and words[last - 1].text == ".":
        return last - first <= _NAME
    begins = (first, *(at + 1 for at in range(first, last - 1) if words[at].text == "."))
    return any(last - begin <= _NAME and names_outlet(scene, begin, last) for begin in begins)


def _after_agency(scene: Scene, token: int, last: int) -> int:
    """The token after an agency that is a sentence of its own: `МОСКВА, 31 мая — РИА Новости. Сенат …`."""
    agency = scene.sheet.term(token, "agency") if token < last else None
    if agency is None or agency.last >= last or scene.sheet.words[agency.last].text != ".":
        return token
    return agency.last + 1


def _is_agency_alone(scene: Scene, token: int, first: int, last: int) -> bool:
    """`(15:08) REGNUM Власти Канады …`: an agency in capitals, and then the sentence begins."""
    words = scene.sheet.words
    before = words[token - 1]
    after_time = token > first and before.kind == "number" and ":" in before.text
    after_time |= token == first and scene.sheet.term(token, "agency") is not None
    opens = token + 1 < last and words[token + 1].capital
    return after_time and opens and words[token].shape == "upper"


def names_outlet(scene: Scene, first: int, last: int) -> bool:
    """`Tazabek`, `РИА Новости`: nothing but the name of an agency or a name in Latin letters."""
    words = scene.sheet.words
    agency = scene.sheet.term(first, "agency")
    return first < last and (
        (agency is not None and agency.last == last) or all(words[at].text.isascii() for at in range(first, last))
    )
