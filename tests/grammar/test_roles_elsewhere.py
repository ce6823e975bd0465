"""Roles whose body, or whose holder, the text tells elsewhere: relative clauses, brackets, well-known holders."""

from __future__ import annotations

import pytest

from tests.grammar.reading import article_of, person_of, persons_of


def roles(text: str) -> dict[str, list[tuple[str | None, str | None, str | None]]]:
    """Post, body and country of each person's roles."""
    return {
        speaker.name: [(role.post, role.organization, role.country) for role in speaker.roles]
        for speaker in persons_of(text)
    }


UNMARKED = [
    ("Об этом заявил тренер Спартака Олег Кононенко.", ("тренер", "Спартак", None)),
    ("Клуб оштрафовал нападающего Барселоны Лионеля Лисовского.", ("нападающий", "Барселона", None)),
    ("Вратарь футбольного клуба Челси Фрэнк Лисовский получил травму.", ("вратарь", "футбольный клуб Челси", None)),
    ("Гонщик «Форс Индии» Серхио Перес сошёл.", ("гонщик", "Форс Индия", None)),
    ("Убит лидер Аль-Хамры Юсуф Каримов.", ("лидер", "Аль-Хамра", None)),
    ("Профессор университета королевы Марии Джон Смит ответил.", ("профессор", "университет королевы Марии", None)),
    ("Настоятель храма святого Георгия Иван Лисов служит.", ("настоятель", "храм святого Георгия", None)),
    ("Актриса театра Вахтангова Юлия Беркут играет.", ("актриса", "театр Вахтангова", None)),
    ("Сообщил представитель вооружённых сил полковник Асан Беков.", ("представитель", "вооружённые силы", None)),
    (
        "Глава отдела по взаимоотношениям церкви и общества Асан Беков возразил.",
        ("глава", "отдел по взаимоотношениям церкви и общества", None),
    ),
]


BESIDE = [
    ("Ответил глава секретариата президента Литвы Иван Лисов.", ("глава", "секретариат президента Литвы", "LT")),
    (
        "Сообщили директор и совладелец банка «Ветер» Лев Лисов. Напомним, он закрыт.",
        ("директор", "банк «Ветер»", None),
    ),
    ("По словам аналитика БКС Олега Лисова, рубль ослабнет.", ("аналитик", "БКС", None)),
    ("Совет директоров «Уралкалия» назначил гендиректором Ивана Лисова.", ("гендиректор", "Уралкалий", None)),
    ("Ответил ведущий актёр Малого Театра Иван Лисов.", ("ведущий актёр", "Малый Театр", None)),
    ("Театр «Ветер» откроют весной. Театром руководит Анна Лисова.", ("глава", "театр «Ветер»", None)),
    ("Иван Лисов перешёл на должность ректора Горного университета.", ("ректор", "Горный университет", None)),
    ("Освятил храм митрополит Крутицкий и Коломенский Ювеналий.", ("митрополит Крутицкий и Коломенский", None, None)),
]


@pytest.mark.parametrize(("text", "role"), UNMARKED + BESIDE)
def test_bodies_without_marks_belong_to_the_office(text: str, role: tuple[str, str, None]) -> None:
    assert next(iter(roles(text).values()))[0] == role


def test_a_rank_beside_an_office_is_held_in_its_body() -> None:
    found = roles("Сообщил пресс-секретарь ГУ МВД по Москве полковник Иван Лисов.")
    assert [role[1] for role in found["Иван Лисов"]] == ["ГУ МВД по Москве"] * 2


def test_the_state_of_a_well_known_premier_is_known() -> None:
    found = roles("В Баку, Минске и Ереване ждали ответа. Премьер-министр Никол Пашинян молчал.")
    assert [role[2] for role in found["Никол Пашинян"]] == ["AM"]


def test_a_body_in_brackets_completes_the_office() -> None:
    found = roles("Сыграли полузащитники Иван Лисов («Ветер») и Олег Беков («Берег»).")
    assert found == {"Иван Лисов": [("полузащитник", "Ветер", None)], "Олег Беков": [("полузащитник", "Берег", None)]}


