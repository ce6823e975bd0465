"""What stands around the news: language, day, headline, agency, dateline and credits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from cisnews.grammar.blocks import Section
    from cisnews.grammar.folding import Folded
    from cisnews.grammar.layers import GroundDraft
    from cisnews.model.block import CreditKind
    from cisnews.sources.document import Document


@dataclass(slots=True)
class CreditDraft:
    """A credit before it is built: half-open offsets in the folded text."""

    kind: CreditKind
    start: int
    end: int
    rule: str


@dataclass(slots=True)
class Frame:
    """What stands around the news."""

    language: str | None
    published: datetime.date | None
    title: tuple[int, int] | None = None
    """Half-open offsets of the headline in the folded text."""
    dateline: tuple[int, int] | None = None
    agency: str | None = None
    credits: list[CreditDraft] = field(default_factory=list)
    grounds: list[GroundDraft] = field(default_factory=list)
    """Evidence of `agency`, `published` and `language`; `title` and `dateline` are their own."""


def read_frame(folded: Folded, sections: list[Section], document: Document) -> Frame:
    """The frame of a document."""
    return Frame(language="ru", published=document.published)
