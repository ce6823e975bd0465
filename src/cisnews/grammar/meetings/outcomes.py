"""What came of a meeting: documents that were signed or adopted, and agreements that were reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT, LINK, NOT_YET
from cisnews.grammar.meetings.mention import Found
from cisnews.grammar.morphology import ACCUSATIVE, NOMINATIVE
from cisnews.grammar.phrases import nominative, noun_phrase
from cisnews.knowledge.forms import FUTURE, PARTICIPLE, PASSIVE, SHORT

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

_LATER_SENTENCES = 4
_MAX_WORDS = 40
_AGREEMENT = "договорённость"


def add_outcomes(page: Page, sentence: Sentence, told: list[list[Mention]], meetings: list[list[Mention]]) -> None:
    """Give what a sentence says to have been signed or agreed to the meeting that it or the text before tells of."""
    if not meetings:
        return
    found = read_outcomes(page, sentence)
    if not found:
        return
    if not told:
        last = meetings[-1]
        distance = page.sheet.sentence_number(sentence.first) - page.sheet.sentence_number(last[-1].head)
        told = [last] if 0 < distance <= _LATER_SENTENCES else []
    if told and told[0][0].status in ("held", "referenced"):
        told[0][0].outcomes += found


def read_outcomes(page: Page, sentence: Sentence) -> list[Found]:
    """The outcomes that a sentence names, in order."""
    found: list[Found] = []
    for term in page.sentence_terms("outcome_verb", sentence):
        if _is_open(page, term, sentence):
            continue
        found += _documents(page, term, sentence) if term.entry["way"] == "made" else _agreed(page, term, sentence)
    return found


def _is_open(page: Page, term: Term, sentence: Sentence) -> bool:
    """`подпишут`, `будет подписано`, `намерены подписать`, `не подписали`: nothing has come of it yet."""
    if term.forms & (FUTURE | PARTICIPLE) and not term.forms & SHORT:
        return True
    before = range(max(sentence.first, term.first - 3), term.first)
    return (
        page.words[term.first].verbal == "infinitive"
        or any(page.key(token) in NOT_YET for token in before)
        or any(page.words[token].tense == "future" for token in before)
    )


def _documents(page: Page, term: Term, sentence: Sentence) -> list[Found]:
    """`подписан меморандум о сотрудничестве`, `подписали декларацию и ряд документов`, `меморандум был подписан`."""
    is_passive = bool(term.forms & PASSIVE)
    case = NOMINATIVE if is_passive else ACCUSATIVE
    after = _document_list(page, term.last, min(sentence.last, term.last + 12), sentence, case)
    if after or not is_passive:
        return after
    return _document_list(page, max(sentence.first, term.first - _MAX_WORDS), term.first, sentence, case)


def _document_list(page: Page, first: int, last: int, sentence: Sentence, case: int) -> list[Found]:
    """The documents named from the first one on."""
    found: list[Found] = []
    token = first
    while token < last:
        word = page.words[token]
        if word.verbal in ("finite", "gerund") or word.text == ";":
            break
        phrase = noun_phrase(page.sheet, token, min(sentence.last, token + _MAX_WORDS), case | case << 6)
        if phrase is not None and _has_document(page, phrase.first, phrase.head) and not page.after_preposition(token):
            found.append(Found(nominative(page.sheet, phrase), phrase.first, phrase.last))
            token = last = phrase.last
            if page.key(token) in LINK and token + 1 < sentence.last:
                token, last = token + 1, token + 2
                continue
        token += 1
    return found


def _has_document(page: Page, first: int, head: int) -> bool:
    return any(page.term(token, "document") is not None for token in range(first, head + 1))


def _agreed(page: Page, term: Term, sentence: Sentence) -> list[Found]:
    """`договорились активизировать обмен`, `достигнута договорённость о создании фонда` -> `договорённость …`."""
    first = term.last
    if term.entry["way"] == "reach":
        first = next((t for t in range(first, min(sentence.last, first + 5)) if page.term(t, "agreement")), 0) + 1
        if first == 1:
            return []
    if first >= sentence.last:
        return []
    word = page.words[first]
    if word.key not in ABOUT and word.verbal != "infinitive":
        return []
    last = _clause_end(page, first, sentence)
    return [Found(f"{_AGREEMENT} {page.sheet.text(first, last)}", first, last)]


def _clause_end(page: Page, first: int, sentence: Sentence) -> int:
    """Where what was agreed ends: at a comma before a clause, a dash or the end of the sentence."""
    clauses = page.clauses(sentence)
    limit = min(sentence.last, first + _MAX_WORDS)
    for token in range(first + 1, limit):
        word = page.words[token]
        if word.text in (".", "!", "?", "…", ";", "—", "–", "»") or clauses.number(token) != clauses.number(first):
            return token
        if word.text == "," and token + 1 < sentence.last and page.words[token + 1].verbal == "finite":
            return token
        if word.key == "и" and token + 1 < sentence.last and page.words[token + 1].verbal == "finite":
            return token
    return limit
