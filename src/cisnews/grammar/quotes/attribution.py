"""The clause that ascribes words to somebody: `отметил на встрече министр`, `об этом сообщил глава ЦИК`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import WHICH_BEGINNINGS
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.addressees import phrase_near
from cisnews.grammar.quotes.agreement import agrees
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.signs import JOINTS
from cisnews.grammar.quotes.subjects import find_subject
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_LEAD = 6
"""How many words may stand before the verb of an attribution: `— об этом на днях заявил министр`."""
_GERUND = 15
"""A gerund and what belongs to it are no longer than this many tokens."""
_CLAUSE = 60
"""An attribution is no longer than this many tokens."""


class Attribution(Record):
    """A clause that ascribes words to somebody."""

    first: int
    last: int
    cue: Cue
    actor: Actor | None = None
    phrase: Phrase | None = None
    relay: bool = False
    """The subject only passes the words on: `передаёт агентство`."""
    inserted: bool = False
    """It stands inside or before what was said, so that no further verb can share its subject."""
    after: int = -1
    """The token from which the subject after the cue is sought."""
    stranger: bool = False
    """The subject is somebody whom the cast does not know, or a pronoun."""

    def of_verb(self, verb: Cue) -> Attribution:
        """That of another verb of the same clause, before its own."""
        return Attribution(self.first, self.cue.first, verb)


def ascribe(scene: Scene, cue: Cue, first: int, last: int) -> Attribution:
    """The attribution of a cue whose clause is known: its subject, or the source that passes the words on."""
    found = Attribution(first, last, cue)
    find_subject(scene, found)
    return found


def read_attribution(scene: Scene, first: int, limit: int, *, unknown: bool = False) -> Attribution | None:
    """The attribution that begins at `first`: `отметил Маулен Ашимбаев`, `об этом на днях сообщил глава ЦИК`.

    With `unknown`, a verb that the lexicon does not have will do if its subject follows at once.
    """
    if first >= limit:
        return None
    cue = _leading_cue(scene, first, limit)
    if cue is None and unknown:
        cue = _unknown_verb(scene, first, limit)
    if cue is None:
        return None
    found = ascribe(scene, cue, first, max(clause_end(scene, first, limit), cue.last))
    return (_after_source(scene, found, limit) if found.relay else None) or found


def _after_source(scene: Scene, source: Attribution, limit: int) -> Attribution | None:
    """`«…», — как сообщает ТАСС, заявил Асан Беков`: whoever follows the source speaks."""
    words = scene.sheet.words
    if words[source.first].key != "как":
        return None
    comma = next((at for at in range(source.cue.last, limit) if words[at].kind == "mark"), limit)
    found = read_attribution(scene, comma + 1, limit) if comma < limit and words[comma].text == "," else None
    return found if found is not None and found.actor is not None and not found.relay else None


def _leading_cue(scene: Scene, first: int, limit: int) -> Cue | None:
    """The cue within the first words of a clause, no mark before it."""
    words = scene.sheet.words
    if not (first in scene.cues or _opens_attribution(scene, first)):
        return None
    token, limit = first, min(limit, first + _CLAUSE)
    end = first + _LEAD
    while token < limit and token <= end:
        cue = scene.cues.get(token)
        if cue is not None and not cue.is_noun_like and not cue.is_gerund:  # шутя заметил министр
            return cue
        phrase = scene.cast.phrase_at(token)
        if phrase is not None and phrase.first == token and phrase.cases & NOMINATIVE:
            token, end = phrase.last, end + phrase.last - token
            apposition = scene.cast.phrase_at(token + 1) if token + 1 < limit and words[token].text == "," else None
            token += apposition is not None and apposition.actor is phrase.actor
            continue
        named = token in scene.openings and scene.closing_of(token, first + _LEAD) >= 0  # в «Новом пути» ответили
        if words[token].kind == "mark" and not named and token not in scene.closings:
            return None
        token += 1
    return None


def _opens_attribution(scene: Scene, token: int) -> bool:
    """Whether a word can open an attribution before its verb: `так`, `шутя`, `с такими словами`, a subject."""
    word = scene.sheet.words[token]
    opens = word.key in small_words("openers") or word.key in small_words("back") or word.pos in ("ADVB", "GRND")
    return opens or _is_subject(scene, token)


def _is_subject(scene: Scene, token: int) -> bool:
    phrase = scene.cast.phrase_at(token)
    return phrase is not None and phrase.first == token


def _unknown_verb(scene: Scene, first: int, limit: int) -> Cue | None:
    """`усмехнулся депутат Тарас Коваль`; `буркнул известный меценат Рене Опиц`: any verb before who agrees with it."""
    verb = scene.verb_at(first)
    phrase = phrase_near(scene, first + 1, limit) if verb is not None else None
    if verb is None or phrase is None or not phrase.cases & 1:
        return None
    return verb if agrees(verb, phrase) else None


def clause_end(scene: Scene, first: int, limit: int) -> int:
    """The token after the attribution that begins at `first`: at the sentence's end, a dash, a colon, a new cue."""
    words = scene.sheet.words
    limit = min(limit, first + _CLAUSE, scene.sheet.sentence_at(first).last)
    token, cue = first, None
    while token < limit:
        if token in scene.openings:
            closing = scene.closing_of(token, limit)
            if closing < 0 or (token > first and words[token - 1].text in ":,"):
                return token
            token = closing + 1
            continue
        if token in scene.closings or words[token].text in ":;" or _is_joint(scene, token, first):
            return token
        if cue is not None and _goes_on(scene, token, limit, cue):
            return token
        cue = cue or scene.cues.get(token) or (scene.verb_at(token) if token == first else None)
        token += 1
    return token


