"""What the pieces of a page are by what stands around them."""

from __future__ import annotations

import itertools

from cisnews.grammar.blocks.alone import alone
from cisnews.grammar.blocks.below import (
    comments,
    headlines_below,
    headlines_inside,
    repeated_captions,
    repeated_headlines,
    stamped_headlines,
    stamped_news,
    tail,
    teasers,
)
from cisnews.grammar.blocks.bylines import find_bylines
from cisnews.grammar.blocks.credits import has_verb
from cisnews.grammar.blocks.cues import fold, words
from cisnews.grammar.blocks.dirt import is_dirt
from cisnews.grammar.blocks.headline import find_title
from cisnews.grammar.blocks.pieces import Piece, is_sentence
from cisnews.grammar.blocks.stamps import TIME
from cisnews.patterns import pattern

_ITEM = pattern(r"(?:\d{1,2}[.)]|[•▪*·])\s")
_HOUR = pattern(TIME)
_SHORT_CAPTION = 60
_FEWEST_WORDS = 3
"""Words of the last line of a text that ends in a colon."""


def classify(text: str, pieces: list[Piece], title: str | None) -> list[Piece]:
    """The pieces, each with its kind and rule; bylines inside them are cut out."""
    for piece in pieces:
        if piece.kind is None:
            piece.kind, piece.rule = alone(piece)
    _captions_before_credits(pieces)
    _numbered_teasers(pieces)
    _timed_teasers(pieces)
    _channel_name(pieces)
    comments(pieces)
    pieces = find_bylines(text, pieces)
    headlines_below(pieces)
    first, last = _body(pieces)
    find_title(pieces, first, title)
    teasers(pieces)
    if first >= 0:
        stamped_headlines(pieces, first, last)
        stamped_news(pieces, first, last)
        repeated_captions(pieces, first)
        repeated_headlines(pieces, first, last)
        headlines_inside(pieces, first, last)
    tail(pieces, last)
    _repeated(pieces)
    _lede(pieces)
    return pieces


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
    while len(sentences) > 1 and _is_label(pieces[sentences[-1]]) and _is_left_out(pieces, sentences[-1] + 1):
        sentences.pop()
    return (sentences[0], sentences[-1]) if sentences else (-1, -1)


def _is_label(piece: Piece) -> bool:
    """`Публикация:` below a text: a few words before what the page has lost."""
    return piece.text[-1] == ":" and piece.text.count(" ") < _FEWEST_WORDS


def _is_left_out(pieces: list[Piece], number: int) -> bool:
    return number == len(pieces) or pieces[number].kind == "boilerplate"


def _timed_teasers(pieces: list[Piece]) -> None:
    """`14:20 В Оше открыли парк`, `13:55 Доллар упал`, `13:10 …`: three lines with the hour are other news."""
    run: list[Piece] = []
    for piece, following in itertools.pairwise([*pieces, Piece(0, 0, "")]):
        if piece.rule == "dirt_before_text" and following.kind is None and following.line == piece.line:
            if _HOUR.fullmatch(piece.text) and not following.has_full_stop:
                run.append(following)
        elif piece.kind is None and (not run or piece is not run[-1]):
            _leave_out(run)
            run = []
    _leave_out(run)


def _leave_out(run: list[Piece]) -> None:
    if len(run) >= _FEWEST_WORDS:
        for piece in run:
            piece.kind, piece.rule = "boilerplate", "timed_teaser"


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


def _channel_name(pieces: list[Piece]) -> None:
    """`Вестник палаты` right above `8.71K subscribers`: whose channel the page shows."""
    for piece, following in itertools.pairwise(pieces):
        if piece.kind is None and following.rule == "dirt" and fold(following.text).endswith(tuple(words("followers"))):
            piece.kind, piece.rule = "boilerplate", "channel_name"


def _repeated(pieces: list[Piece]) -> None:
    """The headline once more, as in a breadcrumb, under a picture, or glued to a stamp (`Сессия открыта4 мая 2022`)."""
    title = next((piece for piece in pieces if piece.kind == "title"), None)
    if title is None:
        return
    wanted = fold(title.text.rstrip(" ."))
    for piece in pieces:
        if piece is title or piece.kind == "boilerplate" or not fold(piece.text).startswith(wanted):
            continue
        if is_dirt(piece.text[len(wanted) :]):
            piece.kind, piece.rule = "boilerplate", "repeated_headline"


def _lede(pieces: list[Piece]) -> None:
    """The first paragraph of the body is the lede; all that is left are paragraphs."""
    lede = True
    for piece in pieces:
        if piece.kind is None:
            piece.kind, piece.rule = ("lede", "first_paragraph") if lede else ("paragraph", "paragraph")
        if piece.kind in ("lede", "paragraph", "speech", "background"):
            lede = False
