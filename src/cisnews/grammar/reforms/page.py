"""Everything that was read before, with the look-ups that the rules of reforms need."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import WHICH_BEGINNINGS, WILL_BE
from cisnews.grammar.page import Page as BasePage
from cisnews.knowledge import lexicon
from cisnews.knowledge.forms import FUTURE, PAST, PRESENT, SHORT
from cisnews.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cisnews.grammar.cast import Actor, Cast
    from cisnews.grammar.layers import DateMention, PlaceMention, QuoteDraft
    from cisnews.grammar.sheet import Sentence, Sheet, Term
    from cisnews.grammar.tenses import Tense
    from cisnews.grammar.words import Word

REACH = 40
"""Words between a verb and the reform that it speaks of, at most."""
_LONGEST = 60
"""Words of the longest name of a reform."""
_NESTED = 8
"""Segments of direct speech before a place among which the one around it is looked for."""
_OPENING = (
    "reform_head",
    "reform_verb",
    "reform_change_verb",
    "reform_becomes",
    "reform_quality",
    "reform_force",
    "reform_opener",
    "reform_author",
    "reform_rules",
    "referendum",
)
"""The sorts of terms of which one must stand in a sentence that tells of a reform."""
_OTHERS = ("reform_change", "reform_becoming")


class Unit(Record):
    """A sentence, or the part of one between semicolons: half-open token numbers."""

    first: int
    last: int
    sentence: Sentence
    number: int
    """Number of the sentence in the document."""
    terms: dict[str, list[Term]]
    """The terms of reforms that begin in it, by their sort; the longest at each place."""

    @property
    def names_change(self) -> bool:
        """Whether a verb or noun of change stands in it."""
        return "reform_change_verb" in self.terms or "reform_change" in self.terms


class Page(BasePage):
    """The layers below, with the terms of reforms by their place."""

    def __init__(
        self,
        sheet: Sheet,
        cast: Cast,
        dates: list[DateMention],
        places: list[PlaceMention],
        quotes: list[QuoteDraft],
    ) -> None:
        super().__init__(sheet, cast, dates, places, quotes)
        self.can_point_back = False
        """Whether a reform was named before, so that `документ` can mean it."""
        self.told_before = False
        """Whether a sentence before has told of a reform."""
        self._condition: tuple[int, bool] | None = None
        self._place_firsts = sorted(self.places)
        self._told = sorted(
            ((*segment, at) for at, quote in enumerate(quotes) if quote.actor for segment in quote.segments),
        )
        self._direct = sorted(
            (segment for quote in quotes if quote.kind == "direct" for segment in quote.segments),
            key=lambda segment: segment[0],
        )

    def _longest(self, terms: Sequence[Term]) -> list[Term]:
        """The longest of the terms at each place, none inside another."""
        found: list[Term] = []
        for term in super()._longest(terms):
            if not found or term.first >= found[-1].last:
                found.append(term)
        return found

    def name_limit(self, first: int, limit: int) -> int:
        """How far a noun phrase from `first` can reach: not into a person's name, and not endlessly."""
        limit = min(limit, first + _LONGEST)
        for phrase in self.cast.phrases_in(first + 1, limit):
            if phrase.actor.kind == "person" and any(reference.kind == "name" for reference in phrase.references):
                return phrase.first
        return limit

    def country_in(self, first: int, last: int) -> str | None:
        """The one country of the places and adjectives between two tokens; None if there are none or several."""
        firsts = self._place_firsts
        codes = {self.places[at].country for at in firsts[bisect_left(firsts, first) : bisect_left(firsts, last)]}
        for token in range(first, last):
            term = self.term(token, "country_adjective", "country")
            if term is not None:
                codes.add(term.entry["code"])
        codes.discard(None)
        return codes.pop() if len(codes) == 1 else None

    def country_near(self, unit: Unit, token: int) -> str | None:
        """The one country told around a word of a unit."""
        return self.country_in(max(unit.first, token - REACH), min(unit.last, token + REACH))

    def segment_at(self, token: int) -> tuple[int, int] | None:
        """The innermost segment of direct speech around a token, in offsets."""
        offset = self.start(token)
        found = None
        last = bisect_right(self._direct, offset, key=_start_of)
        for segment in self._direct[max(0, last - _NESTED) : last]:
            if offset < segment[1] and (found is None or segment[1] - segment[0] < found[1] - found[0]):
                found = segment
        return found

    def speaker_at(self, token: int) -> Actor | None:
        """Whose words stand around a token, direct or indirect speech."""
        offset = self.start(token)
        last = bisect_right(self._told, offset, key=_start_of)
        around = [told for told in self._told[max(0, last - _NESTED) : last] if offset < told[1]]
        return self.quotes[min(around, key=lambda told: told[1] - told[0])[2]].actor if around else None

    def quote_at(self, token: int) -> QuoteDraft | None:
        """The innermost direct quote around a token."""
        segment = self.segment_at(token)
        return next((quote for quote in self.quotes if segment and segment in quote.segments), None)

    def has_condition(self, sentence: Sentence) -> bool:
        """Whether `если` stands in a sentence; asked for many verbs of one."""
        if self._condition is None or self._condition[0] != sentence.first:
            keys = [word.key for word in self.words[sentence.first : sentence.last]]
            self._condition = sentence.first, "если" in keys
        return self._condition[1]

    def text_behind(self, first: int, last: int) -> str:
        """The words between two tokens with the gap before them: ` № 5`, `, по которому …`."""
        return " ".join(self.sheet.folded.text[self.sheet.ends[first - 1] : self.sheet.ends[last - 1]].split(" "))

    def tense(self, verb: Term) -> Tense | None:
        """The tense of a verb form; `будет принят` is future."""
        begin = max(self.sheet.sentence_at(verb.first).first, verb.first - 4)
        if not WILL_BE.isdisjoint([word.key for word in self.words[begin : verb.first]]):
            return "future"
        if verb.forms & (PAST | SHORT):
            return "past"
        return "present" if verb.forms & PRESENT else "future" if verb.forms & FUTURE else None


