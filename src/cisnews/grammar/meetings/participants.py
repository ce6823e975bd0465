"""Finding who takes part: subjects, `с …`, `между … и …`, genitives, objects, lists, delegations and groups."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cisnews.grammar.meetings.kin import family_before
from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.meetings.page import REACH, can_be
from cisnews.grammar.morphology import DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, PLURAL
from cisnews.grammar.phrases import ANY_FORM, NounPhrase, nominative, noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.meetings.page import Page

_WITH = frozenset({"с", "со"})
_JOINS = frozenset({",", "и", "а", "также", "или"})
_NOT_PARTNERS = frozenset({"event_noun", "event_again", "council", "date_part", "month", "meeting_sides"})
_OF_NAMES = frozenset({"Name", "Surn", "Patr"})
_MAX_LIST = 30


def phrase_side(page: Page, phrase: Phrase) -> Side:
    """A phrase of the cast as a participant."""
    return Side(phrase.first, phrase.last, phrase.actor, None, family_before(page, phrase.first))


def listed(page: Page, phrase: Phrase, case: int) -> list[Side]:
    """The phrase with all that are joined to it: `А. Лис, Б. Нуров и К. Садыков`, in order."""
    found = [_with_name(page, phrase, case)]
    while len(found) < _MAX_LIST and (before := _joined_before(page, found[0], case)):
        found.insert(0, before)
    while len(found) < _MAX_LIST and (after := _joined_after(page, found[-1], case)):
        found.append(after)
    sides = [_whole_group(page, one, case) or phrase_side(page, one) for one in _without_appositions(page, found)]
    return [*sides, *leader_of(page, sides[-1])]


def _whole_group(page: Page, phrase: Phrase, case: int) -> Side | None:
    """`премьерами России[, Кыргызстана и Беларуси]`: a group whose label goes on with a list."""
    if phrase.actor.kind != "group":
        return None
    group = group_side(page, phrase.first, page.sheet.sentence_at(phrase.first).last, case)
    return group if group is not None and group.last > phrase.last else None


def _without_appositions(page: Page, phrases: list[Phrase]) -> list[Phrase]:
    """`с главой комитета, ректором Олегом Лисом`: without a conjunction, offices and one name are one person."""
    between = [page.key(token) for one, two in pairwise(phrases) for token in range(one.last, two.first)]
    is_list = len(phrases) > 1 and any(key in ("и", "также") for key in between)
    named = [phrase for phrase in phrases if phrase.actor.kind == "person"]
    return named if len(named) == 1 and not is_list else phrases


def _with_name(page: Page, phrase: Phrase, case: int) -> Phrase:
    """The person whose name follows an office: `с заместителем министра | Сухробом Рахимовым`."""
    if any(reference.kind == "name" for reference in phrase.references):
        return phrase
    token = phrase.last
    while token < min(phrase.last + 10, len(page.words)):
        name = page.phrase_from(token)
        if name is not None and name.actor.kind == "person":
            return name if can_be(name.cases, case) else phrase
        word = page.words[token]
        if name is not None and can_be(name.cases, GENITIVE):
            token = name.last
        elif word.kind == "word" and (word.noun_forms | word.adjective_forms) & (GENITIVE | GENITIVE << 6):
            token += 1
        elif word.text == "(" and ")" in (page.key(token + 2), page.key(token + 3)):  # генсек Организации (ОИС) Имя
            token += 3 if page.key(token + 2) == ")" else 4
        else:
            break
    return _name_after_comma(page, phrase, token, case) or phrase


def _name_after_comma(page: Page, phrase: Phrase, token: int, case: int) -> Phrase | None:
    """`с главой комитета [по связям с Баку], ректором Олегом Лисом`: one person with two offices."""
    if phrase.actor.kind != "office":
        return None
    for at in range(token, min(token + 8, len(page.words) - 1)):
        if page.words[at].verbal == "finite":
            return None
        if page.words[at].text == ",":
            name = page.phrase_from(at + 1)
            is_person = name is not None and name.actor.kind == "person" and can_be(name.cases, case)
            return name if is_person and page.same_clause(phrase.first, at + 1) else None
    return None


def _joined_after(page: Page, phrase: Phrase, case: int) -> Phrase | None:
    token = phrase.last
    while token < phrase.last + 3 and page.key(token) in _JOINS:
        token += 1
    if token == phrase.last or not page.same_clause(phrase.last - 1, token):
        return None
    for at in range(token, min(token + 4, len(page.words))):
        following = page.phrase_from(at)
        if following is not None:
            agrees = can_be(following.cases, case) or family_before(page, at) is not None
            return _with_name(page, following, case) if agrees else None
        if not _stands_before_name(page, at, case):
            return None
    return None


def _stands_before_name(page: Page, token: int, case: int) -> bool:
    """`дочь Лиза и [74-летняя мать] Раиса`, `президентами Азербайджана А и [Грузии] Б`."""
    word = page.words[token]
    return page.in_place(token) or word.kind == "number" or (bool(word.cases & case) and not word.capital)


def _joined_before(page: Page, phrase: Phrase, case: int) -> Phrase | None:
    first = phrase.first
    token = first
    while token > first - 5 and page.key(token - 1) not in _JOINS and page.in_place(token - 1):
        token -= 1  # Олжас Бектенов и [Республики Беларусь] Александр Турчин
    start = token
    while token > start - 3 and page.key(token - 1) in _JOINS:
        token -= 1
    before = page.phrase_to(token) if token < start else None
    if before is None or not can_be(before.cases, case) or page.after_preposition(before.first):
        return None
    return before if page.same_clause(before.first, first) else None


def subject(page: Page, verb: int) -> list[Side]:
    """Who does what the verb at a token says: the nearest nominative of its clause, first to the left, then right.

    A relative clause takes what stands before it (`Миллер и Озерец, которые встречаются`), a gerund and a clause with
    `что` the subject of the clause around them.
    """
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
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
        number = clause.parent if clause.kind in ("that", "when", "relative") else -1
    return []


def _antecedent(page: Page, comma: int) -> list[Side]:
    """The actors before `, который`, where it is the subject (a nominative without preposition)."""
    if not page.words[comma + 1].adjective_forms & (NOMINATIVE | NOMINATIVE << 6):
        return []
    before = page.phrase_to(comma)
    if before is None:
        return []
    is_plural = page.words[comma + 1].key == "которые"
    return listed(page, before, before.cases or NOMINATIVE) if is_plural else [phrase_side(page, before)]


def _nominative_near(page: Page, verb: int, number: int) -> Phrase | None:
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    before = page.cast.phrases_in(max(sentence.first, verb - REACH), verb)
    for phrase in reversed(before):
        if clauses.number(phrase.first) == number and _is_subject(page, phrase):
            return phrase
    for phrase in reversed(before):
        if clauses.number(phrase.first) == number and _can_be_subject(page, phrase):
            return phrase
    for phrase in page.cast.phrases_in(verb + 1, min(sentence.last, verb + REACH)):
        if clauses.number(phrase.first) != number:
            continue
        if any(page.words[token].verbal == "finite" for token in range(verb + 1, phrase.first)):
            return None
        if _is_subject(page, phrase) or (family_before(page, phrase.first) and can_be(phrase.cases, NOMINATIVE)):
            return phrase
    return None


def _can_be_subject(page: Page, phrase: Phrase) -> bool:
    """A person by name that may be a nominative: `В ходе визита Танзила Каримова встретилась …`."""
    is_named = phrase.actor.kind == "person" and any(reference.kind == "name" for reference in phrase.references)
    return is_named and can_be(phrase.cases, NOMINATIVE) and not page.after_preposition(phrase.first)


def _is_subject(page: Page, phrase: Phrase) -> bool:
    """A nominative that no preposition and no noun before it governs."""
    if not can_be(phrase.cases, NOMINATIVE) or page.after_preposition(phrase.first):
        return False
    if phrase.cases == NOMINATIVE or phrase.first == 0:
        return True
    before = page.words[phrase.first - 1]
    opens = page.sheet.sentence_at(phrase.first).first == phrase.first
    return opens or before.pos != "NOUN" or page.in_date(phrase.first - 1)


def _group_subject(page: Page, verb: int, number: int) -> Side | None:
    """A plural noun for persons as the subject: `Сенаторы двух стран провели встречу`."""
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    for token in range(verb - 1, max(sentence.first, verb - REACH) - 1, -1):
        if clauses.number(token) != number or not is_group(page, token, NOMINATIVE):
            continue
        first = _with_modifiers(page, token, sentence.first)
        if page.after_preposition(first):
            return None
        return group_side(page, first, verb, NOMINATIVE)
    return None


def _with_modifiers(page: Page, token: int, begin: int) -> int:
    first = token
    while first > begin and page.words[first - 1].adjective_forms and page.words[first - 1].pos in ("ADJF", "PRTF"):
        first -= 1
    return first


def is_group(page: Page, token: int, case: int) -> bool:
    """Whether a plural noun for persons, or a collective (`делегация`), stands at a token in a case."""
    word = page.words[token]
    if (
        word.pos != "NOUN"
        or (word.capital and not _is_title(page, token))
        or any(term.entry.sort in _NOT_PARTNERS for term in page.sheet.terms_at.get(token, ()))
    ):
        return False
    collective = page.term(token, "collective")
    if collective is not None and collective.cases & case:
        return True
    return any(
        a.pos == "NOUN" and a.number == PLURAL and a.case & case and "anim" in a.marks and a.marks.isdisjoint(_OF_NAMES)
        for a in word.analyses
    )


def _is_title(page: Page, token: int) -> bool:
    """A capital that names nobody: of an office (`Главы палат`) or of the sentence's beginning."""
    if token == page.sheet.sentence_at(token).first:
        return page.words[token].known
    return page.term(token, "post", "collective") is not None


