"""Meetings told by a noun: `встреча X с Y`, `провёл переговоры`, `в ходе визита`, `выступил на саммите`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import JOINS_NOUNS, WITH
from cisnews.grammar.events.names import is_count
from cisnews.grammar.meetings.actors import add_actors
from cisnews.grammar.meetings.attendance import told_by_clauses
from cisnews.grammar.meetings.countries import KINDS, countries, countries_with
from cisnews.grammar.meetings.governors import governor
from cisnews.grammar.meetings.mention import FAMILIES, GATHERINGS, Mention, Side
from cisnews.grammar.meetings.owners import genitives, presided
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.meetings.partners import are_apart, between, partners
from cisnews.grammar.morphology import ACCUSATIVE, ALL_CASES, GENITIVE, INSTRUMENTAL, NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import EventMention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_JOINING = 5
_WITH_OTHERS = frozenset({"bilateral", "multilateral", "talks", "call"})
"""Kinds of events that take those behind `с` for themselves: `завершил визит встречей [с послами]`."""


def noun_mentions(page: Page, sentence: Sentence) -> list[Mention]:
    """The mentions of a sentence that a noun makes, in order."""
    events = page.events_in(sentence.first, sentence.last)
    events = [event for event in events if not _says_only_how(page, event)]
    found = [_mention(page, event, sentence) for event in events]
    for (one, first), (two, second) in pairwise(zip(found, events, strict=True)):
        if one.role == "attend" and two.role in ("", "at") and _is_joined(page, first.last, second.first):
            two.role, two.governor = one.role, one.governor  # для участия в заседании совета и в форуме
            two.add([side for side in one.sides if side.actor is None or side.actor is not one.body])
    return found


def _is_joined(page: Page, first: int, last: int) -> bool:
    """Whether `и в`, `, а также на` is all that stands between two tokens."""
    return first < last <= first + _JOINING and all(page.key(token) in JOINS_NOUNS for token in range(first, last))


def _says_only_how(page: Page, event: EventMention) -> bool:
    """`(провёл совещание) в режиме видеоконференции`: no event of its own."""
    remote = page.terms_between("remote", max(0, event.head - 3), event.head)
    return any(term.last > event.head for term in remote)


def _mention(page: Page, event: EventMention, sentence: Sentence) -> Mention:
    found = governor(page, event)
    mention = Mention(event.rule, event.kind, _family(page, event), event.head, event.first, event.last)
    mention.name = event.name
    mention.governor = found.verb
    mention.role, mention.light = found.role, found.light
    noun = page.term(event.head, "event_noun")
    if noun is not None and noun.entry["several"] and _are_several(page, mention, event):
        mention.kind = noun.entry["several"]
        mention.family = FAMILIES[mention.kind]
    begin = found.first if found.role in ("happen", "plan") else event.first  # следующий раунд переговоров пройдёт
    mention.another = any(page.term(token, "another") for token in range(begin, event.head))
    if mention.name is not None and not page.words[event.head].noun_forms & ALL_CASES:
        mention.name = None  # саммиты ШОС и ОДКБ: no single event
    mention.is_generic = _is_generic(page, mention, event)
    mention.only_goes_on = mention.role == "happen" and _goes_on(page, mention)
    modifiers = page.words[event.first : event.head] if event.last == event.head + 1 else []
    mention.is_half_named = bool(modifiers) and not any(w.lemmas.isdisjoint(words_of("manners")) for w in modifiers)
    if mention.family in GATHERINGS:
        mention.body = _body(page, event)
    _complements(page, mention, event, sentence)
    add_actors(page, mention, found)
    if mention.family in GATHERINGS:
        told_by_clauses(page, mention)
    return mention


def _is_generic(page: Page, mention: Mention, event: EventMention) -> bool:
    """`после подобных поездок`, `провели три пленарных заседания`: no single event."""
    is_counted = any(is_count(page.sheet, token) for token in range(max(event.first - 1, 0), event.head))
    if mention.family in GATHERINGS and is_counted:
        return True
    forms = page.words[event.head].noun_forms
    if mention.family in GATHERINGS and mention.role == "happen" and not page.after_preposition(event.first):
        is_subject = mention.governor is not None and page.words[event.first - 1].pos != "NOUN"
        is_plural = is_subject and not forms & (NOMINATIVE | INSTRUMENTAL)  # заседания палаты проходят дважды в год
        mention.name = None if is_plural else mention.name
        return is_plural
    is_plural = not forms & ALL_CASES
    return is_plural and event.kind not in KINDS and mention.role in ("", "about", "at", "after", "before")


def _goes_on(page: Page, mention: Mention) -> bool:
    """`визит завершится 22 мая`, `сессия продлится до июня`: its end, and no other event."""
    verb = page.words[mention.governor] if mention.governor is not None else None
    return verb is not None and verb.tense == "future" and not verb.lemmas.isdisjoint(words_of("ends"))


def _body(page: Page, event: EventMention) -> Actor | None:
    """The body right after the event's noun: `заседание [Сената]`, not `форум по вопросам суда`."""
    phrase = page.phrase_from(event.head + 1) if event.head + 1 < event.last else None
    return phrase.actor if phrase is not None and phrase.actor.kind == "organization" else None


