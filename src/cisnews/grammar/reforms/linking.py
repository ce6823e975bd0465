"""Which reform a verb speaks of: its object or subject, the word before a relative clause, or one named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT, ABOUT_TOPIC, BILL_BEGINNINGS, HIS, IT, LAW_BEGINNINGS
from cisnews.grammar.morphology import ACCUSATIVES, ALL_CASES, GENITIVES, NOMINATIVES, PLURAL_CASES
from cisnews.grammar.reforms.authors import author_behind
from cisnews.grammar.reforms.page import REACH, is_one_of, is_pointing, words_of
from cisnews.grammar.reforms.topics import topics_near
from cisnews.knowledge.forms import INFINITIVE, PASSIVE

if TYPE_CHECKING:
    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term

_CLOSING = frozenset({"»", "”", "“", '"'})
_TO_PASSIVE = 3
"""Words from `он` to its passive, at most."""


def linked_topic(page: Page, unit: Unit, verb: Term, topics: list[Topic], passive: bool) -> Topic | None:
    """The nearest topic of the verb's clause in the case that the verb asks for; what follows the verb comes first."""
    if not topics:
        return None
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    near = [topic for topic in topics_near(topics, verb.first) if clauses.number(topic.head) == number]
    near.sort(key=lambda topic: topic.head - verb.first if topic.head > verb.first else 2 * (verb.first - topic.head))
    for topic in near:
        if verb.entry["role"] != "discuss" and _reversed(page, verb, topic):
            return None  # but рекомендовал отклонить законопроект
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
    if topic.carrier >= 0 and not page.words[topic.carrier].lemmas.isdisjoint(verb.entry["beside"] or ()):
        # снял с рассмотрения законопроект
        topic.carrier = -1
        return _stands_in(page, verb, topic, case | GENITIVES)
    if verb.entry["about"]:
        is_object = not preposition and bool(topic.forms & ACCUSATIVES)  # выступил с инициативой принять закон
        return first >= verb.last and (
            preposition in ABOUT_TOPIC or (is_object and _has_infinitive(page, verb.last, first))
        )
    if preposition:
        return False
    if topic.carrier >= 0:
        return bool(page.words[topic.carrier].noun_forms & case)
    negated = page.key(verb.first - 1) == "не"
    return bool(topic.forms & (case | (GENITIVES if negated else 0)))


def _has_infinitive(page: Page, first: int, last: int) -> bool:
    return any(page.words[token].verbal == "infinitive" for token in range(first, last))


def _reversed(page: Page, verb: Term, topic: Topic) -> bool:
    """`предложил отложить реформу`, `просят не трогать закон`: a verb between turns the meaning round."""
    between = range(verb.last, min(topic.first, verb.last + 6))
    return any(
        is_one_of(page.words[token], "reversals")
        or (page.key(token - 1) == "не" and page.words[token].verbal == "infinitive")
        for token in between
    )


