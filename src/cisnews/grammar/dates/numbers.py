"""Dates that begin with a number: days and years."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import BEFORE_YEAR, RANGE_MARKS, YEAR, YEAR_SHORT
from cisnews.grammar.dates import calendar
from cisnews.grammar.dates.reading import Reading, day_number, ordinal_year, relative_year_at, year_at, year_number
from cisnews.grammar.layers import DateMention
from cisnews.grammar.morphology import GENITIVE
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.model import PartialDate

_DOTTED = pattern(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_MAX_DAYS = 6
"""As many days can stand in a list before their month: `12, 13 и 14 мая`."""
_RANGE_SIGNS = frozenset({"-", "–", "—", "/"})


@lru_cache(maxsize=4096)
def can_begin_date(text: str) -> bool:
    """Whether a number can be a day, a year or a date; most (`35`, `19:30`, `1,5`) are neither."""
    return bool(
        day_number(text) is not None
        or year_number(text) is not None
        or ordinal_year(text) is not None
        or _DOTTED.fullmatch(text)
    )


def iso_date(reading: Reading, token: int) -> DateMention | None:
    """`2025-11-14`."""
    sheet = reading.sheet
    if token + 4 >= len(sheet.words) or sheet.ends[token + 4] - sheet.starts[token] != 10:
        return None
    year, first, month, second, day = (sheet.words[token + i].text for i in range(5))
    if first != "-" or second != "-" or not (len(month) == len(day) == 2 and (month + day).isdigit()):
        return None
    return mentioned(token, token + 5, _date(year, month, day), "iso_date")


def dotted_date(reading: Reading, token: int) -> DateMention | None:
    """`14.11.2025`, `14.11.25`."""
    found = _DOTTED.fullmatch(reading.sheet.words[token].text)
    if not found:
        return None
    day, month, year = found.groups()
    if len(year) == 2:
        if len(day) != 2 or len(month) != 2:
            return None
        year = "20" + year
    return mentioned(token, token + 1, _date(year, month, day), "dotted_date")


def slashed_date(reading: Reading, token: int) -> DateMention | None:
    """`14/11/2025`."""
    sheet = reading.sheet
    if token + 4 >= len(sheet.words) or sheet.ends[token + 4] - sheet.starts[token] not in (8, 9, 10):
        return None
    day, first, month, second, year = (sheet.words[token + i].text for i in range(5))
    if first != "/" or second != "/" or year_number(year) is None or not (day + month).isdigit():
        return None
    return mentioned(token, token + 5, _date(year, month, day), "slashed_date")


def day_of_month(reading: Reading, token: int) -> DateMention | None:
    """`14 ноября 2025 года`, `14 ноября`, `14-15 ноября`, `с 12 по 14 мая`; a stretch of days is given by its first."""
    day = day_number(reading.sheet.words[token].text)
    at = _month_after(reading, token) if day is not None else None
    return None if day is None or at is None else with_month(reading, token, day, at)


def with_month(reading: Reading, token: int, day: int, at: int) -> DateMention | None:
    """The day that begins at a token, with the month at another and the year behind it, if it has one."""
    month = reading.term(at, "month", "month_short")
    if month is None:
        return None
    number, last = month.entry["number"], month.last
    year, after = _year_of(reading, last)
    if after is None:
        date = reading.nearest(token, last, number, day)
        return mentioned(token, last, date, "day_of_month")
    if year is None:
        return None
    date = calendar.partial(year, number, day)
    reading.remember(year, token, date)
    return mentioned(token, after, date, "day_of_month_with_year")


def _month_after(reading: Reading, token: int) -> int | None:
    """The token of the month that a day belongs to, after further days of a list or stretch; None if there is none."""
    at = token + 1
    for _ in range(_MAX_DAYS):
        month = reading.term(at, "month", "month_short")
        if month is not None:
            return at if month.forms == 0 or month.singular & GENITIVE else None
        if reading.key(at) not in RANGE_MARKS or at + 1 >= len(reading.sheet.words):
            return None
        if day_number(reading.sheet.words[at + 1].text) is None:
            return None
        at += 2
    return None


def _year_of(reading: Reading, token: int) -> tuple[int | None, int | None]:
    """The year after a month and the token after it; `(None, None)` if none stands there.

    In `28 ноября - 2 декабря 2025 года` the year of the second day is that of the first.
    """
    found = year_at(reading, token) or relative_year_at(reading, token)
    if found is not None:
        return found
    if reading.key(token) not in RANGE_MARKS or token + 1 >= len(reading.sheet.words):
        return None, None
    if day_number(reading.sheet.words[token + 1].text) is None:
        return None, None
    month = reading.term(token + 2, "month")
    if month is None:
        return None, None
    found = year_at(reading, month.last) or relative_year_at(reading, month.last)
    return (found[0], token) if found else (None, None)


def year_alone(reading: Reading, token: int) -> DateMention | None:
    """`в 2027 году`, `2024 года`, `2025 г.`, `в 2022-м`; a stretch of years (`2025–2027 годы`) is no date."""
    text = reading.sheet.words[token].text
    year = year_number(text)
    if year is None:
        year = ordinal_year(text)
        is_said = _after_preposition(reading, token)
    else:
        is_said = reading.key(token + 1) in YEAR_SHORT and (
            reading.key(token + 2) == "." or _after_preposition(reading, token)
        )
    is_said = is_said or reading.key(token + 1) in YEAR
    if year is None or not is_said or reading.key(token - 1) in _RANGE_SIGNS:
        return None
    found = year_at(reading, token)
    reading.remember(year, token)
    return mentioned(token, found[1] if found else token + 1, calendar.partial(year), "year")


def _after_preposition(reading: Reading, token: int) -> bool:
    return reading.key(token - 1) in BEFORE_YEAR


def _date(year: str, month: str, day: str) -> PartialDate | None:
    number = year_number(year)
    if number is None or not 1 <= int(month) <= 12 or int(day) == 0:
        return None
    return calendar.partial(number, int(month), int(day))


def mentioned(first: int, last: int, date: PartialDate | None, rule: str) -> DateMention | None:
    """A mention of a date by a rule; None where there is no such day."""
    return DateMention(first, last, date, rule) if date is not None else None


RULES = (iso_date, dotted_date, slashed_date, day_of_month, year_alone)
"""In the order in which they are tried at a number."""
