"""What is said of a reform without a verb of its own: `предстоящая реформа`, what it changes, in which document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import BILL_BEGINNINGS, IN, IT, WHICH_FORMS
from cisnews.grammar.morphology import NOMINATIVES
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.reforms.becoming import becoming_passive
from cisnews.grammar.reforms.changes import Change, after_opener, change_of_verb
from cisnews.grammar.reforms.page import REACH, is_one_of, words_of
from cisnews.grammar.reforms.statements import Statement
from cisnews.grammar.reforms.titles import OPENING
from cisnews.grammar.reforms.topics import Topic, topics_near
from cisnews.knowledge.forms import FINITE, PARTICIPLE, PASSIVE, PRESENT, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_TO_NEED = 3
"""Words between `нужна` and the reform, at most."""
_READING = 5
"""Words from a bracket to `чтение`, at most: `(первое и второе чтения)`."""
_AGENDA = "повестк"


def stage_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """`предстоящая парламентская реформа`, `предложенные Президентом поправки`, `принятый в мае закон`."""
    for topic in topics:
        if topic.stage is None:
            continue
        statement = Statement(unit, "stage_adjective", topic, topic.stage, topic.head)  # type: ignore[arg-type]
        statement.phrase = (topic.first, topic.last)
        date = next(iter(page.dates_in(topic.first, topic.name_first)), None)
        if topic.stage == "proposed":
            statement.proposer, statement.proposed = topic.agent, date
        elif topic.stage in ("adopted", "signed", "rejected"):
            statement.decider, statement.decision = topic.agent, date
        yield statement


def reading_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """`проект Закона «О воде» (первое чтение)`: an item of an agenda is under discussion."""
    for topic in topics:
        brackets = page.words[topic.last : topic.last + _READING]
        if topic.named and any(is_one_of(word, "readings.noun") for word in brackets) and brackets[0].text == "(":
            yield Statement(unit, "reading_in_brackets", topic, "under_discussion", topic.head)


def agenda_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """`В повестке дня — поправки в закон «О воде»`: what an agenda names in full is under discussion; not `в повестке
    нет социальных законопроектов`.
    """
    opening = range(unit.first, unit.last) if topics else ()
    agenda = next((token for token in opening if page.key(token).startswith(_AGENDA)), None)
    for topic in topics:
        is_subject = topic.forms & NOMINATIVES or topic.carrier >= 0
        is_full = topic.named and topic.last > topic.head + 1 and not page.after_preposition(topic.first)
        if agenda is not None and topic.head > agenda and is_subject and is_full:
            topic.forms = topic.forms & NOMINATIVES or topic.forms
            yield Statement(unit, "agenda", topic, "under_discussion", topic.head)


def needed_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[Statement]:
    """`Грузии нужна новая конституция, сказал Лис`: a reform that somebody says to be needed is that one's proposal."""
    for topic in topics:
        if topic.sort not in ("reform", "constitution") or not topic.named or page.after_preposition(topic.first):
            continue
        near = range(max(unit.first, topic.first - _TO_NEED), min(unit.last, topic.last + _TO_NEED))
        need = next((token for token in near if page.key(token) in words_of("needed_things")), None)
        speaker = page.speaker_at(need) if need is not None and page.key(need - 1) != "не" else None
        if need is not None and speaker is not None and page.same_clause(need, topic.head):
            told = Statement(unit, "needed_reform", topic, "proposed", need)
            told.proposer = speaker
            yield told


def change_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[tuple[Topic | None, Change]]:
    """What changes, with the topic of which it is told (None: of the reform named before)."""
    for opener in unit.terms.get("reform_opener", ()):
        change = after_opener(page, unit, opener)
        if change is None:
            continue
        topic = _subject_topic(page, unit, opener, topics)
        if topic is not None or _anaphoric_subject(page, unit, opener):
            yield topic, change
    for verb in unit.terms.get("reform_change_verb", ()):
        topic = _attributed_topic(page, verb, topics) or _by_which_topic(page, unit, verb, topics)
        is_told = topic is not None or _has_anaphor(page, unit, verb) or _is_theirs(page, unit, verb)
        told = becoming_passive if verb.forms & SHORT else change_of_verb
        change = told(page, unit, verb) if is_told else None
        if change is not None:
            yield topic, change


