"""Meetings told by a verb: `встретился с`, `обсудил с`, `принял`, `посетил`, `прибыл с визитом`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.circumstances import says_where
from cisnews.grammar.meetings.groups import group_side, leader_of
from cisnews.grammar.meetings.lists import listed
from cisnews.grammar.meetings.mention import Found, Mention, Side, found_place
from cisnews.grammar.meetings.owners import genitives
from cisnews.grammar.meetings.page import REACH, Page, words_of
from cisnews.grammar.meetings.partners import after_participle, partners
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.page import can_be
from cisnews.grammar.trace import near_miss
from cisnews.knowledge.forms import PARTICIPLE, PASSIVE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.sheet import Sentence, Term
    from cisnews.model.meeting import MeetingKind

_INTO = frozenset({"в", "во", "на"})


def verb_mentions(page: Page, sentence: Sentence, taken: frozenset[int | None]) -> list[Mention]:
    """The mentions of a sentence that a verb makes; `taken`: verbs that already belong to an event."""
    found = []
    terms = page.sentence_terms("meeting_verb", sentence) + page.sentence_terms("travel_verb", sentence)
    for term in terms:
        if term.first in taken or _belongs_to_longer(page, term) or term.forms & (PARTICIPLE | PASSIVE):
            continue
        rule = _TAKES[term.entry["takes"]]
        mention = rule(page, term, sentence)
        if mention is not None:
            found.append(mention)
    return found


def _belongs_to_longer(page: Page, term: Term) -> bool:
    """`принял участие` is no `принял`."""
    return any(
        other.last > term.last and other.entry.sort in ("event_verb", "cue")
        for other in page.sheet.terms_at.get(term.first, ())
    )


def _mention(term: Term, rule: str, kind: MeetingKind, family: str) -> Mention:
    mention = Mention(rule, kind, family, term.first, term.first, term.last)
    mention.role, mention.governor = "verb", term.first
    return mention


def met_with(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Беков встретился с Лисом`, `Беков и Лис обсудили`, `вопросы торговли Беков обсудил с Лисом`."""
    clauses = page.clauses(sentence)
    number = clauses.number(term.first)
    others = partners(page, term.last, sentence.last, number) or partners(
        page, max(sentence.first, term.first - REACH), term.first, number
    )
    mention = _mention(term, "met_with", term.entry["kind"], "meeting")
    mention.add(subject(page, term.first))
    mention.add(others)
    mention.names_partner = bool(others)
    if _is_contest(page, term, sentence) or _are_teams(page, mention.sides):
        near_miss(page.sheet, mention.first, mention.last, "met_with", "as rivals or performers")
        return None
    return mention if _tells_of_meeting(term, mention) else None


def _tells_of_meeting(term: Term, mention: Mention) -> bool:
    """Whether enough is said: `обсудили` needs two persons, or one and another side; `с коллегами` says too little."""
    known = [side for side in mention.sides if side.actor is not None and side.actor.kind != "group"]
    if term.entry["persons"]:
        kinds = {side.actor.kind for side in mention.sides if side.actor}
        return mention.names_partner and mention.count > 1 and len(known) > 1 and kinds == {"person"}
    if mention.names_partner:
        is_vague = (mention.sides[-1].label or "") in words_of("vague")
        return not (is_vague and (term.entry["weak"] or term.entry["topics"]))
    if term.entry["weak"] or mention.count < 2:
        return False
    if not term.entry["topics"] or (len(mention.sides) > 1 and known):
        return True
    return _is_counted(mention.sides[0].called or "")


def _is_counted(label: str) -> bool:
    """`министры России и Турции`, `лидеры двух стран`: several by the words, who can discuss among themselves."""
    return not {"и", "двух", "обеих", "обоих", "трех", "трёх", "четырех", "четырёх", "пяти"}.isdisjoint(label.split())


def _is_contest(page: Page, term: Term, sentence: Sentence) -> bool:
    """`встретятся в финале`, `встретились на одной сцене`."""
    return bool(page.terms_between("contest", term.last, min(sentence.last, term.last + 8)))


