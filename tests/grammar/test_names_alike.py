"""Which of several names a form is: of the people of the family name, as it is spelled, by its preposition or verb."""

import pytest

from tests.grammar.reading import persons_of


def people(text: str) -> list[tuple[str, str | None]]:
    return [(person.name or "", person.gender) for person in persons_of(text)]


def names(text: str) -> list[str]:
    return [name for name, _ in people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Новый посол — Ника Гогия.", [("Ника Гогия", "male")]),
        ("Новый судья — Марин Ле Брюн.", [("Марин Ле Брюн", "female")]),
        ("В отчёте речь шла о Филе О’Тулле.", [("Фил О’Тулл", "male")]),
        ("В отчёте речь шла о Йонасе Гаре Лунде.", [("Йонас Гар Лунд", "male")]),
        ("Приезд Карине Погосян отложен.", [("Карине Погосян", "female")]),
        ("Назначение Александру Цуркану отложено.", [("Александру Цуркану", "male")]),
        ("Новый тренер — Юта Беков.", [("Юта Беков", "male")]),
    ],
)
def test_the_people_of_the_family_name_decides(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Стороны провели переговоры с Н. Барихи.", ["Н. Барихи"]),
        ("Утром выступит Петру Климко.", ["Петру Климко"]),
        ("Утром помог Петру Климко.", ["Пётр Климко"]),
        ("По словам Рылова Льва, школу откроют.", ["Лев Рылов"]),
        ("По словам Цискадзе Эки, школу откроют.", ["Эка Цискадзе"]),
        (
            "Грамоту вручили Сильве М., он ушёл. Потом видели Диогу Сильву и Мигела Сильву.",
            ["Мигел Сильва", "Диогу Сильва"],
        ),
    ],
)
def test_what_stands_around_decides(text: str, expected: list[str]) -> None:
    assert sorted(names(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Т. Лис открыл форум.", ["Т. Лис"]),
        ("Т. Лис без хвоста. У. Волк без зубов.", []),
        ("бин Худен У. открыл форум.", ["У. бин Худен"]),
        ("Черняк Нина Петровна открыла форум.", ["Нина Петровна Черняк"]),
        ("Утром выступит Ден Климко.", ["Ден Климко"]),
        ("Утром видели Марка Ван Ден Берга.", ["Марк Ван Ден Берг"]),
        ("Марины уехали за границу.", []),
        ("Марины не было дома.", ["Марина"]),
    ],
)
def test_words_that_are_names_too(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_name_that_only_another_reading_makes_the_same_keeps_its_given_name() -> None:
    assert names("Утром выступит Крис Климко. Вечером слово возьмёт Кристин Климко.") == ["Кристин Климко"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Вячеслав ЛУТИЧ открыл школу.", ["Вячеслав Лутич"]),
        ("Министр беседовал с Андерсом Фогом ЛУНДЕНОМ.", ["Андерс Фог Лунден"]),
        ("В. ЛУТИЧ открыл школу.", ["В. Лутич"]),
        ("Марин ЛЕ БРЮН открыла школу.", ["Марин Ле Брюн"]),
        ("Мелис АКУН УУЛУ открыл школу.", ["Мелис Акун уулу"]),
        ("Юсуф АЛЬ-ХАСИ открыл школу.", ["Юсуф аль-Хаси"]),
        ("ЛЕВ ЛУТИЧ ОТКРЫЛ НОВУЮ ШКОЛУ В ОШЕ\n\nВ среду депутаты приняли закон о воде.", ["Лев Лутич"]),
        ("У Романа СМИ спросили о жизни, Анна ООН не видела.", ["Анна"]),
    ],
)
def test_a_family_name_in_capitals(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if name != "Роман"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сенат поддержал Иона Чебана.", ["Ион Чебан"]),
        ("Капитан судна Лутыев ответил.", ["Лутыев"]),
        ("Против Рамина Гулузаде возбудили дело.", ["Рамин Гулузаде"]),
        ("Благодаря Льву Рылову школу открыли.", ["Лев Рылов"]),
        (
            "Вошли:\n\n— Асан Беков;\n— Надира Алымкулова;\n— Нина Рылова.",
            ["Асан Беков", "Надира Алымкулова", "Нина Рылова"],
        ),
        ("Вошли:\n\n1. Асан Беков\n2. Пётр Рылов\n3. Нина Климова", ["Асан Беков", "Пётр Рылов", "Нина Климова"]),
    ],
)
def test_lists_and_objects(text: str, expected: list[str]) -> None:
    assert names(text) == expected
