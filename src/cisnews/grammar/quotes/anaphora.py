"""Attribution in the next sentence: `Выборы пройдут в мае. Об этом сообщил глава ЦИК`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN_OR_ABOUT
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import ascribe, clause_end
from cisnews.grammar.quotes.content import add_quote
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.drafting import describe, draft
from cisnews.grammar.quotes.openings import after_opening
from cisnews.grammar.quotes.resumptions import source_follows
from cisnews.grammar.quotes.signs import has_predicate

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.sheet import Sentence

_INSIDE = 20
"""How far before its cue `об этом` stands inside a sentence, in tokens."""
_SENTENCES = 3
"""No more sentences than this are what a pointer points to."""
_MOST = 100
"""A sentence that is longer than this many tokens is no sentence."""
_NEAR = 40
"""How far from the beginning of its sentence the cue can stand, in tokens."""


def pointing_back(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`Об этом на брифинге заявила X`; `С таким заявлением выступил X`: what the sentence before says is X's."""
    words = scene.sheet.words
    start = _after_source(scene, first, cue.first)
    if not (0 < cue.first - start <= _NEAR and _points_back(scene, start)) or scene.segments[first] is not None:
        return False
    breaks = ":;," if words[start].key == "это" else ":;"  # Это значит, полагает X, что …
    if any(words[token].text in breaks or words[token].verbal == "finite" for token in range(start, cue.first)):
        return False
    found = ascribe(scene, cue, start, clause_end(scene, cue.first, last))
    found.first = start
    so = words[start].key == "так" and words[cue.first].lemmas.isdisjoint(small_words("so_said"))
    if found.relay or found.actor is None or (so and "that" not in cue.takes):  # Так он выступил
        return False
    if words[start].key == "так" and "that" not in cue.takes and _is_about(scene, found.actor, first):
        return False
    return _ascribe_before(scene, found, first)


def _is_about(scene: Scene, actor: Actor, first: int) -> bool:
    """`Посол дал интервью. Так он прокомментировал визит`: the sentence before tells what he did."""
    begin = scene.sheet.sentence_at(first - 1).first if first else 0
    return any(
        phrase.actor is actor and phrase.cases & NOMINATIVE for phrase in scene.cast.phrases_in(begin, max(first, 0))
    )


def _after_source(scene: Scene, first: int, last: int) -> int:
    """`Как передаёт ТАСС, об этом сообщил глава ЦИК`, `По сообщению ТАСС, …`: the token after what names the source."""
    words = scene.sheet.words
    tells = scene.cues.get(first + 1)
    as_told = words[first].key == "как" and tells is not None and {"news", "relay"} & tells.takes
    if as_told or (words[first].key == "по" and words[first + 1].key in small_words("messages")):
        for token in range(first + 1, last):
            if words[token].text == ",":
                return token + 1
    return first


def _points_back(scene: Scene, first: int) -> bool:
    """`об этом`, `это`, `такое мнение`, `с таким заявлением`."""
    key, following = scene.sheet.words[first].key, scene.sheet.words[first + 1].key
    return (key in small_words("back") and following != ",") or f"{key} {following}" in small_words("back")


