"""Referendums that decide a reform: planned, proposed, or held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ON_QUESTION, WHICH_BEGINNINGS
from cisnews.grammar.morphology import ACCUSATIVES, ANY_FORM, NOMINATIVES
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.reforms.actors import actor_of
from cisnews.grammar.reforms.linking import nearest_date
from cisnews.grammar.reforms.page import REACH, is_one_of
from cisnews.grammar.reforms.statements import Statement
from cisnews.grammar.reforms.topics import topics_near
from cisnews.grammar.tenses import tense_near
from cisnews.knowledge.forms import PASSIVE, PAST, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term
    from cisnews.model.reform import ReformStatus

_TO_HOLDING = 6
"""Words from `о проведении` to the referendum, at most."""


def referendum_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """`решение будет принято на общенациональном референдуме в 2027 году`, `референдум по поправкам пройдёт в мае`."""
    for term in unit.terms.get("referendum", ()):
        topic = _decided_topic(page, unit, term, topics)
        if topic is None and not _speaks_of_decision(page, unit, term):
            continue
        relative = _relative_after(page, unit, term)
        date = nearest_date(page, unit, term, topic)
        date = date or next(iter(page.dates_in(relative.start, relative.stop)), None)
        statement = Statement(unit, "referendum", topic, _referendum_status(page, unit, term, date), term.first)
        if statement.status == "adopted" and topic is None:
            continue
        published = page.sheet.published
        is_over = published is not None and date is not None and date.date.first_day() <= published
        is_held = statement.status != "referendum_planned" or not is_over or _is_underway(page, unit, term)
        is_decided = statement.status != "proposed" and is_held
        statement.decision = date if is_decided else None  # not сегодня принял закон о референдуме
        statement.decided_by = _referendum_name(page, unit, term)
        proposing = _proposing_verb(page, unit, term)
        if proposing is not None:
            statement.proposer = actor_of(page, unit, proposing, passive=bool(proposing.forms & PASSIVE))
        yield statement


def _referendum_status(page: Page, unit: Unit, term: Term, date: DateMention | None) -> ReformStatus | None:
    """Planned, or held and won; None where it is only proposed or thought of (`можно было бы провести референдум`)."""
    if _proposing_verb(page, unit, term) is not None:
        return "proposed"
    if _is_underway(page, unit, term):
        return "referendum_planned"
    window = [page.words[token] for token in _clause_around(page, unit, term)]
    window += [page.words[token] for token in _relative_after(page, unit, term)]
    if any(is_one_of(word, "referendum_doubts") for word in window):
        return None
    published = page.sheet.published
    later = date is not None and published is not None and date.date.first_day() > published
    planned = any(is_one_of(word, "referendum_plans") for word in window) or _is_ordered(page, unit, term)
    if later or planned or tense_near(page.sheet, term.first, term.last) == "future":
        return "referendum_planned"
    verbs = page.terms_between("reform_verb", max(unit.first, term.first - REACH), min(unit.last, term.last + REACH))
    held = any(verb.entry["role"] in ("adopt", "carry_out") and verb.forms & (PAST | SHORT) for verb in verbs)
    return "adopted" if held else None


def _is_underway(page: Page, unit: Unit, term: Term) -> bool:
    """`сегодня проходит референдум`."""
    return any(is_one_of(page.words[token], "referendum_underway") for token in _clause_around(page, unit, term))


def _is_ordered(page: Page, unit: Unit, term: Term) -> bool:
    """`указ [о проведении] 15 марта референдума`, `решение [о назначении] референдума`."""
    before = range(max(unit.first + 1, term.first - _TO_HOLDING), term.first)
    return any(page.key(t - 1) == "о" and is_one_of(page.words[t], "holding") for t in before)


def _clause_around(page: Page, unit: Unit, term: Term) -> range:
    """The words around a term up to the commas, at most some twenty."""
    first, last = term.first, term.last
    while first > max(unit.first, term.first - 14) and page.words[first - 1].text not in ",;:":
        first -= 1
    while last < min(unit.last, term.last + 8) and page.words[last].text not in ",;:":
        last += 1
    return range(first, last)


def _relative_after(page: Page, unit: Unit, term: Term) -> range:
    """`референдум по изменению конституции, [который назначен на 27 февраля]`: the relative clause after its name."""
    last = _clause_around(page, unit, term).stop
    if page.key(last) != "," or not page.key(last + 1).startswith(WHICH_BEGINNINGS):
        return range(0)
    return range(last + 1, min(unit.last, last + 8))


def _proposing_verb(page: Page, unit: Unit, term: Term) -> Term | None:
    """`предложил провести референдум по поправкам`: the verb that governs the referendum, with no comma between."""
    for token in range(term.first - 1, max(unit.first, term.first - 8) - 1, -1):
        if page.words[token].text in ",;:—":
            return None
        verb = page.term(token, "reform_verb")
        if verb is not None and verb.entry["role"] == "propose":
            return verb
    return None


def _decided_topic(page: Page, unit: Unit, term: Term, topics: list[Topic]) -> Topic | None:
    """`референдум по поправкам`, `Конституция принята на референдуме`: not what only stands in the same sentence."""
    clauses = page.clauses(unit.sentence)
    number = clauses.number(term.first)
    found: list[Topic] = []
    for topic in topics_near(topics, term.first):
        first = topic.carrier if topic.carrier >= 0 else topic.first
        if topic.sort == "law":
            continue
        preposition = page.after_preposition(first)
        governed = preposition and page.key(first - 1) in ON_QUESTION and 0 < first - term.last <= 6
        if topic.first <= term.first < topic.last and topic.sort in ("bill", "decree"):
            continue  # законопроект о референдуме
        inside = clauses.clauses[clauses.number(topic.head)]
        by_it = inside.kind == "relative" and inside.first == _clause_around(page, unit, term).stop
        argument = (by_it or clauses.number(topic.head) == number) and topic.forms & (NOMINATIVES | ACCUSATIVES)
        if governed or (argument and not preposition):
            found.append(topic)
    return min(found, key=lambda topic: abs(topic.head - term.first), default=None)


def _speaks_of_decision(page: Page, unit: Unit, term: Term) -> bool:
    """`решение … на референдуме`, `провести референдум`, `состоится референдум`: no other referendum is meant."""
    window = range(max(unit.first, term.first - 14), min(unit.last, term.last + 8))
    return any(
        is_one_of(page.words[token], "decisions") or is_one_of(page.words[token], "referendum_verbs")
        for token in window
    )


def _referendum_name(page: Page, unit: Unit, term: Term) -> str:
    """The referendum with its adjectives, in the nominative."""
    first, forms = term.first, term.forms or ANY_FORM
    while first > unit.first and page.words[first - 1].adjective_forms & forms:
        word = page.words[first - 1]
        if is_one_of(word, "demonstratives") or is_one_of(word, "unnamed") or page.term(first - 1, "reform_stage"):
            break
        first -= 1
    head = next((t for t in range(term.first, term.last) if not page.words[t].adjective_forms), term.first)
    return nominative(page.sheet, NounPhrase(first, term.last, head, forms))
