"""What the noun of a reform takes: `о …`, `в …`, a genitive, a quoted title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ACCUSATIVES, GENITIVE, NOMINATIVES, PREPOSITIONALS
from cisnews.grammar.phrases import NounPhrase, nominative, noun_phrase
from cisnews.grammar.reforms.page import is_by_which
from cisnews.knowledge.forms import PARTICIPLE, PASSIVE

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term

_LONGEST = 45
_CHANGING = ("reform_change_verb", "reform_becomes")
_NUMBER_SIGNS = frozenset({"№", "n", "no"})
_NICKNAME = 8
"""Words of what a law is called, with its marks, at most."""
_DIGITS = 3
"""A number without a sign before it is a law's only with so many digits."""
OPENING = {"«": "»", "“": "”", "„": "“", '"': '"'}
CLOSING = frozenset(OPENING.values())
_ABOUT = frozenset({"о", "об", "обо"})
_LAWFUL = frozenset({"constitutional", "legislative", "judicial", "electoral", "parliamentary"})
"""Kinds of targets that are laws, or of which laws are."""
_INTO = frozenset({"в", "во", "к", "ко"})


def read_complement(page: Page, unit: Unit, topic: Topic) -> None:
    """What the head takes: `о …`, `в …`, a genitive, a quoted title."""
    limit = min(page.name_limit(topic.head, unit.last), topic.head + _LONGEST)
    if topic.sort == "amendment":
        _coordinated_heads(page, topic, limit)
    _read_number(page, topic, limit)
    if topic.sort == "law" and _read_nickname(page, unit, topic):
        return
    start = topic.last
    last = max(start, _complement_end(page, topic, limit))
    last = quoted_title(page, last, min(unit.last, last + _LONGEST))
    last = _without_date(page, start, _without_reading(page, start, _with_body(page, last, limit)))
    key = page.key(start) if start < last else ""
    text = page.sheet.text(start, last) if start < last else ""
    target = next(iter(page.terms_between("reform_target", start, last)), None)
    if topic.sort == "amendment":
        _amended(page, topic, start, last, target, key)
    elif topic.sort == "reform":
        if start < last and (target is not None or page.words[start].text.islower()) and key not in _INTO:
            topic.last, topic.named = last, True
            topic.kind = target.entry["kind"] if target is not None and topic.kind == "other" else topic.kind
    elif topic.sort in ("bill", "law", "decree"):
        told = any(mark in text for mark in '«"“') or any(page.key(t) in _ABOUT for t in range(start, last))
        if told and page.key(start + 1) != "том":  # закон о том, что …
            is_change = bool(page.terms_between("reform_change", start, last))
            is_office = target is not None and target.first == start + 1 and target.entry["kind"] == "administrative"
            topic.named = topic.sort != "decree" or is_change or is_office  # указ о Министерстве торговли
        if start < last:
            topic.last = last
        if target is not None and told and topic.kind in ("legislative", "administrative"):
            topic.kind = _kind_of_law(target, topic)
    elif start < last:
        topic.last = last


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
    if topic.named or topic.sort not in ("bill", "law", "amendment", "decree") or not is_by_which(page, topic.last):
        return
    last = clause_end(page, unit, topic.last)
    if topic.sort != "decree" or any(page.terms_between(sort, topic.last, last) for sort in _CHANGING):
        topic.named, topic.clause = True, last  # not указ, которым награждён Лис


def clause_end(page: Page, unit: Unit, comma: int) -> int:
    """The token after the clause that a comma opens, with all clauses inside it."""
    clauses = page.clauses(unit.sentence)
    number = clauses.number(comma + 1)
    last = comma + 2
    while last < min(unit.last, comma + _LONGEST) and clauses.is_within(last, number):
        last += 1
    return last - (page.words[last - 1].kind == "mark" and page.words[last - 1].text not in CLOSING)


def tells_change(page: Page, term: Term) -> bool:
    """`проект [о снижении] возраста`, `проект, [отменяющий] пошлину`; not `проект о дружбе`."""
    about = term.last
    if page.key(about) == ",":
        verb = page.term(about + 1, "reform_change_verb")
        return verb is not None and bool(verb.forms & PARTICIPLE) and not verb.forms & PASSIVE
    noun = about + 1
    while noun < len(page.words) and page.words[noun].adjective_forms & PREPOSITIONALS:
        noun += 1
    return page.key(about) in ("о", "об") and page.term(noun, "reform_change") is not None


def is_amended_before(page: Page, unit: Unit, law: Topic, topics: list[Topic]) -> bool:
    """`[В закон о рекламе] внесены изменения`: the law before names the amendments behind it."""
    if law.sort not in ("law", "constitution") or page.key(law.first - 1) not in ("в", "во"):
        return False
    clauses = page.clauses(unit.sentence)
    for topic in topics:
        behind = topic.sort == "amendment" and topic.head > law.head and not topic.named
        if behind and clauses.number(topic.head) == clauses.number(law.head):
            topic.forms &= ACCUSATIVES | NOMINATIVES
            topic.given_title = f"{topic.title(page)} в {page.sheet.text(law.first, law.last)}"
            topic.named, topic.words, topic.kind = True, topic.words | law.words, law.kind
            return True
    return False


