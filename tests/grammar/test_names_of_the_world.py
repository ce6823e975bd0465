"""Names of general news: foreign figures alone, rulers, Arab and hyphenated names, and what only looks like a name."""

import pytest

from tests.grammar.reading import named_in, persons_of


def persons(text: str) -> list[tuple[str, str | None, list[str]]]:
    """Each person with the gender and the places where the text names it."""
    return [(speaker.name, speaker.gender, named_in(speaker, text)) for speaker in persons_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "По словам Дольбера, переговоры продолжатся осенью.",
            [("Дольбер", "male", ["Дольбера"])],
            id="unknown after `по словам`",
        ),
        pytest.param(
            "Весь вечер Норткот улыбался, а потом Бертольди расплакалась и Бертольди призналась в этом.",
            [("Норткот", "male", ["Норткот"]), ("Бертольди", "female", ["Бертольди", "Бертольди"])],
            id="verbs that only persons do",
        ),
        pytest.param(
            "На сцену вышел певец Ястреб. Рэпер Ксавати приехал позже.",
            [("Ястреб", "male", ["Ястреб"]), ("Ксавати", "male", ["Ксавати"])],
            id="one name after a title",
        ),
        pytest.param(
            "Королева Елизавета II приняла папу Иоанна Павла II. Бенедикт XVI молчал.",
            [
                ("Елизавета II", "female", ["Елизавета II"]),
                ("Иоанн Павел II", "male", ["Иоанна Павла II"]),
                ("Бенедикт XVI", "male", ["Бенедикт XVI"]),
            ],
            id="rulers with a number",
        ),
        pytest.param(
            "Награду получила Анна Петрова (Сидорова). Петрова поблагодарила друзей.",
            [("Анна Петрова", "female", ["Анна Петрова", "Сидорова", "Петрова"])],
            id="family name by birth",
        ),
        pytest.param(
            "Встречали эмира Хамада бин Халифу Аль Тани и Фахда бен Салмана Аль Сауда.",
            [
                ("Хамад бин Халифа Аль Тани", "male", ["Хамада бин Халифу Аль Тани"]),
                ("Фахд бен Салман Аль Сауд", "male", ["Фахда бен Салмана Аль Сауда"]),
            ],
            id="fathers' names of Arabs",
        ),
        pytest.param(
            "Прибыла Хельга фон дер Липпе. По словам фон дер Липпе, всё идёт хорошо. Липпе улетела в полдень.",
            [("Хельга фон дер Липпе", "female", ["Хельга фон дер Липпе", "фон дер Липпе", "Липпе"])],
            id="particles with and without the family name",
        ),
        pytest.param(
            "Он принял посла Голама Аббаса Арбаба Рустаи.",
            [("Голам Аббас Арбаб Рустаи", "male", ["Голама Аббаса Арбаба Рустаи"])],
            id="three given names",
        ),
        pytest.param(
            "Пенсионер Насиб Гусейн Оглы Керимов подал жалобу.",
            [("Насиб Гусейн Оглы Керимов", "male", ["Насиб Гусейн Оглы Керимов"])],
            id="a suffix with a capital",
        ),
        pytest.param(
            "Он встретился с Эркином Маматбек уулу и Сафари Рустамом.",
            [
                ("Эркин Маматбек уулу", "male", ["Эркином Маматбек уулу"]),
                ("Рустам Сафари", "male", ["Сафари Рустамом"]),
            ],
            id="a common word as the family name",
        ),
        pytest.param(
            "Вечером Климов и Норткот обсудили итоги.",
            [("Климов", "male", ["Климов"]), ("Норткот", None, ["Норткот"])],
            id="listed before a verb in the plural",
        ),
        pytest.param(
            "Об этом сообщила пресс-секретарь Матюшенко Наталья Орловская.",
            [("Наталья Орловская", "female", ["Наталья Орловская"]), ("Матюшенко", None, ["Матюшенко"])],
            id="whose secretary",
        ),
    ],
)
def test_persons(text: str, expected: list[tuple[str, str | None, list[str]]]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Жалобу подписали адвокаты Юрий Востряков, Марина Белова и Эдуард Исецкий.",
            ["Юрий Востряков", "Марина Белова", "Эдуард Исецкий"],
            id="women among men",
        ),
        pytest.param(
            "Дело рассмотрели судьи Абдыев К., Айдаркулова Ч.А. и Бобукеева М.Р.",
            ["К. Абдыев", "Ч. А. Айдаркулова", "М. Р. Бобукеева"],
            id="initials after the family name",
        ),
        pytest.param(
            "Встреча Ивана Лиса и Петра Орлова прошла в Минске.",
            ["Иван Лис", "Пётр Орлов"],
            id="before a verb of another subject",
        ),
    ],
)
def test_names_in_a_list_stand_in_one_case(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in persons(text)] == expected


