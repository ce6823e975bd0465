"""The parts of a signature: rules that each go one thing further, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, get_args

from cisnews.grammar.agencies import agency_at
from cisnews.grammar.blocks.credits import has_verb
from cisnews.grammar.blocks.cues import CREDITS, first_word, first_words, fold, phrase_end, words
from cisnews.grammar.blocks.names import name_end
from cisnews.grammar.blocks.stamps import day_of_month_end, stamp_end
from cisnews.grammar.closed_classes import LINK
from cisnews.grammar.entries import entries_at
from cisnews.grammar.tokens import TOKEN
from cisnews.grammar.words import word
from cisnews.knowledge import lexicon
from cisnews.model.block import CreditKind
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.blocks.signatures import Signature

MARKS = pattern(r"[\s.,;:/()|•·—–-]+")
"""What can stand between the parts."""
_ADDRESS = pattern(r"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|@\w+")
_NUMBER = pattern(r"\d+(?![^\W\d_])")
_QUOTED = pattern(r"[«\"“„][^«»\"“”\n]{2,40}[»\"”]")
_OUTLET = pattern(r"[^\W\d_][\w.-]+(?= ?/)")
_OUTLET_BEHIND = pattern(r"[^\W\d_][\w.-]+(?: [^\W\d_][\w.-]+)?(?=[ /).]*$)")
_REGION = pattern(r"[А-ЯЁ][а-яё-]+(?:ая область|ий край|ий район|ой район)")
_TAIL = pattern(r"[^/|•()\n.]*(?:\.(?! )[^/|•()\n.]*)*")
_FULL_NAME = pattern(r"(?<![^\W\d_])[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё-]+")
_LONGEST_TAIL = 60
"""Characters after a post (`обозреватель отдела политики`) or a picture's cue (`фото автора и с сайта палаты`)."""


def stamp(signature: Signature, text: str, end: int) -> bool:
    """`14.05.2024`, `9 окт`, `12:30`, `1254`, `3 мин чтения`."""
    found = stamp_end(text, signature.at, end) or day_of_month_end(text, signature.at, end)
    signature.dated = signature.dated or bool(found)
    return signature.step(found or _counter_end(text, signature.at, end))


def address(signature: Signature, text: str, end: int) -> bool:
    """`anna@vestnik.example`."""
    found = _ADDRESS.match(text, signature.at, end)
    return signature.step(found.end() if found else 0, told=bool(signature.names))


def cue(signature: Signature, text: str, end: int) -> bool:
    """`Подготовила`, `Автор:`, `корр.`, `Собкор` before a name."""
    if signature.names and not signature.told:
        return False
    found = phrase_end("bylines", text, signature.at, end) or phrase_end("credits.author", text, signature.at, end)
    return signature.step(found or phrase_end("byline_posts", text, signature.at, end), told=True)


def opening(signature: Signature, text: str, end: int) -> bool:
    """`С министром беседовала`, `По материалам прессы подготовил` before a name."""
    if signature.names or not phrase_end("byline_openings", text, signature.at, end):
        return False
    space = text.find(" ", signature.at, min(end, signature.at + _LONGEST_TAIL))
    while space > 0:
        found = phrase_end("byline_verbs", text, space + 1, end)
        if found:
            named = _FULL_NAME.search(text, signature.at, space)
            signature.partner = space + 1 if named is not None and not signature.names else 0
            return signature.step(found, told=True)
        space = text.find(" ", space + 1, min(end, signature.at + _LONGEST_TAIL))
    return False


def share(signature: Signature, text: str, end: int) -> bool:
    """`фото:`, `видео:` before a further name; `(фото)`, `(текст)` behind one."""
    for kind in get_args(CreditKind):
        found = phrase_end(f"credits.{kind}", text, signature.at, end)
        marks = MARKS.match(text, found, end) if found else None
        if marks is not None and ":" in marks.group() and kind != "source":
            signature.kind = kind
            return signature.step(found, told=True)
        if (
            marks is not None
            and text[signature.at - 1 : signature.at] == "("
            and ")" in marks.group()
            and signature.names
        ):
            signature.kinds[-1] = kind
            return signature.step(found, told=True)
    return False


