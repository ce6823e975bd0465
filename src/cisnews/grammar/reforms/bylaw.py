"""What a document says: `по закону срок увеличится`, `указом продлены льготы`, `это предусмотрено законом`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import BY_LAW
from cisnews.grammar.morphology import INSTRUMENTALS, NOMINATIVES
from cisnews.grammar.reforms.authors import author_behind
from cisnews.grammar.reforms.becoming import becoming_changes, becoming_passive
from cisnews.grammar.reforms.change_verbs import change_topic
from cisnews.grammar.reforms.force import became_statement
from cisnews.grammar.reforms.page import REACH, is_by_which, is_one_of, is_pointing, words_of
from cisnews.grammar.reforms.statements import Statement
from cisnews.knowledge.forms import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.reforms.changes import Change
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term
    from cisnews.model.reform import ReformStatus

_TO_NOUN = 4
"""Words from `согласно` to the document, at most."""
_TO_NORM = 4
"""Words between `такая норма` and `предусмотрена`, at most."""
_SAID: dict[str, ReformStatus] = {"bill": "proposed", "amendment": "proposed", "law": "adopted", "decree": "adopted"}


def document_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """`По закону срок увеличится до семи лет`: of the law told before; `парламент станет однопалатным`: by itself."""
    for verb, change in becoming_changes(page, unit):
        document = ruling_document(page, unit, verb.first)
        told = became_statement(page, unit, verb, change) if document < 0 else None
        told = told or (_ruled(page, unit, topics, verb, change, document) if document >= 0 else None)
        if told is not None:
            told.change = change
            yield told
    for verb in unit.terms.get("reform_change_verb", ()):
        document = ruling_document(page, unit, verb.first) if verb.forms & SHORT else -1
        made = becoming_passive(page, unit, verb) if document >= 0 else None
        if made is not None:
            told = _ruled(page, unit, topics, verb, made, document)
            told.change = made
            yield told


def ruling_document(page: Page, unit: Unit, verb: int) -> int:
    """`По новому [закону] срок увеличится`, `[указом] продлены льготы`, `закон[,] которым вводятся квоты`: the token
    of the document that says so; -1 if none does.
    """
    clauses = page.clauses(unit.sentence)
    clause = clauses.clause(verb)
    if clause.kind == "relative" and is_by_which(page, clause.first):
        return clause.first
    for token in range(max(unit.first, verb - REACH), verb):
        if clauses.number(token) not in (clauses.number(verb), 0):
            continue
        if page.words[token].noun_forms & INSTRUMENTALS and is_one_of(page.words[token], "documents"):
            return token
        if page.key(token) not in BY_LAW:
            continue
        for at in range(token + 1, min(token + _TO_NOUN, verb)):
            word = page.words[at]
            if word.noun_forms and (is_one_of(word, "anaphors") or is_one_of(word, "documents")):
                return at
            if not word.adjective_forms:
                break
    return -1


def _ruled(page: Page, unit: Unit, topics: list[Topic], verb: Term, change: Change, document: int) -> Statement:
    """The change is of the law told in the sentence, or before; a decree told nowhere else makes it by itself."""
    law = law_before(topics, verb)
    head = page.term(document, "reform_head")
    is_first = law.sort == "decree" if law is not None else not page.told_before
    if is_first and head is not None and head.entry["class"] == "decree":
        told = Statement(unit, "by_decree", law or change_topic(page, change), _of_decree(head), verb.first)
        told.instrument = head.entry["instrument"]
        author = author_behind(page, document)
        told.decider = author.actor if author is not None else None
        return told
    return Statement(unit, "change", law, None, verb.first)


def _of_decree(head: Term) -> ReformStatus:
    return "signed" if head.entry["instrument"] in words_of("signed_acts") else "adopted"


def law_before(topics: list[Topic], verb: Term) -> Topic | None:
    """The first law that is named before a verb."""
    return next((topic for topic in topics if topic.last <= verb.first and topic.named), None)


def provided_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """`Это предусмотрено декретом`, `Такую норму содержит законопроект`: in which document is what was told before."""
    for token in range(unit.first + 1, min(unit.last, unit.first + _TO_NORM)):
        if not is_one_of(page.words[token], "provides") or not _points(page, unit, token):
            continue
        case = INSTRUMENTALS if page.words[token].verbal == "short" else NOMINATIVES
        for head in page.terms_between("reform_head", token + 1, min(unit.last, token + REACH)):
            status = _SAID.get(head.entry["class"])
            if status is None or not head.forms & case:
                continue
            topic = next((topic for topic in topics if topic.head == head.first), None)
            if topic is not None and page.same_clause(token, head.first):
                told = Statement(unit, "provided", topic, status, token)
                if topic.sort == "decree":
                    told.status, told.decider = _of_decree(head), topic.author
                yield told
            break


def _points(page: Page, unit: Unit, verb: int) -> bool:
    """`[Это] предусмотрено`, `[Такая норма] содержится`, `[Соответствующие изменения] предусмотрены`."""
    opening = range(unit.first, verb)
    if page.key(unit.first) == "это":
        return True
    return any(is_pointing(page, t) and is_one_of(page.words[t + 1], "norms") for t in opening)
