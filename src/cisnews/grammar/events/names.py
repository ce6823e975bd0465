"""The name of an event in the nominative."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.morphology import ALL_CASES, FEMININE, MASCULINE, NEUTER, PLURAL
from cisnews.grammar.phrases import NounPhrase, nominative

if TYPE_CHECKING:
    from cisnews.grammar.events.extent import Extent
    from cisnews.grammar.sheet import Sheet
    from cisnews.grammar.words import Word


def event_name(sheet: Sheet, extent: Extent) -> str | None:
    """`VIII Съезд лидеров мировых и традиционных религий`; None for a bare noun, which names no event.

    Adjectives that say only when (`очередного`, `прошедшего`) are left out.
    """
    kept = [token for token in range(extent.first, extent.head) if not _is_plain(sheet, token)]
    if any(is_count(sheet, token) for token in kept):
        return None  # две сессии: no single event
    if not kept and extent.last == extent.head + 1:
        return None
    words = [_nominative(sheet, extent, token) for token in kept]
    words.append(nominative(sheet, NounPhrase(extent.head, extent.last, extent.head, extent.forms)))
    return " ".join(words)


def is_count(sheet: Sheet, token: int) -> bool:
    """`две (сессии)`; not the first part of an ordinal: `двадцать (четвёртое заседание)`."""
    following = sheet.words[token + 1].analyses
    return sheet.words[token].pos == "NUMR" and not any("Anum" in analysis.marks for analysis in following)


def _nominative(sheet: Sheet, extent: Extent, token: int) -> str:
    """One modifier in the nominative, agreeing with the head."""
    word = sheet.words[token]
    if word.kind == "number":
        return _ordinal(word.text, sheet.words[extent.head], extent.forms)
    form = nominative(sheet, NounPhrase(token, extent.head + 1, extent.head, extent.forms)).split(" ")[0]
    keeps_capital = word.capital and (token != sheet.sentence_at(token).first or _is_geographic(word.text.lower()))
    return form[0].upper() + form[1:] if keeps_capital else form


def _ordinal(text: str, head: Word, forms: int) -> str:
    """`53-го` -> `53-е` before a neuter noun; `VIII` stays."""
    digits, hyphen, _ = text.partition("-")
    if not hyphen:
        return text
    if not forms & ALL_CASES:
        return digits + "-е"
    gender = next((a.gender for a in head.analyses if a.pos == "NOUN" and a.number != PLURAL), MASCULINE)
    return digits + {FEMININE: "-я", NEUTER: "-е"}.get(gender, "-й")


@lru_cache(maxsize=1024)
def _is_geographic(adjective: str) -> bool:
    """`мюнхенская`, `астанинский`: an adjective of a place, which keeps its capital at the beginning of a sentence."""
    lemma = next((a.lemma for a in morphology.analyse(adjective) if a.pos == "ADJF"), "")
    stems = [lemma[:-4] + end for end in ("", "ск", "а")] if lemma.endswith("ский") else []
    if lemma.endswith("инский"):
        stems += [lemma[:-6] + end for end in "аыеу"]
    return any("Geox" in a.marks for stem in stems if stem for a in morphology.analyse(stem) if a.known)


def _is_plain(sheet: Sheet, token: int) -> bool:
    return any(term.entry.sort == "plain_adjective" for term in sheet.terms_at.get(token, ()))
