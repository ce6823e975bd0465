"""Frozen classes with slots and keyword-only fields, made from their annotations: what a user holds in the hand.

attrs makes such classes too, but to import it and to write the methods of some twenty classes takes a sixth of the time
in which a program reads its first article. Here a class has nothing written for it but its `__init__`, and that with
its first object. The functions of attrs (`fields`, `evolve`, `asdict`) and cattrs know these classes all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform

from cisnews.compiled import function

Class = TypeVar("Class")

REQUIRED: Any = object()
"""The default of a field that must be given."""


class _WrittenInit:
    """Writes the `__init__` of a class when it is first asked for."""

    def __get__(self, instance: Any, owner: Any) -> Any:
        owner.__init__ = _initializer(owner)
        return getattr(owner if instance is None else instance, "__init__")  # noqa: B009 (mypy: not of a class)


class _AttrsFields:
    """What attrs and cattrs ask of a class, made when they do."""

    def __get__(self, instance: Any, owner: Any) -> Any:
        import attrs

        fields = {
            name: attrs.field(
                type=owner.__annotations__[name],
                default=attrs.NOTHING if default is REQUIRED else default,
                kw_only=True,
            )
            for name, default in owner._defaults.items()
        }
        owner.__attrs_attrs__ = attrs.fields(attrs.make_class(owner.__name__, fields))
        return owner.__attrs_attrs__


class Frozen:
    """The base of these classes. Two objects of one class are equal if all their fields are."""

    __slots__: tuple[str, ...] = ("__weakref__",)
    __attrs_attrs__ = _AttrsFields()
    _defaults: ClassVar[dict[str, Any]] = {}
    """The fields in order, each with its default or REQUIRED."""
    _values: ClassVar[Any]
    """Reads all fields at once."""

    @classmethod
    def _checks(cls) -> tuple[list[str], dict[str, Any]]:
        """Source lines that refuse bad values (they stand in variables of the fields' names), and what they call."""
        return [], {}

    def _check_whole(self) -> None:
        """Refuse an object whose fields cannot stand beside each other."""

    def __eq__(self, other: object) -> Any:
        return self._values(self) == self._values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values(self))

    def __repr__(self) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self._defaults)})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        from attrs.exceptions import FrozenInstanceError  # an AttributeError

        raise FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self._defaults}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)


Frozen.__init__ = _WrittenInit()  # type: ignore[method-assign, assignment]


@dataclass_transform(kw_only_default=True, frozen_default=True)
def frozen(cls: type[Class]) -> type[Class]:
    """Make a frozen class from annotations and defaults."""
    new: type[Class] = made(cls, Frozen, {name: vars(cls).get(name, REQUIRED) for name in cls.__annotations__})
    return new


def made(cls: type, base: type[Frozen], defaults: dict[str, Any]) -> Any:
    """The class with these fields and defaults, derived from `base`."""
    members = {
        name: value
        for name, value in vars(cls).items()
        if name not in defaults and name not in ("__dict__", "__weakref__")
    }
    own = {"__slots__": tuple(defaults), "_defaults": defaults, "_values": attrgetter(*defaults)}
    return type(cls.__name__, (base,), members | own)


def _initializer(cls: Any) -> Callable[..., None]:
    """`def __init__(self, *, first, second=default)`: each value is checked, all are set, then the whole is checked."""
    defaults = cls._defaults
    arguments = [name if default is REQUIRED else f"{name}=_{name}" for name, default in defaults.items()]
    checks, names = cls._checks()
    lines = [*checks, *(f"_set_{name}(self, {name})" for name in defaults)]
    if cls._check_whole is not Frozen._check_whole:
        lines.append("self._check_whole()")
    names |= {f"_{name}": default for name, default in defaults.items()}
    names |= {f"_set_{name}": getattr(cls, name).__set__ for name in defaults}
    return function("__init__", ", ".join(("self", "*", *arguments)), lines, names)
