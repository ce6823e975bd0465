"""Who is said to have said it: the clause with the cue, its subject, its source, the occasion and the date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.marks import DASHES
from cisnews.knowledge import forms

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_LEAD = 5
"""How many words may stand before the verb of an attribution: `— об этом на днях заявил министр`."""
_CLAUSE = 60
"""An attribution is no longer than this many tokens."""


@dataclass(slots=True)
class Attribution:
    """A clause that ascribes words: `заявил на встрече министр`."""

    first: int
    last: int
    cue: Cue
    actor: Actor | None = None
    phrase: Phrase | None = None
    relay: bool = False
    """The subject only passes the words on: `передаёт агентство`."""
    open_subject: bool = False
    """There is no subject at all: whoever spoke before goes on (`— добавил, что …`)."""


def clause_end(scene: Scene, first: int, limit: int) -> int:
    """The token after the attribution that begins at `first`: at the sentence's end, a dash, a colon, a new cue."""
    words = scene.sheet.words
    limit = min(limit, first + _CLAUSE, scene.sheet.sentence_at(first).last)
    token = first
    seen_cue = False
    while token < limit:
        text = words[token].text
        marked = scene.openings.get(token)
        if marked is not None:
            if words[token - 1].text in ":," or not 0 <= marked.closing < limit:
                return token
            token = marked.closing + 1
            continue
        if scene.closings.get(token) is not None or text in ":;":
            return token
        if text in DASHES and token > first and words[token - 1].text in ",.!?":
            return token
        if text == "," and seen_cue and token + 1 < limit and _ends_at_comma(scene, token + 1):
            return token
        if words[token].key == "и" and seen_cue and token + 1 < limit and _is_new_cue(scene, token + 1):
            return token
        seen_cue = seen_cue or token in scene.cues or (token == first and scene.verb_at(token) is not None)
        token += 1
    return token


def _ends_at_comma(scene: Scene, token: int) -> bool:
    """`…, добавив, что …`; `…, который …`; `…, передаёт ТАСС`."""
    word = scene.sheet.words[token]
    return (
        token in scene.cues
        or word.key in small_words("that")
        or word.key in small_words("question")
        or word.key in small_words("in_order")
        or word.key.startswith("котор")
        or "GRND" in word.positions
    )


def _is_new_cue(scene: Scene, token: int) -> bool:
    return token in scene.cues or (token + 1 in scene.cues and scene.sheet.words[token].pos == "ADVB")


def read_attribution(scene: Scene, first: int, limit: int, *, unknown: bool = False) -> Attribution | None:
    """The attribution that begins at `first`: `отметил Маулен Ашимбаев`, `об этом на днях сообщил глава ЦИК`.

    With `unknown`, a verb that the lexicon does not have will do if its subject follows at once.
    """
    if first >= limit:
        return None
    cue = _leading_cue(scene, first, limit)
    if cue is None and unknown:
        verb = scene.verb_at(first)
        if verb is not None:
            phrase = scene.cast.phrase_at(first + 1) if first + 1 < limit else None
            if phrase is not None and phrase.first == first + 1 and agrees(verb, phrase):
                last = clause_end(scene, first, limit)
                return Attribution(first, max(last, phrase.last), verb, phrase.actor, phrase)
    if cue is None:
        return None
    last = max(clause_end(scene, first, limit), cue.last)
    return ascribe(scene, cue, first, last)


def _leading_cue(scene: Scene, first: int, limit: int) -> Cue | None:
    """The cue within the first words of a clause, nothing but small words before it."""
    words = scene.sheet.words
    for token in range(first, min(first + _LEAD + 1, limit)):
        cue = scene.cues.get(token)
        if cue is not None:
            return cue if cue.is_finite or cue.is_gerund or cue.is_impersonal else None
        if words[token].kind == "mark":
            return None
        phrase = scene.cast.phrase_at(token)
        if phrase is not None and token > phrase.first:
            continue
        if token == first and not _opens_clause(scene, token):
            return None
    return None


