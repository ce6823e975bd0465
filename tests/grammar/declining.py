"""Names declined by a library that is not the grammar's own, with a table for what it does not know."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
_OBLIQUE = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)
_PARTS = {"given": NamePart.FIRSTNAME, "patronymic": NamePart.MIDDLENAME, "family": NamePart.LASTNAME}


@cache
def names(group: str) -> list[dict[str, str]]:
    """The names of a group (`officials`, `others`) of all countries."""
    return [{**name, "country": country} for country, some in _data()[group].items() for name in some]


def may_come_first(name: dict[str, str]) -> bool:
    """Whether the family name can be told when it stands first: of names of the region, where that order is usual."""
    ambiguous = name["family"] in _data()["like_given_names"] and "patronymic" not in name
    return name["country"] != "XX" and not ambiguous


@cache
def _data() -> dict[str, Any]:
    path = Path(__file__).parent.parent / "data" / "names.yaml"
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


@cache
def forms(part: str, kind: str, gender: str) -> tuple[str, ...]:
    """A part of a name in all six cases."""
    listed = _data()["declension"].get(part)
    if isinstance(listed, dict):
        listed = listed[gender]
    if listed == "fixed":
        return (part,) * 6
    if listed is not None:
        return tuple(listed)
    if kind == "given" and " " in part:  # Реджепа Тайипа
        return tuple(map(" ".join, zip(*(forms(word, kind, gender) for word in part.split()), strict=True)))
    sex = Gender.MALE if gender == "male" else Gender.FEMALE
    return (part, *(_maker().make(_PARTS[kind], sex, case, part) for case in _OBLIQUE))


def declined(name: dict[str, str], case: int, order: tuple[str, ...]) -> str:
    """A name in a case (0 to 5), its parts in the order given."""
    return " ".join(forms(name[kind], kind, name["gender"])[case] for kind in order if name.get(kind))
