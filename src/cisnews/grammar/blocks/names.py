"""Names of persons at one place of a line, before the text is cut into sentences and read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import PATRONYMIC_ENDINGS
from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.tokens import TOKEN
from cisnews.grammar.words import word
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.words import Word

_INITIALS = pattern(
    r"(?:[А-ЯЁ]\. ?){1,2}[А-ЯЁ][А-ЯЁа-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ][а-яё]+ (?:[А-ЯЁ]\. ?){1,2}(?![а-яё])"
)
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDING = 2
"""Letters at the end of a family name that may differ in other cases."""


def name_end(text: str, start: int, end: int, *, sure: bool) -> int:
    """Where the name of a person ends that begins at `start`; 0 if none does.

    A given name that the lists know must be in it, with a family name before or after it, or initials. Where it is
    `sure` that a name must stand, two words are one that the dictionary does not have as anything else.
    """
    initials = _INITIALS.match(text, start, end)
    if initials is not None:
        return initials.end()
    first = _capital_at(text, start, end)
    second = (
        _capital_at(text, first.end() + 1, end)
        if first is not None and text[first.end() : first.end() + 1] == " "
        else None
    )
    if first is None or second is None:
        return 0
    one, other = word(first.group()), word(second.group())
    if not (_is_name(one, other) or (sure and _can_be_family(one) and _can_be_family(other))):
        return 0
    return _further(text, second.end(), end)


def _capital_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """The word of two letters or more that begins at `start` with a capital."""
    found = TOKEN.match(text, start, end)
    return found if found is not None and len(found.group()) > 1 and word(found.group()).capital else None


def _is_name(one: Word, other: Word) -> bool:
    """`Анна Лис`, `Беков Асан`: a listed given name with what can be a family name, in either order."""
    given, naming = one.naming, other.naming
    if given.is_listed_given:
        return not naming.function and (naming.has_family_mark or not naming.place)
    if given.is_word_too and _can_be_family(other):
        return True
    return naming.is_listed_given and _can_be_family(one)


def _can_be_family(found: Word) -> bool:
    """Whether a word is none of the language, or one that the dictionary has as a family name too."""
    naming = found.naming
    return naming.is_known_family or not (naming.ordinary or naming.function or naming.place or naming.body)


def _further(text: str, at: int, end: int) -> int:
    """Behind a patronymic or a particle after the name: `Пётр Иванович Лис`, `Лис Пётр Иванович`, `Самир Али оглы`."""
    third = TOKEN.match(text, at + 1, end) if text[at : at + 1] == " " else None
    if third is None:
        return at
    found = word(third.group())
    belongs = found.key in suffixes() or (found.capital and found.naming.is_known_patronymic)
    if belongs or (found.capital and found.key.endswith(PATRONYMIC_ENDINGS)):
        return third.end()
    return at


def begins_with_office(text: str) -> bool:
    """Whether a line is an office of one word and a name: `Президент Анна Лис` below a decree."""
    post = TOKEN.match(text)
    node = word(post.group()).node if post is not None else None
    if post is None or node is None or not any(entry.sort == "post" for entry, _ in node.entries):
        return False
    return name_end(text, post.end() + 1, len(text), sure=False) == len(text)


def is_nominative(name: str) -> bool:
    """Whether a name stands in the nominative, as far as its given name tells: not `Анны Лис`."""
    given = [found.naming for found in map(word, _WORD.findall(name)) if found.naming.is_listed_given]
    return all(any(reading.key == naming.key for reading in naming.given) for naming in given)


def family_stem(name: str) -> str:
    """The beginning of the family name, as it stands in all cases."""
    parts = [part for part in _WORD.findall(name) if len(part) > 1]
    others = [part for part in parts if not word(part).naming.is_listed_given]
    family: str = (others or parts)[0 if others else -1].title()
    return family[:-_ENDING] if len(family) > 2 * _ENDING else family
