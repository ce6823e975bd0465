"""Laws that are told dryly, and the change that the sentence before tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT
from cisnews.grammar.reforms.actors import makes_rules
from cisnews.grammar.reforms.page import REACH, is_one_of
from cisnews.grammar.reforms.sameness import LAWS, is_only_number

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page
    from cisnews.grammar.reforms.statements import Statement
    from cisnews.grammar.reforms.topics import Topic

NUMBERED = LAWS - {"decree"}
"""Sorts of laws that have numbers in a parliament."""
_TO_MATTER = 4
"""Words from a law's noun to `о`, at most: `проект закона об изменении кодекса`."""


def is_unnumbered(topic: Topic) -> bool:
    """`закон о воде`: a law named without its number."""
    return topic.sort in NUMBERED and topic.named and not any(word.isdigit() for word in topic.words)


def is_told_dryly(page: Page, topic: Topic) -> bool:
    """`поправки в кодекс`, `закон об изменении кодекса`, a title, a number: what it changes is told elsewhere."""
    if topic.sort == "amendment" or topic.quoted or is_only_number(topic):
        return True
    about = range(topic.head + 1, min(topic.head + _TO_MATTER, topic.last - 1))
    return any(page.key(token) in ABOUT and is_one_of(page.words[token + 1], "law_words") for token in about)


def speaks_of_rule(page: Page, told: Statement, statement: Statement) -> bool:
    """Whether a law is told of by its noun; or a rule was told (not `передали письмо`), and the rest fits it.

    What one person says is not told of in another's words.
    """
    speakers = page.speaker_at(told.verb), page.speaker_at(statement.verb)
    if speakers[0] is not speakers[1] and None not in speakers:
        return False
    if statement.topic is not None:
        return True
    is_rule = told.change is not None and (told.change.is_decree or told.change.kind is not None)
    return is_rule and _speaks_of_document(page, statement)


def _speaks_of_document(page: Page, statement: Statement) -> bool:
    """`Указ об этом подписан`; `Такое предложение озвучил депутат Лис`: a document, or somebody who makes rules."""
    if statement.topic is not None or makes_rules(statement.actor) or makes_rules(statement.proposer):
        return True
    unit = statement.unit
    around = page.words[max(unit.first, statement.verb - REACH) : min(unit.last, statement.verb + REACH)]
    return any(is_one_of(word, "documents") for word in around)
