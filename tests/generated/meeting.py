"""Paragraphs in which two persons meet: `Министр Асан Лис встретился в Минске с послом Ниной Лис.`"""

from __future__ import annotations

from hypothesis import strategies as st

from tests.generated.people import Person
from tests.generated.saying import capital
from tests.generated.truth import Truth

PLACES = {"Астане": "Астана", "Бишкеке": "Бишкек", "Ереване": "Ереван", "Минске": "Минск", "Душанбе": "Душанбе"}


def met_with(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Министр Асан Лис встретился в Минске с послом Ниной Лис.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    truth.met(one, other, PLACES[place])
    return f"{capital(one.full())} {one.verb('встретился')} в {place} с {other.full('ablt')}."


def talked_with(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Министр Асан Лис провёл переговоры с послом Ниной Лис.`"""
    truth.met(one, other, None, "talks")
    return f"{capital(one.full())} {one.verb('провёл')} переговоры с {other.full('ablt')}."


def a_meeting_of(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`В Минске состоялась встреча министра Асана Лиса с послом Ниной Лис.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    truth.met(one, other, PLACES[place])
    return f"В {place} состоялась встреча {one.full('gent')} с {other.full('ablt')}."


def received(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Министр Асан Лис принял посла Нину Лис.`"""
    truth.met(one, other, None)
    return f"{capital(one.full())} {one.verb('принял')} {other.full('accs')}."


def phoned(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Состоялся телефонный разговор министра Асана Лиса и посла Нины Лис.`, `… говорил по телефону с …`"""
    truth.met(one, other, None, "call")
    if draw(st.booleans()):
        return f"Состоялся телефонный разговор {one.full('gent')} и {other.full('gent')}."
    return f"{capital(one.full())} {one.verb('говорил')} по телефону с {other.full('ablt')}."


def will_meet(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Завтра в Минске министр Асан Лис проведёт встречу с послом Ниной Лис.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    verb = draw(st.sampled_from(("проведёт встречу", "обсудит торговлю", "встретится")))
    truth.met(one, other, PLACES[place], status="planned")
    return f"Завтра в {place} {one.full()} {verb} с {other.full('ablt')}."


def talks_between(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Переговоры между министром Асаном Лисом и послом Ниной Лис прошли в Минске.`"""
    place = draw(st.sampled_from(sorted(PLACES)))
    truth.met(one, other, PLACES[place], "talks")
    return f"Переговоры между {one.full('ablt')} и {other.full('ablt')} прошли в {place}."


def did_not_meet(draw: st.DrawFn, truth: Truth, one: Person, other: Person) -> str:
    """`Встреча министра Асана Лиса с послом Ниной Лис не состоялась.`"""
    truth.met(one, other, None, status="cancelled")
    return f"Встреча {one.full('gent')} с {other.full('ablt')} не состоялась."


PAIRS = (met_with, talked_with, a_meeting_of, received, phoned, will_meet, talks_between, did_not_meet)
