"""What is amended: `поправки в закон «О выборах»`, `изменение Конституции`, `[в закон] внесены изменения`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT, IN, INTO_LAW
from cisnews.grammar.morphology import ACCUSATIVES, NOMINATIVES
from cisnews.grammar.phrases import noun_phrase
from cisnews.grammar.reforms.page import is_one_of
from cisnews.grammar.reforms.titles import name_end, without_session

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.grammar.sheet import Term

_LONGEST = 45
_BEFORE = 12
"""Words between what is amended and the noun for its amendments, at most."""
_LAWFUL = frozenset({"constitutional", "legislative", "judicial", "electoral", "parliamentary"})
"""Kinds of targets that are laws, or of which laws are."""


def is_amended_before(page: Page, unit: Unit, law: Topic, topics: list[Topic]) -> bool:
    """`[В закон о рекламе] внесены изменения`: the law before names the amendments behind it."""
    if law.sort not in ("law", "constitution") or page.key(law.first - 1) not in IN:
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


def is_amended_target(page: Page, unit: Unit, topic: Topic) -> bool:
    """`[В Конституцию] внесены поправки`: what is amended stands before, and is no topic of its own."""
    if topic.sort != "amendment" or topic.named or topic.anaphoric:
        return False
    for target in page.terms_between("reform_target", max(unit.first + 1, topic.first - _BEFORE), topic.first):
        is_law = target.entry["kind"] in ("constitutional", "legislative", "judicial")
        if is_law and page.key(target.first - 1) in IN and page.same_clause(target.first, topic.head):
            topic.forms &= ACCUSATIVES | NOMINATIVES
            topic.given_title = f"{topic.title(page)} в {page.sheet.text(target.first, target.last)}"
            topic.named, topic.kind = True, target.entry["kind"]
            return True
    return False


def coordinated_heads(page: Page, topic: Topic, limit: int) -> None:
    """`изменения и дополнения в Конституцию`: the second noun belongs to the head."""
    if topic.last + 1 < limit and page.key(topic.last) == "и":
        second = page.term(topic.last + 1, "reform_head")
        if second is not None and second.entry["class"] == "amendment":
            topic.last = second.last


def read_amended(page: Page, topic: Topic, start: int, last: int, target: Term | None) -> None:
    """`поправки в закон «О выборах»`, `изменение Конституции`: what is amended must be a law."""
    start = topic.last
    if page.key(start) in INTO_LAW:
        limit = min(start + _LONGEST, page.sheet.sentence_at(start).last)
        has_number = start + 1 < limit and "NUMR" in page.words[start + 1].positions  # в несколько законов
        phrase = noun_phrase(page.sheet, start + 1 + has_number, limit)
        code = page.term(start + 1, "reform_target")  # в КоАП, which no dictionary has
        ends = phrase.last if phrase else code.last if code else start
        last = name_end(page, max(start, ends), limit, page.sheet.sentence_at(start).last)
        last = without_session(page, start, last)
        target = next(iter(page.terms_between("reform_target", start, last)), None)
    law = next(
        (t for t in page.terms_between("reform_head", start, last) if t.entry["class"] in ("law", "constitution")), None
    )
    of_law = target is not None and target.entry["kind"] in _LAWFUL
    if start < last and (law is not None or of_law):
        topic.anaphoric = any(is_one_of(word, "demonstratives") for word in page.words[start:last])
        all_laws = page.key(start) in INTO_LAW and last == start + 2 and is_one_of(page.words[start + 1], "all_laws")
        topic.last, topic.named = last, not topic.anaphoric and not all_laws  # изменения в законодательство
        if target is not None and topic.kind == "legislative":
            topic.kind = target.entry["kind"]
    elif start < last and (topic.named or page.key(start) in ABOUT):
        topic.last, topic.named = last, topic.named or page.key(start + 1) != "том"  # поправка о займах
