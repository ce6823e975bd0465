"""Several who speak together: `Асан Беков и Юлия Раку заявили`, `сообщили МИД и Минюст`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.cast import Actor, Phrase
from cisnews.grammar.layers import Reference
from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene

RULE = "joined_speakers"
_SMALL = frozenset({"ADVB", "PRCL"})
_MOST = 8
"""No more than this many speak together."""


def joined_subject(scene: Scene, found: Attribution) -> Phrase | None:
    """The group of those who are joined by `и` right before a verb in the plural, or right after it; else None."""
    cue = found.cue
    if not (cue.is_finite and cue.is_plural) or cue.is_impersonal:
        return None
    phrases = _before(scene, found.first, cue.first)
    if len(phrases) < 2:
        phrases = _after(scene, found.after, found.last)
    return _group(scene, phrases) if len(phrases) > 1 else None


def _before(scene: Scene, first: int, last: int) -> list[Phrase]:
    words = scene.sheet.words
    while last > first and words[last - 1].pos in _SMALL:
        last -= 1
    found: list[Phrase] = []
    while last > first and len(found) < _MOST:
        phrase = scene.cast.phrase_at(last - 1)
        if phrase is None or phrase.last != last or phrase.first < first or not _can_join(phrase):
            return []
        found.insert(0, phrase)
        last = phrase.first - 1
        if last <= first or not _joins(scene, last, opening=len(found) == 1):
            break
    return found


def _after(scene: Scene, first: int, last: int) -> list[Phrase]:
    found: list[Phrase] = []
    joined = False
    while first < last and len(found) < _MOST:
        phrase = scene.cast.phrase_at(first)
        if phrase is None or phrase.first != first or not _can_join(phrase):
            return []
        found.append(phrase)
        if joined or phrase.last + 1 >= last or not _joins(scene, phrase.last, opening=False):
            break
        joined = scene.sheet.words[phrase.last].key == "и"
        first = phrase.last + 1
    return found if joined else []


def _joins(scene: Scene, token: int, *, opening: bool) -> bool:
    """`и` before the last of them, commas between the others."""
    word = scene.sheet.words[token]
    return word.key == "и" or (word.text == "," and not opening)


def _can_join(phrase: Phrase) -> bool:
    return bool(phrase.cases & NOMINATIVE) and not phrase.plural and phrase.references[0].kind != "pronoun"


def _group(scene: Scene, phrases: list[Phrase]) -> Phrase:
    """The phrase of a group with its members; the same members are one group."""
    first, last = phrases[0].first, phrases[-1].last
    names = [phrase.actor.name for phrase in phrases]
    label = f"{', '.join(names[:-1])} и {names[-1]}"
    actor = scene.unnamed_actors.get(label)
    if actor is None:
        members = list(dict.fromkeys(phrase.actor for phrase in phrases))
        actor = scene.unnamed_actors[label] = Actor("group", label, RULE, members=members)
    reference = Reference(first, last, actor, "group", NOMINATIVE, True, RULE)
    phrase = scene.unnamed[first] = Phrase(first, last, actor, NOMINATIVE, True, [reference])
    return phrase
