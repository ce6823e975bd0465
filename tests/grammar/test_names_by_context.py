"""Names that the words around them decide: gender, case, and whether they are names at all."""

import pytest

from tests.grammar.reading import names_of, people, persons_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Адвокат Рябинкина заявила, что доводов нет.", [("Рябинкина", "female")], id="a masculine title"),
        pytest.param("Адвокат Рябинкина заявил, что доводов нет.", [("Рябинкин", "male")], id="whose advocate"),
        pytest.param("Подруга Рябинкина сказала это.", [("Рябинкин", "male")], id="a feminine title tells nothing"),
        pytest.param("Его сестра Малика пришла с детьми.", [("Малика", "female")], id="a relative's own name"),
        pytest.param("Выступил Саша Гринт, выигравший забег.", [("Саша Гринт", "male")], id="a participle"),
        pytest.param("Опросили Сашу Гринт, которая видела всё.", [("Саша Гринт", "female")], id="a pronoun"),
        pytest.param("Её подруга Рябинкина под стражей.", [("Рябинкина", "female")], id="whose relation is told"),
        pytest.param(
            "Брат Дикаева Магомед-Эмин видел машину.",
            [("Дикаев", "male"), ("Магомед-Эмин", "male")],
            id="the relative after the family name",
        ),
        pytest.param("Жена Саши Гринта, которая видела всё.", [("Саша Гринт", "male")], id="the pronoun means another"),
        pytest.param(
            "Лидер меньшинства Харуна Иддрису раскритиковал бюджет. Спикер прервал Иддрису.",
            [("Харуна Иддрису", "male")],
            id="a man's given name in -а that is no other's genitive",
        ),
    ],
)
def test_gender_and_case(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Сидорова победила Бекова и вышла дальше.", ["Сидорова", "Беков"], id="subject before the verb"),
        pytest.param("Матвеенко победила Наоми Исаку.", ["Матвеенко", "Наоми Исака"], id="no subject as object"),
        pytest.param("На 70-й минуте Сидорова сменил Хоман.", ["Сидоров", "Хоман"], id="object before the verb"),
        pytest.param("Осенью Сидорова проверил Минздрав.", ["Сидоров"], id="a body as the subject"),
        pytest.param("Зайцев, Кравец и Труба похитили деньги.", ["Зайцев", "Кравец", "Труба"], id="a word ends a list"),
        pytest.param("Сыграли Гуськов, Михеев и Ли.", ["Гуськов", "Михеев", "Ли"], id="a particle ends a list"),
        pytest.param("Служители Фемиды и жрецы Мельпомены спорят.", [], id="gods and muses"),
        pytest.param(
            "Идёт новелла эстонца Тоомсоре Минусинского драматического театра.", [], id="the adjective of a body"
        ),
        pytest.param("Финдиректор Яшна Мехра ушла.", ["Яшна Мехра"], id="an agency's name after a given name"),
        pytest.param("Зайцев, Кравец и Кубок мира.", ["Зайцев", "Кравец"], id="a thing ends a list"),
    ],
)
def test_lone_names(text: str, expected: list[str]) -> None:
    assert names_of(text) == expected


