"""Where the main clause goes on after what was reported: its verb, its subject, a clause of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import OPENS_CLAUSE, WHICH_BEGINNINGS
from cisnews.grammar.morphology import NOMINATIVE, NOMINATIVES
from cisnews.grammar.quotes.agreement import agrees_with
from cisnews.grammar.quotes.cues import small_words

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.words import Word

_ADVERBS = 4
"""So many adverbs at the most stand before the verb of a main clause."""


def new_clause_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`предложил поправки к закону, и на сайте их уже можно обсудить`; `…, в связи с чем палата собралась вновь`.

    A clause after a noun phrase: after a conjunction, or with a subject of its own.
    """
    words = scene.sheet.words
    if clause or words[token].text not in ",;" or token + 1 >= last:
        return False
    if words[token].text == ";":
        return _finite_follows(words, token + 1, last)
    if words[token + 1].key in small_words("new_clause"):
        return _finite_follows(words, token + 2, last)
    end = _next_mark(words, token + 1, last)
    if any(
        words[at].key.startswith(WHICH_BEGINNINGS) or words[at].key in OPENS_CLAUSE
        for at in range(token + 1, min(token + 3, end))
    ):
        return False
    if words[token + 1].pos == "NOUN" and words[token + 1].noun_forms & NOMINATIVES:  # …, решение вынесут на референдум
        return _finite_follows(words, token + 2, end)
    subject = next((phrase for phrase in scene.cast.phrases_in(token + 1, end) if phrase.cases == NOMINATIVE), None)
    return subject is not None and _finite_follows(words, subject.last, last)


def main_clause_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`Поскольку ведомство заявило, что …, Видениус обращается …`: the sentence opened with its subordinate clause."""
    words = scene.sheet.words
    if words[token].text != "," or token + 1 >= last or not _is_subordinate(scene, found):
        return False
    phrase = scene.cast.phrase_at(token + 1)
    if phrase is not None and phrase.first == token + 1 and phrase.cases & 1:
        verbs = (scene.verb_at(at) for at in range(phrase.last, min(phrase.last + 3, last)))
        return any(verb is not None and verb.is_finite for verb in verbs)
    return not clause and _finite_follows(words, token + 1, last)


def main_verb_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`президент, отмечая, что дружба проверена, (сегодня) вручил ордена`: the main clause has not had its verb."""
    words = scene.sheet.words
    if words[token].text != "," or token + 1 >= last or not _interrupts(scene, found):
        return False
    at = token + 1
    while at < min(last - 1, token + _ADVERBS) and words[at].pos in ("ADVB", "PRCL"):
        at += 1
    verb = scene.verb_at(at)
    return verb is not None and verb.is_finite and (found.actor is None or agrees_with(verb, found.actor, plural=False))


def subject_behind(scene: Scene, first: int, last: int) -> Phrase | None:
    """`(Заявив, что) налог снизят, Асан Беков покинул зал`: the subject with its verb behind what a gerund reports."""
    words = scene.sheet.words
    for phrase in scene.cast.phrases_in(first, last):
        if not phrase.cases & NOMINATIVE or phrase.first <= first or words[phrase.first - 1].text != ",":
            continue
        near = words[phrase.last : min(phrase.last + _ADVERBS, last)]
        mark = next((at for at, word in enumerate(near) if word.kind == "mark"), len(near))
        verbs = (scene.verb_at(at) for at in range(phrase.last, phrase.last + mark))
        verb = next((verb for verb in verbs if verb is not None and verb.is_finite), None)
        if verb is not None and agrees_with(verb, phrase.actor, plural=phrase.plural):
            return phrase
    return None


def subject_follows(scene: Scene, token: int, last: int, found: Attribution, clause: bool) -> bool:
    """`Отметив важность темы, министр предложил …`: a gerund that opens the sentence ends before the subject."""
    if not found.cue.is_gerund or scene.sheet.words[token].text != "," or found.phrase is None:
        return False
    return found.phrase.first == token + 1


def _interrupts(scene: Scene, found: Attribution) -> bool:
    """A gerund, participle or relative clause between the subject and its verb."""
    if found.cue.is_gerund or found.cue.is_participle:
        return True
    words = scene.sheet.words
    near = range(max(found.cue.first - 4, found.first), found.cue.first)
    return any(words[at].key.startswith(WHICH_BEGINNINGS) for at in near)


def _is_subordinate(scene: Scene, found: Attribution) -> bool:
    """Whether the clause of the cue opens with `поскольку`, `если`, `когда`, `хотя`, `после того, как`."""
    words = scene.sheet.words
    first = max(scene.sheet.sentence_at(found.cue.first).first, found.cue.first - 20)
    near = [words[at].key for at in range(first, min(first + 3, found.cue.first))]
    return not small_words("subordinate").isdisjoint(near) or " ".join(near[:2]) in small_words("subordinate")


def _finite_follows(words: list[Word], first: int, last: int) -> bool:
    """Whether a finite verb or a short participle follows before any mark."""
    for at in range(first, min(first + 12, last)):
        if words[at].kind == "mark":
            return False
        if words[at].verbal in ("finite", "short") or words[at].pos == "PRED":
            return True
    return False


def _next_mark(words: list[Word], first: int, last: int) -> int:
    """The next mark, or the end."""
    return next((at for at in range(first, last) if words[at].kind == "mark"), last)
