"""Verbs that say how far a reform is: `предложил`, `внёс`, `обсудили`, `принят`, `подписал`, `отклонили`."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ACCUSATIVES, NOMINATIVES
from cisnews.grammar.reforms.actors import actor_of, is_court, is_person, only_prepares
from cisnews.grammar.reforms.authors import author_behind
from cisnews.grammar.reforms.conditions import beside, has_objections, is_meant
from cisnews.grammar.reforms.force import in_force
from cisnews.grammar.reforms.linking import (
    is_after_anaphor,
    linked_topic,
    nearest_date,
    pointing_word,
    relative_topic,
    topic_before,
)
from cisnews.grammar.reforms.page import words_of
from cisnews.grammar.reforms.statements import Statement
from cisnews.grammar.reforms.status import confirms, is_early, is_excluded, is_refused, only_decided, status_of
from cisnews.grammar.reforms.topics import topics_near
from cisnews.knowledge.forms import PARTICIPLE, PASSIVE, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.cast import Actor
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term

_LAWS = frozenset({"amendment", "bill", "law"})


def verb_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """What the verbs of a unit say of its topics, or of the reform named before it."""
    for verb in unit.terms.get("reform_verb", ()):
        if not is_meant(page, unit, verb) or page.key(verb.first - 1) == "кто":  # закон для тех, кто внесёт залог
            continue
        if verb.forms & PARTICIPLE and not verb.forms & SHORT:
            topic = topic_before(page, verb, topics)
            is_told = topic is not None or is_after_anaphor(page, unit, verb)
            statement = stated(page, unit, verb, topic, passive=bool(verb.forms & PASSIVE)) if is_told else None
        elif is_excluded(page, unit, verb) and not is_refused(page, unit, verb):
            continue
        else:
            statement = _of_verb(page, unit, verb, topics)
        if statement:
            yield statement
            yield from _of_siblings(page, statement, topics)
    for verb in unit.terms.get("reform_force", ()):
        statement = in_force(page, unit, verb, topics)
        if statement:
            yield statement
            yield from _of_siblings(page, statement, topics)


def _of_siblings(page: Page, statement: Statement, topics: list[Topic]) -> Iterator[Statement]:
    """`приняли законы «О воде» и «О лесе»`, `подписал поправки о налогах и закон «О воде»`: the same of each."""
    topic = statement.topic
    if topic is None:
        return
    joined = next((other for other in topics_near(topics, topic.last) if _is_joined(page, topic, other)), None)
    if joined is not None:
        joined.forms &= ACCUSATIVES | NOMINATIVES
    for sibling in [*topic.siblings, *([joined] if joined is not None else [])]:
        told = copy(statement)
        told.topic = sibling
        yield told


def _is_joined(page: Page, topic: Topic, other: Topic) -> bool:
    """Whether a law follows another behind `и`, in its case; not `поправки в закон о воде и [закон о лесе]`."""
    if other.first != topic.last + 1 or page.key(topic.last) != "и" or topic.carrier >= 0 or other.carrier >= 0:
        return False
    amends = topic.sort == "amendment" and page.key(topic.head + 1) in words_of("into")
    are_laws = topic.sort in _LAWS and other.sort in _LAWS and topic.named and other.named and not amends
    return are_laws and any(topic.forms & case and other.forms & case for case in (NOMINATIVES, ACCUSATIVES))


def _of_verb(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Statement | None:
    passive = bool(verb.forms & PASSIVE) or verb.entry["passive"]
    topic = linked_topic(page, unit, verb, topics, passive)
    if topic is None and not verb.entry["about"]:
        topic = relative_topic(page, unit, verb, topics)
    pointing = pointing_word(page, unit, verb) if topic is None else -1
    postpones = bool(verb.entry["beside"]) and page.told_before  # (Дума) перенесла рассмотрение
    if topic is None and pointing < 0 and not postpones:
        return None
    told = stated(page, unit, verb, topic, passive=passive)
    author = author_behind(page, pointing) if pointing >= 0 else None
    if told is not None and author is not None:
        told.proposer = author.actor  # поддержали инициативу президента
    return told


def stated(page: Page, unit: Unit, verb: Term, topic: Topic | None, *, passive: bool) -> Statement | None:
    """What a verb says of a topic: by whom, when, and how far that makes it."""
    role = _role(page, unit, verb, topic)
    negated = page.key(verb.first - 1) == "не"
    if topic is None and role == "adopt" and only_decided(page, unit, verb):
        return None
    actor = actor_of(page, unit, verb, passive=passive)
    status = status_of(page, unit, verb, role, actor)
    if is_refused(page, unit, verb):
        role, status = "reject", "rejected"
    if negated:
        if role not in ("adopt", "sign") or status in ("announced", None):
            return None
        if only_prepares(page, unit, verb):  # правительство не поддержало законопроект: it is there, and read
            role, status = "discuss", "under_discussion"
        else:
            role, status = "reject", "rejected"
    if status == "under_discussion" and role == "adopt" and topic is not None and topic.carrier < 0:
        is_rule = topic.sort == "change" and confirms(page, verb)
        if (
            topic.sort == "decree" or is_rule
        ):  # приняло постановление, утвердило новые правила; not проект постановления
            status = "adopted"
    if status is None:
        return None
    statement = Statement(unit, f"{role}_verb", topic, status, verb.first)
    statement.actor = actor
    statement.is_early = role == "adopt" and is_early(page, unit, verb)
    date = nearest_date(page, unit, verb, topic)
    if role in ("propose", "announce") or status == "announced":
        names_it = topic is not None and not topic.anaphoric
        announces = role == "announce" and verb.entry["about"] is False and names_it
        presents = verb.entry["presents"] and not names_it
        statement.proposer = actor if announces or (role == "propose" and not presents) else None
        if role == "propose" and status == "proposed":
            statement.proposed = date
        elif role in ("adopt", "sign", "refer"):
            statement.decision = date
    elif role == "refer":
        statement.proposer = actor if is_person(actor) else None
        statement.decision = date
    elif role in ("adopt", "sign", "reject") and status != "under_discussion":
        statement.decider, statement.decision = actor, date
    elif statement.is_early and actor is not None and not is_person(actor) and _can_decide(actor):
        statement.decider = None if only_prepares(page, unit, verb) else actor  # the parliament that goes on deciding
    elif verb.entry["brings"] and is_person(actor):
        statement.proposer = actor
    if topic is not None:
        _add_name(page, statement, topic)
    return statement


def _add_name(page: Page, statement: Statement, topic: Topic) -> None:
    """What the name says: `законопроект сенатора Лис`, `указ президента от 9 мая`."""
    if topic.sort != "decree":
        statement.proposer = topic.author or statement.proposer
    elif statement.status in ("adopted", "signed", "in_force"):
        statement.decider = statement.decider or topic.author
        days = page.dates_in(topic.head, topic.last)
        statement.decision = statement.decision or (days[0] if days and page.key(days[0].first - 1) == "от" else None)


def _role(page: Page, unit: Unit, verb: Term, topic: Topic | None) -> str:
    """What a verb does, which can depend on what is beside it."""
    role: str = verb.entry["role"]
    if verb.entry["beside"]:
        return beside(page, unit, verb) or role
    if verb.entry["to_parliament"] and has_objections(page, unit, verb):
        return "reject"
    if verb.entry["enters"] and topic is not None and topic.sort == "amendment" and topic.named:
        actor = actor_of(page, unit, verb, passive=bool(verb.forms & PASSIVE))
        is_body = actor is not None and actor.kind == "organization" and not only_prepares(page, unit, verb)
        is_made = actor is None if verb.forms & SHORT else is_body
        return "adopt" if is_made else role  # парламент внёс изменения в закон
    if role == "publish":  # a decree is made by then
        return "adopt" if topic is not None and topic.sort == "decree" else "discuss"
    return role


def told_statement(page: Page, unit: Unit, verb: Term, topic: Topic) -> Statement | None:
    """`распустил парламент`: done where somebody known does it, announced where it is still to come."""
    passive = bool(verb.forms & SHORT)
    actor = actor_of(page, unit, verb, passive=passive)
    tense = page.tense(verb)
    if tense == "future":
        return Statement(unit, "change_verb", topic, "announced", verb.first)
    if tense != "past" or (not passive and (actor is None or not _can_decide(actor))):
        return None
    if actor is not None and any(phrase.actor is actor for phrase in page.cast.phrases_in(topic.first, topic.last)):
        return None  # (приговор) отменил Верховный суд: what looks like the object acts
    statement = Statement(unit, "change_verb", topic, "adopted", verb.first)
    statement.actor = statement.decider = actor
    statement.decision = nearest_date(page, unit, verb, topic)
    return statement


def _can_decide(actor: Actor) -> bool:
    """Of groups only those who make laws: `депутаты отменили`; a court does away with fines, not with rules."""
    if actor.kind == "organization" and is_court(actor):
        return False
    return actor.kind != "group" or actor.name.lower().startswith(tuple(words_of("legislators")))
