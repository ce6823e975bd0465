"""Meetings told by `встретился с`, `обсудил с`, `позвонил`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.mention import Mention, Side, verb_mention
from cisnews.grammar.meetings.objects import object_sides
from cisnews.grammar.meetings.page import REACH, Page, words_of
from cisnews.grammar.meetings.partners import are_apart, partners
from cisnews.grammar.meetings.sides import means_those_told
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.morphology import DATIVE
from cisnews.grammar.trace import near_miss

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sentence, Term


def met_with(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Беков встретился с Лисом`, `Беков и Лис обсудили`, `вопросы торговли Беков обсудил с Лисом`."""
    clauses = page.clauses(sentence)
    number = clauses.number(term.first)
    others = partners(page, term.last, sentence.last, number) or _partners_before(page, term, sentence, number)
    mention = verb_mention(term, "met_with", term.entry["kind"], "meeting")
    mention.add(subject(page, term.first))
    mention.add(others)
    mention.names_partner = bool(others)
    mention.only_talked = page.term(term.first, "topic_cue") is not None
    mention.apart = len(others) if are_apart(page, others) else 0
    mention.misses_own = len(mention.sides) == len(others)
    if _is_contest(page, term, sentence) or _are_teams(page, mention.sides):
        near_miss(page.sheet, mention.first, mention.last, "met_with", "as rivals or performers")
        return None
    return mention if _tells_of_meeting(term, mention) else None


def _partners_before(page: Page, term: Term, sentence: Sentence, number: int) -> list[Side]:
    """`с Лисом Беков обсудил торговлю`; not `на встрече с Лисом министры договорились`."""
    first = max(sentence.first, term.first - REACH)
    found = partners(page, first, term.first, number)
    events = page.events_in(first, term.first) if found else []
    return [] if any(event.last + 1 == found[0].first for event in events) else found


def _tells_of_meeting(term: Term, mention: Mention) -> bool:
    """Whether enough is said: `обсудили` needs two persons, or one and another side; `с коллегами` says too little."""
    known = [side for side in mention.sides if side.actor is not None and side.actor.kind != "group"]
    if term.entry["persons"]:
        kinds = {side.actor.kind for side in mention.sides if side.actor}
        return mention.names_partner and mention.count > 1 and len(known) > 1 and kinds == {"person"}
    if mention.names_partner:
        called = (mention.sides[-1].called or "").lower()
        if term.entry["topics"] and called.split()[:1] and called.split()[0] in words_of("attendants"):
            return False  # обсудит с участниками саммита: there
        is_vague = called in words_of("vague")
        return not is_vague or not (term.entry["weak"] or term.entry["topics"])
    if not (term.entry["weak"] or term.entry["topics"]) and len(mention.sides) == 1:
        return mention.count > 1 or means_those_told(mention.sides[0])  # лидеры условились встретиться
    if term.entry["weak"] or mention.count < 2:
        return False
    if not term.entry["topics"] or (len(mention.sides) > 1 and known):
        return True
    return _is_counted(mention.sides[0].called or "")


def _is_counted(label: str) -> bool:
    """`министры России и Турции`, `лидеры двух стран`: several by the words, who can discuss among themselves."""
    return not words_of("several").isdisjoint(label.split())


def _is_contest(page: Page, term: Term, sentence: Sentence) -> bool:
    """`встретятся в финале`, `встретились на одной сцене`."""
    return bool(page.terms_between("contest", term.last, min(sentence.last, term.last + 8)))


def _are_teams(page: Page, sides: list[Side]) -> bool:
    """`Сборная России встретится с командой Грузии`: a match."""
    named = [any(page.term(token, "team") is not None for token in range(side.first, side.last)) for side in sides]
    return bool(named) and all(named)


def called(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Президент позвонил коллеге`."""
    others = object_sides(page, term.last, sentence, DATIVE)
    if not others:
        return None
    mention = verb_mention(term, "called", "call", "meeting")
    mention.add(subject(page, term.first))
    mention.add(others)
    return mention
