"""Names of China, Korea and Vietnam: the family name first, then syllables that only the last of which declines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.names.candidates import Candidate
from cisnews.grammar.names.page import TAKEN
from cisnews.grammar.names.paradigms import ALL_CASES, GROUP_BITS, SINGULAR_FORMS
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.names.page import Page

EASTERN = "eastern"
_LONGEST_SYLLABLE = 5
_CERTAIN, _LIKELY, _POSSIBLE = 13, 5, 2


def eastern(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Си Цзиньпина`, `Кима Чен Ира`, `Нгуен Фу Чонгом`, `Аун Сан Су Чжи`."""
    last = first
    while last < min(limit, first + 4) and _may_be_part(page, last):
        last += 1
    if last < first + 2:
        return
    family = page.words[first].naming
    following = [page.words[token].naming for token in range(first + 1, last)]
    if _in_table(family, "chinese") and _is_chinese_given(following[0]):
        yield _candidate(page, first, first + 2, _CERTAIN)
    if _in_table(family, "korean") and len(following) > 1 and all(map(_is_syllable, following[:2])):
        yield _candidate(page, first, first + 3, _CERTAIN)
    if _in_table(family, "korean") and len(following[0].pieces) == 2 and following[0].unknown:
        yield _candidate(page, first, first + 2, _LIKELY)
    if _in_table(family, "vietnamese"):
        count = next((n for n, each in enumerate(following) if not _is_syllable(each)), len(following))
        if count > 0:
            yield _candidate(page, first, first + 1 + count, _CERTAIN if count > 1 else _POSSIBLE)
    if len(following) > 1 and all(map(_is_syllable, (family, *following))) and (family.unknown or following[0].unknown):
        yield _candidate(page, first, last, _POSSIBLE if len(following) < 3 else _CERTAIN + 1)


def _may_be_part(page: Page, token: int) -> bool:
    word = page.words[token]
    return word.shape in ("title", "initial") and word.key >= "а" and page.claims[token] != TAKEN


def _candidate(page: Page, first: int, last: int, weight: int) -> Candidate:
    parts = (NamePart("family", first, first + 1), NamePart("given", first + 1, last))
    forms = page.words[last - 1].naming.guessed_given_forms & SINGULAR_FORMS
    if not forms:
        forms = ALL_CASES | ALL_CASES << GROUP_BITS
    return Candidate(weight, (Name(first, last, parts, forms, 0, EASTERN),))


def _in_table(family: NameForms, people: str) -> bool:
    known = _families(people)
    return family.key in known or any(reading.key in known for reading in family.family)


def is_family(key: str) -> bool:
    """Whether the lists have a family name of the Far East."""
    return any(key in _families(people) for people in ("chinese", "korean", "vietnamese"))


@cache
def _families(people: str) -> frozenset[str]:
    return frozenset(lexicon.table("east_asian_names")[people]["families"])


def _is_syllable(naming: NameForms) -> bool:
    """Whether a word is short enough for a syllable and no given name that is known elsewhere."""
    if len(naming.key) > _LONGEST_SYLLABLE or naming.has_family_mark:
        return False
    return not naming.is_listed_given or naming.peoples == 1 or any(len(reading.key) < 4 for reading in naming.given)


def _is_chinese_given(naming: NameForms) -> bool:
    """Whether a form comes from one or two syllables: `Цзиньпину`, `Кэцяном`."""
    if naming.peoples > 1 or naming.is_known_family:
        return False
    return any(_is_syllables(reading.key.replace("-", "")) for reading in naming.guessed_given)


@cache
def _is_syllables(key: str) -> bool:
    syllables = _syllables()
    return key in syllables or any(key[:cut] in syllables and key[cut:] in syllables for cut in range(1, len(key)))


@cache
def _syllables() -> frozenset[str]:
    return frozenset(
        syllable.replace("ё", "е") for syllable in lexicon.table("east_asian_names")["chinese"]["syllables"]
    )
