"""Who acts in the clause of an event, and takes part in it by that: `X провёл встречу`, `на форуме выступил X`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import AFTERWARDS, IN, WITH
from cisnews.grammar.meetings.countries import KINDS, acting_countries
from cisnews.grammar.meetings.groups import group_behind
from cisnews.grammar.meetings.lists import listed
from cisnews.grammar.meetings.mention import GATHERINGS, found_place
from cisnews.grammar.meetings.owners import awaited, genitives, having, sides_in
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.meetings.sides import is_bare_group
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.morphology import DATIVE, NOMINATIVE
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.meetings.governors import Governor
    from cisnews.grammar.meetings.mention import Mention, Side
    from cisnews.grammar.meetings.page import Page

_AWAY = 6
"""Words before `участие в заседании` among which stands who is kept from it, at most."""


def add_actors(page: Page, mention: Mention, found: Governor) -> None:
    """Who acts in the clause, where that one takes part."""
    if found.verb is None and mention.family == "visit" and not mention.sides:
        _visitor_without_verb(page, mention)
    if found.verb is None or page.key(found.verb - 1) == "не" or _stay_away(page, found):
        return
    own = 0 if mention.family == "visit" else 1  # отменил визит: his own
    takes_part = found.role == "attend" and mention.family != "visit"  # приветствовал визит делегации: no visitor
    acts = found.role == "hold" or takes_part or (found.role in ("plan", "cancel") and mention.count == own)
    if found.role == "about" and mention.names_partner and mention.count < 2:
        acts = mention.family == "meeting" and page.term(found.verb, "cue") is not None
    if found.role in ("at", "after", "before") and (mention.count < 2 or mention.misses_own):
        acts = _acts_at(page, mention, found)
    if mention.family == "meeting" and found.role == "at" and not mention.sides:
        group = subject(page, found.verb)
        mention.sides = group if len(group) == 1 and group[0].is_several else []
    known, mention.sides = mention.sides, []
    if found.role == "allow":
        mention.add(sides_in(page, found.verb, DATIVE))
    if found.role == "subject" and mention.family == "meeting" and (coming := awaited(page, found.verb)):
        mention.add(coming)
        mention.role = "plan"
    if found.role in ("happen", "plan") and mention.family == "meeting":
        mention.add(having(page, found.verb))
    if acts:
        sides = _travellers(page, found) or subject(page, found.verb)
        if not sides and found.role == "attend":
            sides = group_behind(page, found.verb + 1)
        if not sides and found.role == "hold" and mention.kind in KINDS:
            sides = acting_countries(page, found.verb)
        if mention.family in GATHERINGS and found.role == "at" and page.term(found.verb, "cue") is None:
            sides = [side for side in sides if _is_present(side, found)]
        if mention.names_partner and found.role in ("at", "after", "before"):
            sides = [side for side in sides if not is_bare_group(side)]  # на встрече с Лисом министры договорились
        if mention.family == "visit" and found.role in ("plan", "cancel"):
            sides = [side for side in sides if side.actor is not None and side.actor.kind in ("person", "office")]
        mention.add([side for side in sides if side.first < mention.first or side.first >= mention.last])
    mention.misses_own = mention.misses_own and not mention.sides
    mention.add(known)


def _stay_away(page: Page, found: Governor) -> bool:
    """`лишены права на участие в заседании`, `отказались открыть сессию`: whoever acts is not there."""
    begin = max(page.sheet.sentence_at(found.first).first, found.first - _AWAY)
    before = page.words[begin : found.first] if found.role == "attend" else []
    return any(not word.lemmas.isdisjoint(words_of("stay_away")) for word in before)


def _travellers(page: Page, found: Governor) -> list[Side]:
    """`(назвал частной) поездку [президента Лиса] для участия в форуме`: whose journey it is, with no verb between."""
    if found.role != "attend" or page.key(found.first - 1) != "для":
        return []
    sentence = page.sheet.sentence_at(found.first)
    before = page.events_in(max(sentence.first, found.first - REACH), found.first)
    visit = next((event for event in reversed(before) if event.kind == "visit"), None)
    if visit is None or any(page.words[token].verbal for token in range(visit.last, found.first)):
        return []
    return genitives(page, visit.last, found.first)


def _is_present(side: Side, found: Governor) -> bool:
    """Whether who acts at a gathering is there: a person, a group, or a body named right before it."""
    is_body = side.actor is not None and side.actor.kind == "organization"
    return not is_body or side.last == found.first


def _visitor_without_verb(page: Page, mention: Mention) -> None:
    """`Рустам Назаров в Москве с официальным визитом`: a headline without a verb."""
    sentence = page.sheet.sentence_at(mention.head)
    phrase = page.phrase_from(sentence.first)
    preposition = page.key(mention.first - 1) in WITH
    if phrase is None or not preposition or not can_be(phrase.cases, NOMINATIVE) or phrase.last >= mention.first:
        return
    place = page.places.get(phrase.last + 1)
    if place is not None and page.key(phrase.last) in IN and place.last + 1 >= mention.first - 1:
        mention.add(listed(page, phrase, NOMINATIVE))
        mention.place, mention.role = found_place(place), "happen"


def _is_host(page: Page, verb: int | None) -> bool:
    """`в ходе визита его примет президент`: the subject has a guest."""
    term = page.term(verb, "meeting_verb") if verb is not None else None
    return term is not None and term.entry["takes"] == "receive"


def _acts_at(page: Page, mention: Mention, found: Governor) -> bool:
    """Whether the subject of `в ходе …`, `на …` is one of those who meet; an event that happens is no actor."""
    verb = page.term(found.verb, "event_verb") if found.verb is not None else None
    if verb is not None and verb.entry["role"] == "happen":
        return False
    if mention.family == "meeting":
        return bool(mention.sides)
    if mention.family == "visit":
        return not mention.sides and found.role == "at" and not _is_host(page, found.verb)
    return found.role == "at" and page.key(found.first) not in AFTERWARDS
