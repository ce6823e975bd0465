"""Who goes on speaking: `«…», — добавил он`, `— подчеркнул политик` after somebody's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.agreement import agrees_with
from cisnews.grammar.quotes.antecedents import antecedent
from cisnews.grammar.quotes.cues import small_words

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.layers import Office
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene


def go_on(scene: Scene, found: Attribution) -> None:
    """Put whoever spoke last in the place of a pronoun or of an office that says no name."""
    phrase = found.phrase
    if phrase is None or found.relay or len(phrase.references) != 1:
        return
    if phrase.references[0].kind == "pronoun":
        _put_speaker(scene, found, phrase)
    elif phrase.actor.kind == "office" and phrase.cases == NOMINATIVE:
        start, _ = scene.speech_before(found.first)
        before = _speaker_before(scene, found, start)
        if before is not None and _may_be(before, phrase.actor.offices[0], after_speech=start < found.first):
            found.actor = before


def _speaker_before(scene: Scene, found: Attribution, start: int) -> Actor | None:
    """The person who spoke just before a token, if the verb agrees."""
    actor = scene.recent_actor(start)
    if actor is None or actor.kind != "person" or not agrees_with(found.cue, actor, plural=False):
        return None
    return actor


def _put_speaker(scene: Scene, found: Attribution, pronoun: Phrase) -> None:
    """`«Петров мне отказал», — сообщил он`: nobody who is only named inside the words spoken is their speaker."""
    named = scene.cast.phrase_before(pronoun)
    if named is None or not scene.is_spoken(named.first, found.first):
        return
    start, _ = scene.speech_before(found.first)
    before = _speaker_before(scene, found, start)
    found.actor = before or antecedent(scene, start, "female" if pronoun.actor.gender == "female" else "male")


def _may_be(person: Actor, office: Office, *, after_speech: bool) -> bool:
    """Whether the bare words of an office, or of a calling, can mean a person: `политик`, `министр`."""
    if office.country is not None or office.key is not None:
        return False
    if office.label in small_words("callings"):
        return True
    same_kind = any(own.kind == office.kind for own in person.offices)
    return after_speech and (not person.offices or (office.organization is None and same_kind))
