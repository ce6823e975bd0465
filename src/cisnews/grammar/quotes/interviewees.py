"""Who answers in an interview whose answers bear no name: named before it, after it, or addressed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import WITH
from cisnews.grammar.morphology import DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.quotes.cues import small_words
from cisnews.records import worked_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.words import Word

_BEFORE = 150
"""How many tokens before the first question the person who answers is looked for."""
_NEAR = 12
"""How far from the word for the conversation its partner is named, in tokens."""


class Interviewees:
    """Who answers in the conversations of a document; what the whole text tells is looked for once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @worked_out
    def told(self) -> Actor | None:
        """Whose interview the text says it is, or with whom it says that somebody spoke."""
        persons = [p for p in self.scene.cast.phrases if p.actor.kind == "person" and p.first and not p.plural]
        return whose_interview(self.scene, persons) or talked_with(self.scene, persons)

    def of(self, first: int, last: int) -> Actor | None:
        """The one person who answers in a conversation between two tokens."""
        return self.told or named_before(self.scene, first) or addressed(self.scene, first, last)


def whose_interview(scene: Scene, persons: list[Phrase]) -> Actor | None:
    """`Интервью президента Молдовы Марии Лунгу телеканалу`: the one person whose interview the text says it is."""
    words = scene.sheet.words
    return _only(p for p in persons if words[p.first - 1].key == "интервью" and p.cases & GENITIVE)


def talked_with(scene: Scene, persons: list[Phrase]) -> Actor | None:
    """`Беседовала с Юрием Раку`; `Наш собеседник – министр Юрий Раку`; `С министром Юрием Раку` ¶ `беседовала …`.

    `Юрий Раку прокомментировал закон ведущему Лису`; `«День» попросил ответить на вопросы министра Юрия Раку`.
    """
    return _only(phrase for phrase in persons if _is_partner(scene, phrase))


def _is_partner(scene: Scene, phrase: Phrase) -> bool:
    words = scene.sheet.words
    with_whom = words[phrase.first - 1].key in WITH and phrase.cases & INSTRUMENTAL
    if words[scene.paragraph_at(phrase.first).first].is_dash:
        return False
    sentence = scene.sheet.sentence_at(phrase.first)
    if not with_whom and not phrase.cases & NOMINATIVE:
        asked = words[max(sentence.first, phrase.first - _NEAR) : phrase.first] if phrase.cases & GENITIVE else []
        return _tell(asked, "asking") and _tell(asked, "answering") and _tell(asked, "guests")
    if with_whom and (phrase.first - 1, phrase.last) == (sentence.first, sentence.last):
        return True
    near = words[max(sentence.first, phrase.first - _NEAR) : min(sentence.last, phrase.last + _NEAR)]
    if with_whom:
        return _tell(near, "conversations")
    told = words[phrase.last : min(sentence.last, phrase.last + _NEAR)]
    return _tell(near, "guests") or (_tell(told, "answering") and _tells_interviewer(told))


def _tell(words: list[Word], sort: str) -> bool:
    wanted = small_words(sort)
    return any(word.lemmas & wanted for word in words)


def _tells_interviewer(words: list[Word]) -> bool:
    """`ведущему`, to whom somebody tells it; not so `ведущий` who does it himself."""
    wanted = small_words("interviewers")
    return any(word.lemmas & wanted and word.cases & DATIVE and not word.cases & NOMINATIVE for word in words)


def named_before(scene: Scene, first: int) -> Actor | None:
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


def _only(phrases: Iterable[Phrase]) -> Actor | None:
    """The one actor of some phrases."""
    actors = dict.fromkeys(phrase.actor for phrase in phrases)
    return next(iter(actors)) if len(actors) == 1 else None
