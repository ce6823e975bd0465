"""Who is who: mentions of one person brought together, namesakes kept apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.grammar.declining import declined, names
from tests.grammar.reading import named_in, person_of, persons_of


def named(text: str) -> dict[str, list[str]]:
    return {speaker.name: named_in(speaker, text) for speaker in persons_of(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Пришли Асан Сейтов и Анна Сейтова. Сейтова сказала, что Сейтов занят.",
            {"Асан Сейтов": ["Асан Сейтов", "Сейтов"], "Анна Сейтова": ["Анна Сейтова", "Сейтова"]},
        ),
        (
            "В зале были Виктор и Алла Беловы. Алла улыбалась, Виктор молчал.",
            {"Виктор Белов": ["Виктор", "Виктор"], "Алла Белова": ["Алла Беловы", "Алла"]},
        ),
        (
            "Реджеп Тайип Арслан приехал вчера. Сегодня Реджеп Арслан улетел.",
            {"Реджеп Тайип Арслан": ["Реджеп Тайип Арслан", "Реджеп Арслан"]},
        ),
        ("Пришла Марина Канатова из школы.", {"Марина Канатова": ["Марина Канатова"]}),
        ("Критик Марина Белова назвала спектакль удачным.", {"Марина Белова": ["Марина Белова"]}),
        (
            "Реджеп Тайип Арслан приехал вчера. В свою очередь Р.Т.Арслан поблагодарил хозяев.",
            {"Реджеп Тайип Арслан": ["Реджеп Тайип Арслан", "Р.Т.Арслан"]},
        ),
        (
            "Вчера в столицу прилетел Скотт Мейсон (Scott Mason). Мейсон доволен поездкой и встречами.",
            {"Скотт Мейсон": ["Скотт Мейсон", "Scott Mason", "Мейсон"]},
        ),
        (
            "Си Цзиньмин встретился с Ким Чен Мином и вернулся.",
            {"Си Цзиньмин": ["Си Цзиньмин"], "Ким Чен Мин": ["Ким Чен Мином"]},
        ),
        (
            "После смерти Кима Чен Ира власть перешла к сыну Ким Чен Ыну. К столу подошла Су Ын Хе.",
            {"Ким Чен Ир": ["Кима Чен Ира"], "Ким Чен Ын": ["Ким Чен Ыну"], "Су Ын Хе": ["Су Ын Хе"]},
        ),
        (
            "Сказал это К.-Ж. Сериков. Спикер Касым-Жомарт Сериков выступил утром.",
            {"Касым-Жомарт Сериков": ["К.-Ж. Сериков", "Касым-Жомарт Сериков"]},
        ),
    ],
)
def test_who_is_who(text: str, expected: dict[str, list[str]]) -> None:
    assert named(text) == expected


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(names("officials")),
    st.lists(
        st.sampled_from(["Слово дали {2}.", "Потом говорили с {4}.", "После встречи у {1} все разошлись."]), max_size=5
    ),
)
def test_all_mentions_are_one_person(name: dict[str, str], sentences: list[str]) -> None:
    """However a person is declined, all mentions are of one person, named in the nominative."""
    order = ("given", "family")
    forms = [declined(name, case, order) for case in range(6)]
    took = "вошла" if name["gender"] == "female" else "вошёл"
    text = " ".join(
        [
            f"Заседание открылось утром, и все были на местах. Затем в зал {took} {forms[0]}.",
            *(sentence.format(*forms) for sentence in sentences),
        ]
    )
    assert {person: len(mentions) for person, mentions in named(text).items()} == {forms[0]: 1 + len(sentences)}


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("По словам Гогитидзе, выборы состоятся.", None),
        ("Спикер Гогитидзе заявила, что палата готова.", "female"),
        ("Об этом заявила депутат Гогитидзе.", "female"),
        ("Вчера Савченко отказалась от мандата.", "female"),
        ("Савченко ждут в Минске.", None),
        ("Депутат Савченко внёс законопроект.", "male"),
        ("Футболист Савченко доволен игрой.", "male"),
        ("По словам Вайсмана, всё готово.", "male"),
    ],
)
def test_a_family_name_of_men_and_women_tells_no_gender(text: str, gender: str | None) -> None:
    """Only the verbs and titles beside it do."""
    person = person_of(text)
    assert person.gender == gender
