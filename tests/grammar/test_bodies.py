"""Bodies: the text with the body between bars, its name in the nominative and its country."""

from __future__ import annotations

import pytest

from cisnews.grammar.bodies import find_bodies
from cisnews.grammar.places import find_places
from tests.grammar.pages import marked_phrases, sheet_of


def read(marked: str) -> list[tuple[str, str, str | None]]:
    """The bodies of a text: as written, in the nominative, their country."""
    sheet = sheet_of(marked)
    bodies = find_bodies(sheet, find_places(sheet))
    return [(sheet.text(body.first, body.last), body.name, body.country) for body in bodies]


KNOWN = [
    ("Закон одобрен |Сенатом Парламента Казахстана|.", "Сенат Парламента Республики Казахстан", "KZ"),
    ("Закон одобрен |Сенатом Олий Мажлиса|.", "Сенат Олий Мажлиса Республики Узбекистан", "UZ"),
    ("Визит в |Жогорку Кенеш| состоялся.", "Жогорку Кенеш Кыргызской Республики", "KG"),
    (
        "По решению |Палаты представителей Национального собрания Республики Беларусь|.",
        "Палата представителей Национального собрания Республики Беларусь",
        "BY",
    ),
    (
        "В |Совете Федерации Федерального Собрания РФ| прошли слушания.",
        "Совет Федерации Федерального Собрания Российской Федерации",
        "RU",
    ),
    ("Депутаты |казахстанского Мажилиса| поддержали.", "Мажилис Парламента Республики Казахстан", "KZ"),
    ("Доклад |Министерства финансов Республики Армения|.", "Министерство финансов Республики Армения", "AM"),
    ("Ранее |МИД Узбекистана| опроверг это.", "Министерство иностранных дел Республики Узбекистан", "UZ"),
    (
        "Глава |Мининфокома Узбекистана|.",
        "Министерство по развитию информационных технологий и коммуникаций Республики Узбекистан",
        "UZ",
    ),
    (
        "Отчёт |Министерства народного образования Узбекистана|.",
        "Министерство народного образования Республики Узбекистан",
        "UZ",
    ),
    (
        "Отчёт |Министерства здравоохранения и социального развития Казахстана|.",
        "Министерство здравоохранения и социального развития Республики Казахстан",
        "KZ",
    ),
    ("Сессия |Милли Меджлиса|.", "Милли Меджлис Азербайджанской Республики", "AZ"),
    ("Сессия |Милли Меджлиса (парламента) Азербайджана|.", "Милли Меджлис Азербайджанской Республики", "AZ"),
    (
        "Глава |Центральной избирательной комиссии (ЦИК) России| ответил.",
        "Центральная избирательная комиссия Российской Федерации",
        "RU",
    ),
]


@pytest.mark.parametrize(("marked", "name", "country"), KNOWN)
def test_bodies_of_the_lexicon_have_one_name_however_they_are_written(marked: str, name: str, country: str) -> None:
    assert read(marked) == [(marked_phrases(marked)[0], name, country)]


BY_GRAMMAR = [
    ("Он входит в |Комитет по рыболовству и охоте|.", "Комитет по рыболовству и охоте", None),
    (
        "Отчёт |Агентства цифрового развития, инноваций и связи Республики Армения|.",
        "Агентство цифрового развития, инноваций и связи Республики Армения",
        "AM",
    ),
    ("Акции |компании «Степной ветер»| выросли.", "компания «Степной ветер»", None),
    ("Решение |бюджетно-финансового комитета| оспорено.", "бюджетно-финансовый комитет", None),
    ("Лидер |партии «Новый берег»| промолчал.", "партия «Новый берег»", None),
    ("Заседание |Комиссии по сотрудничеству между Сенатом Казахстана и Сенатом Узбекистана|.", None, None),
    ("Работа |Союза писателей Грузии| продолжается.", "Союз писателей Грузии", "GE"),
    ("Сотрудники |Минцветмета| возражают.", "Минцветмет", None),
    ("Ректор |Университета имени Абая Садыкова| Иван Петров ушёл.", "Университет имени Абая Садыкова", None),
    ("Актёры |театра им. А. Н. Лисицына| уехали.", "театр им. А. Н. Лисицына", None),
    ("Директор |театра имени Лисицына| Ивана Петрова не видел.", "театр имени Лисицына", None),
    ("Глава |Северной рыбной компании| уехал.", "Северная рыбная компания", None),
    (
        "Бюджет |Елецкого исторического и художественного музея| вырос.",
        "Елецкий исторический и художественный музей",
        None,
    ),
    ("Он возглавлял |Верховный совет Таджикистана|.", "Верховный совет Таджикистана", "TJ"),
    ("Выставку открыл |Российский институт почвоведения|.", "Российский институт почвоведения", "RU"),
]


