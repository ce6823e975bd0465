"""Noun phrases that name a meeting, session, summit, conference or visit.

The extent is `[modifiers] noun [whose, which]`: `VIII Съезд лидеров мировых и традиционных религий`. Who meets, where
and when is not part of it (see `meetings`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.events.extent import Extent, complement_end, has_ordinal_or_title, modifiers_of
from cisnews.grammar.events.names import event_name
from cisnews.grammar.layers import EventMention
from cisnews.grammar.morphology import GENITIVE, NOMINATIVE, PLURAL
from cisnews.grammar.trace import near_miss
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import BodyMention, DateMention, PlaceMention
    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.model.meeting import MeetingKind

_SORTS = ("event_noun", "council")
_MAX_WORDS = 60
"""No event has a longer name."""
_TO_VERB = 6
"""Words between a council and the verb that says it is held, less than that."""


def find_events(
    sheet: Sheet, cast: Cast, bodies: list[BodyMention], places: list[PlaceMention], dates: list[DateMention]
) -> list[EventMention]:
    """The events that the text names or speaks of, in order, none inside another."""
    found: list[EventMention] = []
    genitives = {body.first: body.last for body in bodies if (body.cases or GENITIVE) & GENITIVE}
    days = {date.first for date in dates}
    assemblies = {body.first for body in bodies if body.kind == "interstate_parliament"}
    after = 0
    for term in sorted(sheet.terms_of(*_SORTS), key=lambda term: (term.first, -term.last)):
        if term.first < after:
            continue
        mention = (
            _council(sheet, cast, term, genitives)
            if term.entry.sort == "council"
            else _event(sheet, cast, term, genitives, assemblies, days)
        )
        if mention is not None:
            found.append(mention)
            after = mention.last
    return found


def _event(
    sheet: Sheet, cast: Cast, term: Term, genitives: dict[int, int], assemblies: set[int], days: set[int]
) -> EventMention | None:
    """`очередное заседание Совета Палаты представителей`, `встреча`, `телефонный разговор`."""
    if not _is_noun(sheet, term):
        return None
    extent = modifiers_of(sheet, term)
    entry = term.entry
    if entry["names"]:
        last = complement_end(sheet, extent, _limit(sheet, cast, extent), genitives)
        extent = replace(extent, last=_before_day(sheet, extent, last, days))
    if entry["weak"] and not has_ordinal_or_title(sheet, extent):
        near_miss(
            sheet, extent.first, extent.last, "event", "it can be the name of a body, and no ordinal or title tells"
        )
        return None
    if _is_period(sheet, extent) and not _is_of_several(extent, assemblies):
        near_miss(sheet, extent.first, extent.last, "event", "a time of the year's work")
        return None
    name = event_name(sheet, extent) if entry["names"] else None
    rule = "named_event" if name else "event"
    return EventMention(
        extent.first, extent.last, extent.head, _kind(sheet, extent, entry["kind"]), name, extent.cases, rule
    )


def _limit(sheet: Sheet, cast: Cast, extent: Extent) -> int:
    """How far the event's phrase can reach: not into the name of a person, nor beyond the sentence."""
    last = min(sheet.sentence_at(extent.head).last, extent.last + _MAX_WORDS)
    if extent.last < last and (_acts_there(sheet, extent) or _is_inside_participle(sheet, extent)):
        return extent.last
    for phrase in cast.phrases_in(extent.last, last):
        if phrase.actor.kind == "person" and any(reference.kind == "name" for reference in phrase.references):
            return phrase.first
    return last


def _before_day(sheet: Sheet, extent: Extent, last: int, days: set[int]) -> int:
    """`конференции по безопасности (в этом году)`: when it is belongs to no name."""
    for token in range(extent.head + 1, last):
        if token + 1 in days and sheet.words[token].pos == "PREP":
            return token
    return last


def _acts_there(sheet: Sheet, extent: Extent) -> bool:
    """`на заседании [главы правительств обсудят]`: heads in the plural who act, for no session is of one person."""
    word = sheet.words[extent.last]
    is_session = any(term.entry["kind"] == "session" for term in _nouns_at(sheet, extent.head))
    persons = [a for a in word.analyses if a.pos == "NOUN" and "anim" in a.marks]
    cases = {(a.number == PLURAL, a.case) for a in persons}
    return is_session and (True, NOMINATIVE) in cases