def _is_joint(scene: Scene, token: int, first: int) -> bool:
    """A dash after a comma or the end of a sentence: speech goes on there."""
    words = scene.sheet.words
    return words[token].is_dash and token > first and words[token - 1].text in JOINTS and not is_glued(scene, token)


def is_glued(scene: Scene, token: int) -> bool:
    """`К.-Ж. Токаев`: a dash with no space on either side; not: `«Всё»,-сказал он`."""
    starts, ends = scene.sheet.starts, scene.sheet.ends
    if scene.sheet.words[token - 1].text == "," or token - 1 in scene.closings:
        return False
    return 0 < token < len(starts) - 1 and ends[token - 1] == starts[token] and ends[token] == starts[token + 1]


def _goes_on(scene: Scene, token: int, limit: int, cue: Cue) -> bool:
    """`…, добавив, что`; `… и обозначил`; `…, который`; `…, передаёт ТАСС`: something new begins here."""
    words = scene.sheet.words
    if token + 1 >= limit or not words[token].is_joint:
        return False
    following = token + 2 if words[token + 1].pos == "ADVB" and token + 2 < limit else token + 1
    other = scene.cues.get(following)
    if other is not None and not other.is_noun_like:
        return True
    word = words[token + 1]
    return words[token].text == "," and (
        word.key.startswith(WHICH_BEGINNINGS)
        or word.key in small_words("that")
        or word.key in small_words("in_order")
        or ("GRND" in word.positions and not _subject_follows(scene, token + 1, limit, cue))
    )


def _subject_follows(scene: Scene, token: int, limit: int, cue: Cue) -> bool:
    """`сказал, представляя закон, депутат Асан Беков`: the subject stands after the gerund and what belongs to it."""
    words = scene.sheet.words
    comma = next((at for at in range(token, min(token + _GERUND, limit - 1)) if words[at].text == ","), None)
    phrase = scene.cast.phrase_at(comma + 1) if comma is not None else None
    return (
        phrase is not None and phrase.first == (comma or 0) + 1 and phrase.cases == NOMINATIVE and agrees(cue, phrase)
    )
