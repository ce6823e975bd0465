"""Records: plain classes with slots, made from their annotations."""

from __future__ import annotations

import pytest

from cisnews.records import fresh, record


@record
class Draft:
    """A draft."""

    first: int
    last: int
    rule: str = "none"
    parts: list[int] = fresh(factory=list)

    @property
    def length(self) -> int:
        return self.last - self.first


def test_fields_are_given_by_place_or_by_name_and_defaults_stand_in() -> None:
    draft = Draft(1, last=4)
    assert (draft.first, draft.last, draft.rule, draft.parts, draft.length) == (1, 4, "none", [], 3)
    assert Draft(1, 4, "other", [2]).parts == [2]


def test_a_fresh_default_is_each_objects_own() -> None:
    Draft(0, 0).parts.append(1)
    assert Draft(0, 0).parts == []


def test_a_record_takes_no_other_attributes_and_needs_those_without_default() -> None:
    with pytest.raises(AttributeError):
        Draft(0, 0).other = 1  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="last"):
        Draft(0)  # type: ignore[call-arg]


def test_two_records_are_never_equal_and_show_their_fields() -> None:
    assert Draft(0, 0) != Draft(0, 0)
    assert repr(Draft(0, 1)) == "Draft(first=0, last=1, rule='none', parts=[])"
    assert Draft.__doc__ == "A draft."
