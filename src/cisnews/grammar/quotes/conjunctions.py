"""The conjunction that belongs to a verb of speech: `X отметил на встрече, что …`, `спросил, почему …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT_ANY, POINTERS, WHICH_BEGINNINGS
from cisnews.grammar.morphology import ACCUSATIVE, ACCUSATIVES, DATIVE, DATIVES, GENITIVES
from cisnews.grammar.quotes.attribution import is_glued
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.sources import is_source
from cisnews.grammar.quotes.surroundings import to_comma
from cisnews.grammar.shapes import DASHES

if TYPE_CHECKING:
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.words import Word

_ADDRESSEES = DATIVES | ACCUSATIVES
_ASKED = GENITIVES
_BARRIERS = DASHES | {":", ";"}
_SMALL = frozenset({"ADVB", "PRCL", "CONJ"})
_NEAR = 60
"""How far from its cue a clause can begin, in tokens."""


def conjunction_of(scene: Scene, cue: Cue, last: int) -> int | None:
    """The `что` after a comma that belongs to the cue; between them subject, addressee and circumstances."""
    words, cues = scene.sheet.words, scene.cues
    commas, inside, relative = 0, -1, False
    for token in range(cue.last, min(last, cue.last + _NEAR) - 1):
        if token <= inside:
            continue
        if token in cues and cues[token].is_finite:
            inside = _past_source(scene, cues[token], last)
            if inside < 0:
                return None
            continue
        word = words[token]
        if word.kind != "mark":
            if commas and word.pos == "VERB" and not relative:
                return None  # После того, как он объявил об отставке, пошли слухи, что …
            continue
        if word.text == ",":
            if _introduces(scene, cue, token, last, commas):
                return token + 1
            commas += 1
            relative = is_relative(scene, token + 1)
        elif word.text in _BARRIERS and not is_glued(scene, token):
            return None
        else:
            inside = scene.closing_of(token, last)
    return None


def _past_source(scene: Scene, cue: Cue, last: int) -> int:
    """`выразил надежду, передаёт ТАСС, что …`: the last token of the inserted source; -1 if the verb is no source's."""
    if scene.sheet.words[cue.first - 1].text != "," or not {"relay", "news"} & cue.takes:
        return -1
    return to_comma(scene, cue.last, last) - 1 if is_source(scene, cue.last, last) else -1


def is_relative(scene: Scene, token: int) -> bool:
    """`, который …`; `, в которой …`: a clause inside the main clause, with a verb of its own."""
    words = scene.sheet.words
    near = range(token, min(token + 2, len(words)))
    return any(words[at].key.startswith(WHICH_BEGINNINGS) or words[at].key in small_words("subordinate") for at in near)


def _introduces(scene: Scene, cue: Cue, comma: int, last: int, commas: int) -> bool:
    """Whether the word after a comma opens what was said."""
    words = scene.sheet.words
    key = words[comma + 1].key
    if _asks(words, comma):
        return False
    asked = "infinitive" in cue.takes and any(words[at].pos == "INFN" for at in range(cue.last, comma))
    if key in small_words("that") and "that" in cue.takes:
        if asked or _is_of_other(scene, cue, comma, last):
            return False
        return not (commas and words[comma - 1].key in POINTERS)  # возразил, под предлогом того, что …
    if key in small_words("in_order"):  # велел вызвать посла, чтобы сказать: what for, not what
        return "order" in cue.takes and not asked
    return (
        not commas
        and "question" in cue.takes
        and is_question(scene, comma + 1, last)
        and _stands_close(scene, cue, comma)
    )


def _is_of_other(scene: Scene, cue: Cue, comma: int, last: int) -> bool:
    """`поблагодарил за труд, отметив также, что …`; `отметил слабый надзор, что вредит сёлам`; `что касается школ`."""
    words = scene.sheet.words
    if comma + 2 >= last or words[comma + 2].key in small_words("as_for"):
        return True
    at = comma
    while at > cue.last and words[at - 1].pos in _SMALL:
        at -= 1
    gerunds = (scene.cues.get(token) for token in range(max(cue.last, at - 2), at))
    if any(gerund is not None and gerund.is_gerund and gerund.last == at for gerund in gerunds):
        return True
    return scene.verb_at(comma + 2) is not None and _has_object(scene, cue.last, comma)


def _has_object(scene: Scene, first: int, last: int) -> bool:
    """`(отметил) слабый надзор`: a thing in the accusative right behind a verb."""
    words = scene.sheet.words
    while first < last and words[first].adjective_forms & ACCUSATIVES and not words[first].noun_forms:
        first += 1
    word = words[first]
    return word.pos == "NOUN" and any(
        reading.case & ACCUSATIVE and not reading.case & DATIVE and "inan" in reading.marks for reading in word.analyses
    )


def _asks(words: list[Word], comma: int) -> bool:
    """`отвечая на вопрос, что делать`; `на вопрос о том, что делать`: the clause is the question, not the answer."""
    at = comma - 3 if words[comma - 1].key == "том" else comma - 1
    return at >= 0 and "вопрос" in words[at].lemmas


def is_question(scene: Scene, token: int, last: int) -> bool:
    """`…, почему закрыли больницу`; `…, готов ли закон`; `…, на каком основании`."""
    words = scene.sheet.words
    if words[token].key in small_words("question"):
        return True
    if token + 1 >= last:
        return False
    return words[token + 1].key == "ли" or (
        words[token].pos == "PREP"
        and (words[token + 1].key in small_words("question") or words[token + 1].key in small_words("that"))
    )


def _stands_close(scene: Scene, cue: Cue, comma: int) -> bool:
    """Nothing but subject, addressee and adverbs before the comma: elsewhere `где` or `когда` tells of a noun."""
    words = scene.sheet.words
    token = cue.last
    while token < comma:
        word, phrase = words[token], scene.cast.phrase_at(token)
        if phrase is not None:
            token = phrase.last
            continue
        addressee = bool(word.noun_forms & _ADDRESSEES) and token <= cue.last + 1
        if token > cue.last and words[token - 1].key == "у":  # поинтересовались у мэра
            addressee = bool(word.noun_forms & _ASKED)
        small = word.key == "у" or word.pos in ("ADVB", "NPRO", "PRCL") or word.key in POINTERS or word.key in ABOUT_ANY
        if not (addressee or small):
            return False
        token += 1
    return True
