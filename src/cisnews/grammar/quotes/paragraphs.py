"""The paragraphs of a document, each with the signs of direct speech in it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sheet


class Paragraph(Record):
    """A section that is read: half-open token numbers."""

    first: int
    last: int
    signs: list[int]
    """Its quotation marks, dashes and colons."""


def find_paragraphs(sheet: Sheet, signs: list[int]) -> list[Paragraph]:
    """A paragraph for each section that has words; `signs`: the marks, dashes and colons of the document."""
    starts, section = [], -1
    for sentence in sheet.sentences:
        if sentence.section != section:
            starts.append(sentence.first)
            section = sentence.section
    paragraphs, begin = [], 0
    for first, last in pairwise([*starts, len(sheet.words)]):
        end = bisect_left(signs, last, begin)
        paragraphs.append(Paragraph(first, last, signs[begin:end]))
        begin = end
    return paragraphs
