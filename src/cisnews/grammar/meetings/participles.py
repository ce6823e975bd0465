"""Meetings told beside a name: `находящийся с визитом в Баку спикер Лис`, `Анна Лис, встречавшаяся с послом, …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.lists import phrase_side
from cisnews.grammar.meetings.mention import Mention, verb_mention
from cisnews.grammar.meetings.partners import are_apart, partners
from cisnews.grammar.meetings.travel import destination_of, on_visit
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

_TO_NAME = 14
"""Words between the participle and whom it tells of, at most."""


def on_the_way(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """The visit of whom a participle of travel modifies; who only is somewhere pays no visit."""
    place = destination_of(page, term, sentence)
    needs_visit = place is None or term.entry["takes"] == "in"
    if (needs_visit and not on_visit(page, term, sentence)) or (place is None and term.entry["takes"] == "in"):
        return None
    visitor = _visitor(page, term, place.last if place is not None else term.last, sentence)
    if visitor is None or visitor.actor.kind not in ("person", "office"):
        return None
    mention = verb_mention(term, "on_the_way", "visit", "visit")
    mention.add([phrase_side(page, visitor)])
    mention.place = place
    if place is not None:
        mention.widen(place.first, place.last)
    return mention


def met_before(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Анна Лис, встречавшаяся с послом, сказала`: whom the participle modifies, and with whom that one met."""
    others = partners(page, term.last, sentence.last, page.clauses(sentence).number(term.first))
    own = _visitor(page, term, others[-1].last, sentence) if others and not term.entry["weak"] else None
    if own is None or own.actor.kind not in ("person", "office"):
        return None
    mention = verb_mention(term, "met_before", term.entry["kind"], "meeting")
    mention.add([phrase_side(page, own), *others])
    mention.names_partner = True
    mention.apart = len(others) if are_apart(page, others) else 0
    return mention


def _visitor(page: Page, term: Term, last: int, sentence: Sentence) -> Phrase | None:
    """`[Анной Лис], прибывшей …`, `прибывшая в Минск [Анна Лис]`: in the case of the participle."""
    cases = page.words[term.first].cases
    if page.key(term.first - 1) == ",":
        before = page.phrase_to(term.first - 1)
        return before if before is not None and can_be(before.cases, cases) else None
    for phrase in page.cast.phrases_in(last, min(sentence.last, last + _TO_NAME)):
        if any(page.words[token].verbal == "finite" or page.key(token) == "," for token in range(last, phrase.first)):
            return None
        if can_be(phrase.cases, cases) and not page.after_preposition(phrase.first):
            return phrase
    return None
