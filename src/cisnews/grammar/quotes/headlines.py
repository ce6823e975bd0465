"""Headlines that tell who said what: `Асан Беков: выборы пройдут в мае`, `Выборы пройдут в мае – Беков`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT_ANY
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import Attribution, is_glued
from cisnews.grammar.quotes.before import after_topic
from cisnews.grammar.quotes.callings import is_epithet, is_such
from cisnews.grammar.quotes.cues import no_cue, small_words
from cisnews.grammar.quotes.direct import keep
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.signs import has_predicate
from cisnews.grammar.quotes.sources import is_agency
from cisnews.grammar.quotes.unnamed import unnamed_at
from cisnews.grammar.quotes.verbless import is_verbless

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene

_LONGEST = 40
"""No headline is longer than this many tokens."""
_VERBLESS = 5
"""What is said without a verb has this many words at least: not `визит в Тбилиси`."""
_OWN_FORMS = frozenset({"impr", "1per"})
"""Verbs in these forms are the speaker's own: `Давайте строить`, `Предлагаю строить`."""
_NAME = 7
"""A speaker behind a colon has no more words than this, with the colon."""
_LEAST = 3
"""What is said in a headline has this many words at least."""


def take_headline(scene: Scene, paragraph: Paragraph) -> bool:
    """A headline with its speaker before a colon or after a dash at its end."""
    first, last = paragraph.first, paragraph.last
    if last - first > _LONGEST or scene.sheet.words[last - 1].text in {".", ":", ";"}:
        return False
    last = _without_outlet(scene, paragraph)
    if _speaker_first(scene, first, last):
        return True
    if not _is_title(scene, first):
        return False
    numbers = range(scene.sheet.sentence_number(first) + 1, scene.sheet.sentence_number(last - 1) + 1)
    later = [scene.sheet.sentences[number].first for number in numbers]
    return (
        any(_speaker_first(scene, begin, last) for begin in later)
        or _speaker_last(scene, paragraph, last)
        or _speaker_beside(scene, first, last)
    )


def _is_title(scene: Scene, token: int) -> bool:
    return scene.sheet.sections[scene.sheet.sentence_at(token).section].kind == "title"


def _without_outlet(scene: Scene, paragraph: Paragraph) -> int:
    """The token after the headline itself: `… | Новости Минска`, `… - РИА Новости, 28.11.2009`."""
    words = scene.sheet.words
    for token in range(paragraph.first + 1, paragraph.last - 1):
        if words[token].text == "|":
            return token
        spaced_dash = words[token].is_dash and not is_glued(scene, token)
        if spaced_dash and is_agency(scene, token + 1):
            return token
    return paragraph.last


