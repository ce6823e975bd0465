"""Names in long lists: line-ups, score sheets, jurors, where those that are known vouch for the others.

`«Заря»: Лис, Орлов, Тридент (Ваксон, 67), Климов`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.morphology import ALL_CASES, NOMINATIVE
from cisnews.grammar.names.page import TAKEN
from cisnews.grammar.names.paradigms import GROUP_BITS, SINGULAR_FORMS, in_all_groups
from cisnews.grammar.names.parts import with_particles

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from cisnews.grammar.names.page import Page

_MARKS = frozenset((*",;()-–—.:+'", "и"))
_FARTHEST = 8
"""So many marks and numbers stand between two names of a list at most: `), 11:06; `."""

_FEWEST, _FEWEST_KNOWN, _FEWEST_DOUBTFUL = 3, 2, 6
"""So many names a list must have, so many known ones, so many before words are names that name other things too."""

_KNOWN_SHARE, _LIKELY_SHARE = 3, 1.5
"""One name in so many must be known, and hardly be anything but a name."""


def vouched_for(page: Page, names: Iterable[Name], others: Iterable[int]) -> list[Name]:
    """Of the single words that no rule reads as names, those that stand in a list of names."""
    known = {name.first: name for name in names if name.parts}
    if len(known) < _FEWEST_KNOWN:
        return []
    ends = {token: token + 1 for token in others}
    ends.update((first, name.last) for first, name in known.items())
    return [
        _listed(page, token, _common_cases([known[first].forms for first in row if first in known]))
        for row in _rows(page, sorted(ends.items()))
        if len(row) >= _FEWEST
        for token in _names_of(page, row, known)
    ]


def _common_cases(known: list[int]) -> int:
    """The cases in which all known names of a list can stand, told by their forms; of several the nominative."""
    cases = ALL_CASES
    for forms in known:
        cases &= forms | forms >> GROUP_BITS
    return NOMINATIVE if cases & NOMINATIVE else cases or ALL_CASES


def _names_of(page: Page, row: list[int], known: Container[int]) -> list[int]:
    """The words of a list that are names because enough others are."""
    unknown = [token for token in row if token not in known]
    likely = {token for token in unknown if _may_be_family(page, token)}
    of_known = len(row) - len(unknown)
    if of_known < max(_FEWEST_KNOWN, len(row) / _KNOWN_SHARE) or of_known + len(likely) < len(row) / _LIKELY_SHARE:
        return []
    is_trusted = len(row) >= _FEWEST_DOUBTFUL or (len(unknown) == 1 and _closes(page, row, unknown[0]))
    return [token for token in unknown if token in likely or (is_trusted and _may_be_doubtful(page, token))]


def _closes(page: Page, row: list[int], token: int) -> bool:
    """`Лис, Беков и Скрипка`: whether a word ends a list; no place, nor what a noun follows (`Кубок мира`)."""
    if token != row[-1] or page.words[token - 1].key != "и" or page.places[token]:
        return False
    return not any(word.capital or word.declined_forms for word in page.words[token + 1 : token + 2])


def _may_be_family(page: Page, token: int) -> bool:
    naming = page.words[token].naming
    if page.claims[token] or page.words[token].shape == "upper" or naming.place or naming.is_thing_word:
        return False
    if page.nameable[token - 1] or page.nameable[token + 1 : token + 2] == b"\1":
        return False
    if naming.ordinary and not naming.is_known_family:
        return False
    return not naming.function and not naming.is_thing and bool(naming.family_forms & SINGULAR_FORMS)


def _may_be_doubtful(page: Page, token: int) -> bool:
    """Whether a word that is a place or a usual word too stands for itself: `Альба`, not `Шайбы` in `Шайбы: Лис`."""
    return page.claims[token] != TAKEN and not page.begins_sentence(token)


def _listed(page: Page, token: int, cases: int) -> Name:
    """A family or usual given name of a list, in its cases if it can be."""
    first, naming = with_particles(page, token), page.words[token].naming
    is_given = naming.is_usual_given or naming.is_word_too  # Дарья, Павел и Роман
    forms = (naming.given_forms if is_given else naming.family_forms) & SINGULAR_FORMS
    forms = forms & in_all_groups(cases) or forms
    part = NamePart("given" if is_given else "family", first, token + 1)
    return Name(first, token + 1, (part,), forms, 0, "listed_name")


def _rows(page: Page, items: list[tuple[int, int]]) -> Iterator[list[int]]:
    """The first tokens of items (half-open token numbers) between which only marks and numbers stand."""
    row: list[int] = []
    end = 0
    for first, last in items:
        if row and not _is_next(page, end, first):
            yield row
            row = []
        row.append(first)
        end = last
    if row:
        yield row


def _is_next(page: Page, last: int, first: int) -> bool:
    if not 0 < first - last <= _FARTHEST:
        return False
    for word in page.words[last:first]:
        if word.text not in _MARKS and word.kind != "number":
            return False
    return True
