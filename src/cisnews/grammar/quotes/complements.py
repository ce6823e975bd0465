"""Indirect speech as a complement: `предложил провести …`, `сообщил о …`, `подчеркнул готовность …`, `назвал «…»`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ACCUSATIVE, ACCUSATIVES, DATIVES, NOMINATIVE
from cisnews.grammar.quotes.attribution import ascribe
from cisnews.grammar.quotes.content import add_fragments, take_content
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.resumptions import content_end
from cisnews.grammar.quotes.sources import is_source_phrase
from cisnews.grammar.trace import near_miss
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.scene import Scene

_NEAR = 24
"""How far from its cue a complement can begin, in tokens."""
_OPENING = 4
"""How many tokens can stand before quoted words that open the sentence."""
_POINTERS = frozenset({"этом", "том", "тем", "это", "чем", "этому", "тому", "чему"})
"""`об этом`, `о чём`: they say nothing themselves."""


def infinitive(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`X предложил парламентам провести форум`; `призвал коллег «не откладывать реформу»`."""
    words = scene.sheet.words
    for token in range(cue.last, min(cue.last + _NEAR, last)):
        opens = token in scene.openings
        at = token + 1 if opens else token
        at = at + 1 if at + 1 < last and words[at].key == "не" else at
        if at < last and words[at].pos == "INFN":
            while token > cue.last and words[token - 1].pos == "ADVB" and token - 1 not in scene.dates:
                token -= 1  # попросил своевременно высылать
            return _take(scene, cue, first, last, token, "indirect_infinitive")
        if words[token].kind == "mark" and not opens and token not in scene.closings:
            return False
    return False


def topic(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`X заявил коллегам о готовности уйти`; not: `рассказал о реформе`, `поблагодарил за помощь`."""
    words = scene.sheet.words
    for token in range(cue.last, min(cue.last + _NEAR, last - 1)):
        other = scene.cues.get(token)
        if words[token].kind == "mark" or (other is not None and other.is_finite):
            return False
        if words[token].key in small_words("about"):
            if words[token + 1].key in _POINTERS or not _states(scene, cue, token, last):
                return False
            return _take(scene, cue, first, last, token + 1, "indirect_topic")
    return False


def _states(scene: Scene, cue: Cue, preposition: int, last: int) -> bool:
    """`заявил о готовности уйти` states that he is ready; `рассказал о реформе` only names what he spoke about."""
    if not (preposition + 1 in scene.openings or _names_aspect(scene, preposition + 1, last)):
        near_miss(
            scene.sheet, cue.first, preposition + 2, "indirect_topic", "names what was spoken about, not what was said"
        )
        return False
    return not _is_of_object(scene, cue, preposition)


def _is_of_object(scene: Scene, cue: Cue, preposition: int) -> bool:
    """`написала книгу о реформе`, `сказал важные слова о мире`, `говоря о России`: it tells what a thing is about."""
    words = scene.sheet.words
    if words[cue.first].key in small_words("speaking_of"):
        return True
    noun = words[preposition - 1]
    if preposition == cue.last or scene.cast.phrase_at(preposition - 1) is not None or preposition - 1 in scene.dates:
        return False
    at = preposition - 2
    while at >= cue.last and words[at].adjective_forms and words[at].pos != "PREP":
        at -= 1
    governed = at >= cue.last and words[at].pos == "PREP"
    return noun.pos == "NOUN" and bool(noun.noun_forms & ACCUSATIVES) and not noun.noun_forms & DATIVES and not governed


def noun_object(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`X подчеркнул готовность страны к переговорам`; `отметила важность …`; `предложил проведение реформы`."""
    words = scene.sheet.words
    token = cue.last
    while token < min(cue.last + _NEAR, last):
        word = words[token]
        phrase = scene.cast.phrase_at(token)
        if phrase is not None and phrase.cases & ~ACCUSATIVE:
            token = phrase.last  # the subject after its verb, an addressee
        elif word.kind == "word" and word.pos in ("ADVB", "PRCL") and not word.adjective_forms:
            token += 1
        else:
            break
    else:
        return False
    word = words[token]
    if word.kind == "mark" or word.key in _POINTERS or not word.declined_forms & ACCUSATIVES:
        return False
    if word.lemmas & small_words("things"):
        return False
    if "object" not in cue.takes and not _names_aspect(scene, token, last):
        return False
    return _take(scene, cue, first, last, token, "indirect_object")


def _names_aspect(scene: Scene, token: int, last: int) -> bool:
    """`(особую) важность`: the head is one of the nouns that make speech of a phrase."""
    words = scene.sheet.words
    aspects = frozenset(lexicon.table("cues")["aspects"])
    for at in range(token, min(token + 4, last)):
        if words[at].lemmas & aspects:
            return True
        if not words[at].adjective_forms:
            return False
    return False


def _take(scene: Scene, cue: Cue, first: int, last: int, begin: int, rule: str) -> bool:
    found = ascribe(scene, cue, first, begin if cue.is_finite else last)
    if found.actor is None or found.relay or (found.phrase is not None and is_source_phrase(scene, found.phrase)):
        return False
    found.last = begin
    last = last if "object" in cue.takes else _before_reason(scene, begin, last)
    return take_content(scene, begin, last, found, rule, clause=False)


def _before_reason(scene: Scene, first: int, last: int) -> int:
    """`просят открыть рынок: продукты портятся`: the colon behind which a sentence gives the reason."""
    words = scene.sheet.words
    for sign in scene.signs_in(first, last - 1):
        if words[sign].text == ":":
            reason = words[sign + 1].kind == "word" and any(words[at].verbal == "finite" for at in range(sign, last))
            return sign if reason else last
    return last


def _draft_named(scene: Scene, marked: Marked, found: Attribution) -> bool:
    scene.remember(found.actor, found.last)
    return draft(scene, "direct", marked.parts, found, "direct_fragment", fragment=True) is not None


def _stands_first(scene: Scene, opening: int, first: int) -> bool:
    """Whether nothing but small words and their comma stands before a mark: `Кроме того, «мёртвым» X назвал …`."""
    words = scene.sheet.words
    return first <= opening <= first + _OPENING and all(
        word.text == "," or word.pos != "NOUN" for word in words[first:opening]
    )


def named(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`X назвал проект «мёртвым»`; `охарактеризовала их как «трудные, но честные»`; `«Мёртвым» X назвал его`."""
    subject = scene.cast.phrase_at(cue.first - 1)
    before = subject.first if subject is not None and subject.cases & NOMINATIVE else cue.first
    opens = scene.closings.get(before - 1)
    if opens is not None and opens not in scene.taken and _stands_first(scene, opens.opening, first):
        found = ascribe(scene, cue, opens.closing + 1, last)
        scene.taken.add(opens)
        return found.actor is not None and not found.relay and _draft_named(scene, opens, found)
    end = content_end(scene, cue.last, last, found := ascribe(scene, cue, first, last), clause=False)
    if found.actor is None or found.relay:
        return False
    found.last = next((token for token in range(cue.last, end) if token in scene.openings), end)
    made = add_fragments(scene, cue.last, end, found, shortest=1)
    if made and scene.segments[cue.first] is None:
        scene.remember(found.actor, end)
    return made