def _speaker_first(scene: Scene, first: int, last: int) -> bool:
    """`Асан Беков: выборы пройдут в мае`; `Беков о выборах: Всё готово`; `Партия «Путь»: выборы сорваны`."""
    words = scene.sheet.words
    phrase = scene.cast.phrase_at(first)
    if phrase is None or phrase.first != first or not phrase.cases & NOMINATIVE or _is_credit(scene, phrase):
        return False
    colon = after_topic(scene, phrase.last, last)
    least = _LEAST - (phrase.actor.kind == "person" and _is_title(scene, first))
    if colon + least >= last or words[colon].text != ":" or scene.segments[colon + 1] is not None:
        return False
    says = has_predicate(words, colon + 1, last) or any(
        words[sign].is_dash and not is_glued(scene, sign) for sign in scene.signs_in(colon + 1 + _LEAST // 2, last)
    )
    if phrase.actor.kind == "organization" and words[colon + 1].verbal == "short":
        return False  # Халк Маслахаты: созван саммит
    verbless = last - colon > _VERBLESS and is_verbless(scene, colon + 1, last)
    if colon + 1 in scene.openings or not (says or verbless):
        return False
    actor = _named_below(scene, phrase, last) if phrase.actor.kind == "office" else None
    found = Attribution(first, colon, no_cue(colon), actor or phrase.actor, phrase)
    direct = is_own_voice(scene, colon + 1, last)
    made = _draft(scene, (colon + 1, last), found, direct=direct)
    _remember(scene, found, last)
    return made


def _named_below(scene: Scene, phrase: Phrase, last: int) -> Actor | None:
    """`Экс-депутат: город опустеет` ¶ `Бывший депутат Асан Беков заявил`: the one of such an office in the lede."""
    office = phrase.actor.offices[0] if phrase.actor.offices else None
    lede = scene.cast.phrases_in(last, min(last + _LONGEST, len(scene.sheet.words)))
    named = {
        other.actor: None
        for other in lede
        if office is not None
        and other.actor.kind == "person"
        and (
            is_epithet(office)
            or any(own.former == office.former and is_such(own, office) for own in other.actor.offices)
        )
    }
    return next(iter(named)) if len(named) == 1 else None


def _draft(scene: Scene, part: tuple[int, int], found: Attribution, *, direct: bool) -> bool:
    if direct:
        return draft(scene, "direct", [part], found, "direct_headline") is not None
    return draft(scene, "indirect", [part], found, "indirect_headline") is not None


def _remember(scene: Scene, found: Attribution, last: int) -> None:
    scene.remember(found.actor, last)
    scene.in_headline = found.actor


def _is_credit(scene: Scene, phrase: Phrase) -> bool:
    """`Источник: пресс-служба Сената`, `Автор: Асан Беков`: it tells where the news comes from."""
    word = scene.sheet.words[phrase.first]
    return phrase.last == phrase.first + 1 and bool(word.lemmas & small_words("credits"))


def is_own_voice(scene: Scene, first: int, last: int) -> bool:
    """`Беков: мы не отступим`; `Беков: Предлагаю строить`; `Беков: Выборы будут честными!`: the speaker's own words."""
    words = scene.sheet.words
    return words[last - 1].text == "!" or any(
        words[at].lemmas & small_words("own_voice")
        or (words[at].pos == "VERB" and not _OWN_FORMS.isdisjoint(words[at].analyses[0].marks))
        for at in range(first, last)
    )


def _speaker_last(scene: Scene, paragraph: Paragraph, last: int) -> bool:
    """`Выборы пройдут в мае – Беков`; `«Выборы сорваны» – Беков о переписи`; not: `Победитель выборов — Беков`."""
    words, first = scene.sheet.words, paragraph.first
    marked = scene.openings.get(first)
    dash = next((sign for sign in reversed(paragraph.signs) if _opens_name(scene, sign, last, marked)), first)
    direct = marked is not None and marked.after in (dash, dash - 1)
    inside = [sign for sign in paragraph.signs if sign < dash]
    if not direct and (dash < first + _LEAST or any(words[at].text in '«»":' for at in inside)):
        return False
    phrase = scene.cast.phrase_at(dash + 1) or unnamed_at(scene, dash + 1, last)
    if phrase is None or phrase.first != dash + 1 or not phrase.cases & NOMINATIVE:
        return False
    ends = phrase.last >= last or words[phrase.last].key in ABOUT_ANY
    ends = ends and not words[phrase.first].names_source
    speaks = phrase.actor.kind in ("person", "office", "organization") or words[dash].text == ":"
    if not (ends and speaks and (direct or has_predicate(words, first, dash))):
        return False
    named = _named_below(scene, phrase, last) if phrase.actor.kind == "office" else None
    found = Attribution(dash + 1, last, no_cue(dash + 1), named or phrase.actor, phrase)
    voiced = is_own_voice(scene, first, dash)
    if direct and marked is not None:
        made = keep(scene, list(marked.parts), [found], "direct_headline", marked, last)
    else:
        made = _draft(scene, (first, dash), found, direct=voiced)
    _remember(scene, found, last)
    return made


def _speaker_beside(scene: Scene, first: int, last: int) -> bool:
    """`«Это конец?» Беков — о выборах`: the name right behind the mark."""
    words, marked = scene.sheet.words, scene.openings.get(first)
    phrase = scene.cast.phrase_at(marked.after) if marked is not None and marked.after < last else None
    if marked is None or phrase is None or phrase.first != marked.after or not phrase.cases & NOMINATIVE:
        return False
    at = phrase.last + (phrase.last < last and words[phrase.last].is_dash)
    if phrase.actor.kind != "person" or not (at >= last or words[at].key in ABOUT_ANY):
        return False
    found = Attribution(phrase.first, last, no_cue(phrase.first), phrase.actor, phrase)
    made = keep(scene, list(marked.parts), [found], "direct_headline", marked, last)
    _remember(scene, found, last)
    return made


def _opens_name(scene: Scene, sign: int, last: int, marked: Marked | None) -> bool:
    """A dash with spaces around it, or a colon: `«Выборы сорваны»: Беков о них`, `Цены могут вырасти: эксперты`."""
    words = scene.sheet.words
    dash = words[sign].is_dash and not is_glued(scene, sign)
    after_mark = marked is not None and marked.after == sign
    colon = words[sign].text == ":" and (after_mark or last - sign <= _NAME)
    return sign < last - 1 and (dash or colon)
