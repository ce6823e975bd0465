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
MATTERS = {
    "о туризме": "legislative",
    "о государственных закупках": "legislative",
    "«О рыболовстве»": "legislative",
    "о выборах президента": "electoral",
}
STEPS = (
    ("разработал", "законопроект", "proposed", True),
    ("инициировал", "законопроект", "proposed", True),
    ("подписал", "закон", "signed", False),
    ("отклонил", "законопроект", "rejected", False),
    ("обсудил", "законопроект", "under_discussion", False),
)
"""What somebody does with a bill: verb, noun, status, and whether the person proposes it."""


@dataclass(frozen=True)
class SaidTruth:
    """A quote: its segments, word for word, and who says it."""

    kind: str
    segments: tuple[str, ...]
    speaker: str
    cue: str


@dataclass(frozen=True)
class MetTruth:
    """A meeting: who took part, and where, of what kind it was and how far it is."""

    participants: frozenset[str]
    place: str | None
    kind: str = "bilateral"
    status: str = "held"


@dataclass(frozen=True)
class ReformTruth:
    """A reform: its title and kind, who proposed it, and how far it is."""

    title: str
    kind: str
    proposer: str
    status: str = "proposed"


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


def changed(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Министр Асан Лис разработал законопроект о туризме.`, `Президент Нина Лис подписала закон «О рыболовстве».`"""
    matter = draw(st.sampled_from(sorted(MATTERS)))
    if any(matter in other.title for other in truth.reforms):
        return said_that(draw, truth, person)
    verb, noun, status, proposes = draw(st.sampled_from(STEPS))
    kind = MATTERS[matter]
    truth.reforms.append(ReformTruth(f"{noun} {matter}", kind, person.name() if proposes else "", status))
    return f"{capital(person.full())} {person.verb(verb)} {noun} {matter}."


ALONE: tuple[Writer, ...] = (
    changed,
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
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), None, "talks"))
    return f"{capital(one.full())} {one.verb('провёл')} переговоры с {other.full('ablt')}."


def a_meeting_of(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`В Минске состоялась встреча министра Асана Лиса с послом Ниной Лис.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), PLACES[place]))
    return f"В {place} состоялась встреча {one.full('gent')} с {other.full('ablt')}."


def received(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Министр Асан Лис принял посла Нину Лис.`"""
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), None))
    return f"{capital(one.full())} {one.verb('принял')} {other.full('accs')}."


def phoned(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Состоялся телефонный разговор министра Асана Лиса и посла Нины Лис.`, `… говорил по телефону с …`"""
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), None, "call"))
    if draw(st.booleans()):
        return f"Состоялся телефонный разговор {one.full('gent')} и {other.full('gent')}."
    return f"{capital(one.full())} {one.verb('говорил')} по телефону с {other.full('ablt')}."


def will_meet(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Завтра в Минске министр Асан Лис проведёт встречу с послом Ниной Лис.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    verb = draw(st.sampled_from(("проведёт встречу", "обсудит торговлю", "встретится")))
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), PLACES[place], status="planned"))
    return f"Завтра в {place} {one.full()} {verb} с {other.full('ablt')}."


def talks_between(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Переговоры между министром Асаном Лисом и послом Ниной Лис прошли в Минске.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), PLACES[place], "talks"))
    return f"Переговоры между {one.full('ablt')} и {other.full('ablt')} прошли в {place}."


def did_not_meet(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Встреча министра Асана Лиса с послом Ниной Лис не состоялась.`"""
    truth.meetings.append(MetTruth(frozenset({one.name(), other.name()}), None, status="cancelled"))
    return f"Встреча {one.full('gent')} с {other.full('ablt')} не состоялась."


PAIRS = (met_with, talked_with, a_meeting_of, received, phoned, will_meet, talks_between, did_not_meet)


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
