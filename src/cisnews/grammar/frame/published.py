"""The day of publication: told beside the text, in the crawl header, in the dateline, or by a stamp of the page."""

from __future__ import annotations

import datetime
import itertools
import re
from typing import TYPE_CHECKING

from cisnews.errors import UnreadableDocument
from cisnews.grammar.agencies import agency_at
from cisnews.grammar.blocks.cues import fold
from cisnews.grammar.blocks.stamps import TIME
from cisnews.grammar.closed_classes import MAY
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern
from cisnews.sources.crawl import header_date

if TYPE_CHECKING:
    from cisnews.grammar.blocks import Section
    from cisnews.grammar.frame.dateline import Dateline

_DAY = pattern(
    r"(?<!\d)(?P<day>\d{1,2})"
    r"(?:\.(?P<month>\d{1,2})\.| ?/ ?(?P<slashed>\d{1,2}) ?/ ?|-(?P<dashed>\d{1,2})-| (?P<name>[^\W\d_]{3,8})\.?,? )"
    r"(?P<year>\d{4}|\d{2}(?= \d{1,2}:\d\d))(?!\d)"
    r"|(?P<name_first>[^\W\d_]{3,8})\.? (?P<day_after>\d{1,2}), (?P<year_after>\d{4})(?!\d)"
    r"|(?<!\d)(?P<iso>\d{4}-\d{1,2}-\d{1,2})(?!\d)"
)
_HOUR = rf"(?: ?[/|,]? ?|T){TIME}(?:[+-]\d{{4}})?"
_STAMP_LINE = pattern(rf"(?:{TIME},? )?(?:{_DAY.pattern})(?: г\.| года)?(?:{_HOUR})?(?: \d{{1,6}})?")
"""A line that is nothing but a day, with the hour and who saw it: `7.10.2016 / 10:05`, `05:41 07 октября 2020 403`,
`2025-11-14T10:05+0500`.
"""
_SHORT_DAY = pattern(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{2})(?!\d)")
"""`08.08.19`, of this century."""
_PAGE_RULES = frozenset({"dirt", "dirt_before_text", "stamped_line", "boilerplate_opening", "around_headline"})
_OTHER_NEWS = frozenset({"teaser_heading", "teaser", "insertion", "numbered_teaser"})
_BODY = frozenset({"lede", "speech", "paragraph"})
_SOURCE = pattern(r"(?P<before>[.!?…»\")] +)[А-ЯЁA-Z][^.,!?\n]{1,40}, (?P<stamp>\d{2}\.\d{2}\.\d{4})\.?$")
_LONGEST_SOURCE = 80
_BELOW = 4
"""Sections from the lede on in which a line that is nothing but a day is looked for."""
_LAST = 2
"""Lines below the text in which its day is looked for."""
_CLOCK = datetime.timedelta(days=60)
"""How much later than the article's day the day of the visit, which some pages show, is at least."""
_HEAD = 20
"""Sections above the text in which the stamp of a page is looked for."""

Found = tuple[datetime.date | None, tuple[int, int] | None]


def find_published(text: str, sections: list[Section], dateline: Dateline | None, told: datetime.date | None) -> Found:
    """The day, and where it stands (None for what was told beside the text); stamps that disagree tell nothing."""
    header = sections[0] if sections and sections[0].kind == "header" else None
    if header is not None:
        try:
            day = header_date(text[: header.end + 1])
        except UnreadableDocument:
            day = None
        if day is not None and told in (None, day):
            return day, (header.end - 10, header.end)
    if told is not None:
        return told, None
    if dateline is not None and dateline.day is not None:
        stamp = _DAY.match(text, *dateline.day) or _SHORT_DAY.match(text, *dateline.day)
        if stamp is not None and (day := _date(stamp)) is not None:
            return day, stamp.span()
    return _stamped(text, sections)


