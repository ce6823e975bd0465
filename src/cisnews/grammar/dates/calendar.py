"""Choosing the year, month or day that a date without its year means, seen from the day of publication.

The rule: what is told as past is the last such day (month, season) that had begun when the text appeared; what is told
as coming is the first that is not over; where no verb decides, the nearest one, if it is near enough to be safe.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cisnews.errors import InvalidObject
from cisnews.model import PartialDate

if TYPE_CHECKING:
    from cisnews.grammar.tenses import Tense

NEAR = datetime.timedelta(days=120)
"""Without a verb that decides, a date farther away than that stays unread."""
FAR = datetime.timedelta(days=240)
"""Who speaks of a day farther away than that names its year."""
BEFORE, AFTER = datetime.timedelta(days=7), datetime.timedelta(days=45)
"""How far before and after a day with its year one without lies that is told beside it."""
SLACK = datetime.timedelta(days=2)
"""Clocks and time zones: a text may appear up to two days before the day that it tells of as past."""


def partial(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """The date, or None where the calendar has none such (30 February)."""
    try:
        return PartialDate(year=year, month=month, day=day)
    except InvalidObject:
        return None


def nearest(
    published: datetime.date, tense: Tense | None, month: int, day: int | None = None, *, sure: bool = True
) -> PartialDate | None:
    """The month or day, with its year, that is meant: `в октябре`, `14 ноября`; `sure`: the tense is the date's own."""
    found = [date for year in range(published.year - 8, published.year + 9) if (date := partial(year, month, day))]
    past = max((date for date in found if date.first_day() <= published + SLACK), key=str, default=None)
    coming = min((date for date in found if last_day(date) >= published - SLACK), key=str, default=None)
    if tense == "past":
        return past if sure else _unless_other_is_near(past, coming, published)
    if tense == "future":
        return coming if sure else _unless_other_is_near(coming, past, published)
    return min(
        (date for date in found if _distance(date, published) <= NEAR),
        key=lambda date: _distance(date, published),
        default=None,
    )


def following(named: datetime.date, month: int, day: int) -> PartialDate | None:
    """The day that is told shortly after another one with its year, or a little before it; None if it is not near."""
    dates = [date for year in (named.year, named.year + 1) if (date := partial(year, month, day))]
    return next((date for date in dates if -BEFORE <= date.first_day() - named <= AFTER), None)


def _unless_other_is_near(
    date: PartialDate | None, other: PartialDate | None, published: datetime.date
) -> PartialDate | None:
    """The date that the tense tells; None where it lies most of a year away and the other one is near.

    `Он опасается за выборы 28 сентября, сказал депутат` in August: the verb beside it is not that of the elections.
    """
    if date is None or _distance(date, published) <= FAR:
        return date
    return None if other is not None and _distance(other, published) <= NEAR else date


def _distance(date: PartialDate, day: datetime.date) -> datetime.timedelta:
    if date.first_day() <= day <= last_day(date):
        return datetime.timedelta()
    return min(abs(date.first_day() - day), abs(last_day(date) - day))


def last_day(date: PartialDate) -> datetime.date:
    """The last day that the date covers: 2025-09 -> 2025-09-30."""
    if date.day:
        return date.first_day()
    if date.month in (None, 12):
        return datetime.date(date.year, 12, 31)
    return datetime.date(date.year, date.month + 1, 1) - datetime.timedelta(days=1)


def weekday(published: datetime.date, tense: Tense | None, number: int, *, itself: bool = True) -> PartialDate | None:
    """The day of the week that is meant (1: Monday): the last one of the past, the first one to come.

    `itself`: whether it can be the day of publication. None where no tense decides.
    """
    if tense == "future":
        days = (number - published.isoweekday()) % 7
    elif tense == "past":
        days = -((published.isoweekday() - number) % 7)
    elif tense == "present" and number == published.isoweekday():
        days = 0
    else:
        return None
    if days == 0 and not itself:
        days = 7 if tense == "future" else -7
    return shifted(published, days)


def shifted(day: datetime.date, days: int) -> PartialDate | None:
    """The day that many days later; None outside the calendar."""
    try:
        return PartialDate.of(day + datetime.timedelta(days=days))
    except OverflowError:
        return None


def season(published: datetime.date, tense: Tense | None, months: list[int]) -> PartialDate | None:
    """The year of the season that is meant: the date can say no more."""
    if tense not in ("past", "future"):
        return None
    date = nearest(published, tense, months[0] if tense == "past" else months[-1])
    return partial(date.year) if date else None
