"""How good a word is as a part of a name; what the candidates for a name are weighed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.names.forms import NameForms

TOGETHER = 2
"""What two agreeing parts side by side gain."""

ENOUGH = 4
"""The least weight of a name of several words."""

IMPOSSIBLE = -99

_USUAL = 3
"""A given name that is usual with as many peoples hardly is a family name."""


def as_given(naming: NameForms) -> int:
    """The weight of a word as a given name: a listed one, one of the dictionary's, or an unknown word."""
    if naming.function and not naming.peoples:
        return IMPOSSIBLE
    if naming.given:
        if naming.is_listed_given:
            return 5 if naming.peoples > 1 else 4
        if naming.is_word_too:
            return 3
        if naming.has_family_mark:
            return -1
        if naming.ordinary or naming.place:
            return 1
        return 3
    if naming.is_fathers_name:
        return 3
    if naming.ordinary:
        return 0 if naming.is_verb else IMPOSSIBLE
    if naming.place:
        return -1
    if naming.has_family_mark:
        return -2
    return 0


def as_given_alone(naming: NameForms) -> int:
    """The weight of a word as a given name that stands alone."""
    if not naming.given or naming.body or naming.ordinary or naming.place:
        return 0
    if naming.is_word_too:
        return 1
    return 4 if naming.is_usual_given or (naming.is_listed_given and naming.peoples > 1) else 2


def as_patronymic(naming: NameForms) -> int:
    """The weight of a word as a patronymic."""
    return 6 if naming.is_known_patronymic else 5


def as_family(naming: NameForms) -> int:
    """The weight of a word as a family name beside another part."""
    if naming.is_thing_word or naming.is_thing:
        return IMPOSSIBLE
    if naming.is_listed_given and not naming.is_known_family:
        return 1 if naming.peoples < _USUAL and not naming.is_usual_given else -2
    if naming.is_known_patronymic and not naming.is_known_family:
        return 1
    if naming.is_known_family:
        return 3 if naming.ordinary and not naming.has_family_mark else 5
    if naming.function and not naming.peoples:
        return IMPOSSIBLE
    if naming.ordinary or naming.place:
        return 1 if naming.has_family_mark else -1
    if naming.has_family_mark:
        return 4
    if naming.is_fathers_name:
        return -2
    return 2 if naming.unknown or naming.given else 1
