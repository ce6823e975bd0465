"""Attributions inserted into what was said: `по словам министра`, `по мнению сторон`, `как отметил депутат`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import GENITIVE
from cisnews.grammar.quotes.antecedents import antecedent
from cisnews.grammar.quotes.attribution import Attribution, ascribe
from cisnews.grammar.quotes.content import add_quote
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.openings import after_opening
from cisnews.grammar.quotes.resumptions import content_end
from cisnews.grammar.quotes.signs import DASHES, ENDS
from cisnews.grammar.quotes.subjects import PRONOUNS, is_source_phrase

if TYPE_CHECKING:
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_GENITIVES = GENITIVE | GENITIVE << 6
_LONGEST = 40
"""No inserted attribution is longer than this many tokens."""


def opinion(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`По словам министра, …`; `…, по мнению сторон, …`; `…, по его словам, …`."""
    found = Attribution(cue.first, _to_comma(scene, cue.last, last), cue)
    if cue.takes & {"his", "her", "their"}:
        found.last = cue.last
        _take_pronoun(scene, found)
    else:
        for phrase in scene.cast.phrases_in(cue.last, found.last):
            if phrase.cases & GENITIVE and (phrase.first == cue.last or phrase.last == found.last):
                found.actor, found.phrase = phrase.actor, phrase
                break
        if found.phrase is not None and is_source_phrase(scene, found.phrase):
            return False
        if found.phrase is None and not _is_person(scene, cue.last, found.last):
            return False
    return _insert(scene, found, first, last, "indirect_opinion")


def _is_person(scene: Scene, first: int, last: int) -> bool:
    """`по мнению политолога`, not: `по словам источника`, `с точки зрения безопасности`."""
    words = scene.sheet.words
    for token in range(first, min(last, first + 4)):
        if words[token].names_source:
            return False
        if words[token].noun_forms & _GENITIVES and any("anim" in reading.marks for reading in words[token].analyses):
            return True
    return False


def _take_pronoun(scene: Scene, found: Attribution) -> None:
    """`по его словам`: the person to whom the cast or the text before points."""
    phrase = next(iter(scene.cast.phrases_in(found.cue.first, found.cue.last)), None)
    if phrase is not None:
        found.actor, found.phrase = phrase.actor, phrase
        return
    actor = scene.recent_actor(found.first)
    if "their" in found.cue.takes:
        found.actor = actor if actor is not None and actor.kind == "group" else None
        return
    gender = "male" if "his" in found.cue.takes else "female"
    fits = actor is not None and actor.kind in ("person", "office") and actor.gender in (gender, None)
    found.actor = actor if fits else antecedent(scene, found.first, gender)


def parenthesis(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`Как отметил X, …`; `…, как отметил X`; `…, считает X, …`; `…, добавил он`."""
    words = scene.sheet.words
    before = words[cue.first - 1]
    if cue.first == first or (before.text != "," and before.key != "как"):
        return False
    with_as = before.key == "как" and (
        cue.first - 1 == first or words[cue.first - 2].text in ",—–-" or cue.first - first < 4
    )
    if not with_as and before.text != ",":
        return False
    found = ascribe(scene, cue, cue.first, _to_comma(scene, cue.last, last))
    found.first = cue.first - 1 if with_as else cue.first
    if found.relay or ("relay" in cue.takes and found.phrase is None):
        return False
    if not (found.phrase or found.stranger or _has_pronoun(scene, found)):
        return False
    if not with_as and found.phrase is None and not _has_pronoun(scene, found):
        return False
    if not with_as and found.last + 1 < last and words[found.last + 1].key in small_words("that"):
        return False
    if found.last < last and words[found.last].text not in ENDS | {",", "—", "–", "-"}:
        return False
    return _insert(scene, found, first, last, "indirect_parenthesis")


def _has_pronoun(scene: Scene, found: Attribution) -> bool:
    return any(scene.sheet.words[token].key in PRONOUNS for token in range(found.cue.last, found.last))


def _to_comma(scene: Scene, token: int, last: int) -> int:
    """The comma, dash or end mark after an inserted phrase; commas inside an actor's phrase do not count."""
    words = scene.sheet.words
    last = min(last, token + _LONGEST)
    while token < last:
        phrase = scene.cast.phrase_at(token)
        closing = scene.closing_of(token, last)
        if phrase is not None and token < phrase.last <= last:
            token = phrase.last
        elif closing >= 0 and words[token - 1].text != ",":
            token = closing + 1
        elif words[token].text == "," and _is_apposition(scene, token + 1, last):
            token += 1
        elif words[token].text in {",", ";", ":"} or words[token].text in ENDS or words[token].text in DASHES:
            break
        else:
            token += 1
    return token


def _is_apposition(scene: Scene, token: int, last: int) -> bool:
    """`…, сказал лидер Меджлиса, депутат Джемилев.`: a second phrase for the subject ends the sentence."""
    words = scene.sheet.words
    phrase = scene.cast.phrase_at(token) if token < last else None
    before = scene.cast.phrase_at(token - 2)
    if phrase is None or before is None or phrase.first != token or not phrase.cases & before.cases & 1:
        return False
    after = words[phrase.last] if phrase.last < last else None
    return after is None or after.text in ENDS or (after.kind == "word" and after.pos == "PREP")


def _insert(scene: Scene, found: Attribution, first: int, last: int, rule: str) -> bool:
    """A quote around an inserted attribution: what stands before it and what stands after."""
    words = scene.sheet.words
    found.inserted = True
    left = _left_part(scene, first, found.first)
    begin = found.last
    while begin < last and (words[begin].text == "," or words[begin].text in DASHES):
        begin += 1
    right = (begin, content_end(scene, begin, last, found, clause=True))
    parts = [part for part in (left, right) if any(words[token].kind != "mark" for token in range(*part))]
    if not parts:
        return False
    add_quote(scene, parts, found, rule, clause=True)
    return True


def _left_part(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """What stands before an insertion, without words that only connect: `При этом, по словам …`."""
    words = scene.sheet.words
    end = last
    while end > first and (words[end - 1].text == "," or words[end - 1].text in DASHES):
        end -= 1
    first = after_opening(scene, first, end)
    start = max(first, last - _LONGEST * 5)
    for token in range(end - 1, start - 1, -1):  # an earlier clause with a cue of its own is not part of it
        if words[token].text == ";":
            first = token + 1
            break
    if " ".join(words[token].key for token in range(first, min(end, first + 5))) in small_words("connectives"):
        return (end, end)
    if end > first and (words[end - 1].key in small_words("connectives") or words[end - 1].key.startswith("котор")):
        return (end, end)
    return (first, end)
