"""A stretch of text between two quotation marks."""

from __future__ import annotations

from msgspec import field

from cisnews.records import Record


class Marked(Record):
    """What stands between two quotation marks."""

    opening: int
    """Token of the opening mark; -1 where it is lost."""
    parts: list[tuple[int, int]] = field(default_factory=list)
    """Half-open token numbers of what stands inside, paragraph by paragraph."""
    closing: int = -1
    """Token of the closing mark; -1 where it is lost."""
    children: list[Marked] = field(default_factory=list)
    depth: int = 0
    begins_speech: bool = False
    """It stands at the beginning of a sentence or after a colon."""
    first_edge: int = -1
    """Of a quote over several paragraphs: the end of the first."""

    @property
    def first(self) -> int:
        """The first token inside."""
        return self.parts[0][0]

    @property
    def last(self) -> int:
        """The token after the last one inside."""
        return self.parts[-1][1]

    @property
    def after(self) -> int:
        """The token after the closing mark, or after the last one inside."""
        return self.closing + 1 if self.closing >= 0 else self.last
