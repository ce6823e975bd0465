"""What is to be changed, by whom, in which instrument, how far it is, who decides and when.

Sentence by sentence, noun phrases that name a reform are linked to verbs and nouns that say something of it; statements
of several sentences become one reform. A law that is only mentioned is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.reforms.actors import actor_of
from cisnews.grammar.reforms.authors import author_statements, initiator
from cisnews.grammar.reforms.bylaw import document_statements, law_before, provided_statements
from cisnews.grammar.reforms.change_verbs import (
    change_topic,
    needed_changes,
    proposed_changes,
    told_changes,
)
from cisnews.grammar.reforms.decided import adopted_changes, decided_changes
from cisnews.grammar.reforms.drafting import draft
from cisnews.grammar.reforms.free import state_change
from cisnews.grammar.reforms.linking import nearest_date
from cisnews.grammar.reforms.merging import Reforms
from cisnews.grammar.reforms.nouns import (
    agenda_statements,
    change_statements,
    instrument_in,
    needed_statements,
    reading_statements,
    stage_statements,
)
from cisnews.grammar.reforms.page import Page, Unit, units
from cisnews.grammar.reforms.referendums import referendum_statements
from cisnews.grammar.reforms.statements import Statement
from cisnews.grammar.reforms.targets import repealed_law
from cisnews.grammar.reforms.topics import read_topics
from cisnews.grammar.reforms.verbs import stated, told_statement, verb_statements
from cisnews.grammar.trace import near_miss
from cisnews.knowledge.forms import PASSIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import DateMention, PlaceMention, QuoteDraft, ReformDraft
    from cisnews.grammar.reforms.changes import Change
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.model.reform import ReformStatus

_SUBJECTS = frozenset(
    {"reform_head", "reform_change", "reform_change_verb", "reform_becomes", "reform_quality", "reform_rules"}
)
_FREE = frozenset({"reform_change_verb", "reform_becomes"})


def find_reforms(
    sheet: Sheet, cast: Cast, dates: list[DateMention], places: list[PlaceMention], quotes: list[QuoteDraft]
) -> list[ReformDraft]:
    """The reforms of a document, in the order in which it tells of them."""
    if not sheet.terms_of(*_SUBJECTS):
        return []
    page = Page(sheet, cast, dates, places, quotes)
    reforms = Reforms(page)
    for unit in units(page):
        names_one = not _SUBJECTS.isdisjoint(unit.terms)
        if names_one or reforms.found or reforms.free:
            page.told_before = bool(reforms.found)
            page.can_point_back = page.told_before or names_one or bool(reforms.free)
            for statement in _statements(page, unit):
                reforms.add(statement)
        if not _FREE.isdisjoint(unit.terms):
            reforms.free = [*reforms.free[-1:], unit]
    drafts = []
    for reform in reforms.found:
        made = draft(page, reform)
        if made is None:
            topic = reform.topics[0]
            near_miss(sheet, topic.first, topic.last, "reform_topic", "the text does not say which, or how far it is")
        else:
            drafts.append(made)
    return drafts


def _statements(page: Page, unit: Unit) -> list[Statement]:
    """What a unit says, in order of its words."""
    topics = read_topics(page, unit)
    found = [*stage_statements(page, unit, topics), *verb_statements(page, unit, topics)]
    found += [*referendum_statements(page, unit, topics), *author_statements(page, unit)]
    found += needed_statements(page, unit, topics)
    by_verb = {statement.verb: statement for statement in found if statement.topic is not None}
    found += _proposed(page, unit, topics, by_verb)
    if "reform_head" in unit.terms:
        found += provided_statements(page, unit, topics)
    found += [*_decided(page, unit, by_verb), *_needed(page, unit, by_verb)]
    found = _with_decided_changes(page, unit, found)
    found += document_statements(page, unit, topics)
    found = [statement for statement in found if by_verb.get(statement.verb, statement) is statement or statement.topic]
    found += _changes_alone(page, unit, topics, found)
    topics_told = {statement.topic for statement in found}
    listed = (*reading_statements(page, unit, topics), *agenda_statements(page, unit, topics))
    found += [told for told in listed if told.topic not in topics_told]
    is_told = any(statement.topic is not None or statement.rule != "in_force" for statement in found)
    if not is_told and (told := state_change(page, unit)) is not None:
        found.append(told)
    behind = initiator(page, unit) if found else None
    for statement in found:
        _add_instrument(page, unit, statement)
        if behind is not None and statement.proposer is None:
            statement.proposer = behind.actor
    return sorted(found, key=lambda statement: (statement.rule != "stage_adjective", statement.verb))


def _proposed(page: Page, unit: Unit, topics: list[Topic], by_verb: dict[int, Statement]) -> Iterator[Statement]:
    """The changes that somebody proposes (`предложил изменить процедуру`), beside what `by_verb` holds already."""
    for verb, change in proposed_changes(page, unit):
        told = by_verb.get(verb.first)
        if told is not None and told.topic is not None and not told.topic.named and _overlaps(told.topic, change):
            told.topic = change_topic(page, change)  # предложил изменить процедуру принятия законов
        if told is None or (told.rule == "proposed_change" and told.change is not change):
            told = by_verb[verb.first] = _proposal(page, unit, topics, verb, change)
            yield told
        if told.topic is None or not _overlaps(told.topic, change) or told.topic.sort == "change":
            told.change = told.change or change


def _proposal(page: Page, unit: Unit, topics: list[Topic], verb: Term, change: Change) -> Statement:
    passive = bool(verb.forms & PASSIVE) or verb.entry["passive"]
    told = Statement(unit, "proposed_change", change_topic(page, change), _status(verb), verb.first)
    told.proposer = actor_of(page, unit, verb, passive=passive)
    law = law_before(topics, verb)
    is_author = page.told_before and bool(page.terms_between("reform_author", unit.first, verb.first))
    if (passive and told.proposer is None and (law or page.told_before)) or is_author:
        told.topic = law
    told.proposed = nearest_date(page, unit, verb, told.topic)
    return told


def _decided(page: Page, unit: Unit, by_verb: dict[int, Statement]) -> Iterator[Statement]:
    """`Кабмин решил снизить пошлину`: by whom, and on which day."""
    for verb, change in decided_changes(page, unit):
        if verb.first not in by_verb:
            told = Statement(unit, "decided_change", change_topic(page, change), "adopted", verb.first)
            told.actor = told.decider = actor_of(page, unit, verb, passive=False)
            told.change, told.decision = change, nearest_date(page, unit, verb, told.topic)
            yield told


def _needed(page: Page, unit: Unit, by_verb: dict[int, Statement]) -> Iterator[Statement]:
    """`«Нужно снизить пошлину», — сказал сенатор`: proposed by whoever says it."""
    for verb, change in needed_changes(page, unit):
        if verb.first not in by_verb and (speaker := page.speaker_at(verb.first)) is not None:
            told = Statement(unit, "needed_change", change_topic(page, change), "proposed", verb.first)
            told.proposer, told.change = speaker, change
            yield told


def _changes_alone(page: Page, unit: Unit, topics: list[Topic], found: list[Statement]) -> list[Statement]:
    """The changes of which no statement tells yet; those of topics with a statement are given to it."""
    alone = []
    by_topic = {statement.topic: statement for statement in reversed(found) if statement.topic is not None}
    for topic, change in change_statements(page, unit, topics):
        told = by_topic.get(topic) if topic is not None else None
        if told is None:
            told = Statement(unit, "change", topic, None, change.first)
            alone.append(told)
        told.change = told.change or change
    return alone


def _with_decided_changes(page: Page, unit: Unit, found: list[Statement]) -> list[Statement]:
    """Add the changes that verbs of change and of deciding tell: `отменил налог`, `одобрил повышение возраста`."""
    covered = {token for told in found if told.topic is not None for token in range(told.topic.first, told.topic.last)}
    for verb, change in told_changes(page, unit):
        tokens = range(change.first, change.last)
        if repealed_law(page, verb, change) is not None:  # отменил закон, который принял Сенат: what was done before
            found = [told for told in found if told.topic is None or not _overlaps(told.topic, change)]
            covered.difference_update(tokens)
        if covered.isdisjoint(tokens):
            _add(found, told_statement(page, unit, verb, change_topic(page, change)), change)
            covered.update(tokens)
    verbs = {told.verb for told in found}
    for verb, change in adopted_changes(page, unit):
        if verb.first not in verbs:
            _add(found, stated(page, unit, verb, change_topic(page, change), passive=False), change)
    return found


def _add(found: list[Statement], made: Statement | None, change: Change) -> None:
    if made is not None:
        made.change = change
        found.append(made)


def _overlaps(topic: Topic, change: Change) -> bool:
    return topic.first < change.last and change.first < topic.last


def _status(verb: Term) -> ReformStatus:
    return "proposed" if verb.entry["role"] == "propose" else "announced"


def _add_instrument(page: Page, unit: Unit, statement: Statement) -> None:
    """`В сентябрьском Послании предложил`: the document, its day, and whose it is where nobody else proposes."""
    if statement.status != "proposed" and statement.rule not in ("announce_verb", "refer_verb"):
        return
    found = instrument_in(page, unit, statement.verb)
    if found is None:
        return
    statement.instrument, term = found
    dates = page.dates_in(max(unit.first, term.first - 4), term.first)
    if dates and statement.proposed is None:
        statement.proposed = dates[-1]
    phrase = page.phrase_from(term.last)
    if statement.proposer is None and phrase is not None and statement.status == "proposed":
        statement.proposer = phrase.actor
