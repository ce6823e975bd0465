"""Meetings told by a verb: `встретился с`, `обсудил с`, `принял`, `посетил`, `прибыл с визитом`, `собрался`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.assemblies import assembled, convened
from cisnews.grammar.meetings.encounters import called, met_with
from cisnews.grammar.meetings.participles import met_before, on_the_way
from cisnews.grammar.meetings.receptions import gave_credentials, received, took_credentials, was_received
from cisnews.grammar.meetings.travel import arrived, stayed, visited
from cisnews.knowledge.forms import PARTICIPLE, PASSIVE, SHORT

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

SORTS = ("meeting_verb", "travel_verb", "assembly_verb")
"""Verbs that make a meeting by themselves."""


def verb_mentions(page: Page, sentence: Sentence, taken: frozenset[int | None]) -> list[Mention]:
    """The mentions of a sentence that a verb makes; `taken`: verbs that already belong to an event."""
    found = []
    for term in (term for sort in SORTS for term in page.sentence_terms(sort, sentence)):
        if (term.first in taken and term.entry.sort != "travel_verb") or _belongs_to_longer(page, term):
            continue
        takes = term.entry["takes"]
        if term.forms & PARTICIPLE and not term.forms & (PASSIVE | SHORT) and takes in _MODIFIES:
            takes = _MODIFIES[takes]
        elif term.forms & (PARTICIPLE | PASSIVE):
            takes = "received" if takes == "receive" and term.forms & SHORT else None
        rule = _TAKES.get(takes)
        mention = rule(page, term, sentence) if rule is not None else None
        if mention is not None and not (term.first in taken and mention.place is None):
            found.append(mention)  # приехал в Минск на переговоры: both
    return found


def _belongs_to_longer(page: Page, term: Term) -> bool:
    """`принял участие` is no `принял`."""
    return any(
        other.last > term.last and other.entry.sort in ("event_verb", "cue")
        for other in page.sheet.terms_at.get(term.first, ())
    )


_TAKES = {
    "with": met_with,
    "receive": received,
    "received": was_received,
    "dative": called,
    "credentials_give": gave_credentials,
    "credentials_take": took_credentials,
    "object": visited,
    "into": arrived,
    "in": stayed,
    "on_the_way": on_the_way,
    "met_before": met_before,
    "assemble": assembled,
    "convene": convened,
}
"""The rule for what a verb takes."""
_MODIFIES = {"object": "on_the_way", "into": "on_the_way", "in": "on_the_way", "with": "met_before"}
"""The rule for its active participle."""
