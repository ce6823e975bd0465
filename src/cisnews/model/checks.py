"""The check of single fields: type and bounds, from their declarations.

Each class gets one compiled function (`instance_check`) that only tells good from bad, quickly; what is wrong with a
bad value is then found and said by `refuse`, which reads the same declaration at leisure.
"""

from __future__ import annotations

import re
import reprlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from cisnews.errors import InvalidObject
from cisnews.model.compiled import function, indented
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.model.fields import Field


def instance_check(owner: str, fields: Sequence[Field]) -> Callable[..., None]:
    """An attrs validator that raises InvalidObject unless every field of the instance may stand."""
    names: dict[str, Any] = {"refuse": refuse, "encodable": encodable}
    body: list[str] = []
    for field in fields:
        names[f"{field.name}_field"] = field
        names[f"{field.name}_item"] = frozenset(field.choices) or field.item
        if field.pattern:
            names[f"{field.name}_pattern"] = pattern(field.pattern)
        refusal = f"refuse({owner!r}, {field.name}_field, value)"
        body.append(f"value = self.{field.name}")
        body += _check_many(field, refusal) if field.many else [f"if not ({_condition(field)}): {refusal}"]
    return function(f"check_{owner}", "self, _attribute, _last", body, names)


def _check_many(field: Field, refusal: str) -> list[str]:
    long_enough = f" and len(value) >= {field.min_length}" if field.min_length else ""
    return [
        f"if not (type(value) is tuple{long_enough}): {refusal}",
        "for item in value:",
        *indented([f"if not ({_condition_of_item(field, 'item')}): {refusal}"]),
    ]


def _condition(field: Field) -> str:
    condition = _condition_of_item(field, "value")
    return f"value is None or {condition}" if field.optional else condition


def _condition_of_item(field: Field, name: str) -> str:
    """The Python expression that is true of a good value: `type(value) is int and value >= 0 and value <= 9`."""
    if field.kind == "choice":
        return f"type({name}) is str and {name} in {field.name}_item"
    parts = [f"type({name}) is {field.name}_item"]
    if field.kind == "integer":
        parts += [f"{name} >= {field.minimum}"] if field.minimum is not None else []
        parts += [f"{name} <= {field.maximum}"] if field.maximum is not None else []
    if field.kind == "string":
        parts += [f"len({name}) >= {field.min_item_length}"] if field.min_item_length else []
        parts += [f"{field.name}_pattern.fullmatch({name})"] if field.pattern else []
        parts += [f"({name}.isprintable() or encodable({name}))"]  # no surrogate is printable
    return " and ".join(parts)


_SURROGATE = pattern("[\ud800-\udfff]")


def encodable(value: str) -> bool:
    """Whether the string can be written as UTF-8: whether it has no lone surrogates."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def refuse(owner: str, field: Field, value: Any) -> None:
    """Raise the InvalidObject that says what is wrong with a value, and where."""
    where = f"{owner}.{field.name}"
    if not field.many:
        _refuse_one(where, field, value)
    if type(value) is not tuple:
        raise InvalidObject(where, f"expected a tuple, got {in_short(value)}")
    if len(value) < field.min_length:
        raise InvalidObject(where, f"expected at least {field.min_length} item(s), got {len(value)}")
    for index, item in enumerate(value):
        if problem := problem_of(field, item):
            raise InvalidObject(f"{where}[{index}]", problem)


def _refuse_one(where: str, field: Field, value: Any) -> None:
    raise InvalidObject(where, problem_of(field, value) or f"{in_short(value)} cannot stand")


def problem_of(field: Field, value: Any) -> str | None:
    """What is wrong with one value (of a tuple: with one item); None where nothing is."""
    if field.kind == "choice":
        known = type(value) is str and value in field.choices
        return None if known else f"{in_short(value)} is none of {', '.join(field.choices)}"
    if type(value) is not field.item:
        return f"expected {_expected(field)}, got {in_short(value)}"
    if field.kind == "integer":
        return _problem_of_integer(field, value)
    return _problem_of_string(field, value) if field.kind == "string" else None


def _problem_of_integer(field: Field, value: int) -> str | None:
    if field.minimum is not None and value < field.minimum:
        return f"{in_short(value)} is less than {field.minimum}"
    if field.maximum is not None and value > field.maximum:
        return f"{in_short(value)} is greater than {field.maximum}"
    return None


def _problem_of_string(field: Field, value: str) -> str | None:
    if len(value) < field.min_item_length:
        return "the string is empty"
    if (surrogate := _SURROGATE.search(value)) is not None:
        return f"lone surrogate at character {surrogate.start()}"
    if field.pattern and not re.fullmatch(field.pattern, value):
        return f"{in_short(value)} does not match {field.pattern}"
    return None


def _expected(field: Field) -> str:
    words = {"string": "a string", "integer": "an integer", "boolean": "true or false", "date": "a date"}
    return words.get(field.kind) or f"a {field.item.__name__}"


_SHORT = reprlib.Repr()
_SHORT.maxlevel, _SHORT.maxstring, _SHORT.maxother, _SHORT.maxlong = 3, 80, 80, 80


def in_short(value: Any) -> str:
    """The value as an error shows it: never more than a line of it, however long or deep it is."""
    try:
        return _SHORT.repr(value)
    except ValueError:  # Python does not write integers of thousands of digits
        return f"an integer of {value.bit_length()} bits"
