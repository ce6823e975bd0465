"""Dates as precise as the text is: a year, a month or a day."""

import datetime
import re
from typing import Literal

from cisnews.errors import InvalidObject
from cisnews.model.fields import described, entity

Precision = Literal["year", "month", "day"]

PATTERN = r"(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
"""A date of reduced precision, as in JSON: `2027`, `2025-09`, `2025-11-14` (ISO 8601; EDTF level 0)."""


@entity
class PartialDate:
    """A date of reduced precision (ISO 8601, EDTF level 0). Written as a string: `2027`, `2025-09`, `2025-11-14`."""

    year: int = described("Year of the Gregorian calendar.", minimum=1, maximum=9999)
    month: int | None = described("Month, where the text gives it.", default=None, minimum=1, maximum=12)
    day: int | None = described("Day of the month, where the text gives it.", default=None, minimum=1, maximum=31)

    def __attrs_post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise InvalidObject("PartialDate.day", f"day {self.day} without a month", rule="date_exists")
        try:
            self.first_day()
        except ValueError:
            raise InvalidObject("PartialDate.day", f"{self} does not exist", rule="date_exists") from None

    @classmethod
    def parse(cls, value: str) -> "PartialDate":
        """Read `2027`, `2025-09` or `2025-11-14`; InvalidObject for anything else."""
        if not isinstance(value, str) or not re.fullmatch(PATTERN, value):
            raise InvalidObject("PartialDate", f"{value!r} is not a date (YYYY, YYYY-MM or YYYY-MM-DD)")
        year, *rest = map(int, value.split("-"))
        return cls(year=year, **dict(zip(("month", "day"), rest, strict=False)))

    @classmethod
    def of(cls, day: datetime.date) -> "PartialDate":
        """The partial date that is exactly this day."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        return "day" if self.day else "month" if self.month else "year"

    def first_day(self) -> datetime.date:
        """The first day that the date covers: 2025-09 -> 2025-09-01."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04}"
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day is not None else "")
