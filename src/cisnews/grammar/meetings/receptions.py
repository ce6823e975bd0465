"""Meetings at which somebody receives somebody: `принял`, `был принят`, `вручил верительные грамоты`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.groups import group_side, leader_of
from cisnews.grammar.meetings.lists import listed
from cisnews.grammar.meetings.mention import Mention, Side, verb_mention
from cisnews.grammar.meetings.objects import object_sides
from cisnews.grammar.meetings.owners import genitives
from cisnews.grammar.meetings.pronouns import pronoun_side
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, INSTRUMENTAL, NOMINATIVE, NOMINATIVES
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

_AGENT = 8
"""Words between `принят` and whoever receives, at most."""
_TO_GROUP = 2
"""Words before a date that opens the sentence, at most: `В среду послов принял министр`."""
_MANY = 3
"""So many guests of one country are no second side."""
_PERSONS = frozenset({"person", "office"})


def received(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Президент принял посла`: the subject is the host; only persons are received."""
    guests = object_sides(page, term.last, sentence, ACCUSATIVE) or _object_before(page, term, sentence)
    guests = guests if any(_is_received(page, side) for side in guests) else []
    hosts = subject(page, term.first) if guests else []
    if not guests and (meant := _pronoun_before(page, term)) is not None:
        guests = [meant]
        hosts = [side for side in subject(page, term.first) if side.actor is None or side.actor.kind in _PERSONS]
        guests = [_rather_the_guest(page, meant, hosts)]
    mention = _hosted(term, "received", hosts, guests)
    if mention is not None:
        mention.names_partner = True
    return mention


def _rather_the_guest(page: Page, meant: Side, hosts: list[Side]) -> Side:
    """Who came last is received rather than somebody of the host's own country."""
    host = hosts[0].actor if hosts else None
    at_home = host is not None and meant.actor is not None and host.country == meant.actor.country is not None
    return meant._replace(actor=page.guest) if at_home and page.guest is not None else meant


def _is_received(page: Page, side: Side) -> bool:
    """Persons, groups, `делегацию палаты`; not `(закон) принял парламент`."""
    is_body = side.actor is not None and side.actor.kind == "organization"
    return not is_body or any(page.term(token, "collective") is not None for token in range(side.first, side.last))


def _pronoun_before(page: Page, term: Term) -> Side | None:
    """`Утром [её] приняла Председатель`: the guest as a pronoun right before the verb."""
    return pronoun_side(page, term.first - 1, "accusative")


def was_received(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Посол был принят президентом`: the host stands in the instrumental, the guest is the subject."""
    clauses = page.clauses(sentence)
    number = clauses.number(term.first)
    first, last = max(sentence.first, term.first - _AGENT), min(sentence.last, term.last + _AGENT)
    hosts = [
        phrase
        for phrase in page.cast.phrases_in(first, last)
        if clauses.number(phrase.first) == number
        and phrase.cases & INSTRUMENTAL
        and not phrase.cases & NOMINATIVE
        and phrase.actor.kind in _PERSONS
        and not page.after_preposition(phrase.first)
    ]
    guests = [side for side in subject(page, term.first) if side.actor is None or side.actor.kind in _PERSONS]
    if not hosts or not guests:
        return None
    mention = verb_mention(term, "was_received", "bilateral", "meeting")
    mention.names_partner = True
    mention.add(guests)
    mention.add(listed(page, hosts[0], INSTRUMENTAL))
    mention.host = hosts[0].actor
    return mention


def _object_before(page: Page, term: Term, sentence: Sentence) -> list[Side]:
    """`Его примет президент`, `Посла принял министр`, `европейских лидеров приняла Лис`."""
    phrase = page.phrase_to(term.first)
    if phrase is None or not can_be(phrase.cases, ACCUSATIVE):
        return _group_in_front(page, term, sentence)
    if phrase.actor.kind == "group" and not phrase.cases & NOMINATIVE:
        return listed(page, phrase, ACCUSATIVE)
    if phrase.first != sentence.first:  # в первый день визита Анну Лис принял премьер
        follows = page.phrase_from(term.last)
        is_host = follows is not None and follows.cases == NOMINATIVE and follows.actor.kind in _PERSONS
        is_guest = phrase.actor.kind == "person" or (phrase.actor.kind == "office" and not phrase.cases & NOMINATIVE)
        return listed(page, phrase, ACCUSATIVE) if is_host and is_guest else []
    return listed(page, phrase, ACCUSATIVE) if phrase.cases and not phrase.cases & NOMINATIVE else []


def _group_in_front(page: Page, term: Term, sentence: Sentence) -> list[Side]:
    """`Послов принял министр`, `17 апреля делегацию, возглавляемую Лисом, приняла спикер`: opens the sentence."""
    first = sentence.first
    dates = page.dates_in(first, first + _TO_GROUP)
    first = dates[0].last if dates and dates[0].first - first <= 1 else first
    clauses = page.clauses(sentence)
    if first >= term.first or clauses.number(first) != clauses.number(term.first):
        return []
    group = group_side(page, first, term.first, ACCUSATIVE)
    if group is None or _can_act(page, group):
        return []
    sides = [group, *leader_of(page, group)]
    is_right_before = sides[-1].last == term.first or page.key(term.first - 1) == ","
    return sides if is_right_before else []


def _can_act(page: Page, group: Side) -> bool:
    """Whether a group could be the subject: `европейских лидеров` cannot."""
    forms = [page.words[token].noun_forms for token in range(group.first, group.last)]
    return any(form & NOMINATIVES for form in forms)


def gave_credentials(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Посол вручил верительные грамоты Президенту`."""
    return _hosted(term, "credentials", object_sides(page, term.last, sentence, DATIVE), subject(page, term.first))


def took_credentials(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Президент принял верительные грамоты у посла`, `… нового посла`."""
    for token in range(term.last, min(sentence.last, term.last + 5)):
        guests = genitives(page, token, sentence.last)
        if guests:
            return _hosted(term, "credentials", subject(page, term.first), guests)
    return None


def _hosted(term: Term, rule: str, hosts: list[Side], guests: list[Side]) -> Mention | None:
    """The meeting of hosts and guests by a rule; None where either are missing."""
    if not hosts or not guests:
        return None
    mention = verb_mention(term, rule, "bilateral", "meeting")
    mention.add(hosts)
    mention.add(guests)
    mention.host = hosts[0].actor
    if len(guests) >= _MANY and all(_is_countryman(side, hosts[0]) for side in guests):
        mention.kind = "multilateral"  # принял акимов А, Б и В
    return mention


def _is_countryman(guest: Side, host: Side) -> bool:
    """A person of the host's country who belongs to no delegation."""
    if guest.actor is None or host.actor is None or guest.delegation is not None:
        return False
    return guest.actor.kind == "person" and guest.actor.country == host.actor.country
