"""Dates as the text gives them, absolute or relative to the day of publication (never to today)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.dates import numbers, words
from cisnews.grammar.dates.reading import Reading

if TYPE_CHECKING:
    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.sheet import Sheet


def find_dates(sheet: Sheet) -> list[DateMention]:
    """The dates of a document in order, none inside another.

    A date without its year is read only where the day of publication is known and the context decides (see
    `calendar`); a stretch of days is given by its first day; what a `PartialDate` cannot say (weeks, quarters,
    stretches of years) is not read.
    """
    reading = Reading(sheet, sheet.published)
    found: list[DateMention] = []
    after = 0
    for token in _candidates(sheet):
        if token < after:
            continue
        word = sheet.words[token]
        if word.kind != "number":
            mention = _at_term(reading, token)
        elif numbers.can_begin_date(word.text):
            mention = _at_number(reading, token)
        else:
            continue
        if mention is not None:
            found.append(mention)
            after = mention.last
    return found


def _candidates(sheet: Sheet) -> list[int]:
    """The tokens at which a date can begin, in order: numbers, and words of the lexicon of dates."""
    tokens = {token for token, word in enumerate(sheet.words) if word.kind == "number"}
    tokens.update(term.first for term in sheet.terms_of(*words.RULES))
    return sorted(tokens)


def _at_number(reading: Reading, token: int) -> DateMention | None:
    for rule in numbers.RULES:
        mention = rule(reading, token)
        if mention is not None:
            return mention
    return None


def _at_term(reading: Reading, token: int) -> DateMention | None:
    terms = [term for term in reading.sheet.terms_at[token] if term.entry.sort in words.RULES]
    for term in sorted(terms, key=lambda term: -term.last):
        mention = words.RULES[term.entry.sort](reading, term)
        if mention is not None:
            return mention
    return None
