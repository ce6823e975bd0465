"""Noun phrases in the genitive, as a noun of change takes them: `сократить срок` -> `сокращение срока`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.morphology import ALL_CASES

if TYPE_CHECKING:
    from cisnews.grammar.phrases import NounPhrase
    from cisnews.grammar.reforms.page import Page


def in_genitive(page: Page, phrase: NounPhrase) -> str:
    """The phrase in the genitive: modifiers and head inflected, complements as written; empty if a form is missing."""
    number = "sing" if phrase.forms & ALL_CASES else "plur"
    pieces: list[str] = []
    for token in range(phrase.first, phrase.last):
        word = page.words[token]
        if token > phrase.head or word.kind != "word" or word.shape == "upper":
            pieces.append(page.sheet.text(token, token + 1))
            continue
        positions = ("NOUN",) if token == phrase.head else ("ADJF", "PRTF")
        if token < phrase.head and not word.adjective_forms & phrase.forms:
            pieces.append(word.text)
            continue
        form = _genitive(word.text, number, positions, phrase, page)
        if form is None:
            return ""
        pieces.append(form)
    return _joined(page, phrase, pieces)


def _genitive(text: str, number: str, positions: tuple[str, ...], phrase: NounPhrase, page: Page) -> str | None:
    grammemes = {"gent", number}
    if positions != ("NOUN",) and number == "sing":
        gender = next((a.gender for a in page.words[phrase.head].analyses if a.pos == "NOUN" and a.number != 2), 0)
        name = {morphology.MASCULINE: "masc", morphology.FEMININE: "femn", morphology.NEUTER: "neut"}.get(gender)
        if name:
            grammemes.add(name)
    return morphology.inflect(text, frozenset(grammemes), positions, phrase.forms)


def _joined(page: Page, phrase: NounPhrase, pieces: list[str]) -> str:
    text = ""
    for offset, piece in enumerate(pieces):
        token = phrase.first + offset
        gap = page.sheet.folded.text[page.sheet.ends[token - 1] : page.sheet.starts[token]] if offset else ""
        text += gap + piece
    return " ".join(text.split())