def _read_number(page: Page, topic: Topic, limit: int) -> None:
    """`законопроект № 1107`, `закон 8371`: the number tells which one it is; what it is about follows."""
    token = topic.last + (page.key(topic.last) in _NUMBER_SIGNS)
    if topic.sort not in ("bill", "law", "decree") or token >= limit or page.words[token].kind != "number":
        return
    if token == topic.last and (len(page.key(token)) < _DIGITS or page.in_date(token)):
        return  # закон 5 мая
    topic.last, topic.named = token + 1, True


def numbered_end(page: Page, token: int, limit: int) -> int:
    """The token after `№ 235 о займах` behind `закон`; `token` itself where no number stands."""
    if token + 1 >= limit or page.key(token) not in _NUMBER_SIGNS or page.words[token + 1].kind != "number":
        return token
    return _about_end(page, token + 2, limit)


def _about_end(page: Page, token: int, limit: int) -> int:
    """The token after `о займах и ссудах`; `token` itself where nothing is told."""
    if page.key(token) not in _ABOUT or token + 1 >= limit:
        return token
    about = noun_phrase(page.sheet, token + 1, limit, PREPOSITIONALS)
    return about.last if about is not None else token


def _complement_end(page: Page, topic: Topic, limit: int) -> int:
    """The token after what the head takes; behind a number it is read apart: `закон № 5` + `о выборах`."""
    if page.words[topic.last - 1].kind != "number":
        prepositions = topic.sort != "reform" and topic.sort != "constitution"
        phrase = noun_phrase(page.sheet, topic.head, limit, prepositions=prepositions)
        return phrase.last if phrase and phrase.head == topic.head else topic.last
    return _about_end(page, topic.last, limit)


def _coordinated_heads(page: Page, topic: Topic, limit: int) -> None:
    """`изменения и дополнения в Конституцию`: the second noun belongs to the head."""
    if topic.last + 1 < limit and page.key(topic.last) == "и":
        second = page.term(topic.last + 1, "reform_head")
        if second is not None and second.entry["class"] == "amendment":
            topic.last = second.last


def _amended(page: Page, topic: Topic, start: int, last: int, target: Term | None, key: str) -> None:
    """`поправки в закон «О выборах»`, `изменение Конституции`: what is amended must be a law."""
    start = topic.last
    if page.key(start) in _INTO:
        limit = min(start + _LONGEST, page.sheet.sentence_at(start).last)
        has_number = start + 1 < limit and "NUMR" in page.words[start + 1].positions  # в несколько законов
        phrase = noun_phrase(page.sheet, start + 1 + has_number, limit)
        last = max(start, phrase.last if phrase else start)
        last = quoted_title(page, last, min(page.sheet.sentence_at(start).last, last + _LONGEST))
        target = next(iter(page.terms_between("reform_target", start, last)), None)
    law = next(
        (t for t in page.terms_between("reform_head", start, last) if t.entry["class"] in ("law", "constitution")), None
    )
    of_law = target is not None and target.entry["kind"] in _LAWFUL
    if start < last and (law is not None or of_law):
        topic.last, topic.named = last, True
        if target is not None and topic.kind == "legislative":
            topic.kind = target.entry["kind"]
    elif start < last and (topic.named or page.key(start) in _ABOUT):
        topic.last, topic.named = last, topic.named or page.key(start + 1) != "том"  # поправка о займах


def _kind_of_law(target: Term, topic: Topic) -> str:
    """A bill on a court or an election is of that kind; one that only names the parliament as such stays a law."""
    kind: str = target.entry["kind"]
    return kind if kind != "other" else topic.kind


def _with_body(page: Page, last: int, limit: int) -> int:
    """`закон о депутатах` + `Жогорку Кенеша`: a body in the genitive belongs to the name."""
    term = page.term(last, "body") if last < limit else None
    return min(term.last, limit) if term is not None and term.cases & GENITIVE else last


def quoted_title(page: Page, token: int, limit: int) -> int:
    """The token after a quoted title, however long: `«О внесении изменений в …»`."""
    closing = OPENING.get(page.words[token].text) if token < limit else None
    if closing is None:
        return token
    for last in range(token + 1, limit):
        if page.words[last].text == closing:
            return last + 1
    return token


def title_ending_at(page: Page, closing: int, begin: int) -> str:
    """The title in quote marks that ends with a token."""
    for token in range(closing - 1, begin - 1, -1):
        if quoted_title(page, token, closing + 1) == closing + 1:
            return page.sheet.text(token, closing + 1)
    return ""


def _without_reading(page: Page, start: int, last: int) -> int:
    """`законопроект о туризме` + `во втором чтении`: the reading is no part of the name."""
    if page.key(last - 1) in ("чтении", "чтениях"):
        for token in range(last - 2, max(start, last - 5), -1):
            if page.key(token) in ("в", "во"):
                return token
    return last


def _without_date(page: Page, start: int, last: int) -> int:
    """`закон о выборах в мае`: a date at the end says when, not what."""
    for date in page.dates_in(start, last):
        if date.last >= last:
            last = date.first
            if last > start and page.words[last - 1].pos == "PREP":
                last -= 1
    return last
