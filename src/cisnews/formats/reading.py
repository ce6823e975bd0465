"""Strict reading of plain dictionaries: what is not exactly an article is refused, with the place where it is not.

cattrs structures the objects; its usual hooks coerce silently (`null` to "None", `3.9` to 3, a string to a tuple of
letters), so every kind of value has a strict hook here. Nothing is changed but what is the same value in another
notation: an array becomes a tuple, an ISO string a date, and a number without a fraction (`3.0`) the integer that it is
in JSON. Bounds of values are left to the model, which checks them when an object is built.
"""

import datetime
import re
import types
import typing
from functools import cache
from typing import Any

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from cisnews.errors import InvalidData, InvalidObject
from cisnews.model import Article, PartialDate
from cisnews.model.checks import in_short

DATE = r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
"""A calendar day, as in JSON."""


def from_dict(data: Any) -> Article:
    """The article of a dictionary as `to_dict` makes it; keys whose field has a default may be left out.

    Raises InvalidData with the path of the first thing that is not as it must be and, where a cross-field rule was
    broken, its name.
    """
    try:
        article: Article = converter().structure(data, Article)
    except Exception as error:
        raise _invalid_data(error, "$") from None
    return article


@cache
def converter() -> Converter:
    """The strict converter of the model's classes."""
    strict = Converter(forbid_extra_keys=True, detailed_validation=True)
    strict.register_structure_hook_factory(attrs.has, lambda cls: _object_hook(cls, strict))
    strict.register_structure_hook_factory(_is_tuple, lambda annotation: _array_hook(annotation, strict))
    strict.register_structure_hook_func(_is_left_to_the_model, lambda value, _: value)
    for primitive in (str, bool):
        strict.register_structure_hook(primitive, lambda value, _: value)
    strict.register_structure_hook(int, lambda value, _: _integer(value))
    strict.register_structure_hook(datetime.date, lambda value, _: _date(value))
    strict.register_structure_hook(PartialDate, lambda value, _: _partial_date(value))
    return strict


def _object_hook(cls: type, strict: Converter) -> Any:
    """A JSON object; cattrs itself tells unknown and missing keys, and leads on to the fields."""
    structure: Any = make_dict_structure_fn(cls, strict)

    def hook(data: Any, annotation: Any) -> Any:
        if type(data) is not dict:
            raise InvalidData(f"expected an object, got {shown(data)}")
        return structure(data, annotation)

    return hook


def _array_hook(annotation: Any, strict: Converter) -> Any:
    """A JSON array, as a tuple: no other iterable, above all no string.

    The first bad item ends it; cattrs would collect the errors of all items, and a hostile file has millions.
    """
    item_type = typing.get_args(annotation)[0]
    structure = strict.get_structure_hook(item_type)

    def hook(data: Any, _: Any) -> tuple[Any, ...]:
        if type(data) is not list:
            raise InvalidData(f"expected an array, got {shown(data)}")
        items = []
        for index, item in enumerate(data):
            try:
                items.append(structure(item, item_type))
            except Exception as error:
                error.add_note(IterableValidationNote("item of an array", index, item_type))
                raise IterableValidationError("array", [error], annotation) from None
        return tuple(items)

    return hook


def _is_tuple(annotation: Any) -> bool:
    return typing.get_origin(annotation) is tuple


def _is_left_to_the_model(annotation: Any) -> bool:
    """Strings, booleans and choices, or null for them, pass as they are; the model refuses what they must not be."""
    if isinstance(annotation, types.UnionType):
        return all(map(_is_left_to_the_model, typing.get_args(annotation)))
    return annotation in (str, bool, types.NoneType) or typing.get_origin(annotation) is typing.Literal


def _integer(data: Any) -> Any:
    """JSON knows one kind of number: 3.0 is the integer 3; 3.9 is left for the model to refuse."""
    return int(data) if type(data) is float and data.is_integer() else data


def _date(data: Any) -> datetime.date:
    if type(data) is not str or not re.fullmatch(DATE, data):
        raise InvalidData(f"expected a day as YYYY-MM-DD, got {shown(data)}")
    try:
        return datetime.date.fromisoformat(data)
    except ValueError:
        raise InvalidData(f"{data} does not exist", rule="date_exists") from None


def _partial_date(data: Any) -> PartialDate:
    try:
        return PartialDate.parse(data)
    except InvalidObject as error:  # what it says of its own fields is no place in the JSON, where it is a string
        raise InvalidData(error.problem, rule=error.rule) from None


def _invalid_data(error: BaseException, path: str) -> InvalidData:
    """The first error inside the tree of errors that cattrs raises, with its path."""
    if isinstance(error, BaseValidationError):
        inner: BaseException = error.exceptions[0]
        return _invalid_data(inner, path + _step(inner))
    if isinstance(error, InvalidObject):
        return InvalidData(error.problem, path=path + _step_inside(error.where), rule=error.rule)
    if isinstance(error, InvalidData):
        return InvalidData(error.problem, path=path, rule=error.rule)
    if isinstance(error, ForbiddenExtraKeysError):
        return InvalidData(f"unknown key {shown(min(map(str, error.extra_fields)))}", path=path)
    if isinstance(error, KeyError):
        owner, _, key = path.rpartition(".")
        return InvalidData(f"the key {key!r} is missing", path=owner)
    raise error


def _step(error: BaseException) -> str:
    """The step from an object to the field, or from an array to the item, in which an error arose."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


def _step_inside(where: str) -> str:
    """What the model says of the place (`Span.end`, or a path inside the article), as a step of the path."""
    within = where.partition(".")[2] if where[:1].isupper() else where
    return f".{within}" if within else ""


def shown(value: Any) -> str:
    """The value in short, with the words of JSON."""
    words = {None: "null", True: "true", False: "false"}
    return words[value] if value is None or type(value) is bool else in_short(value)
