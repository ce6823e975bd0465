"""What the pieces of a page are by what stands around them."""

from __future__ import annotations

import itertools

from cisnews.grammar.blocks.alone import alone
from cisnews.grammar.blocks.bylines import find_bylines, is_name_line
from cisnews.grammar.blocks.credits import has_verb
from cisnews.grammar.blocks.cues import CREDITS, first_word, first_words, fold
from cisnews.grammar.blocks.headline import find_title
from cisnews.grammar.blocks.names import begins_with_office
from cisnews.grammar.blocks.pieces import Piece, is_sentence
from cisnews.patterns import pattern

_ITEM = pattern(r"(?:\d{1,2}[.)]|[•▪*·])\s")
_LIST_ITEM = pattern(r"(?:\d{1,2}[.)]|[•▪*·—–-])\s?")
_SHORT_CAPTION = 60
_SHORT_LINE = 3
_LONGEST_HEADLINE, _FEWEST_HEADLINES = 160, 3
_STOPS = '.!?…:;»")'


def classify(text: str, pieces: list[Piece], title: str | None) -> list[Piece]:
    """The pieces, each with its kind and rule; bylines inside them are cut out."""
    for piece in pieces:
        if piece.kind is None:
            piece.kind, piece.rule = alone(piece)
    _captions_before_credits(pieces)
    _numbered_teasers(pieces)
    pieces = find_bylines(text, pieces)
    _headlines_below(pieces)
    first, last = _body(pieces)
    find_title(pieces, first, title)
    _teasers(pieces)
    _tail(pieces, last)
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
        rest = [piece for piece in rest if not (_LIST_ITEM.match(piece.text) or is_name_line(piece.text))]
    if sum(is_name_line(piece.text) for piece in rest) >= _FEWEST_HEADLINES:
        rest = [piece for piece in rest if not is_name_line(piece.text)]
    rest = [piece for piece in rest if not _is_signed_office(piece.text)]
    for piece in rest:
        if len(piece.text.split()) <= _SHORT_LINE:
            piece.kind, piece.rule = "boilerplate", "signature"
    rest = [piece for piece in rest if piece.kind is None]
    if len(rest) > 1:
        for piece in rest:
            piece.kind, piece.rule = "boilerplate", "teaser"


def _is_signed_office(text: str) -> bool:
    """`Президент Анна Лис` below a decree; not `Оператор Пётр Бек`."""
    return first_word(text, 0, len(text)) not in first_words(CREDITS) and begins_with_office(text)


def _headlines_below(pieces: list[Piece]) -> None:
    """Three lines or more without a full stop below the last one with: headlines of other news, a list has a colon."""
    rest: list[Piece] = []
    for piece in reversed(pieces):
        if piece.kind is None and is_name_line(piece.text):
            break
        if piece.kind is None and len(piece.text) <= _LONGEST_HEADLINE and piece.text[-1] not in _STOPS:
            rest.append(piece)
        elif piece.kind not in ("boilerplate", "caption"):
            break
    else:
        return
    whole = sum(not headline.has_inner_stop for headline in rest)
    if whole >= _FEWEST_HEADLINES and piece.text[-1] not in ":;":
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
