"""Whom the sweeps are about: everybody of the test data and of the table of office-holders, in every case and order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cisnews.grammar.words import word
from cisnews.knowledge.files import source
from tests.grammar.declining import declined, forms, may_come_first, names
from tests.sweeps.judging import Named

GIVEN_FIRST = ("given", "patronymic", "family")
FAMILY_FIRST = ("family", "given", "patronymic")
SHORT = ("given", "family")

Person = dict[str, str]
"""The parts of a name (`given`, `family`, perhaps `patronymic`), `gender` and `country`."""

OTHER_ORDERS = frozenset({"CN", "KR", "MN"})
"""States whose names have the family name first, or only the father's name before the given one."""

CASE_FRAMES = (
    "{x} принял{a} участие в заседании.",
    "Делегация вернулась после встречи у {x}.",
    "Слово предоставили {x}, затем начались прения.",
    "Участники заседания выслушали {x} и разошлись.",
    "Стороны провели переговоры с {x}.",
    "В докладе речь шла о {x}.",
)
"""One sentence for each case, in which only the grammar tells which it is."""

TAIL = "\n\nВ среду депутаты приняли закон о воде. За него голосовали все."

SHAPES = (
    *enumerate(CASE_FRAMES),
    (0, "На заседании выступил{a} {x}."),
    (0, "«Работа начата», — сказал{a} {x}."),
    (0, "Новый посол — {x}."),
    (0, "{x}: бюджет будет исполнен" + TAIL),
    (0, "В списке — Асан Беков, {x} и Нина Климова."),
    (1, "По словам {x}, работа начата."),
    (1, "Приезд {x} отложен" + TAIL),
    (2, "Орден вручили Асану Бекову и {x}."),
    (3, "Депутаты поддержали {x}, а не Асана Бекова."),
    (4, "Законопроект внесён {x} и Ниной Климовой."),
    (4, "Президент встретился с {x}."),
    (5, "На {x} лежит ответственность за бюджет."),
)
"""Case (0 to 5) and sentence: `{x}` is the person, `{a}` the ending of a verb in the past."""

OTHERS = {
    "Асан": Named("Асан Беков", "male", 1),
    "Нин": Named("Нина Климова", "female", 1),
}
"""The others in the sentences, by how their names begin."""


@cache
def everybody() -> tuple[Person, ...]:
    """All persons of the test data and of the table of office-holders, none twice."""
    found: dict[tuple[str, str], Person] = {}
    for person in (*names("officials"), *names("others"), *_holders()):
        found.setdefault((person["given"], person["family"]), person)
    return tuple(found.values())


_CHINESE = ("Чжан", "Пан")
"""Of interstate bodies."""


def _holders() -> Iterator[Person]:
    for office in source("office_holders"):
        for holder in office["holders"]:
            parts = {part: holder[part] for part in ("given", "patronymic", "family", "gender") if holder.get(part)}
            if office.get("country") not in OTHER_ORDERS and holder["family"] not in _CHINESE:
                yield {**parts, "country": office.get("country", "XX")}


@cache
def of_region() -> tuple[Person, ...]:
    """Those whose family name may stand first: people of the region."""
    states = {country["code"] for country in source("countries") if country.get("cis")}
    return tuple(person for person in everybody() if person["country"] in states and may_come_first(person))


def named(person: Person, mentions: int = 0, order: tuple[str, ...] = GIVEN_FIRST) -> Named:
    """A person by the parts that a text has of the name."""
    name = " ".join(person[part] for part in order if person.get(part))
    return Named(name, person["gender"], mentions)


def others(sentence: str) -> tuple[Named, ...]:
    """The other persons whom a sentence names."""
    return tuple(person for beginning, person in OTHERS.items() if beginning in sentence)


def written(sentence: str, case: int, person: Person, order: tuple[str, ...]) -> str:
    """A sentence with a person's name in its case."""
    return fill(sentence, declined(person, case, order), person)


def fill(sentence: str, name: str, person: Person) -> str:
    """A sentence with a name as it is to be written, and its verb in the person's gender."""
    text = sentence.format(x=name, a="а" if person["gender"] == "female" else "")
    return text.replace("..", ".")  # an initial at the end


def family_shows(person: Person) -> bool:
    """Whether nobody would take the family name for a given one or a common word."""
    naming = word(person["family"]).naming
    return not naming.given and not naming.ordinary


def family(person: Person, case: int) -> str:
    """The family name alone, in a case."""
    return forms(person["family"], "family", person["gender"])[case]
