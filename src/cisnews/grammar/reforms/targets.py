"""What is changed: its kind by the lexicon's targets, laws that are done away with, rules that a parliament makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN
from cisnews.grammar.reforms.asides import after_asides
from cisnews.grammar.reforms.page import is_one_of, words_of
from cisnews.grammar.reforms.titles import OPENING

if TYPE_CHECKING:
    from cisnews.grammar.reforms.changes import Change
    from cisnews.grammar.reforms.page import Page
    from cisnews.grammar.sheet import Term

_TO_IDIOM = 3
"""Words behind what is changed among which `в строй`, `в заблуждение` stand."""
_KINDS = ("constitutional", "parliamentary", "electoral", "judicial", "administrative")


def kind_of(page: Page, first: int, last: int, head: int = -1) -> str | None:
    """What is changed tells the kind: anything of the state's order in the phrase, or a tax or law as its head."""
    targets = page.terms_between("reform_target", first, last)
    for target in targets:
        if target.entry["kind"] in _KINDS:
            return str(target.entry["kind"])
    return next((str(target.entry["kind"]) for target in targets if target.first <= head < target.last), None)


def target_of(page: Page, verb: Term, change: Change) -> str | None:
    """The kind of the target that is itself the object of a verb: `отменил [налог]`, `перейдёт к смешанной [системе
    выборов]`; not `отменил решение суда`, `перейдёт в Верховный суд`.
    """
    turns = words_of("turning_to") if verb.entry["government"] == "same" else ()
    for target in page.terms_between("reform_target", verb.last, change.last):
        before = range(after_asides(page, verb.last, change.last), target.first)
        if turns and page.phrase_at(target.first) is not None:
            continue  # вопрос перейдёт к Конституционному суду
        if all(page.words[token].adjective_forms or page.key(token) in turns for token in before):
            return str(target.entry["kind"])
    return None


def repealed_law(page: Page, verb: Term, change: Change) -> str | None:
    """The kind of a law that a verb does away with: `отменил [закон о миллиарде]`; it must be told which one."""
    if verb.entry["noun"] not in words_of("repeals"):
        return None
    for term in page.terms_between("reform_head", verb.last, change.last):
        if term.entry["class"] not in ("law", "decree") or term.entry["noun"] in words_of("lesser_acts"):
            return None
        words = page.words[verb.last : term.first]
        is_object = all(word.adjective_forms or word.text in OPENING for word in words)
        return str(term.entry["kind"]) if is_object and change.last > term.last else None
    return None


def is_rule(page: Page, change: Change) -> bool:
    """`отменил визы`, `запретил рекламу`: a parliament that does this makes law; not `отменил заседание`."""
    return change.is_decree and can_be_ruled(page, change)


def is_ruling(page: Page, change: Change) -> bool:
    """Whether the noun that changes is one for a rule: `введена [обязательная маркировка] игрушек`."""
    says = page.term(change.first, "reform_change_verb", "reform_change")
    for word in page.words[change.first if says is None else says.last : change.last]:
        if word.noun_forms and not word.adjective_forms:
            return is_one_of(word, "rules")
    return False


def can_be_ruled(page: Page, change: Change) -> bool:
    """Whether it is a thing of which there are rules: not `Анну Лис`, `людей в заблуждение`, `заседание`."""
    noun = page.term(change.first, "reform_change")
    first = noun.last if noun is not None else change.first
    nouns = (token for token in range(first, change.last) if page.words[token].noun_forms)
    at = next((token for token in nouns if not (page.after_preposition(token) and page.in_place(token))), -1)
    if page.words[first].verbal == "infinitive":
        return True  # курить на балконах (запретят)
    if at >= 0 and is_one_of(page.words[first - 1], "renaming"):
        return page.phrase_at(at) is None  # переименование Исфаны
    if at < 0 or is_one_of(page.words[at], "not_changed") or "anim" in page.words[at].analyses[0].marks:
        return False
    behind = range(at + 1, min(change.last + _TO_IDIOM, len(page.words)))
    if any(page.key(token - 1) in IN and is_one_of(page.words[token], "not_brought_into") for token in behind):
        return False  # ввести завод в строй
    is_body = page.term(at, "body_noun") is not None
    return not page.words[at].capital or is_body or at == page.sheet.sentence_at(at).first
