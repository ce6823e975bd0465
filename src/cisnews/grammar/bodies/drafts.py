"""A body while it is read, and how its name stands in the nominative."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import field

from cisnews.grammar.marked import OPENING
from cisnews.grammar.morphology import ALL_CASES, GENITIVES, NOMINATIVE, cases_of
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.knowledge import lexicon
from cisnews.knowledge.forms import BARE, CHAINED, SURE
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sheet
    from cisnews.knowledge.lexicon import Entry

__all__ = ["BARE", "CHAINED", "SURE", "BodyDraft", "ancestors", "body", "head_noun", "name_in_nominative"]


class BodyDraft(Record):
    """A body as read at one place, before it is known which of the lexicon's it is."""

    first: int
    last: int
    head: int
    """Token of the head noun."""
    forms: int
    """Case bits of the singular, and of the plural six bits higher."""
    kind: str
    rule: str
    candidates: dict[str, int] = field(default_factory=dict)
    """Ids of the lexicon's bodies that it can be, with the mode of naming."""
    explicit: bool = False
    """Its country or parent stands beside it."""
    country: str | None = None
    core_last: int = 0
    """The token after the lexicon's own words, before parent and country."""

    @property
    def singular(self) -> int:
        """The cases that it can have in the singular."""
        return self.forms & ALL_CASES

    @property
    def is_known(self) -> bool:
        """Whether it can be a body of the lexicon."""
        return bool(self.candidates)

    @property
    def cases(self) -> int:
        """The cases that it can have."""
        return cases_of(self.forms)


def head_noun(sheet: Sheet, first: int, last: int, forms: int) -> int:
    """The token of the first noun of a name (half-open) that can stand in one of the forms; else its first token."""
    for token in range(first, last):
        word = sheet.words[token]
        if word.noun_forms & forms and not (word.pos in ("ADJF", "PRTF") and token + 1 < last):
            return token
    return first


def body(body_id: str) -> Entry:
    """The lexicon's entry of a body."""
    return lexicon.entry_of("body", body_id)


@cache
def ancestors(body_id: str) -> frozenset[str]:
    """The bodies above a body: its parent, the parent's parent …"""
    found = []
    parent = body(body_id)["parent"]
    while parent is not None and parent not in found:
        found.append(parent)
        parent = body(parent)["parent"]
    return frozenset(found)


def name_in_nominative(sheet: Sheet, first: int, last: int) -> str:
    """`Форс Индия` of `«Форс Индии»`, `банк «Лотос»` of `банка «Лотос»`; as written what may be no genitive."""
    if sheet.words[first].text in OPENING:
        first, last = first + 1, last - 1
    club = sheet.term(first, "club")
    if club is not None and club.last == last:
        return str(club.entry["name"])
    marks = next((at for at in range(first + 1, last) if sheet.words[at].text in OPENING), last)
    head = head_noun(sheet, first, marks, GENITIVES)  # `банка` of `банка «Восточный»`
    forms = sheet.words[head].noun_forms & GENITIVES
    if not forms or (sheet.words[head].noun_forms & NOMINATIVE and marks == last):
        return sheet.text(first, last).strip('«»"“”„ ')
    before = sheet.words[first:head]
    if all(word.adjective_forms & forms and word.pos != "NUMR" for word in before):
        return nominative(sheet, NounPhrase(first, last, head, forms))
    if (
        last == head + 1
        and sheet.words[head].known
        and all(word.shape == "title" and not word.noun_forms & forms for word in before)
    ):
        return f"{sheet.text(first, head)} {nominative(sheet, NounPhrase(head, last, head, forms))}"
    return sheet.text(first, last).strip('«»"“”„ ')