def pointing_inside(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`Выборы пройдут в мае – об этом сообщил глава ЦИК`, `… - так премьер оценил итог`: the clause before is said."""
    words = scene.sheet.words
    mark = _before_pointer(scene, cue, first)
    if mark < 0:
        return False
    begin = after_opening(scene, first, mark)
    if not (words[mark].text in ",;" or words[mark].is_dash) or words[begin].key == "как":
        return False
    found = ascribe(scene, cue, mark + 1, clause_end(scene, cue.first, last))
    if found.relay or found.actor is None or not has_predicate(words, first, mark):
        return False
    found.inserted = True
    add_quote(scene, [(begin, mark)], found, "indirect_pointer", clause=True)
    return True


def _before_pointer(scene: Scene, cue: Cue, first: int) -> int:
    """The token before `об этом`, or before `так` behind a dash; -1 if a mark or nothing of the kind stands there."""
    words = scene.sheet.words
    for token in range(cue.first - 1, max(first + 2, cue.first - _INSIDE), -1):
        if words[token].kind == "mark":
            return -1
        if words[token].key == "этом" and words[token - 1].key in IN_OR_ABOUT and "that" in cue.takes:
            return token - 2
        if words[token].key == "так" and words[token - 1].is_dash:
            return token - 1
    return -1


def _ascribe_before(scene: Scene, found: Attribution, first: int) -> bool:
    """The sentence before, where nobody else says it, is what was said."""
    sheet = scene.sheet
    here = sheet.sentence_at(first)
    if not here.number or here.first != first:
        return False
    before = sheet.sentences[here.number - 1]
    if (
        _points_back(scene, before.first)
        or _tells_of_speech(scene, before)
        or here.section - before.section > 1
        or sheet.sections[before.section].kind == "title"
    ):
        return False
    start, end = sheet.starts[before.first], sheet.ends[before.last - 1]
    for made in reversed(scene.drafts[-4:]):
        if made.segments[0][0] < end and made.segments[-1][1] > start:
            if made.cue is None and made.attribution is None:
                made.actor, made.rule = found.actor, "direct_next_sentence"
                describe(scene, made, found)
                scene.remember(made.actor, found.last)
                return True
            return False
    thinks = sheet.words[found.first].key == "так"  # Так считает X: of the last sentence
    begin = before.first if thinks else _where_it_begins(scene, before.number)
    begin = _after_source(scene, after_opening(scene, begin, before.last), before.last)
    end = _before_source(scene, begin, before.last, found)
    marked = scene.openings.get(begin)
    if marked is not None and marked not in scene.taken and marked.closing >= end - 2:  # «Дороги построим». Об этом …
        scene.taken.add(marked)
        added = draft(scene, "direct", marked.parts, found, "direct_next_sentence")
    else:
        added = draft(scene, "indirect", [(begin, end)], found, "indirect_next_sentence")
    if added is not None:
        scene.remember(added.actor, found.last)
    return added is not None


def _tells_of_speech(scene: Scene, sentence: Sentence) -> bool:
    """`Аким назвал критику шантажом. Об этом глава региона заявил в интервью`: it tells already who said what."""
    near = range(sentence.first, min(sentence.last, sentence.first + _MOST))
    cues = [cue for token in near if (cue := scene.cues.get(token)) is not None and cue.is_finite]
    phrases = scene.cast.phrases_in(sentence.first, cues[0].first) if cues else []
    return any("named" in cue.takes for cue in cues) and any(phrase.cases == NOMINATIVE for phrase in phrases)


def _where_it_begins(scene: Scene, number: int) -> int:
    """`Дорогу закрыли. Откроют её весной. Об этом сообщил мэр`: all of a paragraph that nobody else says.

    Of a long paragraph only the last sentence: what stands before tells of other things.
    """
    sentences = scene.sheet.sentences
    for back in range(number - 1, max(number - _SENTENCES, -1) - 1, -1):
        if back < 0 or sentences[back].section != sentences[number].section or _is_said(scene, sentences[back]):
            return sentences[back + 1].first
    return sentences[number].first


def _is_said(scene: Scene, sentence: Sentence) -> bool:
    """Whether somebody says a sentence already."""
    near = range(sentence.first, min(sentence.last, sentence.first + _MOST))
    start = scene.sheet.starts[sentence.first]
    return any(token in scene.used for token in near) or any(
        made.segments[-1][1] > start for made in scene.drafts[-_SENTENCES:]
    )


def _before_source(scene: Scene, first: int, last: int, found: Attribution) -> int:
    """The token after what was said, without the source at the sentence's end: `…, передаёт ТАСС.`"""
    for token in range(last - 1, max(first, last - _INSIDE), -1):
        if scene.sheet.words[token].text == "," and source_follows(scene, token, last, found, clause=True):
            return token
    return last
