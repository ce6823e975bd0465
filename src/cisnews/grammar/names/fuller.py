"""Two words whose parts could be others: what a fuller name in the text has decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.layers import NamePart
from cisnews.grammar.names.paradigms import GROUP_BITS, SINGULAR_FORMS, in_all_groups
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.layers import Name, NamePartKind
    from cisnews.grammar.names.page import Page

_OTHER: dict[tuple[str, ...], tuple[NamePartKind, NamePartKind]] = {
    ("given", "family"): ("given", "patronymic"),
    ("given", "patronymic"): ("given", "family"),
}
"""What two parts are read as, and what they can be instead."""

_TURNED: tuple[NamePartKind, NamePartKind] = ("family", "given")
"""`Шариф А.`: a given name with the initial of the family name, or the reverse."""


class _Known(Record):
    """What the fuller names of the text say: given names with other parts, and family names with their kind alone."""

    pairs: dict[tuple[str, str], set[str]]
    families: dict[str, set[str]]
    """Nominatives of family names with the first letters of the given names beside them."""


def as_in_fuller_names(page: Page, names: list[Name]) -> list[Name]:
    """`Багдад Культаевич` beside `Багдад Культаевич Лис`, `Иван Лисевич` beside `Лисевич`, `Али Л.` beside `Л. Али`."""
    if not any(map(_tells_or_asks, names)):
        return names
    known = _known(page, names)
    return [_corrected(page, name, known) for name in names]


def _tells_or_asks(name: Name) -> bool:
    """Not so given and family name of a word each, which most texts have alone: nothing decides there."""
    parts = name.parts
    if len(parts) != 2:
        return len(parts) > 2 or (bool(parts) and parts[0].last > parts[0].first + 1)
    first, second = parts
    of_several_words = first.last > first.first + 1 or second.last > second.first + 1
    return second.initial or second.kind == "patronymic" or of_several_words


def _known(page: Page, names: list[Name]) -> _Known:
    known = _Known({}, {})
    for name in names:
        givens = _nominatives(page, name, "given")
        for kind in ("family", "patronymic"):
            for key in _nominatives(page, name, kind) if len(name.parts) > 2 else ():
                for given in givens:
                    known.pairs.setdefault((given, key), set()).add(kind)
        if givens or len(name.parts) == 1 or any(part.initial for part in name.parts):
            for key in _nominatives(page, name, "family"):
                known.families.setdefault(key, set()).update([given[0] for given in givens])
    return known


def _corrected(page: Page, name: Name, known: _Known) -> Name:
    if len(name.parts) != 2:
        return name
    if known.families.get(_written(page, name.first, name.last)):  # Ле Пен
        return replace(name, parts=(NamePart("family", name.first, name.last),), rule="introduced_family")
    kinds = (name.parts[0].kind, name.parts[1].kind)
    if name.parts[1].initial:
        is_family = kinds == ("given", "family") and _is_initial_of_known(page, name, known)
        return _turned(page, name) if is_family else name
    if kinds not in _OTHER:
        return name
    here, other = kinds[1], _OTHER[kinds][1]
    keys = _nominatives(page, name, here)
    found = {
        kind
        for given in _nominatives(page, name, "given")
        for key in keys
        for kind in known.pairs.get((given, key), ())
    }
    alone = {key for key in keys if key in known.families and not known.families[key]}
    if here in found or not (other in found or (other == "family" and alone)):
        return name
    return _with_kinds(name, _OTHER[kinds])


def _is_initial_of_known(page: Page, name: Name, known: _Known) -> bool:
    initial = page.words[name.parts[1].first].key
    families = {reading.key for reading in page.words[name.parts[0].first].naming.family}
    return any(initial in known.families.get(key, ()) for key in families)


def _turned(page: Page, name: Name) -> Name:
    """The name with its first word as the family name, in the same cases, of a man or a woman."""
    cases = in_all_groups(name.forms | name.forms >> GROUP_BITS)
    forms = page.words[name.first].naming.family_forms & cases & SINGULAR_FORMS
    return replace(_with_kinds(name, _TURNED), forms=forms or name.forms)


def _with_kinds(name: Name, kinds: tuple[NamePartKind, NamePartKind]) -> Name:
    parts = tuple(replace(part, kind=kind) for part, kind in zip(name.parts, kinds, strict=True))
    return replace(name, parts=parts)


def _written(page: Page, first: int, last: int) -> str:
    return " ".join([word.key for word in page.words[first:last]])


def _nominatives(page: Page, name: Name, kind: NamePartKind) -> set[str]:
    """The nominatives of a name's part of a kind: `культаевич` of `Культаевича`; both words of `Гейдар оглы`."""
    found: set[str] = set()
    for part in name.parts:
        if part.kind != kind or part.initial:
            continue
        naming = page.words[part.last - 1].naming
        if part.last > part.first + 1:
            found.add(_written(page, part.first, part.last))
            before = _written(page, part.first, part.last - 1)
            if part.kind == "family":
                found.update([f"{before} {reading.key}" for reading in naming.family if reading.forms & name.forms])
            continue
        readings = naming.guessed_given if kind == "given" else (*naming.family, *naming.patronymic)
        found.update([reading.key for reading in readings])
    return found
