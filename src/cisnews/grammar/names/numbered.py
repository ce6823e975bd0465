"""Names of rulers and popes with a number: `Елизавета II`, `Иоанн Павел II`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.layers import NamePart
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.layers import Name
    from cisnews.grammar.names.page import Page

_NUMERAL = pattern("[IVX]{1,5}")


def is_numbered(page: Page, token: int) -> bool:
    """Whether a Roman number stands at a token."""
    return token < len(page.words) and _NUMERAL.fullmatch(page.words[token].text) is not None


def with_numbers(page: Page, names: list[Name]) -> list[Name]:
    """Names with the numbers after them, in order, without those that stand behind a number: `Карл XVI Густав`."""
    found: list[Name] = []
    for name in sorted([_with_number(page, name) for name in names], key=lambda name: name.first):
        if not found or name.first >= found[-1].last or name.first == found[-1].first:
            found.append(name)
    return found


def _with_number(page: Page, name: Name) -> Name:
    """A name with the number after it, where it consists of given names: `Иоанна Павла` before `II`."""
    if name.last == len(page.words) or page.words[name.last].kind != "number" or not is_numbered(page, name.last):
        return name
    namings = [page.words[part.first].naming for part in name.parts if not part.initial]
    if len(namings) < len(name.parts) or not all(each.is_listed_given or each.is_word_too for each in namings):
        return name
    last = name.last + 1
    given = [NamePart("given", part.first, part.last) for part in name.parts]
    given.append(NamePart("given", name.last, last))
    if last < len(page.words) and page.nameable[last] and page.words[last].naming.is_usual_given:  # Карл XVI Густав
        forms = name.forms & page.words[last].naming.given_forms
        if forms:
            given.append(NamePart("given", last, last + 1))
            name, last = replace(name, forms=forms), last + 1
    return replace(name, parts=tuple(given), last=last)