def _subject_topic(page: Page, unit: Unit, opener: Term, topics: list[Topic]) -> Topic | None:
    """`реформы, предусматривающей …`, `закон предусматривает …`, `поправки, которые направлены на …`."""
    if opener.forms & PARTICIPLE and not opener.forms & PASSIVE:
        return next((topic for topic in topics_near(topics, opener.first) if topic.last == opener.first - 1), None)
    for topic in reversed(topics_near(topics, opener.first)):
        if topic.head < opener.first <= topic.last + 6:
            between = [page.words[token] for token in range(topic.last, opener.first)]
            if not any(word.verbal == "finite" for word in between):
                return topic
    return None


def _attributed_topic(page: Page, verb: Term, topics: list[Topic]) -> Topic | None:
    """`законопроект, снижающий порог`, `закон, который вводит штрафы`: the topic before the comma."""
    if verb.forms & PARTICIPLE and not verb.forms & PASSIVE:
        comma = verb.first - 1
    elif verb.forms & FINITE and page.key(verb.first - 1) in WHICH_FORMS:
        comma = verb.first - 2
    else:
        return None
    comma -= page.words[comma].text in OPENING and comma > 0  # поправки, «вводящие единые требования»
    if comma < 0 or page.words[comma].text != ",":
        return None
    return next((topic for topic in topics_near(topics, comma) if topic.last == comma), None)


def _by_which_topic(page: Page, unit: Unit, verb: Term, topics: list[Topic]) -> Topic | None:
    """`закон, по которому запретят вейпы`, `закон, согласно которому реклама будет запрещена`."""
    if not verb.forms & (FINITE | SHORT) or verb.forms & PARTICIPLE:
        return None
    comma = page.clauses(unit.sentence).clause(verb.first).first
    return next((topic for topic in topics_near(topics, comma) if topic.last == comma and topic.clause > 0), None)


def _has_anaphor(page: Page, unit: Unit, verb: Term) -> bool:
    """`[Документ], внесённый фракцией, вводит квоты`: the sentence opens with a word for the reform told before."""
    if not verb.forms & PRESENT or verb.forms & PARTICIPLE or not _opens_with_document(page, unit):
        return False
    clauses = page.clauses(unit.sentence)
    return clauses.with_subject(unit.first) == clauses.with_subject(verb.first)


def _opens_with_document(page: Page, unit: Unit) -> bool:
    """`[Документ] …`, `[Поправки] …`: a word for the reform told before, as the subject."""
    word = page.words[unit.first]
    return word.key.startswith(BILL_BEGINNINGS) or bool(word.noun_forms & NOMINATIVES and is_one_of(word, "documents"))


def _is_theirs(page: Page, unit: Unit, verb: Term) -> bool:
    """`[Они] запрещают ученикам …`, `[Он] обязывает партии …`: what rules do, right after a pronoun for them."""
    opens = verb.first == unit.first + 1 and page.key(unit.first) in IT
    return opens and page.told_before and page.phrase_at(unit.first) is None and bool(verb.forms & PRESENT)


def _anaphoric_subject(page: Page, unit: Unit, opener: Term) -> bool:
    """`документ предусматривает …`, `она предполагает …` at the beginning of a clause."""
    for token in range(max(unit.first, opener.first - 4), opener.first):
        word = page.words[token]
        if word.key in IT or is_one_of(word, "anaphors"):
            return not page.after_preposition(token)
    return False


def instrument_in(page: Page, unit: Unit, verb: int) -> tuple[str, Term] | None:
    """`В своём сентябрьском Послании … предложил`: the document or speech of a proposal, in the nominative."""
    for term in page.terms_between("reform_instrument", max(unit.first, verb - REACH), min(unit.last, verb + REACH)):
        if not page.words[term.first].noun_forms:
            continue
        token = term.first
        while token > unit.first and page.words[token - 1].adjective_forms:
            token -= 1
        if page.key(token - 1) in IN:
            return nominative(page.sheet, NounPhrase(term.first, term.last, term.last - 1, term.forms)), term
    return None
