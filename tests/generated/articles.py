"""Random articles with their truth: what they say is known because it was decided before a word was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

from tests.generated.people import Person, casts

CUES = ("заявил", "отметил", "подчеркнул", "сказал", "сообщил", "добавил")
CLAUSES = (
    "проект готов к обсуждению",
    "новый закон защитит права граждан",
    "страны расширят торговлю и обмен опытом",
    "решение отвечает интересам двух народов",
    "бюджет следующего года уже согласован",
    "депутаты проведут слушания в каждом регионе",
    "закон, который все так ждали, вступит в силу весной",
    "если бюджет не примут, страна потеряет время, а люди — доверие",
    "важно, чтобы всё было готово к 1 мая 2027 года",
    "работу начали в прошлом году и закончат до зимы",
    "театр «Алые паруса» получит новое здание",
    "первым на дорогу выйдет поезд «Буран»",
)
PLACES = {"Астане": "Астана", "Бишкеке": "Бишкек", "Ереване": "Ереван", "Минске": "Минск", "Душанбе": "Душанбе"}
MARKS = (("«", "»"), ('"', '"'), ("“", "”"), ("„", "“"))
DASHES = ("—", "–", "-")
TOLD = ("", "", "ТАСС ", "журналистам ", "на брифинге ")
TAILS = ("", ", отвечая на вопрос журналистов", ", выступая в парламенте", ", сообщает агентство «Рубин»")
REFORMS = {
    "парламентскую реформу": ("парламентская реформа", "parliamentary"),
    "судебную реформу": ("судебная реформа", "judicial"),
    "конституционную реформу": ("конституционная реформа", "constitutional"),
}


@dataclass(frozen=True)
class SaidTruth:
    """A quote: its segments, word for word, and who says it."""

    kind: str
    segments: tuple[str, ...]
    speaker: str
    cue: str


@dataclass(frozen=True)
class MetTruth:
    """A meeting: who took part, and where."""

    participants: frozenset[str]
    place: str | None


@dataclass(frozen=True)
class ReformTruth:
    """A reform: its title and kind, and who proposed it."""

    title: str
    kind: str
    proposer: str


@dataclass
class Truth:
    """Everything that an article says."""

    paragraphs: list[str] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    quotes: list[SaidTruth] = field(default_factory=list)
    meetings: list[MetTruth] = field(default_factory=list)
    reforms: list[ReformTruth] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)

    def names(self, *people: Person) -> None:
        self.people.update({person.name(): person for person in people})


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


Writer = Callable[[st.DrawFn, Truth, Person], str]
"""Writes one paragraph about a person and adds to the truth what it says."""


def said_after(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`«…», — заявил министр Асан Лис.`"""
    clause, cue = capital(draw(st.sampled_from(CLAUSES))), person.verb(draw(st.sampled_from(CUES)))
    opening, closing = draw(st.sampled_from(MARKS))
    truth.quotes.append(SaidTruth("direct", (clause,), person.name(), cue))
    return f"{opening}{clause}{closing}, {draw(st.sampled_from(DASHES))} {cue} {person.full()}."


