"""Verbs that tie a person to an office, and the names that are their subjects and objects."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.morphology import ACCUSATIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.roles.agreement import after_bracket, before_bracket, words_of_office

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.words import Word

_REACH = 8
"""How far a verb may stand before its complement (tokens)."""
_REACH_AFTER = 16
"""How far it may stand after it: `Председателем на первом заседании палаты избрана Анна Лис`."""
_FARTHEST = 60
"""How far back in its sentence a subject, or the verb that a dash stands for, is looked for (tokens)."""
_LONGEST_BRACKET = 8
_NEAR_SUBJECT = 6
"""How many words may stand between a verb and the subject after it."""
_ENDS = frozenset({";", ":", "«", "»", '"', "(", ")"})
_VERBAL = frozenset({"VERB", "PRTF", "PRTS", "GRND", "INFN"})
_NOT_YET = frozenset({"futr", "impr"})
_OTHER_SUBJECTS = frozenset({"он", "она", "они", "это", "кто"})


class Verb(NamedTuple):
    """A verb that ties a person to an office: where it stands and in which way it ties."""

    token: int
    way: str
    passive: bool
    past: bool


class Reading(NamedTuple):
    """What a form can be of a verb that ties a person to an office."""

    verb: str
    """In the infinitive."""
    pos: str
    passive: bool
    past: bool


@lru_cache(maxsize=4096)
def readings(word: Word) -> tuple[Reading, ...]:
    """The readings of a form as a verb of something that is or was."""
    return tuple(
        Reading(a.lemma.replace("ё", "е"), a.pos, a.pos == "PRTS" or "pssv" in a.marks, "past" in a.marks)
        for a in word.analyses
        if a.pos in _VERBAL and not a.marks & _NOT_YET
    )


class Verbs:
    """Where such verbs stand in a document: looked up once, so that a clause without any costs nothing."""

    __slots__ = ("_stage", "_tokens", "_ways")

    def __init__(self, stage: Stage) -> None:
        words = stage.sheet.words
        self._stage = stage
        self._ways: dict[int, dict[str, list[str]]] = {}
        """By token: the ways in which a verb there can tie, each with the verb's infinitives."""
        for term in stage.sheet.terms_of("office_verb"):
            if not words[term.first].capital and not (term.first and words[term.first - 1].key == "не"):
                ways = self._ways.setdefault(term.first, {})
                ways.setdefault(term.entry["way"], []).append(term.entry["verb"])
        self._tokens = sorted(self._ways)

    def at(self, token: int, ways: tuple[str, ...]) -> Verb | None:
        """The verb at a token, if it ties in one of the ways and is not denied or still to come."""
        here = self._ways.get(token)
        if here is None:
            return None
        words = self._stage.sheet.words
        for reading in readings(words[token]):
            if reading.pos == "INFN" and not (token and words[token - 1].lemmas & words_of_office("phases")):
                continue
            for way in ways:
                if way == "being" and reading.pos == "PRTF" and words[token].cases & INSTRUMENTAL:
                    continue  # `бывшим министром`: no verb but an adjective of the office
                if reading.verb in here.get(way, ()):
                    return Verb(token, way, reading.passive, reading.past)
        return None

    def any_between(self, first: int, last: int, ways: tuple[str, ...]) -> bool:
        """Whether such a verb stands between two tokens (half-open)."""
        tokens = self._tokens
        at = bisect_left(tokens, first)
        while at < len(tokens) and tokens[at] < last:
            if self.at(tokens[at], ways) is not None:
                return True
            at += 1
        return False

    def near(self, first: int, last: int, ways: tuple[str, ...]) -> Verb | None:
        """The verb right after a complement (half-open), else the nearest before it in its clause, else after it."""
        if not self.any_between(first - _REACH, last + _LONGEST_BRACKET + _REACH_AFTER, ways):
            return None
        sentence = self._stage.sheet.sentence_at(first)
        after = min(after_bracket(self._stage, last), sentence.last)
        return (
            self._first(after, min(sentence.last, after + 2), ways)
            or self._last(max(sentence.first, first - _REACH), first, ways)
            or self._first(after, min(sentence.last, after + _REACH_AFTER), ways)
        )

    def any_before(self, token: int, ways: tuple[str, ...]) -> bool:
        """Whether such a verb stands before a token in its sentence."""
        begin = max(self._stage.sheet.sentence_at(token).first, token - _FARTHEST)
        return self.any_between(begin, token, ways)

    def _last(self, begin: int, token: int, ways: tuple[str, ...]) -> Verb | None:
        words = self._stage.sheet.words
        for at in range(token - 1, begin - 1, -1):
            if words[at].text in _ENDS or words[at].text == ",":
                return None
            if (verb := self.at(at, ways)) is not None:
                return verb
            if at in self._ways and words[at].verbal == "infinitive":  # `принял предложение занять пост`
                return None
        return None

    def _first(self, token: int, end: int, ways: tuple[str, ...]) -> Verb | None:
        """`был избран` is the participle's."""
        words = self._stage.sheet.words
        for at in range(token, end):
            if words[at].text in _ENDS:
                return None
            verb = self.at(at, ways)
            if verb is not None:
                participle = self.at(at + 1, ways) if at + 1 < end else None
                return participle if participle is not None and participle.passive else verb
            if words[at].pos == "VERB":
                return None
        return None


