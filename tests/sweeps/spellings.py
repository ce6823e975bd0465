"""One name in several spellings, in the plural, and glued to other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, cycle, product

from cisnews.grammar.names.matching import loose
from cisnews.grammar.words import word
from cisnews.knowledge.files import source
from tests.grammar.declining import declined
from tests.sweeps.judging import Case, Named
from tests.sweeps.people import CASE_FRAMES, SHORT, Person, everybody, family, fill, named, of_region, written

LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХаеорсухі", "ABEKMHOPCTXaeopcyxi")


def yo(step: int = 1) -> Iterator[Case]:
    """`Мирзиеев` and `Мирзиёев`: each name that has ё, with and without it, in both sequences."""
    for person in everybody()[::step]:
        for case in range(6):
            with_yo = written(CASE_FRAMES[case], case, person, SHORT)
            plain = with_yo.replace("ё", "е")
            if with_yo != plain:
                first = written(CASE_FRAMES[0], 0, person, SHORT)
                yield Case(f"{first} {plain}", (named(person, 2, SHORT),))
                yield Case(f"{first.replace('ё', 'е')} {with_yo}", (named(person, 2, SHORT),))


def look_alikes(step: int = 1) -> Iterator[Case]:
    """Latin letters that look like Cyrillic ones, in the name: one letter, each in turn, and all of them."""
    for person in everybody()[::step]:
        name = declined(person, 0, SHORT)
        latin = name.translate(LOOK_ALIKES)
        different = [at for at, letter in enumerate(name) if latin[at] != letter]
        for wrong in (*(name[:at] + latin[at] + name[at + 1 :] for at in different), latin):
            if not any(piece.isascii() for piece in re.split("[ ’-]", wrong)):
                yield Case(fill(CASE_FRAMES[0], wrong, person), (named(person, 1, SHORT),))


TWO_SPELLINGS = "Утром выступит {0} Матвиенко. Вечером слово возьмёт {1} Матвиенко, и об этом все знают."


def variants_of_given_names(step: int = 1) -> Iterator[Case]:
    """`Джозеф Байден` and `Джо Байден`: each two forms of one name that the lexicon lists."""
    for row in source("given_variants")[::step]:
        for one, other in combinations([name for name in row if name.isalpha()], 2):
            names = f"{one} Матвиенко|{other} Матвиенко"
            yield Case(TWO_SPELLINGS.format(one, other), (Named(names, None, 2),))


def similar_given_names(step: int = 1) -> Iterator[Case]:
    """`Бахытжан`, `Бакытжан`: given names of one people and gender that differ in single letters that vary."""
    for people, gender in product(source("given_names")[::step], ("male", "female")):
        alike: dict[str, list[str]] = {}
        for name in people.get(gender, ()):
            alike.setdefault(loose(name.lower().replace("ё", "е")), []).append(name)
        for names in alike.values():
            for one, other in combinations(dict.fromkeys(names), 2):
                expected = Named(f"{one} Матвиенко|{other} Матвиенко", None, 2)
                yield Case(TWO_SPELLINGS.format(one, other), (expected,))


PLURAL_FRAMES = (
    ("{0} уехали за границу.", "ы", "ие"),
    ("Семья {0} уехала за границу.", "ых", "их"),
    ("Дом {0} продан.", "ых", "их"),
    ("К {0} приехали гости.", "ым", "им"),
    ("С {0} простились соседи.", "ыми", "ими"),
    ("Речь шла о {0}.", "ых", "их"),
    ("Братья {0} открыли завод.", "ы", "ие"),
    ("Клан {0} потерял влияние.", "ых", "их"),
    ("Имущество {0} арестовано.", "ых", "их"),
    ("Супругам {0} вручили орден.", "ым", "им"),
    ("{0}: кто они" + "\n\nВ среду депутаты приняли закон о воде. За него голосовали все.", "ы", "ие"),
)
"""Sentence, and the endings after -ов and after -ск."""


def plurals(step: int = 1) -> Iterator[Case]:
    """`Назарбаевых` is no person of its own, whether the text names one of them or none."""
    seen = set()
    for person in everybody()[::step]:
        name = person["family"]
        stem = name.removesuffix("ий").removesuffix("ая") if name.endswith(("ский", "цкий", "ская", "цкая")) else name
        if name.endswith(("ова", "ева", "ёва", "ина")) and person["gender"] == "female":
            stem = name[:-1]
        if not stem.endswith(("ов", "ев", "ёв", "ин", "ск", "цк")) or stem in seen or not stem.isalpha():
            continue
        seen.add(stem)
        for frame, after_ov, after_sk in PLURAL_FRAMES:
            plural = stem + (after_sk if stem.endswith(("ск", "цк")) else after_ov)
            if frame.startswith("Братья") and word(plural).naming.is_listed_given:
                continue  # `Братья Марины`: of Марина perhaps
            text = frame.format(plural)
            yield Case(text)
            if "\n" not in text:
                yield Case(f"{written(CASE_FRAMES[0], 0, person, SHORT)} {text}", (named(person, 1, SHORT),))


def glued(step: int = 1) -> Iterator[Case]:
    """`РККуандык`, `Ашимбаевтакже`, `заявилПрезидент`, `заседание.Асан`: words that lost the space between them."""
    states = [country for country in source("countries") if country.get("cis")]
    short = cycle([abbreviation for state in states for abbreviation in state.get("abbreviations", ())[:1]])
    words = cycle(source("lost_spaces")["after_name"])
    for person in filter(_is_clear, of_region()[::step]):
        first, given, last = written(CASE_FRAMES[0], 0, person, SHORT), person["given"], person["family"]
        once, twice = (named(person, 1, SHORT),), (named(person, 2, SHORT),)
        yield Case(fill("Об этом сказал{a} депутат {x}.", f"{next(short)}{given} {last}", person), once)
        yield Case(f"В среду закон приняли.{fill('{x} проголосовал{a}', f'{given} {last}', person)} против.", once)
        if person["gender"] == "male":
            yield Case(f"В среду, сообщил{given} {last}, закон приняли.", once)
            yield Case(f"Президент{given} {last} подписал закон.", once)
            yield Case(f"В среду,{given} {last} и другие приехали.", once)
        if _is_marked(person):
            yield Case(f"{first} {last}{next(words)}, что работа идёт.", twice)
            yield Case(f"{first} В среду выслушали {family(person, 3)}и других.", twice)
            yield Case(fill("Вчера {x} приехал{a} в столицу.", f"{given}{last}", person), once)
            yield Case(fill("В столицу приехал{a} {x}Сегодня там снег.", f"{given} {last}", person), once)


_SHORT = 4
"""Shorter names are not looked for inside other words."""


def _is_clear(person: Person) -> bool:
    """Whether the given name is listed and no word."""
    naming = word(person["given"]).naming
    return naming.is_listed_given and not naming.ordinary and len(person["given"]) > _SHORT


def _is_marked(person: Person) -> bool:
    """Whether the family name shows by its ending that it is one."""
    return person["family"].endswith(("ов", "ев", "ин", "ова", "ева", "ина")) and len(person["family"]) > _SHORT + 1
