"""Places: the text with the place between bars, its name in the nominative and its country."""

from __future__ import annotations

import pytest

from cisnews.grammar.morphology import GENITIVE, INSTRUMENTAL, PREPOSITIONAL
from cisnews.grammar.places import find_places
from tests.grammar.pages import marked_phrases, sheet_of

COUNTRIES = [
    ("Делегация |Кыргызской Республики| прибыла вечером.", "Кыргызстан", "KG"),
    ("Переговоры с |Молдавией| отложены.", "Молдова", "MD"),
    ("Гости из |Соединённых Штатов Америки| осмотрели музей.", "США", "US"),
    ("Товары поступают в |Республику Беларусь| по железной дороге.", "Беларусь", "BY"),
    ("Посольство |РФ| закрыто.", "Россия", "RU"),
    ("Закон |РК| о выборах.", "Казахстан", "KZ"),
    ("Экспорт |КНР| вырос.", "Китай", "CN"),
]


@pytest.mark.parametrize(("marked", "name", "country"), COUNTRIES)
def test_countries_in_any_case_and_abbreviated(marked: str, name: str, country: str) -> None:
    sheet = sheet_of(marked)
    places = find_places(sheet)
    assert [sheet.text(place.first, place.last) for place in places] == marked_phrases(marked)
    assert [(place.name, place.country, place.kind) for place in places] == [(name, country, "country")]


def test_an_abbreviation_of_two_letters_needs_its_country_elsewhere_in_the_text() -> None:
    assert find_places(sheet_of("Правительство РТ собралось в среду.")) == []
    tajik = find_places(sheet_of("Правительство РТ собралось в среду. Реформы в Таджикистане продолжаются."))
    assert [place.country for place in tajik] == ["TJ", "TJ"]


@pytest.mark.parametrize("text", ["рад грузии на складе", "он рк и рф", "грузию помогли"])
def test_a_country_is_written_with_a_capital(text: str) -> None:
    assert find_places(sheet_of(text)) == []


def test_the_form_tells_the_cases() -> None:
    places = find_places(sheet_of("С Узбекистаном и в Узбекистане, но из Узбекистана."))
    assert [place.cases for place in places] == [INSTRUMENTAL, PREPOSITIONAL, GENITIVE]


SHARED = [
    ("Сенаторы Кыргызстана собрались. В Белом доме прошёл приём.", "Белый дом", "KG"),
    ("Гости из США уехали. В Белом доме довольны.", "Белый дом", "US"),
    ("Президент США принял гостей из Кыргызстана. В Белом доме довольны.", "Белый дом", None),
    ("В Белом доме довольны.", "Белый дом", None),
    ("Порты на Каспии растут.", "Каспий", None),
    ("Порты Азербайджана на Каспии растут.", "Каспий", "AZ"),
]


@pytest.mark.parametrize(("text", "name", "country"), SHARED)
def test_a_place_of_several_countries_belongs_to_the_one_that_the_text_speaks_of(
    text: str, name: str, country: str | None
) -> None:
    assert [place.country for place in find_places(sheet_of(text)) if place.name == name] == [country]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Жители города Худжанда ждут.", "Худжанд", "TJ"),
        ("Гости города Ош довольны.", "Ош", "KG"),
        ("Дороги штата Аризона чинят.", "Аризона", "US"),
    ],
)
def test_a_noun_of_places_leaves_the_country(text: str, name: str, country: str) -> None:
    assert [(place.name, place.country) for place in find_places(sheet_of(text))] == [(name, country)]


@pytest.mark.parametrize(
    "text",
    [
        "Партия «Единая Лапландия» спорит.",
        "Хайко Маас открыл форум.",
        "Ответил Ю. Калинин.",
        "Во времена Первой Республики строили много.",
    ],
)
def test_parties_persons_and_times_are_no_places(text: str) -> None:
    assert [place.name for place in find_places(sheet_of(text)) if place.name != "Лапландия"] == []


def test_the_compass_makes_a_place_of_a_larger_one() -> None:
    assert [place.name for place in find_places(sheet_of("Дороги в Южной Лапландии чинят."))] == ["Южная Лапландия"]


def test_districts_in_a_list_are_places_each() -> None:
    sheet = sheet_of("Дороги в |Дарском|, |Ванском| и |Шурском районах| чинят.")
    places = find_places(sheet)
    assert [place.name for place in places] == ["Дарский район", "Ванский район", "Шурский район"]
    assert [sheet.text(place.first, place.last) for place in places] == ["Дарском", "Ванском", "Шурском районах"]
    names = [place.name for place in find_places(sheet_of("Дожди в Алской и Урской областях."))]
    assert names == ["Алская область", "Урская область"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Жители |Львова| вышли на улицы.", "Львов"),
        ("В зал вошёл мэр |Борисова| Асан Беков.", "Борисов"),
        ("Встретили мэра |Кирова| Асана Бекова.", "Киров"),
        ("|Николаев|, 5 мая. Палата приняла закон.", "Николаев"),
        ("Школы |Тель-Авива| закрыты.", "Тель-Авив"),
        ("Суд |Стамбула| отложил дело.", "Стамбул"),
        ("Дорога к |Скидели| закрыта.", "Скидель"),
        ("Закон касается |Бричанов| и соседних сёл.", "Бричаны"),
        ("Приехал аким |области Абай| Асан Беков.", "Абайская область"),
        ("Рынок |Одинцова| закрыт, в |Одинцово| ждут новый.", "Одинцово"),
    ],
)
def test_a_place_that_persons_are_named_like(marked: str, name: str) -> None:
    sheet = sheet_of(marked)
    places = find_places(sheet)
    assert [sheet.text(place.first, place.last) for place in places] == marked_phrases(marked)
    assert {place.name for place in places} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Премию вручили Владимиру Лису и Софии Беловой.",
        "Слово взяла мэр Львова.",
        "Об этом сказал президент Вашингтон.",
        "Центр Владимира Лиса открыт.",
        "Спикер Анна Самара ушла.",
        "Министр Киров подписал приказ.",
        "По словам министра Ростова, приказ подписан.",
        "Слово дали председателю города Иванову.",
        "По словам главы администрации города Мехтиева, приказ подписан.",
        "Ответил Бричанов, а не его заместитель.",
        "По словам агента Урала Лисова, договор подписан.",
    ],
)
def test_a_person_who_is_named_like_a_place(text: str) -> None:
    assert find_places(sheet_of(text)) == []
