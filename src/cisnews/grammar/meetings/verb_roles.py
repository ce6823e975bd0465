"""In which role a verb takes an event: who holds it, takes part, calls it off; or the event happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import WITH
from cisnews.grammar.meetings.page import words_of
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.knowledge.forms import PARTICIPLE, PASSIVE, SHORT

if TYPE_CHECKING:
    from cisnews.grammar.layers import EventMention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Term


def role_of(page: Page, verb: int, event: EventMention, anchor: int, direct: tuple[str, int] | None) -> str:
    """The first role in which the verb at a token takes the event (`собраться` has two); empty if there is none."""
    for term in page.sheet.terms_at.get(verb, ()):
        if term.entry.sort == "event_verb" and (role := _role(page, term, event, anchor, direct)):
            return role
    return ""


def _role(page: Page, term: Term, event: EventMention, anchor: int, direct: tuple[str, int] | None) -> str:
    """How the verb takes the event; empty if it does not: `день визита начался`, `визит начался переговорами`."""
    role: str = term.entry["role"]
    prepositions = term.entry.get("preposition")
    if role in ("happen", "hold") and not page.words[term.first].lemmas.isdisjoint(words_of("gathers")):
        is_object = term.first < event.first
        if is_object != (role == "hold"):
            return ""
    if role == "happen":
        through_noun = anchor < event.first or page.after_preposition(anchor)
        stands = event.cases & (NOMINATIVE | INSTRUMENTAL) or (through_noun and event.cases & GENITIVE)
        is_free = not page.after_preposition(anchor) or _begins_with(page, term, anchor)
        return role if direct is None and is_free and stands else ""
    if term.forms & PARTICIPLE and term.forms & PASSIVE:
        is_told = bool(term.forms & SHORT) and direct is None and not page.after_preposition(anchor)
        return ("happen" if role == "hold" else role) if is_told and role != "attend" else ""
    if prepositions:
        return role if page.key(anchor - 1) in prepositions else ""
    if direct is not None or page.after_preposition(anchor):
        return ""
    if event.cases & GENITIVE and term.first > event.head and _is_owned(page, anchor):
        return ""
    through_noun = anchor < event.first
    return role if event.cases & ACCUSATIVE or (through_noun and event.cases & GENITIVE) else ""


def _is_owned(page: Page, anchor: int) -> bool:
    """`трансляцию [встречи] вёл канал`: a noun for a thing has the event as its complement."""
    before = page.words[anchor - 1]
    is_thing = before.pos == "NOUN" and not any("anim" in a.marks for a in before.analyses)
    return is_thing and not page.in_date(anchor - 1) and not page.after_preposition(anchor - 1)


def _begins_with(page: Page, term: Term, anchor: int) -> bool:
    """`визит начался с встречи`."""
    return page.key(anchor - 1) in WITH and not page.words[term.first].lemmas.isdisjoint(words_of("begin"))
