"""Roles told in longer ways: lists shared out, nouns of appointing, words of time, persons served."""

from __future__ import annotations

import pytest

from cisnews.grammar import read
from cisnews.sources.document import Document


def roles(text: str) -> dict[str, list[tuple[str, bool]]]:
    """The labels of each person's roles, and whether they are former ones."""
    article = read(Document(text=text))
    return {
        speaker.name: [(role.label, role.former) for role in speaker.roles]
        for speaker in article.speakers
        if speaker.kind == "person"
    }


def now(*labels: str) -> list[tuple[str, bool]]:
    """Roles that are held."""
    return [(label, False) for label in labels]


def once(*labels: str) -> list[tuple[str, bool]]:
    """Roles that were held."""
    return [(label, True) for label in labels]


SHARED_OUT = [
    (
        "Приехали премьеры Армении - Иван Петров, Узбекистана - Асан Каримов и Грузии - Анна Лисовская.",
        {
            "Иван Петров": now("Премьер-министр Республики Армения"),
            "Асан Каримов": now("Премьер-министр Республики Узбекистан"),
            "Анна Лисовская": now("Премьер-министр Грузии"),
        },
    ),
    (
        "Прибыли главы Армении и Узбекистана Иван Петров и Асан Каримов.",
        {
            "Иван Петров": now("Президент Республики Армения"),
            "Асан Каримов": now("Президент Республики Узбекистан"),
        },
    ),
    (
        "Спикеры парламентов Грузии и Молдавии Иван Петров и Анна Лисовская встретились.",
        {
            "Иван Петров": now("Председатель Парламента Грузии"),
            "Анна Лисовская": now("Председатель Парламента Республики Молдова"),
        },
    ),
    (
        "Министры обороны и иностранных дел Асан Каримов и Иван Петров промолчали.",
        {"Асан Каримов": now("министр обороны"), "Иван Петров": now("министр иностранных дел")},
    ),
    ("Решение приняли судьи Петров К. и Каримов А.", {"К. Петров": now("судья"), "А. Каримов": now("судья")}),
    ("Решение судьи Петрова Асану Каримову не понравилось.", {"Петров": now("судья"), "Асан Каримов": []}),
]


@pytest.mark.parametrize(("text", "expected"), SHARED_OUT)
def test_offices_in_the_plural(text: str, expected: dict[str, list[tuple[str, bool]]]) -> None:
    assert roles(text) == expected


APPOINTED = [
    ("Сенат поддержал назначение Анны Лисовской послом.", {"Анна Лисовская": now("посол")}),
    (
        "Он поздравил Асана Каримова с избранием на пост спикера парламента.",
        {"Асан Каримов": now("спикер парламента")},
    ),
    (
        "Её поздравили коллеги, а Анну Лисовскую — с назначением министром.",
        {"Анна Лисовская": []},
    ),
    ("Ходят слухи о назначении Асана Каримова послом.", {"Асан Каримов": []}),
    ("В случае избрания Анны Лисовской депутатом фонд закроют.", {"Анна Лисовская": []}),
    ("Каримова назначили директором завода.", {"Каримов": now("директор завода")}),
    (
        "Заместителями председателя палаты избраны Асан Каримов и Анна Лисовская.",
        {
            "Асан Каримов": now("заместитель председателя палаты"),
            "Анна Лисовская": now("заместитель председателя палаты"),
        },
    ),
    (
        "С должности министра культуры Грузии Анна Лисовская ушла в мае.",
        {"Анна Лисовская": once("Министр культуры Грузии")},
    ),
    ("С должности директора сняли Ивана Петрова.", {"Иван Петров": once("директор")}),
    ("Президент предложил на пост премьер-министра Асана Каримова.", {"Асан Каримов": []}),
    (
        "Сенат утвердил премьером экс-министра финансов Анну Лисовскую.",
        {"Анна Лисовская": [("премьер", False), ("министр финансов", True)]},
    ),
    ("Пост министра экологии потерял Асан Каримов.", {"Асан Каримов": once("министр экологии")}),
]


