"""Meetings: clauses, near misses, and promises that hold for any text.

Who met whom is in the gold (`tests/gold/meetings`).
"""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.grammar.blocks import find_sections
from cisnews.grammar.clauses import Clauses
from cisnews.grammar.folding import fold
from cisnews.grammar.sheet import Sheet
from cisnews.grammar.trace import collecting
from tests.grammar.reading import article_of

PUBLISHED = datetime.date(2025, 11, 14)


def clauses(marked: str) -> list[str]:
    """The words of each clause, inner ones left out of those around them."""
    folded = fold(marked)
    sheet = Sheet(folded, find_sections(folded), None)
    found = Clauses(sheet, sheet.sentences[0])
    words: dict[int, list[str]] = {}
    for token, word in enumerate(sheet.words):
        if word.kind == "word":
            words.setdefault(found.number(token), []).append(word.text)
    return [f"{found.clauses[number].kind}: {' '.join(words[number])}" for number in sorted(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Беков, который был в Минске, встретился с Лисом.",
            ["main: Беков встретился с Лисом", "relative: который был в Минске"],
        ),
        (
            "Приветствуя гостей, министр открыл форум.",
            ["main: министр открыл форум", "gerund: Приветствуя гостей"],
        ),
        (
            "Он сказал, что визит отменён, сообщает агентство.",
            ["main: Он сказал сообщает агентство", "that: что визит отменён"],
        ),
        ("Саммит, прошедший в Баку, завершён.", ["main: Саммит завершён", "participle: прошедший в Баку"]),
        ("Форум открыт; саммит перенесён.", ["main: Форум открыт", "main: саммит перенесён"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Асан Беков не встречался с Сергеем Орловым.", "denied, or only possible"),
        ("Юрий Лис мог бы встретиться с Асаном Бековым.", "denied, or only possible"),
        ("Иван Петров и Юрий Лис встретятся в финале турнира.", "as rivals or performers"),
    ],
)
def test_what_is_no_meeting_is_told_as_a_near_miss(text: str, reason: str) -> None:
    with collecting() as misses:
        article = article_of(text, published=PUBLISHED)
    assert article.meetings == ()
    assert reason in {miss.reason for miss in misses}


def test_every_field_has_its_grounds() -> None:
    text = (
        "12 ноября Асан Беков встретился в Баку с Сергеем Орловым. Стороны обсудили торговлю. "
        "По итогам подписан меморандум о транзите."
    )
    (meeting,) = article_of(text, published=PUBLISHED).meetings
    grounds = {ground.field: ground.span.of(text) for ground in meeting.grounds}
    assert (str(meeting.date), grounds["date"]) == ("2025-11-12", "12 ноября")
    assert (meeting.place, grounds["place"]) == ("Баку", "Баку")
    assert (meeting.topics, grounds["topics"]) == (("торговля",), "торговлю")
    assert (meeting.outcomes, grounds["outcomes"]) == (("меморандум о транзите",), "меморандум о транзите")


VOCABULARY = (
    "встретился с Бековым Беков и , . в рамках встречи визит посетил Баку саммит ОТГ «Мир» на полях который не "
    "состоится обсудили вопросы торговли подписали договор провёл переговоры принял делегацию во главе 14 мая "
    "завтра — ( ) жена"
)
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_mixture_of_the_words_of_meetings_is_read(text: str) -> None:
    """No rule stumbles, and no meeting of persons has fewer than two sides."""
    for meeting in article_of(text, published=PUBLISHED).meetings:
        assert meeting.evidence
        assert meeting.kind not in ("bilateral", "talks", "call") or len(meeting.participants) >= 2
