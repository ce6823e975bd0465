"""The clauses of a sentence, so that a verb finds its own subject: `Беков, который был в Минске, встретился с …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import OF_TIME_AND_CAUSE, THAT, WHEN, WHICH_BEGINNINGS, WHOSE
from cisnews.grammar.marked import OPENING
from cisnews.knowledge.forms import FINITE, GERUND, PARTICIPLE
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sentence, Sheet

_EITHER = frozenset({'"', "“"})
"""Marks that open and close."""
_VERBS = ("meeting_verb", "travel_verb", "event_verb", "cue")
_VERBAL = GERUND | PARTICIPLE
_MAX_DEPTH = 12
"""No sentence nests deeper; what goes on nesting is dirt."""
_TO_RELATIVE = 4
"""`который` stands among so many words behind its comma."""
_MIN_QUOTED = 4
"""Fewer words in quote marks are a title, no clause of its own."""


class Clause(Record):
    """A clause: what it is, the number of the clause around it (-1: none), and its first token."""

    kind: str
    """main, relative, that, when, gerund, participle, aside or quoted."""
    parent: int
    first: int


class Clauses:
    """The clauses of one sentence; every token belongs to one."""

    __slots__ = ("_first", "_numbers", "clauses")

    def __init__(self, sheet: Sheet, sentence: Sentence) -> None:
        self._first = sentence.first
        self.clauses: list[Clause] = []
        self._numbers: list[int] = []
        _Reader(sheet, sentence, self.clauses, self._numbers).read()

    def number(self, token: int) -> int:
        """The number of the clause in which a token stands."""
        return self._numbers[token - self._first]

    def is_within(self, token: int, number: int) -> bool:
        """Whether a token stands in a clause or in one inside it."""
        around = self.number(token)
        while around > number:
            around = self.clauses[around].parent
        return around == number

    def clause(self, token: int) -> Clause:
        """The clause in which a token stands."""
        return self.clauses[self.number(token)]

    def with_subject(self, token: int) -> int:
        """The number of the nearest clause around a token that can have a subject of its own."""
        number = self.number(token)
        while self.clauses[number].kind in ("gerund", "participle", "aside") and self.clauses[number].parent >= 0:
            number = self.clauses[number].parent
        return number


class _Reader:
    """Goes through a sentence once, opening and closing clauses."""

    def __init__(self, sheet: Sheet, sentence: Sentence, clauses: list[Clause], numbers: list[int]) -> None:
        self.sheet, self.sentence = sheet, sentence
        self.clauses, self.numbers = clauses, numbers
        self.open: list[int] = []
        self.has_verb: list[bool] = []
        self.closing: list[str] = []

    def read(self) -> None:
        sheet, words, first, last = self.sheet, self.sheet.words, self.sentence.first, self.sentence.last
        self._begin("main", first)
        for token in range(first, last):
            word = words[token]
            if token == first or (token == first + 1 and words[first].kind == "mark"):
                self._sentence_opening(token)
            if word.kind == "mark":
                self._mark(token)
            elif (word.verbal or token in sheet.finite_terms) and (
                word.verbal == "gerund" or is_predicate(sheet, token)
            ):
                self.has_verb[self.open[-1]] = True
            self.numbers.append(self.open[-1])

    def _begin(self, kind: str, token: int) -> None:
        if len(self.open) > _MAX_DEPTH:
            return
        parent = self.open[-1] if self.open else -1
        self.open.append(len(self.clauses))
        self.clauses.append(Clause(kind, parent, token))
        self.has_verb.append(False)

    def _end(self, *kinds: str) -> None:
        """Close the innermost clauses as long as they are of these kinds."""
        while len(self.open) > 1 and self.clauses[self.open[-1]].kind in kinds:
            self.open.pop()

    def _sentence_opening(self, token: int) -> None:
        """`Приветствуя участников, …`, `Как отметил министр, …`."""
        word = self.sheet.words[token]
        if word.verbal == "gerund":
            self._begin("gerund", token)
        elif word.key in OF_TIME_AND_CAUSE:
            self._begin("when", token)

    def _mark(self, token: int) -> None:
        word = self.sheet.words[token]
        text = word.text
        if text == ",":
            self._comma(token)
        elif text == ";" or (word.is_dash and self._after_comma(token)):
            self._end("relative", "that", "when", "gerund", "participle")
            self._begin("main", token)
        elif text == "(":
            self._begin("aside", token)
        elif text == ")":
            self._close("aside")
        elif self.closing and text == self.closing[-1]:
            self.closing.pop()
            self._close("quoted")
        elif text in OPENING and self._holds_clause(token):
            self.closing.append(OPENING[text])
            self._begin("quoted", token)

    def _after_comma(self, token: int) -> bool:
        """`…, — сказал он`: the attribution of speech begins."""
        return token > self.sentence.first and self.sheet.words[token - 1].text == ","

    def _close(self, kind: str) -> None:
        if any(self.clauses[number].kind == kind for number in self.open[1:]):
            while self.clauses[self.open.pop()].kind != kind:
                pass

    def _holds_clause(self, token: int) -> bool:
        """Whether a finite verb stands between this opening mark and its closing one; `Совет "Юга" ` opens nothing."""
        words, sheet = self.sheet.words, self.sheet
        glued = token + 1 < self.sentence.last and sheet.ends[token] == sheet.starts[token + 1]
        if words[token].text in _EITHER and not glued and token and sheet.ends[token - 1] == sheet.starts[token]:
            return False
        closing = OPENING[words[token].text]
        verb = False
        for other in range(token + 1, min(self.sentence.last, token + 60)):
            if words[other].text == closing:
                return verb and other - token > _MIN_QUOTED
            verb = verb or words[other].verbal in ("finite", "short")
        return verb

    def _comma(self, token: int) -> None:
        self._comma_closes(token)
        opened = self._opened_after(token)
        if opened:
            self._begin(opened, token)

    def _comma_closes(self, token: int) -> None:
        current = self.open[-1]
        kind = self.clauses[current].kind
        if kind in ("gerund", "participle") or (kind in ("relative", "when") and self.has_verb[current]):
            self.open.pop()
        elif kind == "that" and self._verb_follows(token):
            self._end("that")

    def _verb_follows(self, token: int) -> bool:
        """`…, сообщает агентство`: the attribution after a clause."""
        following = token + 1
        return following < self.sentence.last and self.sheet.words[following].verbal == "finite"

    def _opened_after(self, token: int) -> str:
        """The kind of clause that begins after a comma; empty if none does."""
        words, last = self.sheet.words, self.sentence.last
        at = token + 1
        if at >= last:
            return ""
        if self._opens_relative(at):
            return "relative"
        word = words[at]
        if word.key in THAT:
            return "that"
        if word.key in WHEN or (word.key == "так" and at + 1 < last and words[token + 2].key == "как"):
            return "when"
        if word.verbal in ("gerund", "participle"):
            return word.verbal
        if word.pos == "ADVB" and token + 2 < last and words[token + 2].verbal in ("gerund", "participle"):
            return words[token + 2].verbal
        return ""

    def _opens_relative(self, at: int) -> bool:
        """`который`, `в котором`, `глава которого`, `в рамках которого`, `в соответствии с которым`."""
        words = self.sheet.words
        for token in range(at, min(at + _TO_RELATIVE, self.sentence.last)):
            if _is_relative(words[token].key):
                return True
            if not (words[token].pos == "PREP" or (words[token].noun_forms and words[token].kind == "word")):
                break
            if words[token].noun_forms and words[token].pos != "PREP" and token > at + 1:
                break
        return False


def is_predicate(sheet: Sheet, token: int) -> bool:
    """Whether a finite verb or short participle stands here; `прибыли` is one though it could be a noun."""
    word = sheet.words[token]
    if word.verbal in ("finite", "short"):
        return True
    if token not in sheet.finite_terms:
        return False
    is_preposition = word.pos == "PREP" and token + 1 < len(sheet.words) and sheet.words[token + 1].kind == "word"
    return not is_preposition  # согласно закону, not (Правительство) согласно, что …


def finite_terms(sheet: Sheet) -> set[int]:
    """The tokens at which a finite form of a verb of the lexicon begins."""
    terms = sheet.terms_of(*_VERBS)
    return {term.first for term in terms if term.forms & FINITE and not term.forms & _VERBAL}


def _is_relative(key: str) -> bool:
    return key.startswith(WHICH_BEGINNINGS) or key in WHOSE
