"""Pairs of quotation marks: braces in the text show what stands inside each pair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.grammar.cast import Cast
from cisnews.grammar.quotes.marked import Marked
from cisnews.grammar.quotes.marks import pair_marks
from cisnews.grammar.quotes.scene import Scene
from tests.grammar.pages import sheet_of

BALANCED = {
    "ёлочки": "Он сказал: «{Да, конечно}».",
    "название внутри": "«{Мы создаём фонд «{Единство}» и не только}», — сказал он.",
    "разные виды": "«{Премьер сказал: „{Денег нет}“ и ушёл}».",
    "английские в ёлочках": "«{Закон о “{чистой воде}” готов}».",
    "прямые кавычки": 'Он сказал: "{Да, конечно}".',
    "прямые кавычки в прямых": '"{Партия "{Путь}" готова}", - сказал он.',
    "немецкие": "„{Комиссия закончила работу}“, — сказал он.",
    "кавычка другого вида закрывает": '«{Мы ждём}", - сказал он.',
    "две цитаты": "«{А да}» и «{нет}».",
    "пробелы внутри": '" {Мы ждём} " - сказал он.',
    "несколько абзацев": "«{Первое.\n\nВторое}».",
    "каждый абзац открывается": "«{Первое.}\n\n«{Второе}».",
    "лишняя закрывающая": "В зале» сидели гости.",
    "лишняя открывающая в середине": "В зале «сидели гости. И всё.",
    "апостроф внутри слова": "Посол О’Нил сказал: «{Да}».",
}


def inside(marked: str) -> list[str]:
    """What stands between the braces, pair by pair in the order of their beginnings, nested ones with their marks."""
    opened, found = [], []
    text = ""
    for char in marked:
        if char == "{":
            opened.append(len(text))
            found.append((len(text), -1))
        elif char == "}":
            start = opened.pop()
            found[found.index((start, -1))] = (start, len(text))
        else:
            text += char
    return [text[start:end].strip() for start, end in found]


def pairs(text: str) -> tuple[list[Marked], list[str]]:
    sheet = sheet_of(text)
    scene = Scene(sheet, Cast([], []), [], [])
    outermost = pair_marks(
        sheet, scene.paragraphs, lambda token: [word.key for word in sheet.words[token : token + 1]] == ["сказал"]
    )
    flat: list[Marked] = []
    stack = outermost[::-1]
    while stack:
        marked = stack.pop()
        flat.append(marked)
        stack += reversed(marked.children)
    return flat, [sheet.text(*part) for marked in flat for part in marked.parts if part[0] < part[1]]


@pytest.mark.parametrize("marked", BALANCED.values(), ids=BALANCED)
def test_pairs(marked: str) -> None:
    """What the braces show is what stands between the marks."""
    assert pairs(marked.replace("{", "").replace("}", ""))[1] == inside(marked)


def test_one_closing_mark_for_two() -> None:
    """The inner closing mark closes the outer pair too where an attribution follows."""
    flat, texts = pairs("«Создаём фонд «Единство», — сказал он.")
    assert texts == ["Создаём фонд «Единство»", "Единство"]
    assert flat[0].closing == flat[1].closing


def test_lost_closing_mark_before_an_attribution() -> None:
    """The quote ends before its attribution."""
    assert pairs("«Проект готов, — сказал он.")[1] == ["Проект готов,"]


def test_lost_opening_mark() -> None:
    """The paragraph opens the quote."""
    assert pairs("Проект готов», — сказал он.")[1] == ["Проект готов"]


SCRAPS = st.lists(
    st.sampled_from(
        ["«", "»", '"', "“", "”", "„", "‘", "’", "—", "- ", ". ", ", ", " ", "\n\n", "сказал", "Дом", "и", ":"]
    ),
    max_size=60,
).map("".join)


@given(SCRAPS)
def test_pairs_nest(text: str) -> None:
    """Whatever the marks: parts lie in the text in order, and what is inside a pair lies within its bounds."""
    if not text.strip():
        return
    for marked in pairs("А " + text)[0]:
        tokens = [token for part in marked.parts for token in part]
        assert tokens == sorted(tokens)
        for child in marked.children:
            assert marked.first <= child.first
            assert child.last <= marked.last
            assert child.depth == marked.depth + 1
