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

_KINDS = {"minister": {"minister", "head"}, "head": {"head", "state_head"}}
"""By the kind of an office without a name the kinds of offices of whoever can be meant."""
_ONE_IN_A_STATE = frozenset({"speaker", "state_head", "government_head"})


def go_on(scene: Scene, found: Attribution) -> None:
    """Put whoever spoke last in the place of a pronoun or of an office that says no name."""
    phrase = found.phrase
    if phrase is None or found.relay or len(phrase.references) != 1:
        return
    if phrase.references[0].kind == "pronoun":
        _put_speaker(scene, found, phrase)
    elif phrase.actor.kind == "office" and (phrase.cases == NOMINATIVE or found.cue.sort == "opinion"):
        start, _ = scene.speech_before(found.first)
        before = _speaker_before(scene, found, start)
        office = phrase.actor.offices[0]
        if before is not None and _may_be(scene, found, before, office, after_speech=start < found.first):
            found.actor = before


def _speaker_before(scene: Scene, found: Attribution, start: int) -> Actor | None:
    """The person who spoke just before a token, if the verb agrees."""
    actor = scene.recent_actor(start)
    if actor is None or actor.kind != "person":
        return None
    return actor if found.cue.sort == "opinion" or agrees_with(found.cue, actor, plural=False) else None


def _put_speaker(scene: Scene, found: Attribution, pronoun: Phrase) -> None:
    """`«Петров мне отказал», — сообщил он`: nobody who is only named inside the words spoken is their speaker."""
    named = scene.cast.phrase_before(pronoun)
    if named is None or not scene.is_spoken(named.first, found.first):
        return
    start, _ = scene.speech_before(found.first)
    before = _speaker_before(scene, found, start)
    found.actor = before or antecedent(scene, start, "female" if pronoun.actor.gender == "female" else "male")


def _may_be(scene: Scene, found: Attribution, person: Actor, office: Office, *, after_speech: bool) -> bool:
    """Whether an office without a name, or a calling, can mean the person who has just spoken: `политик`, `министр`."""
    if office.former:
        return False
    if not small_words("callings").isdisjoint((office.label, office.label.split()[-1])):
        return True
    kinds = {own.kind for own in person.offices if own.country in (None, office.country) or office.country is None}
    if kinds & _KINDS.get(office.kind, {office.kind}):
        bare = office.organization is None
        return (bare and after_speech) or (
            (bare or office.kind in _ONE_IN_A_STATE) and not _is_anothers(scene, person, office)
        )
    if person.offices:
        return False
    if office.country is not None or office.key is not None:
        return _says_also(scene, found) or _is_alone(scene, person)
    return after_speech


def _is_anothers(scene: Scene, person: Actor, office: Office) -> bool:
    """Whether somebody else in the text has an office of the kind."""
    return any(own.kind == office.kind for actor in scene.persons if actor is not person for own in actor.offices)


def _is_alone(scene: Scene, person: Actor) -> bool:
    """Whether the text names nobody else."""
    return scene.persons == [person]


def _says_also(scene: Scene, found: Attribution) -> bool:
    """`Премьер также сказала`."""
    words = scene.sheet.words
    near = range(max(found.first, found.cue.first - 2), min(found.cue.last + 2, len(words)))
    return any(words[at].key in {"также", "тоже", "еще"} for at in near)