def group_side(page: Page, first: int, limit: int, case: int) -> Side | None:
    """A group as a participant, by its label in the nominative: `главами двух палат` -> `главы двух палат`."""
    phrase = noun_phrase(page.sheet, first, page.phrase_limit(first, limit), case | case << 6, prepositions=False)
    if phrase is None or not is_group(page, phrase.head, case):
        return None
    forms = phrase.forms >> 6 << 6 or phrase.forms
    phrase = NounPhrase(phrase.first, phrase.last, phrase.head, forms)
    return Side(phrase.first, phrase.last, None, nominative(page.sheet, phrase))


def partners(page: Page, first: int, last: int, number: int) -> list[Side]:
    """Whom the first `с` between two tokens, in a clause, brings in: `с Председателем Сената Мауленом Ашимбаевым`."""
    clauses = page.clauses(page.sheet.sentence_at(first))
    for token in range(first, min(last, first + REACH)):
        if page.key(token) in _WITH and clauses.number(token) == number:
            found = _instrumentals(page, token + 1, last)
            if found:
                return found
    return []


def _instrumentals(page: Page, first: int, limit: int) -> list[Side]:
    """The participants in the instrumental from a token on, with what is joined to them."""
    if first >= limit or any(t.entry.sort in _NOT_PARTNERS for t in page.sheet.terms_at.get(first, ())):
        return []
    phrase = page.phrase_from(first)
    if phrase is not None and can_be(phrase.cases, INSTRUMENTAL):
        return _with_more(page, listed(page, phrase, INSTRUMENTAL), limit)
    first = after_participle(page, first, limit, INSTRUMENTAL)
    phrase = page.phrase_from(first)
    if phrase is not None and can_be(phrase.cases, INSTRUMENTAL):
        return _with_more(page, listed(page, phrase, INSTRUMENTAL), limit)
    group = group_side(page, first, limit, INSTRUMENTAL)
    named = _apposition(page, first, group.last + 4 if group else min(limit, first + 15), limit)
    if named is not None and (group is None or not _leads(page, named)):
        return _with_more(page, listed(page, named, INSTRUMENTAL), limit)
    if group is None:
        return []
    return _with_more(page, [group, *leader_of(page, group)], limit)


