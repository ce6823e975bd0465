"""Partial dates."""

import datetime

import pytest
from hypothesis import given

from cisnews.errors import InvalidObject
from cisnews.model import PartialDate
from tests.strategies import partial_dates


@pytest.mark.parametrize(
    ("text", "precision", "first_day"),
    [
        ("2027", "year", datetime.date(2027, 1, 1)),
        ("2025-09", "month", datetime.date(2025, 9, 1)),
        ("2024-02-29", "day", datetime.date(2024, 2, 29)),
        ("0001", "year", datetime.date(1, 1, 1)),
    ],
)
def test_parse(text: str, precision: str, first_day: datetime.date) -> None:
    """A year, a month, a day."""
    date = PartialDate.parse(text)
    assert (date.precision, date.first_day(), str(date)) == (precision, first_day, text)


@given(partial_dates())
def test_round_trip(date: PartialDate) -> None:
    """What is written is read as the same date."""
    assert PartialDate.parse(str(date)) == date


@pytest.mark.parametrize(
    "text", ["", "27", "2025-9", "2025-13", "2025-00", "2025-01-32", "2025-01-01T00", "0000", "٢٠٢٥", "2025\n"]
)
def test_no_date(text: str) -> None:
    """Not of the form of a date: no rule is named."""
    with pytest.raises(InvalidObject, match="is not a date") as caught:
        PartialDate.parse(text)
    assert caught.value.rule is None


@pytest.mark.parametrize("text", ["2025-02-29", "2025-04-31", "2100-02-29"])
def test_no_such_day(text: str) -> None:
    """Of the form of a date that the calendar does not have."""
    with pytest.raises(InvalidObject, match="does not exist") as caught:
        PartialDate.parse(text)
    assert caught.value.rule == "date_exists"


def test_day_without_month() -> None:
    """A day needs its month."""
    with pytest.raises(InvalidObject, match="day 3 without a month"):
        PartialDate(year=2025, day=3)


def test_of_day() -> None:
    """From a calendar day."""
    assert str(PartialDate.of(datetime.date(2025, 11, 14))) == "2025-11-14"
