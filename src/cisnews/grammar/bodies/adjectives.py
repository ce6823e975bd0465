"""The adjectives before the noun of a body that are part of its name: `Центральная избирательная комиссия`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.bodies.drafts import BodyDraft
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.words import Word

_MOST_ADJECTIVES = 6
_NOT_PART_OF_NAME = frozenset({"Apro", "Anum", "Qual", "Supr", "Cmp2"})
"""Marks of adjectives that say something about a body and do not name it: `этот`, `новый`, `крупнейший`."""


def take_adjectives(landmarks: Landmarks[BodyDraft], found: BodyDraft) -> None:
    """`Центральной избирательной` before `комиссии`: adjectives that agree and can be part of a name.

    One with a capital makes part of the name what stands between: `Северной рыбной компании`, `Елецкого
    исторического и художественного музея`.
    """
    words = landmarks.sheet.words
    begin = landmarks.sheet.sentence_at(found.first).first
    token = noun = found.first
    while token > begin and found.first - token <= _MOST_ADJECTIVES:
        word = words[token - 1]
        agreed = word.adjective_forms & found.forms
        is_post = word.pos == "NOUN" or "PRTF" in word.positions  # `главой`, `командующим` before `гвардией`
        if agreed and is_post and landmarks.sheet.term(token - 1, "post") is not None:
            return
        if agreed and not _is_pronoun(word):
            token -= 1
            if _can_name(word, token == begin, token + 1 == found.first):
                found.first, found.forms = token, agreed
                adjective = landmarks.adjectives.get(token)
                if adjective and not found.country:
                    found.country = adjective[0]
        elif word.key == "и" and begin < token - 1 and token < noun and not words[token - 2].capital:
            token -= 1
        elif word.kind == "number" and "-" in word.text and word.text[-1].isalpha():  # `76-й` before `дивизии`
            token -= 1
            found.first = token
        else:
            return


def _is_pronoun(word: Word) -> bool:
    return "Apro" in _adjective_marks(word)


def _adjective_marks(word: Word) -> frozenset[str]:
    return next((a.marks for a in word.analyses if a.pos in ("ADJF", "PRTF")), frozenset())


def _can_name(word: Word, begins_sentence: bool, beside_name: bool) -> bool:
    """Whether an adjective belongs to a name: it has a capital, or says no more than which body it is."""
    if word.capital and not begins_sentence:
        return True
    if not beside_name or (word.pos != "ADJF" and not word.capital):
        return False
    return not _NOT_PART_OF_NAME & _adjective_marks(word)
