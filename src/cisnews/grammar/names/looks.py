"""How a word form is written, as the search for names sees it: one letter for each form.

The letters of a document in a row show where names of several words can begin, before anything is asked of the words.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.names.listed import name_parts
from cisnews.grammar.names.paradigms import of_one
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
_SHORTEST_FAMILY = 3
"""Letters of a family name in capitals that nothing but the given name before it shows to be one."""
_SORTS = frozenset({"body_core", "country_abbreviation", "agency"})
"""Of the lexicon's phrases those that can be abbreviations."""
_NOMINATIVES = of_one(NOMINATIVE)
_VOWEL = pattern("[АЕЁИОУЫЭЮЯ]")
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


def is_name_in_capitals(words: list[Word], token: int) -> bool:
    """`КЕБИЧ` of `Вячеслав КЕБИЧ`, `ЛЕВ` and `КЕБИЧ` of `ЛЕВ КЕБИЧ`: what only the words around show to be a name."""
    if words[token].shape != "upper" or len(words[token].text) < _SHORTEST_FAMILY:
        return False
    return is_family_in_capitals(words, token) or _is_given_in_capitals(words, token)


def is_family_in_capitals(words: list[Word], token: int) -> bool:
    """`КЕБИЧ` of `Вячеслав КЕБИЧ`, `ДЕР ЛИС` of `Анна фон ДЕР ЛИС`: behind a listed given name or an initial.

    It agrees and is no known abbreviation; where the given name is in capitals too, it is no word (`ИВАН ЗАКОН`), or
    the subject of the verb behind it (`ИВАН ЛИС ПРИЕХАЛ`).
    """
    word, at = words[token], token - 1
    if word.shape != "upper" or len(word.text) < _SHORTEST_FAMILY or _VOWEL.search(word.text) is None:
        return False
    while at > 0 and words[at].key in name_parts("particles"):
        at -= 1
    if at < 0 or _is_abbreviation(word):
        return False
    if words[at].text == "." and at == token - 1:
        return at > 0 and words[at - 1].shape == "initial" and word.naming.unknown
    if at > 0 and words[at].naming.unknown and not _may_be_given(words[at], word) and _is_given(words[at - 1]):
        at -= 1  # Йонас Гар СТЁРЕ
    given, naming = words[at], word.naming
    if not _may_be_given(given, word) or not given.naming.guessed_given_forms & naming.family_forms:
        return False
    if given.shape == "title" or naming.unknown or naming.is_known_family:
        return True
    return bool(given.naming.given_forms & naming.likely_family_forms & _NOMINATIVES) and _is_before_verb(words, token)


def _may_be_given(word: Word, family: Word) -> bool:
    """A given name of the lists, or an unknown word before somebody known or a marked family name."""
    if word.kind != "word" or not word.capital:
        return False
    if _is_given(word):
        return True
    is_long = word.shape == "title" or len(word.text) >= _SHORTEST_UPPER
    is_name = family.naming.has_family_mark or family.naming.is_known_family
    return bool(word.naming.unknown or word.naming.given) and is_long and is_name


def _is_before_verb(words: list[Word], token: int) -> bool:
    return token + 1 < len(words) and words[token + 1].verbal == "finite"


def _is_given(word: Word) -> bool:
    """`Роман`, `Жан-Ив`: a given name of the lists, or one of several such."""
    naming = word.naming
    return naming.is_listed_given or naming.is_word_too or ("-" in word.text and bool(naming.given))


def _is_given_in_capitals(words: list[Word], token: int) -> bool:
    """`ЛЕВ` of `ЛЕВ НИЛОВ`, `ТАЛБАК` of `ТАЛБАК НАЗАРОВ`: before what is a family name then."""
    if token + 1 >= len(words) or words[token + 1].shape != "upper" or _is_abbreviation(words[token]):
        return False
    first, second = words[token], words[token + 1]
    if first.naming.is_listed_given and second.naming.is_listed_given:
        return True
    if _is_given(first) and _is_given(second) and token + 2 < len(words) and is_family_in_capitals(words, token + 2):
        return True  # АЛИ АКБАР САЛЕХИ
    return is_family_in_capitals(words, token + 1)


def _is_abbreviation(word: Word) -> bool:
    """`ООН`, `СМИ`: whether the lexicon or the dictionary has the capitals."""
    if word.node is not None and any(entry.sort in _SORTS for entry, _ in word.node.entries):
        return True
    return any("Abbr" in found.marks and found.known for found in word.analyses)


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