@pytest.mark.parametrize(("marked", "name", "country"), BY_GRAMMAR)
def test_unknown_bodies_are_read_by_grammar(marked: str, name: str | None, country: str | None) -> None:
    phrase = marked_phrases(marked)[0]
    expected_name = name or phrase.replace("Комиссии", "Комиссия", 1)
    found = [body for body in read(marked) if body[0] == phrase]
    assert found == [(phrase, expected_name, country)]


def test_a_bare_body_is_the_one_named_fully_elsewhere() -> None:
    text = "Сенат одобрил бюджет. Ранее в Сенате Парламента Казахстана прошли слушания с гостями из Ташкента."
    assert read(text)[0] == ("Сенат", "Сенат Парламента Республики Казахстан", "KZ")


def test_a_bare_ministry_is_not_the_states_where_a_region_has_its_own() -> None:
    of_region = "Минкультуры Тверской области возглавит Лис. Раньше в Минкультуры, сказал губернатор, его не знали."
    of_state = "Россия ждёт. Раньше в Минкультуры, сказал губернатор, этого не знали. В МИД тоже."
    assert "Министерство культуры Российской Федерации" not in {name for _, name, _ in read(of_region)}
    assert {"Министерство культуры Российской Федерации", "Министерство иностранных дел Российской Федерации"} <= {
        name for _, name, _ in read(of_state)
    }


def test_a_bare_body_is_that_of_the_only_country() -> None:
    text = "Палата представителей приняла закон. Он касается всех жителей Беларуси."
    assert read(text)[0][1] == "Палата представителей Национального собрания Республики Беларусь"


def test_a_bare_body_of_which_country_the_text_leaves_open_keeps_its_own_name() -> None:
    text = "В Сенате обсудили торговлю Казахстана с Узбекистаном."
    assert read(text)[0] == ("Сенате", "Сенат", None)


@pytest.mark.parametrize(
    "text", ["Наше будущее светло.", "Она была рада гостям.", "Он стоит на площадке.", "Саммит открыт."]
)
def test_common_words_are_no_bodies(text: str) -> None:
    assert read(text) == []


def test_persons_do_not_become_part_of_a_body() -> None:
    text = "В комитете Ивана Лиса знают, а в министерстве культуры Асана Бекова нет."
    assert [written for written, _, _ in read(text)] == ["комитете", "министерстве культуры"]


OF_REGIONS = [
    ("Ответ |краевого минздрава| получен.", "краевой минздрав", None),
    ("По данным |МВД Дагестана|, погибших нет.", "МВД Дагестана", "RU"),
    ("Глава |ГУ МВД по Томской области и Барнаулу| уволен.", "ГУ МВД по Томской области и Барнаулу", "RU"),
    ("По данным |УГИБДД по Томской области|, дорога закрыта.", "УГИБДД по Томской области", "RU"),
]


@pytest.mark.parametrize(("marked", "name", "country"), OF_REGIONS)
def test_bodies_of_regions_are_not_those_of_the_state(marked: str, name: str, country: str | None) -> None:
    assert read(marked) == [(marked_phrases(marked)[0], name, country)]


SHORT = [
    ("Ректор |СПбГУ| ответил.", "СПбГУ"),
    ("Врач |ГКБ № 67| ответил.", "ГКБ № 67"),
    ("Командир |5-й танковой бригады| ответил.", "5-й танковая бригада"),
]


@pytest.mark.parametrize(("marked", "name"), SHORT)
def test_initials_and_numbers(marked: str, name: str) -> None:
    assert read(marked) == [(marked_phrases(marked)[0], name, None)]


def test_a_party_of_another_state() -> None:
    """Names of parties recur: one that the lexicon knows in another state alone is not that one."""
    text = "В Ереване лидер |партии «Республика»| выступил."
    assert read(text) == [("партии «Республика»", "партия «Республика»", None)]