def test_a_woman_named_like_a_man_is_rare() -> None:
    """Beside a noun for a person in another case, the name is no woman's that never changes."""
    text = "Корреспонденту «Зари» Лексаков назначил встречу."
    assert persons(text) == [("Лексаков", "male", ["Лексаков"])]


def test_the_instrumental_of_unknown_names() -> None:
    text = "Министр побеседовал с экспертом Хассейном Брахимом."
    assert [name for name, _, _ in persons(text)] == ["Хассейн Брахим"]


def test_the_verb_tells_namesakes_apart() -> None:
    text = "В зале сидел Алишер Нурлыбаев. — А что дальше? — спросила Нурлыбаева. Нурлыбаев промолчал."
    assert [(name, gender, len(places)) for name, gender, places in persons(text)] == [
        ("Алишер Нурлыбаев", "male", 2),
        ("Нурлыбаева", "female", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Теплоход «Михаил Лермонтов» вышел в море. Роман «Анна Каренина» переиздан.", id="in quote marks"),
        pytest.param(
            "Депутаты приняли решение, а Рыбохрана начала проверку. Так сообщила Демпартия.", id="bodies in short"
        ),
        pytest.param("Об этом пишет Ассошиэйтед Пресс. Доля фирмы Беккер Групп выросла.", id="firms and papers"),
        pytest.param(
            "Села Кызыл-Суу и Тогуз-Булак ждут дороги. Над сёлами стоит Унгар-Тоо.", id="places with a hyphen"
        ),
        pytest.param("Они вышли на улицы Алматы и Карасу. Сошёл с рельсов поезд Климов — Москва.", id="beside places"),
        pytest.param("Побывали в Дарвазском, Ванчском и Рошткалинском районах.", id="adjectives of one noun"),
        pytest.param("Как велит обычай Навруза, все собрались дома.", id="holidays"),
        pytest.param("Об отставке объявил министр по делам Брекзита.", id="complements of offices"),
    ],
)
def test_no_persons(text: str) -> None:
    assert persons(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Голы забили Шешвич и Тербич.", ["Шешвич", "Тербич"]),
        ("На последних минутах отличился Шешвич.", ["Шешвич"]),
        ("Вчера Кучеров и Климов остались без наград.", ["Кучеров", "Климов"]),
        ("Он с теплотой вспомнил Бергсона.", ["Бергсон"]),
        ("Стихи Ивана Чулаки читали вслух.", ["Иван Чулаки"]),
        ("Вечером Настя и её брат Дима пропали.", ["Настя", "Дима"]),
        ("Король Карл III и принц Гарри с Меган Уайлд ушли.", ["Карл III", "Гарри", "Меган Уайлд"]),
        ("Принц Гарри и Меган Уайлд ушли.", ["Гарри", "Меган Уайлд"]),
        ("Шейх Мохаммед бин Рашид Аль Хатиб открыл выставку.", ["Мохаммед бин Рашид Аль Хатиб"]),
    ],
)
def test_general_news(text: str, expected: list[str]) -> None:
    rest = "Подробности пока не сообщают, но ждать осталось недолго."
    assert [name for name, _, _ in persons(f"{text} {rest}")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Климова опередила Трусову и Валиеву.", ["Климова", "Трусова", "Валиева"]),
        ("По рации он подсказывал Мирославу Роменко.", ["Мирослав Роменко"]),
        ("Вдова Климова переехала, но мать Раиса осталась.", ["Климов", "Раиса"]),
        ("Хоккеист Капризов и пианистка Ольга Соловей приехали.", ["Капризов", "Ольга Соловей"]),
        ("Чхун Мон Бин объявил об отставке.", ["Чхун Мон Бин"]),
    ],
)
def test_which_case_and_whose_relative(text: str, expected: list[str]) -> None:
    rest = "Подробности пока не сообщают, но ждать осталось недолго."
    assert [name for name, _, _ in persons(f"{text} {rest}")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Гро Лис и Марте Ольсен взяли золото.", [("Гро Лис", "female"), ("Марте Ольсен", "female")]),
        (
            "Гизела Лис из Аргентины и Флавия Росетта из Италии победили.",
            [("Гизела Лис", "female"), ("Флавия Росетта", "female")],
        ),
        ("Премию вручили Роберту Горовицу.", [("Роберт Горовиц", "male")]),
        ("Он извинился перед Даной Уорреном.", [("Дана Уоррен", "male")]),
        ("Задержали человека, которого звали Абу Сара аль-Лиси.", [("Абу Сара аль-Лиси", "male")]),
        ("Его звали Али Салман Джасим Мухаммад аль-Лиси.", [("Али Салман Джасим Мухаммад аль-Лиси", "male")]),
        ("Открыли это Анна Б.Бак и Пол С.Лоттербур.", [("Анна Б. Бак", "female"), ("Пол С. Лоттербур", "male")]),
        (
            "Об этом рассказал адвокат подсудимого Лисова Сергей Бобров.",
            [("Сергей Бобров", "male"), ("Лисов", "male")],
        ),
        ("Сезон продолжит Джон Росетта.", [("Джон Росетта", "male")]),
        ("Новую пластинку Джона Карбатиста хвалят.", [("Джон Карбатист", "male")]),
        ("Речь идёт о программе Ицхака Неталягу.", [("Ицхак Неталягу", "male")]),
        ("Призы отдали Хавьеру Кардему и Жюльет Линош.", [("Хавьер Кардем", "male"), ("Жюльет Линош", "female")]),
        ("Его соперница Мирлан Манера проиграла.", [("Мирлан Манера", "female")]),
        ("Король объявил наследником Тугрима.", [("Тугрим", "male")]),
        ("Новым тренером назначен Дундзо.", [("Дундзо", None)]),
        ("Тренер похвалил Лиса и Ван Перри.", [("Лис", "male"), ("Ван Перри", "male")]),
        ("В запасе остался Самюэль Это'О.", [("Самюэль Это'О", "male")]),
        ("Генерал Тейн Шве вышел на площадь.", [("Тейн Шве", "male")]),
        ("Анна Лапова ищет дочь. Девочку увёз бывший муж Анны.", [("Анна Лапова", "female")]),
        ("Среди пар выиграл дуэт Анна Лис/Ева Бекова.", [("Анна Лис", "female"), ("Ева Бекова", "female")]),
    ],
)
def test_gender_and_parts_abroad(text: str, expected: list[tuple[str, str | None]]) -> None:
    rest = "Подробности пока не сообщают, но ждать осталось недолго."
    assert [(name, gender) for name, gender, _ in persons(f"{rest} {text}")] == expected


def test_a_given_name_like_a_continent() -> None:
    """Only beside a noun for a person and a family name."""
    text = "Спорят о деле христианки Азии Бутто. Саммит в Центральной Азии Владимир Климов пропустил."
    assert [name for name, _, _ in persons(text)] == ["Азия Бутто", "Владимир Климов"]
