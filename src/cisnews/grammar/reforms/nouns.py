"""What is said of a reform without a verb of its own: `предстоящая реформа`, what it changes, in which document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, PREPOSITIONAL
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.reforms.actors import actor_of, subject_phrase
from cisnews.grammar.reforms.changes import (
    Change,
    after_opener,
    change_infinitive,
    change_noun,
    change_of_passive,
    change_of_verb,
    is_rule,
    repealed_law,
    target_of,
)
from cisnews.grammar.reforms.page import REACH, is_one_of, words_of
from cisnews.grammar.reforms.statements import Statement
from cisnews.grammar.reforms.status import is_excluded
from cisnews.grammar.reforms.topics import Topic, topics_near
from cisnews.knowledge.forms import FINITE, INFINITIVE, PARTICIPLE, PASSIVE, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_ANY_FORM = 0b111111111111
_ACCUSATIVES = ACCUSATIVE | ACCUSATIVE << 6
_TO_CHANGE = 6
"""Words between a verb of deciding and the change that is its object, at most."""
_EXTRA = 4
"""Words between two members of a list of changes, at most: `до 120 , отменить`."""


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


def change_statements(page: Page, unit: Unit, topics: list[Topic]) -> Iterator[tuple[Topic | None, Change]]:
    """What changes, with the topic of which it is told (None: of the reform named before)."""
    for opener in page.terms_between("reform_opener", unit.first, unit.last):
        change = after_opener(page, unit, opener)
        if change is None:
            continue
        topic = _subject_topic(page, unit, opener, topics)
        if topic is not None or _anaphoric_subject(page, unit, opener):
            yield topic, change
    for verb in page.terms_between("reform_change_verb", unit.first, unit.last):
        topic = _attributed_topic(page, verb, topics)
        change = change_of_verb(page, unit, verb) if topic is not None else None
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
    elif verb.forms & FINITE and page.key(verb.first - 1) in ("который", "которая", "которое", "которые"):
        comma = verb.first - 2
    else:
        return None
    if comma < 0 or page.words[comma].text != ",":
        return None
    return next((topic for topic in topics_near(topics, comma) if topic.last == comma), None)


def _anaphoric_subject(page: Page, unit: Unit, opener: Term) -> bool:
    """`документ предусматривает …`, `она предполагает …` at the beginning of a clause."""
    for token in range(max(unit.first, opener.first - 4), opener.first):
        word = page.words[token]
        if word.key in ("он", "она", "оно", "они") or is_one_of(word, "anaphors"):
            return not page.after_preposition(token)
    return False


def proposed_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`предложил создать однопалатный парламент`, `предложил роспуск палаты`, `инициатива о переходе к …`."""
    for verb in page.terms_between("reform_verb", unit.first, unit.last):
        if verb.entry["role"] not in ("propose", "announce") or (verb.forms & PARTICIPLE and not verb.forms & PASSIVE):
            continue
        if is_excluded(page, unit, verb):
            continue
        change = _change_after(page, unit, verb)
        while change is not None:
            if change.kind is not None or _in_a_bill(page, unit, verb, change):
                yield verb, change
            change = _joined_change(page, unit, change)


def _joined_change(page: Page, unit: Unit, change: Change) -> Change | None:
    """`(предложил упразднить палату)[, отменить списки] и ввести квоты`: the next infinitive of the list."""
    token = change.last
    while token < min(unit.last, change.last + _EXTRA) and page.term(token, "reform_change_verb") is None:
        if page.words[token].verbal or page.words[token].text in (";", ":"):
            return None
        token += 1
    if page.key(token - 1) not in (",", "и"):
        return None
    infinitive = page.term(token, "reform_change_verb")
    return change_infinitive(page, unit, infinitive) if infinitive is not None else None


