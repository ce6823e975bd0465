"""Persons whose names are places, bodies' words or posts too: they are found none the less."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from cisnews.grammar.words import word
from cisnews.knowledge.files import source
from tests.grammar.declining import forms
from tests.sweeps.alike import alike
from tests.sweeps.judging import Case, Named
from tests.sweeps.people import SHAPES, SHORT, Person, others, written
from tests.sweeps.things import wordings

TITLES = (
    (0, "Министр {x} подписал приказ."),
    (1, "По словам министра {x}, работа начата."),
    (4, "Журналисты беседовали с министром {x} в среду."),
)


def given_names(step: int = 1) -> Iterator[Case]:
    """`Владимир Климов`, `Кайрат Климов`: given names that are places too, in every case and shape."""
    families = cycle(("Климов", "Асанбаев", "Мирзоян", "Садыков", "Ткаченко"))
    places = {wording for file in ("places", "bodies") for _, wording in wordings(file, "variants")}
    names = dict.fromkeys(name for people in source("given_names") for name in people.get("male", ()))
    women = {name for people in source("given_names") for name in people.get("female", ())}
    for given in [name for name in names if name in places][::step]:
        for case, shape in SHAPES:
            person: Person = {"given": given, "family": next(families), "gender": "male", "country": "KZ"}
            alikes, one_gender = alike(person, case)
            if case == 0 and "{a}" not in shape:  # Юта Ткаченко is a man or a woman
                one_gender = given not in women or person["family"].endswith("в")
            told = Named("|".join(alikes), "male" if one_gender else None, 1)
            yield Case(written(shape, case, person, SHORT), (told, *others(shape)))


def is_listed_family(wording: str) -> bool:
    """Whether the lists have a place's name as a family name of the usual endings too."""
    ends = ("ов", "ев", "ин", "ский")
    return wording.isalpha() and wording.endswith(ends) and word(wording).naming.is_known_family


def family_names(step: int = 1) -> Iterator[Case]:
    """`министр Киров`, `Асан Львов`: family names that are places too, after a given name and after a post."""
    for place, wording in wordings("places", "variants", step=step):
        if place["kind"] == "city" and is_listed_family(wording):
            for given, (case, shape) in zip(cycle(("Ерлан", "Сергей", "Ильхам", "Арман")), SHAPES, strict=False):
                person: Person = {"given": given, "family": wording, "gender": "male", "country": "KZ"}
                yield Case(
                    written(shape, case, person, SHORT),
                    (Named(f"{given} {wording}", "male", 1), *others(shape)),
                )
            for case, shape in TITLES:
                name = forms(wording, "family", "male")[case]
                yield Case(shape.format(x=name), (Named(wording, "male", 1),))
