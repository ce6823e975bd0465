"""How a word form is written, as the search for names sees it: one letter for each form.

The letters of a document in a row show where names of several words can begin, before anything is asked of the words.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.names.listed import name_parts
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.words import Word

OTHER, NAME, INITIAL, EITHER, STOP, AND, PARTICLE, SUFFIX = b" nib.&ps"
"""Like a part of a name; like an initial; like either (`Дж`); a full stop; `и`; a particle of a family name (`фон`); a
suffix of a patronymic (`оглы`)."""

BEGINNING = pattern(rb"[nib](?:(?<=[nb])(?=[nibps&])|(?<=[ib])(?=\.)|(?<=i)(?=[nib]))")
"""A word from which a name of several words can begin, seen from the word after it; other letters are skipped."""

NAMES = bytes(letter in (NAME, EITHER) for letter in range(256))
"""Translates the letters: 1 for a word that is written like a part of a name."""

_SHORTEST_UPPER = 4
_TWO_CAPITALS = pattern("[А-ЯЁA-Z]{2}")


def look(word: Word) -> int:
    """The letter of a form."""
    if word.kind != "word":
        return STOP if word.text == "." else OTHER
    initial = word.capital and (word.shape == "initial" or word.key in name_parts("long_initials"))
    if _is_like_name(word):
        return EITHER if initial else NAME
    if initial:
        return INITIAL
    if word.key in suffixes():
        return SUFFIX
    if word.key in name_parts("capital_particles" if word.capital else "particles"):
        return PARTICLE
    return AND if word.key == "и" else OTHER


def _is_like_name(word: Word) -> bool:
    """Whether a word is written like a given or family name."""
    if word.key < "а":
        return False
    if not word.capital:
        return has_article(word.text)
    if word.shape == "upper":
        return len(word.text) >= _SHORTEST_UPPER and bool(word.naming.given or word.naming.has_family_mark)
    return word.shape == "title" or (word.shape == "mixed" and _is_mixed_name(word.text))


def _is_mixed_name(text: str) -> bool:
    """`МакНил`, `Мамед-заде`; not `МИДа`, `ЭлТР`."""
    return not text[:2].isupper() and not text[-1].isupper() and _TWO_CAPITALS.search(text) is None


def has_article(text: str) -> bool:
    """`аль-Асад`: an article in small letters before the capital."""
    article, dash, name = text.partition("-")
    return bool(dash) and name[:1].isupper() and article in name_parts("article_prefixes")


@cache
def suffixes() -> dict[str, int]:
    """Words after a name that belong to it, with the forms (mask) of the gender that they show."""
    from cisnews.grammar.names.paradigms import FEMALE_FORMS, MALE_FORMS

    table = lexicon.table("name_parts")["suffixes"]
    return {word: forms for name, forms in (("male", MALE_FORMS), ("female", FEMALE_FORMS)) for word in table[name]}
