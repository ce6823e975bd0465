"""Offices that a tale goes on with: one more of the same clause, after a colon, some sentences on; predecessors."""

from __future__ import annotations

import pytest

from tests.grammar.test_roles_further import now, once, roles

Expected = dict[str, list[tuple[str, bool]]]

GOING_ON = [
    (
        "Иван Петров был мэром Гори, а также депутатом сейма.",
        {"Иван Петров": once("мэр Гори", "депутат сейма")},
    ),
    (
        "Асан Каримов в 2006 году был назначен судьёй, в 2010 году — председателем фонда.",
        {"Асан Каримов": now("судья", "председатель фонда")},
    ),
    (
        "Анна Лисовская заступила на должность зампреда правительства, министра спорта.",
        {"Анна Лисовская": now("зампред правительства", "министр спорта")},
    ),
    (
        "Иван Петров родился в Гори, но долго жил на Урале: работал врачом, был судьёй.",
        {"Иван Петров": once("врач", "судья")},
    ),
    ("Анна Лисовская: работал судьёй мой отец.", {"Анна Лисовская": []}),
    (
        "Асан Каримов стал судьёй. Потом учился. В Гори переехал. Заболел. В 2010 году был избран ректором.",
        {"Асан Каримов": now("судья", "ректор")},
    ),
    (
        "Его предшественник на посту мэра Гори Иван Петров избран ректором.",
        {"Иван Петров": [*once("мэр Гори"), *now("ректор")]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_offices_that_a_tale_goes_on_with(text: str, expected: Expected) -> None:
    assert roles(text) == expected
