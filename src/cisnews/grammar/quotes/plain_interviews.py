"""Interviews without any mark: paragraphs that ask, and answers behind them (on the page the questions are bold)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.dash import is_spoken, take_unattributed
from cisnews.grammar.quotes.interviewees import Interviewees
from cisnews.grammar.quotes.signs import MARKS
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene

_LEAST = 3
"""So many questions with an answer each make an interview."""
_LONGEST = 80
"""No question is longer than this many tokens."""
MOST_PARAGRAPHS = 8
"""No answer has more paragraphs than this."""


class _Turn(Record):
    """A question and the paragraphs of its answer, as numbers of paragraphs."""

    question: int
    answer: range


def take_plain_interview(scene: Scene) -> None:
    """`Интервью министра Раку` ¶ `Когда примут закон?` ¶ `Весной. Мы готовим приказы.` ¶ `Хватит ли денег?` ¶ `Да.`"""
    questions = [number for number, one in enumerate(scene.paragraphs) if _asks(scene, one)]
    if len(questions) < _LEAST:
        return
    turns = _turns(scene, questions)
    if len(turns) < _LEAST or not _is_interview(scene):
        return
    paragraphs = scene.paragraphs
    answers = Interviewees(scene).of(paragraphs[questions[0]].first, paragraphs[questions[-1]].last)
    if answers is None:
        return
    for turn in turns:
        _take(scene, [paragraphs[turn.question]], None)
        _take(scene, [paragraphs[number] for number in turn.answer], answers)


def _take(scene: Scene, paragraphs: list[Paragraph], speaker: Actor | None) -> None:
    take_unattributed(scene, [(one.first, one.last) for one in paragraphs], "direct_plain_turn", speaker)


def is_plain(scene: Scene, paragraph: Paragraph) -> bool:
    """Whether whole sentences stand in a paragraph, without a dash or mark of speech before them."""
    words, first = scene.sheet.words, paragraph.first
    section = scene.sheet.sections[scene.sheet.sentence_at(first).section]
    opens = words[first].is_dash or words[first].text in MARKS or scene.segments[first] is not None
    return section.kind in ("lede", "paragraph") and not opens and is_spoken(scene, first, paragraph.last, least=1)


def _asks(scene: Scene, paragraph: Paragraph) -> bool:
    asks = scene.sheet.words[paragraph.last - 1].text == "?" and paragraph.last - paragraph.first <= _LONGEST
    return asks and is_plain(scene, paragraph)


def _turns(scene: Scene, questions: list[int]) -> list[_Turn]:
    """The questions that an answer follows; of the last answer only the first paragraph."""
    turns = []
    for number, question in enumerate(questions):
        last = questions[number + 1] if number + 1 < len(questions) else question + 2
        answer = range(question + 1, min(last, len(scene.paragraphs)))
        if 0 < len(answer) <= MOST_PARAGRAPHS and all(is_plain(scene, scene.paragraphs[one]) for one in answer):
            turns.append(_Turn(question, answer))
    return turns


def _is_interview(scene: Scene) -> bool:
    """Whether the text says that somebody was asked: `интервью`, `беседовала`, `ответил на вопросы`."""
    wanted, words = small_words("conversations"), scene.sheet.words
    answered = any(two.key == "вопросы" and one.key == "на" for one, two in pairwise(words))
    return answered or any(word.kind == "word" and word.lemmas & wanted for word in set(words))
