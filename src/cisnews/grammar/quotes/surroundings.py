"""What stands around an inserted attribution: where it ends, what of the sentence before and after it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import WHICH_BEGINNINGS
from cisnews.grammar.morphology import GENITIVE, NOMINATIVE
from cisnews.grammar.quotes.attribution import is_glued
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.descriptions import is_described
from cisnews.grammar.quotes.openings import after_opening
from cisnews.grammar.quotes.signs import ENDS, has_predicate
from cisnews.grammar.quotes.sources import is_source
from cisnews.grammar.shapes import DASHES

if TYPE_CHECKING:
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.words import Word

_LIMITS = ENDS | DASHES | {",", ";", ":"}
_LONGEST = 40
"""No inserted attribution is longer than this many tokens."""


def to_comma(scene: Scene, token: int, last: int) -> int:
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
        elif words[token].text in _LIMITS and not is_glued(scene, token):  # not the stop of Day.Az
            break
        else:
            token += 1
    return token


def _is_apposition(scene: Scene, token: int, last: int) -> bool:
    """`…, сказал лидер Меджлиса, депутат Джемилев.`: a second phrase for the subject ends the sentence.

    `По словам члена палаты, главы совета Джемилева, …`: one in the genitive ends before a comma.
    """
    words = scene.sheet.words
    phrase = scene.cast.phrase_at(token) if token < last else None
    before = scene.cast.phrase_at(token - 2)
    if phrase is None or before is None or phrase.first != token or phrase.actor.kind == "organization":
        return False
    after = words[phrase.last] if phrase.last < last else None
    named = any(reference.kind == "name" for reference in phrase.references)
    offices = before.actor.kind != "organization" and all(one.kind == "role" for one in before.references)
    if phrase.cases & before.cases & NOMINATIVE and named and offices and after is not None and after.text == ",":
        return True  # Как сообщил сенатор, член совета Асан Беков, …
    same = phrase.actor is before.actor and phrase.references[0].kind != "pronoun"
    if phrase.cases & before.cases & (GENITIVE | NOMINATIVE) and same and after is not None and after.text == ",":
        return True  # Как сообщил сенатор, член совета, глава фонда Асан Беков, …
    if not phrase.cases & before.cases & NOMINATIVE:
        return False
    return after is None or after.text in ENDS or (after.kind == "word" and after.pos == "PREP")


def after_description(scene: Scene, comma: int, last: int) -> int:
    """The comma after what describes the speaker: `сообщил источник, близкий к акционерам, …`; else the same comma."""
    words = scene.sheet.words
    if not is_described(scene, comma, last):
        return comma
    end = to_comma(scene, comma + 1, last)
    rest = range(end + 1, last)
    if (
        words[comma + 1].pos == "PRTF"
        and not has_predicate(words, end, last)
        and not any(words[at].is_dash for at in rest)
    ):
        return last - words[last - 1].is_end_mark  # …, подчеркнула Лис, встречавшаяся с А, а затем и с Б.
    described = end < last and words[end].text == "," and not has_predicate(words, comma, end)
    return end if described else comma


def after_circumstances(scene: Scene, comma: int, last: int, *, complete: bool, after: bool) -> int:
    """The token after what belongs to the attribution: `…, сказал он, отвечая на вопрос`; `…, когда уходил`.

    `complete`: what was said before is a clause, so that nothing of it need follow; `after`: it is no mere phrase.
    """
    words = scene.sheet.words
    if comma + 1 >= last or words[comma].text != ",":
        return comma
    cue = scene.cues.get(comma + 1)
    said = complete or after
    if said and cue is not None and cue.is_finite and ("relay" in cue.takes or is_source(scene, cue.last, last)):
        return last
    described = words[comma + 1].pos == "PRTF" and scene.cast.phrase_at(comma + 1) is None  # not пострадавших
    aside = described or words[comma + 1].pos == "GRND" or words[comma + 1].key.startswith(WHICH_BEGINNINGS)
    if not (aside or (complete and words[comma + 1].key in small_words("subordinate"))):
        return comma
    return last if complete else to_comma(scene, comma + 1, last)


def left_part(scene: Scene, first: int, last: int, after: int) -> tuple[int, int]:
    """What stands before an insertion that ends at `after`, without words that connect: `При этом, по словам …`."""
    words = scene.sheet.words
    end = last
    while end > first and (words[end - 1].text == "," or words[end - 1].is_dash):
        end -= 1
    first = after_opening(scene, first, end)
    start = max(first, last - _LONGEST * 5)
    for token in range(end - 1, start - 1, -1):  # an earlier clause with a cue of its own is not part of it
        if words[token].text in ";:":
            first = token + 1
            break
        if words[token].text == "," and opens_relative(words, token + 1, end):
            first = token + 2
            break
    if " ".join(words[token].key for token in range(first, min(end, first + 5))) in small_words("connectives"):
        return (end, end)
    before = words[end - 1].key
    if end > first and (before in small_words("connectives") or before.startswith(WHICH_BEGINNINGS)):
        return (end, end)
    if words[last - 1].is_dash and words[after].text == "," and has_predicate(words, first, end):
        return (end, end)  # Школу закрыли – по словам мэра, …
    return (first, end)


def opens_relative(words: list[Word], token: int, last: int) -> bool:
    """`рейтинг, где страна, по словам сенатора, …`: whether a relative clause without a verb so far begins there."""
    key = words[token].key
    opens = key in small_words("relative") or key.startswith(WHICH_BEGINNINGS)
    return opens and token + 1 < last and not has_predicate(words, token + 1, last)
