"""Offices named from the dated table of office-holders."""

from __future__ import annotations

import datetime

import pytest

from cisnews import parse

TEXT = "Премьер-министр Казахстана заявил, что бюджет принят."


def speaker(text: str, published: datetime.date | None, *, holders: bool = True) -> tuple[str, str, str]:
    """Kind, name and basis of the one speaker."""
    (found,) = parse(text, published=published, holders=holders).speakers
    return found.kind, found.name, found.name_basis


def test_the_holder_of_the_day_is_named_and_marked() -> None:
    found = speaker(TEXT, datetime.date(2023, 5, 2))
    assert found == ("person", "Алихан Асханович Смаилов", "knowledge")


@pytest.mark.parametrize(
    ("published", "why"),
    [
        (datetime.date(2024, 2, 5), "the office passed on that day"),
        (datetime.date(2031, 1, 1), "the table ends before"),
        (datetime.date(1985, 1, 1), "the table begins after"),
        (None, "the day is not known"),
    ],
)
def test_nobody_is_named_where_there_is_a_doubt(published: datetime.date | None, why: str) -> None:
    assert speaker(TEXT, published) == ("office", "Премьер-Министр Республики Казахстан", "text"), why


def test_the_table_is_off_unless_asked_for() -> None:
    found = speaker(TEXT, datetime.date(2023, 5, 2), holders=False)
    assert found == ("office", "Премьер-Министр Республики Казахстан", "text")


def test_former_offices_are_not_named() -> None:
    found = speaker("Бывший премьер-министр Казахстана заявил, что бюджет принят.", datetime.date(2023, 5, 2))
    assert found[0] == "office"


def test_heads_of_bodies_are_named_too() -> None:
    text = "Председатель Совета Республики Национального собрания Беларуси заявила, что закон принят."
    assert speaker(text, datetime.date(2022, 5, 2))[1:] == ("Наталья Ивановна Кочанова", "knowledge")


@pytest.mark.parametrize(
    ("text", "published", "name"),
    [
        ("Министр обороны Армении заявил, что учения прошли.", datetime.date(2024, 3, 5), "Сурен Папикян"),
        ("Президент Монголии заявил, что учения прошли.", datetime.date(2024, 3, 5), "Ухнаагийн Хурэлсух"),
        ("Глава МИД Турции заявил, что учения прошли.", datetime.date(2024, 3, 5), "Хакан Фидан"),
        ("Глава Минобороны Армении заявил, что учения прошли.", datetime.date(2020, 3, 5), "Давид Тоноян"),
        (
            "Глава МВД Белоруссии заявил, что учения прошли.",
            datetime.date(2023, 3, 5),
            "Иван Владимирович Кубраков",
        ),
    ],
)
def test_ministers_of_the_day(text: str, published: datetime.date, name: str) -> None:
    assert speaker(text, published) == ("person", name, "knowledge")
