"""Names of several words: ordered rules, tried at each word that may begin a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.names.page import FREE, PLACE, capital_particles, particles, suffixes
from cisnews.grammar.names.paradigms import SINGULAR_FORMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from cisnews.grammar.names.page import Page

    Rule = Callable[[Page, int, int], Name | None]


def initials_and_family(page: Page, first: int, limit: int) -> Name | None:
    """`А. Бекова`, `А.С. Беков`, `Дж. Мур`."""
    after = page.initials(first, limit)
    if not after or after >= limit:
        return None
    family = family_from(page, after, limit, SINGULAR_FORMS)
    if family is None:
        return None
    word = page.words[family[0].first].naming
    if word.ordinary and not word.is_known_family and page.begins_sentence(first) and after - first < 4:
        return None
    return _name("initials_and_family", (*_initials(page, first, after), family[0]), family[1])


def family_and_initials(page: Page, first: int, limit: int) -> Name | None:
    """`Беков А.`, `Бекову А. С.`; not where the initials belong to the next family name."""
    if not page.may_be_name(first) or not _like_family(page, first):
        return None
    after = page.initials(first + 1, limit)
    if not after:
        return None
    if after < limit and page.may_be_name(after) and _like_family(page, after):
        return None
    family = NamePart("family", first, first + 1)
    forms = page.words[first].naming.family_forms & SINGULAR_FORMS
    name = _name("family_and_initials", (family, *_initials(page, first + 1, after)), forms)
    return name._replace(last=after)


def given_and_more(page: Page, first: int, limit: int) -> Name | None:
    """`Асан Беков`, `Анны Сергеевны Лис`, `Хуану Пабло Монтойе`, `Марин Ле Пен`, `Эркин Маматбек уулу`."""
    if not page.may_be_name(first):
        return None
    forms = page.words[first].naming.given_forms & SINGULAR_FORMS
    if not forms or first + 1 >= limit:
        return None
    given = NamePart("given", first, first + 1)
    found = _after_given(page, first + 1, limit, forms)
    if found is None:  # a form that can also come from a name that the dictionary lacks: `Сауле Досаевой`
        found = _after_given(
            page, first + 1, limit, page.words[first].naming.guessed_given_forms & SINGULAR_FORMS, marked=True
        )
    if found is None:
        return None
    parts, agreed = found
    return _name("given_and_more", (given, *parts), agreed)


def family_and_given(page: Page, first: int, limit: int) -> Name | None:
    """`Беков Асан`, `Лис Анне Сергеевне`: the family name first."""
    if first + 1 >= limit or not page.may_be_name(first) or not page.may_be_name(first + 1):
        return None
    if page.claims[first] != FREE:
        return None
    word, following = page.words[first].naming, page.words[first + 1].naming
    forms = word.family_forms & following.given_forms & SINGULAR_FORMS
    if not forms:
        return None
    family, given = NamePart("family", first, first + 1), NamePart("given", first + 1, first + 2)
    if first + 2 < limit and page.may_be_name(first + 2):
        patronymic = page.words[first + 2].naming.patronymic_forms & forms
        if patronymic and not (word.ordinary and not word.is_known_family):
            return _name("family_and_given", (family, given, NamePart("patronymic", first + 2, first + 3)), patronymic)
        if page.words[first + 2].naming.family_forms & following.given_forms & SINGULAR_FORMS:
            return None
    if word.ordinary and not (word.is_known_family and word.has_family_mark):
        return None
    if word.place or not (word.is_known_family or word.has_family_mark or word.unknown):
        return None
    return _name("family_and_given", (family, given), forms)


def unknown_given_and_family(page: Page, first: int, limit: int) -> Name | None:
    """`Маулен Беков`: a word that no dictionary has before a family name that agrees with it."""
    if first + 1 >= limit or not page.may_be_name(first) or page.claims[first] != FREE:
        return None
    word = page.words[first].naming
    if not word.unknown or (word.has_family_mark and len(word.pieces) == 1):
        return None
    forms = word.guessed_given_forms & SINGULAR_FORMS
    found = _after_given(page, first + 1, limit, forms, marked=True)
    if found is None:
        return None
    parts, agreed = found
    return _name("unknown_given_and_family", (NamePart("given", first, first + 1), *parts), agreed)


def two_unknown(page: Page, first: int, limit: int) -> Name | None:
    """`Сэйдзи Маэхара`, `Мвай Кибаки`: two or three words that no dictionary has, agreeing."""
    if first + 1 >= limit or not page.may_be_name(first) or page.claims[first] != FREE:
        return None
    word = page.words[first].naming
    if not word.unknown:
        return None
    second = page.words[first + 1].naming
    if not page.may_be_name(first + 1) or page.claims[first + 1] != FREE or not second.unknown:
        return None
    forms = word.guessed_given_forms & second.family_forms & SINGULAR_FORMS
    if not forms or (first and page.words[first - 1].key in ("в", "на")):
        return None
    parts = (NamePart("given", first, first + 1), NamePart("family", first + 1, first + 2))
    return _name("two_unknown", parts, forms)


def _after_given(
    page: Page, token: int, limit: int, forms: int, *, marked: bool = False
) -> tuple[tuple[NamePart, ...], int] | None:
    """What follows a given name: a patronymic, a second given name, a family name; with the forms that all agree in.

    `marked`: only a family name that the dictionary or its ending shows to be one will do.
    """
    if token >= limit:
        return None
    word = page.words[token]
    if page.may_be_name(token):
        patronymic = word.naming.patronymic_forms & forms
        if patronymic:
            return _after_patronymic(page, token, limit, patronymic)
        if token + 1 < limit and page.words[token + 1].key in suffixes():
            return _with_suffix(page, token, limit, forms)
        second = word.naming.guessed_given_forms & forms
        if second and token + 1 < limit and page.claims[token] == FREE and not word.naming.has_family_mark:
            family = family_from(page, token + 1, limit, second, marked=True)
            if family is not None and (word.naming.given or word.naming.unknown):
                return (NamePart("given", token, token + 1), family[0]), family[1]
    family = family_from(page, token, limit, forms, marked=marked)
    return ((family[0],), family[1]) if family else None


def _after_patronymic(page: Page, token: int, limit: int, forms: int) -> tuple[tuple[NamePart, ...], int]:
    """`Сергеевне Лис`; a patronymic alone where the dictionary knows it as one, else a family name (`Бозович`)."""
    family = family_from(page, token + 1, limit, forms) if token + 1 < limit else None
    if family is not None:
        return (NamePart("patronymic", token, token + 1), family[0]), family[1]
    naming = page.words[token].naming
    kind = "patronymic" if naming.is_known_patronymic or not naming.family_forms & forms else "family"
    return (NamePart(kind, token, token + 1),), forms  # type: ignore[arg-type]


def _with_suffix(page: Page, token: int, limit: int, forms: int) -> tuple[tuple[NamePart, ...], int]:
    """`Маматбек уулу` is a family name, or a patronymic where a family name follows (`Гейдар оглы Алиев`)."""
    agreed = forms & suffixes()[page.words[token + 1].key] or forms
    family = family_from(page, token + 2, limit, agreed) if token + 2 < limit else None
    if family is not None:
        return (NamePart("patronymic", token, token + 2), family[0]), family[1]
    return (NamePart("family", token, token + 2),), agreed


def family_from(page: Page, token: int, limit: int, forms: int, *, marked: bool = False) -> tuple[NamePart, int] | None:
    """A family name at a token, with its particles (`ван дер Лис`), that agrees with `forms`."""
    first = token
    while token < limit - 1 and token < first + 3 and _is_particle(page, token, first):
        token += 1
    if token >= limit or not page.may_be_name(token):
        return None
    naming = page.words[token].naming
    agreed = naming.family_forms & forms
    if not agreed:
        return None
    if marked and token == first and not (naming.is_known_family or naming.has_family_mark):
        return None
    if naming.place and not naming.is_known_family and page.claims[token] == PLACE and not naming.has_family_mark:
        return None
    return NamePart("family", first, token + 1), agreed


def _is_particle(page: Page, token: int, first: int) -> bool:
    word = page.words[token]
    following = page.words[token + 1]
    if word.capital:
        return word.key in capital_particles() and following.capital
    return word.key in particles() and (following.capital or following.key in particles())


def _like_family(page: Page, token: int) -> bool:
    naming = page.words[token].naming
    return naming.is_known_family or naming.has_family_mark or naming.unknown


def _initials(page: Page, first: int, after: int) -> tuple[NamePart, ...]:
    """The parts for one to three initials: given name, patronymic, and a further one not read."""
    kinds = ("given", "patronymic", "patronymic")
    return tuple(
        NamePart(kind, token, token + 1)  # type: ignore[arg-type]
        for kind, token in zip(kinds, range(first, after, 2), strict=False)
    )


def _name(rule: str, parts: tuple[NamePart, ...], forms: int) -> Name:
    first = min(part.first for part in parts)
    last = max(part.last for part in parts)
    return Name(first, last, parts, forms, rule)


RULES: tuple[Rule, ...] = (
    initials_and_family,
    family_and_initials,
    given_and_more,
    family_and_given,
    unknown_given_and_family,
    two_unknown,
)
"""In the order in which they are tried."""
