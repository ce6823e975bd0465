"""Verbs that tie a person to an office: where they stand in a document, and the one beside a phrase."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import TO_BE
from cisnews.grammar.marked import CLOSING_OF
from cisnews.grammar.morphology import INSTRUMENTAL
from cisnews.grammar.roles.agreement import after_bracket, words_of_office
from cisnews.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cisnews.grammar.sheet import Sheet
    from cisnews.grammar.words import Word

_REACH = 8
"""How far a verb may stand before its complement (tokens)."""
_REACH_AFTER = 16
"""How far it may stand after it: `Председателем на первом заседании палаты избрана Анна Лис`."""
_FARTHEST = 60
"""How far back in its sentence the verb that a dash stands for is looked for (tokens)."""
_LONGEST_BRACKET = 8
ENDS = frozenset({";", ":", "«", "»", '"', "(", ")"})
_VERBAL = frozenset({"VERB", "PRTF", "PRTS", "GRND", "INFN"})
_NOT_YET = frozenset({"futr", "impr"})


class Verb(Record):
    """A verb that ties a person to an office: where it stands and in which way it ties."""

    token: int
    way: str
    passive: bool
    past: bool
    lasting: bool
    """Whether it tells of a state (`занимал`) and not of an event (`занял`): what was so is over."""

    @property
    def over(self) -> bool:
        """Whether the person no longer holds what the verb tells of: `занимал пост`, `работал директором`."""
        return self.past and self.lasting


class Reading(Record):
    """What a form can be of a verb that ties a person to an office."""

    verb: str
    """In the infinitive."""
    pos: str
    passive: bool
    past: bool
    lasting: bool


@lru_cache(maxsize=4096)
def readings(word: Word) -> tuple[Reading, ...]:
    """The readings of a form as a verb of something that is or was."""
    return tuple(
        Reading(
            a.lemma.replace("ё", "е"),
            a.pos,
            a.pos == "PRTS" or "pssv" in a.marks,
            "past" in a.marks,
            "impf" in a.marks,
        )
        for a in word.analyses
        if a.pos in _VERBAL and not a.marks & _NOT_YET
    )


class Verbs:
    """Where such verbs stand in a document: looked up once, so that a clause without any costs nothing."""

    __slots__ = ("_sheet", "_tokens", "_ways")

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._ways: dict[int, dict[str, list[str]]] = {}
        """By token: the ways in which a verb there can tie, each with the verb's infinitives."""
        for term in sheet.terms_of("office_verb"):
            if _is_verb_here(sheet, term.first):
                ways = self._ways.setdefault(term.first, {})
                ways.setdefault(term.entry["way"], []).append(term.entry["verb"])
        self._tokens: dict[str, list[int]] = {}
        """By way: the tokens at which such a verb may stand, in order."""
        for token in sorted(self._ways):
            for way in self._ways[token]:
                self._tokens.setdefault(way, []).append(token)

    def stand(self, ways: Iterable[str]) -> bool:
        """Whether a word that can be such a verb stands anywhere in the document."""
        return not self._tokens.keys().isdisjoint(ways)

    def at(self, token: int, ways: tuple[str, ...]) -> Verb | None:
        """The verb at a token, if it ties in one of the ways and is not denied or still to come."""
        here = self._ways.get(token)
        if here is None:
            return None
        words = self._sheet.words
        for reading in readings(words[token]):
            if reading.pos == "INFN" and not (token and words[token - 1].lemmas & words_of_office("phases")):
                continue
            if reading.pos == "PRTS" and token and words[token - 1].key in TO_BE:  # `будет назначен`
                continue
            for way in ways:
                if way == "being" and reading.pos == "PRTF" and words[token].cases & INSTRUMENTAL:
                    continue  # `бывшим министром`: no verb but an adjective of the office
                if reading.verb in here.get(way, ()):
                    return Verb(token, way, reading.passive, reading.past, reading.lasting)
        return None

    def standing(self, ways: tuple[str, ...]) -> Iterator[Verb]:
        """All such verbs that tie in one of the ways, in order."""
        found = [self._tokens[way] for way in ways if way in self._tokens]
        tokens = found[0] if len(found) == 1 else sorted(set().union(*found))
        for token in tokens:
            verb = self.at(token, ways)
            if verb is not None:
                yield verb

    def any_between(self, first: int, last: int, ways: tuple[str, ...]) -> bool:
        """Whether such a verb stands between two tokens (half-open)."""
        for way in ways:
            tokens = self._tokens.get(way)
            at = bisect_left(tokens, first) if tokens else 0
            while tokens and at < len(tokens) and tokens[at] < last:
                if self.at(tokens[at], ways) is not None:
                    return True
                at += 1
        return False

    def near(self, first: int, last: int, ways: tuple[str, ...]) -> Verb | None:
        """The verb right after a complement (half-open), else the nearest before it in its clause, else after it."""
        if not self.any_between(first - _REACH, last + _LONGEST_BRACKET + _REACH_AFTER, ways):
            return None
        sentence = self._sheet.sentence_at(first)
        after = min(after_bracket(self._sheet, last), sentence.last)
        is_joined = after < sentence.last and self._sheet.words[after].key == "и"
        return (
            (None if is_joined else self._first(after, min(sentence.last, after + 2), ways))
            or self._last(max(sentence.first, first - _REACH), first, ways)
            or self._first(after, min(sentence.last, after + _REACH_AFTER), ways)
        )

    def any_before(self, token: int, ways: tuple[str, ...]) -> bool:
        """Whether such a verb stands before a token in its sentence."""
        begin = max(self._sheet.sentence_at(token).first, token - _FARTHEST)
        return self.any_between(begin, token, ways)

    def _last(self, begin: int, token: int, ways: tuple[str, ...]) -> Verb | None:
        words = self._sheet.words
        at = token - 1
        while at >= begin:
            if words[at].text in CLOSING_OF:  # `работал в банке «Лотос» директором`
                at = self._opening(at, begin)
            elif words[at].text in ENDS or words[at].text == ",":
                return None
            if (verb := self.at(at, ways)) is not None:
                return verb
            if at in self._ways and words[at].verbal == "infinitive":  # `принял предложение занять пост`
                return None
            at -= 1
        return None

    def _opening(self, closing: int, begin: int) -> int:
        """The token of the mark that opens a name, of the one that closes it; before `begin` where there is none."""
        words = self._sheet.words
        mark = CLOSING_OF[words[closing].text]
        return next((at for at in range(closing - 1, begin - 1, -1) if words[at].text == mark), begin - 1)

    def _first(self, token: int, end: int, ways: tuple[str, ...]) -> Verb | None:
        """`был избран` is the participle's; behind a comma only in a relative clause (`пост, который занимал`)."""
        words = self._sheet.words
        at = token
        while at < end:
            at = self._past_participle(at, end)
            at = self._past_date(at, end)
            if words[at].text in ENDS or (words[at].text == "," and not self._is_relative(at + 1)):
                return None
            verb = self.at(at, ways)
            if verb is not None:
                participle = self.at(at + 1, ways) if at + 1 < end else None
                return participle if participle is not None and participle.passive else verb
            if words[at].pos == "VERB":
                return None
            at += 1
        return None

    def _past_participle(self, token: int, end: int) -> int:
        """`, создавшую блок,` -> the token after it; the token itself where none stands."""
        words = self._sheet.words
        if words[token].text == "," and token + 1 < end and words[token + 1].verbal == "participle":
            closing = next((at for at in range(token + 1, end - 1) if words[at].text == ","), token - 1)
            return closing + 1
        return token

    def _past_date(self, token: int, end: int) -> int:
        """`, 21 июня,` -> the token after it; the token itself where none stands."""
        words = self._sheet.words
        if words[token].text == "," and token + 1 < end and words[token + 1].kind == "number":
            closing = next((at for at in range(token + 2, end - 1) if words[at].kind == "mark"), token - 1)
            return closing + 1 if words[closing].text == "," else token
        return token

    def _is_relative(self, token: int) -> bool:
        words = self._sheet.words
        return token < len(words) and "который" in words[token].lemmas


def _is_verb_here(sheet: Sheet, token: int) -> bool:
    """Not denied, and with a capital only at the beginning of a sentence."""
    words = sheet.words
    if words[token].capital:
        return sheet.sentence_at(token).first == token
    return not (token and words[token - 1].key == "не")
