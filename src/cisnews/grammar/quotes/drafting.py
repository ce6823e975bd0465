"""Making the draft of a quote: offsets, cue, attribution, speaker, occasion and date with their evidence."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cisnews.grammar import phrases
from cisnews.grammar.closed_classes import EDGES, IN, OCCASIONS
from cisnews.grammar.layers import GroundDraft, QuoteDraft
from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import DateMention, EventMention
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.model.quote import QuoteKind


def draft(
    scene: Scene,
    kind: QuoteKind,
    parts: list[tuple[int, int]],
    found: Attribution | None,
    rule: str,
    *,
    fragment: bool = False,
    actor: Actor | None = None,
) -> QuoteDraft | None:
    """Add a quote of the given parts (token numbers); None if nothing but marks stands in them or it is known."""
    segments = [span for span in (scene.trim(first, last) for first, last in parts) if span is not None]
    place = (kind, *segments)
    if not segments or place in scene.places:
        return None
    scene.places.add(place)
    made = QuoteDraft(kind, segments, rule, fragment=fragment, actor=found.actor if found else actor)
    if found is not None:
        describe(scene, made, found)
    scene.drafts.append(made)
    return made


def describe(scene: Scene, made: QuoteDraft, found: Attribution) -> None:
    """Say of a quote what its attribution tells: cue, extent, speaker, occasion, date."""
    starts, ends = scene.sheet.starts, scene.sheet.ends
    cue = found.cue
    if cue.last > cue.first and not (found.relay and found.phrase is None):
        made.cue = (starts[cue.first], ends[cue.last - 1])
        scene.used.add(cue.first)
    first, last = _narrow(scene, found)
    made.attribution = (starts[first], ends[last - 1])
    if found.phrase is not None:
        made.grounds.append(GroundDraft("speaker_id", starts[found.phrase.first], ends[found.phrase.last - 1]))
    near = scene.circumstances
    for token in near[bisect_left(near, found.first) : bisect_left(near, found.last)]:
        event = scene.events.get(token)
        if event is not None and made.occasion is None and _is_occasion(scene, event) and _is_near(scene, event, cue):
            made.occasion = event.name or _in_nominative(scene, event, found.last)
            made.grounds.append(GroundDraft("occasion", starts[event.first], ends[event.last - 1]))
        date = scene.dates.get(token)
        if date is not None and made.date is None and _says_when(scene, date) and _is_near(scene, date, cue):
            made.date = date.date
            made.grounds.append(GroundDraft("date", starts[date.first], ends[date.last - 1]))


def _narrow(scene: Scene, found: Attribution) -> tuple[int, int]:
    """The attribution without marks and conjunctions at its edges."""
    words, first, last = scene.sheet.words, found.first, found.last
    while first < found.cue.first and words[first].kind == "mark":
        first += 1
    while last > max(found.cue.last, first + 1) and (words[last - 1].kind == "mark" or words[last - 1].key in EDGES):
        last -= 1
    return first, last


def _is_occasion(scene: Scene, event: EventMention) -> bool:
    """`на заседании …`, `в ходе встречи …`, not: `участников заседания`, `встречу`."""
    return event.first > 0 and scene.sheet.words[event.first - 1].key in OCCASIONS


def _is_near(scene: Scene, mention: EventMention | DateMention, cue: Cue) -> bool:
    """No comma between it and the cue, or commas on both its sides: else it belongs to another clause."""
    words = scene.sheet.words
    between = range(mention.last, cue.first) if mention.last <= cue.first else range(cue.last, mention.first)
    commas = [token for token in between if words[token].text == ","]
    set_off = len(commas) == 1 and commas[0] in (mention.last, mention.first - 1)
    opens = mention.first - 2 <= scene.sheet.sentence_at(mention.first).first
    return not commas or set_off or opens


def _says_when(scene: Scene, date: DateMention) -> bool:
    """`в октябре`, `14 ноября`, not: `премии за 2010 год`, `до 2030 года`, `в сентябрьском Послании`."""
    if scene.sheet.words[date.last - 1].pos == "ADJF":
        return False
    if date.first == 0:
        return True
    before = scene.sheet.words[date.first - 1]
    return before.pos != "PREP" or before.key in IN


def _in_nominative(scene: Scene, event: EventMention, limit: int) -> str | None:
    """The event with its complements: `на заседании правительства` -> `заседание правительства`."""
    for token in range(event.last, limit):
        phrase = scene.cast.phrase_at(token)
        if token in scene.dates or token in scene.cues or (phrase is not None and phrase.cases == NOMINATIVE):
            limit = token
            break
    found = None
    for prepositions in (False, True):  # заседание правительства; встреча с послами
        found = phrases.noun_phrase(scene.sheet, event.first, limit, prepositions=prepositions)
        if found is None or found.last > found.head + 1:
            break
    return phrases.nominative(scene.sheet, found) if found is not None else None
