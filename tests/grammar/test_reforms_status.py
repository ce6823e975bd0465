"""How far a reform is, and who decided it."""

from __future__ import annotations

import pytest

from tests.grammar.reforms import article

CASES = {
    "in force": (
        "Закон «О местных советах» вступил в силу 1 июля 2025 года.",
        ("закон «О местных советах»", "in_force", None),
    ),
    "not in force before its day": (
        "Парламент Армении принял закон о воде. Он вступит в силу 1 января 2026 года.",
        ("закон о воде", "adopted", "Национальное Собрание Республики Армения"),
    ),
    "rejected by not being supported": (
        "Верховная Рада не поддержала законопроект о лотереях.",
        ("законопроект о лотереях", "rejected", "Верховная Рада Украины"),
    ),
    "planned and not done": (
        "Парламент Таджикистана намерен принять закон о цифровых активах.",
        ("закон о цифровых активах", "announced", None),
    ),
    "put to public discussion": (
        "Проект новой Конституции вынесен на всенародное обсуждение.",
        ("проект новой Конституции", "under_discussion", None),
    ),
    "taken from the agenda": (
        "Сенат снял с повестки законопроект о рекламе пива.",
        ("законопроект о рекламе пива", "under_discussion", None),
    ),
    "a cabinet's own decree": (
        "Кабинет министров принял постановление о создании Агентства по чаю.",
        ("постановление о создании Агентства по чаю", "adopted", "кабинет министров"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_title_status_and_who_decided(text: str, expected: tuple[str, str, str | None]) -> None:
    (reform,) = article(text).reforms
    assert (reform.title, reform.status, reform.decided_by) == expected