@pytest.mark.parametrize(("text", "expected"), APPOINTED)
def test_offices_told_by_appointing_and_leaving(text: str, expected: dict[str, list[tuple[str, bool]]]) -> None:
    assert roles(text) == expected


IN_TIME = [
    ("Иван Петров, с 2010 года глава фонда «Лотос», ушёл.", {"Иван Петров": now("глава фонда «Лотос»")}),
    ("Асан Каримов, в 2001–2005 годах ректор института, ушёл.", {"Асан Каримов": once("ректор института")}),
    ("Анна Лисовская, ныне депутат парламента, ушла.", {"Анна Лисовская": now("депутат парламента")}),
    ("Выступил Асан Каримов — в прошлом советник министра.", {"Асан Каримов": once("советник министра")}),
    (
        "Анна Лисовская, экс-спикер парламента и одна из лидеров движения, ушла.",
        {"Анна Лисовская": once("спикер парламента")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_TIME)
def test_when_an_office_after_a_name_is_held(text: str, expected: dict[str, list[tuple[str, bool]]]) -> None:
    assert roles(text) == expected


def test_an_office_before_the_name_of_whom_it_serves_is_that_of_the_name_after_it() -> None:
    assert roles("Заместитель Каримова Анна Петрова ответила.")["Анна Петрова"] == now("заместитель")
    assert roles("Помощник Лисовского Иван Петров ответил.")["Иван Петров"] == now("помощник")


WITHOUT_POST = [
    (
        "Иван Петров (Ivan Petrov), бывший лётчик, который продолжает работать в Институте почв, ответил.",
        {"Иван Петров": [("лётчик", True), ("Институт почв", False)]},
    ),
    ("Асан Каримов (партия «Берег») возразил.", {"Асан Каримов": now("партия «Берег»")}),
    (
        "Депутат Анна Лисовская (фракция «Родник») возразила.",
        {"Анна Лисовская": now("депутат", "фракция «Родник»")},
    ),
    ("Иван Петров (газета «Заря») сделал снимок.", {"Иван Петров": []}),
    ("Иван Петров принял предложение занять пост министра.", {"Иван Петров": []}),
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_POST)
def test_bodies_without_a_post(text: str, expected: dict[str, list[tuple[str, bool]]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Лидер Аль-Хамры Салим бен Касем ответил.", "Салим бен Касем", "лидер Аль-Хамры"),
        ("Оператор Аль-Ватана Карим Хаддад ответил.", "Карим Хаддад", "оператор Аль-Ватана"),
        ("Эксперт Аль-Тахир ответил.", "Аль-Тахир", "эксперт"),
    ],
)
def test_arabic_bodies_before_a_name(text: str, name: str, label: str) -> None:
    assert roles(text) == {name: now(label)}


ONLY_STATE = [
    # who is known from offices of another state alone has no office of the only state that the text names
    (
        "Узбекские гости президента Шавката Мирзиёева ушли, отметил Президент Казахстана.",
        "Шавкат Мирзиёев",
        ["президент"],
    ),
    ("По словам премьер-министра Никола Пашиняна, Грузия не отвечает.", "Никол Пашинян", ["премьер-министр"]),
    ("По словам премьер-министра Асана Каримова, Грузия отвечает.", "Асан Каримов", ["Премьер-министр Грузии"]),
    # a state whose ministries the lexicon lacks is spoken of as often
    (
        "Министр финансов Джон Грант выступил в Лондоне. В России об этом узнали.",
        "Джон Грант",
        ["министр финансов"],
    ),
    ("Министр финансов Иван Петров выступил в России.", "Иван Петров", ["Министр финансов Российской Федерации"]),
]


@pytest.mark.parametrize(("text", "name", "labels"), ONLY_STATE)
def test_the_state_that_a_text_does_not_tell(text: str, name: str, labels: list[str]) -> None:
    assert [label for label, _ in roles(text)[name]] == labels