def _are_teams(page: Page, sides: list[Side]) -> bool:
    """`Сборная России встретится с командой Грузии`: a match."""
    named = [any(page.term(token, "team") is not None for token in range(side.first, side.last)) for side in sides]
    return bool(named) and all(named)


def received(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Президент принял посла`: the subject is the host; only persons are received."""
    guests = _object(page, term.last, sentence, ACCUSATIVE) or _object_before(page, term, sentence)
    if not guests:
        return None
    mention = _mention(term, "received", "bilateral", "meeting")
    mention.names_partner = True
    hosts = subject(page, term.first)
    mention.add(hosts)
    mention.add(guests)
    mention.host = hosts[0].actor if hosts else None
    return mention if hosts else None


def _object_before(page: Page, term: Term, sentence: Sentence) -> list[Side]:
    """`Его примет президент`, `Посла принял министр`, `Наблюдателей, которые прибыли вчера, принял президент`."""
    first = sentence.first
    if page.words[term.first - 1].text == ",":
        clauses = page.clauses(sentence)
        if clauses.number(first) != clauses.number(term.first):
            return []
        group = group_side(page, first, term.first, ACCUSATIVE)
        return [group] if group and not page.words[first].noun_forms & (NOMINATIVE | NOMINATIVE << 6) else []
    phrase = page.phrase_to(term.first)
    if phrase is None or phrase.first != first or not can_be(phrase.cases, ACCUSATIVE):
        return []
    return listed(page, phrase, ACCUSATIVE) if phrase.cases and not phrase.cases & NOMINATIVE else []


def called(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Президент позвонил коллеге`."""
    others = _object(page, term.last, sentence, DATIVE)
    if not others:
        return None
    mention = _mention(term, "called", "call", "meeting")
    mention.add(subject(page, term.first))
    mention.add(others)
    return mention


def gave_credentials(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Посол вручил верительные грамоты Президенту`."""
    return _credentials(page, term, _object(page, term.last, sentence, DATIVE), subject(page, term.first))


def took_credentials(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Президент принял верительные грамоты у посла`, `… нового посла`."""
    for token in range(term.last, min(sentence.last, term.last + 5)):
        guests = genitives(page, token, sentence.last)
        if guests:
            return _credentials(page, term, subject(page, term.first), guests)
    return None


def _credentials(page: Page, term: Term, hosts: list[Side], guests: list[Side]) -> Mention | None:
    if not hosts or not guests:
        return None
    mention = _mention(term, "credentials", "bilateral", "meeting")
    mention.add(hosts)
    mention.add(guests)
    mention.host = hosts[0].actor
    return mention


def _object(page: Page, first: int, sentence: Sentence, case: int) -> list[Side]:
    """The persons that a verb takes in a case, the first noun phrase without preposition after it."""
    start = after_participle(page, first, sentence.last, case)
    for token in range(start, min(sentence.last, start + 8)):
        word = page.words[token]
        if word.verbal == "finite" or word.text in (",", ";", ":"):
            return []
        phrase = page.phrase_from(token)
        if phrase is not None:
            if page.after_preposition(token) or not can_be(phrase.cases, case):
                continue
            if _belongs_to_subject(page, phrase):
                return []
            return listed(page, phrase, case)
        if not page.after_preposition(token) and (group := group_side(page, token, sentence.last, case)):
            named = page.phrase_from(group.last)
            if named is not None and named.actor.kind == "person" and can_be(named.cases, case):
                return listed(page, named, case)  # принял министров обороны А и Б
            return [group, *leader_of(page, group)]
        is_thing = not any("anim" in analysis.marks for analysis in word.analyses)
        if is_thing and word.noun_forms & (case | case << 6) and not page.after_preposition(token):
            return []
    return []


def _belongs_to_subject(page: Page, phrase: Phrase) -> bool:
    """`(диплом) принял директор музея [Анны Лис]`: a genitive after an office in the nominative is no object."""
    before = page.phrase_to(phrase.first)
    if before is None or before.actor.kind == "person" or not phrase.cases & GENITIVE:
        return False
    return can_be(before.cases, NOMINATIVE) and not before.cases & ACCUSATIVE


def visited(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер посетил Ташкент`: a place as the object, directly after the verb or after `город`, `столицу`."""
    place = _place(page, term.last, sentence, ACCUSATIVE, None) or _place_in_front(page, term, sentence)
    return _travel(page, term, place, "visited")


def _place_in_front(page: Page, term: Term, sentence: Sentence) -> Found | None:
    """`Молдову [завтра] посетит спикер`: the place opens the sentence in the accusative."""
    place = page.places.get(sentence.first)
    if place is None or place.last > term.first or term.first - place.last > 3 or not can_be(place.cases, ACCUSATIVE):
        return None
    return found_place(place) if not can_be(place.cases, NOMINATIVE) else None


def arrived(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер прибыл [с визитом] в Ташкент`."""
    place = _place(page, term.last, sentence, ACCUSATIVE, _INTO) or _goal_before(page, term, sentence)
    return _travel(page, term, place, "arrived")


def _goal_before(page: Page, term: Term, sentence: Sentence) -> Found | None:
    """`[В Москву] с визитом прилетел премьер`: the goal before the verb, in its clause."""
    clauses = page.clauses(sentence)
    number = clauses.number(term.first)
    for token in range(max(sentence.first, term.first - REACH), term.first):
        place = page.places.get(token)
        if place is None or clauses.number(token) != number or page.phrase_at(token) is not None:
            continue
        if page.key(token - 1) in _INTO and place.cases & ACCUSATIVE and not place.cases & PREPOSITIONAL:
            return found_place(place)
    return None


def stayed(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Премьер находится [с визитом] в Ташкенте`; without `с визитом` one can be anywhere."""
    place = _place(page, term.last, sentence, PREPOSITIONAL, _INTO)
    is_visit = any(event.kind == "visit" for event in page.events_in(term.last, min(sentence.last, term.last + 12)))
    return _travel(page, term, place, "stayed") if is_visit else None


def _travel(page: Page, term: Term, place: Found | None, rule: str) -> Mention | None:
    visitors = [side for side in subject(page, term.first) if _can_travel(page, side)]
    if place is None or not visitors:
        return None
    mention = _mention(term, rule, "visit", "visit")
    mention.add(visitors)
    mention.place = place
    mention.widen(place.first, place.last)
    return mention


def _can_travel(page: Page, side: Side) -> bool:
    """Persons, groups and delegations; not parliaments and companies."""
    if side.actor is None or side.actor.kind != "organization":
        return True
    return any(page.term(token, "collective") is not None for token in range(side.first, side.last))


def _place(page: Page, first: int, sentence: Sentence, case: int, prepositions: frozenset[str] | None) -> Found | None:
    """The place in a case after a verb, with one of the prepositions or with none."""
    limit = min(sentence.last, first + 14)
    for token in range(first, limit):
        place = page.places.get(token)
        person = page.phrase_from(token)
        if person is not None and person.actor.kind == "person":
            limit = min(limit, person.last + 3)  # прибыл Беков в Минск; not: Беков и ряд директоров компаний в России
        if page.words[token].verbal == "finite" or token >= limit:
            return None
        if place is None:
            continue
        if page.phrase_at(token) is not None or not (can_be(place.cases, case) or prepositions):
            continue
        governed = says_where(page, place, case) if prepositions else not page.after_preposition(token)
        if governed:
            return found_place(place)
    return None


_TAKES = {
    "with": met_with,
    "receive": received,
    "dative": called,
    "credentials_give": gave_credentials,
    "credentials_take": took_credentials,
    "object": visited,
    "into": arrived,
    "in": stayed,
}
"""The rule for what a verb takes."""
