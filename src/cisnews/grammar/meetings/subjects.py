"""Who does what a verb says: the subject of its clause, or of the clause around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import HE
from cisnews.grammar.meetings.groups import group_side, is_group, leader_of, with_modifiers
from cisnews.grammar.meetings.kin import family_before
from cisnews.grammar.meetings.lists import listed, phrase_side
from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.meetings.reach import next_clause, own_beginning
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, NOMINATIVE, NOMINATIVES
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.clauses import Clause
    from cisnews.grammar.meetings.page import Page


def subject(page: Page, verb: int) -> list[Side]:
    """Who does what the verb at a token says: the nearest nominative of its clause, first to the left, then right.

    A relative clause and a participle take what stands before them (`Миллер и Озерец, которые встречаются`), a gerund
    and a clause with `что` the subject of the clause around them.
    """
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    modified = _modified(page, verb, clauses.clause(verb))
    if modified is not None:
        return [phrase_side(page, modified)]
    number = clauses.with_subject(verb)
    while number >= 0:
        clause = clauses.clauses[number]
        if clause.kind == "relative":
            antecedent = _antecedent(page, clause.first)
            if antecedent:
                return antecedent
        found = _nominative_near(page, verb, number)
        if found is not None:
            return listed(page, found, NOMINATIVE) if page.phrase_from(found.first) else []  # стороны name nobody new
        group = _group_subject(page, verb, number)
        if group is not None:
            return [group, *leader_of(page, group)]
        if has_unknown_subject(page, verb, number) or _is_impersonal(page, verb, number):
            return []
        number = clause.parent if clause.kind in ("that", "when", "relative") else -1
    return []


def has_unknown_subject(page: Page, verb: int, number: int) -> bool:
    """`(отметил, что) столица примет гостя`: a nominative that is nobody known stands before the verb."""
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    near = range(max(sentence.first, verb - REACH), verb)
    return any(clauses.number(token) == number and page.is_nominative(token) for token in near)


def _is_impersonal(page: Page, verb: int, number: int) -> bool:
    """`(сообщил, что) планируется провести форум`, `решено собраться`: nobody does what the infinitive says."""
    if page.words[verb].verbal != "infinitive":
        return False
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    near = range(max(sentence.first, verb - REACH), verb)
    return any(page.key(token) in words_of("impersonal") and clauses.number(token) == number for token in near)


def _modified(page: Page, verb: int, clause: Clause) -> Phrase | None:
    """`с [Анной Лис], приехавшей на форум`: whom a participle right behind a comma tells of."""
    word = page.words[verb]
    before = page.phrase_to(verb - 1) if word.verbal == "participle" and clause.first == verb - 1 else None
    return before if before is not None and can_be(before.cases, word.cases) else None


def _antecedent(page: Page, comma: int) -> list[Side]:
    """The actors before `, который`, where it is the subject (a nominative without preposition)."""
    if not page.words[comma + 1].adjective_forms & NOMINATIVES:
        return []
    before = page.phrase_to(comma)
    if before is None:
        return []
    is_plural = page.words[comma + 1].key == "которые"
    return listed(page, before, before.cases or NOMINATIVE) if is_plural else [phrase_side(page, before)]


def _nominative_near(page: Page, verb: int, number: int) -> Phrase | None:
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    first = own_beginning(page, max(sentence.first, verb - REACH), verb, number)
    before = [phrase for phrase in page.cast.phrases_in(first, verb) if clauses.number(phrase.first) == number]
    subjects = [phrase for phrase in before if _is_subject(page, phrase)]
    while subjects and _is_rather_object(page, subjects[-1], has_other=len(subjects) > 1):
        subjects.pop()
    if subjects:
        return subjects[-1]
    for phrase in reversed(before):
        if _can_be_subject(page, phrase):
            return phrase
    if _has_pronoun(page, verb, number):
        return None
    for phrase in page.cast.phrases_in(verb + 1, next_clause(page, verb + 1, min(sentence.last, verb + REACH))):
        if clauses.number(phrase.first) != number:
            continue
        if any(page.words[token].verbal == "finite" for token in range(verb + 1, phrase.first)):
            return None
        if _is_subject(page, phrase) or (family_before(page, phrase.first) and can_be(phrase.cases, NOMINATIVE)):
            return phrase
    return None


def _has_pronoun(page: Page, verb: int, number: int) -> bool:
    """`[Он] принял Лис`: somebody not known is the subject, and no name of any form behind the verb."""
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    first = max(sentence.first, verb - REACH)
    pronouns = [token for token, word in enumerate(page.words[first:verb], first) if word.key in HE]
    return any(clauses.number(token) == number for token in pronouns)


def _can_be_subject(page: Page, phrase: Phrase) -> bool:
    """A person by name that may be a nominative: `В ходе визита Танзила Каримова встретилась …`."""
    is_named = phrase.actor.kind == "person" and any(reference.kind == "name" for reference in phrase.references)
    return is_named and can_be(phrase.cases, NOMINATIVE) and not page.after_preposition(phrase.first)


def _is_subject(page: Page, phrase: Phrase) -> bool:
    """A nominative that no preposition and no noun before it governs."""
    if not can_be(phrase.cases, NOMINATIVE) or page.after_preposition(phrase.first):
        return False
    if not phrase.cases & GENITIVE or phrase.first == 0:
        return True  # (на неделе) парламент: no noun before it governs it
    before = page.words[phrase.first - 1]
    opens = page.sheet.sentence_at(phrase.first).first == phrase.first
    return opens or before.pos != "NOUN" or page.in_date(phrase.first - 1)


def _is_rather_object(page: Page, phrase: Phrase, *, has_other: bool) -> bool:
    """`(Лис посетил) МИД (и провёл встречу)`: a form of all cases right behind another verb, which has its subject;
    of a body behind `посетила` even where none is known.
    """
    if not can_be(phrase.cases, ACCUSATIVE) or page.words[phrase.first - 1].verbal != "finite":
        return False
    travel = page.term(phrase.first - 1, "travel_verb") if phrase.actor.kind == "organization" else None
    return has_other or (travel is not None and travel.entry["takes"] == "object")


def _group_subject(page: Page, verb: int, number: int) -> Side | None:
    """A plural noun for persons as the subject: `Сенаторы двух стран провели встречу`."""
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    for token in range(verb - 1, max(sentence.first, verb - REACH) - 1, -1):
        if clauses.number(token) != number or not is_group(page, token, NOMINATIVE):
            continue
        first = with_modifiers(page, token, sentence.first)
        if page.after_preposition(first):
            return None
        return group_side(page, first, verb, NOMINATIVE)
    return None
