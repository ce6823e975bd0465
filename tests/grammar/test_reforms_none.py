"""What is only mentioned is no reform, two laws are two, and no order of words breaks the model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grammar.reforms import article, shown


@pytest.mark.parametrize(
    "text",
    [
        "По закону о выборах кандидаты подают заявления до мая.",
        "Спикер рассказал о законе о выборах и о реформах в стране.",
        "Если Сенат примет закон о воде, он вступит в силу в мае.",
        "Палата будет принимать законы о бюджете и вносить поправки в кодексы.",
        "Проект должен быть рассмотрен и принят, считает депутат.",
        "Парламент одобрил закон о ратификации соглашения с Ираном.",
        "Президент подписал указ о назначении посла и указ о выборах.",
        "Закон о языке был принят в 2010 году.",
        "Судебная реформа — сложный процесс, считает эксперт.",
        "Депутат принял участие в обсуждении и поддержал коллег.",
    ],
)
def test_what_is_only_mentioned_is_no_reform(text: str) -> None:
    assert shown(article(text)) == []


def test_two_laws_are_two_reforms() -> None:
    text = "Сенат принял закон о воде. Ранее сенаторы отклонили законопроект о рекламе."
    assert [(reform.title, reform.status) for reform in article(text).reforms] == [
        ("закон о воде", "adopted"),
        ("законопроект о рекламе", "rejected"),
    ]


PIECES = (
    *(
        "Сенат",
        "принял",
        "закон",
        "«О воде»",
        "о",
        "в",
        "на",
        "референдуме",
        "поправки",
        "Конституцию",
        "предложил",
        ",",
        ".",
    ),
    *(
        "создать",
        "парламент",
        "который",
        "предусматривает",
        "переход",
        "к",
        ";",
        "«",
        "»",
        "— ",
        "не",
        "будет",
        "принят",
    ),
    *(
        "реформа",
        "судебная",
        "прежние",
        "2022",
        "году",
        "Послании",
        "сентябрьском",
        "вступил в силу",
        "чтении",
        "первом",
    ),
    *(
        "документ",
        "Асан Беков",
        "указ",
        "изменения",
        "и",
        "дополнения",
        "подписал",
        "проведение",
        "снять с рассмотрения",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_order_of_words_gives_an_article(pieces: list[str]) -> None:
    """The model checks itself: spans inside the text, speakers that exist, dates that can be."""
    assert article("Вчера депутаты обсуждали это: " + " ".join(pieces)).language == "ru"
