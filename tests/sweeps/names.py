"""One human being is one person, in the nominative: in every case, order and layout, and by the family name alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from tests.grammar.declining import declined
from tests.sweeps.alike import alike, told
from tests.sweeps.judging import Case, Named
from tests.sweeps.people import (
    CASE_FRAMES,
    FAMILY_FIRST,
    GIVEN_FIRST,
    SHAPES,
    SHORT,
    Person,
    everybody,
    family,
    family_shows,
    fill,
    named,
    of_region,
    others,
    written,
)

CASES = range(6)


def nominatives(step: int = 1) -> Iterator[Case]:
    """`Маулена Ашимбаева` -> Маулен Ашимбаев: one mention in every case and shape, in both orders."""
    for people, order in ((everybody(), GIVEN_FIRST), (of_region(), FAMILY_FIRST)):
        for person, (case, shape) in product(people[::step], SHAPES):
            yield Case(written(shape, case, person, order), (told(person, 1, case), *others(shape)))


def inflected_forms(step: int = 1) -> Iterator[Case]:
    """`Ерболату Досаеву` and `Ерболата Досаева` are one person: each two cases, once with the patronymic too."""
    for person in everybody()[::step]:
        for one, other in combinations(CASES, 2):
            text = f"{_sentence(person, one, SHORT)} {_sentence(person, other, GIVEN_FIRST)}"
            yield Case(text, (told(person, 2, one, other),))


def family_alone(step: int = 1) -> Iterator[Case]:
    """`Ашимбаев` in each case after `Маулен Ашимбаев` in several."""
    for person in everybody()[::step]:
        for one, other in product(CASES[::2], CASES):
            again = fill(CASE_FRAMES[other], family(person, other), person)
            yield Case(f"{_sentence(person, one, GIVEN_FIRST)} {again}", (told(person, 2, one),))


def family_before(step: int = 1) -> Iterator[Case]:
    """`Ашимбаев выступил …` as a headline, the full name below it."""
    for person in everybody()[::step]:
        for case in CASES:
            headline = fill("{x} выступил{a} в сенате", family(person, 0), person)
            yield Case(f"{headline}\n\n{_sentence(person, case, GIVEN_FIRST)}", (told(person, 2, case),))


def namesakes(step: int = 1) -> Iterator[Case]:
    """A family name alone goes to the namesake of its gender: `Бекова` to Нина Бекова, not to Асан Беков."""
    for person in everybody()[::step]:
        masculine, feminine = family(person, 0), f"{family(person, 0)}а"
        if person["gender"] == "female" or not masculine.endswith(("ов", "ев", "ин", "ын")):
            continue
        wife: Person = {"given": "Гульнара", "family": feminine, "gender": "female", "country": "KZ"}
        for case, one in product(CASES, (person, wife)):
            again = fill(CASE_FRAMES[case], family(one, case), one)
            both = f"{_sentence(person, 0, SHORT)} {_sentence(wife, 0, SHORT)}"
            yield Case(
                f"{both} {again}",
                (named(person, 1 + (one is person), SHORT), named(wife, 1 + (one is wife))),
            )


INITIALS = (
    *("{g}. {f}", "{g}.{f}", "{f} {g}."),
    *("{g}.{p}. {f}", "{g}. {p}. {f}", "{g}.{p}.{f}", "{f} {g}.{p}.", "{f} {g}. {p}."),
)
"""Layouts: `{g}` and `{p}` are the first letters, `{f}` the family name."""


def initials(step: int = 1) -> Iterator[Case]:
    """`Н. Назарбаев`, `Назарбаев Н. А.` and the full name are one person, whichever comes first."""
    for person in everybody()[::step]:
        for number, layout in enumerate(INITIALS):
            if "{p}" in layout and "patronymic" not in person:
                continue
            case = number % 6
            short = fill(CASE_FRAMES[case], with_initials(layout, person, case), person)
            full = _sentence(person, (case + 2) % 6, GIVEN_FIRST)
            expected = told(person, 2, (case + 2) % 6)
            yield Case(f"{short} {full}", (expected,))
            yield Case(f"{full} {short}", (expected,))


def initials_alone(step: int = 1) -> Iterator[Case]:
    """A person whom the text names by initials only is one person, named so."""
    for person in everybody()[::step]:
        for layout, case in product(INITIALS, CASES[::2]):
            if "{p}" in layout and "patronymic" not in person:
                continue
            if layout == "{f} {g}." and not family_shows(person):
                continue  # it could be a given name with the initial of the family name
            name = f"{person['given'][0]}. " + (f"{person['patronymic'][0]}. " if "{p}" in layout else "")
            text = fill(CASE_FRAMES[case], with_initials(layout, person, case), person)
            families, _ = alike(person, case, given=False)
            yield Case(text, (Named("|".join(name + one for one in families), None, 1),))


def patronymics(step: int = 1) -> Iterator[Case]:
    """`Нурсултан Абишевич` and `Нурсултан Абишевич Назарбаев` are one person."""
    for person in everybody()[::step]:
        if "patronymic" in person:
            for case in CASES:
                again = fill(CASE_FRAMES[case], declined(person, case, ("given", "patronymic")), person)
                yield Case(
                    f"{_sentence(person, (case + 1) % 6, GIVEN_FIRST)} {again}", (told(person, 2, (case + 1) % 6),)
                )


def with_initials(layout: str, person: Person, case: int) -> str:
    """A name with initials, the family name in a case."""
    return layout.format(g=person["given"][0], p=person.get("patronymic", "-")[0], f=family(person, case))


def _sentence(person: Person, case: int, order: tuple[str, ...]) -> str:
    return written(CASE_FRAMES[case], case, person, order)
