"""Whose words a cue reports: its subject, the body in whose name it is said, or whoever spoke before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.cast import Phrase
from cisnews.grammar.closed_classes import HE, WHICH_BEGINNINGS
from cisnews.grammar.morphology import NOMINATIVE, NOMINATIVES
from cisnews.grammar.quotes.addressees import after_addressee
from cisnews.grammar.quotes.agreement import agrees, agrees_with, can_be_subject
from cisnews.grammar.quotes.antecedents import antecedent
from cisnews.grammar.quotes.continuity import go_on
from cisnews.grammar.quotes.joined import joined_subject
from cisnews.grammar.quotes.previous_speakers import known_before
from cisnews.grammar.quotes.sources import is_source_phrase, keep_source, relayed_words, speaks_for, take
from cisnews.grammar.quotes.speaking_bodies import speaking_body
from cisnews.grammar.quotes.unnamed import unnamed_before
from cisnews.knowledge import forms

if TYPE_CHECKING:
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene

_NEAR = 120
"""How many tokens before a cue its subject is looked for."""


def find_subject(scene: Scene, found: Attribution) -> None:
    """Fill in who speaks, by the first rule that knows."""
    found.after = after_addressee(scene, found)
    for rule in _RULES:
        if rule(scene, found):
            break
    go_on(scene, found)
    phrase = found.phrase
    if phrase is not None and {"relay", "news"} & found.cue.takes and is_source_phrase(scene, phrase):
        found.relay = not speaks_for(scene, found)  # Корреспондент агентства передаёт …
    keep_source(scene, found)


def subject_beside(scene: Scene, found: Attribution) -> bool:
    """`Саеб Эрекат призвал ООН …`: a phrase that ends right before the cue comes before any after it."""
    token = found.cue.first
    while token > found.first and scene.sheet.words[token - 1].pos in ("ADVB", "PRCL"):
        token -= 1
    phrase = scene.cast.phrase_at(token - 1) if token > found.first else None
    ends_here = phrase is not None and phrase.last == token
    return phrase is not None and ends_here and can_be_subject(scene, found.cue, phrase) and take(found, phrase)


def subject_after(scene: Scene, found: Attribution) -> bool:
    """`сказал в своём выступлении Ашимбаев`: the nearest phrase after the cue that can be its subject.

    What follows an infinitive is its object: `предложил перестроить парламент`.
    """
    words = scene.sheet.words
    for phrase in scene.cast.phrases_in(found.after, found.last):
        if any(words[at].pos == "INFN" for at in range(found.after, min(phrase.first, found.after + _NEAR))):
            return False
        if can_be_subject(scene, found.cue, phrase):
            found.last = max(found.last, phrase.last)
            return take(found, phrase)
    return False


def shared_subject(scene: Scene, found: Attribution) -> bool:
    """`X заявил, что …, и добавил, что …`: the second cue has the subject of the first."""
    shared = scene.inherited.get(found.cue.first)
    if shared is None:
        return False
    if isinstance(shared, Phrase):
        return take(found, shared)
    found.actor = shared
    return True


def relative_subject(scene: Scene, found: Attribution) -> bool:
    """`министр, который заявил, что …`; `министр, заявивший, что …`: the phrase before the comma."""
    words, cue = scene.sheet.words, found.cue
    token = cue.first - 1
    if not cue.is_participle:
        while token > found.first and words[token].text != "," and cue.first - token < 5:
            token -= 1
        if not words[token + 1].key.startswith(WHICH_BEGINNINGS) or not words[token + 1].adjective_forms & NOMINATIVES:
            return False
    if token < 1 or words[token].text != ",":
        return False
    phrase = scene.cast.phrase_at(token - 1)
    return phrase is not None and agrees_with(cue, phrase.actor, plural=phrase.plural) and take(found, phrase)


def subject_before(scene: Scene, found: Attribution) -> bool:
    """`Президент вчера заявил`: the nearest phrase before the cue that can be its subject."""
    words, cue = scene.sheet.words, found.cue
    first = max(found.first, cue.first - _NEAR)
    colon = next((at for at in range(cue.first - 1, first, -1) if words[at].text in ":;"), first)
    phrases = [p for p in reversed(scene.cast.phrases_in(colon, cue.first)) if can_be_subject(scene, cue, p)]
    if words[cue.first - 1].text == ",":  # Токтоматова, возглавляющая комиссию, заявила: before what the commas set off
        set_off = next((p for p in phrases if words[p.last].text == "," and p.last < cue.first - 1), None)
        if set_off is None:  # Одна из соседок, с которой говорил мэр, усмехнулась
            set_off = unnamed_before(scene, cue, found.first)
        phrases = [set_off] if set_off is not None else phrases
    return bool(phrases) and take(found, phrases[0])


def subject_of_main_verb(scene: Scene, found: Attribution) -> bool:
    """`Гостья поблагодарила за приём, отметив, что …`: a gerund has the subject of the verb before it."""
    if not found.cue.is_gerund:
        return False
    verbs = (scene.verb_at(token) for token in range(found.cue.first - 1, found.first - 1, -1))
    verb = next((verb for verb in verbs if verb is not None), None)
    if verb is None or not verb.is_finite:
        return False
    main = found.of_verb(verb)
    find_subject(scene, main)
    found.actor, found.phrase = main.actor, main.phrase
    return main.actor is not None


def pronoun_beside(scene: Scene, found: Attribution) -> bool:
    """`Они (также) просят власти открыть рынок`: the pronoun right before the verb is its subject, whatever follows."""
    at = found.cue.first - 1
    while at > found.first and scene.sheet.words[at].pos in ("ADVB", "PRCL", "CONJ"):
        at -= 1
    if at < found.first or scene.sheet.words[at].key not in HE or scene.cast.phrase_at(at) is not None:
        return False
    return known_before(scene, found)


def joined_speakers(scene: Scene, found: Attribution) -> bool:
    """`Асан Беков и Юлия Раку заявили`: several who speak together."""
    phrase = joined_subject(scene, found)
    return phrase is not None and take(found, phrase)


def other_gender(scene: Scene, found: Attribution) -> bool:
    """`дипломат отметила` where the cast knows only a man by that word: the woman who spoke or was named before."""
    cue = found.cue
    if not cue.is_finite or not cue.forms & forms.PAST or cue.is_plural:
        return False
    for token in (cue.first - 1, cue.last):
        phrase = scene.cast.phrase_at(token)
        if phrase is None or phrase.cases != NOMINATIVE or phrase.actor.kind != "person" or agrees(cue, phrase):
            continue
        if phrase.first < found.first or any(reference.kind != "role" for reference in phrase.references):
            continue
        before = scene.recent_actor(phrase.first)
        known = before is not None and before.kind == "person" and agrees_with(cue, before, plural=False)
        gender = "female" if phrase.actor.gender == "male" else "male"
        found.actor = before if known else antecedent(scene, phrase.first, gender)
        return found.actor is not None
    return False


_RULES = (
    relayed_words,
    subject_beside,
    pronoun_beside,
    joined_speakers,
    other_gender,
    subject_after,
    speaking_body,
    relative_subject,
    shared_subject,
    subject_of_main_verb,
    subject_before,
    known_before,
)
"""How the speaker of a clause is found, in order."""