def test_two_of_three_words() -> None:
    assert people("Судят Андерса Беринга Брейма. Беринг Брейм молчит.") == [("Андерс Беринг Брейм", "male")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Спикер Дорэгомбын Энхболд ушёл.", "Дорэгомбын Энхболд", id="Mongolian father's name"),
        pytest.param("Премию дали Петеру Лапке.", "Петер Лапке", id="German family name in -ке"),
        pytest.param(
            "Суд ведёт Отке Элизабет Арнт.", "Отке Элизабет Арнт", id="a second given name after an unknown one"
        ),
        pytest.param("Министр спорта Коми Николай Бережной ушёл.", "Николай Бережной", id="a region before the name"),
        pytest.param("Выступил Дэвид Мартин.", "Дэвид Мартин", id="two given names"),
        pytest.param("Оправдали Хосе Марию дель Прадо.", "Хосе Мария дель Прадо", id="María as a man's second name"),
        pytest.param("Ушёл банкир Коэ Бун Лок.", "Коэ Бун Лок", id="Chinese name of Singapore"),
        pytest.param("Встретили Лим Чок Туна.", "Лим Чок Тун", id="the same, declined"),
        pytest.param("Награду получил физик Юань Цао.", "Юань Цао", id="Chinese name given first"),
    ],
)
def test_names_of_peoples(text: str, expected: str) -> None:
    assert names_of(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Кубок у них, Тревини доволен.", ["Тревини"]),
        ("Ночью Брендорф арестован.", ["Брендорф"]),
        ("Он замкнул подачу Гуастадо.", ["Гуастадо"]),
        ("А внучка мастера, Марина Лейрис, унаследовала дом.", ["Марина Лейрис"]),
        ("Девочка, Эльза, пропала зимой.", ["Эльза"]),
        ("«Машина не завелась», — ворчал тренер.", []),
        ("Осина упала на провода.", []),
        ("Спрос растёт в Северо-западной Африке.", []),
        ("Это пишет обозреватель Рябинкинов.ру с места.", []),
        ("Сборная играет в группе Б. Она одержала победу.", []),
        ("Состоялась встреча секретарей Совбезов.", []),
        ("Председатель духовного управления мусульман Силуанов прибыл.", ["Силуанов"]),
        ("Кандидат в депутаты Джалолов снялся.", ["Джалолов"]),
        ("Об избрании главой Рябинкина Д. В. сообщили.", ["Д. В. Рябинкин"]),
        ("Вчера (министр спорта Асан) Рябинкин и (спикер Анна) Бекова спорили.", ["Асан Рябинкин", "Анна Бекова"]),
        ("Этторе Рессина, тренировавший детей, ушёл.", ["Этторе Рессина"]),
        ("Это дочь Хамибура Рахмана.", ["Хамибур Рахман"]),
        ("Архимандритом стал иеромонах Серафим.", ["Серафим"]),
        ("Студентов вёл Асан Рябинкин.", ["Асан Рябинкин"]),
        ("В Пуэнт-Нуаре Асан Рябинкин спал.", ["Асан Рябинкин"]),
        ("Он недоволен Серхио Бересом.", ["Серхио Берес"]),
        ("Глава Кировской области выделил деньги для нужд Кирова.", []),
        ("Сын его, Тамерон, ждёт визу.", ["Тамерон"]),
        ("Клуб продал Роберта Рябинкина и Ду Тейроса.", ["Роберт Рябинкин", "Ду Тейрос"]),
        ("Вечер открыл Изаки Лавуэста.", ["Изаки Лавуэста"]),
        ("Совет сменил Асана Рябинкина на Келли Бортберга.", ["Асан Рябинкин", "Келли Бортберг"]),
        ("Он взял имя Лев XIV.", ["Лев XIV"]),
        ("Её интересы представляет Таттыбүбү Бекова.", ["Таттыбүбү Бекова"]),
        ("Принят посол Хасан Ахмед Юсеф Ахмед. Хасан Ахмед уехал.", ["Хасан Ахмед Юсеф Ахмед"]),
    ],
)
def test_states_things_of_persons_and_nouns_that_are_none(text: str, expected: list[str]) -> None:
    assert [person.name for person in persons_of(text)] == expected


def test_a_name_that_only_women_are_known_by() -> None:
    """The family name in the nominative is a man's."""
    text = "Голосовали против Айгерим Беков и Гуля Бекова."
    assert people(text) == [("Айгерим Беков", "male"), ("Гуля Бекова", "female")]


def test_a_turkish_woman_whose_family_name_ends_like_a_patronymic() -> None:
    assert people("Супруга мэра Дилек Бороглу вышла к толпе.") == [("Дилек Бороглу", "female")]
