"""Frozen classes: made from annotations, equal by their fields, known to attrs."""

from __future__ import annotations

import copy
import inspect
import pickle
import weakref
from typing import Any, cast

import attrs
import pytest

from cisnews.frozen import frozen
from cisnews.model import Ground, Span


@frozen
class Card:
    """A card."""

    name: str
    number: int = 1
    tags: tuple[str, ...] = ()

    @property
    def is_first(self) -> bool:
        return self.number == 1


def test_fields_are_given_by_name_and_defaults_stand_in() -> None:
    card = Card(name="а", tags=("б",))
    assert (card.name, card.number, card.tags, card.is_first) == ("а", 1, ("б",), True)
    with pytest.raises(TypeError):
        Card("а")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="name"):
        Card()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="other"):
        Card(name="а", other=1)  # type: ignore[call-arg]


def test_equal_by_their_fields_and_hashed_so() -> None:
    assert Card(name="а") == Card(name="а", number=1)
    assert Card(name="а") != Card(name="б")
    assert Card(name="а") != ("а", 1, ())
    assert len({Card(name="а"), Card(name="а"), Card(name="б")}) == 2


def test_shown_with_their_fields() -> None:
    assert repr(Card(name="а")) == "Card(name='а', number=1, tags=())"
    assert Card.__doc__ == "A card."


def test_nothing_of_an_object_can_be_changed() -> None:
    card = Card(name="а")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        card.name = "б"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        card.other = 1  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        del card.name
    assert not hasattr(card, "__dict__")


@pytest.mark.parametrize("made", [Card(name="а", number=2), Span(start=1, end=2)])
def test_copied_pickled_and_referred_to(made: object) -> None:
    assert pickle.loads(pickle.dumps(made)) == made
    assert copy.copy(made) == copy.deepcopy(made) == made
    assert weakref.ref(made)() is made


def test_the_signature_names_the_fields_before_the_first_object_is_made() -> None:
    @frozen
    class New:
        first: int
        last: int = 2

    assert str(inspect.signature(New)) == "(*, first, last=2)"


def test_attrs_knows_them() -> None:
    fields: tuple[Any, ...] = attrs.fields(cast(Any, Card))
    card: Any = Card(name="а")
    ground: Any = Ground(field="date", span=Span(start=0, end=1))
    assert [(field.name, field.default) for field in fields] == [("name", attrs.NOTHING), ("number", 1), ("tags", ())]
    assert attrs.evolve(card, number=3) == Card(name="а", number=3)
    assert attrs.asdict(ground) == {"field": "date", "span": {"start": 0, "end": 1}}
