"""Names as they stand in the text, read through the public reader."""

import pytest

from cisnews.grammar import read
from cisnews.model import Speaker
from cisnews.sources.document import Document


def persons(text: str) -> list[Speaker]:
    return [speaker for speaker in read(Document(text=text)).speakers if speaker.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Об этом заявила Анна Лисицына.", "Анна Лисицына", ["Анна Лисицына"]),
        ("Он встретился с Ерболатом Досаевым.", "Ерболат Досаев", ["Ерболатом Досаевым"]),
        ("Письмо передали Жапарову Азамату.", "Азамат Жапаров", ["Жапарову Азамату"]),
        ("Слово взял А. С. Кожухов.", "А. С. Кожухов", ["А. С. Кожухов"]),
        ("Слово взял Кожухов А.С., потом все разошлись.", "А. С. Кожухов", ["Кожухов А.С."]),
        ("Прибыл Гейдар Алирза оглы Мамедов.", "Гейдар Алирза оглы Мамедов", ["Гейдар Алирза оглы Мамедов"]),
        ("Он говорил с Эркином Маматбек уулу.", "Эркин Маматбек уулу", ["Эркином Маматбек уулу"]),
        ("Прибыла Марин Ле Пен.", "Марин Ле Пен", ["Марин Ле Пен"]),
        ("Накануне Шредер предупредил, что уйдёт.", "Шредер", ["Шредер"]),
        ("Компания Илона Маска растёт.", "Илон Маск", ["Илона Маска"]),
        ("Фирму Симона Кинга закрыли.", "Симон Кинг", ["Симона Кинга"]),
        ("Суд оправдал Бориса Лупашку.", "Борис Лупашку", ["Бориса Лупашку"]),
        ("Награду вручили Артуру Кочару.", "Артур Кочар", ["Артуру Кочару"]),
        ("О визите Туска в Ереван не сообщали.", "Туск", ["Туска"]),
    ],
)
def test_name(text: str, name: str, mentions: list[str]) -> None:
    (person,) = persons(text)
    assert (person.name, [mention.span.of(text) for mention in person.mentions]) == (name, mentions)


def test_all_mentions_settle_the_nominative() -> None:
    """Neither mention alone tells the name, both together do."""
    text = "Вчера приняли Досаеву. Пришло письмо от Сауле Досаевой."
    (person,) = persons(text)
    assert (person.name, person.gender) == ("Сауле Досаева", "female")


def test_two_persons_of_one_family_name() -> None:
    text = "Пришли Асан Сейтов и Анна Сейтова. Сейтова сказала, что Сейтов занят."
    assert [(p.name, len(p.mentions)) for p in persons(text)] == [("Асан Сейтов", 2), ("Анна Сейтова", 2)]
