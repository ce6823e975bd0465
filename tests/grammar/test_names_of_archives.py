"""What archives had to clean up by hand: each class of it read right without lists of exceptions."""

import pytest

from cisnews.grammar import read
from cisnews.sources.document import Document


def persons(text: str) -> list[tuple[str, int]]:
    """The persons found, each with the number of places where the text names them."""
    return [
        (speaker.name, sum(mention.kind == "name" for mention in speaker.mentions))
        for speaker in read(Document(text=text)).speakers
        if speaker.kind == "person"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Слово дали Ерболату Досаеву. Потом выслушали Ерболата Досаева и поблагодарили Ерболата Досаева.",
            [("Ерболат Досаев", 3)],
            id="one person in several cases",
        ),
        pytest.param(
            "Выступление Маулена Ашимбаева закончилось. Встреча с Канатом Бозумбаевым продолжилась после обеда.",
            [("Маулен Ашимбаев", 1), ("Канат Бозумбаев", 1)],
            id="both parts in the nominative",
        ),
        pytest.param(
            "В зал вошёл Тимур Сапаров. Депутаты приветствовали Сапарова, и Сапаров ответил им.",
            [("Тимур Сапаров", 3)],
            id="family name alone",
        ),
        pytest.param(
            "Приехал Н. Жумагулов. Нурлан Асанович Жумагулов выступил. Речь Нурлана Жумагулова слушали все.",
            [("Нурлан Асанович Жумагулов", 3)],
            id="initials and patronymics",
        ),
        pytest.param(
            "Экс-министр Бишимов выступил в суде. Мажилисмен Бакытжан Базаров задал вопрос.",
            [("Бишимов", 1), ("Бакытжан Базаров", 1)],
            id="the office outside the name",
        ),
        pytest.param(
            "Приехал Бахытжан Сарсенов. Позже Бакытжан Сарсенов выступил. Джо Паркер и Джозеф Паркер улетели.",
            [("Бахытжан Сарсенов", 2), ("Джозеф Паркер", 2)],
            id="spelling variants and short names",
        ),
        pytest.param(
            "Прибыл Шавкат Нурматиев. По словам Шавката Нурматиёва, работа идёт.",
            [("Шавкат Нурматиёв", 2)],
            id="ё or е",
        ),
        pytest.param(
            "Акорда сообщила о визите. Антикор начал проверку. Казгидромет ждёт морозов в Улытау и Кызылорде.",
            [],
            id="bodies and places",
        ),
        pytest.param(
            "Семья Сарсеновых уехала. С Сарсеновыми простились соседи, остался один Аскар Сарсенов.",
            [("Аскар Сарсенов", 1)],
            id="family names in the plural",
        ),
        pytest.param(
            "В зал вошёл Ерлан Досанов. Позже Досановв вышел к журналистам.",
            [("Ерлан Досанов", 2)],
            id="a doubled letter",
        ),
        pytest.param("А.Б. Ф.И.О. Эксклюзив. Сегодня в столице идёт снег, сообщили синоптики.", [], id="fragments"),
        pytest.param(
            "Фонд Нурсултана Сарсенова открыл школу на улице Абая. В театре имени академика Сатпаева прошёл вечер.",
            [],
            id="things named after persons",
        ),
        pytest.param(
            "Об этом от имени Асана Бекова сообщил Иван Лисин, директор театра.",
            [("Асан Беков", 1), ("Иван Лисин", 1)],
            id="on behalf of a person",
        ),
        pytest.param(
            "На улице Бекова прошёл митинг. Премию Лисовой получил хирург. В театре Бекова состоялась премьера.",
            [],
            id="things named after persons, before a verb",
        ),
        pytest.param(
            "Аким города Сейтжанов подписал распоряжение. Министр аль-Хатиби заявил, что доволен.",
            [("Сейтжанов", 1), ("аль-Хатиби", 1)],
            id="family names right after the words of an office",
        ),
    ],
)
def test_class(text: str, expected: list[tuple[str, int]]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Он обсудил это с министром Нурлан Жапаевым.", [("Нурлан Жапаев", 1)]),
        ("Речь Маулен Сарсенова длилась час.", [("Маулен Сарсенов", 1)]),
        ("Президент поручил Ерлану Сейтов подготовить закон.", [("Ерлан Сейтов", 1)]),
        ("С Ольга Петровна Климовой встретились студенты.", [("Ольга Петровна Климова", 1)]),
        ("Сергей Викторовича Орехова проводили в аэропорту.", [("Сергей Викторович Орехов", 1)]),
        ("Прибыл Павел Дубина, речь Павла Дубины ждали.", [("Павел Дубина", 2)]),
    ],
)
def test_parts_in_two_cases_by_a_slip(text: str, expected: list[tuple[str, int]]) -> None:
    assert persons(f"{text} Заседание продолжится завтра.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Об этом сообщил депутат Расул Кушт…", [("Расул Кушт", 1)]),
        ("Как стало известно, назначен новый представитель Президента Кыргызской Республи", []),
        ("Вчера в столице с рабочей поездкой побывал премьер-министр Российской Федера", []),
    ],
)
def test_texts_that_break_off(text: str, expected: list[tuple[str, int]]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Голы: Климов, 15; Азмунд, 47; Малькин, 80.", ["Климов", "Азмунд", "Малькин"]),
        ("Состав: Климов (Дзасаев, 67), Столов, Гордеев.", ["Климов", "Дзасаев", "Столов", "Гордеев"]),
        ("Ждут братьев Климовых — Ивана и Уиллмарта.", ["Иван Климов", "Уиллмарт Климов"]),
        ("Усама бен Хаттар скрылся. Ищут Бен Хаттара.", ["Усама бен Хаттар"]),
        ("Крейсер «Адмирал Климов» и музей-усадьба Лисова. Музей-усадьба Лисова открыта.", []),
    ],
)
def test_sheets_siblings_and_things(text: str, expected: list[str]) -> None:
    assert [
        name for name, _ in persons(f"{text}\n\nПодробности пока не сообщают, но ждать осталось недолго.")
    ] == expected