def _is_inside_participle(sheet: Sheet, extent: Extent) -> bool:
    """`[вынесенных на сессию] документов`: what follows is what the participle before it speaks of."""
    participle, following = sheet.words[extent.first - 2], sheet.words[extent.last]
    is_before = extent.first > 1 and participle.verbal == "participle" and sheet.words[extent.first - 1].pos == "PREP"
    is_inserted = extent.first > 2 and sheet.words[extent.first - 3].text == ","
    return is_before and not is_inserted and bool(participle.adjective_forms & following.declined_forms)


def _nouns_at(sheet: Sheet, token: int) -> list[Term]:
    return [term for term in sheet.terms_at.get(token, ()) if term.entry.sort == "event_noun"]


def _is_noun(sheet: Sheet, term: Term) -> bool:
    """`беседа` and not a verb or a name of the same form; a capital inside a sentence only for named events."""
    word = sheet.words[term.first]
    if term.last - term.first > 1 or not word.capital or term.entry["names"]:
        return True
    return word.shape == "upper" or term.first == sheet.sentence_at(term.first).first or word.pos == "NOUN"


def _council(sheet: Sheet, cast: Cast, term: Term, genitives: dict[int, int]) -> EventMention | None:
    """`на Совете глав государств СНГ`, `Совет пройдёт в Минске`: it is held; `решение Совета` is the body."""
    extent = modifiers_of(sheet, term)
    is_held = term.first > 0 and sheet.words[term.first - 1].key in lexicon.words("meetings", "held_at")
    if not (is_held or (extent.cases & NOMINATIVE and not term.entry["body"])):
        return None
    extent = replace(extent, last=complement_end(sheet, extent, _limit(sheet, cast, extent), genitives))
    if not (is_held or _takes_place(sheet, extent)):
        return None
    name = event_name(sheet, extent)
    if name and sheet.words[extent.first].capital:
        name = name[0].upper() + name[1:]
    return EventMention(extent.first, extent.last, extent.head, term.entry["kind"], name, extent.cases, "council")


def _takes_place(sheet: Sheet, extent: Extent) -> bool:
    """`Совет глав правительств [12 мая пройдёт]`, `27 июня [состоится] Высший Государственный Совет`."""
    sentence = sheet.sentence_at(extent.head)
    behind = range(extent.last, min(sentence.last, extent.last + _TO_VERB))
    verb = next((token for token in behind if sheet.words[token].verbal in ("finite", "short")), extent.first - 1)
    terms = sheet.terms_at.get(verb, ()) if verb >= sentence.first else ()
    return any(term.entry.sort == "event_verb" and term.entry["role"] == "happen" for term in terms)


def _is_period(sheet: Sheet, extent: Extent) -> bool:
    """`осенняя сессия`, `к началу новой сессии`: months of work; not `осеннее заседание`."""
    if "сессия" not in sheet.words[extent.head].lemmas:
        return False
    before = sheet.words[extent.first - 1].key if extent.first else ""
    if before in lexicon.words("meetings", "year_times"):
        return True
    return any(
        term.entry.sort == "event_period"
        for token in range(extent.first, extent.head)
        for term in sheet.terms_at.get(token, ())
    )


def _is_of_several(extent: Extent, assemblies: set[int]) -> bool:
    """`осенняя сессия [МПА СНГ]`: an assembly of several states meets for days, and not for months."""
    return any(token in assemblies for token in range(extent.head + 1, extent.last))


def _kind(sheet: Sheet, extent: Extent, kind: MeetingKind) -> MeetingKind:
    """The kind that an adjective says (`двусторонняя встреча`), or the body (`заседание Совета глав государств`)."""
    for token in range(extent.first, extent.head):
        for term in sheet.terms_at.get(token, ()):
            if term.entry.sort == "event_kind" and kind in ("bilateral", "talks"):
                decided: MeetingKind = term.entry["kind"]
                return decided
    if kind == "session":
        for token in range(extent.head + 1, extent.last):
            for term in sheet.terms_at.get(token, ()):
                if term.entry.sort == "council":
                    council: MeetingKind = term.entry["kind"]
                    return council
    return kind