def after_participle(page: Page, first: int, limit: int, case: int) -> int:
    """`с [прибывшей в Баку с визитом] делегацией`: the token where the noun with its modifiers begins."""
    if first >= limit or page.words[first].verbal != "participle":
        return first
    token = first + 1
    while token < min(limit, first + 20):
        word = page.words[token]
        phrase = page.phrase_from(token)
        if phrase is not None and can_be(phrase.cases, case):
            return token
        if word.pos == "PREP":
            inner = noun_phrase(page.sheet, token + 1, limit, ANY_FORM) if token + 1 < limit else None
            token = inner.last if inner else token + 1
        elif (word.noun_forms | word.adjective_forms) & (case | case << 6) and word.pos in ("NOUN", "ADJF", "PRTF"):
            return token
        else:
            token += 1
    return first


def _apposition(page: Page, first: int, last: int, limit: int) -> Phrase | None:
    """The person after modifiers and a common noun: `со своим коллегой из Баку Эльнуром Алиевым`."""
    words = page.words
    if not (words[first].noun_forms | words[first].adjective_forms) & (INSTRUMENTAL | INSTRUMENTAL << 6):
        return None
    for phrase in page.cast.phrases_in(first, min(last, limit)):
        if can_be(phrase.cases, INSTRUMENTAL) and phrase.cases != GENITIVE and not page.after_preposition(phrase.first):
            return phrase
        if words[phrase.first - 1].verbal == "finite":
            return None
    return None