def said_before(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Министр Асан Лис заявил: «…».`"""
    clause, cue = capital(draw(st.sampled_from(CLAUSES))), person.verb(draw(st.sampled_from(CUES)))
    opening, closing = draw(st.sampled_from(MARKS))
    truth.quotes.append(SaidTruth("direct", (clause,), person.name(), cue))
    return f"{capital(person.full())} {cue}: {opening}{clause}{closing}."


def said_around(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`«…, — сказал министр Асан Лис, — но …».`"""
    first, second = draw(st.permutations(CLAUSES))[:2]
    cue = person.verb(draw(st.sampled_from(CUES)))
    opening, closing = draw(st.sampled_from(MARKS))
    dash = draw(st.sampled_from(DASHES))
    segments = (capital(first), f"но {second}")
    truth.quotes.append(SaidTruth("direct", segments, person.name(), cue))
    return f"{opening}{segments[0]}, {dash} {cue} {person.full()}, {dash} {segments[1]}{closing}."


def said_with_dash(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`— …, — отметил министр Асан Лис.`"""
    clause, cue = capital(draw(st.sampled_from(CLAUSES))), person.verb(draw(st.sampled_from(CUES)))
    dash = draw(st.sampled_from(DASHES))
    truth.quotes.append(SaidTruth("direct", (clause,), person.name(), cue))
    return f"{dash} {clause}, {dash} {cue} {person.full()}."


def said_that(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Министр Асан Лис заявил, что …`"""
    clause, cue = draw(st.sampled_from(CLAUSES)), person.verb(draw(st.sampled_from(CUES)))
    truth.quotes.append(SaidTruth("indirect", (clause,), person.name(), cue))
    return f"{capital(person.full())} {cue}, что {clause}."


def in_the_words_of(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`По словам министра Асана Лиса, …`"""
    clause = draw(st.sampled_from(CLAUSES))
    truth.quotes.append(SaidTruth("indirect", (clause,), person.name(), "По словам"))
    return f"По словам {person.full('gent')}, {clause}."


def said_in_passing(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Проект готов, сказал министр Асан Лис, отвечая на вопрос.`"""
    clause, cue = capital(draw(st.sampled_from(CLAUSES))), person.verb(draw(st.sampled_from(CUES)))
    truth.quotes.append(SaidTruth("indirect", (clause,), person.name(), cue))
    return f"{clause}, {cue} {draw(st.sampled_from(TOLD))}{person.full()}{draw(st.sampled_from(TAILS))}."


def as_was_said(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Как отметил министр Асан Лис, проект готов.`"""
    clause, cue = draw(st.sampled_from(CLAUSES)), person.verb(draw(st.sampled_from(CUES)))
    truth.quotes.append(SaidTruth("indirect", (clause,), person.name(), cue))
    return f"Как {cue} {draw(st.sampled_from(TOLD))}{person.full()}, {clause}."


def said_in_the_next_sentence(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Проект готов. Об этом сообщил министр Асан Лис.`"""
    clause, cue = capital(draw(st.sampled_from(CLAUSES))), person.verb(draw(st.sampled_from(CUES)))
    truth.quotes.append(SaidTruth("indirect", (clause,), person.name(), cue))
    return f"{clause}. Об этом {cue} {draw(st.sampled_from(TOLD))}{person.full()}."


def said_twice(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Министр Асан Лис заявил, что …, и добавил, что …`; `«…», — заявил министр Асан Лис. «…», — добавил он.`"""
    first, second = draw(st.permutations(CLAUSES))[:2]
    cue, other = person.verb(draw(st.sampled_from(CUES[:5]))), person.verb("добавил")
    if draw(st.booleans()):
        truth.quotes += [SaidTruth("indirect", (first,), person.name(), cue)]
        truth.quotes += [SaidTruth("indirect", (second,), person.name(), other)]
        return f"{capital(person.full())} {cue}, что {first}, и {other}, что {second}."
    opening, closing = draw(st.sampled_from(MARKS))
    first, second, dash = capital(first), capital(second), draw(st.sampled_from(DASHES))
    truth.quotes += [SaidTruth("direct", (first,), person.name(), cue)]
    truth.quotes += [SaidTruth("direct", (second,), person.name(), other)]
    again = f"{opening}{second}{closing}, {dash} {other} {'она' if person.female else 'он'}."
    return f"{opening}{first}{closing}, {dash} {cue} {person.full()}. {again}"


def proposed(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Президент Асан Лис предложил провести парламентскую реформу.`"""
    reform = draw(st.sampled_from(sorted(REFORMS)))
    title, kind = REFORMS[reform]
    if title not in {other.title for other in truth.reforms}:
        truth.reforms.append(ReformTruth(title, kind, person.name()))
        truth.quotes.append(SaidTruth("indirect", (f"провести {reform}",), person.name(), person.verb("предложил")))
        return f"{capital(person.full())} {person.verb('предложил')} провести {reform}."
    return said_that(draw, truth, person)


ALONE: tuple[Writer, ...] = (
    said_after,
    said_before,
    said_around,
    said_with_dash,
    said_that,
    in_the_words_of,
    said_in_passing,
    as_was_said,
    said_in_the_next_sentence,
    said_twice,
    proposed,
)


def met_with(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Министр Асан Лис встретился в Минске с послом Ниной Лис.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), PLACES[place]))
    return f"{capital(one.full())} {one.verb('встретился')} в {place} с {other.full('ablt')}."


def talked_with(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Министр Асан Лис провёл переговоры с послом Ниной Лис.`"""
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), None))
    return f"{capital(one.full())} {one.verb('провёл')} переговоры с {other.full('ablt')}."


def a_meeting_of(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`В Минске состоялась встреча министра Асана Лиса с послом Ниной Лис.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), PLACES[place]))
    return f"В {place} состоялась встреча {one.full('gent')} с {other.full('ablt')}."


PAIRS = (met_with, talked_with, a_meeting_of)


@st.composite
def articles(draw: st.DrawFn) -> Truth:
    """An article of a few paragraphs: at most one meeting, and what its people say and propose."""
    people = draw(casts(2, 4))
    truth = Truth()
    if draw(st.booleans()):
        truth.names(*people[:2])
        truth.paragraphs.append(draw(st.sampled_from(PAIRS))(draw, truth, people[0], people[1]))
    for person in people:
        truth.names(person)
        truth.paragraphs.append(draw(st.sampled_from(ALONE))(draw, truth, person))
    return truth
