"""The turns of conversations and minutes: what opens with a label, `Асан Токоев: …`, `Вопрос: …`, `Орлов П. С. …`."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.signs import has_predicate
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene

NAME = 12
"""A name before a colon is no longer than this many tokens."""
_LEAST = 3
"""So many turns make a conversation of one paragraph, or of names before dashes."""


class Turn(Record):
    """What stands behind a label: half-open token numbers of the whole, the last token of the label's separator, and
    the paragraphs up to the next turn."""

    first: int
    separator: int
    last: int
    rest: tuple[Paragraph, ...]


def find_turns(scene: Scene) -> list[Turn]:
    """The stretches of text that open with a label, in their order."""
    paragraphs = scene.paragraphs
    labels = {number: colon for number, one in enumerate(paragraphs) if one.signs and (colon := _colon(scene, one))}
    for find in (_minutes, _dashed):
        for number, end in find(scene, labels):
            labels.setdefault(number, end)
    return [
        turn
        for number, end in pairwise([*sorted(labels), 0])
        for turn in _in_paragraph(scene, paragraphs[number], labels[number], tuple(paragraphs[number + 1 : end]))
    ]


def _in_paragraph(scene: Scene, paragraph: Paragraph, separator: int, rest: tuple[Paragraph, ...]) -> list[Turn]:
    """The turns of a paragraph: `Анна Лис: Что с газом? Юрий Раку: Он есть. Анна Лис: Спасибо.` has three."""
    begins = [(paragraph.first, separator)]
    for sign in paragraph.signs:
        label = scene.cast.phrase_at(sign - 1) if sign > separator and scene.sheet.words[sign].text == ":" else None
        if (
            label is not None
            and label.last == sign
            and _is_full_name(label)
            and scene.sheet.words[label.first - 1].is_end_mark
        ):
            begins.append((label.first, sign))
    if len(begins) < _LEAST:
        begins = begins[:1]
    ends = [first for first, _ in begins[1:]]
    turns = [Turn(first, sign, end, ()) for (first, sign), end in zip(begins, [*ends, paragraph.last], strict=True)]
    return [*turns[:-1], replace(turns[-1], rest=rest)]


def _is_full_name(phrase: Phrase) -> bool:
    named = phrase.actor.kind == "person" and any(reference.kind == "name" for reference in phrase.references)
    return named and bool(phrase.cases & NOMINATIVE) and phrase.last - phrase.first > 1


def _minutes(scene: Scene, labels: dict[int, int]) -> list[tuple[int, int]]:
    """`Председательствующий. Слово депутату.` ¶ `Орлов П. С. Закон сырой.`: the labels of minutes, by paragraphs."""
    words, chairs, found = scene.sheet.words, small_words("turn_chairs"), []
    if not any(words[one.first].key in chairs and words[one.first + 1].text == "." for one in scene.paragraphs[:-1]):
        return []
    for number, one in enumerate(scene.paragraphs):
        phrase = scene.cast.phrase_at(one.first)
        first, following = words[one.first], words[min(one.first + 1, one.last - 1)]
        label = phrase.last if phrase is not None else one.first + 1 if first.key in chairs else -1
        if f"{first.key} {following.key}" in small_words("turn_floor"):
            label = one.first + 2
        end = _stop_behind(scene, label, one.last) if label > 0 and number not in labels else -1
        if end > 0:
            found.append((number, end))
    return found


def _stop_behind(scene: Scene, token: int, last: int) -> int:
    """The full stop of a label in minutes, behind its apposition: `ОРЛОВ П. С., фракция «Рост».`; -1 if none."""
    words = scene.sheet.words
    if token >= last - 1:
        return -1
    if words[token].text == ".":
        return token
    if words[token].text != ",":
        return token - 1 if words[token].capital and words[token - 1].text == "." else -1
    stop = next((at for at in range(token, min(token + NAME, last - 1)) if words[at].text == "."), -1)
    return -1 if stop < 0 or has_predicate(words, token, stop) else stop


def _dashed(scene: Scene, labels: dict[int, int]) -> list[tuple[int, int]]:
    """`А. Лис ― Когда выйдет роман?` ¶ `Ю. Раку ― Осенью.`: names before a dash, one of them more than once."""
    words, found = scene.sheet.words, []
    for number, one in enumerate(scene.paragraphs):
        sign = one.signs[0] if one.signs else -1
        phrase = scene.cast.phrase_at(one.first) if sign > one.first and words[sign].is_dash else None
        spoken = phrase is not None and phrase.last == sign and _is_full_name(phrase) and sign + 1 < one.last
        if spoken and words[sign + 1].capital and words[one.last - 1].is_end_mark:
            found.append((number, sign))
    people = Counter(_person_at(scene, number) for number in (*labels, *(number for number, _ in found)))
    again = any(people[_person_at(scene, number)] > 1 for number, _ in found)
    return found if again and len(people) > 1 and people.total() >= _LEAST else []


def _person_at(scene: Scene, number: int) -> Actor | None:
    phrase = scene.cast.phrase_at(scene.paragraphs[number].first)
    return phrase.actor if phrase is not None else None


def _colon(scene: Scene, paragraph: Paragraph) -> int:
    """The colon after the speaker's name at the beginning of a paragraph; 0 if there is none."""
    words, first, last = scene.sheet.words, paragraph.first, paragraph.last
    inside = max(first, scene.closing_of(first, first + NAME))
    if not (words[first].capital or inside > first) or paragraph.signs[0] >= first + NAME:
        return 0
    for token in range(first + 1, min(first + NAME, last - 1)):
        if words[token].text == ":":
            return token if words[token + 1].capital and token + 1 not in scene.openings else 0
        inside = max(inside, scene.closing_of(token, first + NAME))  # Радио «Волна»: …
        if token > inside and words[token].kind == "mark" and words[token].text not in {".", ","}:
            return 0
    return 0
