"""Dialogues: paragraphs in a row that open with dashes, questions and answers by turns, nobody named beside them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar.quotes.attribution import is_glued
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.interviewees import Interviewees
from cisnews.grammar.quotes.signs import JOINTS

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene

_GAP = 5
"""The turns of a dialogue are no further apart than this many paragraphs."""


def find_dialogues(scene: Scene) -> dict[int, Actor | None]:
    """By the first token of each paragraph of a dialogue who speaks it; None for questions and unknown speakers.

    `Сенатор Юлия Раку ответила на вопросы.` ¶ `— Когда примут закон?` ¶ `— Весной. Не раньше.`
    """
    found: dict[int, Actor | None] = {}
    interviewees = Interviewees(scene)
    for row in _rows(scene):
        asks = [_asks(scene, paragraph) for paragraph in row]
        if any(asks) and not any(_may_be_attributed(scene, paragraph) for paragraph in row):
            answers = interviewees.of(row[0].first, row[-1].last)
            for paragraph, question in zip(row, _questions(asks), strict=True):
                found[paragraph.first] = None if question else answers
    return found


def _asks(scene: Scene, paragraph: Paragraph) -> bool:
    """Whether a turn ends with a question or a request: `— Прокомментируйте, пожалуйста, закон.`"""
    words = scene.sheet.words
    sentence = scene.sheet.sentence_at(paragraph.last - 1)
    requests = small_words("requests")
    return words[paragraph.last - 1].text == "?" or any(
        words[token].key in requests for token in range(max(sentence.first, paragraph.first), paragraph.last)
    )


def _questions(asks: list[bool]) -> list[bool]:
    """Which turns are those of whoever asks: every second one, unless questions stand where answers are due.

    `— Как дела?` ¶ `— Хорошо.` ¶ `— Говорят, вы уходите.` ¶ `— Нет.`
    """
    by_turns = max(
        ([n % 2 == side for n in range(len(asks))] for side in (0, 1)), key=lambda turns: _asked(asks, turns)
    )
    asked = _asked(asks, by_turns)
    if asked >= 2 * (sum(asks) - asked):
        return (
            by_turns if asked > 1 else [turn or number < by_turns.index(True) for number, turn in enumerate(by_turns)]
        )
    return [question or number < asks.index(True) for number, question in enumerate(asks)]


def _asked(asks: list[bool], turns: list[bool]) -> int:
    """How many questions stand where questions are due."""
    return sum(question and turn for question, turn in zip(asks, turns, strict=True))


def _rows(scene: Scene) -> list[list[Paragraph]]:
    """Paragraphs that open with a dash, two or more; between them can stand what goes on with an answer."""
    words = scene.sheet.words
    rows: list[list[Paragraph]] = []
    before = -_GAP - 1
    for number, paragraph in enumerate(scene.paragraphs):
        if not (paragraph.signs and paragraph.signs[0] == paragraph.first and words[paragraph.first].is_dash):
            continue
        if number - before > _GAP:
            rows.append([])
        rows[-1].append(paragraph)
        before = number
    return [row for row in rows if len(row) > 1]


def goes_on(scene: Scene, first: int, dialogues: dict[int, Actor | None]) -> list[tuple[int, int]]:
    """The paragraphs without a dash behind an answer, up to the next turn: `— Весной.` ¶ `Мы ждём.` ¶ `— А деньги?`"""
    words, answers = scene.sheet.words, dialogues[first]
    number = bisect_left(scene.paragraphs, first, key=lambda paragraph: paragraph.first) + 1
    found: list[tuple[int, int]] = []
    for paragraph in scene.paragraphs[number : number + _GAP]:
        if paragraph.first in dialogues:
            return found
        names = any(phrase.actor is answers for phrase in scene.cast.phrases_in(paragraph.first, paragraph.last))
        if answers is None or names or words[paragraph.last - 1].text == "?":
            return []
        found.append((paragraph.first, paragraph.last))
    return []


def _may_be_attributed(scene: Scene, paragraph: Paragraph) -> bool:
    """Whether an inner dash stands after a comma or the end of a sentence: `— Да, — сказал он`."""
    words = scene.sheet.words
    return any(
        words[sign].is_dash and words[sign - 1].text in JOINTS and not is_glued(scene, sign)
        for sign in paragraph.signs
        if sign > paragraph.first + 1
    )
