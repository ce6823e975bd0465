"""Strict reading of plain dictionaries: what is not exactly an article is refused, with the place where it is not.

Nothing is coerced but what is the same value in another notation: an array becomes a tuple, an ISO string a date, and
a number without a fraction (`3.0`) the integer that it is in JSON. Types and bounds of values are left to the model,
which checks them when an object is built; here stand structure, unknown and missing keys, and the path of an error.
"""

import datetime
import re
from collections.abc import Callable
from typing import Any

from cisnews.errors import InvalidData, InvalidObject
from cisnews.model import Article, PartialDate
from cisnews.model.checks import in_short
from cisnews.model.compiled import once_per_class
from cisnews.model.fields import Field, fields_of

Reader = Callable[[Any], Any]
"""Makes a value of the model; raises Misfit."""

DATE = r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
"""A calendar day, as in JSON."""


class Misfit(Exception):
    """What is wrong, and the path to it, which grows at its front while the exception rises."""

    def __init__(self, problem: str, path: str = "", rule: str | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path
        self.rule = rule


def from_dict(data: Any) -> Article:
    """The article of a dictionary as `to_dict` makes it; keys whose field has a default may be left out.

    Raises InvalidData with the path of the first thing that is not as it must be and, where a cross-field rule was
    broken, its name.
    """
    try:
        article: Article = object_reader(Article)(data)
    except Misfit as misfit:
        raise InvalidData(misfit.problem, path=f"${misfit.path}", rule=misfit.rule) from None
    return article


@once_per_class
def object_reader(cls: type) -> Reader:
    """The reader of a JSON object of this class."""
    fields = fields_of(cls)
    readers = [(field.name, _reader_of(field)) for field in fields]
    names = frozenset(field.name for field in fields)
    required = [field.name for field in fields if field.required]

    def read(data: Any) -> Any:
        if type(data) is not dict:
            raise Misfit(f"expected an object, got {shown(data)}")
        if not data.keys() <= names:
            raise Misfit(f"unknown key {shown(min(map(str, data.keys() - names)))}")
        for name in required:
            if name not in data:
                raise Misfit(f"the key {name!r} is missing")
        values = {}
        for name, reader in readers:
            if name in data:
                value = data[name]
                try:
                    values[name] = reader(value) if reader else value
                except Misfit as misfit:
                    misfit.path = f".{name}{misfit.path}"
                    raise
        return build(cls, values)

    return read


def build(cls: type, values: dict[str, Any]) -> Any:
    """The object of these values, or the Misfit that says why it can't be."""
    try:
        return cls(**values)
    except InvalidObject as error:
        path = error.where.removeprefix(cls.__name__)
        path = path if path.startswith((".", "[")) or not path else f".{path}"
        raise Misfit(error.problem, path, error.rule) from None


def _reader_of(field: Field) -> Reader | None:
    """The reader of a field; None where the model takes or refuses the value as it is."""
    reader = _reader_of_item(field)
    if field.many:
        return _array_reader(reader)
    if reader is None or not field.optional:
        return reader
    return lambda data: None if data is None else reader(data)


def _reader_of_item(field: Field) -> Reader | None:
    if field.item is PartialDate:
        return _partial_date
    if field.kind == "entity":
        return object_reader(field.item)
    return {"integer": _integer, "date": _date}.get(field.kind)


def _array_reader(read: Reader | None) -> Reader:
    def read_array(data: Any) -> tuple[Any, ...]:
        if type(data) is not list:
            raise Misfit(f"expected an array, got {shown(data)}")
        if read is None:
            return tuple(data)
        items = []
        for index, item in enumerate(data):
            try:
                items.append(read(item))
            except Misfit as misfit:
                misfit.path = f"[{index}]{misfit.path}"
                raise
        return tuple(items)

    return read_array


def _integer(data: Any) -> Any:
    """JSON knows one kind of number: 3.0 is the integer 3; 3.9 is left for the model to refuse."""
    return int(data) if type(data) is float and data.is_integer() else data


def _date(data: Any) -> datetime.date:
    if type(data) is not str or not re.fullmatch(DATE, data):
        raise Misfit(f"expected a day as YYYY-MM-DD, got {shown(data)}")
    try:
        return datetime.date.fromisoformat(data)
    except ValueError:
        raise Misfit(f"{data} does not exist", rule="date_exists") from None


def _partial_date(data: Any) -> PartialDate:
    try:
        return PartialDate.parse(data)
    except InvalidObject as error:
        raise Misfit(error.problem, rule=error.rule) from None


def shown(value: Any) -> str:
    """The value in short, with the words of JSON."""
    words = {None: "null", True: "true", False: "false"}
    return words[value] if value is None or type(value) is bool else in_short(value)
