"""Names that are spelled alike in a case, so that no reader can tell them apart: `Робу` of `Робу` and of `Роб`."""

from __future__ import annotations

from functools import cache
from itertools import product

from cisnews.grammar.names.paradigms import PLURAL, readings
from cisnews.knowledge.files import source
from tests.grammar.declining import forms
from tests.sweeps.judging import Named
from tests.sweeps.people import Person

GENDERS = ("male", "female")


def alike(person: Person, *cases: int, given: bool = True) -> tuple[tuple[str, ...], bool]:
    """The names (given and family name) that are all spelled like the person's in certain cases; whether one gender.

    A nominative is the person's own, and its verb tells the gender; so does a patronymic.
    """
    own = (person["given"] if given else "", person["family"])
    told = 0 in cases or "patronymic" in person
    found = []
    for gender in (person["gender"],) if told else GENDERS:
        givens = _alike(own[0], "given", person["gender"], gender, cases) if given else ("",)
        families = _alike(own[1], "family", person["gender"], gender, cases)
        found += [((first, last), gender) for first, last in product(givens, families)]
    names = tuple(dict.fromkeys([own, *(name for name, _ in found)]))
    return tuple(" ".join(filter(None, name)) for name in names), len({gender for _, gender in found}) < 2


def told(person: Person, mentions: int, *cases: int) -> Named:
    """A person whom a text names in full in certain cases: by each of the names that are spelled alike in them."""
    names, one_gender = alike(person, *cases)
    patronymic = f" {person['patronymic']} " if "patronymic" in person else " "
    written = "|".join(name.replace(" ", patronymic, 1) for name in names)
    return Named(written, person["gender"] if one_gender else None, mentions)


@cache
def _alike(part: str, kind: str, gender: str, other: str, cases: tuple[int, ...]) -> tuple[str, ...]:
    """The parts of names of the other gender whose forms are those of a part in all the cases."""
    wanted = [forms(part, kind, gender)[case] for case in cases]
    found = {part}
    if part.isalpha():
        found |= {
            reading.nominative.capitalize() for reading in readings(wanted[0].lower(), kind) if reading.group != PLURAL
        }
    return tuple(
        sorted(
            name
            for name in found
            if (kind == "family" or name == part or name in _given_names())
            and [forms(name, kind, other)[case] for case in cases] == wanted
        )
    )


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for people in source("given_names") for gender in GENDERS for name in people.get(gender, ()))
