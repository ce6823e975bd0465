"""Names of several words: every way to read one from a word on, each with its weight.

The rules only propose; `choosing` takes the set that reads the sentence best.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.names.known import KNOWN_PAIR, may_be_known_pair
from cisnews.grammar.names.page import FREE, SOFT, TAKEN, capital_particles, particles, suffixes
from cisnews.grammar.names.paradigms import FEMALE_FORMS, GROUP_BITS, PLURAL_FORMS, SINGULAR_FORMS
from cisnews.grammar.names.quality import IMPOSSIBLE, TOGETHER, as_family, as_given, as_patronymic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.names.page import Page

    Rule = Callable[[Page, int, int], Iterator["Candidate"]]

COUPLE = "couple"
_SUFFIXED = 5
"""The weight of a family name of the kind `Маматбек уулу`."""

_REVERSED = -1
"""What a name loses for standing with the family name first."""

_UNMARKED_FIRST, _UNMARKED_LISTED = -6, -2
"""What it loses besides when nothing shows its first word to be a family name; less before a given name that is listed
when the first word is none."""


class Candidate(NamedTuple):
    """A way to read one or more names, and how good it is."""

    weight: int
    names: tuple[Name, ...]

    @property
    def last(self) -> int:
        """The token after the last name."""
        return max(name.last for name in self.names)


def initials_and_family(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`А. Бекова`, `А.С. Беков`, `Дж. Мур`."""
    after = page.initials(first, limit)
    if not after or after >= limit or (first > 1 and page.initial(first - 2, limit) == first):
        return
    family = _family(page, after, limit, SINGULAR_FORMS)
    if family is None:
        return
    part, forms, weight = family
    if page.sheet.text(first, after).replace(" ", "") == "Ф.И.О.":
        return
    naming = page.words[part.last - 1].naming
    if naming.ordinary and not naming.is_known_family and page.begins_sentence(first) and after - first < 4:
        return
    yield _one("initials_and_family", (*_initials(page, first, after), part), forms, 5 + max(0, weight))