def subject(stage: Stage, verb: int, first: int, last: int) -> Reference | None:
    """The name that is the subject of the verb whose complement stands between two tokens (half-open)."""
    if (name := _before_participle(stage, verb)) is not None:
        return name
    sentence = stage.sheet.sentence_at(verb)
    after = _nearest_after(stage, max(verb + 1, last), NOMINATIVE)
    token = min(verb, first)
    before = _nearest_before(stage, token, max(sentence.first, token - _FARTHEST))
    if first < verb:  # `С поста министра Анна Лис ушла`, `Министром избрана Анна Лис`
        return _nearest_before(stage, verb, last) or after or before
    return before or after


def _before_participle(stage: Stage, verb: int) -> Reference | None:
    """`Ивану Лису` before `, занимающему пост`: the name with which a participle agrees."""
    words = stage.sheet.words
    if words[verb].verbal != "participle" or verb < 2 or words[verb - 1].text != ",":
        return None
    name = stage.name_until(before_bracket(stage, verb - 1), verb)
    return name if name is not None and name.cases & words[verb].cases else None


def subjects(stage: Stage, verb: int, last: int) -> list[Reference]:
    """The names joined by `и` and commas right after a verb and its complement: `избраны Анна Лис и Иван Беков`."""
    words = stage.sheet.words
    found: list[Reference] = []
    token = max(verb + 1, last)
    while (name := stage.name_from(token, verb)) is not None and name.cases & NOMINATIVE:
        found.append(name)
        if name.last >= len(words) or not (words[name.last].text == "," or words[name.last].key == "и"):
            break
        token = name.last + 1
    return found


def _nearest_before(stage: Stage, token: int, begin: int) -> Reference | None:
    """The last name in the nominative before a token, if no other subject stands between."""
    words = stage.sheet.words
    names = [
        name
        for name in stage.names_between(begin, token)
        if name.cases & NOMINATIVE and name.last <= token and not _in_bracket(stage, name)
    ]
    if not names:
        return None
    between = range(after_bracket(stage, names[-1].last), token)
    if any(words[i].key in _OTHER_SUBJECTS or words[i].text in _ENDS for i in between):
        return None
    for i in between:
        office = stage.office_from.get(i)
        if office is not None and office.cases & NOMINATIVE and not _holds(names[-1], office):
            return None
    return names[-1]


def _in_bracket(stage: Stage, name: Reference) -> bool:
    """`Ivan Lis` in `Иван Лис (Ivan Lis)`."""
    return name.first > 0 and stage.sheet.words[name.first - 1].text == "("


def _holds(name: Reference, office: Office) -> bool:
    """Whether an office is the person's own: `Иван Лис, бывший министр, который возглавляет фонд`."""
    return any(own.first == office.first for own in name.actor.offices)


def _nearest_after(stage: Stage, token: int, case: int) -> Reference | None:
    """The name in a case at a token, or after the words before it in its noun phrase (`сын президента Иван Лис`)."""
    words = stage.sheet.words
    end = stage.sheet.sentence_at(token - 1).last
    for _ in range(_NEAR_SUBJECT):
        if token >= end or words[token].kind != "word":
            return None
        name = stage.name_from(token, token)
        if name is not None:
            return name if name.cases & case else None
        office = stage.office_from.get(token)
        token = office.last if office is not None else token + 1
    return None


def direct_object(stage: Stage, verb: int, office: Office) -> Reference | None:
    """The name in the accusative between the verb and the office, after the office, or right before the verb."""
    after = _nearest_after(stage, max(office.last, verb + 1), ACCUSATIVE)
    if after is not None:
        return after
    between = [name for name in stage.names_between(verb + 1, office.first) if name.cases & ACCUSATIVE]
    if between:
        return between[-1]
    before = stage.name_until(verb, verb)  # `Лиса назначили министром`
    return before if before is not None and before.cases & ACCUSATIVE and not before.cases & NOMINATIVE else None
