"""Every error that cisnews raises on purpose: what went wrong, where, and how to mend it."""

from __future__ import annotations

from typing import Any


class CisnewsError(Exception):
    """The root of all errors that cisnews raises on purpose. They can be pickled, so that they cross processes."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (type(self), self.args, self.__dict__)


def _rebuilt(kind: type[CisnewsError], arguments: tuple[Any, ...], state: dict[str, Any]) -> CisnewsError:
    error = kind.__new__(kind)
    error.args = arguments
    error.__dict__.update(state)
    return error


class InvalidObject(CisnewsError, ValueError):
    """A model object was asked for whose values cannot stand.

    The message names the type, the field, the value and the rule: `Span.end: 3 is not greater than start (5)`.
    `rule` is the name of the cross-field rule that was broken (see `cisnews.model.rules`), or None when
    a single field's own type or bounds were not met.
    """

    def __init__(self, where: str, problem: str, *, rule: str | None = None) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem
        self.rule = rule


class UnreadableDocument(CisnewsError, ValueError):
    """Bytes or text from which no article can be made.

    `reason` is a short fixed word (`empty`, `binary`, `encoding`, `date`, `language`, ...), `where` a byte or character
    offset, a row or a file, and `mend` says what the user can do about it.
    """

    def __init__(self, reason: str, problem: str, *, where: str = "", mend: str = "") -> None:
        super().__init__("; ".join(part for part in (f"{where}: {problem}" if where else problem, mend) if part))
        self.reason = reason
        self.problem = problem
        self.where = where
        self.mend = mend


class InvalidData(CisnewsError, ValueError):
    """JSON or Parquet that is not an article.

    `path` is the place in it, as a JSON path (`$.quotes[2].spans`); `rule` is the name of the cross-field rule that was
    broken, or None (see `InvalidObject`).
    """

    def __init__(self, problem: str, *, path: str = "$", rule: str | None = None) -> None:
        super().__init__(f"{problem} @ {path}")
        self.problem = problem
        self.path = path
        self.rule = rule


class TargetError(CisnewsError, OSError):
    """An output directory that cannot be written: it exists, is in use, is read-only, or its disk is full.

    `reason` is `exists`, `busy`, `permission`, `full` or `io`; what was done so far is kept for the next run.
    """

    def __init__(self, reason: str, problem: str, *, mend: str = "") -> None:
        super().__init__("; ".join(part for part in (problem, mend) if part))
        self.reason = reason
        self.problem = problem
        self.mend = mend
