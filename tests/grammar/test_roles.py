"""Roles: texts, and who holds which office in them."""

from __future__ import annotations

import pytest

from cisnews.grammar import read
from cisnews.sources.document import Document


def roles(text: str) -> dict[str, list[str]]:
    """The labels of each person's roles."""
    article = read(Document(text=text))
    return {
        speaker.name: [role.label for role in speaker.roles] for speaker in article.speakers if speaker.kind == "person"
    }


BESIDE = [
    (
        "Встреча прошла с Председателем Совета Республики Национального собрания Беларуси Анной Лисовской.",
        {"Анна Лисовская": ["Председатель Совета Республики Национального собрания Республики Беларусь"]},
    ),
    ("Иван Петров, министр финансов Армении, ответил.", {"Иван Петров": ["Министр финансов Республики Армения"]}),
    ("Иван Петров (президент Узбекистана) ответил.", {"Иван Петров": ["Президент Республики Узбекистан"]}),
    ("Иван Петров — депутат городского собрания.", {"Иван Петров": ["депутат городского собрания"]}),
    (
        "Пришли депутаты Асан Садыков и Иван Петров.",
        {"Асан Садыков": ["депутат"], "Иван Петров": ["депутат"]},
    ),
    (
        "Пресс-секретарь президента Узбекистана Анна Петрова ответила.",
        {"Анна Петрова": ["пресс-секретарь президента Узбекистана"]},
    ),
    (
        "Пресс-секретарь президента Узбекистана Ивана Петрова промолчала.",
        {"Иван Петров": ["Президент Республики Узбекистан"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_an_office_beside_a_name(text: str, expected: dict[str, list[str]]) -> None:
    assert roles(text) == expected


def test_an_unnamed_office_is_that_of_the_one_person_who_holds_it() -> None:
    text = "Премьер-министр Грузии Иван Петров открыл форум. Глава правительства Грузии поблагодарил гостей."
    article = read(Document(text=text))
    (speaker,) = article.speakers
    (role,) = speaker.roles
    assert [span.of(text) for span in role.spans] == ["Премьер-министр Грузии", "Глава правительства Грузии"]


def test_the_country_of_a_person_is_that_of_the_office() -> None:
    article = read(Document(text="Приехал экс-премьер Пакистана Иван Петров, посол Японии в Чехии."))
    assert [speaker.country for speaker in article.speakers] == ["JP"]


def test_the_same_speaker_goes_on_under_an_office() -> None:
    text = (
        "— Бюджет принят, — сказал Асан Садыков на встрече с президентом Узбекистана Иваном Петровым.\n\n"
        "Спикер Милли Меджлиса — так его называют. "
    )
    assert roles(text)["Иван Петров"] == ["Президент Республики Узбекистан"]
