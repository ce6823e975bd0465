"""What can stand at a token as one part of a name, and how it agrees with the parts before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import NamePart
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.names.listed import name_parts
from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.names.page import FREE, SOFT
from cisnews.grammar.names.paradigms import of_one
from cisnews.grammar.names.quality import IMPOSSIBLE, as_patronymic
from cisnews.grammar.names.titles import RELATIVE, SINGULAR_TITLE

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page

SUFFIXED = 5
"""The weight of a family name of the kind `Маматбек уулу`."""

_SHORT = 3
"""A birth name is longer: what is so short is rather a syllable of a name of the Far East."""

_NOMINATIVES = of_one(NOMINATIVE)

_OF_GENITIVES = "аяыиуюйь"
"""The last letters of genitives, and of words that never change."""

PLACE_TOO = 3
"""What a family name loses that is also the name of a town."""


def given_at(page: Page, token: int) -> tuple[tuple[int, int], ...]:
    """The forms and the weight of a word as a given name: as a known one, and as one that no list has."""
    naming = page.words[token].naming
    if page.words[token].key in suffixes() or naming.is_thing_word:
        return ()
    if naming.is_verb and not naming.given and page.begins_sentence(token):
        return ()  # Сообщил Лисов; but `вышел Хаял Лисов`
    if page.claims[token] != SOFT:
        return naming.given_choices
    if not naming.given:
        return ()
    return tuple((forms, min(weight, 1)) for forms, weight in naming.given_choices)


def patronymic_at(page: Page, token: int, limit: int, forms: int) -> tuple[NamePart, int, int] | None:
    """A patronymic at a token that agrees with `forms`, `Сергеевна` or `Гейдар оглы`, and its weight."""
    if token >= limit or not page.nameable[token]:
        return None
    if token + 1 < limit and page.words[token + 1].key in suffixes():
        agreed = forms & suffixes()[page.words[token + 1].key]
        return (NamePart("patronymic", token, token + 2), agreed, SUFFIXED) if agreed else None
    naming = page.words[token].naming
    agreed = naming.patronymic_forms & forms
    return (NamePart("patronymic", token, token + 1), agreed, as_patronymic(naming)) if agreed else None


def family_at(page: Page, token: int, limit: int, forms: int) -> tuple[NamePart, int, int] | None:
    """A family name at a token, with its particles (`ван дер Лис`), that agrees with `forms`; and its weight."""
    first = token
    while token < limit - 1 and token < first + 3 and is_particle(page, token):
        token += 1
    if token >= limit or not page.nameable[token]:
        return None
    if token + 1 < limit and page.words[token + 1].key in suffixes():  # Маматбек уулу
        shown = forms & suffixes()[page.words[token + 1].key]
        return (NamePart("family", first, token + 2), shown, SUFFIXED) if shown else None
    if token > first and _goes_on(page, token + 1, limit, forms):
        token += 1
    naming = page.words[token].naming
    agreed = naming.sound_family_forms & forms
    weight = naming.family_weight + 2 * (token > first)
    if token > first and naming.function and not (naming.is_thing or naming.is_thing_word):
        weight = 0  # Ванде Хай
    if not agreed or weight <= IMPOSSIBLE + 4:
        return None
    if page.claims[token] == SOFT and weight > 0:
        weight -= PLACE_TOO
    return NamePart("family", first, token + 1), agreed, weight


def second_family_at(
    page: Page, family: NamePart, limit: int, forms: int, after_given: bool = False
) -> tuple[NamePart, int, int] | None:
    """The second family name of a Spanish or Portuguese one: `Обрадора` after `Лопеса`.

    After a listed given name it can also be that of somebody known: `Хиллари Родэм Клинтон`.
    """
    token = family.last
    if page.words[token - 1].key in suffixes() or not _goes_on(page, token, limit, forms):
        return None
    naming = page.words[token].naming
    before = page.words[token - 1].naming
    is_known = before.is_known_family or before.has_family_mark or len(before.key) <= _SHORT
    if before.opens_two_families or (after_given and naming.is_public_figure and not is_known):
        return NamePart("family", token, token + 1), naming.sound_family_forms & forms, max(1, naming.family_weight)
    return None


def _goes_on(page: Page, token: int, limit: int, forms: int) -> bool:
    """`Схеффер` after `де Хооп`: whether a further word can only be one more part of the family name before it."""
    if token >= limit or not page.nameable[token] or page.claims[token] != FREE:
        return False
    naming = page.words[token].naming
    if naming.is_listed_given or naming.is_thing or not naming.sound_family_forms & forms:
        return False
    return naming.unknown or naming.is_known_family


def with_particles(page: Page, token: int) -> int:
    """The first of the particles before a family name that stands alone: `фон дер` before `Лис`."""
    first = token
    while first and page.words[first - 1].key in name_parts("lone_particles") and is_particle(page, first - 1):
        first -= 1
    return first


def is_of_relative(page: Page, first: int) -> bool:
    """`вдовец Лис Асан`, `брат Бекова Асан`: whether a word is the family name of whose relative is named after it."""
    if first == 0 or not page.words[first - 1].name_context & RELATIVE:
        return False
    one, other = page.words[first].naming, page.words[first + 1].naming
    if not other.is_listed_given or one.is_listed_given:
        return False
    if other.given_forms & _NOMINATIVES:
        return not (one.has_family_mark and one.sound_family_forms & other.given_forms)
    return not one.guessed_given_forms & other.given_forms  # дочь Муджибура Хана


def is_titled_unknown(page: Page, token: int) -> bool:
    """`Россо` in `генерал Россо Хосе Лис`: an unknown word after a title that begins a name, as no complement can.

    A body or place would stand in the genitive (`глава Росатома Анна Лис`).
    """
    word = page.words[token]
    if token < 1 or not page.nameable[token] or page.claims[token] != FREE or word.key[-1] in _OF_GENITIVES:
        return False
    title = page.words[token - 1]
    if title.shape != "lower" or not title.title_forms & SINGULAR_TITLE:
        return False
    return word.naming.unknown and not word.naming.has_family_mark


def _is_given_as_spelled(page: Page, token: int) -> bool:
    """`Ден` of `Ден Лис`: whether a particle is a given name too, and no word; not so in `Ван Ден Лис`."""
    if page.words[token - 1].key in name_parts("particles") or not page.words[token].naming.is_listed_given:
        return False
    return any(reading.key == page.words[token].key for reading in page.words[token].naming.given)


def is_particle(page: Page, token: int) -> bool:
    """Whether a word is a particle of the family name after it (`фон`, `Ле`)."""
    word, following = page.words[token], page.words[token + 1]
    sort = "capital_particles" if word.capital else "particles"
    if word.key in name_parts(sort) and word.capital and _is_given_as_spelled(page, token):
        return False
    return word.key in name_parts(sort) and (following.capital or following.key in name_parts("particles"))
