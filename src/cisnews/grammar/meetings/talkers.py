"""Who met at a meeting that only goes on: `Лис и Беков договорились о мире. Во время встречи собеседники …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_PAIR = 2


def name_talkers(page: Page, mention: Mention, sentence: Sentence) -> None:
    """The two persons of the sentence before, where `стороны`, `собеседники` act in the course of the meeting."""
    number = page.sheet.sentence_number(sentence.first)
    if mention.family != "meeting" or mention.role != "at" or number == 0:
        return
    if not page.terms_between("meeting_sides", sentence.first, sentence.last):
        return
    before = page.sheet.sentences[number - 1]
    phrases = [phrase for phrase in page.cast.phrases_in(before.first, before.last) if phrase.actor.kind == "person"]
    are_two = len(phrases) == _PAIR == len({phrase.actor for phrase in phrases})
    if are_two and all(can_be(phrase.cases, NOMINATIVE) for phrase in phrases):
        mention.sides = [Side(mention.first, mention.last, phrase.actor, None) for phrase in phrases]
