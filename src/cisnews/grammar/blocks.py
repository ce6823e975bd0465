"""The outer structure of a document: header, title, lede, paragraphs, speech, captions, background, boilerplate."""

from __future__ import annotations

import re
from typing import NamedTuple

from cisnews.model.block import BlockKind

_LINES = re.compile(r"[^\n]*[^\s][^\n]*(?:\n[^\n]*[^\s][^\n]*)*")


class Section(NamedTuple):
    """A block of the folded text: what it is, where it stands (half-open offsets), and the rule that says so."""

    kind: BlockKind
    start: int
    end: int
    rule: str

    @property
    def is_read(self) -> bool:
        """Whether the later stages read it: not so a header, a photo credit or boilerplate."""
        return self.kind not in ("header", "caption", "boilerplate")


def find_sections(text: str) -> list[Section]:
    """The sections of a folded text, in order."""
    return [Section("paragraph", match.start(), match.end(), "paragraph") for match in _LINES.finditer(text)]