def _leads(page: Page, phrase: Phrase) -> bool:
    return page.key(phrase.first - 1) in _WITH or page.key(phrase.first - 2) == "главе"


def leader_of(page: Page, group: Side) -> list[Side]:
    """`делегацией [России] во главе с X`, `под руководством X`: who leads the group, on its side."""
    token = group.last
    keys = [page.key(token + step) for step in range(3)]
    if keys[:2] == ["во", "главе"] and keys[2] in _WITH:
        token += 3
    elif keys[0] == "под" and keys[1] in ("руководством", "председательством", "предводительством"):
        token += 2
    else:
        return []
    phrase = page.phrase_from(token)
    if phrase is None:
        return []
    return [Side(phrase.first, phrase.last, phrase.actor, None, group.called)]


def _with_more(page: Page, sides: list[Side], limit: int) -> list[Side]:
    """Add `, а также с …`, `и с …`, `и главой …`."""
    token = sides[-1].last
    start = token
    while token < min(limit, start + 4) and page.key(token) in _JOINS:
        token += 1
    if token == start or token >= limit:
        return sides
    if page.key(token) in _WITH:
        return sides + _instrumentals(page, token + 1, limit)
    joined_by_comma = page.key(start) == "," and page.key(start + 1) not in ("а", "и")
    if joined_by_comma:
        return sides
    group = group_side(page, token, limit, INSTRUMENTAL)
    return [*sides, group] if group is not None and page.words[token].cases & INSTRUMENTAL else sides


def between(page: Page, first: int, last: int) -> list[Side]:
    """`между Президентом и Премьер-министром`: both."""
    for token in range(first, min(last, first + 12)):
        if page.key(token) == "между" and token + 1 < last:
            phrase = page.phrase_from(token + 1)
            if phrase is not None and can_be(phrase.cases, INSTRUMENTAL):
                return listed(page, phrase, INSTRUMENTAL)
            group = group_side(page, token + 1, last, INSTRUMENTAL)
            return [group] if group else []
    return []


def genitives(page: Page, token: int, limit: int) -> list[Side]:
    """Whose: `встреча [Президента и Премьера]`, `визит [Главы Казахстана]`, `переговоры [министров двух стран]`."""
    if token >= limit:
        return []
    phrase = page.phrase_from(token)
    if phrase is not None:
        return listed(page, phrase, GENITIVE) if can_be(phrase.cases, GENITIVE) else []
    group = group_side(page, token, limit, GENITIVE)
    if group is not None:
        return [group]
    named = _named_after(page, token, limit)
    return listed(page, named, GENITIVE) if named is not None else []


def _named_after(page: Page, token: int, limit: int) -> Phrase | None:
    """The name after words in the genitive that are no known office: `визит [первого лица Грузии] Левана Гоциридзе`."""
    for at in range(token, min(limit, token + 8)):
        phrase = page.phrase_from(at)
        if phrase is not None:
            return phrase if can_be(phrase.cases, GENITIVE) and phrase.actor.kind == "person" else None
        word = page.words[at]
        if not (word.noun_forms | word.adjective_forms) & (GENITIVE | GENITIVE << 6) or word.verbal == "finite":
            return None
    return None


def datives(page: Page, verb: int) -> list[Side]:
    """To whom a meeting is allowed or arranged: `Лису разрешили свидание`."""
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    for phrase in page.cast.phrases_in(max(sentence.first, verb - REACH), min(sentence.last, verb + 6)):
        same_clause = clauses.number(phrase.first) == clauses.number(verb)
        is_dative = can_be(phrase.cases, DATIVE) and not phrase.cases & NOMINATIVE
        if same_clause and is_dative and not page.after_preposition(phrase.first):
            return listed(page, phrase, DATIVE)
    return []