def test_a_work_in_brackets_is_no_body() -> None:
    assert roles("Приз получила режиссёр Анна Лисова («Ветер»).") == {"Анна Лисова": [("режиссёр", None, None)]}


HEADED = [
    "Выступил хор «Заря», {post} которого является Пётр Сомов.",
    "Хор «Заря», которым с весны руководит Пётр Сомов, выступил.",
    "Пришёл Пётр Сомов. Возглавляемый им хор «Заря» выступил.",
]


@pytest.mark.parametrize("text", HEADED)
def test_relative_clauses_tell_whose_head_somebody_is(text: str) -> None:
    assert roles(text.format(post="главой")) == {"Пётр Сомов": [("глава", "хор «Заря»", None)]}


def test_a_list_of_posts_and_names_behind_dashes() -> None:
    found = roles("Пьесу написал Лев Беркут, художник — Сергей Лисов, режиссёр — Пётр Сомов.")
    assert found == {
        "Лев Беркут": [],
        "Сергей Лисов": [("художник", None, None)],
        "Пётр Сомов": [("режиссёр", None, None)],
    }


def test_a_line_of_name_and_office_under_a_letter() -> None:
    assert roles("Пусть победит сильнейший!\n\nПётр Сомов Президент ФИДЕ")["Пётр Сомов"] == [
        ("президент", "ФИДЕ", None)
    ]


KNOWN = [
    ("Токаев провёл совещание в Астане. Глава государства поручил снизить цены.", "Токаев", "KZ"),
    ("Путин прилетел в Минск. Президент России встретится с рабочими.", "Путин", "RU"),
    ("Мирзиёев осмотрел завод. Президент Узбекистана дал поручения.", "Мирзиёев", "UZ"),
]


@pytest.mark.parametrize(("text", "name", "country"), KNOWN)
def test_whom_the_table_knows_is_tied_to_the_office_that_the_text_names(text: str, name: str, country: str) -> None:
    assert [role[2] for role in roles(text)[name]] == [country]


NOT_KNOWN = [
    "Медведев вернулся в Москву. Президент России подписал указ.",
    "Путин ответил. Одно лицо сможет быть президентом России дважды.",
    "Путин прилетел. Бывший президент России не приехал.",
]


@pytest.mark.parametrize("text", NOT_KNOWN)
def test_nobody_is_tied_to_an_office_that_may_be_anothers(text: str) -> None:
    assert next(iter(roles(text).values())) == []


def held(text: str) -> list[tuple[str | None, bool]]:
    """The posts of the only person, and whether each is a former one."""
    person = person_of(text)
    return [(role.post, role.former) for role in person.roles]


FORMER = [
    ("Совет уволил директора Ивана Лисова.", [("директор", True)]),
    ("Совет отправил в отставку директора Ивана Лисова.", [("директор", True)]),
    ("Директор Иван Лисов ушёл с поста.", [("директор", True)]),
    ("Директор Иван Лисов освобождён от должности.", [("директор", True)]),
    ("Директор Иван Лисов покинул зал.", [("директор", False)]),
    ("Директор Иван Лисов освобождён от должности главы союза.", [("директор", False), ("глава союза", True)]),
    ("Суд освободил журналиста Ивана Лисова.", [("журналист", False)]),
    ("Бывший посол, а ныне депутат Анна Лисова возразила.", [("посол", True), ("депутат", False)]),
    ("Экс-мэр Лондона Борис Лисов ответил.", [("мэр", True)]),
]


@pytest.mark.parametrize(("text", "posts"), FORMER)
def test_whoever_was_removed_or_left_held_the_office(text: str, posts: list[tuple[str, bool]]) -> None:
    assert held(text) == posts


CARRIED = [
    ("Палата утвердила Ивана Лисова, который прежде руководил банком «Ветер».", [("глава", True)]),
    ("Совет избрал директора Ивана Лисова. До этого он работал инженером.", [("директор", False), ("инженер", True)]),
    ("Обязанности премьера временно исполняет министр Иван Лисов.", [("премьер", False), ("министр", False)]),
    (
        "Иван Лисов из Института почв, замдиректора по науке, ответил.",
        [(None, False), ("замдиректора по науке", False)],
    ),
    (
        "Назначен помощником мэра – начальником отдела Иван Лисов.",
        [("помощник мэра", False), ("начальник отдела", False)],
    ),
    ("Пришёл помощник директора по связям со СМИ Иван Лисов.", [("помощник директора по связям со СМИ", False)]),
    ("Он избран мэром при поддержке союза. Мэр Иван Лисов рад.", [("мэр", False)]),
]


