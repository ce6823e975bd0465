"""Indirect speech as a clause: `X заявил, что …`, `потребовал, чтобы …`, `рассказал, как …`, `подчеркнул: …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import OF_THAT, THAT_TOLD
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import ascribe, clause_end
from cisnews.grammar.quotes.conjunctions import conjunction_of, is_question, is_relative
from cisnews.grammar.quotes.content import add_quote, take_content
from cisnews.grammar.quotes.continuity import go_on
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.main_clauses import subject_behind
from cisnews.grammar.quotes.signs import has_predicate
from cisnews.grammar.quotes.sources import is_voice, take
from cisnews.grammar.quotes.speaking_bodies import paper_before
from cisnews.grammar.quotes.verbless import is_verbless

if TYPE_CHECKING:
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_ASIDE = frozenset({"GRND", "PRTF", "CONJ"})
"""Words of these parts of speech behind the comma after a verb do not open what was said."""
_SMALL = frozenset({"ADVB", "PRCL", "CONJ"})
_NEAR = 60
"""How far from its cue a clause can begin, in tokens."""


def that_clause(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`X заявил, что …`; `X отметил на встрече, что …, и что …`; `заявив о том, что …`; `потребовал, чтобы …`."""
    conjunction = conjunction_of(scene, cue, last)
    if conjunction is None:
        return False
    words = scene.sheet.words
    if words[conjunction - 2].key == "то" and words[conjunction - 3].key in small_words("for"):
        return False  # поблагодарил за то, что: what for, not what
    if words[cue.first - 1].key == "это" and conjunction == cue.last + 1:
        return False  # Это подтверждает, что …
    found = ascribe(scene, cue, first, conjunction - 1)
    if cue.is_gerund and cue.first == first and found.actor is None:
        _take_subject_behind(scene, found, conjunction, last)
    outside = words[conjunction].key in small_words("that")
    if (found.relay and not is_voice(scene, found.phrase)) or not (found.actor or (found.stranger and outside)):
        return False
    anonymous = cue.is_impersonal and not paper_before(scene, cue)
    if found.actor is None and (anonymous or scene.segments[cue.first] is not None):
        return False
    made = take_content(scene, conjunction + outside, last, found, "indirect_clause", clause=True)
    if "question" in cue.takes and not outside:
        scene.asker = found.actor
    return made


def _take_subject_behind(scene: Scene, found: Attribution, first: int, last: int) -> None:
    """`Заявив, что налог снизят, Асан Беков покинул зал`: a gerund that opens the sentence has its subject behind."""
    phrase = subject_behind(scene, first, last)
    if phrase is not None:
        take(found, phrase)
        go_on(scene, found)


def topic_first(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`О том, что закон готов, сообщил министр`; `О том, как идёт стройка, рассказал мэр`: the clause stands first."""
    words = scene.sheet.words
    if first + 1 < cue.first and words[first + 1].text == ",":  # Напомним, о том, что …
        first += 2
    if words[first].key not in OF_THAT or cue.first - first > _NEAR:
        return False
    opening = first + (2 if words[first].key == "о" else 1)
    if opening + 1 >= cue.first or words[opening].text != "," or words[opening - 1].key not in THAT_TOLD:
        return False
    outside = words[opening + 1].key in small_words("that")
    if not outside and not ("question" in cue.takes and is_question(scene, opening + 1, last)):
        return False
    begin = opening + 1 + outside
    comma = next((token for token in range(cue.first - 1, begin, -1) if words[token].text == ","), None)
    if comma is None:
        return False
    found = ascribe(scene, cue, comma + 1, clause_end(scene, cue.first, last))
    if found.relay or not (found.actor or (found.stranger and outside)):
        return False
    found.inserted = True
    add_quote(scene, [(begin, comma)], found, "indirect_topic_first", clause=True)
    return True


def bare_clause(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`Он считает, над этим стоит подумать`; `Мэр уверен, школу откроют`: the `что` after the comma is left out."""
    words, comma = scene.sheet.words, cue.last
    if comma + 2 >= last or words[comma].text != "," or not _opens_sentence(scene, cue, first):
        return False
    word = words[comma + 1]
    if word.pos in _ASIDE or comma + 1 in scene.cues or word.key in small_words("new_clause"):
        return False
    if (
        is_question(scene, comma + 1, last)
        or is_relative(scene, comma + 1)
        or not has_predicate(words, comma + 1, last)
    ):
        return False
    found = ascribe(scene, cue, first, comma)
    if found.actor is None or found.relay:
        return False
    return take_content(scene, comma + 1, last, found, "indirect_bare_clause", clause=True)


def _opens_sentence(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether nothing but its subject and adverbs stands before a verb: `Однако он всё же считает, …`."""
    token, words = cue.first, scene.sheet.words
    subject = None
    while token > first:
        phrase = scene.cast.phrase_at(token - 1)
        if phrase is not None and subject is None and phrase.last == token and phrase.cases & NOMINATIVE:
            subject, token = phrase, phrase.first
        elif words[token - 1].pos in _SMALL:
            token -= 1
        else:
            return False
    return subject is not None


def colon(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`Президент акцентировал внимание: для него родная вся страна`; `Спикер парировал: мол, оппозиция боится`."""
    if not any(scene.sheet.words[sign].text == ":" for sign in scene.signs_in(cue.first, last)):
        return False
    end = clause_end(scene, cue.first, last)
    begin = end + 1
    if end + 1 >= last or scene.sheet.words[end].text != ":" or end + 1 in scene.openings:
        return False
    words, inserted = scene.sheet.words, scene.cues.get(begin)
    if inserted is not None and inserted.sort == "opinion":  # пожаловалась: по её словам, …
        return False
    if words[begin].key in small_words("hearsay"):
        begin += 1 + (begin + 1 < last and words[begin + 1].text == ",")
    elif not {"that", "question"} & cue.takes:
        return False
    if "infinitive" in cue.takes and any(words[at].pos == "INFN" for at in range(cue.last, end)):
        return False  # просят открыть рынок: продукты портятся
    says = has_predicate(words, end + 1, last) or any(words[at].is_dash for at in scene.signs_in(end + 1, last))
    verbless = "that" in cue.takes and (end == cue.last or is_verbless(scene, begin, last))
    if not says and not verbless:  # дала согласие дважды: в марте и в мае
        return False
    found = ascribe(scene, cue, first, end)
    if found.actor is None or found.relay:
        return False
    return take_content(scene, begin, last, found, "indirect_colon", clause=True)
