"""Nouns for those who can speak without a name: `жительница`, `мать`, `наблюдатели`, `защита`, `источник`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cisnews.grammar.morphology import ALL_CASES, FEMININE, MASCULINE, PLURAL
from cisnews.grammar.quotes.cues import small_words
from cisnews.knowledge import forms

if TYPE_CHECKING:
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.words import Word
    from cisnews.model.speaker import Gender

_NAMES = frozenset({"Name", "Surn", "Patr", "Geox"})


def can_speak(head: Word, found: int, cue: Cue | None) -> bool:
    """Whether a noun that stands in some forms is a word for somebody, and a verb agrees with it."""
    return spoken_gender(head, found, cue) is not None


def spoken_gender(head: Word, found: int, cue: Cue | None) -> Gender | Literal[""] | None:
    """The gender of such a noun, empty where it shows none; None if it is none or the verb does not agree."""
    if head.kind != "word" or head.shape not in ("lower", "title") or (head.capital and not head.known):
        return None
    several = not found & ALL_CASES
    wanted = found & ALL_CASES or found >> 6
    others = not head.lemmas.isdisjoint(small_words("sides") | small_words("informants"))
    for reading in head.analyses:
        animate = "anim" in reading.marks
        if reading.pos != "NOUN" or not reading.case & wanted or not (animate or others):
            continue
        if _NAMES & reading.marks:
            return None
        if several and reading.number == PLURAL:
            return ""
        if not several and reading.number != PLURAL:
            gender = _agreed(reading.gender, cue) if animate else ""
            if gender is not None:
                return gender
    return None


def _agreed(gender: int, cue: Cue | None) -> Gender | None:
    """The gender of the speaker, if the verb allows it: `сказала врач` is a woman; not: `сказал жительница`."""
    if cue is not None and cue.forms & forms.PAST and cue.forms & (forms.FEMININE | forms.MASCULINE):
        if cue.forms & forms.FEMININE:
            return "female"
        return "male" if gender != FEMININE else None
    return "female" if gender == FEMININE else "male" if gender == MASCULINE else None


def passes_on(head: Word, cue: Cue | None) -> bool:
    """`передаёт корреспондент`: a source, no speaker; but `поинтересовались журналисты`."""
    return cue is not None and bool({"news", "relay"} & cue.takes) and head.names_source
