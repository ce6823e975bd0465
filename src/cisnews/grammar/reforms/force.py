"""From when a rule holds: `закон вступил в силу`, `с 1 июля повышается пенсионный возраст`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import WITH
from cisnews.grammar.morphology import NOMINATIVES
from cisnews.grammar.reforms.actors import actor_of
from cisnews.grammar.reforms.change_verbs import change_topic
from cisnews.grammar.reforms.decided import decided_before
from cisnews.grammar.reforms.linking import subject_topic
from cisnews.grammar.reforms.page import words_of
from cisnews.grammar.reforms.statements import Statement
from cisnews.grammar.reforms.targets import is_rule, is_ruling
from cisnews.knowledge.forms import INFINITIVE, PARTICIPLE, PASSIVE

if TYPE_CHECKING:
    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.reforms.changes import Change
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term
    from cisnews.model.reform import ReformStatus


def in_force(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Statement | None:
    """`закон вступил в силу`, `документ вступает в силу с 1 июля`, `с 1 июля вступает в силу закон`."""
    if page.key(verb.first - 1) == "не" or verb.forms & (INFINITIVE | PARTICIPLE):
        return None
    topic = subject_topic(page, unit, verb, topics)
    change = _change_in_force(page, unit, verb) if topic is None else None
    topic = topic if change is None else change_topic(page, change)
    dates = page.dates_in(verb.last, min(unit.last, verb.last + 8)) or [
        date for date in page.dates_in(max(unit.first, verb.first - 8), verb.first) if page.key(date.first - 1) == "с"
    ]
    date = dates[0] if dates else None
    behind = range(verb.last, min(unit.last, verb.last + 2))
    is_due = date is None and any(page.key(token) in words_of("due") for token in behind)
    coming = page.tense(verb) == "future" or is_later(page, date) or is_due
    is_law = topic is not None and topic.sort in ("law", "change") and topic.named
    status: ReformStatus | None = "in_force" if not coming else "adopted" if is_law else None
    statement = Statement(unit, "in_force", topic, status, verb.first)
    statement.change = change
    return statement


def _change_in_force(page: Page, unit: Unit, verb: Term) -> Change | None:
    """`[Запрет вейпов] вступает в силу`: a rule by its noun."""
    change = decided_before(page, unit, verb, NOMINATIVES)
    return change if change is not None and is_rule(page, change) else None


def became_statement(page: Page, unit: Unit, verb: Term, change: Change) -> Statement | None:
    """`парламент станет однопалатным`, `с 1 июля повышается пенсионный возраст`: only of what the state orders."""
    first, last = max(unit.first, verb.first - 8), min(unit.last, verb.last + 12)
    starts = [date for date in page.dates_in(first, last) if page.key(date.first - 1) in WITH]
    has_day = bool(starts) or any(_begins_on_a_day(page, token) for token in range(first, last))
    is_of_country = (is_ruling(page, change) or is_rule(page, change)) and page.country_near(
        unit, verb.first
    ) is not None
    is_dated = has_day and (change.kind is not None or is_of_country)
    if not (is_dated or (verb.entry["quality"] and change.kind is not None)):
        return None
    before = page.terms_between("reform_verb", unit.first, verb.first)
    proposing = next((term for term in before if term.entry["role"] == "propose"), None)
    if proposing is not None:  # предлагаю: пусть парламент станет однопалатным
        statement = Statement(unit, "becoming", change_topic(page, change), "proposed", verb.first)
        statement.proposer = actor_of(page, unit, proposing, passive=bool(proposing.forms & PASSIVE))
        return statement
    coming = page.tense(verb) == "future" or (bool(starts) and is_later(page, starts[0]))
    status: ReformStatus = "announced" if coming else "in_force" if is_dated else "adopted"
    statement = Statement(unit, "becoming", change_topic(page, change), status, verb.first)
    statement.decision = starts[0] if starts else None
    return statement


def _begins_on_a_day(page: Page, token: int) -> bool:
    """`с 1 марта`, of whatever year."""
    numbered = page.key(token) in WITH and token + 2 < len(page.words) and page.words[token + 1].kind == "number"
    return numbered and page.term(token + 2, "month") is not None


def is_later(page: Page, date: DateMention | None) -> bool:
    """Whether a date lies after the day of publication."""
    published = page.sheet.published
    return date is not None and published is not None and date.date.first_day() > published
