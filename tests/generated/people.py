"""Random persons with offices, and their names in every case; what is generated here is inflected by plain tables."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")

HARD = ("", "а", "у", "а", "ом", "е")
SOFT = ("ь", "я", "ю", "я", "ем", "е")
IN_A = ("а", "ы", "е", "у", "ой", "е")
IN_OV = ("", "а", "у", "а", "ым", "е")
IN_OVA = ("а", "ой", "ой", "у", "ой", "ой")
IN_SKY = ("ий", "ого", "ому", "ого", "им", "ом")
IN_SKAYA = ("ая", "ой", "ой", "ую", "ой", "ой")
FIXED = ("",) * 6

Forms = tuple[str, ...]
"""A word in the six cases, in the order of `CASES`."""


def forms(stem: str, endings: Forms) -> Forms:
    return tuple(stem + ending for ending in endings)


MALE = [
    forms(name, HARD) for name in ("Асан", "Бахтияр", "Виктор", "Давид", "Ерлан", "Марат", "Олег", "Рустам", "Тимур")
]
MALE += [forms(name, SOFT) for name in ("Камил", "Эмил", "Игор")]
FEMALE = [forms(name, IN_A) for name in ("Алин", "Гульнар", "Дилар", "Жанн", "Лейл", "Марин", "Нин", "Сабин", "Тамар")]

STEMS = (
    "Алдаб",
    "Бакир",
    "Велит",
    "Гарбуз",
    "Досым",
    "Жаналин",
    "Кардаш",
    "Лучин",
    "Муртаз",
    "Норкул",
    "Садык",
    "Тулеб",
)
"""Beginnings of family names that are in no list."""

FAMILY_MALE = {"ов": IN_OV, "ский": IN_SKY, "енко": FIXED, "ян": HARD, "дзе": FIXED}
FAMILY_FEMALE = {"ова": IN_OVA, "ская": IN_SKAYA, "енко": FIXED, "ян": FIXED, "дзе": FIXED}


@dataclass(frozen=True)
class Post:
    """An office: its head noun in six cases, what follows it, and the country that it belongs to."""

    head: Forms
    tail: str
    country: str

    def __getitem__(self, case: str) -> str:
        return f"{self.head[CASES.index(case)]} {self.tail}"


MINISTER = forms("министр", HARD)
CHAIR = forms("председател", SOFT)
DEPUTY = forms("депутат", HARD)
PRESIDENT = forms("президент", HARD)
AMBASSADOR = ("посол", "посла", "послу", "посла", "послом", "после")

POSTS = (
    Post(MINISTER, "иностранных дел Казахстана", "KZ"),
    Post(MINISTER, "юстиции Армении", "AM"),
    Post(CHAIR, "Комитета по бюджету Палаты представителей Беларуси", "BY"),
    Post(CHAIR, "Законодательной палаты Олий Мажлиса Узбекистана", "UZ"),
    Post(DEPUTY, "парламента Грузии", "GE"),
    Post(DEPUTY, "Жогорку Кенеша Кыргызстана", "KG"),
    Post(PRESIDENT, "Таджикистана", "TJ"),
    Post(AMBASSADOR, "Азербайджана в Молдове", "AZ"),
)


@dataclass(frozen=True)
class Person:
    """A person with an office, and how both stand in each case."""

    given: Forms
    family: Forms
    female: bool
    post: Post

    def name(self, case: str = "nomn") -> str:
        at = CASES.index(case)
        return f"{self.given[at]} {self.family[at]}"

    def surname(self, case: str = "nomn") -> str:
        return self.family[CASES.index(case)]

    def full(self, case: str = "nomn") -> str:
        return f"{self.post[case]} {self.name(case)}"

    def verb(self, past: str) -> str:
        """A verb given in the masculine past, agreeing with the person: `заявил` -> `заявила`."""
        if not self.female:
            return past
        stem, reflexive = (past[:-2], "сь") if past.endswith("ся") else (past, "")
        return f"{stem.replace('ёл', 'ел')}а{reflexive}"


@st.composite
def persons(draw: st.DrawFn) -> Person:
    female = draw(st.booleans())
    endings = FAMILY_FEMALE if female else FAMILY_MALE
    ending = draw(st.sampled_from(sorted(endings)))
    paradigm = endings[ending]
    kept = len(ending) - len(paradigm[0])
    stem = draw(st.sampled_from(STEMS)) + ending[:kept]
    return Person(
        draw(st.sampled_from(FEMALE if female else MALE)), forms(stem, paradigm), female, draw(st.sampled_from(POSTS))
    )


def casts(least: int, most: int) -> st.SearchStrategy[list[Person]]:
    """Several persons of different family names and offices."""
    unique = (lambda person: person.family[0][:5], lambda person: person.post)
    return st.lists(persons(), min_size=least, max_size=most, unique_by=unique)
