"""Who made the pictures, the video or the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.blocks.credits import credit_at
from cisnews.grammar.blocks.names import family_stem
from cisnews.grammar.blocks.signatures import read_signature
from cisnews.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.blocks import Section
    from cisnews.model.block import CreditKind

_HEAD, _TAIL = 30, 10
"""Sections at the beginning and the end of a page among which its author is looked for."""
_BYLINE_RULES = frozenset({"byline", "dateline", "stamped_line", "around_headline", "signature"})
_SURE_RULES = frozenset({"byline", "dateline"})


class CreditDraft(Record):
    """A credit before it is built: half-open offsets in the folded text."""

    kind: CreditKind
    start: int
    end: int
    rule: str


def find_credits(text: str, sections: list[Section]) -> list[CreditDraft]:
    """The credits of a document, in order; all stand in blocks that are not read."""
    found = []
    for number, section in enumerate(sections):
        if section.kind in ("caption", "boilerplate"):
            credit = _credit(text, section)
            if credit is not None:
                found.append(credit)
            elif number < _HEAD or number >= len(sections) - _TAIL:
                found += _authors(text, section, sections)
    return found


def _credit(text: str, section: Section) -> CreditDraft | None:
    """`Фото: Пресс-служба Сената`, `Источник: ТАСС`."""
    start = section.start + (text[section.start] == "(")
    credit = credit_at(text, start, section.end, whole=True)
    if credit is None or credit.party >= credit.end:
        return None
    return CreditDraft(credit.kind, credit.party, credit.end, f"{credit.kind}_credit")


def _authors(text: str, section: Section, sections: list[Section]) -> Iterator[CreditDraft]:
    """The names in a line of the page that begins with them: `Асан Беков, спецкор`, `Асан Беков 4 марта 2022, 13:32`.

    Who wrote the news is not spoken of in it: a name alone on a line is else a tag, a heading or a caption.
    """
    if section.rule not in _BYLINE_RULES:
        return
    signature = read_signature(text, section.start, section.end)
    for (start, end), kind in zip(signature.names, signature.kinds, strict=True):
        if section.rule in _SURE_RULES or not _is_spoken_of(text, family_stem(text[start:end]), sections):
            yield CreditDraft(kind, start, end, "byline")


def _is_spoken_of(text: str, family: str, sections: list[Section]) -> bool:
    return any(text.find(family, part.start, part.end) >= 0 for part in sections if part.is_read)
