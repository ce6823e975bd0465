"""Roles: texts, and who holds which office in them."""

from __future__ import annotations

import pytest

from cisnews.grammar.bodies import find_bodies
from cisnews.grammar.cast import Cast
from cisnews.grammar.names import find_names
from cisnews.grammar.offices import find_offices
from cisnews.grammar.persons import find_persons
from cisnews.grammar.places import find_places
from cisnews.grammar.roles import cast_roles
from tests.grammar.pages import sheet_of
from tests.grammar.reading import article_of, person_of, persons_of


def roles(text: str) -> dict[str, list[str]]:
    """The labels of each person's roles."""
    return {speaker.name: [role.label for role in speaker.roles] for speaker in persons_of(text)}


def cast_of(text: str) -> Cast:
    """The cast of a text."""
    sheet = sheet_of(text)
    places = find_places(sheet)
    bodies = find_bodies(sheet, places)
    offices = find_offices(sheet, bodies, places)
    persons = find_persons(sheet, find_names(sheet, offices, bodies, places))
    return cast_roles(sheet, persons, offices, bodies, places)


def references(text: str, kind: str) -> list[tuple[str, str]]:
    """The references of a kind: what stands in the text, and the name of the actor."""
    sheet = sheet_of(text)
    return [
        (sheet.text(reference.first, reference.last), reference.actor.name)
        for reference in cast_of(text).references
        if reference.kind == kind
    ]


