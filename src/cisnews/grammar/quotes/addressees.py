"""To whom something was told, where it stands between the verb and its subject: `сообщил «АП» глава ЦИК`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN
from cisnews.grammar.morphology import DATIVE, NOMINATIVE
from cisnews.grammar.quotes.agreement import agrees, is_titled
from cisnews.grammar.quotes.continuity import named_behind
from cisnews.grammar.quotes.unnamed import unnamed_before

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.sheet import Term
    from cisnews.grammar.words import Word

_NAME = 6
"""No outlet's name between marks is longer than this many tokens."""


def after_addressee(scene: Scene, found: Attribution) -> int:
    """The token from which the subject after a verb is sought: past an outlet that does not speak but is told.

    `сказал ТАСС Асан Беков`, `рассказали Kaktus.media в комитете`; `Асан Беков, врач, подтвердил РЕН ТВ, что`; not:
    `сообщил ТАСС`.
    """
    cue, last = found.cue, found.last
    end = _after_outlet(scene, cue.last, last)
    if end == cue.last:
        return end
    if end < last:
        phrase = phrase_near(scene, _after_circumstance(scene, end, last), last)
        if phrase is not None and phrase.cases & NOMINATIVE:
            behind = named_behind(scene, phrase)  # руководитель его пресс-службы Анна Лис
            if agrees(cue, phrase) or is_titled(cue, phrase) or (behind is not None and agrees(cue, behind)):
                return end
        if cue.is_plural and scene.sheet.words[end].key in IN:
            return end
    for phrase in scene.cast.phrases_in(found.first, cue.first):
        beside = phrase.last == cue.first and phrase.cases & NOMINATIVE
        subject = phrase.cases == NOMINATIVE if phrase.actor.kind in ("person", "office") else beside
        if subject and agrees(cue, phrase):
            return end
    return end if unnamed_before(scene, cue, found.first) is not None else cue.last


def _after_circumstance(scene: Scene, token: int, last: int) -> int:
    """`(заявила РИА Новости) в четверг (директор)`: the token after a day or place told in a word or two."""
    if scene.sheet.words[token].pos == "PREP" and token + 2 < last:
        token += 1
        return scene.dates[token].last if token in scene.dates else token + 1
    return scene.dates[token].last if token in scene.dates else token


def _can_be_told(word: Word, agency: Term) -> bool:
    """`(сообщил) ТАСС`, `Азаттыку`: an agency that shows no case, or stands in the dative."""
    return word.shape == "upper" or (bool(agency.forms & DATIVE) and not agency.forms & NOMINATIVE)


def phrase_near(scene: Scene, token: int, last: int) -> Phrase | None:
    """The phrase at a token, or after a title that is no office: `(сообщил ТАСС) олимпийский чемпион Асан Беков`."""
    words = scene.sheet.words
    for at in range(token, min(token + 4, last)):
        phrase = scene.cast.phrase_at(at)
        if phrase is not None:
            return phrase
        if not words[at].declined_forms & NOMINATIVE:
            return None
    return None


def _after_outlet(scene: Scene, first: int, last: int) -> int:
    """The token after an outlet's name that shows no case: between marks, in capitals, in Latin letters."""
    words = scene.sheet.words
    if first >= last or (words[first].shape == "lower" and not words[first].text.isascii()):
        return first
    closing = scene.closing_of(first, last)
    if closing >= 0:
        return closing + 1 if closing - first <= _NAME else first
    token = first
    while token < last:
        phrase, agency = scene.cast.phrase_at(token), scene.sheet.term(token, "agency")
        if phrase is not None and agency is not None and agency.last > phrase.last:  # РИА Новости
            phrase = None
        if phrase is not None and phrase.first == token and phrase.actor.kind == "organization":
            shows_none = phrase.cases & DATIVE or words[phrase.last - 1].shape == "upper"
            if not shows_none or phrase.last > last:
                break
            token = phrase.last
        elif phrase is None and agency is not None and agency.last <= last and _can_be_told(words[token], agency):
            token = agency.last
        elif words[token].text.isascii() and (words[token].kind == "word" or words[token].text in ".-"):
            token += 1
        else:
            break
    return token
