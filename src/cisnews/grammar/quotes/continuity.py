"""Who goes on speaking: `«…», — добавил он`, `— подчеркнул политик` after somebody's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.agreement import agrees_with
from cisnews.grammar.quotes.antecedents import (
    antecedent,
    named_by_office,
    officer_in_full,
    subject_before,
    subject_of_sentence,
)
from cisnews.grammar.quotes.callings import is_calling, is_epithet, is_such, may_be, objects, opposes
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.descriptions import is_described
from cisnews.grammar.quotes.sources import is_source_phrase
from cisnews.grammar.quotes.speaking_bodies import body_in_full
from cisnews.knowledge import forms

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.layers import Office
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene

_BEHIND = 8
"""How many tokens behind an office the name of whoever holds it can begin."""
_NOT_BETWEEN = frozenset({"VERB", "INFN", "CONJ", "ADVB", "PRCL"})
"""Words of these parts of speech do not stand between an office and its name."""
_BEFORE = 10
"""How many tokens before its cue `также` can open the sentence."""


def go_on(scene: Scene, found: Attribution) -> None:
    """Put whoever spoke last in the place of a pronoun or of an office that says no name."""
    phrase = found.phrase
    if phrase is None or len(phrase.references) != 1 or (found.relay and is_source_phrase(scene, phrase)):
        return
    quoted = found.relay or found.cue.sort == "opinion"  # цитирует тренера ТАСС, по словам тренера
    if phrase.references[0].kind == "pronoun":
        _put_speaker(scene, found, phrase)
    elif phrase.actor.kind == "office" and phrase.actor.offices and (phrase.cases & NOMINATIVE or quoted):
        behind = named_behind(scene, phrase)
        person = behind.actor if behind is not None else None
        if behind is not None:
            found.last = max(found.last, behind.last)
        elif not _is_described(scene, phrase):
            person = _who_is_meant(scene, found, phrase.actor.offices[0])
        if person is None and phrase.last == phrase.first + 1:
            person = _same_informant(scene, found) if _informs(scene, phrase) else officer_in_full(scene, phrase)
        if person is not None:
            found.actor = scene.persons_of[phrase.actor] = person
    elif phrase.actor.kind == "person" and phrase.references[0].kind == "role":
        behind = named_behind(scene, phrase)
        found.actor = behind.actor if behind is not None else _another_such(scene, found, phrase) or found.actor
    elif phrase.actor.kind == "organization" and phrase.last == phrase.first + 1:
        found.actor = body_in_full(scene, phrase) or found.actor


def _another_such(scene: Scene, found: Attribution, phrase: Phrase) -> Actor | None:
    """`сказал депутат Сената Беков. По словам депутата, …. Депутат Лис возразил`: who is called so was told before.

    Many have such an office: whoever has just spoken in it, else the one of them who has been named so far.
    """
    word = scene.sheet.words[phrase.first]
    office = next((one for one in phrase.actor.offices if one.kind == "member" and one.label in word.lemmas), None)
    if office is None or phrase.last > phrase.first + 1 or office.organization is not None:
        return None
    start, _ = scene.speech_before(found.first)
    before = _speaker_before(scene, found, start)
    if before is not None and any(is_such(one, office) for one in before.offices) and not objects(scene, found.cue):
        return before
    is_named = scene.first_names.get(phrase.actor, phrase.first) < phrase.first
    return None if is_named else named_by_office(scene, start, office)


def named_behind(scene: Scene, office: Phrase) -> Phrase | None:
    """`адвокат главы района Анны Лис Сергей Морару`, `наставник сборной, голландец Арно Пайперс`: whose office it is.

    The name in the case of the office, behind what the office is of; roles leave them apart where they do not agree.
    """
    words = scene.sheet.words
    for phrase in scene.cast.phrases_in(office.last, min(office.last + _BEHIND, len(words))):
        between = words[office.last : phrase.first]
        sets_off = len(between) > 1 and between[0].text == ","
        if sets_off and all(word.declined_forms & NOMINATIVE for word in between[1:]):
            between = between[1:]
        if any(word.kind == "mark" or word.pos in _NOT_BETWEEN for word in between):
            return None
        named = phrase.actor.kind == "person" and phrase.references[0].kind == "name" and not phrase.plural
        if named and phrase.cases == office.cases:
            return phrase
    return None


def _is_described(scene: Scene, phrase: Phrase) -> bool:
    """`источник в полиции`; `Чиновник, попросивший не называть имени`: somebody new."""
    words = scene.sheet.words
    if words[phrase.first].lemmas & (small_words("informants") - small_words("interlocutors")):
        return True
    return is_described(scene, phrase.last, len(words))


def _informs(scene: Scene, phrase: Phrase) -> bool:
    return not scene.sheet.words[phrase.first].lemmas.isdisjoint(small_words("informants"))


def _same_informant(scene: Scene, found: Attribution) -> Actor | None:
    """`сообщил собеседник агентства в полиции. «…», — сказал источник`: whoever has just told it, not by name."""
    start, _ = scene.speech_before(found.first)
    before = scene.recent_actor(start)
    label = before.name.split(maxsplit=1)[0] if before is not None and before.kind == "office" else ""
    return before if label in small_words("informants") else None


def _who_is_meant(scene: Scene, found: Attribution, office: Office) -> Actor | None:
    """The person who has just spoken, if it can be the office; else the one named before with an office of the kind."""
    start, _ = scene.speech_before(found.first)
    before = _speaker_before(scene, found, start)
    if before is not None and opposes(scene, before, office, found.cue):
        return named_by_office(scene, start, office)
    if office.former:
        return before if scene.persons == [before] and not scene.persons[0].offices else None
    if before is not None and may_be(
        scene, before, office, after_speech=start < found.first, goes_on=_goes_on(scene, found, before)
    ):
        return before
    if office.organization is not None and office.kind != "member":
        return None
    if before is None and is_calling(office):
        before = _of_himself(scene, found)
        if before is not None:
            return before
    named = named_by_office(scene, start, office) if office.organization is None else None
    if named is None and (office.kind == "member" or (before is None and (is_epithet(office) or is_calling(office)))):
        named = subject_before(scene, start)
        named = named if named is None or office.kind != "member" or not named.offices else None
    return named if named is not None and _agrees(found, named) else None


def _of_himself(scene: Scene, found: Attribution) -> Actor | None:
    """`Первый визит Беков совершит в мае, сказал политик`: the one man or woman of whom the sentence tells."""
    gender = "female" if found.cue.forms & forms.FEMININE else "male"
    return subject_of_sentence(scene, found.first, gender)


def _speaker_before(scene: Scene, found: Attribution, start: int) -> Actor | None:
    """The person who spoke just before a token, if the verb agrees."""
    actor = scene.recent_actor(start)
    return actor if actor is not None and actor.kind == "person" and _agrees(found, actor) else None


def _agrees(found: Attribution, person: Actor) -> bool:
    return found.relay or found.cue.sort == "opinion" or agrees_with(found.cue, person, plural=False)


def _put_speaker(scene: Scene, found: Attribution, pronoun: Phrase) -> None:
    """`«Петров мне отказал», — сообщил он`: nobody who is only named inside the words spoken is their speaker.

    Nor does a pronoun mean the reporter who passes the words on, or whoever has just asked; an office is whoever it was
    found to be.
    """
    if pronoun.actor is scene.asker:
        found.actor = found.phrase = None
        return
    found.actor = scene.persons_of.get(pronoun.actor, pronoun.actor)
    named = scene.cast.phrase_before(pronoun)
    if named is None or not (scene.is_spoken(named.first, found.first) or is_source_phrase(scene, named)):
        return
    start, _ = scene.speech_before(found.first)
    before = _speaker_before(scene, found, start)
    gender = "female" if scene.sheet.words[pronoun.first].key == "она" else "male"
    found.actor = before or antecedent(scene, start, gender)


def _goes_on(scene: Scene, found: Attribution, person: Actor) -> bool:
    """Whether the text names nobody else, or says that the same person goes on: `Премьер также сказала`."""
    words = scene.sheet.words
    near = range(max(found.first, found.cue.first - _BEFORE), min(found.cue.last + 2, len(words)))
    return scene.persons == [person] or any(
        words[at].key in small_words("also") or words[at].lemmas & small_words("also") for at in near
    )
