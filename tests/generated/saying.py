"""Paragraphs in which somebody says something: `Министр Асан Лис заявил, что …`."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.generated.people import Person
from tests.generated.truth import Truth

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
MARKS = (("«", "»"), ('"', '"'), ("“", "”"), ("„", "“"))
DASHES = ("—", "–", "-")
TOLD = ("", "", "ТАСС ", "журналистам ", "на брифинге ")
TAILS = ("", ", отвечая на вопрос журналистов", ", выступая в парламенте", ", сообщает агентство «Рубин»")


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _clause(draw: st.DrawFn, person: Person) -> tuple[str, str]:
    """What is said, and the verb of saying."""
    return draw(st.sampled_from(CLAUSES)), person.verb(draw(st.sampled_from(CUES)))


def _sentence(draw: st.DrawFn, person: Person) -> tuple[str, str]:
    """The same with a capital."""
    clause, cue = _clause(draw, person)
    return capital(clause), cue


def said_after(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`«…», — заявил министр Асан Лис.`"""
    clause, cue = _sentence(draw, person)
    opening, closing = draw(st.sampled_from(MARKS))
    truth.said("direct", person, cue, clause)
    return f"{opening}{clause}{closing}, {draw(st.sampled_from(DASHES))} {cue} {person.full()}."


def said_before(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Министр Асан Лис заявил: «…».`"""
    clause, cue = _sentence(draw, person)
    opening, closing = draw(st.sampled_from(MARKS))
    truth.said("direct", person, cue, clause)
    return f"{capital(person.full())} {cue}: {opening}{clause}{closing}."


def said_around(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`«…, — сказал министр Асан Лис, — но …».`"""
    first, second = draw(st.permutations(CLAUSES))[:2]
    cue = person.verb(draw(st.sampled_from(CUES)))
    opening, closing = draw(st.sampled_from(MARKS))
    dash = draw(st.sampled_from(DASHES))
    segments = (capital(first), f"но {second}")
    truth.said("direct", person, cue, *segments)
    return f"{opening}{segments[0]}, {dash} {cue} {person.full()}, {dash} {segments[1]}{closing}."


def said_with_dash(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`— …, — отметил министр Асан Лис.`"""
    clause, cue = _sentence(draw, person)
    dash = draw(st.sampled_from(DASHES))
    truth.said("direct", person, cue, clause)
    return f"{dash} {clause}, {dash} {cue} {person.full()}."


def said_that(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Министр Асан Лис заявил, что …`"""
    clause, cue = _clause(draw, person)
    truth.said("indirect", person, cue, clause)
    return f"{capital(person.full())} {cue}, что {clause}."


def in_the_words_of(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`По словам министра Асана Лиса, …`"""
    clause = draw(st.sampled_from(CLAUSES))
    truth.said("indirect", person, "По словам", clause)
    return f"По словам {person.full('gent')}, {clause}."


def said_in_passing(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Проект готов, сказал министр Асан Лис, отвечая на вопрос.`"""
    clause, cue = _sentence(draw, person)
    truth.said("indirect", person, cue, clause)
    return f"{clause}, {cue} {draw(st.sampled_from(TOLD))}{person.full()}{draw(st.sampled_from(TAILS))}."


def as_was_said(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Как отметил министр Асан Лис, проект готов.`"""
    clause, cue = _clause(draw, person)
    truth.said("indirect", person, cue, clause)
    return f"Как {cue} {draw(st.sampled_from(TOLD))}{person.full()}, {clause}."


def said_in_the_next_sentence(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Проект готов. Об этом сообщил министр Асан Лис.`"""
    clause, cue = _sentence(draw, person)
    truth.said("indirect", person, cue, clause)
    return f"{clause}. Об этом {cue} {draw(st.sampled_from(TOLD))}{person.full()}."


def said_twice(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Министр Асан Лис заявил, что …, и добавил, что …`; `«…», — заявил министр Асан Лис. «…», — добавил он.`"""
    first, second = draw(st.permutations(CLAUSES))[:2]
    cue, other = person.verb(draw(st.sampled_from(CUES[:5]))), person.verb("добавил")
    if draw(st.booleans()):
        truth.said("indirect", person, cue, first)
        truth.said("indirect", person, other, second)
        return f"{capital(person.full())} {cue}, что {first}, и {other}, что {second}."
    opening, closing = draw(st.sampled_from(MARKS))
    first, second, dash = capital(first), capital(second), draw(st.sampled_from(DASHES))
    truth.said("direct", person, cue, first)
    truth.said("direct", person, other, second)
    again = f"{opening}{second}{closing}, {dash} {other} {'она' if person.female else 'он'}."
    return f"{opening}{first}{closing}, {dash} {cue} {person.full()}. {again}"