def post(signature: Signature, text: str, end: int) -> bool:
    """`обозреватель «Вестника»`, `для агентства «Вестник»` behind a name."""
    found = phrase_end("byline_posts", text, signature.at, end) if signature.names else 0
    return signature.step(_tail_end(text, found, end) if found else 0, told=True)


def picture(signature: Signature, text: str, end: int) -> bool:
    """`Фото автора и с сайта палаты` behind a name; `Фото` before the name of who took it (`Фото Анны Лис`)."""
    found = phrase_end("bare_credits", text, signature.at, end)
    if not found or signature.names:
        return signature.step(_tail_end(text, found, end) if found else 0)
    if not name_end(text, found + 1, end, sure=False):
        return False
    signature.kind = "photo"
    return signature.step(found, told=True)


def rubric(signature: Signature, text: str, end: int) -> bool:
    """`Политика` behind a name."""
    return signature.step(phrase_end("rubrics", text, signature.at, end) if signature.names else 0, told=True)


def agency(signature: Signature, text: str, end: int) -> bool:
    """`РИА Новости`, `газета «Вестник»`, `24.kg`."""
    head = TOKEN.match(text, signature.at, end)
    if head is not None and fold(head.group()) in _agency_heads():
        return signature.step(head.end(), head=True)
    found = agency_at(text, signature.at, end, after_head=signature.after_head)
    return signature.step(found.end if found else 0, told=True)


def author(signature: Signature, text: str, end: int) -> bool:
    """`Анна Лис`, `БЕК Пётр`, `А. Лис`; after an agency, a cue or `Анна Лис,` also a name that no list knows."""
    is_listed = bool(signature.names) and text[signature.names[-1][1] : signature.at].strip() in LINK
    found = name_end(text, signature.at, end, sure=signature.told or is_listed)
    if found:
        signature.names.append((signature.at, found))
        signature.kinds.append(signature.kind)
    return signature.step(found, name=True)


def quoted(signature: Signature, text: str, end: int) -> bool:
    """`«Слово»` behind a name."""
    found = _QUOTED.match(text, signature.at, end) if signature.names else None
    return signature.step(found.end() if found else 0)


def outlet(signature: Signature, text: str, end: int) -> bool:
    """`Вестник / Анна Лис`, `Анна Лис / Вестник`: what is divided from a name by a slash."""
    if not text[signature.at].isupper():
        return False
    if signature.names and signature.beside_slash:
        found = _OUTLET_BEHIND.match(text, signature.at, end)
    else:
        found = None if signature.names else _OUTLET.match(text, signature.at, end)
    return signature.step(found.end() if found else 0, told=True)


def place(signature: Signature, text: str, end: int) -> bool:
    """`Ош`, `МОСКВА`, `Ошская область`."""
    if not text[signature.at].isupper():
        return False
    region = _REGION.match(text, signature.at, end)
    return signature.step(region.end() if region else _place_end(text, signature.at, end))


def link(signature: Signature, text: str, end: int) -> bool:
    """`и`, `специально для`."""
    return signature.step(phrase_end("byline_links", text, signature.at, end))


Part = Callable[["Signature", str, int], bool]

PARTS: tuple[Part, ...] = (
    share,
    opening,
    agency,
    picture,
    stamp,
    address,
    cue,
    post,
    author,
    quoted,
    place,
    outlet,
    link,
    rubric,
)
PLAIN_PARTS: tuple[Part, ...] = (agency, stamp, address, author, quoted, place, outlet)
"""Those that begin with no word of the lists."""
_LISTS = (*CREDITS, "bylines", "byline_openings", "byline_posts", "byline_links", "counters", "rubrics")


def parts_at(text: str, start: int, end: int) -> tuple[Part, ...]:
    """The parts that can begin at `start`."""
    return PARTS if first_word(text, start, end) in first_words(_LISTS) else PLAIN_PARTS


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
    token = TOKEN.match(text, start, end)
    if token is None:
        return 0
    first = word(token.group())
    longest = token.end() if first.cases_as_place or (first.shape == "upper" and not first.known) else 0
    ends = [last for entry, last in entries_at(text, start, end) if entry.sort in ("place", "country")]
    return max([longest, *ends])


@cache
def _agency_heads() -> frozenset[str]:
    return frozenset(lexicon.table("frame")["agency_heads"]) - words("byline_posts")
