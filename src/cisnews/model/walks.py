"""Visits to everything inside an object, in the order of the declarations."""

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from cisnews.model.compiled import indented
from cisnews.model.fields import Field, fields_of

Visit = Callable[[Field, str], list[str]]
"""Source lines for one value (of a tuple: for each item) of a field, which stands in the variable of that name."""


def loops(cls: type, name: str, visit: Visit, depth: int = 0) -> list[str]:
    """Source of nested loops over everything inside the object `name`, only where `visit` has lines for it."""
    return [line for field in fields_of(cls) for line in _loop(field, f"{name}.{field.name}", visit, depth)]


def _loop(field: Field, value: str, visit: Visit, depth: int) -> list[str]:
    item = f"item{depth}"
    body = visit(field, item) + (loops(field.item, item, visit, depth + 1) if field.kind == "entity" else [])
    if not body:
        return []
    if field.many:
        return [f"for {item} in {value}:", *indented(body)]
    guarded = [f"if {item} is not None:", *indented(body)] if field.optional else body
    return [f"{item} = {value}", *guarded]


def parts(root: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    """Every model object inside `root`, with its path (`quotes[2].spans[0]`)."""
    for field in fields_of(type(root)):
        for path, value in values(root, field, where):
            if attrs.has(type(value)):
                yield path, value
                yield from parts(value, path)


def values(owner: Any, field: Field, where: str) -> Iterator[tuple[str, Any]]:
    """The value of a field, or each item of it, with its path; nothing for None."""
    value = getattr(owner, field.name)
    path = f"{where}.{field.name}" if where else field.name
    if field.many:
        yield from ((f"{path}[{index}]", item) for index, item in enumerate(value))
    elif value is not None:
        yield path, value
