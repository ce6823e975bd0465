"""Meetings told by a noun: `встреча X с Y`, `провёл переговоры`, `в ходе визита`, `выступил на саммите`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.events.names import is_count
from cisnews.grammar.meetings.attendance import told_by_clauses
from cisnews.grammar.meetings.countries import KINDS, acting_countries, countries, countries_with
from cisnews.grammar.meetings.governors import Governor, governor
from cisnews.grammar.meetings.lists import listed
from cisnews.grammar.meetings.mention import FAMILIES, GATHERINGS, Mention, Side, found_place
from cisnews.grammar.meetings.owners import datives, genitives, having, presided
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.meetings.partners import between, partners
from cisnews.grammar.meetings.sides import is_bare_group
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.morphology import ACCUSATIVE, ALL_CASES, GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import EventMention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_WITH = frozenset({"с", "со"})
_AWAY = 6
"""Words before `участие в заседании` among which stands who is kept from it, at most."""
_AFTERWARDS = frozenset({"по", "при", "для", "к"})
"""What is done `по итогам саммита` is not done there."""


def noun_mentions(page: Page, sentence: Sentence) -> list[Mention]:
    """The mentions of a sentence that a noun makes, in order."""
    events = page.events_in(sentence.first, sentence.last)
    return [_mention(page, event, sentence) for event in events if not _says_only_how(page, event)]


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
    modifiers = page.words[event.first : event.head] if event.last == event.head + 1 else []
    mention.is_half_named = bool(modifiers) and not any(w.lemmas.isdisjoint(words_of("manners")) for w in modifiers)
    if mention.family in GATHERINGS:
        mention.body = _body(page, event)
    _complements(page, mention, event, sentence)
    _actors(page, mention, found)
    if mention.family in GATHERINGS:
        told_by_clauses(page, mention)
    return mention


def _is_generic(page: Page, mention: Mention, event: EventMention) -> bool:
    """`после подобных поездок`, `провели три пленарных заседания`: no single event."""
    is_counted = any(is_count(page.sheet, token) for token in range(max(event.first - 1, 0), event.head))
    if mention.family in GATHERINGS and is_counted:
        return True
    is_plural = not page.words[event.head].noun_forms & ALL_CASES
    return is_plural and event.kind not in KINDS and mention.role in ("", "about", "at", "after", "before")


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
        owners = genitives(page, at, limit)
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
        mention.apart = len(others) if event.kind == "bilateral" and _are_several(page, mention, event) else 0
        mention.add(others or between(page, at, limit))
    elif (
        mention.family == "press"
        or mention.role in ("hold", "attend")
        or (event.name is None and page.key(at) in _WITH)
    ):
        others = partners(page, at, limit, page.clauses(sentence).number(event.head))
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


def _actors(page: Page, mention: Mention, found: Governor) -> None:
    """Who acts in the clause, where that one takes part."""
    if found.verb is None and mention.family == "visit" and not mention.sides:
        _visitor_without_verb(page, mention)
    if found.verb is None or page.key(found.verb - 1) == "не" or _stay_away(page, found):
        return
    own = 0 if mention.family == "visit" else 1  # отменил визит: his own
    acts = found.role in ("hold", "attend") or (found.role in ("plan", "cancel") and mention.count == own)
    if found.role == "about" and mention.names_partner and mention.count < 2:
        acts = mention.family == "meeting" and page.term(found.verb, "cue") is not None
    if found.role in ("at", "after", "before") and (mention.count < 2 or mention.misses_own):
        acts = _acts_at(page, mention, found)
    if mention.family == "meeting" and found.role == "at" and not mention.sides:
        group = subject(page, found.verb)
        mention.sides = group if len(group) == 1 and group[0].is_several else []
    known, mention.sides = mention.sides, []
    if found.role == "allow":
        mention.add(datives(page, found.verb))
    if found.role in ("happen", "plan") and mention.family == "meeting":
        mention.add(having(page, found.verb))
    if acts:
        sides = _travellers(page, found) or subject(page, found.verb)
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
    preposition = page.key(mention.first - 1) in _WITH
    if phrase is None or not preposition or not can_be(phrase.cases, NOMINATIVE) or phrase.last >= mention.first:
        return
    place = page.places.get(phrase.last + 1)
    if place is not None and page.key(phrase.last) in ("в", "во") and place.last + 1 >= mention.first - 1:
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
    return found.role == "at" and page.key(found.first) not in _AFTERWARDS