BESIDE = [
    ("Депутат Рады Ким ушёл.", {"Ким": ["депутат Верховной Рады Украины"]}),
    ("Указом главы республики Асан Беков назначен судьёй.", {"Асан Беков": ["судья"]}),
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
    (
        "Президент Международной лиги альпинистов (МЛА) Иван Петров уехал.",
        {"Иван Петров": ["президент Международной лиги альпинистов"]},
    ),
    (
        "Иван Петров, известный юрист, член Общественной палаты, ответил.",
        {"Иван Петров": ["юрист", "член Общественной палаты"]},
    ),
    (
        "Лидер партии «Берег», депутат парламента Анна Петрова ответила.",
        {"Анна Петрова": ["лидер партии «Берег»", "депутат парламента"]},
    ),
    (
        "Иван Петров — директор и совладелец фирмы «Лотос».",
        {"Иван Петров": ["директор фирмы «Лотос»", "совладелец фирмы «Лотос»"]},
    ),
    ("Глава ведомства, Иван Петров, молчит.", {"Иван Петров": ["глава ведомства"]}),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_an_office_beside_a_name(text: str, expected: dict[str, list[str]]) -> None:
    assert roles(text) == expected


SHARED = [
    (
        "Главы МИД Армении и Грузии — А. Петров и Б. Нуров — подписали меморандум.",
        {
            "А. Петров": ["Министр иностранных дел Республики Армения"],
            "Б. Нуров": ["Министр иностранных дел Грузии"],
        },
    ),
    (
        "Прибыли премьеры Белоруссии, Казахстана и Киргизии — А. Петров, Б. Нуров и К. Садыков.",
        {
            "А. Петров": ["Премьер-министр Республики Беларусь"],
            "Б. Нуров": ["Премьер-Министр Республики Казахстан"],
            "К. Садыков": ["Председатель Кабинета Министров Кыргызской Республики"],
        },
    ),
    (
        "Беседу вели послы Японии и Чехии Иван Петров и Асан Садыков.",
        {"Иван Петров": ["посол Японии"], "Асан Садыков": ["посол Чехии"]},
    ),
    (
        "С председателями Сената Узбекистана и Милли Меджлиса Анной Петровой и Асаном Садыковым.",
        {
            "Анна Петрова": ["Председатель Сената Олий Мажлиса Республики Узбекистан"],
            "Асан Садыков": ["Председатель Милли Меджлиса Азербайджанской Республики"],
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_offices_in_the_plural_are_shared_out(text: str, expected: dict[str, list[str]]) -> None:
    assert roles(text) == expected


IN_CLAUSES = [
    ("Анна Петрова является депутатом Мажилиса.", ["депутат Мажилиса Парламента Республики Казахстан"]),
    ("Министром юстиции Грузии стала Анна Петрова.", ["Министр юстиции Грузии"]),
    ("Анна Петрова назначена министром юстиции Грузии.", ["Министр юстиции Грузии"]),
    ("Президент назначил Анну Петрову министром юстиции Грузии.", ["Министр юстиции Грузии"]),
    ("Анна Петрова занимает пост министра юстиции Грузии.", ["Министр юстиции Грузии"]),
    ("Анна Петрова возглавляет Сенат Парламента Казахстана.", ["Председатель Сената Парламента Республики Казахстан"]),
    ("Анна Петрова руководит фондом «Лотос».", ["глава фонда «Лотос»"]),
    ("Партия «Берег», возглавляемая Анной Петровой, победила.", ["глава партии «Берег»"]),
    ("Анна Петрова из компании «Лотос» выступила первой.", ["компания «Лотос»"]),
    ("Анна Петрова работает в институте почв Грузии.", ["институт почв Грузии"]),
]


@pytest.mark.parametrize(("text", "labels"), IN_CLAUSES)
def test_an_office_in_a_clause(text: str, labels: list[str]) -> None:
    assert roles(text) == {"Анна Петрова": labels}


NOT_IN_CLAUSES = [
    "Анна Петрова не является депутатом.",
    "Анна Петрова станет министром юстиции.",
    "Анна Петрова может возглавить комитет.",
    "Анна Петрова встретилась с министром юстиции.",
    "Сын Анны Петровой стал депутатом.",
]


@pytest.mark.parametrize("text", NOT_IN_CLAUSES)
def test_no_office_where_the_clause_does_not_say_so(text: str) -> None:
    assert roles(text) == {"Анна Петрова": []}


FORMER = [
    ("Иван Петров был министром юстиции.", True),
    ("Экс-премьер Пакистана Иван Петров вернулся.", True),
    ("Иван Петров покинул пост министра юстиции.", True),
    ("Иван Петров избран депутатом.", False),
]


@pytest.mark.parametrize(("text", "former"), FORMER)
def test_former_offices(text: str, former: bool) -> None:
    speaker = person_of(text)
    assert [role.former for role in speaker.roles] == [former]


PICKED_UP = [
    ("Премьер-министр Грузии Иван Петров открыл форум. {Глава правительства Грузии} ушёл.", "Иван Петров"),
    ("Президент Туркменистана Аман Ходжаев провёл совещание. {Глава государства} выступил.", "Аман Ходжаев"),
    ("Торага Жогорку Кенеша Нурбек Сыдыков принял гостей. {Торага} поблагодарил их.", "Нурбек Сыдыков"),
    ("Председатель Палаты представителей Беларуси Пётр Остапчук вернулся. {Глава палаты} отчитался.", "Пётр Остапчук"),
    ("Депутат Мажилиса Жанна Куклина уехала. {Парламентарий} выступит в среду.", "Жанна Куклина"),
    ("Председатель комитета по рыболовству Анна Петрова уехала. {Глава комитета} скоро вернётся.", "Анна Петрова"),
    ("Посол Японии в Армении Иван Петров прибыл в Гюмри. {Дипломат} осмотрел завод.", "Иван Петров"),
    ("Глава нацбанка Сербии Иван Петров уехал. {Глава сербского нацбанка} скоро вернётся.", "Иван Петров"),
    (
        "— Бюджет принят, — сказал Асан Садыков о встрече с президентом Узбекистана Иваном Петровым. — Всё, — "
        "заключил Асан Садыков.\n\n{Спикер Милли Меджлиса} также отметил пользу реформы.",
        "Асан Садыков",
    ),
]


@pytest.mark.parametrize(("marked", "name"), PICKED_UP)
def test_an_office_picks_up_the_person_whose_it_is(marked: str, name: str) -> None:
    phrase = marked[marked.index("{") + 1 : marked.index("}")]
    found = references(marked.replace("{", "").replace("}", ""), "role")
    assert found[-1] == (phrase, name)


ALONE = [
    ("Президент Грузии Иван Петров уехал. {Президент Армении} остался.", "Президент Республики Армения"),
    ("Депутат Иван Петров и депутат Асан Садыков спорили. {Депутат} ушёл.", "депутат"),
    ("{Министр юстиции Грузии} ответил.", "Министр юстиции Грузии"),
]


@pytest.mark.parametrize(("marked", "name"), ALONE)
def test_an_office_of_nobody_named_is_an_actor_of_its_own(marked: str, name: str) -> None:
    phrase = marked[marked.index("{") + 1 : marked.index("}")]
    found = references(marked.replace("{", "").replace("}", ""), "role")
    assert found[-1] == (phrase, name)


NOBODY = ["Выборы президента Грузии прошли.", "Пост министра юстиции свободен.", "Срок полномочий депутата истёк."]


@pytest.mark.parametrize("text", NOBODY)
def test_an_office_that_nobody_holds_there_is_no_actor(text: str) -> None:
    assert references(text, "role") == []


def test_the_parties_are_the_two_named_last() -> None:
    text = (
        "Премьер-министр Казахстана Думан Аханов встретился с премьером Армении Тиграном Бабаяном. "
        "Стороны отметили рост торговли. С другой стороны, цены выросли."
    )
    groups = [actor for actor in cast_of(text).actors if actor.kind == "group"]
    assert [(group.name, [member.name for member in group.members]) for group in groups] == [
        ("стороны", ["Думан Аханов", "Тигран Бабаян"])
    ]


def test_offices_in_the_plural_are_groups() -> None:
    assert references("Он говорил с главами парламентских делегаций и депутатами Мажилиса.", "group") == [
        ("главами парламентских делегаций", "главы парламентских делегаций"),
        ("депутатами Мажилиса", "депутаты Мажилиса"),
    ]


PRONOUNS = [
    ("Депутат Оксана Малышева внесла поправки. Позже {она} заявила, что торопится.", "Оксана Малышева"),
    ("Президент Хасан Юнусов принял посла Марину Котову. Затем {он} отметил рост торговли.", "Хасан Юнусов"),
    ("Хасан Юнусов пообещал, что {он} выступит с речью.", "Хасан Юнусов"),
]


@pytest.mark.parametrize(("marked", "name"), PRONOUNS)
def test_pronouns_beside_verbs_of_speech(marked: str, name: str) -> None:
    pronoun = marked[marked.index("{") + 1 : marked.index("}")]
    assert references(marked.replace("{", "").replace("}", ""), "pronoun") == [(pronoun, name)]


def test_a_pronoun_that_could_be_either_is_left_alone() -> None:
    assert references("Хасан Юнусов и Иван Петров вышли. Он заявил протест.", "pronoun") == []


def test_bodies_are_actors_under_one_name() -> None:
    text = "МИД Узбекистана ответил на ноту. Министерство иностранных дел Республики Узбекистан ждёт послов."
    organizations = [actor.name for actor in cast_of(text).actors if actor.kind == "organization"]
    assert organizations == ["Министерство иностранных дел Республики Узбекистан"]


def test_the_country_of_a_person_is_that_of_the_present_office() -> None:
    article = article_of("Приехал экс-премьер Пакистана Иван Петров, посол Японии в Чехии.")
    assert [speaker.country for speaker in article.speakers] == ["JP"]
