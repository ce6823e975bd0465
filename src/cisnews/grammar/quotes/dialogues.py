"""Dialogues: paragraphs in a row that open with dashes, questions and answers by turns, nobody named beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import GENITIVE, NOMINATIVE
from cisnews.grammar.quotes.attribution import is_glued
from cisnews.grammar.quotes.signs import DASHES, JOINTS

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene

_BEFORE = 150
"""How many tokens before the first question the person who answers is looked for."""


def find_dialogues(scene: Scene) -> dict[int, Actor | None]:
    """For the first token of each paragraph of a dialogue the person who answers, None if the text does not say.

    `Сенатор Юлия Раку ответила на вопросы.` ¶ `— Когда примут закон?` ¶ `— Весной. Не раньше.`
    """
    found: dict[int, Actor | None] = {}
    words = scene.sheet.words
    rows = _rows(scene)
    interviewed = _whose_interview(scene) if rows else None
    for row in rows:
        asked = any(words[paragraph.last - 1].text == "?" for paragraph in row)
        if asked and not any(_may_be_attributed(scene, paragraph) for paragraph in row):
            answers = _who_answers(scene, row[0].first) or interviewed
            found.update(dict.fromkeys((paragraph.first for paragraph in row), answers))
    return found


def _rows(scene: Scene) -> list[list[Paragraph]]:
    """Paragraphs in a row that open with a dash, two or more."""
    words = scene.sheet.words
    rows: list[list[Paragraph]] = []
    end = -1
    for paragraph in scene.paragraphs:
        if not (paragraph.signs and paragraph.signs[0] == paragraph.first and words[paragraph.first].text in DASHES):
            continue
        if paragraph.first != end:
            rows.append([])
        rows[-1].append(paragraph)
        end = paragraph.last
    return [row for row in rows if len(row) > 1]


def _may_be_attributed(scene: Scene, paragraph: Paragraph) -> bool:
    """Whether an inner dash stands after a comma or the end of a sentence: `— Да, — сказал он`."""
    words = scene.sheet.words
    return any(
        words[sign].text in DASHES and words[sign - 1].text in JOINTS and not is_glued(scene, sign)
        for sign in paragraph.signs
        if sign > paragraph.first + 1
    )


def _who_answers(scene: Scene, first: int) -> Actor | None:
    """The one person whom the text before the first question names as a subject."""
    phrases = scene.cast.phrases_in(max(0, first - _BEFORE), first)
    named = {
        phrase.actor: None
        for phrase in phrases
        if phrase.actor.kind == "person" and phrase.cases & NOMINATIVE and not phrase.plural
    }
    return next(iter(named)) if len(named) == 1 else None


def _whose_interview(scene: Scene) -> Actor | None:
    """`Интервью президента Молдовы Марии Лунгу телеканалу`: the one person whose interview the text says it is."""
    words = scene.sheet.words
    named: dict[Actor, None] = {}
    for phrase in scene.cast.phrases:
        before = words[phrase.first - 1].key if phrase.first else ""
        if before == "интервью" and phrase.cases & GENITIVE and phrase.actor.kind == "person":
            named[phrase.actor] = None
    return next(iter(named)) if len(named) == 1 else None
