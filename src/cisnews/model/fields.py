"""How a field of the model is declared: its type, its description and its bounds, once.

The annotation and what is given to `described` are the single source for everything else that is said about a field:
its check (`checks.py`), the cross-field rules over references and copied strings (`rules.py`), the JSON Schema, the
Arrow schemas, the converters and the data dictionary (`cisnews.formats`). All of them walk `fields_of(a class)`.
"""

import datetime
import functools
import types
import typing
from collections.abc import Callable
from typing import Any, Literal, NamedTuple, dataclass_transform

import attrs

from cisnews.model.checks import instance_check
from cisnews.model.compiled import once_per_class

MAX_OFFSET = 2**31 - 1
"""The largest offset, in code points: offsets are 32-bit integers in Arrow."""

Kind = Literal["string", "integer", "boolean", "choice", "date", "entity"]


class Field(NamedTuple):
    """What is declared about one field of a model class."""

    name: str
    doc: str
    kind: Kind
    item: Any  # the type of the value; of a tuple, the type of each item
    many: bool  # a tuple of items
    optional: bool  # may be None
    default: Any  # attrs.NOTHING where the field must be given
    verbatim: bool
    repeated: bool
    surface: bool
    refers_to: str | None
    min_length: int
    minimum: int | None
    maximum: int | None
    pattern: str | None

    @property
    def required(self) -> bool:
        """Whether the field has no default."""
        return self.default is attrs.NOTHING

    @property
    def choices(self) -> tuple[str, ...]:
        """The words of a `Literal`, in the order of its declaration."""
        return typing.get_args(self.item) if self.kind == "choice" else ()

    @property
    def min_item_length(self) -> int:
        """The least length of a string: of the value itself, or of each item of a tuple (never empty)."""
        return 1 if self.many else self.min_length


def described(
    doc: str,
    *,
    default: Any = attrs.NOTHING,
    verbatim: bool = False,
    repeated: bool = False,
    surface: bool = False,
    refers_to: str | None = None,
    min_length: int = 0,
    minimum: int | None = None,
    maximum: int | None = None,
    pattern: str | None = None,
) -> Any:
    """A field with its description and bounds.

    `verbatim`: the value is copied from the text, character for character, and a ground with the field's name tells
    where from. `repeated`: flat tables repeat the value in the rows of the object's parts, so that an analyst need not
    join for it. `surface`: flat tables also give the characters that the span or spans cover. `refers_to`: the value is
    an id of an object in that list of the article. `min_length`: of a string, in code points, or of a tuple, in items.
    `minimum`, `maximum`: inclusive. `pattern`: of the whole string, in the syntax that Python and ECMAScript share.
    """
    metadata = {
        "doc": " ".join(doc.split()),
        "verbatim": verbatim,
        "repeated": repeated,
        "surface": surface,
        "refers_to": refers_to,
        "min_length": max(min_length, 1) if verbatim else min_length,
        "minimum": minimum,
        "maximum": maximum,
        "pattern": pattern,
    }
    return attrs.field(default=default, metadata=metadata)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(described,))
def entity(cls: type) -> Any:
    """Make a model class: attrs, frozen, slotted, keyword-only, every field checked when the object is built."""
    return attrs.define(cls, frozen=True, slots=True, kw_only=True, field_transformer=_with_check)


def _with_check(cls: type, attributes: list[Any]) -> list[Any]:
    """Hang the one check of all fields on the last one: attrs calls it when every value is set.

    It is compiled for the first object: few articles have objects of all classes.
    """

    @functools.cache
    def check() -> Callable[..., None]:
        return instance_check(cls.__name__, [_field(attribute) for attribute in attributes])

    return [*attributes[:-1], attributes[-1].evolve(validator=lambda *values: check()(*values))]


@once_per_class
def fields_of(cls: type) -> tuple[Field, ...]:
    """The fields of a model class, in the order of their declaration."""
    return tuple(_field(attribute) for attribute in attrs.fields(cls))


def summary(cls: type) -> str:
    """What an object of a model class is: the first paragraph of its docstring, on one line."""
    return " ".join((cls.__doc__ or "").split("\n\n")[0].split())


def _field(attribute: Any) -> Field:
    inner, optional = _unwrap_optional(attribute.type)
    many = typing.get_origin(inner) is tuple
    item = typing.get_args(inner)[0] if many else inner
    return Field(
        name=attribute.name,
        kind=_kind(item),
        item=item,
        many=many,
        optional=optional,
        default=attribute.default,
        **attribute.metadata,
    )


def _unwrap_optional(annotation: Any) -> tuple[Any, bool]:
    """`X | None` -> (X, True); anything else -> (itself, False)."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        (inner,) = (member for member in typing.get_args(annotation) if member is not type(None))
        return inner, True
    return annotation, False


def _kind(item: Any) -> Kind:
    if typing.get_origin(item) is Literal:
        return "choice"
    plain: dict[Any, Kind] = {str: "string", int: "integer", bool: "boolean", datetime.date: "date"}
    return plain.get(item, "entity")
