"""Whom the dated table of office-holders knows: ties and states that the text leaves open."""

from __future__ import annotations

import pytest

from tests.grammar.reading import persons_of


def states(text: str) -> dict[str, list[str | None]]:
    """The states of each person's offices."""
    return {speaker.name: [role.country for role in speaker.roles] for speaker in persons_of(text)}


KNOWN = [
    ("Токаев провёл совещание в Астане. Глава государства поручил снизить цены.", "Токаев", "KZ"),
    ("Путин прилетел в Минск. Президент России встретится с рабочими.", "Путин", "RU"),
    ("Мирзиёев осмотрел завод. Президент Узбекистана дал поручения.", "Мирзиёев", "UZ"),
    ("Киев и Москва ждут. Глава МИД Лавров рад.", "Лавров", "RU"),
]


@pytest.mark.parametrize(("text", "name", "country"), KNOWN)
def test_whom_the_table_knows_is_tied_to_the_office_that_the_text_names(text: str, name: str, country: str) -> None:
    assert states(text)[name] == [country]


NOT_KNOWN = [
    "Медведев вернулся в Москву. Президент России подписал указ.",
    "Путин ответил. Одно лицо сможет быть президентом России дважды.",
    "Путин прилетел. Бывший президент России не приехал.",
]


@pytest.mark.parametrize("text", NOT_KNOWN)
def test_nobody_is_tied_to_an_office_that_may_be_anothers(text: str) -> None:
    assert next(iter(states(text).values())) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Россия ждёт гостей. Спикер Вячеслав Володин рад.",
            "Председатель Государственной Думы Федерального Собрания Российской Федерации",
        ),
        ("Спикер Вячеслав Володин рад.", "спикер"),
        ("Казахстан ждёт гостей. Спикер Асан Лисов рад.", "спикер"),
    ],
)
def test_whose_speaker_somebody_is_in_a_state_of_two_chambers(text: str, label: str) -> None:
    assert [role.label for role in persons_of(text)[0].roles] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Россия ждёт. Акционеры банка обсудят отставку президента Асана Лисова.", "президент"),
        ("Россия ждёт. Акционеры банка обсудят указ президента Владимира Путина.", "Президент Российской Федерации"),
        ("Россия ждёт. Президент Асан Лисов подписал указ.", "Президент Российской Федерации"),
    ],
)
def test_a_firm_told_before_has_a_president_too(text: str, label: str) -> None:
    assert [role.label for role in persons_of(text)[0].roles] == [label]


def test_an_office_that_one_state_alone_has_is_called_by_its_title() -> None:
    text = "Первый вице-президент Азербайджана Мехрибан Алиева ждёт. Первый вице-президент Дик Чейни рад."
    assert states(text) == {"Мехрибан Алиева": ["AZ"], "Дик Чейни": [None]}
