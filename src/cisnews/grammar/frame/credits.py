"""Who made the pictures, the video or the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cisnews.grammar.blocks.credits import credit_at
from cisnews.grammar.words import word
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.blocks import Section
    from cisnews.model.block import CreditKind

_BYLINE = pattern(r"([А-ЯЁ][а-яё]+) ([А-ЯЁ][а-яё]+|[А-ЯЁ]{3,})(?:-[А-ЯЁ][а-яё]+)?(?![^\W\d_])")
_HEAD, _TAIL = 30, 10
"""Sections at the beginning and the end of a page among which its author is looked for."""
_ENDING = 2
"""Letters at the end of a family name that may differ in other cases."""
_BYLINE_RULES = frozenset({"byline", "stamped_line", "around_headline", "signature"})


@dataclass(slots=True)
class CreditDraft:
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
            if credit is None and (number < _HEAD or number >= len(sections) - _TAIL):
                credit = _byline(text, section, sections)
            if credit:
                found.append(credit)
    return found


def _credit(text: str, section: Section) -> CreditDraft | None:
    """`Фото: Пресс-служба Сената`, `Источник: ТАСС`."""
    start = section.start + (text[section.start] == "(")
    credit = credit_at(text, start, section.end, whole=True)
    if credit is None or credit.party >= credit.end:
        return None
    return CreditDraft(credit.kind, credit.party, credit.end, f"{credit.kind}_credit")


def _byline(text: str, section: Section, sections: list[Section]) -> CreditDraft | None:
    """A line of the page that begins with a name: `Асан Беков, спецкор`, `Асан Беков 4 марта 2022, 13:32`.

    Who wrote the news is not spoken of in it: a name alone on a line is else a tag, a heading or a caption.
    """
    if section.rule not in _BYLINE_RULES:
        return None
    name = _BYLINE.match(text, section.start, section.end)
    if name is None or not any("Name" in analysis.marks for analysis in word(name[1]).analyses):
        return None
    family = name[2][:-_ENDING] if len(name[2]) > 2 * _ENDING else name[2]
    if any(text.find(family, part.start, part.end) >= 0 for part in sections if part.is_read):
        return None
    return CreditDraft("author", name.start(), name.end(), "byline")
