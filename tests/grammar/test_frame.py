"""What stands around the news: invented openings, with agency, dateline, day and credits as they must be read."""

from __future__ import annotations

import datetime

import pytest

from cisnews.grammar import read
from cisnews.model import Article
from cisnews.sources.document import Document


def article(text: str, **told: object) -> Article:
    return read(Document(text=text, **told))  # type: ignore[arg-type]


def ground(found: Article, field: str) -> str | None:
    return next((ground.span.of(found.text) for ground in found.grounds if ground.field == field), None)


AGENCIES = [
    ("Закон принят, передает собственный корреспондент агентства Kazinform.", "Kazinform",
     "передает собственный корреспондент агентства Kazinform"),
    ("Закон принят, передаёт корреспондент BAQ.KZ.", "BAQ.KZ", "передаёт корреспондент BAQ.KZ"),
    ("Палата приняла закон. Об этом сообщает БЕЛТА.", "БЕЛТА", "сообщает БЕЛТА"),
    ("Об этом сообщает Trend со ссылкой на РИА Новости. Закон принят.", "Trend", "сообщает Trend"),
    ("Как передает казахстанское бюро Report, премьер уехал.", "Report", "передает казахстанское бюро Report"),
    ("Как передает Day.Az со ссылкой на армянские СМИ, премьер уехал.", "Day.Az", "передает Day.Az"),
    ("Об этом БЕЛТА сообщили в пресс-службе Совета Республики. Закон принят.", "БЕЛТА", "БЕЛТА сообщили"),
    ("Закон принят, сообщили БЕЛТА в пресс-службе палаты.", "БЕЛТА", "сообщили БЕЛТА"),
    ("Закон, сообщает корр. Укринформа, принят. Он важен.", "Укринформ", "сообщает корр. Укринформа"),
    ("Закон принят, передает ИА «24.kg». Он важен.", "24.kg", "передает ИА «24.kg»"),
    ("Закон принят, передает агентство «Новый путь». Он важен.", "Новый путь", "передает агентство «Новый путь»"),
    ("Премьер, слова которого приводит «Интерфакс», уехал в Минск.", "Интерфакс", "приводит «Интерфакс»"),
    ("Сенат принял закон (ТАСС). Он важен.", "ТАСС", "ТАСС"),
    ("Сенат принял закон. Он важен.\nИсточник: Tengrinews.kz", "Tengrinews", "Tengrinews.kz"),
    ("Сенат принял закон. Он важен.\nАрменпресс", "Арменпресс", "Арменпресс"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agency", "evidence"), AGENCIES)
def test_agency_and_its_evidence(text: str, agency: str, evidence: str) -> None:
    found = article(text)
    assert (found.agency, ground(found, "agency")) == (agency, evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Министр сообщил газете «Труд» о планах. Закон важен.",
        "Как сообщает пресс-служба Сената, закон принят.",
        "Депутат сообщил, что время пришло. Труд людей передает опыт.",
        "Об этом со ссылкой на армянские СМИ заявил депутат палаты.",
        "Закон о средствах массовой информации приняли в первом чтении, сказал спикер.",
    ],
)
def test_no_agency_where_none_relays(text: str) -> None:
    assert article(text).agency is None


DATELINES = [
    ("АСТАНА, 14 ноября – Казинформ. Глава государства принял посла.", "АСТАНА, 14 ноября", "Kazinform"),
    ("АСТАНА. КАЗИНФОРМ – В столице прошёл форум.", "АСТАНА", "Kazinform"),
    ("МИНСК, 3 мая. /Корр. БЕЛТА/ Депутаты приняли закон.", "МИНСК, 3 мая", "БЕЛТА"),
    ("3 мая, Минск /Корр. БЕЛТА/. Депутаты приняли закон.", "3 мая, Минск", "БЕЛТА"),
    ("МОСКВА, 8 сен — РИА Новости. Президент подписал указ.", "МОСКВА, 8 сен", "РИА Новости"),
    ("МОСКВА, 5 марта. /ТАСС/. Совет Федерации одобрил закон.", "МОСКВА, 5 марта", "ТАСС"),
    ("БИШКЕК, 18 июн — Sputnik. Депутаты одобрили законопроект.", "БИШКЕК, 18 июн", "Sputnik"),
    ("БАКУ /Trend/ - Милли Меджлис принял закон.", "БАКУ", "Trend"),
    ("Баку. 12 мая. REPORT.AZ/ Президент принял посла.", "Баку. 12 мая", "Report"),
    ("Ташкент, Узбекистан (UzDaily.com) -- Сенат одобрил закон.", "Ташкент", "UzDaily"),
    ("АШХАБАД – Меджлис принял закон о воде.", "АШХАБАД", None),
    ("МОСКВА, 22 июня, Вестник-Пресс. Сенат ждёт гостей.", "МОСКВА, 22 июня", "Вестник-Пресс"),
    ("МИНСК, 3 мая. Сессия открылась утром.", "МИНСК, 3 мая", None),
]


@pytest.mark.parametrize(("text", "dateline", "agency"), DATELINES)
def test_dateline_with_its_agency(text: str, dateline: str, agency: str | None) -> None:
    found = article(text)
    assert (found.dateline, found.agency) == (dateline, agency)


@pytest.mark.parametrize(
    "text",
    [
        "Токаев – президент Казахстана. Он посетил Баку.",
        "Минск, Москва и Астана договорились. Встреча прошла.",
        "Сенат – верхняя палата парламента. Сенат принял закон.",
        "14 ноября, накануне саммита, министры обсудили повестку.",
        "США – участник договора. ООН – наблюдатель.",
    ],
)
def test_no_dateline_in_running_text(text: str) -> None:
    assert article(text).dateline is None


CREDITS = [
    ("Закон принят. Он важен.\n\nФото: Пресс-служба Сената РК", [("photo", "Пресс-служба Сената РК")]),
    ("Фото: пресс-служба премьера Министр сообщил о планах. Он доволен.", [("photo", "пресс-служба премьера")]),
    ("Закон принят. Он важен.\nФото Акорды", [("photo", "Акорды")]),
    ("Закон принят. Он важен.\n© Sputnik / Бота Лис", [("photo", "Sputnik / Бота Лис")]),
    ("Министр Асан Беков открыл мост и вручил награды. Фото Анны Лис\nМост ждали.", [("photo", "Анны Лис")]),
    ("Закон принят. Видео: телеканал «Эфир»", [("video", "телеканал «Эфир»")]),
    ("Закон принят. Он важен.\nАвтор: Асан Беков", [("author", "Асан Беков")]),
    ("Закон о воде принят\nИван Лис, спецкор «Вестника»\nСенат принял закон. Он важен.", [("author", "Иван Лис")]),
    ("Закон о воде принят\nИрина Лис4 марта, 2022 13:32\nСенат принял закон. Он важен.", [("author", "Ирина Лис")]),
    ("Источник фото: gov.kz\nЗакон принят. Источник: vesti.kg", [("photo", "gov.kz"), ("source", "vesti.kg")]),
    ("Фотографии саммита важны. Автор закона доволен. Источник сообщил детали.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_credits(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(credit.kind, credit.text) for credit in article(text).credits] == expected


def test_authors_and_photographers_are_no_speakers() -> None:
    found = article("Фото: Асан Беков\n\nЗакон принят. Он важен.\n\nАвтор: Бота Лис\nФото: Иван Лис / AP")
    assert (found.speakers, len(found.credits)) == ((), 3)


DAYS = [
    (" date 2024-02-29 Сенат принял закон. Он важен.", "2024-02-29", "2024-02-29"),
    ("17:32 14.05.2024\nСенат принял закон о воде\nСенат принял закон. Он важен.", "2024-05-14", "14.05.2024"),
    ("Опубликовано: 3 мая 2023, 10:00\nСенат принял закон. Он важен.", "2023-05-03", "3 мая 2023"),
    ("ДУШАНБЕ, 16.11.2020 /НИАТ «Ховар»/. Спикер принял делегацию.", "2020-11-16", "16.11.2020"),
    ("02:52 - 15 / 05 / 2015\nСенат принял закон. Он важен.", "2015-05-15", "15 / 05 / 2015"),
    ("июль 25, 2024\nСенат принял закон. Он важен.", "2024-07-25", "июль 25, 2024"),
    ("Закон о воде\nВремя публикации: 5 мая 2020 г., 09:10\nОн важен. Его ждали.", "2020-05-05", "5 мая 2020"),
    ("Сенат принял закон. Он важен. РИА Новости, 07.01.2021\nЕго ждали.", "2021-01-07", "07.01.2021"),
    ("Закон о воде принят\nСенат принял закон. Он важен.\n20.06.2025\nЕго ждали год.", "2025-06-20", "20.06.2025"),
    ("Сенат принял закон. Он важен. Его внёс Асан Беков, 07.01.2021\nЕго ждали.", None, None),
    ("08.01.2026\n25.09.2020\nСенат принял закон о воде\nСенат принял закон. Он важен.", None, None),
    ("Сенат принял закон 3 мая 2023 года. Он важен.", None, None),
    ("31.02.2024\nСенат принял закон. Он важен.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "evidence"), DAYS)
def test_day_of_publication(text: str, day: str | None, evidence: str | None) -> None:
    found = article(text)
    assert (found.published and str(found.published), ground(found, "published")) == (day, evidence)


def test_the_day_told_beside_the_text_counts_most() -> None:
    found = article(" date 2024-02-29 Сенат принял закон.", published=datetime.date(2024, 3, 1))
    assert (found.published, ground(found, "published")) == (datetime.date(2024, 3, 1), None)


@pytest.mark.parametrize(
    ("told", "title"),
    [("Сенат принял  закон", "Сенат принял закон"), ("Совсем другой заголовок", None), (None, None)],
)
def test_a_title_told_beside_the_text_counts_if_it_stands_in_it(told: str | None, title: str | None) -> None:
    assert article("Вчера Сенат принял закон. Он важен.", title=told).title == title
