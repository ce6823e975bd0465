"""What every date rule needs: the sheet, the day of publication, the years named before, and small readers."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import UNTIL, YEAR, YEAR_SHORT
from cisnews.grammar.dates import calendar
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, PREPOSITIONAL
from cisnews.grammar.tenses import Tense, tense_near
from cisnews.patterns import pattern
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.model import PartialDate

_DAY = pattern(r"(0?[1-9]|[12]\d|3[01])(?:-(?:го|е|му|м|ое|ого))?")
_YEAR = pattern(r"((?:18|19|20|21)\d\d)")
_YEAR_ORDINAL = pattern(r"((?:18|19|20|21)\d\d)-(?:м|ом|го|ого|й|му|ый|ому)")
ANAPHORA_SENTENCES = 2
"""How many sentences further a year that was named goes on to overshadow dates without a year."""


class Reading(Record):
    """The state of reading one document's dates, from its beginning on."""

    sheet: Sheet
    published: datetime.date | None
    named_year: int | None = None
    """The last year that the text gave in so many words, and the number of its sentence."""
    named_at: int = -1
    day: datetime.date | None = None
    """The last day that was read beside it, of which further days can be told: `21 мая 2024 года …, 22 мая …`."""
    day_at: int = -1

    def term(self, token: int, *sorts: str) -> Term | None:
        """The longest term of these sorts that begins at a token."""
        found = None
        for term in self.sheet.terms_at.get(token, ()):
            if term.entry.sort in sorts and (found is None or term.last > found.last):
                found = term
        return found

    def key(self, token: int) -> str:
        """The look-up form of a word; empty outside the document."""
        return self.sheet.words[token].key if 0 <= token < len(self.sheet.words) else ""

    def tense(self, first: int, last: int) -> Tense | None:
        """The tense that decides for a date without its year."""
        return tense_near(self.sheet, first, last)

    def remember(self, year: int, token: int, date: PartialDate | None = None) -> None:
        """The text has named a year, or a whole day."""
        self.named_year, self.named_at = year, self.sheet.sentence_number(token)
        is_day = date is not None and date.day is not None
        self.day, self.day_at = date.first_day() if date is not None and is_day else None, self.named_at

    def overshadowed(self, token: int) -> bool:
        """Whether another year than that of publication was named just before: then a month alone may be of that year.

        `В 2019 году он возглавил партию. В октябре стал депутатом.`
        """
        if self.named_year is None or self.published is None or self.named_year == self.published.year:
            return False
        number, sentences = self.sheet.sentence_number(token), self.sheet.sentences
        if number - self.named_at > ANAPHORA_SENTENCES:
            return False
        return sentences[number].section == sentences[self.named_at].section

    def nearest(self, first: int, last: int, month: int, day: int | None = None) -> PartialDate | None:
        """A day or month without its year, seen from the day of publication; None where that is not safe."""
        tense = self._tense_told(first, last)
        if self.published is None or self.overshadowed(first):
            is_coming = self.published is not None and (tense or self.tense(first, last)) == "future"
            return None if day is None or is_coming else self._after_day(first, month, day)
        sure = tense is not None or not self._belongs_to_noun(first, last)
        return calendar.nearest(self.published, tense or self.tense(first, last), month, day, sure=sure)

    def _after_day(self, first: int, month: int, day: int) -> PartialDate | None:
        """`21 мая 2024 года он посетил Баку, а [22 мая] был принят …`: a day shortly after one told with its year."""
        number, sentences = self.sheet.sentence_number(first), self.sheet.sentences
        if self.day is None or number - self.day_at > ANAPHORA_SENTENCES:
            return None
        if sentences[number].section != sentences[self.day_at].section:
            return None
        date = calendar.following(self.day, month, day)
        if date is not None:
            self.day, self.day_at = date.first_day(), number
        return date

    def _tense_told(self, first: int, last: int) -> Tense | None:
        """`указ от 14 октября` is of the past, `о проведении 15 марта выборов` and `продлён до 5 мая` are to come."""
        if first < 2 or self.sheet.words[first - 2].kind == "mark":
            return None
        if self.key(first - 1) == "от" and self.key(last) not in UNTIL:
            return "past"
        if self.key(first - 1) == "до" and self.sheet.words[first - 2].verbal == "short":
            return "future"
        noun = self.term(first - 1, "date_coming")
        return "future" if noun is not None and self.key(first - 2) == "о" else None

    def _belongs_to_noun(self, first: int, last: int) -> bool:
        """`выборы 28 сентября`: the verb of the clause need not tell when; not so `президент 28 сентября подписал`."""
        words = self.sheet.words
        before = words[first - 1] if first else None
        if before is None or before.shape != "lower" or before.pos != "NOUN":
            return False
        return last >= len(words) or words[last].verbal not in ("finite", "short")


@lru_cache(maxsize=4096)
def day_number(text: str) -> int | None:
    """`14`, `14-го` -> 14."""
    found = _DAY.fullmatch(text)
    return int(found[1]) if found else None


@lru_cache(maxsize=4096)
def year_number(text: str) -> int | None:
    """`2025` -> 2025."""
    found = _YEAR.fullmatch(text)
    return int(found[1]) if found else None


@lru_cache(maxsize=4096)
def ordinal_year(text: str) -> int | None:
    """`2022-м`, `2025-го` -> the year."""
    found = _YEAR_ORDINAL.fullmatch(text)
    return int(found[1]) if found else None


def year_at(reading: Reading, token: int) -> tuple[int, int] | None:
    """A year in so many words and the token after it: `2025 года`, `2025 г.`, `2025-го`, `того же года`."""
    if token >= len(reading.sheet.words):
        return None
    text = reading.sheet.words[token].text
    year = year_number(text)
    if year is None:
        ordinal = ordinal_year(text)
        if ordinal is not None:
            return ordinal, token + 2 if reading.key(token + 1) in YEAR else token + 1
        return _same_year(reading, token)
    if reading.key(token + 1) in YEAR:
        return year, token + 2
    if reading.key(token + 1) in YEAR_SHORT:
        return year, token + 3 if reading.key(token + 2) == "." else token + 2
    return year, token + 1


def _same_year(reading: Reading, token: int) -> tuple[int, int] | None:
    term = reading.term(token, "same_year")
    if term is None or reading.named_year is None:
        return None
    return reading.named_year, term.last


def relative_year_at(reading: Reading, token: int) -> tuple[int | None, int] | None:
    """`прошлого года`, `т.г.`: the year (None if the day of publication is unknown) and the token after it."""
    term = reading.term(token, "relative_date")
    if term is None or term.entry["unit"] != "year" or not (term.forms == 0 or term.singular & GENITIVE):
        return None
    if reading.published is None:
        return None, term.last
    return reading.published.year + term.entry["offset"], term.last


INTO = ACCUSATIVE | PREPOSITIONAL
"""The cases after `в`."""
