"""Signatures: a stretch of nothing but who wrote or took something, with outlet, place, day and address.

`МОСКВА, 9 окт — РИА Новости, Анна Лис.`, `/Анна Лис, Кабар/`, `Подготовили Анна Лис и Пётр Бек, Ош`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.agencies import agency_at
from cisnews.grammar.blocks.credits import has_verb
from cisnews.grammar.blocks.cues import fold, phrase_end, words
from cisnews.grammar.blocks.dirt import stamp_end
from cisnews.grammar.blocks.names import name_end
from cisnews.grammar.tokens import TOKEN
from cisnews.grammar.words import word
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = pattern(r"[\s.,;:/()|•·—–-]+")
_CLOSING = frozenset("./):")
_ADDRESS = pattern(r"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|@\w+")
_DAY_OF_MONTH = pattern(r"\d{1,2} ([а-яё]{3,8})(?![а-яё])")
_NUMBER = pattern(r"\d+(?![^\W\d_])")
_QUOTED = pattern(r"[«\"“„][^«»\"“”\n]{2,40}[»\"”]")
_OUTLET = pattern(r"[^\W\d_][\w.-]+(?= ?/)")
_OUTLET_BEHIND = pattern(r"[^\W\d_][\w.-]+(?: [^\W\d_][\w.-]+)?(?=[ /).]*$)")
_REGION = pattern(r"[А-ЯЁ][а-яё-]+(?:ая область|ий край|ий район|ой район)")
_TAIL = pattern(r"[^/|•()\n.]*(?:\.(?! )[^/|•()\n.]*)*")
_LONGEST_TAIL = 60
"""Characters after a post (`обозреватель отдела политики`) or a picture's cue (`фото автора и с сайта палаты`)."""


@dataclass(slots=True)
class Signature:
    """What stands from some place on that can belong to a signature; offsets of the folded text."""

    at: int
    """Where something else begins."""
    names: list[tuple[int, int]] = field(default_factory=list)
    told: bool = False
    """Whether a word, an agency or an address says that the names are those of authors."""
    dated: bool = False
    """Whether a day or an hour stands there."""
    closed: int = 0
    """Behind the last mark after a name at which a signature can end and running text begin; 0 if there is none."""
    after_name: bool = False
    """Whether the last thing read belongs to a name or is one."""
    beside_slash: bool = False
    """Whether a slash stands right before."""
    after_head: bool = False
    """Whether a noun such as `газета` stands right before."""


def read_signature(text: str, start: int, end: int) -> Signature:
    """What can belong to a signature from `start` on, as far as it goes, but not beyond `end`."""
    signature = Signature(start)
    while signature.at < end:
        marks = _MARKS.match(text, signature.at, end)
        if marks is not None:
            if not _pass(signature, marks.group()):
                break
        elif not any(item(signature, text, end) for item in _ITEMS):
            break
    return signature


def _pass(signature: Signature, marks: str) -> bool:
    """Go past marks between things and remember those behind a name; not past the colon of `Анна Лис: «Да»`."""
    is_name = bool(signature.names) and signature.names[-1][1] == signature.at
    if is_name and ":" in marks:
        return False
    signature.at += len(marks)
    signature.beside_slash = "/" in marks
    if signature.after_name and not _CLOSING.isdisjoint(marks):
        signature.closed = signature.at
    return True


def _step(signature: Signature, end: int, *, told: bool = False, name: bool | None = None, head: bool = False) -> bool:
    """Go to the `end` of a thing, if it is one (an end of 0 is none)."""
    if not end:
        return False
    signature.at = end
    signature.told = signature.told or told
    signature.after_name = bool(signature.names) if name is None else name
    signature.after_head = head
    return True


def stamp(signature: Signature, text: str, end: int) -> bool:
    """`14.05.2024`, `9 окт`, `12:30`, `1254`, `3 мин чтения`."""
    found = stamp_end(text, signature.at, end)
    day = None if found else _DAY_OF_MONTH.match(text, signature.at, end)
    if day is not None and day[1] in words("dates"):
        found = day.end()
    signature.dated = signature.dated or bool(found)
    return _step(signature, found or _counter_end(text, signature.at, end))


def address(signature: Signature, text: str, end: int) -> bool:
    """`anna@vestnik.example`."""
    found = _ADDRESS.match(text, signature.at, end)
    return _step(signature, found.end() if found else 0, told=bool(signature.names))


