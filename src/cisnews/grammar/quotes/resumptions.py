"""How far the content of indirect speech reaches: where the main clause, another speaker or the source goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import HE, JOINTS, LINK
from cisnews.grammar.morphology import NOMINATIVES
from cisnews.grammar.quotes.agreement import agrees, agrees_with
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.main_clauses import (
    main_clause_follows,
    main_verb_follows,
    new_clause_follows,
    subject_follows,
)
from cisnews.grammar.quotes.sources import is_source

if TYPE_CHECKING:
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_NAMING = frozenset({"named"})
"""What verbs take that say nothing by themselves: `а министерства оценивали риски`."""
_LONGEST = 250
"""No content is longer than this many tokens."""


def content_end(scene: Scene, first: int, last: int, found: Attribution, *, clause: bool) -> int:
    """The token after the content that begins at `first`: where the main clause or the source of the news goes on."""
    words, openings = scene.sheet.words, scene.openings
    last = min(last, first + _LONGEST)
    inside = _past_gerund(scene, first, last)
    for token in range(first, last):
        if token <= inside:
            continue
        if token in openings:
            inside = scene.closing_of(token, last)
        elif words[token].key in JOINTS and token > first and _goes_on_outside(scene, token, last, found, clause):
            return token
    return last


def _past_gerund(scene: Scene, first: int, last: int) -> int:
    """`(ответил, что), читая вопрос, вспомнил дом`: the comma behind a gerund that opens the content, or -1."""
    words = scene.sheet.words
    if first + 1 >= last or words[first].text != "," or words[first + 1].pos != "GRND":
        return -1
    return next((token for token in range(first + 1, last) if words[token].text == ","), -1)


def _goes_on_outside(scene: Scene, joint: int, last: int, found: Attribution, clause: bool) -> bool:
    """Whether one of the rules says that the content ends before a comma, a dash or `и`."""
    for rule in _RESUMPTIONS:
        if rule(scene, joint, last, found, clause):
            return True
    return False


def _after_joint(scene: Scene, token: int, last: int) -> int:
    """The token after a comma or conjunction and the small words that follow it: `, а также`, `и при этом`."""
    words = scene.sheet.words
    at = token + 1
    while at < min(last, token + 5) and (words[at].key in small_words("and") or words[at].is_dash):
        at += 1
    return at


def source_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`…, передаёт агентство Kazinform`; `…, пишет газета`; `…, говорится в сообщении`."""
    cue = scene.cues.get(token + 1)
    if cue is None or scene.sheet.words[token].key == "и":
        return False
    if cue.last == len(scene.sheet.words) and "news" in cue.takes:  # the text is cut off: …, пишет
        return True
    return cue.is_finite and (cue.sort == "impersonal" or is_source(scene, cue.last, last) or "relay" in cue.takes)


def pointer_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`Сенат предложил перенести выборы; об этом рассказала его глава`: the pointer points to all before it."""
    words = scene.sheet.words
    return token + 2 < last and words[token + 1].key == "об" and words[token + 2].key == "этом"


def gerund_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`…, добавив, что …`; `…, а также отметив`."""
    cue = scene.cues.get(_after_joint(scene, token, last))
    if cue is None or not cue.is_gerund or found.inserted or scene.sheet.words[token].text not in LINK:
        return False
    _share(scene, cue, found)
    return True


