"""Verbs that say how far a reform is: `предложил`, `внёс`, `обсудили`, `принят`, `подписал`, `отклонили`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import GENITIVE
from cisnews.grammar.reforms.actors import actor_of, is_person, only_prepares
from cisnews.grammar.reforms.page import REACH, is_one_of
from cisnews.grammar.reforms.statements import Statement
from cisnews.grammar.reforms.topics import ACCUSATIVES, NOMINATIVES
from cisnews.knowledge.forms import FINITE, FUTURE, GERUND, INFINITIVE, PARTICIPLE, PASSIVE, PAST, PRESENT, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term
    from cisnews.model.reform import ReformStatus

_GENITIVES = GENITIVE | GENITIVE << 6
_HABIT = frozenset({"будет", "будут"})
"""Before an imperfective they tell what somebody is there for: `палата будет принимать законы`."""
_ABOUT = frozenset({"о", "об", "обо", "за", "к", "с", "по", "на", "против"})
_STATUSES: dict[str, ReformStatus] = {
    "propose": "proposed",
    "announce": "announced",
    "discuss": "under_discussion",
    "adopt": "adopted",
    "sign": "signed",
    "reject": "rejected",
    "refer": "referendum_planned",
}


def verb_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """What the verbs of a unit say of its topics, or of the reform named before it."""
    for verb in page.terms_in("reform_verb", unit.first, unit.last):
        if verb.forms & PARTICIPLE and not verb.forms & SHORT:
            topic = _topic_before(page, verb, topics)
            statement = topic and _stated(page, unit, verb, topic, passive=bool(verb.forms & PASSIVE))
        elif _is_excluded(page, unit, verb):
            continue
        else:
            statement = _of_verb(page, unit, verb, topics)
        if statement:
            yield statement
    for verb in page.terms_in("reform_force", unit.first, unit.last):
        statement = _in_force(page, unit, verb, topics)
        if statement:
            yield statement


def _is_excluded(page: Page, unit: Unit, verb: Term) -> bool:
    """`если примут`, `принял бы`, `предложил отклонить`: what is only thought of, or governed by another verb."""
    clause = page.clauses(unit.sentence).clause(verb.first)
    opening = {page.key(token) for token in range(clause.first, clause.first + 3)}
    if "если" in opening or "бы" in {page.key(verb.first + 1), page.key(verb.first - 1), page.key(verb.first - 2)}:
        return True
    return bool(verb.forms & INFINITIVE) and not _is_planned(page, unit, verb)


def _is_planned(page: Page, unit: Unit, verb: Term) -> bool:
    """`намерены внести`, `планируется принять`: an infinitive after a verb of planning."""
    for token in range(verb.first - 1, max(unit.first, verb.first - 5) - 1, -1):
        if page.key(token) in _HABIT:
            return False
        if is_one_of(page.words[token], "plans") or page.key(token) in (
            "планируется",
            "намерен",
            "намерены",
            "готов",
            "готовы",
        ):
            return not (token > 0 and page.key(token - 1) == "не")
        if page.words[token].text in ",;—":
            return False
    return False


def _of_verb(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Statement | None:
    passive = bool(verb.forms & PASSIVE) or verb.entry["passive"]
    topic = _linked(page, unit, verb, topics, passive)
    if topic is None and not verb.entry["about"]:
        topic = _relative(page, unit, verb, topics)
    if topic is None and not _points_back(page, unit, verb):
        return None
    return _stated(page, unit, verb, topic, passive=passive)


def _linked(page: Page, unit: Unit, verb: Term, topics: list[Topic], passive: bool) -> Topic | None:
    """The nearest topic of the verb's clause in the case that the verb asks for; what follows the verb comes first."""
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    near = [topic for topic in topics if abs(topic.head - verb.first) <= REACH and clauses.number(topic.head) == number]
    near.sort(key=lambda topic: topic.head - verb.first if topic.head > verb.first else 2 * (verb.first - topic.head))
    for topic in near:
        if _reversed(page, verb, topic):
            return None
        case = NOMINATIVES if passive and not verb.forms & INFINITIVE else ACCUSATIVES
        if passive and page.words[verb.first].key.endswith("о"):
            case = NOMINATIVES | ACCUSATIVES  # предложено провести реформу
        if _stands_in(page, verb, topic, case):
            if topic.carrier < 0 and topic.forms & case:
                topic.forms &= case
            return topic
    return None


