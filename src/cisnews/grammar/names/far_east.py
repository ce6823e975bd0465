"""What the lists say of names of China, Korea and Vietnam."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

PEOPLES = ("chinese", "korean", "overseas_chinese", "vietnamese", "khmer", "burmese")


def eastern_peoples(keys: Iterable[str]) -> frozenset[str]:
    """The peoples who have one of the keys as a family name."""
    return frozenset(people for people in PEOPLES if not _families(people).isdisjoint(keys))


@cache
def _families(people: str) -> frozenset[str]:
    return frozenset(lexicon.table("east_asian_names")[people]["families"])


@lru_cache(maxsize=4096)
def is_chinese_syllables(key: str) -> bool:
    """Whether a key is one or two syllables of Chinese given names: `цзиньпин`."""
    syllables = _syllables("chinese")
    return key in syllables or any(key[:cut] in syllables and key[cut:] in syllables for cut in range(1, len(key)))


def is_given_of(people: str, key: str) -> bool:
    """Whether a key is a given name, or the last part of one, of a people: `сен` and `манет` in Cambodia."""
    return key in _syllables(people)


def is_eastern_syllable(key: str) -> bool:
    """Whether a key is the last part of a given name of one of the peoples: `цзиньпин`, `ын`, `чонг`."""
    return is_chinese_syllables(key) or any(key in _syllables(people) for people in PEOPLES)


@cache
def _syllables(people: str) -> frozenset[str]:
    return frozenset(syllable.replace("ё", "е") for syllable in lexicon.table("east_asian_names")[people]["syllables"])
