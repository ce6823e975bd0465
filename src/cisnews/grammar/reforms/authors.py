"""Whose a reform is: told by a sentence of its own, or by a genitive behind its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import HIS
from cisnews.grammar.morphology import GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.page import can_be
from cisnews.grammar.reforms.page import is_one_of
from cisnews.grammar.reforms.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_TO_DASH = 5
"""Words between `автор` and the dash, at most."""
_TO_NAME = 4
"""Words between the dash and the first name, at most."""


def author_behind(page: Page, noun: int) -> Phrase | None:
    """`законопроект [депутата Анны Лис] о воде`, `инициативу [президента]`: whose it is, right behind its noun."""
    if not is_one_of(page.words[noun], "authored"):
        return None
    phrase = page.phrase_from(noun + 1)
    return phrase if phrase is not None and can_be(phrase.cases, GENITIVE) else None


def initiator(page: Page, unit: Unit) -> Phrase | None:
    """`[По инициативе президента] депутаты отменили налог`: who stands behind what a sentence tells."""
    for term in unit.terms.get("reform_head", ()):
        if term.entry["class"] == "proposal" and page.key(term.first - 1) == "по":
            return author_behind(page, term.first)
    return None


def author_statements(page: Page, unit: Unit) -> Iterator[Statement]:
    """`Его автор — депутат Лис`, `Инициаторами закона стали Анна Лис и Асан Беков`: whose the reform told before is."""
    for term in unit.terms.get("reform_author", ()):
        at = _after_dash(page, unit, term) or _after_link(page, unit, term) or _after_comma(page, unit, term)
        at = at or _among(page, unit, term)
        phrase = _author_from(page, at) if at else None
        if phrase is not None and can_be(phrase.cases, NOMINATIVE):
            statement = Statement(unit, "author", None, None, term.first)
            statement.proposer = phrase.actor
            yield statement


def _after_dash(page: Page, unit: Unit, term: Term) -> int:
    """`автор законопроекта — [Анна Лис]`, `Инициатор — [фракция]`; 0 where no dash follows, or of something else."""
    after = range(term.last, min(unit.last, term.last + _TO_DASH))
    dash = next((token for token in after if page.words[token].is_dash), None)
    if dash is None or not term.cases & NOMINATIVE:
        return 0
    named = any(is_one_of(page.words[token], "anaphors") for token in range(term.last, dash))
    alone = dash == term.last and term.first == unit.first and page.told_before
    return dash + 1 if named or alone or page.key(term.first - 1) in HIS else 0


def _after_comma(page: Page, unit: Unit, term: Term) -> int:
    """`Один из авторов документа, [депутат Анна Лис], …`, `инициатор законопроекта, [сенатор]`."""
    comma = term.last + 1
    if comma + 1 >= unit.last or page.key(comma) != "," or not is_one_of(page.words[term.last], "anaphors"):
        return 0
    return comma + 1


def _among(page: Page, unit: Unit, term: Term) -> int:
    """`Среди авторов документа [депутат Анна Лис]`, with a dash or without."""
    at = term.last + 1
    if page.key(term.first - 1) != "среди" or at + 1 >= unit.last or not is_one_of(page.words[term.last], "anaphors"):
        return 0
    return at + page.words[at].is_dash


def _after_link(page: Page, unit: Unit, term: Term) -> int:
    """`Инициаторами отмены выступили [депутаты Лис и Беков]`, `Автором поправок стал [сенатор]`."""
    if not term.cases & INSTRUMENTAL:
        return 0
    for token in range(term.last, min(unit.last, term.last + _TO_DASH)):
        if is_one_of(page.words[token], "linking") and page.words[token].verbal == "finite":
            return token + 1
    return 0


def _author_from(page: Page, token: int) -> Phrase | None:
    """The phrase that begins here, or the first name after a noun for several: `депутаты [Анна Лис] и Асан Беков`."""
    phrase = page.phrase_from(token)
    for at in range(token + 1, token + _TO_NAME):
        following = page.phrase_from(at)
        is_named = following is not None and following.actor.kind == "person"
        if is_named and (phrase is None or (phrase.last == at and phrase.actor.kind != "person")):
            return following
        if page.words[at].kind != "word":
            break
    return phrase