def _stands_in(page: Page, verb: Term, topic: Topic, case: int) -> bool:
    first = topic.carrier if topic.carrier >= 0 else topic.first
    preposition = page.key(first - 1) if page.after_preposition(first) else ""
    if verb.first <= topic.carrier < verb.last:  # снять с рассмотрения законопроект
        topic.carrier = -1
        return _stands_in(page, verb, topic, case)
    if verb.entry["about"]:
        return preposition in _ABOUT and first > verb.last - 1
    if preposition:
        return False
    if topic.carrier >= 0:
        return bool(page.words[topic.carrier].noun_forms & case)
    negated = page.key(verb.first - 1) == "не"
    return bool(topic.forms & (case | (_GENITIVES if negated else 0)))


def _reversed(page: Page, verb: Term, topic: Topic) -> bool:
    """`предложил отложить реформу`: a verb between turns the meaning round."""
    return any(is_one_of(page.words[token], "reversals") for token in range(verb.last, min(topic.first, verb.last + 6)))


def _relative(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Topic | None:
    """`реформа, которую предложил Президент`, `закон, который принят в мае`: the topic before the relative clause."""
    clause = page.clauses(unit.sentence).clause(verb.first)
    if clause.kind != "relative" or page.after_preposition(clause.first + 2):
        return None
    return next((topic for topic in topics if topic.last == clause.first), None)


def _topic_before(page: Page, verb: Term, topics: list[Topic]) -> Topic | None:
    """`поправки, принятые в мае`: the topic right before the comma of a participle."""
    comma = verb.first - 1 if page.words[verb.first - 1].pos != "ADVB" else verb.first - 2
    if comma < 0 or page.key(comma) != ",":
        return None
    return next((topic for topic in topics if topic.last == comma), None)


def _points_back(page: Page, unit: Unit, verb: Term) -> bool:
    """`его приняли в мае`, `документ поддержали`: the object is a pronoun or a word for what was named before."""
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    for token in range(max(unit.first, verb.first - 12), min(unit.last, verb.last + 10)):
        word = page.words[token]
        if clauses.number(token) != number:
            continue
        if is_one_of(word, "anaphors") and word.noun_forms and _is_bare(page, unit, token):
            return True
        if word.key in ("его", "ее", "их") and abs(token - verb.first) == 1 and verb.entry["role"] != "discuss":
            return True
    return False


def _is_bare(page: Page, unit: Unit, token: int) -> bool:
    """`документ`, `этот вопрос`, not `документ о границе`, `вопросы торговли`."""
    following = page.words[token + 1] if token + 1 < unit.last else None
    if following is not None and (following.noun_forms & _GENITIVES and not following.noun_forms & NOMINATIVES):
        return False
    if following is not None and (following.key in ("о", "об") or following.text in '«"'):
        return False
    word = page.words[token]
    if word.noun_forms & 0b111111000000 and not word.noun_forms & 0b111111:
        return is_one_of(page.words[token - 1], "demonstratives")
    return word.key.startswith(("документ", "законопроект", "закон")) or is_one_of(
        page.words[token - 1], "demonstratives"
    )


def _stated(page: Page, unit: Unit, verb: Term, topic: Topic | None, *, passive: bool) -> Statement | None:
    role = verb.entry["role"]
    negated = page.key(verb.first - 1) == "не"
    actor = actor_of(page, unit, verb, passive=passive)
    status = _status(page, unit, verb, role, actor)
    if negated:
        if role not in ("adopt", "sign") or status in ("announced", None):
            return None
        role, status = "reject", "rejected"
    if status is None:
        return None
    statement = Statement(unit, f"{role}_verb", topic, status, verb.first)
    statement.actor = actor
    date = nearest_date(page, unit, verb, topic)
    if role in ("propose", "announce") or status == "announced":
        statement.proposer = (
            actor if role == "propose" or (role == "announce" and verb.entry["about"] is False) else None
        )
        if role == "propose" and status == "proposed":
            statement.proposed = date
        elif role in ("adopt", "sign", "refer"):
            statement.decision = date
    elif role == "refer":
        statement.proposer = actor if is_person(actor) else None
        statement.decision = date
    elif role in ("adopt", "sign", "reject") and status != "under_discussion":
        statement.decider, statement.decision = actor, date
    return statement


def _status(page: Page, unit: Unit, verb: Term, role: str, actor: object) -> ReformStatus | None:
    tense = page.tense(verb)
    planned = (
        bool(verb.forms & INFINITIVE) or tense == "future" or (bool(verb.forms & FUTURE) and not verb.forms & PAST)
    )
    if verb.forms & SHORT and _is_due(page, unit, verb):
        return None
    if role == "carry_out":
        return "announced" if planned else None
    if role == "announce":
        return "announced" if not planned else None
    if planned:
        return "referendum_planned" if role == "refer" else "announced"
    if role == "adopt":
        return _adopted(page, unit, verb, actor)
    if role == "sign" and verb.forms & PRESENT and not verb.forms & (PAST | SHORT):
        return None
    if not verb.forms & (FINITE | SHORT | GERUND | PARTICIPLE):
        return None
    return _STATUSES[role]


def _is_due(page: Page, unit: Unit, verb: Term) -> bool:
    """`должен быть рассмотрен и принят`, `может быть подписан`: not done, nor said to come."""
    for token in range(verb.first - 1, max(unit.first, verb.first - 10) - 1, -1):
        word = page.words[token]
        if word.key == "быть":
            return True
        if word.verbal == "finite" or word.text in ",;":
            return False
    return False


def _adopted(page: Page, unit: Unit, verb: Term, actor: object) -> ReformStatus | None:
    """A law is made by the last reading of a parliament; an early one, or a committee's vote, is still discussion."""
    if is_person(actor):  # type: ignore[arg-type]
        return "signed" if page.words[verb.first].key.startswith("утверд") else None
    if verb.entry["about"] and page.key(verb.last) != "за":
        return None
    reading = _reading(page, unit)
    if reading == "early" or only_prepares(page, unit, verb):
        return "under_discussion"
    if verb.forms & PRESENT and not verb.forms & (PAST | SHORT):
        return "under_discussion"
    return "adopted"


def _reading(page: Page, unit: Unit) -> str:
    """Which reading the unit speaks of: early, late, or empty; `сразу в трёх чтениях` is late."""
    for token in range(unit.first + 1, unit.last):
        if page.key(token) not in ("чтении", "чтениях", "чтение"):
            continue
        before = [page.words[at] for at in range(max(unit.first, token - 4), token)]
        if any(is_one_of(word, "readings.late") for word in before):
            return "late"
        if page.key(token) == "чтениях":
            return "late"
        if any(is_one_of(word, "readings.early") for word in before):
            return "early"
    return ""


def _in_force(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Statement | None:
    """`закон вступил в силу`, `документ вступает в силу с 1 июля`."""
    if page.key(verb.first - 1) == "не" or verb.forms & (INFINITIVE | PARTICIPLE):
        return None
    topic = _linked_subject(page, unit, verb, topics)
    date = next(iter(page.dates_in(verb.last, min(unit.last, verb.last + 8))), None)
    coming = page.tense(verb) == "future" or _is_later(page, date)
    return Statement(unit, "in_force", topic, None if coming else "in_force", verb.first)


def _linked_subject(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Topic | None:
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    for topic in reversed([topic for topic in topics if topic.head < verb.first]):
        if clauses.number(topic.head) == number and topic.forms & NOMINATIVES and topic.carrier < 0:
            topic.forms &= NOMINATIVES
            return topic
    for topic in topics:
        follows = 0 <= topic.first - verb.last <= 10 and clauses.number(topic.head) == number
        if follows and topic.forms & NOMINATIVES and topic.carrier < 0 and not page.after_preposition(topic.first):
            topic.forms &= NOMINATIVES
            return topic
    return _relative(page, unit, verb, topics)


def _is_later(page: Page, date: DateMention | None) -> bool:
    """Whether a date lies after the day of publication."""
    published = page.sheet.published
    return date is not None and published is not None and date.date.first_day() > published


def _belongs(date: DateMention, topic: Topic) -> bool:
    """Whether a date is part of a name, or stands right after one: `закон о выборах 10 января`."""
    return topic.first <= date.first < topic.last or (bool(topic.words) and date.first == topic.last)


def nearest_date(page: Page, unit: Unit, verb: Term, topic: Topic | None) -> DateMention | None:
    """The date of the verb's clause nearest to it, outside the reform's name."""
    clauses = page.clauses(unit.sentence)
    number = clauses.with_subject(verb.first)
    found = [
        date
        for date in page.dates_in(max(unit.first, verb.first - REACH), min(unit.last, verb.last + REACH))
        if clauses.with_subject(date.first) == number and not (topic and _belongs(date, topic))
    ]
    return min(found, key=lambda date: abs(date.first - verb.first), default=None)
