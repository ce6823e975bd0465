"""Attributions that stand in a line of their own below a quote: `— Татьяна Скрипник, депутат`, `заявил Кадыров.`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import HE
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import Attribution, read_attribution
from cisnews.grammar.quotes.before import attribution_before
from cisnews.grammar.quotes.cues import no_cue
from cisnews.grammar.quotes.direct import keep, occupy
from cisnews.grammar.quotes.drafting import describe
from cisnews.grammar.quotes.headlines import is_own_voice
from cisnews.grammar.quotes.plain_interviews import is_plain

if TYPE_CHECKING:
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene

_LONGEST = 25
"""No signature is longer than this many tokens."""


def attribute_last(scene: Scene, first: int, last: int) -> None:
    """Give the quote that the paragraph before ends with, if it has no speaker, the one whom this paragraph names."""
    if _take_paragraph_before(scene, first, last) or _take_pulled_out(scene, first, last):
        return
    made = scene.drafts[-1] if scene.drafts else None
    if made is None or made.kind != "direct" or made.attribution is not None:
        return
    if scene.sheet.ends[first - 1] - made.segments[-1][1] > 3:
        return
    found = _signature(scene, first, last) or _name_alone(scene, first, last) or _continued_sentence(scene, first, last)
    if found is None:
        return
    made.actor = found.actor
    describe(scene, made, found)
    scene.remember(found.actor, found.last)


def _take_paragraph_before(scene: Scene, first: int, last: int) -> bool:
    """`Комитет её не поддержал,` ¶ `– написал депутат Беков.`: a paragraph without marks that ends with a comma."""
    words = scene.sheet.words
    begin = first + (words[first].is_dash)
    if first < 1 or words[first - 1].text != "," or begin >= last or words[begin].capital or begin not in scene.cues:
        return False
    before = scene.paragraph_at(first - 1)
    if any(scene.segments[before.first : before.last]) or words[before.first].is_dash:
        return False
    found = read_attribution(scene, begin, last)
    if found is None or found.actor is None or found.relay or not found.cue.is_finite:
        return False
    return keep(scene, [(before.first, before.last)], [found], "direct_line_below", None, last)


def _take_pulled_out(scene: Scene, first: int, last: int) -> bool:
    """`Всё уже решено.` ¶ `Юлия Раку, депутат парламента`: a paragraph without marks, and the line of who says it.

    Somebody of whom the text has told before; what the paragraph tells of others is no speech.
    """
    words = scene.sheet.words
    found = _name_alone(scene, first, last) if first and words[first - 1].is_end_mark else None
    if found is None or found.phrase is None or not any(word.text == "," for word in words[first:last]):
        return False
    before = scene.paragraph_at(first - 1)
    known = scene.first_names.get(found.phrase.actor, first) < before.first
    told = any(scene.cues[token].is_finite for token in range(before.first, before.last) if token in scene.cues)
    named = any(phrase.actor is found.actor for phrase in scene.cast.phrases_in(before.first, before.last))
    if not known or told or named or any(scene.segments[before.first : before.last]):
        return False
    return keep(scene, [(before.first, before.last)], [found], "direct_line_below", None, last)


def take_below_colon(scene: Scene, paragraph: Paragraph) -> bool:
    """`О поездке Беков рассказал «Дню»:` ¶ `Мне позвонили, и я поехал.`: a paragraph in the first person."""
    first, last = paragraph.first, paragraph.last
    if not first or scene.sheet.words[first - 1].text != ":" or not is_plain(scene, paragraph):
        return False
    found = attribution_before(scene, first) if is_own_voice(scene, first, last) else None
    if found is None or found.actor is None or found.relay:
        return False
    return keep(scene, [(first, last)], [found], "direct_below_colon", None, last)


def goes_on_in_first_person(scene: Scene, paragraph: Paragraph) -> bool:
    """`— Мы готовы, — сказал Беков. — Все это видят.` ¶ `Я говорил об этом и раньше.`: the next paragraph goes on."""
    made, first, last = scene.drafts[-1] if scene.drafts else None, paragraph.first, paragraph.last
    if made is None or made.rule != "direct_dash" or len(made.segments) < 2 or not is_plain(scene, paragraph):
        return False
    between = scene.sheet.ends[first - 1] - made.segments[-1][1]
    told = any(scene.sheet.words[at].key in HE for at in range(first, last))
    part = scene.trim(first, last)
    if between > 1 or told or part is None or not is_own_voice(scene, first, last):
        return False
    made.segments.append(part)
    occupy(scene, [(first, last)])
    scene.remember(made.actor, last)
    return True


def _signature(scene: Scene, first: int, last: int) -> Attribution | None:
    """`— Татьяна Скрипник, заместитель министра`: a name and an office, no verb."""
    words = scene.sheet.words
    if not words[first].is_dash or last - first > _LONGEST:
        return None
    phrase = scene.cast.phrase_at(first + 1) if first + 1 < last else None
    if phrase is None or phrase.first != first + 1 or not phrase.cases & NOMINATIVE or words[last - 1].text in "?!":
        return None
    has_name = any(reference.kind == "name" for reference in phrase.references)
    if not has_name and words[last - 1].is_end_mark:  # — Бизнесмен бывший.
        return None
    if any(words[token].pos in ("VERB", "INFN") for token in range(phrase.last, last)):
        return None
    return Attribution(first + 1, last, no_cue(first + 1), phrase.actor, phrase)


def _name_alone(scene: Scene, first: int, last: int) -> Attribution | None:
    """`Ерлан Саитов, депутат парламента`: a full name and an office in a line, no dash before it and no stop behind."""
    words = scene.sheet.words
    phrase = scene.cast.phrase_at(first)
    if phrase is None or phrase.first != first or last - first > _LONGEST // 2 or words[last - 1].kind == "mark":
        return None
    full = any(reference.kind == "name" and reference.last - reference.first > 1 for reference in phrase.references)
    verbs = (at for at in range(phrase.last, last) if words[at].verbal and scene.cast.phrase_at(at) is None)
    if not full or not phrase.cases & NOMINATIVE or next(verbs, None) is not None:
        return None
    alone = phrase.last == last or words[phrase.last].text == ","
    return Attribution(first, last, no_cue(first), phrase.actor, phrase) if alone else None


def _continued_sentence(scene: Scene, first: int, last: int) -> Attribution | None:
    """`заявил после инаугурации глава республики.`: a paragraph that begins small with a cue."""
    word = scene.sheet.words[first]
    cue = scene.cues.get(first)
    if cue is None or word.capital or not cue.is_finite:
        return None
    found = read_attribution(scene, first, last)
    return found if found is not None and found.phrase is not None and not found.relay else None
