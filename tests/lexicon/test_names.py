"""Given names and family names: Cyrillic, unique, many, of every people of the region."""

import re

from tests.lexicon.checks import repeated, table

NAME = re.compile(r"[А-ЯЁ][а-яёъ]+(?:-[А-ЯЁа-яё]+)*")
FIELDS = ("male", "female", "both", "diminutives_male", "diminutives_female", "diminutives_both")
PEOPLES = {
    "russian", "ukrainian", "belarusian", "kazakh", "kyrgyz", "uzbek", "turkmen", "tatar_bashkir", "tajik", "ossetian",
    "azerbaijani", "armenian", "georgian", "chechen_ingush", "dagestani", "moldovan_romanian", "jewish_hebrew",
}  # fmt: skip


def test_every_name_is_written_as_a_name() -> None:
    for people in table("given_names"):
        for field in FIELDS:
            assert [name for name in people.get(field, ()) if not NAME.fullmatch(name)] == [], people["origin"]


def test_a_list_holds_a_name_once() -> None:
    for people in table("given_names"):
        for field in FIELDS:
            assert repeated(people.get(field, [])) == [], (people["origin"], field)


def test_words_that_are_names_stand_among_the_names() -> None:
    for people in table("given_names"):
        names = {name for field in FIELDS for name in people.get(field, ())}
        assert set(people.get("also_words", ())) <= names, people["origin"]


def test_all_peoples_are_there() -> None:
    assert {people["origin"] for people in table("given_names")} >= PEOPLES
    names = {name for people in table("given_names") for field in FIELDS for name in people.get(field, ())}
    assert len(names) >= 5_000


def test_common_names_have_their_gender() -> None:
    male = {name for people in table("given_names") for name in people.get("male", ())}
    female = {name for people in table("given_names") for name in people.get("female", ())}
    assert male >= {
        "Маулен",
        "Бакытжан",
        "Бахытжан",
        "Шавкат",
        "Эмомали",
        "Гурбангулы",
        "Ильхам",
        "Никол",
        "Ираклий",
        "Дорин",
    }
    assert female >= {"Танзила", "Сахиба", "Акджа", "Гульшат", "Саломе", "Майя", "Наталья", "Дарига", "Роза", "Гаяне"}
    assert not male & {"Наталья", "Гульшат", "Сахиба", "Нино_"}
    assert not female & {"Маулен", "Шавкат", "Ираклий"}


def test_family_names_are_unique_and_many() -> None:
    names = [name for people in table("known_surnames") for name in people["names"]]
    assert repeated(names) == []
    assert len(names) >= 1_500
