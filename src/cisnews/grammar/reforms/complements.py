"""What the noun of a reform takes: `о …`, `в …`, a genitive, a quoted title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT, INTO_LAW, WHICH_BEGINNINGS, WITH
from cisnews.grammar.morphology import PREPOSITIONALS
from cisnews.grammar.phrases import NounPhrase, nominative, noun_phrase
from cisnews.grammar.reforms.actors import makes_rules
from cisnews.grammar.reforms.amended import coordinated_heads, read_amended
from cisnews.grammar.reforms.authors import author_behind
from cisnews.grammar.reforms.page import is_by_which, is_one_of
from cisnews.grammar.reforms.titles import (
    CLOSING,
    NUMBER_SIGNS,
    OPENING,
    about_end,
    name_end,
    number_end,
    quoted_title,
    without_date,
    without_reading,
    without_session,
)
from cisnews.knowledge.forms import FINITE, PARTICIPLE, PASSIVE

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term

_LONGEST = 45
_CHANGING = ("reform_change_verb", "reform_becomes")
_NICKNAME = 8
"""Words of what a law is called, with its marks, at most."""
_DIGITS = 3
"""A number without a sign before it is a law's only with so many digits."""
_TO_MATTER = 5
"""Words from `о` to the noun that says what a decree is about, at most."""


def read_complement(page: Page, unit: Unit, topic: Topic) -> None:
    """What the head takes: whose it is, `о …`, `в …`, a genitive, a number, a quoted title."""
    limit = min(page.name_limit(topic.head, unit.last), topic.head + _LONGEST)
    if topic.sort == "amendment":
        coordinated_heads(page, topic, limit)
    author = author_behind(page, topic.last - 1)
    if author is not None:
        topic.author, topic.last = author.actor, author.last
        limit = min(page.name_limit(topic.last - 1, unit.last), topic.last + _LONGEST)
    _read_number(page, topic, limit)
    if topic.sort == "law" and _read_nickname(page, unit, topic):
        return
    start = topic.last
    last = name_end(page, max(start, _complement_end(page, topic, limit)), limit, unit.last)
    last = without_date(page, start, without_session(page, start, without_reading(page, start, last)))
    target = next(iter(page.terms_between("reform_target", start, last)), None)
    if topic.sort == "amendment":
        read_amended(page, topic, start, last, target)
    elif topic.sort in ("bill", "law", "decree"):
        _read_matter(page, topic, start, last, target)
    elif topic.sort == "reform":
        is_word = start < last and (target is not None or page.words[start].text.islower())
        if is_word and page.key(start) not in INTO_LAW:
            topic.last, topic.named = last, True
            topic.kind = target.entry["kind"] if target is not None and topic.kind == "other" else topic.kind
    elif start < last:
        topic.last = last


def _read_matter(page: Page, topic: Topic, start: int, last: int, target: Term | None) -> None:
    """`(закон) о воде`, `(указ) «О мерах по …»`: what a law or decree is about tells which one it is."""
    opening = next((t for t in range(start, last) if page.key(t) in ABOUT or page.words[t].text in OPENING), -1)
    is_told = opening >= 0 and page.key(opening + 1) != "том"  # закон о том, что …
    if is_told or _brings_amendments(page, start, last):
        topic.named = topic.named or topic.sort != "decree" or _is_rule(page, opening, last, target)
    if start < last:
        topic.last = last
    if opening >= 0 and topic.kind in ("legislative", "administrative"):
        told = [target] if target is not None else page.terms_between("reform_adjective", start, last)
        topic.kind = _kind_of_law(told[0], topic) if told else topic.kind


def _brings_amendments(page: Page, first: int, last: int) -> bool:
    """`законопроект [с поправками] в Налоговый кодекс`."""
    amending = [term for term in page.terms_between("reform_head", first, last) if term.entry["class"] == "amendment"]
    return any(page.key(term.first - 1) in WITH for term in amending)


def _is_rule(page: Page, opening: int, last: int, target: Term | None) -> bool:
    """`указ о роспуске палаты`, `указ о Министерстве торговли`, `«О мерах по …»`; not `указ о награждении Лиса`."""
    if page.terms_between("reform_change", opening, last):
        return True
    if target is not None and target.first == opening + 1 and target.entry["kind"] == "administrative":
        return True
    about = range(opening + 1, min(last, opening + _TO_MATTER))
    noun = next((page.words[t] for t in about if page.words[t].noun_forms and not page.words[t].adjective_forms), None)
    return noun is not None and (is_one_of(noun, "decreed") or is_one_of(noun, "rules"))