def told_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`Президент распустил парламент`, `правительство ввело налог`: a change that is made, not only proposed."""
    for verb in page.terms_between("reform_change_verb", unit.first, unit.last):
        finite = verb.entry["finite"]
        if not finite or page.key(verb.first - 1) == "не" or is_excluded(page, unit, verb):
            continue
        if verb.forms & SHORT:
            change = change_of_passive(page, unit, verb)
            kind = change.kind if change is not None else None
        elif verb.forms & FINITE and not verb.forms & (PARTICIPLE | INFINITIVE):
            change = change_of_verb(page, unit, verb)
            kind = _changed(page, unit, verb, change) if change is not None else None
        else:
            continue
        if change is not None and kind is not None and finite in (True, kind):
            yield verb, change._replace(kind=kind)


def _changed(page: Page, unit: Unit, verb: Term, change: Change) -> str | None:
    """The kind of what is changed: by what it is, or, unknown, because a parliament does it (`отменил визы`)."""
    kind = target_of(page, verb, change) or repealed_law(page, verb, change)
    if kind is None and verb.entry["finite"] is True and is_rule(page, verb, change):
        actor = subject_phrase(page, unit, verb)
        targets = page.terms_between("reform_target", actor.first, actor.last) if actor is not None else ()
        kind = "other" if any(target.entry["kind"] == "parliamentary" for target in targets) else None
    return kind


def _in_a_bill(page: Page, unit: Unit, verb: Term, change: Change) -> bool:
    """`Депутаты предложили отменить техосмотр`, `Законопроект внесён`: a legislator proposes it, or a bill is near."""
    if not change.is_decree:
        return False
    actor = actor_of(page, unit, verb, passive=bool(verb.forms & PASSIVE))
    if actor is not None:
        titles = f"{actor.name} {' '.join(office.post for office in actor.offices if office.post)}".lower().split()
        if any(word.startswith(tuple(words_of("legislators"))) for word in titles):
            return True
    following = page.sheet.sentences[min(unit.number + 1, len(page.sheet.sentences) - 1)]
    heads = page.terms_between("reform_head", unit.first, following.last)
    return any(term.entry["class"] in ("bill", "amendment") for term in heads)


def adopted_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`Жогорку Кенеш одобрил повышение пенсионного возраста`: a change as the object of a verb of deciding."""
    clauses = page.clauses(unit.sentence)
    for verb in page.terms_between("reform_verb", unit.first, unit.last):
        decides = verb.entry["role"] in ("adopt", "reject") and not verb.entry["about"] and verb.forms & FINITE
        if not decides or is_excluded(page, unit, verb):
            continue
        for token in range(verb.last, min(unit.last, verb.last + _TO_CHANGE)):
            if clauses.number(token) != clauses.number(verb.first):
                break
            change = None if page.after_preposition(token) else change_noun(page, unit, token, _ACCUSATIVES)
            if change is not None:
                kind = _kind_of_target(page, change)
                if kind is not None:
                    yield verb, change._replace(kind=kind)
                break


def _kind_of_target(page: Page, change: Change) -> str | None:
    """`повышение пенсионного возраста`, not `расширение сотрудничества парламентов`: it is the very object."""
    targets = page.terms_between("reform_target", change.first + 1, change.last)
    between = range(change.first + 1, targets[0].first) if targets else range(0)
    is_object = all(page.words[token].adjective_forms or page.words[token].pos == "PREP" for token in between)
    return str(targets[0].entry["kind"]) if targets and is_object else None


def _change_after(page: Page, unit: Unit, verb: Term) -> Change | None:
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    for token in range(verb.last, min(unit.last, verb.last + 14)):
        if clauses.number(token) != number or is_one_of(page.words[token], "reversals"):
            return None
        if page.words[token].verbal == "finite":
            return None
        infinitive = page.term(token, "reform_change_verb")
        change = change_infinitive(page, unit, infinitive) if infinitive is not None else None
        preposition = page.key(token - 1) if page.after_preposition(token) else ""
        case = _ACCUSATIVES if not preposition else PREPOSITIONAL | PREPOSITIONAL << 6 | _ACCUSATIVES
        carried = page.term(token - 1, "reform_head") is not None or is_one_of(page.words[token - 1], "carriers")
        change = change or change_noun(page, unit, token, case | (GENITIVE if carried else 0))
        if change is not None:
            return change
    return None


def change_topic(page: Page, change: Change) -> Topic:
    """A reform that has no other name than its change."""
    topic = Topic(change.first, change.last, change.first, change.first, "change", change.kind or "other", _ANY_FORM)
    topic.named, topic.given_title = True, change.text
    topic.words = told_words(page, change)
    topic.country = page.country_in(change.first, change.last)
    return topic


def told_words(page: Page, change: Change) -> frozenset[str]:
    """Lemmas of what is changed and of the noun that says how: `повышение`, `пенсионный`, `возраст`."""
    noun = change.text.split(" ", 1)[0].lower()
    words = (page.words[token] for token in range(change.first + 1, change.last))
    return frozenset(
        {noun, *(min(word.lemmas) for word in words if word.pos in ("NOUN", "ADJF") and len(word.key) > 2)}
    )


def instrument_in(page: Page, unit: Unit, verb: int) -> tuple[str, Term] | None:
    """`В своём сентябрьском Послании … предложил`: the document or speech of a proposal, in the nominative."""
    for term in page.terms_between("reform_instrument", max(unit.first, verb - REACH), min(unit.last, verb + REACH)):
        if not page.words[term.first].noun_forms:
            continue
        token = term.first
        while token > unit.first and page.words[token - 1].adjective_forms:
            token -= 1
        if page.key(token - 1) in ("в", "во"):
            return nominative(page.sheet, NounPhrase(term.first, term.last, term.last - 1, term.forms)), term
    return None
