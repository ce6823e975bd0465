"""A sentence with the persons whom it names, and how the parser's answer differs from that."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from cisnews.grammar import read
from cisnews.sources.document import Document


class Named(NamedTuple):
    """A person whom a text names."""

    name: str
    """Where several names are right, with a bar between them."""
    gender: str | None = None
    """None: not asked."""
    mentions: int = 0
    """How many places name the person; 0: not asked."""
    office: str | None = None
    """The label of the one office; None: not asked."""


class Case(NamedTuple):
    """A text, and the persons whom it names: all of them, in any order."""

    text: str
    persons: tuple[Named, ...] = ()
    published: datetime.date | None = None
    """The day on which those who hold the offices named are to be known from the table of office-holders."""


def difference(case: Case) -> str | None:
    """What the parser finds, where that is not what the case promises; None where all is right."""
    article = read(Document(text=case.text, published=case.published), holders=case.published is not None)
    found = [
        Named(
            speaker.name,
            speaker.gender,
            sum([mention.kind == "name" for mention in speaker.mentions]),
            ", ".join([role.label for role in speaker.roles]),
        )
        for speaker in article.speakers
        if speaker.kind == "person"
    ]
    if len(found) == len(case.persons) and all(any(_meets(one, person) for one in found) for person in case.persons):
        return None
    return "; ".join([f"{one.name} ({one.gender}, {one.mentions}, {one.office})" for one in found]) or "nobody"


def _meets(found: Named, promised: Named) -> bool:
    return (
        found.name.replace("ё", "е") in promised.name.replace("ё", "е").split("|")
        and promised.gender in (None, found.gender)
        and promised.mentions in (0, found.mentions)
        and promised.office in (None, found.office)
    )