def cue(signature: Signature, text: str, end: int) -> bool:
    """`Подготовила`, `Автор:`, `корр.`, `Собкор` before a name."""
    if signature.names and not signature.told:
        return False
    found = phrase_end("bylines", text, signature.at, end) or phrase_end("credits.author", text, signature.at, end)
    return _step(signature, found or phrase_end("byline_posts", text, signature.at, end), told=True)


def post(signature: Signature, text: str, end: int) -> bool:
    """`обозреватель «Вестника»`, `для агентства «Вестник»` behind a name."""
    found = phrase_end("byline_posts", text, signature.at, end) if signature.names else 0
    return _step(signature, _tail_end(text, found, end) if found else 0, told=True)


def picture(signature: Signature, text: str, end: int) -> bool:
    """`Фото автора и с сайта палаты` behind a name."""
    found = phrase_end("bare_credits", text, signature.at, end) if signature.names else 0
    return _step(signature, _tail_end(text, found, end) if found else 0)


def agency(signature: Signature, text: str, end: int) -> bool:
    """`РИА Новости`, `газета «Вестник»`, `24.kg`."""
    head = TOKEN.match(text, signature.at, end)
    if head is not None and fold(head.group()) in _agency_heads():
        return _step(signature, head.end(), head=True)
    found = agency_at(text, signature.at, end, after_head=signature.after_head)
    return _step(signature, found.end if found else 0, told=True)


def author(signature: Signature, text: str, end: int) -> bool:
    """`Анна Лис`, `БЕК Пётр`, `А. Лис`; after an agency or a cue also a name that no list knows."""
    found = name_end(text, signature.at, end, sure=signature.told)
    if found:
        signature.names.append((signature.at, found))
    return _step(signature, found, name=True)


def quoted(signature: Signature, text: str, end: int) -> bool:
    """`«Слово»` behind a name."""
    found = _QUOTED.match(text, signature.at, end) if signature.names else None
    return _step(signature, found.end() if found else 0)


def outlet(signature: Signature, text: str, end: int) -> bool:
    """`Вестник / Анна Лис`, `Анна Лис / Вестник`: what is divided from a name by a slash."""
    if not text[signature.at].isupper():
        return False
    if signature.names and signature.beside_slash:
        found = _OUTLET_BEHIND.match(text, signature.at, end)
    else:
        found = None if signature.names else _OUTLET.match(text, signature.at, end)
    return _step(signature, found.end() if found else 0, told=True)


def place(signature: Signature, text: str, end: int) -> bool:
    """`Ош`, `МОСКВА`, `Ошская область`."""
    if not text[signature.at].isupper():
        return False
    region = _REGION.match(text, signature.at, end)
    return _step(signature, region.end() if region else _place_end(text, signature.at, end))


def link(signature: Signature, text: str, end: int) -> bool:
    """`и`, `специально для`."""
    return _step(signature, phrase_end("byline_links", text, signature.at, end))


_ITEMS: tuple[Callable[[Signature, str, int], bool], ...] = (
    agency,
    stamp,
    address,
    cue,
    post,
    picture,
    author,
    quoted,
    place,
    outlet,
    link,
)


def _tail_end(text: str, start: int, end: int) -> int:
    """Where a phrase without a verb ends that goes on to the next mark; 0 if no such phrase stands there."""
    tail = _TAIL.match(text, start, end)
    stop = tail.end() if tail else start
    return stop if stop - start <= _LONGEST_TAIL and not has_verb(text, start, stop) else 0


def _counter_end(text: str, start: int, end: int) -> int:
    """After a number, or the words of `3 мин чтения` and `Просмотров: 120`; 0 if none of them stands here."""
    number = _NUMBER.match(text, start, end)
    found = number.end() if number else phrase_end("counters", text, start, end)
    return found if number or text[start].islower() or text.startswith(":", found) else 0


def _place_end(text: str, start: int, end: int) -> int:
    """Where the longest name of a place ends that begins at `start`; 0 if none does."""
    longest, node = 0, None
    for number, token in enumerate(TOKEN.finditer(text, start, end)):
        found = word(token.group())
        if number == 0 and (found.cases_as_place or (found.shape == "upper" and not found.known)):
            longest = token.end()
        node = found.node if number == 0 else node.get(found.key) if node is not None else None
        if node is None:
            break
        if any(entry.sort in ("place", "country") for entry, _ in node.entries):
            longest = token.end()
    return longest


@cache
def _agency_heads() -> frozenset[str]:
    return frozenset(lexicon.table("frame")["agency_heads"]) - words("byline_posts")
