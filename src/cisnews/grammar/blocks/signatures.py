"""Signatures: a stretch of nothing but who wrote or took something, with outlet, place, day and address.

`МОСКВА, 9 окт — РИА Новости, Анна Лис.`, `/Анна Лис, Кабар/`, `Подготовили Анна Лис и Пётр Бек, Ош`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import field

from cisnews.grammar.blocks.signature_parts import MARKS, parts_at
from cisnews.patterns import pattern
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.model.block import CreditKind

_CLOSING = frozenset("./):")
_TWO_CAPITALS = pattern(r"(?<!\w)[А-ЯЁA-ZӘІҚӨҮ](?:\. ?|[\w’'-]+ )[А-ЯЁA-ZӘІҒҚӨҮҲЎҶ]")


class Signature(Record):
    """What stands from some place on that can belong to a signature; offsets of the folded text."""

    at: int
    """Where something else begins."""
    names: list[tuple[int, int]] = field(default_factory=list)
    kinds: list[CreditKind] = field(default_factory=list)
    """What each of the names is credited with."""
    kind: CreditKind = "author"
    """What the next name is credited with."""
    told: bool = False
    """Whether a word, an agency or an address says that the names are those of authors."""
    dated: bool = False
    """Whether a day or an hour stands there."""
    closed: int = 0
    """Behind the last mark after a name at which a signature can end and running text begin; 0 if there is none."""
    partner: int = 0
    """Where the verb stands before which somebody is named with whom a conversation was held; 0 if nobody is."""
    after_name: bool = False
    """Whether the last thing read belongs to a name or is one."""
    beside_slash: bool = False
    """Whether a slash stands right before."""
    after_head: bool = False
    """Whether a noun such as `газета` stands right before."""

    def past(self, marks: str) -> bool:
        """Go past marks and remember those behind a name; not past the colon of `Анна Лис: «Да»`."""
        is_name = bool(self.names) and self.names[-1][1] == self.at
        if is_name and ":" in marks:
            return False
        self.at += len(marks)
        self.beside_slash = "/" in marks
        if self.after_name and not _CLOSING.isdisjoint(marks):
            self.closed = self.at
        return True

    def step(self, end: int, *, told: bool = False, name: bool | None = None, head: bool = False) -> bool:
        """Go to the `end` of a part, if it is one (an end of 0 is none)."""
        if not end:
            return False
        self.at = end
        self.told = self.told or told
        self.after_name = bool(self.names) if name is None else name
        self.after_head = head
        return True


def may_hold_name(text: str, start: int, end: int) -> bool:
    """A quick look: whether two words with capitals, or an initial and a capital, stand side by side somewhere."""
    return _TWO_CAPITALS.search(text, start, end) is not None


def read_signature(text: str, start: int, end: int) -> Signature:
    """What can belong to a signature from `start` on, as far as it goes, but not beyond `end`."""
    signature = Signature(start)
    while signature.at < end:
        marks = MARKS.match(text, signature.at, end)
        if marks is not None:
            if not signature.past(marks.group()):
                break
        elif not _takes_part(signature, text, end):
            break
    return signature


def _takes_part(signature: Signature, text: str, end: int) -> bool:
    """Go past the part that stands next, by the first rule that knows one; False if none does."""
    for part in parts_at(text, signature.at, end):
        if part(signature, text, end):
            return True
    return False