def family_and_initials(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Беков А.`, `Бекову А. С.`; not where the initials belong to the next family name."""
    if not page.may_be_name(first) or page.claims[first] != FREE:
        return
    after = page.initials(first + 1, limit)
    if not after:
        return
    naming = page.words[first].naming
    if not (naming.is_known_family or naming.has_family_mark or (naming.unknown and after - first > 3)):
        return
    part = NamePart("family", first, first + 1)
    parts = (part, *_initials(page, first + 1, after))
    found = _one("family_and_initials", parts, naming.family_forms & SINGULAR_FORMS, 3 + as_family(naming))
    yield found._replace(names=(found.names[0]._replace(last=after),))


def given_first(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Асан Беков`, `Анны Сергеевны Лис`, `Хуану Пабло Монтойе`, `Марин Ле Пен`, `Эркин Маматбек уулу`."""
    if first + 1 >= limit or first in page.posts or not page.may_be_name(first):
        return
    given = NamePart("given", first, first + 1)
    for forms, weight in _given(page, first):
        found = list(_after_given(page, first + 1, limit, forms))
        for parts, agreed, gained in found:
            yield _one("given_first", (given, *parts), agreed, weight + gained + TOGETHER)
        if found and page.words[first].naming.is_listed_given:
            break  # a listed name that agrees is no other name


def family_first(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Беков Асан`, `Лис Анне Сергеевне`, `Тургунбек уулу Нурлан`: the family name first."""
    if first + 1 >= limit or not page.may_be_name(first):
        return
    naming = page.words[first].naming
    second = first + 1
    forms, weight = naming.family_forms & SINGULAR_FORMS, as_family(naming)
    if page.claims[first] == SOFT:
        weight -= 3
    marked = naming.has_family_mark
    if page.words[second].key in suffixes():
        forms, weight, second, marked = suffixes()[page.words[second].key], _SUFFIXED, second + 1, True
    if second >= limit or not page.may_be_name(second) or weight == IMPOSSIBLE:
        return
    family = NamePart("family", first, second)
    for given_forms, given_weight in _given(page, second):
        agreed = forms & given_forms
        if not agreed or (given_weight <= 0 and not naming.has_family_mark and second == first + 1):
            continue
        given = NamePart("given", second, second + 1)
        total = weight + given_weight + TOGETHER + _REVERSED
        for patronymic, all_agreed, gained in _patronymic(page, second + 1, limit, agreed):
            if not naming.ordinary or marked or naming.is_known_family or not page.begins_sentence(first):
                # the patronymic shows where the name ends, so that even a common word before it is the family name
                yield _one(
                    "family_first",
                    (family, given, patronymic),
                    all_agreed,
                    max(total - _REVERSED, given_weight + 3) + gained,
                )
        if (naming.place or naming.ordinary) and not (naming.is_known_family or naming.has_family_mark):
            continue
        if may_be_known_pair(page.words[second].naming, naming):
            total += KNOWN_PAIR - _REVERSED
        elif not marked:
            total += _unmarked(naming, page.words[second].naming)
        yield _one("family_first", (family, given), agreed, total)


def _patronymic(page: Page, token: int, limit: int, forms: int) -> Iterator[tuple[NamePart, int, int]]:
    """A patronymic at a token that agrees with `forms`, `Сергеевна` or `Гейдар оглы`, and its weight."""
    if token >= limit or not page.may_be_name(token):
        return
    if token + 1 < limit and page.words[token + 1].key in suffixes():
        agreed = forms & suffixes()[page.words[token + 1].key]
        if agreed:
            yield NamePart("patronymic", token, token + 2), agreed, _SUFFIXED
        return
    agreed = page.words[token].naming.patronymic_forms & forms
    if agreed:
        yield NamePart("patronymic", token, token + 1), agreed, as_patronymic(page.words[token].naming)


def couple(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Виктор и Алла Беловы`, `Асан и Анна Лис`: the family name belongs to both."""
    if first + 3 >= limit or page.words[first + 1].key != "и":
        return
    if not (page.may_be_name(first) and page.may_be_name(first + 2) and page.may_be_name(first + 3)):
        return
    one, other = page.words[first].naming, page.words[first + 2].naming
    shared = page.words[first + 3].naming
    if not (one.given and other.given) or (shared.ordinary and not shared.is_known_family):
        return
    forms = [_with_plural(naming.given_forms, shared.family_forms) for naming in (one, other)]
    if all(forms):
        family = NamePart("family", first + 3, first + 4)
        names = tuple(
            Name(token, last, (NamePart("given", token, token + 1), family), mask, 0, COUPLE)
            for token, last, mask in ((first, first + 1, forms[0]), (first + 2, first + 4, forms[1]))
        )
        yield Candidate(as_given(one) + as_given(other) + as_family(shared) + TOGETHER, names)


def _unmarked(family: NameForms, given: NameForms) -> int:
    """What a name loses whose first word is not marked as a family name."""
    if not given.is_of_region or (
        family.peoples > 1 and not (family.is_known_family and given.peoples > family.peoples)
    ):
        return _UNMARKED_FIRST
    return _UNMARKED_LISTED if not family.given or family.is_known_family else _UNMARKED_FIRST


def _with_plural(given: int, family: int) -> int:
    """The forms in which a given name and a family name in the singular or plural agree."""
    plural = (family & PLURAL_FORMS) >> 2 * GROUP_BITS
    return given & (family | plural | plural << GROUP_BITS) & SINGULAR_FORMS


def _given(page: Page, token: int) -> Iterator[tuple[int, int]]:
    """The forms and the weight of a word as a given name: as a known one, and as one that no list has."""
    naming = page.words[token].naming
    weight = as_given(naming)
    if weight == IMPOSSIBLE:
        return
    if page.claims[token] == SOFT:
        if not naming.given:
            return
        weight = min(weight, 1)
    known = naming.given_forms & SINGULAR_FORMS
    if known:
        yield known, weight
    guessed = naming.guessed_given_forms & SINGULAR_FORMS & ~known
    if guessed and not naming.ordinary and not naming.place:
        yield guessed, min(weight, 0) - 2 * naming.is_listed_given


def _after_given(page: Page, token: int, limit: int, forms: int) -> Iterator[tuple[tuple[NamePart, ...], int, int]]:
    """What follows a given name: parts, the forms that all agree in, and the weight gained."""
    if page.may_be_name(token):
        naming = page.words[token].naming
        patronymic = naming.patronymic_forms & forms
        if patronymic:
            yield from _after_patronymic(page, token, limit, patronymic)
        if token + 1 < limit:
            if page.words[token + 1].key in suffixes():
                yield from _patronymic_with_suffix(page, token, limit, forms)
            if page.claims[token] != TAKEN and page.words[token - 1].naming.given and not _is_particle(page, token):
                for second, weight in _given(page, token):
                    family = _family(page, token + 1, limit, second & forms)
                    if family is not None and weight >= 0 and not page.words[token + 1].naming.patronymic_forms:
                        weight = min(weight, 3) + family[2] + TOGETHER
                        yield (NamePart("given", token, token + 1), family[0]), family[1], weight
    family = _family(page, token, limit, forms)
    if family is not None:
        yield (family[0],), family[1], family[2]


def _after_patronymic(
    page: Page, token: int, limit: int, forms: int
) -> Iterator[tuple[tuple[NamePart, ...], int, int]]:
    """`Сергеевне Лис`; a patronymic alone where the dictionary knows it as one, else a family name (`Бозович`)."""
    naming = page.words[token].naming
    weight = as_patronymic(naming)
    patronymic = NamePart("patronymic", token, token + 1)
    family = _family(page, token + 1, limit, forms) if token + 1 < limit else None
    if family is not None:
        yield (patronymic, family[0]), family[1], weight + max(1, family[2])
    if naming.is_known_patronymic or (forms & FEMALE_FORMS and not naming.is_turkic_patronymic):
        yield (patronymic,), forms, weight


def _patronymic_with_suffix(
    page: Page, token: int, limit: int, forms: int
) -> Iterator[tuple[tuple[NamePart, ...], int, int]]:
    """`Гейдар оглы` before a family name."""
    agreed = forms & suffixes()[page.words[token + 1].key]
    family = _family(page, token + 2, limit, agreed) if agreed and token + 2 < limit else None
    if family is not None:
        yield (NamePart("patronymic", token, token + 2), family[0]), family[1], 5 + family[2]


def _family(page: Page, token: int, limit: int, forms: int) -> tuple[NamePart, int, int] | None:
    """A family name at a token, with its particles (`ван дер Лис`), that agrees with `forms`; and its weight."""
    first = token
    while token < limit - 1 and token < first + 3 and _is_particle(page, token):
        token += 1
    if token >= limit or not page.may_be_name(token):
        return None
    if token + 1 < limit and page.words[token + 1].key in suffixes():  # Маматбек уулу
        shown = forms & suffixes()[page.words[token + 1].key]
        return (NamePart("family", first, token + 2), shown, _SUFFIXED) if shown else None
    naming = page.words[token].naming
    agreed = naming.family_forms & forms
    weight = as_family(naming) + 2 * (token > first)
    if not agreed or weight <= IMPOSSIBLE + 4:
        return None
    if page.claims[token] == SOFT:
        weight -= 3
    return NamePart("family", first, token + 1), agreed, weight


def _is_particle(page: Page, token: int) -> bool:
    word, following = page.words[token], page.words[token + 1]
    if word.capital:
        return word.key in capital_particles() and following.capital
    return word.key in particles() and (following.capital or following.key in particles())


def _initials(page: Page, first: int, after: int) -> Iterator[NamePart]:
    """The parts for one to three initials: given name, patronymic, and a further one."""
    token = first
    for kind in ("given", "patronymic", "patronymic"):
        if token < after:
            yield NamePart(kind, token, token + 1, initial=True)
            token = page.initial(token, after)


def _one(rule: str, parts: tuple[NamePart, ...], forms: int, weight: int) -> Candidate:
    first = min(part.first for part in parts)
    last = max(part.last for part in parts)
    return Candidate(weight, (Name(first, last, parts, forms, 0, rule),))


RULES: tuple[Rule, ...] = (initials_and_family, family_and_initials, given_first, family_first, couple)
