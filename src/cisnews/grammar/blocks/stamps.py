"""How pages write days and hours: `12:30`, `14.11.2025`, `2025-11-14`, `14 ноября 2025`, `9 окт`.

What day a stamp means is read in `frame.published`; here it is only told where one stands.
"""

from __future__ import annotations

import re

from cisnews.grammar.blocks.cues import words
from cisnews.patterns import pattern

TIME = r"\d{1,2}:\d\d(?::\d\d)?"
NUMERIC_DAY = r"\d{1,2}[./]\d{1,2}[./]\d{2,4}"
DAY_OF_MONTH = r"\d{1,2} {1,2}(?:[а-яё]{3,8}|[А-ЯЁ]{3,8})"
STAMP = pattern(rf"{TIME}|{NUMERIC_DAY}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}} [^\W\d_]{{3,8}},? \d{{4}}")
"""An hour or a day with its year."""
AGO = pattern(r"\d+ (?:сек|мин|час|ден|дн|недел|месяц|год|лет)[а-я()-]* назад", re.I)
"""`10 часов назад`."""
_DAY_OF_MONTH = pattern(rf"{DAY_OF_MONTH}(?![а-яё])")


def stamp_end(text: str, start: int, end: int) -> int:
    """After an hour or a day that begins at `start`: `12:30`, `14.11.2025`, `10 часов назад`; 0 if none does."""
    stamp = (STAMP.match(text, start, end) or AGO.match(text, start, end)) if text[start].isdigit() else None
    return stamp.end() if stamp else 0


def day_of_month_end(text: str, start: int, end: int) -> int:
    """After a day without its year that begins at `start`: `9 окт`; 0 if none does."""
    day = _DAY_OF_MONTH.match(text, start, end)
    return day.end() if day and day.group().split()[1] in words("dates") else 0