def _stamped(text: str, sections: list[Section]) -> Found:
    """The one day in the lines of the page above the text: `14.11.2025 12:30`, `Опубликовано: 14 ноября 2025`.

    Below the lede only a line that is nothing but a day counts, there or at the end, and a source that ends the lede:
    `… сообщил министр. РИА Новости, 14.11.2025`. Days that disagree tell nothing.
    """
    lede = next((number for number, section in enumerate(sections) if section.kind in _BODY), len(sections))
    found = _days_beside_title(text, sections[:lede])
    if len(found) == 1:
        return next(iter(found.items()))
    for section in sections[max(0, lede - _HEAD) : lede]:
        if section.rule in _PAGE_RULES:
            found = {**_days(text, section), **found}
    if not found:
        found = _days_of_lede(text, sections[lede : lede + _BELOW]) or _day_of_last_line(text, sections[lede + 1 :])
    return next(iter(found.items())) if len(found) == 1 else (None, None)


def _days_beside_title(text: str, sections: list[Section]) -> dict[datetime.date, tuple[int, int]]:
    """The days in the lines right before and right after the headline that hold a day.

    A day above it that is months later than the one below is that of the visit: `Сегодня 20 ноября 2024`.
    """
    title = next((number for number, section in enumerate(sections) if section.kind == "title"), -1)
    if title < 0:
        return {}
    below = _first_days(text, sections[title + 1 :])
    above = _first_days(text, sections[:title][::-1])
    is_clock = len(below) == len(above) == 1 and min(above) - max(below) > _CLOCK
    return below if is_clock else {**above, **below}


def _first_days(text: str, sections: list[Section]) -> dict[datetime.date, tuple[int, int]]:
    """The days in the first sections, as long as each holds one."""
    found: dict[datetime.date, tuple[int, int]] = {}
    for section in sections:
        days = _days(text, section) if section.rule in _PAGE_RULES else {}
        if not days:
            break
        found = {**days, **found}
    return found


def _days(text: str, section: Section) -> dict[datetime.date, tuple[int, int]]:
    """The days in a section, each with where it first stands."""
    found: dict[datetime.date, tuple[int, int]] = {}
    for stamp in _DAY.finditer(text, section.start, section.end):
        day = _date(stamp)
        if day is not None:
            found.setdefault(day, stamp.span())
    return found


def _days_of_lede(text: str, sections: list[Section]) -> dict[datetime.date, tuple[int, int]]:
    """The day with a source that ends the lede, or the line below it that is nothing but a day."""
    if not sections:
        return {}
    start, end = sections[0].start, sections[0].end
    ends_in_digit = text[end - 2 : end].rstrip(".")[-1:].isdigit()  # a quick look, since few ledes do
    source = _SOURCE.search(text, max(start, end - _LONGEST_SOURCE), end) if ends_in_digit else None
    if source and agency_at(text, source.end("before"), end):
        stamp = _DAY.match(text, source.start("stamp"))
        day = _date(stamp) if stamp else None
        return {day: source.span("stamp")} if day else {}
    for section in sections[1:]:
        if section.rule in _PAGE_RULES and _STAMP_LINE.fullmatch(text, section.start, section.end):
            return _days(text, section)
        if section.is_read or section.rule in _OTHER_NEWS:
            break
    return {}


def _day_of_last_line(text: str, sections: list[Section]) -> dict[datetime.date, tuple[int, int]]:
    """The day that alone stands in a line right below the text of a page without other news, or one line further."""
    if any(section.rule in _OTHER_NEWS for section in sections):
        return {}
    below = list(itertools.takewhile(lambda section: not section.is_read, reversed(sections)))[::-1]
    for section in below[:_LAST]:
        if section.rule in _PAGE_RULES and _STAMP_LINE.fullmatch(text, section.start, section.end):
            return _days(text, section)
    return {}


def _date(stamp: re.Match[str]) -> datetime.date | None:
    said = stamp.groupdict().get
    try:
        if said("iso"):
            return datetime.date(*map(int, stamp["iso"].split("-")))
        month = int(said("month") or said("slashed") or said("dashed") or _month(said("name") or stamp["name_first"]))
        year = int(said("year") or stamp["year_after"])
        return datetime.date(year if year > 99 else 2000 + year, month, int(said("day") or stamp["day_after"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    """The number of a month by the beginning of its name: `ноября`, `нояб` -> 11; 0 for another word."""
    for month in lexicon.table("dates")["months"]:
        if fold(name)[:3] == month["name"][:3] or (fold(name) in MAY and month["number"] == 5):
            return int(month["number"])
    return 0
