"""How a field of the model is declared: its type, its description and its bounds, once.

The annotation and the metadata given to `described` are the single source for everything else that is said about
the field: its validator (below), the JSON Schema, the Arrow schema and the data dictionary (`cisnews.formats`).
"""

import datetime
import re
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, Literal, dataclass_transform

import attrs

from cisnews.errors import InvalidObject

Check = Callable[[str, Any], None]
"""Raises InvalidObject(where, ...) unless the value may stand."""

MAX_OFFSET = 2**31 - 1
"""The largest offset, in code points: offsets are 32-bit integers in Arrow."""


def described(
    doc: str,
    *,
    default: Any = attrs.NOTHING,
    verbatim: bool = False,
    refers_to: str | None = None,
    min_length: int = 0,
    minimum: int | None = None,
    maximum: int | None = None,
    pattern: str | None = None,
    check: Check | None = None,
) -> Any:
    """A field with its description and bounds.

    `verbatim`: the value is copied from the text, character for character, and a ground with the field's name tells
    where from. `refers_to`: the value is an id of an object in that list of the article. `min_length`: of a string,
    in code points, or of a tuple, in items. `check`: a rule of the one field that no schema states.
    """
    metadata = {
        "doc": " ".join(doc.split()),
        "verbatim": verbatim,
        "refers_to": refers_to,
        "min_length": min_length,
        "minimum": minimum,
        "maximum": maximum,
        "pattern": pattern,
        "check": check,
    }
    return attrs.field(default=default, metadata=metadata)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(described,))
def entity(cls: type) -> Any:
    """Make a model class: attrs, frozen, slotted, keyword-only, every field checked when the object is built."""
    return attrs.define(cls, frozen=True, slots=True, kw_only=True, field_transformer=_with_validators)


def _with_validators(cls: type, fields: list[Any]) -> list[Any]:
    return [field.evolve(validator=_validator(cls.__name__, field)) for field in fields]


def _validator(owner: str, field: Any) -> Callable[[Any, Any, Any], None]:
    check = check_for(field.type, field.metadata)
    where = f"{owner}.{field.name}"

    def validate(_instance: Any, _attribute: Any, value: Any) -> None:
        check(where, value)

    return validate


def check_for(annotation: Any, bounds: Mapping[str, Any]) -> Check:
    """The check of one annotation under the bounds of a field's metadata."""
    inner, optional = unwrap_optional(annotation)
    check = _check_tuple(inner, bounds) if is_tuple(inner) else _check_one(inner, bounds)
    if not optional:
        return check

    def check_optional(where: str, value: Any) -> None:
        if value is not None:
            check(where, value)

    return check_optional


def unwrap_optional(annotation: Any) -> tuple[Any, bool]:
    """`X | None` -> (X, True); anything else -> (itself, False)."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        inner = [member for member in typing.get_args(annotation) if member is not type(None)]
        return inner[0], True
    return annotation, False


def is_tuple(annotation: Any) -> bool:
    """Whether the annotation is `tuple[X, ...]`."""
    return typing.get_origin(annotation) is tuple


def _check_tuple(annotation: Any, bounds: Mapping[str, Any]) -> Check:
    least = bounds["min_length"]
    check_item = _check_one(typing.get_args(annotation)[0], {**bounds, "min_length": 1})

    def check(where: str, value: Any) -> None:
        if type(value) is not tuple:
            raise InvalidObject(where, f"expected a tuple, got {value!r}")
        if len(value) < least:
            raise InvalidObject(where, f"expected at least {least} item(s), got {len(value)}")
        for index, item in enumerate(value):
            check_item(f"{where}[{index}]", item)

    return check


def _check_one(annotation: Any, bounds: Mapping[str, Any]) -> Check:
    if typing.get_origin(annotation) is Literal:
        return _check_choice(typing.get_args(annotation))
    if annotation is str:
        return _check_string(bounds)
    if annotation is int:
        return _check_integer(bounds)
    return _check_type(annotation)


def _check_choice(options: tuple[str, ...]) -> Check:
    known = frozenset(options)

    def check(where: str, value: Any) -> None:
        if type(value) is not str or value not in known:
            raise InvalidObject(where, f"{value!r} is none of {', '.join(options)}")

    return check


def _check_string(bounds: Mapping[str, Any]) -> Check:
    least, further = bounds["min_length"], bounds["check"]
    pattern = re.compile(bounds["pattern"]) if bounds["pattern"] else None

    def check(where: str, value: Any) -> None:
        if type(value) is not str:
            raise InvalidObject(where, f"expected a string, got {value!r}")
        if len(value) < least:
            raise InvalidObject(where, "the string is empty")
        if not value.isascii():
            _refuse_surrogates(where, value)
        if pattern and not pattern.fullmatch(value):
            raise InvalidObject(where, f"{value!r} does not match {pattern.pattern}")
        if further:
            further(where, value)

    return check


def _refuse_surrogates(where: str, value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InvalidObject(where, f"lone surrogate at character {error.start}") from None


def _check_integer(bounds: Mapping[str, Any]) -> Check:
    low, high = bounds["minimum"], bounds["maximum"]

    def check(where: str, value: Any) -> None:
        if type(value) is not int:
            raise InvalidObject(where, f"expected an integer, got {value!r}")
        if low is not None and value < low:
            raise InvalidObject(where, f"{value} is less than {low}")
        if high is not None and value > high:
            raise InvalidObject(where, f"{value} is greater than {high}")

    return check


def _check_type(expected: type) -> Check:
    name = {bool: "true or false", datetime.date: "a date"}.get(expected, f"a {expected.__name__}")

    def check(where: str, value: Any) -> None:
        if type(value) is not expected:
            raise InvalidObject(where, f"expected {name}, got {value!r}")

    return check
