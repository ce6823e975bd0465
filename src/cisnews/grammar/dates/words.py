"""Dates that begin with a word: months, weekdays, days, years and seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import BEFORE_MONTH, IN
from cisnews.grammar.dates import calendar
from cisnews.grammar.dates.numbers import day_of_month, mentioned, with_month
from cisnews.grammar.dates.reading import INTO, Reading, relative_year_at, year_at
from cisnews.grammar.layers import DateMention
from cisnews.grammar.morphology import GENITIVE, GENITIVES, INSTRUMENTAL

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Term


def month(reading: Reading, term: Term) -> DateMention | None:
    """`в октябре`, `в конце мая 2024 года`, `к июню`, `май 2025 года`."""
    found = year_at(reading, term.last) or relative_year_at(reading, term.last)
    number = term.entry["number"]
    if found is not None:
        year, last = found
        if year is None:
            return None
        reading.remember(year, term.first)
        return mentioned(term.first, last, calendar.partial(year, number), "month_with_year")
    word = reading.sheet.words[term.first]
    if word.capital or not (reading.key(term.first - 1) in BEFORE_MONTH or _after_part(reading, term)):
        return None
    return mentioned(term.first, term.last, reading.nearest(term.first, term.last, number), "month")


def _after_part(reading: Reading, term: Term) -> bool:
    """`в начале октября`, `в первой декаде мая`."""
    return any(
        part.entry.sort == "date_part" and part.last == term.first
        for part in reading.sheet.terms_at.get(term.first - 1, ())
    ) and bool(term.singular & GENITIVE)


def month_adjective(reading: Reading, term: Term) -> DateMention | None:
    """`сентябрьское Послание`, `на мартовской сессии`; not the name `Октябрьский район`."""
    if reading.sheet.words[term.first].capital:
        return None
    return mentioned(
        term.first, term.last, reading.nearest(term.first, term.last, term.entry["number"]), "month_adjective"
    )


def weekday(reading: Reading, term: Term) -> DateMention | None:
    """`в понедельник`, `во вторник`, `в минувшую среду`; a day of the month beside it says it better."""
    if reading.published is None or not term.singular & INTO or _with_day_of_month(reading, term):
        return None
    before = reading.key(term.first - 1)
    if before in IN:
        date = calendar.weekday(reading.published, reading.tense(term.first, term.last), term.entry["number"])
        return mentioned(term.first, term.last, date, "weekday")
    adjective = next(
        (t for t in reading.sheet.terms_at.get(term.first - 1, ()) if t.entry.sort == "weekday_adjective"), None
    )
    if adjective is None or reading.key(term.first - 2) not in IN:
        return None
    date = calendar.weekday(reading.published, adjective.entry["way"], term.entry["number"], itself=False)
    return mentioned(adjective.first, term.last, date, "weekday_with_adjective")


def _with_day_of_month(reading: Reading, term: Term) -> bool:
    """`в пятницу, 14 ноября`: the weekday says nothing more."""
    at = term.last + 1 if reading.key(term.last) in (",", "(") else term.last
    return at < len(reading.sheet.words) and day_of_month(reading, at) is not None


def day(reading: Reading, term: Term) -> DateMention | None:
    """`вчера`, `сегодня`, `завтрашняя встреча`; `накануне саммита` is a preposition and no day."""
    if reading.published is None:
        return None
    if term.entry.get("or_preposition") and _genitive_follows(reading, term.last):
        return None
    date = calendar.shifted(reading.published, term.entry["offset"])
    return mentioned(term.first, term.last, date, "relative_day")


def _genitive_follows(reading: Reading, token: int) -> bool:
    if token >= len(reading.sheet.words):
        return False
    word = reading.sheet.words[token]
    forms = word.noun_forms | word.adjective_forms
    return bool(forms & GENITIVES) and not (word.capital and forms & 1)


def relative(reading: Reading, term: Term) -> DateMention | None:
    """`в прошлом году`, `в начале следующего года`, `в этом месяце`, `прошлогодний визит`."""
    published = reading.published
    if published is None:
        return None
    offset = term.entry["offset"]
    if term.entry["unit"] == "year":
        return mentioned(term.first, term.last, calendar.partial(published.year + offset), "relative_year")
    months = published.year * 12 + published.month - 1 + offset
    return mentioned(term.first, term.last, calendar.partial(months // 12, months % 12 + 1), "relative_month")


def part_of_year(reading: Reading, term: Term) -> DateMention | None:
    """`до конца года`, `в начале года`: the year of publication."""
    if reading.published is None or reading.key(term.last) != "года":
        return None
    return mentioned(term.first, term.last + 1, calendar.partial(reading.published.year), "part_of_year")


def season(reading: Reading, term: Term) -> DateMention | None:
    """`весной 2024 года`, `осенью`: the year, since a date can say no more; winter alone lies in two years."""
    found = year_at(reading, term.last) or relative_year_at(reading, term.last)
    if found is not None:
        year, last = found
        if year is None:
            return None
        reading.remember(year, term.first)
        return mentioned(term.first, last, calendar.partial(year), "season_with_year")
    months = term.entry.get("months")
    if reading.published is None or not months or not term.singular & INSTRUMENTAL or reading.overshadowed(term.first):
        return None
    date = calendar.season(reading.published, reading.tense(term.first, term.last), months)
    return mentioned(term.first, term.last, date, "season")


def ordinal(reading: Reading, term: Term) -> DateMention | None:
    """`первого декабря`, `двадцать пятого мая 2024 года`."""
    month = reading.term(term.last, "month")
    if month is None or not month.singular & GENITIVE:
        return None
    return with_month(reading, term.first, term.entry["day"], term.last)


def same_year(reading: Reading, term: Term) -> DateMention | None:
    """`в том же году`: the year named before."""
    if reading.named_year is None:
        return None
    return mentioned(term.first, term.last, calendar.partial(reading.named_year), "same_year")


RULES = {
    "month": month,
    "month_adjective": month_adjective,
    "weekday": weekday,
    "day": day,
    "relative_date": relative,
    "date_part": part_of_year,
    "season": season,
    "same_year": same_year,
    "day_ordinal": ordinal,
}
"""The rule for each sort of term."""