def units(page: Page) -> Iterator[Unit]:
    """The sentences that can tell of a reform, cut at semicolons."""
    sheet, words = page.sheet, page.words
    has_semicolons = ";" in sheet.folded.text
    by_sentence = _terms_by_sentence(page)
    for number in sorted(by_sentence):
        sentence = sheet.sentences[number]
        terms = sorted(by_sentence[number], key=_first_of) if has_semicolons else by_sentence[number]
        first, done = sentence.first, 0
        for token in range(first, sentence.last - 1) if has_semicolons else ():
            if words[token].text == ";":
                behind = bisect_left(terms, token, done, key=_first_of)
                yield Unit(first, token + 1, sentence, number, _by_sort(terms[done:behind]))
                first, done = token + 1, behind
        yield Unit(first, sentence.last, sentence, number, _by_sort(terms[done:]))


def _terms_by_sentence(page: Page) -> dict[int, list[Term]]:
    """The terms of reforms in each sentence that has one which can open a statement, by the sentence's number."""
    number_of = page.sheet.sentence_number
    found: dict[int, list[Term]] = {}
    for sort in _OPENING:
        for term in page.longest(sort):
            found.setdefault(number_of(term.first), []).append(term)
    for sort in _OTHERS:
        for term in page.longest(sort):
            if (terms := found.get(number_of(term.first))) is not None:
                terms.append(term)
    return found


def _by_sort(terms: list[Term]) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms:
        found.setdefault(term.entry.sort, []).append(term)
    return found


def _first_of(term: Term) -> int:
    return term.first


def is_pointing(page: Page, token: int) -> bool:
    """`этот`, `такое`, `соответствующую`."""
    word = page.words[token]
    return is_one_of(word, "demonstratives") or is_one_of(word, "matching")


def is_by_which(page: Page, comma: int) -> bool:
    """`(закон)[,] которым …`, `[,] по которому …`: what the clause tells is what the law says."""
    if page.key(comma) != ",":
        return False
    if page.key(comma + 1) in words_of("by_which"):
        return True
    before = (
        next((token for token in range(comma + 1, comma + 5) if page.key(token).startswith(WHICH_BEGINNINGS)), 0) - 1
    )
    return before > 0 and " ".join(page.key(token) for token in range(comma + 1, before + 1)) in words_of(
        "according_to"
    )


def _start_of(segment: tuple[int, ...]) -> int:
    return segment[0]


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of lemmas of the lexicon of reforms, ё as е."""
    found = lexicon.table("reforms")
    for part in name.split("."):
        found = found[part]
    return frozenset(lemma.replace("ё", "е") for lemma in found)


def is_one_of(word: Word, name: str) -> bool:
    """Whether a word can be a form of a lemma of a list."""
    return not word.lemmas.isdisjoint(words_of(name))
