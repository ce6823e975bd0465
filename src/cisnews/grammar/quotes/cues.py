"""Cues: the verbs and phrases of the lexicon that ascribe words to somebody, as they stand in a document."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.knowledge import forms, lexicon
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sheet
    from cisnews.knowledge.lexicon import Entry

_SUCH = 5
"""So near to `такой` at the beginning of its sentence stands the noun to which it belongs, in tokens."""
_NOT_FINITE = forms.PARTICIPLE | forms.GERUND | forms.INFINITIVE | forms.IMPERATIVE


class Cue(Record):
    """A cue as it stands in the text."""

    first: int
    last: int
    sort: str
    """verb, predicative, impersonal, opinion; unknown: a verb that the lexicon does not have."""
    takes: frozenset[str]
    """The complements in which it can report what was said (see `lexicon/cues.yaml`)."""
    forms: int
    """Bits of `cisnews.knowledge.forms`."""

    @property
    def is_finite(self) -> bool:
        """заявил, заявляет, заявит, уверен; not: заявить, заявив, заявивший."""
        return bool(self.forms & forms.FINITE) and (self.sort == "predicative" or not self.forms & _NOT_FINITE)

    @property
    def is_noun_like(self) -> bool:
        """по словам, по мнению; also forms that ascribe nothing by themselves: заявить, заявленный, заявляющий."""
        return self.sort == "opinion" or not (self.is_finite or self.is_gerund or self.is_impersonal)

    @property
    def is_future(self) -> bool:
        """заявит: not said yet."""
        return bool(self.forms & forms.FUTURE) and not self.forms & (forms.PAST | forms.PRESENT)

    @property
    def is_gerund(self) -> bool:
        """отмечая, подчеркнув."""
        return bool(self.forms & forms.GERUND)

    @property
    def is_participle(self) -> bool:
        """заявивший, отметившая; not: заявленный, сказано."""
        return bool(self.forms & forms.PARTICIPLE) and not self.forms & (forms.PASSIVE | forms.SHORT)

    @property
    def is_impersonal(self) -> bool:
        """говорится, сказано, отмечено; not: следующее, говорящийся."""
        return (self.sort == "impersonal" and not self.forms & _NOT_FINITE) or self.forms & (
            forms.SHORT | forms.PASSIVE | forms.NEUTER
        ) == (forms.SHORT | forms.PASSIVE | forms.NEUTER)

    @property
    def is_plural(self) -> bool:
        """заявили, сообщают."""
        return bool(self.forms & forms.PLURAL) and not self.forms & forms.SINGULAR


def no_cue(token: int) -> Cue:
    """The cue of an attribution that has none: `Асан Беков: «…»`."""
    return Cue(token, token, "none", frozenset(), 0)


def find_cues(sheet: Sheet) -> dict[int, Cue]:
    """The cues of a document by their first token; of several that begin at one token the longest."""
    found: dict[int, Cue] = {}
    for term in sheet.terms_of("cue"):
        first, last, entry, mask = term.first, term.last, term.entry, term.forms
        other = found.get(first)
        if other is None:
            if not _denied(sheet, first):
                found[first] = Cue(first, last, entry["class"], _takes(entry), mask)
        elif last > other.last:
            found[first] = Cue(first, last, entry["class"], _takes(entry), mask)
        elif last == other.last and other.sort != "predicative":
            sort = "predicative" if entry["class"] == "predicative" else other.sort
            found[first] = Cue(first, last, sort, other.takes | _takes(entry), other.forms | mask)
    light = [term for term in sheet.terms_of("light_cue") if _opens_with_such(sheet, term.first)]
    if not light:
        return found
    found |= {one.first: Cue(one.first, one.last, one.entry["class"], _takes(one.entry), one.forms) for one in light}
    return dict(sorted(found.items()))


def _opens_with_such(sheet: Sheet, token: int) -> bool:
    """`Такое (громкое) заявление сделал X`: whether the sentence of a verb opens so."""
    first, words = sheet.sentence_at(token).first, sheet.words
    near = words[first + 1 : min(first + _SUCH, token)]
    return words[first].key in small_words("such") and any(word.lemmas & small_words("sayings") for word in near)


@cache
def _takes(entry: Entry) -> frozenset[str]:
    return frozenset(entry["takes"])


def _denied(sheet: Sheet, token: int) -> bool:
    """`не сказал, что …`, `я убеждён`, `согласится ли`, `благодаря ценам` ascribe nothing to anybody else."""
    words = sheet.words
    oneself = small_words("oneself")
    after = words[token + 1].key if token + 1 < len(words) else ""
    if after == "ли" or after in oneself or (token and words[token - 1].key == "не"):
        return True
    for at in range(token - 1, max(token - 4, -1), -1):
        if words[at].key in oneself:
            return True
        if words[at].pos not in ("ADVB", "PRCL"):
            break
    return words[token].key in small_words("no_gerunds") and words[token].pos in ("PREP", "CONJ")


@cache
def genders_of(name: str) -> dict[str, str]:
    """A table of `lexicon/clauses.yaml` that gives the gender of whom some words mean."""
    return dict(lexicon.table("clauses")[name])


@cache
def small_words(name: str) -> frozenset[str]:
    """A list of `lexicon/clauses.yaml`."""
    return frozenset(lexicon.table("clauses")[name])