def _opens_clause(scene: Scene, token: int) -> bool:
    """Whether a word can open an attribution before its verb: `так`, `об этом`, `такое мнение`, a subject."""
    word = scene.sheet.words[token]
    if word.key in {
        "так",
        "также",
        "затем",
        "тут",
        "тогда",
        "вот",
        "об",
        "это",
        "как",
        "еще",
        "снова",
        "вчера",
        "сегодня",
    }:
        return True
    return word.key.startswith(("таки", "тако", "таку")) or scene.cast.phrase_at(token) is not None


def ascribe(scene: Scene, cue: Cue, first: int, last: int) -> Attribution:
    """The attribution of a cue whose clause is known: its subject, or the source that passes the words on."""
    found = Attribution(first, last, cue)
    for rule in _SUBJECT_RULES:
        if rule(scene, found):
            break
    return found


def relayed_words(scene: Scene, found: Attribution) -> bool:
    """`передаёт ТАСС слова министра`, `цитирует премьера газета`, `сообщает ТАСС со ссылкой на министра`."""
    if (found.cue.is_gerund or not is_source(scene, found.cue.last, found.last)) and "relay" not in found.cue.takes:
        return False
    words = scene.sheet.words
    for token in range(found.cue.last, found.last):
        key = words[token].key
        opens = key in {"слова", "заявление", "мнение", "высказывание"} or (
            key == "на" and words[token - 1].key == "ссылкой"
        )
        phrase = scene.cast.phrase_at(token + 1) if opens and token + 1 < found.last else None
        if phrase is not None and phrase.first == token + 1:
            found.actor, found.phrase, found.relay = phrase.actor, phrase, True
            return True
        if "relay" in found.cue.takes and token == found.cue.last:
            phrase = scene.cast.phrase_at(token)
            if phrase is not None and not phrase.cases & NOMINATIVE:
                found.actor, found.phrase, found.relay = phrase.actor, phrase, True
                return True
    if is_source(scene, found.cue.last, found.last):
        found.relay = True
        return True
    return False


def is_source(scene: Scene, token: int, last: int) -> bool:
    """Whether the subject after a verb is an agency, a paper, a channel: `(передаёт) агентство Kazinform`."""
    words = scene.sheet.words
    token = _after_addressee(scene, token, last)
    for at in range(token, min(token + 4, last)):
        word = words[at]
        if scene.sheet.term(at, "agency") is not None:
            return True
        if word.lemmas & small_words("sources") or word.key in small_words("sources"):
            return True
        if word.kind == "word" and (word.text.isascii() or (word.shape == "upper" and not word.known)):
            return True
        if scene.cast.phrase_at(at) is not None or not word.adjective_forms:
            return at in scene.openings and at == token
    return False


def _after_addressee(scene: Scene, token: int, last: int) -> int:
    """`сообщили ТАСС в министерстве`; `(передает) 14 ноября агентство`: numbers and dates before the subject."""
    date = scene.dates.get(token)
    return date.last if date is not None and date.last <= last else token


def subject_after(scene: Scene, found: Attribution) -> bool:
    """`сказал в своём выступлении Ашимбаев`: the nearest phrase after the cue that can be its subject."""
    for phrase in scene.cast.phrases_in(found.cue.last, found.last):
        if _can_be_subject(scene, found.cue, phrase):
            found.actor, found.phrase = phrase.actor, phrase
            found.last = max(found.last, phrase.last)
            return True
    return False


def subject_before(scene: Scene, found: Attribution) -> bool:
    """`Президент вчера заявил`: the nearest phrase before the cue that can be its subject."""
    for phrase in reversed(scene.cast.phrases_in(found.first, found.cue.first)):
        if _can_be_subject(scene, found.cue, phrase):
            found.actor, found.phrase = phrase.actor, phrase
            return True
    return False


