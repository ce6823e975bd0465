"""Offices of those who have the same one in another state."""

from __future__ import annotations

import pytest

from tests.grammar.reading import persons_of

PEERS = [
    ("Президент России Иван Лисов принял таджикского коллегу Асана Бекова.", "Президент Республики Таджикистан"),
    (
        "Министр финансов Грузии Иван Лисов спорил с коллегой из Казахстана Асаном Бековым.",
        "Министр финансов Республики Казахстан",
    ),
    (
        "Премьер-министр Армении Иван Лисов и его молдавский коллега Асан Беков рады.",
        "Премьер-министр Республики Молдова",
    ),
]

NO_PEERS = [
    "Певец Иван Лисов принял таджикского коллегу Асана Бекова.",
    "Президент клуба «Ветер» Иван Лисов принял таджикского коллегу Асана Бекова.",
    "Президент России Иван Лисов принял коллегу Асана Бекова.",
    "Госсекретарь США Иван Лисов принял таджикского коллегу Асана Бекова.",
    "Бывший президент России Иван Лисов принял таджикского коллегу Асана Бекова.",
]


@pytest.mark.parametrize(("text", "label"), PEERS)
def test_a_peer_has_the_office_of_his_own_state(text: str, label: str) -> None:
    peer = next(person for person in persons_of(text) if person.name == "Асан Беков")
    assert [role.label for role in peer.roles] == [label]


@pytest.mark.parametrize("text", NO_PEERS)
def test_a_colleague_of_whom_no_office_of_a_state_is_told_has_none(text: str) -> None:
    peer = next(person for person in persons_of(text) if person.name == "Асан Беков")
    assert peer.roles == ()
