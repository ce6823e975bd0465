"""When two names can be one person's: initials, left-out parts, spelling variants, short forms."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar.names.listed import given_row, name_parts
from cisnews.grammar.names.looks import suffixes
from cisnews.knowledge import lexicon
from cisnews.knowledge.given_names import SHORT
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.persons.readings import Identity

_DOUBLED = pattern(r"(.)\1+")
_VARIANTS = (("дж", "ж"), ("кх", "х"), ("гх", "г"))
_VARIANT_LETTERS = str.maketrans("хэый", "кеии", "ьъ")
"""Letters that vary in the spelling of one name: Бахытжан, Бакытжан; Ахмадинежад, Ахмадинеджад."""


@lru_cache(maxsize=20_000)
def loose(name: str) -> str:
    """A name's key without what varies in spelling."""
    for variant, plain in _VARIANTS:
        name = name.replace(variant, plain)
    return _DOUBLED.sub(r"\1", name.translate(_VARIANT_LETTERS))


def merged(known: Identity, new: Identity) -> Identity | None:
    """Both identities as one, the fuller of each part; None where they contradict each other."""
    if known.group != new.group:
        return None
    if new.given and new.family != known.family and f"{known.given} {known.family}" == f"{new.given} {new.family}":
        return known  # Андерс + Фог Лис, Андерс Фог + Лис
    family = _family(known.family, new.family)
    if family is None:
        return None
    given = _given(known.given, new.given)
    if given is None:
        return None
    if len(given) > len(new.given) > 1 and len(family) > len(known.family) > 1 and " " in given and " " in family:
        return None  # Андерс Фог + Лис is not Андерс + Фога Лис
    patronymic = _given(_unless_given(known.patronymic, given), _unless_given(new.patronymic, given))
    if patronymic is None:
        return None
    return known._replace(given=given, patronymic=patronymic, family=family)


def _unless_given(patronymic: str, given: str) -> str:
    """A patronymic; none where it is the initial of a second given name: `Р. Т. Лис` for `Раиф Тимур Лис`."""
    is_second = patronymic.endswith(".") and f" {patronymic[:-1]}" in given
    return "" if is_second else patronymic


def _family(known: str, new: str) -> str | None:
    if known == new or not new:
        return known
    if not known:
        return new
    if loose(known) == loose(new):
        return known
    full, bare = sorted((known, new), key=len, reverse=True)
    if full.endswith(f" {bare}") and full != without_particles(full):  # фон дер Лис, Лис
        return full
    return full if bare in family_words(full) else None  # Лопес Обрадор, Лопес


def without_particles(family: str) -> str:
    """A family name without the small words before it: `фон дер лис` -> `лис`."""
    words = family.split(" ")
    return words[-1] if words[0] in name_parts("lone_particles") else family


@lru_cache(maxsize=4096)
def family_words(family: str) -> tuple[str, ...]:
    """The words by which a family name can be called: itself without particles, and each of two parts."""
    bare = without_particles(family)
    words = bare.split(" ")
    return (bare, *words) if len(words) > 1 and words[-1] not in suffixes() else (bare,)


def _given(known: str, new: str) -> str | None:
    """`а.` and `асан` are `асан`, `асан` and nothing too; `асан` and `асан али` are the latter; others are None."""
    if known == new or not new:
        return known
    if not known:
        return new
    if known.endswith(".") and _is_initial_of(known, new):
        return new
    if new.endswith("."):
        return known if _is_initial_of(new, known) else None
    if known.endswith("."):
        return None
    if known.startswith(new + " ") or known.endswith(" " + new):  # one of several given names
        return known
    if new.startswith(known + " ") or new.endswith(" " + known):
        return new
    if loose(known) == loose(new):
        return known
    if _are_variants(known, new):
        return new if new.startswith(known) or (_is_short(known) and not _is_short(new)) else known
    short, full = sorted((known, new), key=len)
    if short[:2] == full[:2] and _is_short(short):
        return full
    if full.startswith(short) and ((len(short) > 4 and len(full) == len(short) + 1) or _is_english(short)):
        return full  # Раймон, Раймонд; Джо, Джозеф
    return None


def _are_variants(one: str, other: str) -> bool:
    """`майкл`, `майк`: forms of one given name that the lexicon lists."""
    lines = lexicon.table("given_variants")
    return not set(lines.get(one, ())).isdisjoint(lines.get(other, ()))


def _is_initial_of(initial: str, given: str) -> bool:
    """`а.` of `асан`, `к.-ж.` of `касым-жомарт`, `к.` of both."""
    letters, pieces = initial.split("-"), given.split("-")
    return len(letters) <= len(pieces) and all(
        piece.startswith(letter.removesuffix(".")) for letter, piece in zip(letters, pieces, strict=False)
    )


def _is_english(given: str) -> bool:
    """Whether a given name is usual in English, where the beginning of a name often stands for it."""
    row = given_row(given)
    return row is not None and bool((row[1] | row[2]) >> lexicon.table("peoples").index("english") & 1)


def _is_short(given: str) -> bool:
    """Whether a given name is a short form (`джо`)."""
    row = given_row(given)
    return row is not None and bool(row[0] & SHORT)