def speaking_body(scene: Scene, found: Attribution) -> bool:
    """`сообщили в министерстве`, `говорится в заявлении Сената`: the body in whose name it is said."""
    words = scene.sheet.words
    if not (found.cue.is_plural or found.cue.is_impersonal):
        return False
    for token in range(found.cue.last, found.last):
        if words[token].key not in {"в", "во"} or token + 1 >= found.last:
            continue
        at = token + 1
        while at < found.last and words[at].adjective_forms and not words[at].noun_forms & 0b111111111111:
            at += 1
        if at < found.last and words[at].lemmas & small_words("papers"):
            owner = next(iter(scene.cast.phrases_in(at + 1, found.last)), None)
            if owner is not None:
                found.actor, found.phrase = owner.actor, owner
            return True
        phrase = scene.cast.phrase_at(token + 1)
        if phrase is not None and phrase.actor.kind in ("organization", "group"):
            found.actor, found.phrase = phrase.actor, phrase
            return True
    return found.cue.is_impersonal


def pronoun_or_nobody(scene: Scene, found: Attribution) -> bool:
    """`добавил он`, `добавил, что …`: no subject but a pronoun; whoever spoke last goes on if the verb agrees."""
    words = scene.sheet.words
    for token in range(found.cue.last, min(found.last, found.cue.last + 6)):
        word = words[token]
        if word.key in {"он", "она", "они"}:
            found.open_subject = True
            break
        if (
            word.kind == "word"
            and word.noun_forms & (NOMINATIVE | NOMINATIVE << 6)
            and not _after_preposition(scene, token)
        ):
            return True  # somebody who is not in the cast
    else:
        found.open_subject = not _has_other_subject(scene, found)
    actor = scene.last_actor
    if found.open_subject and actor is not None and agrees_with(found.cue, actor, plural=actor.kind == "group"):
        found.actor = actor
    return True


def _has_other_subject(scene: Scene, found: Attribution) -> bool:
    """Whether a noun before the verb could be its subject: `Эксперт добавил, что …`."""
    words = scene.sheet.words
    return any(
        words[token].kind == "word"
        and words[token].noun_forms & (NOMINATIVE | NOMINATIVE << 6)
        and not _after_preposition(scene, token)
        for token in range(found.first, found.cue.first)
    )


def _after_preposition(scene: Scene, token: int) -> bool:
    """Whether a preposition stands before a noun and its adjectives: `в своём выступлении`."""
    words = scene.sheet.words
    token -= 1
    while token >= 0 and words[token].kind == "word" and words[token].adjective_forms and words[token].pos != "PREP":
        token -= 1
    return token >= 0 and words[token].pos == "PREP"


_SUBJECT_RULES = (relayed_words, subject_after, speaking_body, subject_before, pronoun_or_nobody)
"""How the speaker of a clause is found, in order."""


def _can_be_subject(scene: Scene, cue: Cue, phrase: Phrase) -> bool:
    return agrees(cue, phrase) and not (phrase.first > 0 and scene.sheet.words[phrase.first - 1].pos == "PREP")


def agrees(cue: Cue, phrase: Phrase) -> bool:
    """Whether a phrase can be the subject of a cue: nominative, and of its number and gender."""
    if not phrase.cases & NOMINATIVE:
        return False
    return agrees_with(cue, phrase.actor, plural=phrase.plural)


def agrees_with(cue: Cue, actor: Actor, *, plural: bool) -> bool:
    """Whether the verb's number and gender are those of an actor."""
    if cue.is_gerund or cue.is_participle:
        return True
    if cue.is_plural != plural and not (actor.kind == "organization" and not cue.is_plural):
        return False
    if cue.forms & forms.PLURAL:
        return True
    if actor.kind == "person" and cue.forms & (forms.PAST | forms.SHORT):
        if cue.forms & forms.NEUTER and not cue.forms & (forms.MASCULINE | forms.FEMININE):
            return False
        if actor.gender == "female" and not cue.forms & forms.FEMININE:
            return False
        if actor.gender == "male" and not cue.forms & forms.MASCULINE:
            return False
    return True
