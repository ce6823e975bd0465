"""Single words that name a person: family names and given names alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.names.page import FREE
from cisnews.grammar.names.paradigms import SINGULAR_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cisnews.grammar.names.page import Page


class Introduced:
    """The family and given names that the document has introduced with others."""

    __slots__ = ("families", "givens")

    def __init__(self, page: Page, names: Iterable[Name]) -> None:
        self.families: set[str] = set()
        self.givens: set[str] = set()
        for name in names:
            for part in name.parts:
                naming = page.words[part.last - 1].naming
                if part.kind == "family":
                    self.families.update(r.key for r in naming.family if r.forms & name.forms)
                elif part.kind == "given" and page.words[part.last - 1].shape != "initial":
                    self.givens.update(r.key for r in naming.guessed_given if r.forms & name.forms)


def names_alone(page: Page, taken: bytearray, introduced: Introduced) -> Iterator[Name]:
    """Names of one word at places that no longer name covers."""
    for sentence in page.sheet.sentences:
        for token in range(sentence.first, sentence.last):
            if not taken[token] and page.may_be_name(token):
                name = _alone(page, token, introduced)
                if name is not None:
                    yield name


def _alone(page: Page, token: int, introduced: Introduced) -> Name | None:
    naming = page.words[token].naming
    family = naming.family_forms
    if family and any(reading.key in introduced.families for reading in naming.family):
        return _single("family", token, family, "introduced_family")
    if any(reading.key in introduced.givens for reading in naming.given):
        return _single("given", token, naming.given_forms, "introduced_given")
    if page.claims[token] != FREE or naming.ordinary or naming.place or naming.body:
        return None
    if page.words[token].shape != "title":
        return None
    if naming.is_known_family or (naming.unknown and naming.has_family_mark):
        return _single("family", token, family, "known_family")
    if naming.given:
        return _single("given", token, naming.given_forms & SINGULAR_FORMS, "known_given")
    return None


def _single(kind: str, token: int, forms: int, rule: str) -> Name:
    return Name(token, token + 1, (NamePart(kind, token, token + 1),), forms, rule)  # type: ignore[arg-type]
