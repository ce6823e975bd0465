"""The dictionary that is opened quickly is pymorphy3's own."""

from functools import cache
from typing import Any

import pymorphy3
import pymorphy3_dicts_ru
import pytest

from cisnews.grammar.dictionary import OnDemand, QuickAnalyzer

FOLDER = pymorphy3_dicts_ru.get_path()


@cache
def quick() -> Any:
    """Ours."""
    return QuickAnalyzer(FOLDER)


@cache
def plain() -> Any:
    """Theirs."""
    return pymorphy3.MorphAnalyzer(path=FOLDER, lang="ru")


def test_tags_and_paradigms_are_the_same() -> None:
    """Every one of them, and what else the dictionary says of itself."""
    ours, theirs = quick().dictionary, plain().dictionary
    assert [ours.gramtab[number] for number in range(len(theirs.gramtab))] == theirs.gramtab
    assert [ours.paradigms[number] for number in range(len(theirs.paradigms))] == theirs.paradigms
    for name in ("meta", "lang", "path", "Tag", "suffixes", "paradigm_prefixes"):
        assert getattr(ours, name) == getattr(theirs, name)


@pytest.mark.parametrize(
    "word",
    ["сенат", "Встречи", "высший", "ёлка", "наиважнейшего", "стали", "бутявкою", "Бекназаровым", "премьер-министром",
     "кое-кому", "по-узбекски", "псевдореформа", "ЖК", "А", "XIV", "2025", "Tashkent", ",", "фыв12"],
)  # fmt: skip
def test_answers_are_the_same(word: str) -> None:
    """Known and unknown words, those with a hyphen or a prefix, shortened ones, numbers and marks."""
    assert answers(quick(), word) == answers(plain(), word)


def test_known_forms_are_read_the_same() -> None:
    """Forms with several readings, counted ones and others, with ё for е and е for ё, prefixes, shortened words."""
    words = "стали сенат встречи высший наиважнейшего ёлка елки все депутаты премьер-министром кое-кому сша и а о"
    for word in words.split():
        parses = [(str(parse.tag), parse.normal_form, parse.score) for parse in plain().parse(word)]
        assert quick().known(word) == parses
    assert quick().known("бутявкою") == quick().known("Tashkent") == quick().known(",") == []


def answers(analyzer: Any, word: str) -> list[Any]:
    """All that an analyzer says of a word, its other forms included."""
    return [
        (parse[:4], parse.is_known, [form[:4] for form in parse.lexeme], (parse.inflect({"gent"}) or [])[:4])
        for parse in analyzer.parse(word)
    ]


def test_each_item_is_made_once_and_only_when_asked_for() -> None:
    """The list remembers what it made."""
    made: list[int] = []

    def make(number: int) -> str:
        made.append(number)
        return "item" * number

    items = OnDemand(make)
    assert [items[2], items[1], items[2]] == ["itemitem", "item", "itemitem"]
    assert made == [2, 1]
