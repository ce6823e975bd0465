"""Random articles with their truth: what they say is known because it was decided before a word was written."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from tests.generated.changing import changed, proposed
from tests.generated.meeting import PAIRS
from tests.generated.people import Person, casts
from tests.generated.saying import (
    as_was_said,
    in_the_words_of,
    said_after,
    said_around,
    said_before,
    said_in_passing,
    said_in_the_next_sentence,
    said_that,
    said_twice,
    said_with_dash,
)
from tests.generated.truth import Truth

Writer = Callable[[st.DrawFn, Truth, Person], str]
"""Writes one paragraph about a person and adds to the truth what it says."""

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