def relative_topic(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Topic | None:
    """`реформа, которую предложил Президент`, `закон, который принят в мае`: the topic before the relative clause."""
    clause = page.clauses(unit.sentence).clause(verb.first) if topics else None
    if clause is None or clause.kind != "relative" or page.after_preposition(clause.first + 2):
        return None
    return next((topic for topic in topics_near(topics, clause.first) if topic.last == clause.first), None)


def topic_before(page: Page, verb: Term, topics: list[Topic]) -> Topic | None:
    """`поправки, принятые в мае`: the topic right before the comma of a participle."""
    comma = verb.first - 1 if page.words[verb.first - 1].pos != "ADVB" else verb.first - 2
    if comma < 0 or page.key(comma) != ",":
        return None
    return next((topic for topic in topics_near(topics, comma) if topic.last == comma), None)


def is_after_anaphor(page: Page, unit: Unit, verb: Term) -> bool:
    """`Документ, инициированный фракцией`: the participle after a word for the reform told before."""
    comma = verb.first - 1
    opens = comma == unit.first + 1 and page.key(comma) == "," and page.can_point_back
    return opens and page.key(unit.first).startswith(BILL_BEGINNINGS)


def subject_topic(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Topic | None:
    """The reform that is the subject of an intransitive verb: `закон (вступил в силу)`, before it or after it."""
    if not topics:
        return None
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    topics = topics_near(topics, verb.first)
    for topic in reversed([topic for topic in topics if topic.head < verb.first]):
        if clauses.number(topic.head) == number and topic.forms & NOMINATIVES and topic.carrier < 0:
            topic.forms &= NOMINATIVES
            return topic
    for topic in topics:
        follows = 0 <= topic.first - verb.last <= 10 and clauses.number(topic.head) == number
        if follows and topic.forms & NOMINATIVES and topic.carrier < 0 and not page.after_preposition(topic.first):
            topic.forms &= NOMINATIVES
            return topic
    return relative_topic(page, unit, verb, topics)


def pointing_word(page: Page, unit: Unit, verb: Term) -> int:
    """`[его] приняли в мае`, `[документ] поддержали`: a pronoun or a word for what was named before; -1 if none."""
    if not page.can_point_back:
        return -1
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    anaphors = words_of("anaphors")
    passive = verb.forms & PASSIVE or verb.entry["passive"]
    for token in range(max(unit.first, verb.first - 12), min(unit.last, verb.last + 10)):
        word = page.words[token]
        is_anaphor = word.noun_forms and not word.lemmas.isdisjoint(anaphors)
        is_object = word.key in HIS and abs(token - verb.first) == 1 and verb.entry["role"] != "discuss"
        is_pronoun = is_object or (passive and word.key in IT and _is_it(page, token, verb))
        if not (is_anaphor or is_pronoun) or clauses.number(token) != number:
            continue
        if is_pronoun or _is_bare(page, unit, token):
            return token
    return -1


def _is_it(page: Page, token: int, verb: Term) -> bool:
    """`[Он] был отклонён`: the subject of a passive, and nobody who is named."""
    return 0 < verb.first - token <= _TO_PASSIVE and page.phrase_at(token) is None


def _is_bare(page: Page, unit: Unit, token: int) -> bool:
    """`документ`, `этот вопрос`, not `документ о границе`, `вопросы торговли`."""
    is_initiative = is_one_of(page.words[token], "initiative") and page.words[token].noun_forms & ALL_CASES
    if is_initiative and author_behind(page, token) is not None:
        return True  # инициативу президента
    following = page.words[token + 1] if token + 1 < unit.last else None
    if following is not None and (following.noun_forms & GENITIVES and not following.noun_forms & NOMINATIVES):
        return False
    if following is not None and (following.key in ABOUT or following.text in '«"'):
        return False
    word = page.words[token]
    if word.noun_forms & PLURAL_CASES and not word.noun_forms & ALL_CASES:
        return is_pointing(page, token - 1)
    follows = page.words[token + 1].verbal if token + 1 < unit.last else ""
    opens = token == unit.first and (word.key == "проект" or follows == "short")  # инициатива внесена
    return opens or word.key.startswith(LAW_BEGINNINGS) or is_pointing(page, token - 1)


def nearest_date(page: Page, unit: Unit, verb: Term, topic: Topic | None) -> DateMention | None:
    """The date of the verb's clause nearest to it, outside the reform's name; not of a paper (`решения от 5 мая`)."""
    clauses = page.clauses(unit.sentence)
    number = clauses.with_subject(verb.first)
    found = [
        date
        for date in page.dates_in(max(unit.first, verb.first - REACH), min(unit.last, verb.last + REACH))
        if clauses.with_subject(date.first) == number
        and page.key(date.first - 1) != "от"
        and (clauses.clause(date.first).kind != "participle" or page.same_clause(date.first, verb.first))
        and not (topic and _belongs(date, topic, is_quoted=page.key(topic.last - 1) in _CLOSING))
    ]
    return min(found, key=lambda date: abs(date.first - verb.first), default=None)


def _belongs(date: DateMention, topic: Topic, *, is_quoted: bool) -> bool:
    """Whether a date is part of a name, or stands right after one: `закон о выборах 10 января`."""
    right_after = bool(topic.words) and date.first == topic.last and not is_quoted
    return topic.first <= date.first < topic.last or right_after
