"""Who answers in an interview whose answers bear no name: named before it, after it, or addressed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.quotes.cues import small_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.scene import Scene

    Rule = Callable[[Scene, int, int], Actor | None]

_BEFORE = 150
"""How many tokens before the first question the person who answers is looked for."""
_NEAR = 12
"""How far from the word for the conversation its partner is named, in tokens."""


def interviewee(scene: Scene, first: int, last: int) -> Actor | None:
    """The one person who answers in a conversation between two tokens, by the first rule that knows."""
    for rule in _RULES:
        found = rule(scene, first, last)
        if found is not None:
            return found
    return None


def whose_interview(scene: Scene, first: int, last: int) -> Actor | None:
    """`Интервью президента Молдовы Марии Лунгу телеканалу`: the one person whose interview the text says it is."""
    return _only(p for p in _persons(scene) if _key(scene, p.first - 1) == "интервью" and p.cases & GENITIVE)


def talked_with(scene: Scene, first: int, last: int) -> Actor | None:
    """`Беседовала с Юрием Раку`; `С лидером партии Юрием Раку говорил`; `Наш собеседник – министр Юрий Раку`."""
    words = scene.sheet.words
    found: list[Phrase] = []
    for phrase in _persons(scene):
        if first <= phrase.first < last:
            continue
        sentence = scene.sheet.sentence_at(phrase.first)
        near = range(max(sentence.first, phrase.first - _NEAR), min(sentence.last, phrase.last + _NEAR))
        with_whom = _key(scene, phrase.first - 1) in ("с", "со") and phrase.cases & INSTRUMENTAL
        alone = (phrase.first - 1, phrase.last) == (sentence.first, sentence.last)  # С депутатом Раку ¶ беседовала …
        words_for = "conversations" if with_whom else "guests" if phrase.cases & NOMINATIVE else ""
        told = words_for and any(words[at].lemmas & small_words(words_for) for at in near)
        if told or (with_whom and alone):
            found.append(phrase)
    return _only(found)


def named_before(scene: Scene, first: int, last: int) -> Actor | None:
    """The one person whom the text before the first question names as a subject."""
    before = scene.cast.phrases_in(max(0, first - _BEFORE), first)
    return _only(p for p in before if p.actor.kind == "person" and p.cases & NOMINATIVE and not p.plural)


def addressed(scene: Scene, first: int, last: int) -> Actor | None:
    """`— Ермухамет Кабидинович, вы сменили директора?`; `— Господин Раку, …?`: whom the first question addresses."""
    words = scene.sheet.words
    found = []
    for phrase in scene.cast.phrases_in(first, min(last, first + _NEAR)):
        set_off = words[phrase.last].text == "," if phrase.last < len(words) else False
        if phrase.actor.kind == "person" and phrase.cases & NOMINATIVE and set_off:
            found.append(phrase)
    return _only(found)


def _persons(scene: Scene) -> list[Phrase]:
    return [p for p in scene.cast.phrases if p.actor.kind == "person" and p.first and not p.plural]


def _key(scene: Scene, token: int) -> str:
    return scene.sheet.words[token].key if token >= 0 else ""


def _only(phrases: Iterable[Phrase]) -> Actor | None:
    """The one actor of some phrases."""
    actors = dict.fromkeys(phrase.actor for phrase in phrases)
    return next(iter(actors)) if len(actors) == 1 else None


_RULES: tuple[Rule, ...] = (whose_interview, talked_with, named_before, addressed)
"""How the person who answers is found, in order."""
