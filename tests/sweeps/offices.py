"""The office is no part of the name: every post and prefix of the lexicon before names in every case."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache
from itertools import cycle, islice, product
from typing import Any

from cisnews.grammar.morphology import CASES
from cisnews.grammar.roles.holders import tables
from cisnews.grammar.words import word
from cisnews.knowledge.files import source
from cisnews.knowledge.inflection import CASE_ORDER, in_case, substantive
from tests.sweeps.alike import alike
from tests.sweeps.judging import Case, Named
from tests.sweeps.people import GIVEN_FIRST, SHORT, Person, everybody, family, fill, named, of_region, written
from tests.sweeps.things import wordings

FRAMES = (
    (0, "{x} вернулся из отпуска."),
    (0, "На заседании выступил {x}."),
    (0, "«Работа начата», — сказал {x}."),
    (1, "По словам {x}, работа начата."),
    (2, "На заседании слово дали {x}, и он не согласился."),
    (4, "Журналисты беседовали с {x} в среду."),
)
"""Case and sentence; `{x}` is the post and the name."""

PREFIXES = ("экс-", "вице-", "Экс-", "Бывший ", "Новый ", "Действующий ")
BEFORE_GENITIVE = ("И. о. ", "И.о. ", "Врио ", "Заместитель ", "Первый заместитель ", "Помощник ")
"""What stands before the post: with it in the nominative, and in the genitive."""

DEPUTIES = tuple(
    "Зам" + head
    for head in (
        *("министра", "премьера", "главы", "председателя", "руководителя", "начальника", "акима", "спикера"),
        *("прокурора", "губернатора", "мэра", "директора", "секретаря", "хокима"),
    )
)


def posts(step: int = 1) -> Iterator[Case]:
    """`Мажилисмен Бакытжан Базарбек`: every post with names in every frame, with and without the given name."""
    people, families = cycle(_men()), cycle(_clear_men())
    for post in _lemmas()[::step]:
        is_given_name = word(post).naming.given
        for case, frame in FRAMES:
            person = next(people)
            title = _titles()[post][case]
            told = named(person, 1, SHORT)
            if is_given_name and frame.startswith("{x}"):  # `Эмир Асан Лисов`: an emir, or a man called so
                told = Named(f"{told.name}|{post.capitalize()} {told.name}", told.gender, told.mentions)
            yield _case(frame, title, written("{x}", case, person, SHORT), told)
            person = next(families)
            if case and title == _titles()[post][0]:  # `дали комвзвода Марипову`: nothing tells him from her
                continue
            either, _ = alike(person, case, given=False)
            if is_given_name and frame.startswith("{x}"):  # `Султан Лисов`: a sultan, or a man called so
                either += (f"{post.capitalize()} {person['family']}",)
            yield _case(frame, title, family(person, case), Named("|".join(either), None, 1))


def prefixes(step: int = 1) -> Iterator[Case]:
    """`Экс-министр Бишимбаев`, `Зампремьера Бозумбаев`: every prefix before the posts of states."""
    people = cycle(_men())
    frames = ("{x} вернулся из отпуска.", "Вчера {x} вернулся из отпуска.")
    for title, frame in product(islice(_prefixed(), 0, None, step), frames):
        person = next(people)
        yield _case(frame, title, written("{x}", 0, person, SHORT), named(person, 1, SHORT))
        yield _case(frame, title, family(person, 0), Named(person["family"], None, 1))


def _prefixed() -> Iterator[str]:
    yield from DEPUTIES
    for post in _lemmas("state_head", "government_head", "minister", "speaker"):
        yield from (prefix + post for prefix in PREFIXES if "-" not in post)
        yield from (before + in_case(post, "gent") for before in BEFORE_GENITIVE)


def _men() -> tuple[Person, ...]:
    """Men of the region whose family name shows that it is one."""
    ends = ("ов", "ев", "ин", "ский", "ян", "швили", "енко")
    return tuple(person for person in of_region() if person["gender"] == "male" and person["family"].endswith(ends))


def _clear_men() -> tuple[Person, ...]:
    """Those whose family name is no town's (`директор школы Николаева`), see's (`экзарх Бельский`) or given name.

    `артист оперы Мухриддин`: that could be the opera.
    """
    others = {wording for _, wording in wordings("places", "variants")}
    clear = [man for man in _men() if man["family"] not in others and not man["family"].endswith("ский")]
    return tuple(man for man in clear if not word(man["family"]).naming.given)


def _lemmas(*kinds: str) -> list[str]:
    """The posts of the lexicon that are said of men, none twice, of some kinds or of all; none that seldom is one."""
    posts = [post for post in source("posts") if not kinds or post["kind"] in kinds]
    left_out = {noun for post in posts for noun in post.get("feminine", ())} | set(source("post_uses")["dropped"])
    return [*dict.fromkeys(post["lemma"] for post in posts if post["lemma"] not in left_out)]


@cache
def _titles() -> dict[str, list[str]]:
    """The six cases of every post, by its lemma: as the lexicon lists them, or as it declines them."""
    return {post["lemma"]: _declined(post) for post in source("posts")}


def _declined(post: dict[str, Any]) -> list[str]:
    if post.get("indeclinable"):
        return [post["lemma"]] * len(CASE_ORDER)
    if "forms" in post:
        return list(post["forms"][: len(CASE_ORDER)])
    adjectives = substantive(post["lemma"])
    if adjectives is not None:
        declined = dict(adjectives)
        return [next(" ".join(form) for form, mask in declined.items() if mask & CASES[case]) for case in CASE_ORDER]
    return [in_case(post["lemma"], case) for case in CASE_ORDER]


def _case(frame: str, title: str, name: str, person: Named) -> Case:
    text = frame.format(x=f"{title} {name}")
    return Case(text[0].upper() + text[1:], (person,))


HOLDER_FRAMES = (
    (0, "{x} подписал{a} новый закон."),
    (1, "По словам {x}, работа начата."),
    (4, "Послы беседовали с {x} в среду."),
)


def holders(step: int = 1) -> Iterator[Case]:
    """Every office-holder of the table named with the office: it is read, with its canonical label."""
    for label, person, _ in islice(_terms(), 0, None, step):
        for case, frame in HOLDER_FRAMES:
            name = f"{in_case(label, CASE_ORDER[case])} {written('{x}', case, person, SHORT)}"
            yield Case(fill(frame, name, person), (named(person, 1, SHORT)._replace(office=label),))


def holders_of_the_day(step: int = 1) -> Iterator[Case]:
    """Every office-holder of the table named by the office alone, in an article of the term."""
    for label, person, day in islice(_terms(), 0, None, step):
        if day is not None:
            said = fill("{x} заявил{a}, что закон принят.", label, person)
            yield Case(said, (named(person),), day)


def _terms() -> Iterator[tuple[str, Person, datetime.date | None]]:
    """The label of each office with each holder, and a day inside the term, if one is known for certain."""
    for label, tables_of_office in sorted(tables().items()):
        for as_of, listed in tables_of_office:
            for holder in filter(_is_of_everybody, listed):
                person = {part: holder[part] for part in (*GIVEN_FIRST, "gender") if holder.get(part)}
                yield (
                    label,
                    person,
                    _day_inside(holder["from"], holder["to"] or as_of) if not holder.get("acting") else None,
                )


def _is_of_everybody(holder: dict[str, Any]) -> bool:
    return any((person["given"], person["family"]) == (holder["given"], holder["family"]) for person in everybody())


def _day_inside(begin: str, end: str) -> datetime.date | None:
    """A day in the middle of a term; None where the term is too short for the days that are not known."""
    first, last = (datetime.date.fromisoformat((day + "-01-01")[:10]) for day in (begin, end))
    return first + (last - first) / 2 if (last - first).days > 2 * 366 else None
