"""What the pieces of a page are: each by itself, then by what stands around it."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from cisnews.grammar.blocks.credits import has_verb
from cisnews.grammar.blocks.cues import WORD, first_word, first_words, fold, phrase_end, words
from cisnews.grammar.blocks.headline import find_title
from cisnews.grammar.blocks.peeling import is_dirt

if TYPE_CHECKING:
    from collections.abc import Callable

    from cisnews.grammar.blocks.peeling import Piece
    from cisnews.model.block import BlockKind

_SPEECH = re.compile(r"[—–-] ?[«\"“„(]?(?:[А-ЯЁA-Z]|\d+\D|…|\.\.\.)")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[•▪*·])\s")
_LIST_ITEM = re.compile(r"(?:\d{1,2}[.)]|[•▪*·—–-])\s?")
_STAMP = re.compile(r"\d{1,2}:\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2} [^\W\d_]{3,8},? \d{4}")
_BYLINE = re.compile(
    r"(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? ){1,2}[А-ЯЁ][А-ЯЁа-яё]+(?:-[А-ЯЁ][а-яё]+)?(?: \(| [—–-] |,? |,$)"
)
_BYLINE_OF_AGENCY = re.compile(r"[А-ЯЁ][а-яё-]+ [—–-] [\w.]+\.[a-z]{2,5} ?, [А-ЯЁ][а-яё]+ [А-ЯЁ][А-ЯЁа-яё-]+")
_LONGEST_DIRT = 160
_PAGE_LINE = 120
_LONGEST_CAPTION = 200
_STAMPED_LINE, _STAMPED_WORDS = 80, 5
_SHORT_CAPTION = 60
_SHORT_LINE = 3


def classify(pieces: list[Piece], title: str | None) -> None:
    """Give every piece its kind and rule."""
    for piece in pieces:
        if piece.kind is None:
            piece.kind, piece.rule = _alone(piece)
    _captions_before_credits(pieces)
    _numbered_teasers(pieces)
    first, last = _body(pieces)
    find_title(pieces, first, title)
    _teasers(pieces)
    _tail(pieces, last)
    _repeated(pieces)
    _lede(pieces)


def is_sentence(piece: Piece) -> bool:
    """Whether running text stands here: with a full stop, not a headline or a line of a menu."""
    return piece.kind in ("speech", "background") or (
        (piece.kind is None or piece.kind == "paragraph") and piece.has_full_stop
    )


def _alone(piece: Piece) -> tuple[BlockKind | None, str]:
    for rule in _rules_for(piece.text):
        kind = rule(piece)
        if kind is not None:
            return kind, rule.__name__
    return None, ""


def _rules_for(text: str) -> tuple[Callable[[Piece], BlockKind | None], ...]:
    """The rules that a line can fulfil, seen from its length and its first word."""
    if len(text) >= _LONGEST_CAPTION:
        return _PARAGRAPH_RULES
    if len(text) <= _STAMPED_LINE:
        return _RULES
    first = first_word(text, 0, len(text))
    return _LONG_LINE_RULES if first[:1].isalpha() and first not in first_words(_CUES) else _RULES


def dirt(piece: Piece) -> BlockKind | None:
    """A line of rubrics, buttons, dates or counters: `Главная Новости`, `19:30, 14 ноября`, `120 просмотров`."""
    return "boilerplate" if len(piece.text) <= _LONGEST_DIRT and is_dirt(piece.text) else None


def stamped_line(piece: Piece) -> BlockKind | None:
    """A byline or rubric with the hour or day: `Асан Беков4 марта 2022, 13:32`."""
    if len(piece.text) > _STAMPED_LINE or not _STAMP.search(piece.text) or piece.text[-1] in ".!?":
        return None
    rest = [found for found in WORD.findall(_STAMP.sub(" ", piece.text)) if found.isalpha()]
    rest = [found for found in rest if fold(found) not in words("dates")]
    return "boilerplate" if len(rest) <= _STAMPED_WORDS and not has_verb(piece.text, 0, len(piece.text)) else None


def byline(piece: Piece) -> BlockKind | None:
    """`Асан Беков, спецкор «Вестника»`, `Бишкек - 24.kg , Асан БЕКОВ`: who wrote the text, without a full stop."""
    found = _BYLINE.match(piece.text)
    if len(piece.text) > _STAMPED_LINE or piece.has_full_stop:
        return None
    if _BYLINE_OF_AGENCY.fullmatch(piece.text):
        return "boilerplate"
    if found is None:
        return None
    if found.end() == len(piece.text):  # «Асан БЕКОВ,»
        return "boilerplate"
    return "boilerplate" if phrase_end("byline_posts", piece.text, found.end(), len(piece.text)) else None


def copyright_line(piece: Piece) -> BlockKind | None:
    """`© 2024 ОАО «Эфир»`."""
    return "boilerplate" if piece.text[0] == "©" and len(piece.text) < _LONGEST_CAPTION else None


def page_line(piece: Piece) -> BlockKind | None:
    """A line without a full sentence that speaks of the page: `Читайте нас в Google News`."""
    if len(piece.text) > _PAGE_LINE or piece.has_full_stop:
        return None
    line = fold(piece.text)
    return "boilerplate" if any(mark in line for mark in words("contains")) else None


def teaser_heading(piece: Piece) -> BlockKind | None:
    """`Похожие новости`, `Материалы по теме:`."""
    end = phrase_end("teasers", piece.text, 0, len(piece.text))
    if end and not piece.text[end:].strip(" :.…"):
        return "boilerplate"
    return "boilerplate" if end and piece.text[end] == ":" and len(piece.text) < _LONGEST_CAPTION else None


def picture_caption(piece: Piece) -> BlockKind | None:
    """`На фото: участники форума`, `Асан Беков. Архивное фото`."""
    if len(piece.text) >= _LONGEST_CAPTION:
        return None
    if fold(piece.text).endswith(tuple(words("caption_ends"))) and not has_verb(piece.text, 0, len(piece.text)):
        return "caption"
    return "caption" if phrase_end("captions", piece.text, 0, len(piece.text)) else None


def background(piece: Piece) -> BlockKind | None:
    """`Напомним, в мае палата приняла …`."""
    end = phrase_end("background", piece.text, 0, len(piece.text))
    return "background" if end and end + 20 < len(piece.text) else None


def speech(piece: Piece) -> BlockKind | None:
    """`— Это важный шаг, — сказал он.`; not an item of a list (`— развитие торговли;`)."""
    begins = _SPEECH.match(piece.text) and piece.text[-1] != ";"
    return "speech" if begins and piece.has_full_stop else None


_CUES = ("rubrics", "counters", "dates", "teasers", "captions", "background")
_PARAGRAPH_RULES: tuple[Callable[[Piece], BlockKind | None], ...] = (background, speech)
"""What is left to ask of a paragraph, longer than any line of a page."""
_LONG_LINE_RULES: tuple[Callable[[Piece], BlockKind | None], ...] = (page_line, picture_caption)
"""What is left to ask of a longer line that begins with none of the cues."""

_RULES: tuple[Callable[[Piece], BlockKind | None], ...] = (
    dirt,
    stamped_line,
    byline,
    page_line,
    copyright_line,
    teaser_heading,
    picture_caption,
    background,
    speech,
)


def _captions_before_credits(pieces: list[Piece]) -> None:
    """`Асан Беков на форуме. Фото: Акорда`: a few words before a credit on its line are the picture's caption.

    So are the same words on another line.
    """
    for piece, following in itertools.pairwise(pieces):
        if (
            piece.kind is None
            and following.rule == "photo_credit"
            and following.line == piece.line
            and len(piece.text) <= _SHORT_CAPTION
            and not has_verb(piece.text, 0, len(piece.text))
        ):
            piece.kind, piece.rule = "caption", "caption_before_credit"
    captions = {piece.text for piece in pieces if piece.rule == "caption_before_credit"}
    for piece in pieces if captions else ():
        if piece.kind is None and piece.text in captions:
            piece.kind, piece.rule = "caption", "repeated_caption"


def _body(pieces: list[Piece]) -> tuple[int, int]:
    """Numbers of the first and the last piece of running text; (-1, -1) if there is none."""
    sentences = [number for number, piece in enumerate(pieces) if is_sentence(piece)]
    return (sentences[0], sentences[-1]) if sentences else (-1, -1)


def _numbered_teasers(pieces: list[Piece]) -> None:
    """A numbered list before all else is a list of other news: `1. … 2. … 3. …`."""
    start = _first_item(pieces)
    if start < 0:
        return
    end = start
    while end < len(pieces) and _ITEM.match(pieces[end].text):
        end += 1
    if end - start >= 3 and end < len(pieces):
        for piece in pieces[start:end]:
            piece.kind, piece.rule = "boilerplate", "numbered_teaser"


def _first_item(pieces: list[Piece]) -> int:
    """The number of the first item of a list before the first sentence; -1 if there is none."""
    for number, piece in enumerate(pieces):
        if piece.kind is None and _ITEM.match(piece.text):
            return number
        if is_sentence(piece):
            return -1
    return -1


def _teasers(pieces: list[Piece]) -> None:
    """Headlines after `Читайте также`, until the next full sentence."""
    inside = False
    for piece in pieces:
        if piece.rule in ("teaser_heading", "insertion"):
            inside = True
        elif inside and piece.kind is None and not is_sentence(piece):
            piece.kind, piece.rule = "boilerplate", "teaser"
        elif piece.kind != "boilerplate":
            inside = False


def _tail(pieces: list[Piece], last: int) -> None:
    """After the last sentence: several headlines are teasers, a word or three a signature, one line a cut-off text."""
    if last < 0:
        return
    rest = [piece for piece in pieces[last + 1 :] if piece.kind is None]
    if pieces[last].text[-1] in ":;":
        rest = [piece for piece in rest if not _LIST_ITEM.match(piece.text)]
    for piece in rest:
        if len(piece.text.split()) <= _SHORT_LINE:
            piece.kind, piece.rule = "boilerplate", "signature"
    rest = [piece for piece in rest if piece.kind is None]
    if len(rest) > 1:
        for piece in rest:
            piece.kind, piece.rule = "boilerplate", "teaser"


def _repeated(pieces: list[Piece]) -> None:
    """The headline once more, as in a breadcrumb or under a picture."""
    title = next((piece for piece in pieces if piece.kind == "title"), None)
    if title is None:
        return
    wanted = fold(title.text.rstrip(" ."))
    for piece in pieces:
        bare = piece.text.rstrip(" .")
        if len(bare) != len(wanted) or piece is title or piece.kind == "boilerplate":
            continue
        if fold(bare) == wanted:
            piece.kind, piece.rule = "boilerplate", "repeated_headline"


def _lede(pieces: list[Piece]) -> None:
    """The first paragraph of the body is the lede; all that is left are paragraphs."""
    lede = True
    for piece in pieces:
        if piece.kind is None:
            piece.kind, piece.rule = ("lede", "first_paragraph") if lede else ("paragraph", "paragraph")
        if piece.kind in ("lede", "paragraph", "speech", "background"):
            lede = False
