"""Indirect speech as a complement: `предложил провести …`; quoted words behind a verb: `назвал закон «мёртвым»`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import ascribe
from cisnews.grammar.quotes.content import LEAST_FRAGMENT, add_fragments, take_content
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.resumptions import content_end
from cisnews.grammar.quotes.sources import is_source_phrase

if TYPE_CHECKING:
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.scene import Scene

_NEAR = 24
"""How far from its cue a complement can begin, in tokens."""
_OPENING = 4
"""How many tokens can stand before quoted words that open the sentence."""


def infinitive(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`X предложил парламентам провести форум`; `призвал коллег «не откладывать реформу»`."""
    words = scene.sheet.words
    for token in range(cue.last, min(cue.last + _NEAR, last)):
        opens = token in scene.openings
        at = token + 1 if opens else token
        at = at + 1 if at + 1 < last and words[at].key == "не" else at
        if at < last and words[at].pos == "INFN":
            while token > cue.last and _begins_infinitive(scene, token - 1):
                token -= 1
            return _take(scene, cue, first, last, token, "indirect_infinitive")
        if words[token].kind == "mark" and not opens and token not in scene.closings:
            return False
    return False


def _begins_infinitive(scene: Scene, token: int) -> bool:
    """`(попросил) своевременно высылать`, `(пообещал) всё исправить`: what stands before it and belongs to it."""
    word = scene.sheet.words[token]
    return (word.pos == "ADVB" or word.key in small_words("all")) and token not in scene.dates


def _take(scene: Scene, cue: Cue, first: int, last: int, begin: int, rule: str) -> bool:
    found = ascribe(scene, cue, first, begin if cue.is_finite else last)
    if found.actor is None or found.relay or (found.phrase is not None and is_source_phrase(scene, found.phrase)):
        return False
    found.last = begin
    last = last if "details" in cue.takes else _before_reason(scene, begin, last)
    return take_content(scene, begin, last, found, rule, clause=False)


def _before_reason(scene: Scene, first: int, last: int) -> int:
    """`просят открыть рынок: продукты портятся`: the colon behind which a sentence gives the reason."""
    words = scene.sheet.words
    for sign in scene.signs_in(first, last - 1):
        if words[sign].text == ":":
            reason = words[sign + 1].kind == "word" and any(words[at].verbal == "finite" for at in range(sign, last))
            return sign if reason else last
    return last


def quoted_words(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`отметил важность «мира во всём регионе»`: what a noun tells is a topic; the words in marks are the speaker's."""
    words = scene.sheet.words
    near = scene.signs_in(cue.last, min(last, cue.last + _NEAR))
    opening = next((sign for sign in near if sign in scene.openings), -1)
    if opening < 0 or any(words[at].kind == "mark" or words[at].verbal == "finite" for at in range(cue.last, opening)):
        return False
    found = ascribe(scene, cue, first, last)
    if found.actor is None or found.relay or (found.phrase is not None and is_source_phrase(scene, found.phrase)):
        return False
    return _take_fragments(scene, cue, found, last, shortest=LEAST_FRAGMENT)


def _take_fragments(scene: Scene, cue: Cue, found: Attribution, last: int, *, shortest: int) -> bool:
    """The quoted words behind a cue that are not another clause's."""
    end = content_end(scene, cue.last, last, found, clause=False)
    found.last = next((token for token in range(cue.last, end) if token in scene.openings), end)
    made = add_fragments(scene, cue.last, end, found, shortest=shortest)
    if made and scene.segments[cue.first] is None:
        scene.remember(found.actor, end)
    return made


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
    found = ascribe(scene, cue, first, last)
    return found.actor is not None and not found.relay and _take_fragments(scene, cue, found, last, shortest=1)