def _family(page: Page, event: EventMention) -> str:
    """Of the kind; what is told to the press goes on about no session (`на брифинге`), `мероприятие` about any."""
    noun = page.term(event.head, "event_noun")
    if noun is not None and noun.entry["again"]:
        return "again"
    return "press" if noun is not None and noun.entry["press"] else FAMILIES[event.kind]


def _complements(page: Page, mention: Mention, event: EventMention, sentence: Sentence) -> None:
    """Whose meeting, with whom, between whom."""
    limit = _next_verb(page, event.last, min(sentence.last, event.last + REACH))
    at = event.last
    if event.name is None:
        owners = genitives(page, at, limit) if mention.family != "again" else []  # мероприятия ассамблеи
        if not owners and event.kind in KINDS:
            owners = countries(page, at, limit, GENITIVE)
        mention.add(owners)
        at = max(at, mention.last)
    if mention.family == "meeting":
        number = page.clauses(sentence).number(event.head)
        others = partners(page, at, limit, number)
        if not others and mention.role == "hold" and mention.governor is not None:
            others = partners(page, mention.governor + 1, event.first, number)  # провёл с Лисом переговоры
        if not others and event.kind in KINDS:
            others = countries_with(page, at, limit, INSTRUMENTAL)
        others = [] if others and all(_is_press(page, mention, side) for side in others) else others
        mention.names_partner = bool(others)
        mention.misses_own = bool(others) and not mention.sides
        is_apart = (event.kind == "bilateral" and _are_several(page, mention, event)) or are_apart(page, others)
        mention.apart = len(others) if is_apart else 0
        if not others and not (others := between(page, at, limit)) and mention.role == "happen":
            others = between(page, max(sentence.first, event.first - REACH), event.first)  # между … состоялся разговор
        mention.add(others)
    elif (
        mention.family == "press" or mention.role in ("hold", "attend") or (event.name is None and page.key(at) in WITH)
    ):
        ends = next((other.first for other in page.events_in(at, limit) if other.kind in _WITH_OTHERS), limit)
        others = partners(page, at, ends, page.clauses(sentence).number(event.head))
        mention.names_partner = mention.role == "at" and bool(others)
        mention.is_generic = mention.is_generic and not (others and mention.role == "hold")  # провёл два совещания с …
        mention.add(others)
    if mention.family != "visit":
        is_told = event.name is None or mention.role in ("happen", "hold")
        joined = presided(page, mention.head, min(sentence.last, at + REACH) if is_told else limit)
        mention.is_joined = bool(joined) and not mention.sides
        mention.add(joined)


def _are_several(page: Page, mention: Mention, event: EventMention) -> bool:
    """`провёл встречи`, `ряд встреч`: no singular; not `после встречи`, `итоги встречи`."""
    singular = page.words[event.head].noun_forms & ALL_CASES
    is_told = mention.role in ("hold", "happen", "plan") and not page.after_preposition(event.first)
    return not singular or (is_told and not singular & (NOMINATIVE | ACCUSATIVE))


def _is_press(page: Page, mention: Mention, side: Side) -> bool:
    """`в беседе с агентством «Интерфакс»`, `с БНК`, `в разговоре с журналистами`: who asks is no partner."""
    words = page.words[side.first : side.last]
    if mention.role != "hold" and any(not word.lemmas.isdisjoint(words_of("askers")) for word in words):
        return True
    is_body = side.actor is not None and side.actor.kind == "organization"
    if is_body and mention.role != "hold" and not page.words[mention.head].lemmas.isdisjoint(words_of("asked_in")):
        return True
    return is_body and any(page.term(token, "agency") is not None for token in range(side.first, side.last))


def _next_verb(page: Page, first: int, last: int) -> int:
    """Where the verb after the event stands: complements end there."""
    return next((t for t in range(first, last) if page.is_predicate(t)), last)
