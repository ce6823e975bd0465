"""Paragraphs in which somebody proposes or does something with a law or a reform."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.generated.people import Person
from tests.generated.saying import capital, said_that
from tests.generated.truth import ReformTruth, Truth

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


def proposed(draw: st.DrawFn, truth: Truth, person: Person) -> str:
    """`Президент Асан Лис предложил провести парламентскую реформу.`"""
    reform = draw(st.sampled_from(sorted(REFORMS)))
    title, kind = REFORMS[reform]
    if title not in {other.title for other in truth.reforms}:
        truth.reforms.append(ReformTruth(title, kind, person.name()))
        truth.said("indirect", person, person.verb("предложил"), f"провести {reform}")
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
