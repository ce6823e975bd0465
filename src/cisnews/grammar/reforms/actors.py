"""Who proposes or decides: the subject of a verb, the agent of a passive, the speaker of the first person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN_OR_ON, PALACES
from cisnews.grammar.morphology import GENITIVE, INSTRUMENTAL, NOMINATIVE, NOMINATIVES, PREPOSITIONAL
from cisnews.grammar.page import can_be
from cisnews.grammar.reforms.page import REACH, is_one_of, words_of
from cisnews.knowledge.forms import FUTURE, PASSIVE, PLURAL, SINGULAR

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_PERSONS = frozenset({"person", "office"})
_TO_PRONOUN = 3
"""Words between `я` and its verb, at most."""
_TO_AGENT = 12
"""Words between a passive and who does it, at most."""
_BEHIND = 8
"""Words between a verb and a subject behind it, at most."""
_OFFICES = 5
"""Offices of a person that are asked whether they make rules."""


def actor_of(page: Page, unit: Unit, verb: Term, *, passive: bool) -> Actor | None:
    """Whoever does what the verb says; None if the sentence does not say it."""
    if passive or verb.forms & PASSIVE:
        return _agent(page, unit, verb) or _at_session(page, unit, verb)
    if _is_first_person(page, verb):
        quote = page.quote_at(verb.first)
        return quote.actor if quote else None
    phrase = subject_phrase(page, unit, verb)
    if phrase is None and verb.forms & FUTURE and verb.forms & SINGULAR and verb.entry.sort == "reform_verb":
        return page.speaker_at(verb.first)  # сказал, что поддержит поправку
    return phrase.actor if phrase else None


def _is_first_person(page: Page, verb: Term) -> bool:
    """`предлагаем`, `я предлагал`: who is quoted; of a change made (`мы отменили`) rather the state is the subject."""
    if any("1per" in analysis.marks for analysis in page.words[verb.first].analyses):
        return True
    near = range(max(0, verb.first - _TO_PRONOUN), verb.first)
    return verb.entry.sort == "reform_verb" and any(page.key(token) in words_of("first_person") for token in near)


def subject_phrase(page: Page, unit: Unit, verb: Term) -> Phrase | None:
    """The nearest phrase before the verb in its clause that can be its subject, else the nearest after it.

    `подписал указ, которым упразднил …` has the subject of the clause around it.
    """
    clauses = page.clauses(unit.sentence)
    number = clauses.with_subject(verb.first)
    clause = clauses.clauses[number]
    if clause.kind == "relative" and page.key(clause.first + 1) in words_of("by_which"):
        number = clause.parent
    before = page.cast.phrases_in(max(unit.first, verb.first - REACH), verb.first)
    after = page.cast.phrases_in(verb.last, _to_colon(page, verb.last, min(unit.last, verb.last + _BEHIND)))
    for phrase in (*reversed(before), *after):
        if clauses.number(phrase.first) == number and _can_be_subject(page, phrase, verb):
            return phrase
    return None


def _to_colon(page: Page, first: int, last: int) -> int:
    """The first colon among some words, behind which another subject begins; else their end."""
    return next((token for token in range(first, last) if page.words[token].text == ":"), last)


def _can_be_subject(page: Page, phrase: Phrase, verb: Term) -> bool:
    if not (phrase.cases or NOMINATIVE) & NOMINATIVE or page.after_preposition(phrase.first):
        return False
    if verb.forms & SINGULAR and phrase.plural and not verb.forms & PLURAL:
        return False
    before = phrase.first - 1
    opens = phrase.first == page.sheet.sentence_at(phrase.first).first
    governed = not opens and bool(page.words[before].noun_forms) and page.words[before].kind == "word"
    return not (governed and phrase.cases & GENITIVE)


def _agent(page: Page, unit: Unit, verb: Term) -> Actor | None:
    """`внесён правительством`: an instrumental near the verb."""
    last = _to_colon(page, verb.last, min(unit.last, verb.last + _TO_AGENT))
    near = page.cast.phrases_in(max(unit.first, verb.first - _TO_AGENT), last)
    for phrase in near:
        if phrase.cases & INSTRUMENTAL and not phrase.cases & NOMINATIVE and not page.after_preposition(phrase.first):
            return phrase.actor
    return None


def _at_session(page: Page, unit: Unit, verb: Term) -> Actor | None:
    """`На заседании [Милли Меджлиса] принят закон`: the chamber at whose session it is done."""
    clauses = page.clauses(unit.sentence)
    for phrase in page.cast.phrases_in(max(unit.first, verb.first - REACH), min(unit.last, verb.last + REACH)):
        at = phrase.first - 1
        is_of = phrase.actor.kind == "organization" and can_be(phrase.cases, GENITIVE) and phrase.first > unit.first + 1
        if is_of and is_one_of(page.words[at], "sessions") and clauses.number(at) == clauses.number(verb.first):
            before = at - 1
            while before > unit.first and page.words[before].adjective_forms:
                before -= 1
            if page.key(before) == "на":
                return phrase.actor
    return None


def is_person(actor: Actor | None) -> bool:
    """Whether one person acts, whose approval is no decision of a parliament."""
    return actor is not None and actor.kind in _PERSONS


def makes_laws(actor: Actor | None) -> bool:
    """Whether somebody changes the state's order by deciding: a parliament, a government, a constitutional court."""
    if actor is None or actor.kind not in ("organization", "group"):
        return False
    return any(word.startswith(tuple(words_of("law_makers"))) for word in actor.name.lower().split())


def is_court(actor: Actor) -> bool:
    """`Районный суд`; not a constitutional court, which can change the state's order."""
    words = actor.name.lower().split()
    return any(word.startswith(tuple(words_of("courts"))) for word in words) and not makes_laws(actor)


def makes_rules(actor: Actor | None) -> bool:
    """Whether somebody makes the state's rules, or proposes them by office: a president, a minister, a deputy."""
    if actor is None:
        return False
    posts = [office.post for office in actor.offices[:_OFFICES] if office.post]
    if any(word.startswith(tuple(words_of("legislators"))) for word in " ".join([actor.name, *posts]).lower().split()):
        return True
    bodies = words_of("rule_makers.bodies")
    return any(
        office.key == "president"
        or office.body_kind in bodies
        or (office.body_kind is None and office.kind in words_of("rule_makers.posts"))
        for office in actor.offices[:_OFFICES]
    )


def only_prepares(page: Page, unit: Unit, verb: Term) -> bool:
    """Whether a committee, a government, a party is the subject: what it approves is not adopted yet."""
    clauses = page.clauses(unit.sentence)
    number = clauses.with_subject(verb.first)
    for token in range(max(unit.first, verb.first - REACH), min(unit.last, verb.last + 4)):
        word = page.words[token]
        if clauses.number(token) != number or not is_one_of(word, "preparing_bodies"):
            continue
        if page.key(token - 1) in IN_OR_ON and word.noun_forms & PREPOSITIONAL:
            return True
        nominative = word.noun_forms & NOMINATIVES or word.shape == "upper"
        is_day = page.in_date(token - 1) or page.term(token - 1, "month") is not None
        follows = token > unit.first and not is_day  # 12 марта кабинет утвердил
        governed = follows and (page.after_preposition(token) or page.words[token - 1].noun_forms)
        if nominative and not governed and page.key(token + 1) not in PALACES:
            return True
    return False