def _read_nickname(page: Page, unit: Unit, topic: Topic) -> bool:
    """`(одобрил) «[закон Димы Яковлева]»`: what a law is called stands in quote marks with its noun."""
    mark = topic.first - 1
    if mark < unit.first or page.words[mark].text not in OPENING:
        return False
    last = quoted_title(page, mark, min(unit.last, mark + _NICKNAME))
    if last <= topic.last + 1:
        return False
    topic.given_title = nominative(page.sheet, NounPhrase(topic.head, last - 1, topic.head, topic.forms))
    topic.first, topic.last, topic.named = mark, last, True
    return True


def read_clause(page: Page, unit: Unit, topic: Topic) -> None:
    """`закон, по которому вырастет пошлина`, `поправки, которыми вводится сбор`: the clause tells which one it is."""
    if topic.named or topic.sort not in ("bill", "law", "amendment", "decree"):
        return
    says = topic.sort != "decree" and _says(page, topic.last)
    if not says and not is_by_which(page, topic.last):
        return
    last = clause_end(page, unit, topic.last)
    if says or topic.sort != "decree" or any(page.terms_between(sort, topic.last, last) for sort in _CHANGING):
        topic.named, topic.clause = True, last  # not указ, которым награждён Лис


def _says(page: Page, comma: int) -> bool:
    """`(закон)[, регулирующий] перевозки`, `[, который касается] такси`."""
    if page.key(comma) != ",":
        return False
    verb = comma + 1 + page.key(comma + 1).startswith(WHICH_BEGINNINGS)
    word = page.words[verb] if verb < len(page.words) else None
    return word is not None and word.verbal in ("participle", "finite") and is_one_of(word, "law_says")


def clause_end(page: Page, unit: Unit, comma: int) -> int:
    """The token after the clause that a comma opens, with all clauses inside it."""
    clauses = page.clauses(unit.sentence)
    number = clauses.number(comma + 1)
    last = comma + 2
    while last < min(unit.last, comma + _LONGEST) and clauses.is_within(last, number):
        last += 1
    return last - (page.words[last - 1].kind == "mark" and page.words[last - 1].text not in CLOSING)


def tells_change(page: Page, term: Term) -> bool:
    """`проект [о снижении] возраста`, `проект депутатов [о воде]`, `проект, [отменяющий] пошлину`, `, который отменит
    её`; not `проект о дружбе`.
    """
    author = author_behind(page, term.first)
    about = author.last if author is not None else term.last
    if page.key(about) == ",":
        is_finite = page.key(about + 1).startswith(WHICH_BEGINNINGS)
        verb = page.term(about + 1 + is_finite, "reform_change_verb")
        return (
            verb is not None and bool(verb.forms & (FINITE if is_finite else PARTICIPLE)) and not verb.forms & PASSIVE
        )
    noun = about + 1
    while noun < len(page.words) and page.words[noun].adjective_forms & PREPOSITIONALS:
        noun += 1
    is_change = page.term(noun, "reform_change") is not None or (author is not None and makes_rules(author.actor))
    return page.key(about) in ABOUT and is_change


def _complement_end(page: Page, topic: Topic, limit: int) -> int:
    """The token after what the head takes; behind an author or a number it is read apart: `закон № 5` + `о выборах`."""
    if topic.author is None and page.words[topic.last - 1].kind != "number":
        prepositions = topic.sort != "reform" and topic.sort != "constitution"
        phrase = noun_phrase(page.sheet, topic.head, limit, prepositions=prepositions)
        if phrase is None or phrase.head != topic.head:
            return topic.last
        days = page.dates_in(topic.last, phrase.last)  # закон Республики от 5 мая 2020 года «О воде»
        return days[0].first - 1 if days and page.key(days[0].first - 1) == "от" else phrase.last
    return about_end(page, topic.last, limit)


def _kind_of_law(target: Term, topic: Topic) -> str:
    """A bill on a court or an election is of that kind; one that only names the parliament as such stays a law."""
    kind: str = target.entry["kind"]
    return kind if kind != "other" else topic.kind


def _read_number(page: Page, topic: Topic, limit: int) -> None:
    """`законопроект № 1107`, `закон 8371`: the number tells which one it is; what it is about follows."""
    token = topic.last + (page.key(topic.last) in NUMBER_SIGNS)
    if topic.sort not in ("bill", "law", "decree") or token >= limit or page.words[token].kind != "number":
        return
    if token == topic.last and (len(page.key(token)) < _DIGITS or page.in_date(token)):
        return  # закон 5 мая
    topic.last, topic.named = number_end(page, token, limit), True
