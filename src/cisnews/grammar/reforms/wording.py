"""Noun phrases in the genitive, as a noun of change takes them: `сократить срок` -> `сокращение срока`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar import morphology
from cisnews.grammar.closed_classes import LINK
from cisnews.grammar.morphology import ALL_CASES
from cisnews.grammar.phrases import noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.phrases import NounPhrase
    from cisnews.grammar.reforms.page import Page

_MOST = 6
"""Members of a list, at most."""
_ACTS = frozenset({"finite", "short"})


def in_genitive(page: Page, phrase: NounPhrase) -> str:
    """The phrase in the genitive: modifiers and head inflected, complements as written; empty if a form is missing.

    A capital that the beginning of a sentence gave is lost: `[Срок] увеличат` -> `(увеличение) срока`.
    """
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
    told = _joined(page, phrase, pieces)
    opens = page.words[phrase.first].shape == "title" and phrase.first == page.sheet.sentence_at(phrase.first).first
    return told[0].lower() + told[1:] if opens else told


def list_in_genitive(page: Page, phrase: NounPhrase, limit: int, forms: int) -> tuple[NounPhrase, str]:
    """`(запретить) ввоз, производство и продажу вейпов`: the phrase with what is joined to it, in the genitive."""
    told = in_genitive(page, phrase)
    whole, text, at = phrase, told, phrase.last
    for _ in range(_MOST):
        if not told or at + 1 >= limit or page.key(at) not in LINK or page.phrase_at(at + 1) is not None:
            break
        following = noun_phrase(page.sheet, at + 1, limit, forms)
        ends = page.key(at) == "и"
        acts = following is not None and following.last < limit and page.words[following.last].verbal in _ACTS
        joined = in_genitive(page, following) if following is not None and not acts else ""
        if following is None or not joined or page.words[following.head].kind != "word":
            break
        told, at = f"{told}{' и' if ends else ','} {joined}", following.last
        if ends:
            whole, text = replace(phrase, last=at), told
            break
    return whole, text


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
