"""Two words that can be given and family name, or given name and patronymic: the fuller name in the text decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import NamePart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.layers import Name
    from cisnews.grammar.names.page import Page

_OTHER = {"patronymic": "family", "family": "patronymic"}
_PAIRS = (("given", "family"), ("given", "patronymic"))


def as_introduced(page: Page, names: list[Name]) -> list[Name]:
    """`Багдад Культаевич` after `Багдад Культаевич Лис`; `Иван Антонович` after `Иван Петрович Антонович`."""
    known: dict[tuple[str, str], set[str]] = {}
    for name in names:
        if len(name.parts) > 2:
            for given, kind, key in _keys(page, name):
                known.setdefault((given, key), set()).add(kind)
    return [_as_introduced(page, name, known) for name in names] if known else names


def _as_introduced(page: Page, name: Name, known: dict[tuple[str, str], set[str]]) -> Name:
    if tuple(part.kind for part in name.parts) not in _PAIRS:
        return name
    given, last = name.parts
    kinds = {kind for first, _, key in _keys(page, name) for kind in known.get((first, key), ())}
    if last.kind in kinds or _OTHER[last.kind] not in kinds:
        return name
    other = NamePart("patronymic" if last.kind == "family" else "family", last.first, last.last)
    return name._replace(parts=(given, other))


def _keys(page: Page, name: Name) -> Iterable[tuple[str, str, str]]:
    """Each given name with each nominative of the other parts, and what kind of part it is."""
    givens = [part for part in name.parts if part.kind == "given" and not part.initial]
    if len(givens) != 1:
        return
    for given in page.words[givens[0].last - 1].naming.given_keys | _guessed(page, givens[0]):
        for part in name.parts:
            if part.kind in _OTHER and not part.initial:
                for key in _nominatives(page, part):
                    yield given, part.kind, key


def _guessed(page: Page, part: NamePart) -> frozenset[str]:
    return frozenset(reading.key for reading in page.words[part.last - 1].naming.guessed_given)


def _nominatives(page: Page, part: NamePart) -> set[str]:
    """`культаевич` of `Культаевича`; both words of `Гейдар оглы`."""
    if part.last > part.first + 1:
        return {" ".join(word.key for word in page.words[part.first : part.last])}
    naming = page.words[part.first].naming
    return {reading.key for reading in (*naming.patronymic, *naming.family)}