@pytest.mark.parametrize(("text", "posts"), CARRIED)
def test_offices_of_other_clauses_are_those_of_whom_they_tell(text: str, posts: list[tuple[str | None, bool]]) -> None:
    assert held(text) == posts


def test_a_clause_without_verb_and_post_has_those_of_the_one_before() -> None:
    found = roles("Мэром Оша стал Асан Беков, Нарына — судья Анна Лисова.")
    assert found["Асан Беков"] == [("мэр", None, "KG")]
    assert found["Анна Лисова"] == [("мэр", None, "KG"), ("судья", None, None)]


PREDECESSORS = [
    "Анна Лисова стала министром труда, сменив Петра Сомова.",
    "Анна Лисова назначена министром труда вместо Петра Сомова.",
    "Министром труда стала Анна Лисова, сменив Петра Сомова.",
]


@pytest.mark.parametrize("text", PREDECESSORS)
def test_whoever_is_replaced_held_the_office_before(text: str) -> None:
    article = article_of(text)
    assert {speaker.name: [(role.post, role.former) for role in speaker.roles] for speaker in article.speakers} == {
        "Анна Лисова": [("министр труда", False)],
        "Пётр Сомов": [("министр труда", True)],
    }


BY_OTHER_MEANS = [
    ("Пришёл наставник «шмелей» Иван Лисов.", {"Иван Лисов": [("наставник", False)]}),
    ("Вручил грамоты замминистру Ивану Лисову.", {"Иван Лисов": [("замминистр", False)]}),
    ("Пришёл начальник Ярославского УМВД Иван Лисов.", {"Иван Лисов": [("начальник", False)]}),
    ("Иван Лисов перешёл в банк советником.", {"Иван Лисов": [("советник", False)]}),
    ("Иван Лисов умер. Он был и худруком, и актёром.", {"Иван Лисов": [("худрук", True), ("актёр", True)]}),
    ("Завод уволил своего директора Ивана Лисова.", {"Иван Лисов": [("директор", True)]}),
    ("Ректор вуза Владимир Лисов ответил.", {"Владимир Лисов": [("ректор вуза", False)]}),
    ("Он хвалит работу Ивана Лисова на посту мэра.", {"Иван Лисов": [("мэр", False)]}),
    ("Убит бизнесмен, 45-летний Иван Лисов.", {"Иван Лисов": [("бизнесмен", False)]}),
    (
        "Минфин возглавила Анна Лисова, МВД — Пётр Сомов.",
        {"Анна Лисова": [("глава", False)], "Пётр Сомов": [("глава", False)]},
    ),
    (
        "Мэр Анна Лисова ушла. Её предшественник Пётр Сомов ответил.",
        {"Анна Лисова": [("мэр", False)], "Пётр Сомов": [("мэр", True)]},
    ),
    ("Пётр Сомов выступил. Он, секретарь совета, назвал причины.", {"Пётр Сомов": [("секретарь", False)]}),
    ("Пришёл депутат из Старого Поречья Иван Лисов.", {"Иван Лисов": [("депутат", False)]}),
    ("Пришёл директор музея-заповедника «Ветер» Иван Лисов.", {"Иван Лисов": [("директор", False)]}),
    ("Пришла хранитель музея А. С. Пушкина Анна Лисова.", {"Анна Лисова": [("хранитель", False)]}),
]


@pytest.mark.parametrize(("text", "expected"), BY_OTHER_MEANS)
def test_offices_told_by_other_means(text: str, expected: dict[str, list[tuple[str, bool]]]) -> None:
    people = persons_of(text)
    assert {speaker.name: [(role.post, role.former) for role in speaker.roles] for speaker in people} == expected
