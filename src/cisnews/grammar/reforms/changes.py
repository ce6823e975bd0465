"""What changes: `переход к однопалатному парламенту`, `предложил создать однопалатный парламент`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import ABOUT, AFTER, HIS
from cisnews.grammar.morphology import (
    ACCUSATIVES,
    GENITIVE,
    NOMINATIVES,
    PREPOSITIONALS,
)
from cisnews.grammar.phrases import NounPhrase, nominative, noun_phrase
from cisnews.grammar.reforms.asides import after_asides
from cisnews.grammar.reforms.complements import clause_end
from cisnews.grammar.reforms.measures import measure_end
from cisnews.grammar.reforms.page import is_by_which, is_one_of
from cisnews.grammar.reforms.permissions import permission
from cisnews.grammar.reforms.targets import kind_of
from cisnews.grammar.reforms.titles import OPENING, numbered_end
from cisnews.grammar.reforms.wording import in_genitive, list_in_genitive
from cisnews.knowledge.forms import FINITE, INFINITIVE, SHORT
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term

_NEAR = 10
_LONGEST = 25


class Change(Record):
    """What changes, in the nominative, and where it is said."""

    first: int
    last: int
    text: str
    kind: str | None
    """Told by what is changed; None if nothing tells."""
    forms: int = 0
    is_decree: bool = False
    """Whether its verb alone says that rules are changed: `запретить`, `отменить`, `ввести`."""


def change_noun(page: Page, unit: Unit, noun: int, forms: int, first: int = -1) -> Change | None:
    """A phrase headed by a noun of change: `переход к однопалатному парламенту`, `роспуск парламента`.

    `first`: where its modifiers begin, if it has any.
    """
    term = page.term(noun, "reform_change")
    if term is None or not term.forms & forms:
        return None
    first = noun if first < 0 else first
    phrase = noun_phrase(page.sheet, first, _limit(page, unit, first), term.forms & forms)
    told = term.entry.get("kind")
    if phrase is None or (phrase.last <= term.last and told is None):
        return None
    last = max(phrase.last, term.last)
    kind = told or kind_of(page, term.last, last)
    is_decree = bool(term.entry["finite"])
    return Change(first, last, _text(page, replace(phrase, last=last)), kind, phrase.forms, is_decree=is_decree)


def change_in_title(page: Page, unit: Unit, topic: Topic) -> Change | None:
    """`указ [об упразднении агентства]`, `законопроект [о запрете рекламы]`: what the title says that changes."""
    if topic.sort not in ("bill", "law", "decree", "amendment"):
        return None
    for term in page.terms_between("reform_change", topic.head + 1, topic.last):
        first = term.first
        while page.words[first - 1].adjective_forms & PREPOSITIONALS:
            first -= 1  # о полном запрете
        if page.key(first - 1) in ABOUT and not is_one_of(page.words[term.first], "law_words"):
            change = change_noun(page, unit, term.first, PREPOSITIONALS, first)
            return change if change is not None and change.last <= topic.last else None
    return None


def change_infinitive(page: Page, unit: Unit, verb: Term) -> Change | None:
    """An infinitive of change with its object, as the noun of the same meaning: `создать X` -> `создание X`."""
    return change_of_verb(page, unit, verb) if verb.forms & INFINITIVE else None


def change_of_verb(page: Page, unit: Unit, verb: Term) -> Change | None:
    """A verb of change with its object: `(который) вводит штрафы` -> `введение штрафов`."""
    if verb.last >= unit.last:
        return None
    ruled = permission(page, unit, verb)
    if ruled is not None:
        return Change(verb.first, ruled[0], ruled[1], None, is_decree=verb.entry["infinitive"]["rules"])
    limit = _limit(page, unit, verb.last)
    if verb.entry["government"] == "same":
        if page.words[verb.last].pos != "PREP" or verb.last + 1 >= limit:
            return None
        phrase = noun_phrase(page.sheet, verb.last + 1, limit)
        told = page.sheet.text(verb.last, phrase.last) if phrase else ""
    else:
        begin = after_asides(page, verb.last, limit)
        begin += page.words[begin].text in OPENING and page.term(begin + 1, "reform_head") is not None  # «закон о …»
        phrase = noun_phrase(page.sheet, begin, limit, ACCUSATIVES)
        if phrase is not None:
            phrase, told = list_in_genitive(page, phrase, limit, ACCUSATIVES)
    if phrase is None or not told:
        return None
    if is_by_which(page, phrase.last) and page.term(phrase.head, "reform_head") is not None:
        last = clause_end(page, unit, phrase.last)  # отменил закон, по которому …
    else:
        last = numbered_end(page, phrase.last, limit)
    if last > phrase.last:
        phrase, told = replace(phrase, last=last), f"{told}{page.text_behind(phrase.last, last)}"
    return measured(page, verb, phrase, told, limit)


def measured(page: Page, verb: Term, phrase: NounPhrase, told: str, limit: int) -> Change:
    """The change with how much it is: `сокращение срока` + `с двух месяцев до одного`."""
    at = max(phrase.last, verb.last)
    last = measure_end(page, at, limit)
    text = f"{verb.entry['noun']} {told} {page.sheet.text(at, last) if last > at else ''}".strip()
    kind = kind_of(page, phrase.first, phrase.last, phrase.head)
    return Change(min(verb.first, phrase.first), last, text, kind, is_decree=verb.entry["finite"] is True)


def change_in_front(page: Page, unit: Unit, verb: Term, governor: int) -> Change | None:
    """`[Состав ЦИК] предлагается сократить`, `(а) [срок полномочий] продлить`: the object stands before the verb."""
    if verb.entry["infinitive"] and verb.forms & (FINITE | SHORT):
        return _permitted_in_front(page, unit, verb)
    if verb.entry["government"] != "genitive" or page.key(verb.last) in HIS:
        return None  # (депутат предложил) приравнять их
    clauses = page.clauses(unit.sentence)
    number = clauses.number(governor)
    while governor > unit.first and page.words[governor - 1].pos == "ADVB":
        governor -= 1  # штраф вдвое (повысят)
    first = governor
    while first > unit.first and clauses.number(first - 1) == number and page.words[first - 1].kind == "word":
        first -= 1
    for token in range(max(first, governor - _LONGEST), governor):
        if page.words[token].pos in ("CONJ", "PRCL", "ADVB"):
            continue
        named = page.phrase_at(token)
        if page.after_preposition(token) or (named is not None and named.first < token):
            continue
        phrase = ending_at(page, token, governor, NOMINATIVES | ACCUSATIVES)
        if phrase is None:
            continue
        told = in_genitive(page, phrase)
        return measured(page, verb, phrase, told, _limit(page, unit, verb.last)) if told else None
    return None


def _permitted_in_front(page: Page, unit: Unit, verb: Term) -> Change | None:
    """`[Курить на балконах] запретят` -> `запрет курить на балконах`."""
    first = unit.first
    is_far = verb.first - first > _LONGEST
    if (
        is_far
        or page.words[first].verbal != "infinitive"
        or any(word.kind == "mark" for word in page.words[first : verb.first])
    ):
        return None
    told = page.sheet.text(first, verb.first)
    text = f"{verb.entry['infinitive']['noun']} {told[0].lower()}{told[1:]}"
    return Change(first, verb.last, text, None, is_decree=True)


def ending_at(page: Page, token: int, last: int, forms: int) -> NounPhrase | None:
    """The noun phrase from a token to another: `штраф`, `штраф за проезд`."""
    for prepositions in (False, True):
        phrase = noun_phrase(page.sheet, token, last, forms, prepositions=prepositions)
        if phrase is not None and phrase.last == last:
            return phrase
    return None


def after_opener(page: Page, unit: Unit, opener: Term) -> Change | None:
    """What stands after `предусматривает`, `направлены на`: a phrase in the accusative."""
    token = opener.last
    if opener.entry["aims"]:
        if page.key(token) != "на":
            return None
        token += 1
    while token < unit.last and (page.words[token].pos in ("ADVB", "PRCL", "CONJ") or page.key(token) == ","):
        token += 1
        if token > opener.last + 4:
            return None
    if token >= unit.last:
        return None
    phrase = noun_phrase(page.sheet, token, _limit(page, unit, token), ACCUSATIVES)
    if phrase is None or phrase.last - phrase.first < 2 or is_one_of(page.words[phrase.head], "anaphors"):
        return None
    return Change(token, phrase.last, _text(page, phrase), kind_of(page, phrase.head, phrase.last), phrase.forms)


def _limit(page: Page, unit: Unit, first: int) -> int:
    last = min(page.name_limit(first, unit.last), first + _LONGEST)
    return next((token for token in range(first + 1, last) if page.key(token) in AFTER), last)  # роспуск после выборов


def _text(page: Page, phrase: NounPhrase) -> str:
    """The phrase in the nominative, without a place or time between head and genitive (`создание в стране палаты`)."""
    after = after_asides(page, phrase.head + 1, phrase.last)
    if after > phrase.head + 1 and page.words[after].cases & GENITIVE:
        head = nominative(page.sheet, replace(phrase, last=phrase.head + 1))
        return f"{head} {page.sheet.text(after, phrase.last)}".strip(" ,.;:")
    return nominative(page.sheet, phrase).strip(" ,.;:")


def change_of_passive(page: Page, unit: Unit, verb: Term) -> Change | None:
    """A short participle of change with its subject: `Сенат будет упразднён` -> `упразднение Сената`."""
    clauses = page.clauses(unit.sentence)
    near = page.terms_between("reform_target", max(unit.first, verb.first - _NEAR), min(unit.last, verb.last + _NEAR))
    for target in near:
        is_subject = target.forms & NOMINATIVES and clauses.number(target.first) == clauses.number(verb.first)
        if not is_subject or page.after_preposition(target.first):
            continue
        limit = verb.first if target.first < verb.first else _limit(page, unit, target.first)
        phrase = noun_phrase(page.sheet, target.first, limit, NOMINATIVES, prepositions=False)
        told = in_genitive(page, phrase) if phrase else ""
        if phrase is not None and told:
            text = f"{verb.entry['noun']} {told}"
            return Change(min(verb.first, phrase.first), max(verb.last, phrase.last), text, str(target.entry["kind"]))
    return None
