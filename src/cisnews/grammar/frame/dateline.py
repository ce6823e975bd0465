"""Place, day and agency before the lede: `АСТАНА, 14 ноября – Казинформ. Глава государства …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cisnews.grammar.agencies import agency_at, past_head
from cisnews.grammar.blocks.stamps import DAY_OF_MONTH, NUMERIC_DAY
from cisnews.grammar.words import word
from cisnews.patterns import pattern
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.blocks import Section
    from cisnews.grammar.words import Word

_PLACE = r"[А-ЯЁ][А-ЯЁ]+(?:[ /-][А-ЯЁ]+){0,3}|[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё][а-яё]+){0,2}(?: [А-ЯЁ][а-яё]+)?"
_DAY = rf"{DAY_OF_MONTH}(?:\.?,? \d{{4}}(?: г\.| года)?)?|{NUMERIC_DAY}"
_DATELINE = pattern(
    rf"(?:(?P<place>{_PLACE})(?P<country>, [А-ЯЁ][а-яё]+)?(?:[,.] {{0,2}}(?P<day>{_DAY}))?)(?P<end>[.,]? {{0,2}})"
)
_REVERSED = pattern(rf"(?P<day>{_DAY}), (?P<place>{_PLACE})(?P<end>[.,]? ?)")
_OPENING = pattern(r"[/(«\"—–-]{0,2} {0,2}")
_QUOTE = pattern('[«"]?')
_CLOSING = pattern(r"[»\"/),.:—–]|-")
_NAME = pattern(r"(?:,| [—–-]) ((?:[A-ZА-ЯЁ][\w-]+ ?){1,3})\. (?=[А-ЯЁ])")
_MARKS = pattern(r"[ .,:/)»\"—–-]*")
_DIGIT = pattern(r"\d")
_SOON = 24
"""Characters in which the day begins."""
_FARTHEST = 4
"""Paragraphs in which a dateline is looked for."""
_DASH = pattern(r"[—–-] ?(?=[А-ЯЁ«\"])")


class Dateline(Record):
    """A dateline: offsets in the folded text."""

    span: tuple[int, int]
    """Place and day."""
    day: tuple[int, int] | None
    agency: str | None
    agency_span: tuple[int, int] | None


def find_dateline(text: str, sections: list[Section]) -> Dateline | None:
    """The dateline of the headline or first paragraph, or one with its agency a little below; None if there is none.

    A summary, or dirt that looks like text, can stand before the news itself.
    """
    title = [section for section in sections if section.kind == "title"][:1]
    body = [section for section in sections if section.kind != "title"][:_FARTHEST]
    for section in (*title, *body):
        is_first = bool(body) and section is body[0]
        dateline = _dateline(text, section.start, section.end) if is_first or _looks_like(text, section) else None
        if dateline is not None and (is_first or dateline.agency or (section.kind == "title" and dateline.day)):
            return dateline
    return None


def _looks_like(text: str, section: Section) -> bool:
    """A quick look: a place in capitals, or a day soon after the first word."""
    first_letters = text[section.start : section.start + 2]
    return first_letters.isupper() or bool(_DIGIT.search(text, section.start, min(section.start + _SOON, section.end)))


def after_dateline(text: str, dateline: Dateline, end: int) -> int:
    """Where the text goes on behind a dateline and its agency."""
    last = max(dateline.span[1], dateline.agency_span[1] if dateline.agency_span else 0)
    marks = _MARKS.match(text, last, end)
    return marks.end() if marks else last


def _dateline(text: str, start: int, end: int) -> Dateline | None:
    found = (_REVERSED if text[start : start + 1].isdigit() else _DATELINE).match(text, start, end)
    if found is None:
        return None
    day = found.span("day") if found["day"] else None
    last = max(found.end("place"), found.end("day"))
    agency = _agency(text, found.end("end"), end)
    if agency is None and day is not None and found["place"].isupper():
        agency = _unknown_agency(text, last, end)
    if agency is None:
        if not _stands_alone(text, found, day is not None, end):
            return None
        return Dateline((start, last), day, None, None)
    if not (day or _is_place(found["place"])):
        return None
    return Dateline((start, last), day, agency[0], (agency[1], agency[2]))


def _agency(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The agency between marks after place and day: `– Казинформ.`, `/Корр. БЕЛТА/`, `REPORT.AZ/`, `– ИП «Вести».`."""
    opening = _OPENING.match(text, start, end)
    begin, has_head = past_head(text, opening.end() if opening else start, end)
    if not has_head and (quote := _QUOTE.match(text, begin, end)):
        begin = quote.end()
    agency = agency_at(text, begin, end, after_head=has_head)
    if agency is None or not _CLOSING.match(text[agency.end : agency.end + 2].lstrip()[:1]):
        return None
    return agency.name, begin, agency.end


def _unknown_agency(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """`МОСКВА, 22 июня, Вестник-Пресс. Сессия …`: a name in the agency's place, a sentence of its own."""
    name = _NAME.match(text, start, end)
    return (name[1], name.start(1), name.end(1)) if name else None


def _stands_alone(text: str, found: re.Match[str], has_day: bool, end: int) -> bool:
    """Whether place and day without an agency are a dateline: `МИНСК, 3 мая. Сессия …`, `АСТАНА – Сенат …`."""
    ends_with_day = has_day and found["end"].startswith(".")
    if not found["place"].isupper():  # `Вильнюс, 3 мая. Сейм …`
        return ends_with_day and _is_known_place(found["place"])
    return _is_place(found["place"]) and (ends_with_day or bool(_DASH.match(text, found.end("end"), end)))


def _is_place(place: str) -> bool:
    """Whether a name of a place stands here: the dictionary knows it as one, or does not know it at all."""
    return not _first_word(place).known or _is_known_place(place)


def _is_known_place(place: str) -> bool:
    return any("Geox" in reading.marks for reading in _first_word(place).analyses)


def _first_word(place: str) -> Word:
    return word(place.replace("/", " ").split()[0].title())
