"""Names in headlines, captions, lists, beside others, behind prepositions, and in capitals: each is one person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from tests.grammar.declining import forms
from tests.sweeps.alike import told
from tests.sweeps.judging import Case
from tests.sweeps.people import SHORT, TAIL, Person, everybody, fill, others, written

Shapes = tuple[tuple[int, str], ...]
"""Case (0 to 5) and text; `{x}` is the person, `{a}` the ending of a verb in the past."""

HEADLINES: Shapes = (
    (0, "{x} о бюджете: депутаты его поддержат" + TAIL),
    (0, "{x} назначен{a} послом в Минске" + TAIL),
    (0, "Послом в Минске стал{a} {x}" + TAIL),
    (1, "Интервью {x} о бюджете и школах" + TAIL),
    (1, "Отставка {x}: что будет дальше" + TAIL),
    (3, "Сенат поддержал {x}" + TAIL),
    (4, "Встречу с {x} перенесли на среду" + TAIL),
    (0, "{x} (слева) и Нина Климова на заседании сената" + TAIL),
)

LISTS: Shapes = (
    (0, "В состав комиссии вошли:\n\n— Асан Беков;\n— {x};\n— Нина Климова."),
    (0, "В состав комиссии вошли:\n\n1. Асан Беков\n2. {x}\n3. Нина Климова"),
    (0, "В форуме участвовали {x} (Баку), Асан Беков (Минск) и Нина Климова (Ош)."),
    (0, "В комиссию вошли {x}, Асан Беков и Нина Климова."),
    (0, "На форум приехали депутат {x}, министр Асан Беков и судья Нина Климова."),
    (2, "Ордена вручили {x}, Асану Бекову и Нине Климовой."),
    (4, "Письмо подписано {x}, Асаном Бековым и Ниной Климовой."),
    (1, "Места заняли сторонники {x}, Асана Бекова и Нины Климовой."),
)

NEIGHBOURS: Shapes = (
    (3, "На посту посла Асан Беков сменил {x}."),
    (2, "Асан Беков передал {x} письмо Нины Климовой."),
    (4, "Нина Климова вместе с {x} открыла школу."),
    (1, "Вместо {x} выступила Нина Климова."),
    (1, "Письмо от {x} получила Нина Климова."),
    (1, "Решение приняли без {x}."),
    (1, "Против {x} возбудили дело."),
    (2, "Иск к {x} отклонили."),
    (2, "Благодаря {x} школу открыли."),
    (4, "Суд над {x} отложили."),
    (4, "Между {x} и Ниной Климовой возник спор."),
    (3, "За {x} проголосовали все."),
    (3, "Про {x} снимут фильм."),
    (5, "При {x} построили школу."),
    (5, "Правду о {x} узнали все."),
)


def _people(step: int) -> Iterator[Person]:
    """Everybody, without the patronymic."""
    for person in everybody()[::step]:
        yield {part: value for part, value in person.items() if part != "patronymic"}


def _in(shapes: Shapes, step: int) -> Iterator[Case]:
    for person, (case, shape) in product(_people(step), shapes):
        yield Case(written(shape, case, person, SHORT), (told(person, 1, case), *others(shape)))


def headlines(step: int = 1) -> Iterator[Case]:
    """`Интервью Асана Бекова`, `Нина Лис (слева)`: above a text, and below a picture."""
    yield from _in(HEADLINES, step)


def lists(step: int = 1) -> Iterator[Case]:
    """Lines of a list, a list in a sentence, in several cases."""
    yield from _in(LISTS, step)


def neighbours(step: int = 1) -> Iterator[Case]:
    """Beside another person in another case, and behind every preposition."""
    yield from _in(NEIGHBOURS, step)


CAPITALS: Shapes = (
    (0, "{x} открыл{a} школу."),
    (0, "Школу открыл{a} {x}."),
    (1, "По словам {x}, школа открыта."),
    (4, "Министр беседовал с {x}."),
)


def capitals(step: int = 1) -> Iterator[Case]:
    """`Асан БЕКОВ`, and a headline that is in capitals as a whole."""
    for person in _people(step):
        if person["family"] != person["family"].title() and "’" not in person["family"]:
            continue  # `ФОН ЛИС`, `ЛИС-ЗАДЕ`: capitals do not tell what else is written small
        for case, shape in CAPITALS:
            name = f"{_part(person, 'given', case)} {_part(person, 'family', case).upper()}"
            yield Case(fill(shape, name, person), (told(person, 1, case),))
        headline = fill("{x} открыл{a} новую школу в Минске", written("{x}", 0, person, SHORT), person)
        yield Case(headline.upper() + TAIL, (told(person, 1, 0),))


def _part(person: Person, kind: str, case: int) -> str:
    return forms(person[kind], kind, person["gender"])[case]