def same_subject_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`…, и добавил, что …`; after a noun phrase also another verb: `подчеркнул важность туризма и открыл вокзал`."""
    at = _after_joint(scene, token, last)
    if found.inserted or at >= last:
        return False
    joined = at > token + 1 or scene.sheet.words[token].key == "и"
    if not joined and clause and not _reports_clause(scene, at, last):
        return False
    closes = clause and _closes_clause(scene, token, found)
    cue = scene.verb_at(at) if closes or not clause else scene.cues.get(at)
    if cue is None or not cue.is_finite or cue.is_impersonal or not _alike(cue, found):
        return False
    if clause and scene.sheet.words[token].text != "," and _has_subject_inside(scene, cue, found, token):
        return False
    _share(scene, cue, found)
    return True


def _closes_clause(scene: Scene, token: int, found: Attribution) -> bool:
    """`отметила, что явка высока, и пригласила прессу`: the comma closes the one clause that was reported."""
    words = scene.sheet.words
    if words[token].text != "," or words[token + 1].key != "и":
        return False
    commas = [at for at in range(found.cue.last, token) if words[at].text == ","]
    return len(commas) == 1 and words[commas[0] + 1].key in small_words("that")


def _reports_clause(scene: Scene, token: int, last: int) -> bool:
    """`сказал, что …, добавил, что …`: a cue with a clause of its own, no conjunction before it."""
    words, cue = scene.sheet.words, scene.cues.get(token)
    near = range(token, min(token + 4, last - 1))
    return cue is not None and any(words[at].text == "," and words[at + 1].key == "что" for at in near)


def _alike(cue: Cue, found: Attribution) -> bool:
    """Whether two verbs can share their subject."""
    if found.cue.is_finite and cue.is_plural != found.cue.is_plural:
        return False
    if found.actor is not None:
        return agrees_with(cue, found.actor, plural=cue.is_plural)
    return not found.cue.is_finite or cue.forms & found.cue.forms == found.cue.forms


def _has_subject_inside(scene: Scene, cue: Cue, found: Attribution, token: int) -> bool:
    """`сообщила, что министр прибыл и рассказал`: somebody inside the clause can be the verb's subject."""
    return any(
        phrase.cases & 1 and agrees(cue, phrase) and phrase.actor is not found.actor
        for phrase in scene.cast.phrases_in(max(found.cue.last, token - _LONGEST), token)
        if found.phrase is None or phrase.first > found.phrase.first
    )


def other_subject_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`…, а министр Бобоев пообещал …`; `…; по мнению депутата, …`: a new clause with a cue of its own."""
    words = scene.sheet.words
    at = _after_joint(scene, token, last)
    strong = words[token].text == ";"
    if (not strong and at == token + 1) or at >= last:
        return False
    if strong and at in scene.cues and scene.cues[at].sort == "opinion":
        return True
    if words[at].key in small_words("owners") and at + 1 < last:  # а его помощник добавил
        at += 1
    phrase = scene.cast.phrase_at(at)
    if phrase is not None and phrase.first == at and phrase.cases & 1:
        begin = phrase.last
    elif words[at].kind == "word" and words[at].noun_forms & NOMINATIVES:
        begin = at + 1  # а Россия уверена, что …
    else:
        return False
    for after in range(begin, min(begin + 4, last)):
        cue = scene.cues.get(after)
        if cue is not None:
            return cue.is_finite and cue.takes != _NAMING and (phrase is None or agrees(cue, phrase))
        if words[after].kind == "mark":
            return False
    return False


def closing_remark(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`…, подчеркнул он.`, `…, шутят в соцсетях.` at the sentence's end."""
    words = scene.sheet.words
    cue = scene.cues.get(token + 1)
    if cue is None or not cue.is_finite or words[token].key == "и" or last - cue.last > 14:
        return False
    subject = any(phrase.cases & 1 for phrase in scene.cast.phrases_in(cue.last, last))
    following = words[cue.last].key if cue.last < last else ""
    pronoun = following in HE or (cue.is_plural and following == "в")
    return (subject or pronoun) and not any(words[at].text in ",:;" for at in range(cue.last, last))


_RESUMPTIONS = (
    source_follows,
    pointer_follows,
    gerund_follows,
    same_subject_follows,
    new_clause_follows,
    other_subject_follows,
    main_clause_follows,
    closing_remark,
    main_verb_follows,
    subject_follows,
)
"""What ends the content before the sentence does."""


def _share(scene: Scene, cue: Cue, found: Attribution) -> None:
    subject = found.phrase or found.actor
    if subject is not None and ("relay" not in cue.takes or cue.is_gerund):
        scene.inherited[cue.first] = subject


def share_subject(scene: Scene, found: Attribution, limit: int) -> None:
    """`— сказал Каримов и добавил, что …`: the cue that follows an attribution has its subject."""
    if found.last >= limit or not scene.sheet.words[found.last].is_joint:
        return
    cue = scene.cues.get(_after_joint(scene, found.last, limit))
    if cue is not None and (cue.is_finite or cue.is_gerund):
        _share(scene, cue, found)
