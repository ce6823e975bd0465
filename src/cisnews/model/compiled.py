"""Functions written from the declarations of the model.

Checking, converting and flattening visit every field of every object of every article. Straight code without calls,
written once per class from the same metadata that everything else reads, does this several times faster than code
that looks the declarations up each time.
"""

import functools
import linecache
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

Made = TypeVar("Made")


def function(name: str, arguments: str, body: Sequence[str], names: dict[str, Any]) -> Callable[..., Any]:
    """A function with this body (lines, indented among themselves) that sees these names.

    The source stays visible to tracebacks and debuggers.
    """
    source = "\n".join((f"def {name}({arguments}):", *(f"    {line}" for line in body), ""))
    filename = f"<cisnews generated {name}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    scope = dict(names)
    exec(compile(source, filename, "exec"), scope)  # noqa: S102 (written from our own declarations alone)
    made: Callable[..., Any] = scope[name]
    return made


def once_per_class(make: Callable[[type], Made]) -> Callable[[type], Made]:
    """Remember what was made for each class."""
    return cast(Callable[[type], Made], functools.cache(make))


def indented(lines: Sequence[str]) -> list[str]:
    """The lines, one step to the right."""
    return [f"    {line}" for line in lines]
