"""Whom a pronoun means that is no subject: `её приняла Лис`, `у него состоялась встреча`, `беседовал с ней`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.page import can_be
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.meetings.page import Page

_SENTENCES_BACK = 2
_PERSONS = frozenset({"person", "office"})


@cache
def _genders(case: str) -> dict[str, str]:
    """The pronouns of a case with the gender of whom they mean."""
    return dict(lexicon.table("meetings")["pronouns"][case])


@cache
def _guests(case: str) -> frozenset[str]:
    """Words for the guest in a case."""
    return frozenset(lexicon.table("meetings")["guests"][case])


def pronoun_side(page: Page, token: int, case: str) -> Side | None:
    """The participant whom a pronoun or `гость` means; None if none stands here, or more than one can be meant."""
    if page.guest is not None and page.key(token) in _guests(case):
        return Side(token, token + 1, page.guest, None)
    gender = _genders(case).get(page.key(token))
    if gender is None:
        return None
    actor = _meant(page, token, gender)
    return Side(token, token + 1, actor, None) if actor is not None else None


def _meant(page: Page, token: int, gender: str) -> Actor | None:
    """The one subject of the gender in this sentence before the pronoun, or in the nearest with such a person."""
    sheet = page.sheet
    number = sheet.sentence_number(token)
    for back in range(min(_SENTENCES_BACK, number) + 1):
        sentence = sheet.sentences[number - back]
        if sheet.sentences[number].section - sentence.section > 1:
            return None
        phrases = [
            phrase
            for phrase in page.cast.phrases_in(sentence.first, min(sentence.last, token))
            if phrase.actor.kind in _PERSONS and phrase.actor.gender in (None, gender)
        ]
        if phrases:
            subjects = {phrase.actor for phrase in phrases if can_be(phrase.cases, NOMINATIVE)}
            return subjects.pop() if len(subjects) == 1 else None
    return None
