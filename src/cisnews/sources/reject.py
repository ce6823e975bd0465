"""What could not be read, with its reason: recorded, never fatal to a run."""

from __future__ import annotations

import attrs

from cisnews.errors import CisnewsError, UnreadableDocument


@attrs.define(frozen=True, slots=True, kw_only=True)
class Reject:
    """An input from which no document or article came.

    `reason` is a short fixed word, `where` a byte, character, row or line in the `input`, `mend` what to do about it.
    """

    input: str
    reason: str
    problem: str
    where: str = ""
    mend: str = ""

    @classmethod
    def of(cls, error: CisnewsError, input: str) -> Reject:
        """The record of an error raised while `input` was read."""
        if isinstance(error, UnreadableDocument):
            return cls(input=input, reason=error.reason, problem=error.problem, where=error.where, mend=error.mend)
        return cls(input=input, reason="internal", problem=str(error), mend="report it with the document: a defect")

    def __str__(self) -> str:
        place = f"{self.input}, {self.where}" if self.where else self.input
        return one_line("; ".join(part for part in (f"{place}: {self.problem}", self.mend) if part))


def one_line(text: str) -> str:
    """`text` on one line of printable characters: a path may hold line ends and worse."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
