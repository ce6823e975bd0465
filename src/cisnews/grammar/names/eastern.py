"""Names of China, Korea and Vietnam: the family name first, then syllables that only the last of which declines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import NamePart
from cisnews.grammar.morphology import ALL_CASES
from cisnews.grammar.names.candidate import one_name
from cisnews.grammar.names.far_east import is_chinese_syllables, is_eastern_syllable, is_given_of
from cisnews.grammar.names.known import is_known_pair
from cisnews.grammar.names.looks import INITIAL
from cisnews.grammar.names.page import TAKEN
from cisnews.grammar.names.paradigms import GROUP_BITS, MALE, SINGULAR_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.names.candidate import Candidate
    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.names.page import Page

EASTERN = "eastern"
_OF_TWO_SYLLABLES = frozenset({"korean", "overseas_chinese"})
"""The peoples after whose family name two syllables follow, each a word."""

_OF_LISTED_GIVEN = frozenset({"khmer", "burmese"})
"""The peoples whose names of two words are told by the lists of both."""

_MOST_WORDS = 4
_CERTAIN, _LIKELY, _POSSIBLE = 13, 5, 2


def eastern(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Си Цзиньпина`, `Кима Чен Ира`, `Нгуен Фу Чонгом`, `Аун Сан Су Чжи`."""
    if page.looks[first + 1] == INITIAL and is_known_pair(page.words[first + 1].key, page.words[first].key, MALE):
        yield _candidate(page, first, first + 2, _CERTAIN)  # Ван И
    family = page.words[first].naming
    if not (family.is_syllable or family.eastern):
        return
    last = first
    while last < min(limit, first + _MOST_WORDS) and _may_be_part(page, last):
        last += 1
    if last < first + 2 or (page.begins_sentence(first) and "PREP" in page.words[first].positions):  # О Джее Лисе
        return
    following = [page.words[token].naming for token in range(first + 1, last)]
    count = next((n for n, each in enumerate(following) if not each.is_syllable), len(following))
    """How many syllables follow."""
    if count == 1 < len(following) and all(any(is_eastern_syllable(r.key) for r in n.family) for n in following[:2]):
        count = 2  # Мун Чжэ Ина
    if "chinese" in family.eastern and _is_chinese_given(following[0]):
        yield _candidate(page, first, first + 2, _CERTAIN)
    if count > 1 and not _OF_TWO_SYLLABLES.isdisjoint(family.eastern):
        yield _candidate(page, first, first + 3, _CERTAIN)
    if "korean" in family.eastern and len(following[0].pieces) == 2 and following[0].unknown:
        yield _candidate(page, first, first + 2, _LIKELY)
    for people in _OF_LISTED_GIVEN & family.eastern:
        if any(is_given_of(people, reading.key) for reading in following[0].guessed_given):
            yield _candidate(page, first, first + 2, _CERTAIN)  # Хун Сен, Тан Шве
    if "vietnamese" in family.eastern and count > 0:
        yield _candidate(page, first, first + 1 + count, _CERTAIN if count > 1 else _POSSIBLE)
    unknown = (family.unknown or following[0].unknown) and not (family.ordinary and page.begins_sentence(first))
    if count == len(following) > 1 and family.is_syllable and unknown:
        known = all(is_eastern_syllable(naming.key) for naming in following[:-1])
        yield _candidate(page, first, last, _CERTAIN + 1 if known or len(following) > 2 else _POSSIBLE)


def _may_be_part(page: Page, token: int) -> bool:
    word = page.words[token]
    if word.shape not in ("title", "initial") or word.key < "а" or page.claims[token] == TAKEN:
        return False
    return word.shape == "title" or not page.initial(token, len(page.words))


def _candidate(page: Page, first: int, last: int, weight: int) -> Candidate:
    parts = (NamePart("family", first, first + 1), NamePart("given", first + 1, last))
    forms = page.words[last - 1].naming.guessed_given_forms & SINGULAR_FORMS
    if not forms:
        forms = ALL_CASES | ALL_CASES << GROUP_BITS
    return one_name(EASTERN, parts, forms, weight)


def _is_chinese_given(naming: NameForms) -> bool:
    """Whether a form comes from one or two syllables: `Цзиньпину`, `Кэцяном`."""
    if naming.peoples > 1 or (naming.is_known_family and "chinese" not in naming.eastern):
        return False
    return any(is_chinese_syllables(reading.key.replace("-", "")) for reading in naming.guessed_given)
