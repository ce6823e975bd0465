"""Authors and photographers are no persons of the news: every layout of the byline test data with many names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

from tests.grammar.declining import declined
from tests.sweeps.judging import Case, Named
from tests.sweeps.people import SHORT, Person, everybody, of_region

LAYOUTS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "data" / "bylines.yaml").read_text("utf-8"))

SOME = 40
"""Each layout is tried with so many names."""


def authors(step: int = 1) -> Iterator[Case]:
    """Another name for each author and photographer of a page: none of them is a person of the news."""
    people = {gender: cycle(_simple(gender)) for gender in ("male", "female")}
    for layout in LAYOUTS[::step]:
        credited = [*layout.get("authors", ()), *layout.get("photographers", ())]
        written = [name for name in credited if _is_full(name) and layout["text"].count(name) == 1]
        for _ in range(SOME if written else 0):
            text = layout["text"]
            for name in written:
                text = text.replace(name, _like(name, next(people[_gender(name)])))
            yield Case(text, tuple(Named(name) for name in layout["persons"]))


def _simple(gender: str) -> list[Person]:
    return [
        person
        for person in of_region()
        if person["gender"] == gender and person["given"].isalpha() and person["family"].isalpha()
    ]


def _is_full(name: str) -> bool:
    """Whether it is a given and a family name in Cyrillic letters: not `А. Лис`, `Anna Lis`."""
    return len(name.split()) == 2 and name.replace(" ", "").isalpha() and name[0] >= "А"


def _gender(name: str) -> str:
    return "female" if name.split()[0].endswith(("а", "я", "ь")) else "male"


def _like(name: str, person: Person) -> str:
    given, family = declined(person, 0, SHORT).split()
    if name.split()[1].isupper():
        family = family.upper()
    return f"{given} {family}".upper() if name.isupper() else f"{given} {family}"


PERSONS_OF_NEWS = (
    "{x}: бюджет будет исполнен\n\nВ среду депутаты приняли закон о воде. За него голосовали все.",
    "Палата приняла бюджет. Его внёс министр {x}. Бюджет вступит в силу в мае. Автор: Анна Лисина",
    "Палата приняла бюджет. Против выступил{a} {x}.\n\nФото: Пётр Зимин / ТАСС",
    "Автор законопроекта {x} довол{n} решением палаты. За него голосовали все депутаты.",
    "Сообщение подготовил{a} {x}, и депутаты приняли его к сведению. За него голосовали все.",
)
"""Shapes near those of bylines in which the person is one of the news."""


def persons_of_news(step: int = 1) -> Iterator[Case]:
    """The other direction: persons of the news in shapes near those of bylines are kept."""
    for person in everybody()[::step]:
        name = declined(person, 0, SHORT)
        for text in PERSONS_OF_NEWS:
            woman = person["gender"] == "female"
            yield Case(text.format(x=name, a="а" if woman else "", n="ьна" if woman else "ен"), (Named(name, None),))
