"""The headline: a line without a full stop before the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.blocks.cues import fold
from cisnews.grammar.blocks.headlines import WORD, best_of, has_predicate, without_captions
from cisnews.grammar.blocks.pieces import is_sentence

if TYPE_CHECKING:
    from cisnews.grammar.blocks.pieces import Piece

_LONGEST = 250
_LONGEST_OF_SENTENCES = 125
_OPENING, _CLOSING = '«"“„', '»"”'
_STOPS = '.!?»"'
_FEWEST_WORDS = 3
_MOST = 40
"""Lines above a text that are looked at."""
_NEAR = 5
"""Lines behind a headline of sentences among which running text must be."""


def find_title(pieces: list[Piece], first: int, title: str | None) -> None:
    """Mark the headline among the lines before the first sentence (number `first`), and what is no text around it.

    What is said beside the text counts most, then what the lines tell (`headlines`). Short lines before it and between
    it and the body belong to the page.
    """
    if first < 0:
        return
    first = _past_slogan(pieces, first)
    head = pieces[:first]
    lines = [piece for piece in head if piece.kind is None and _can_be_headline(piece.text)]
    lines = lines or _short_and_repeated(head)
    sentences = _headline_of_sentences(pieces, first, any(has_predicate(piece.text) for piece in lines))
    if sentences is not None:
        lines.append(sentences)
    lines = without_captions(lines[:_MOST], head)
    found = _told(pieces, title) or best_of(lines, pieces[first:])
    if found is not None:
        found.kind, found.rule = "title", "headline"
    before = True
    for piece in head:
        before = before and piece is not found
        if piece.kind is None and ((before and found is not None) or len(piece.text.split()) <= _FEWEST_WORDS):
            piece.kind, piece.rule = "boilerplate", "around_headline"


def _can_be_headline(text: str) -> bool:
    """Whether a line is long enough for a headline, not too long, and not the rest of another: `…с улицы`."""
    begins = text.lstrip(".…")[:1]
    return len(text) <= _LONGEST and not "а" <= begins <= "я" and len(WORD.findall(text)) >= _FEWEST_WORDS


def _short_and_repeated(head: list[Piece]) -> list[Piece]:
    """`Новый путь`, `Новый путь`: lines of two words that are a headline because the page has them again."""
    short = [piece for piece in head if piece.kind is None and len(WORD.findall(piece.text)) == _FEWEST_WORDS - 1]
    return [piece for piece in short if [other.text for other in short].count(piece.text) > 1]


def _past_slogan(pieces: list[Piece], first: int) -> int:
    """The number of the first sentence that is no slogan or rubric with more lines behind it.

    `80 лет Победе!`, `Высшая лига (ВЛ). Статьи`.
    """
    piece = pieces[first]
    following = [number for number in range(first + 1, len(pieces)) if pieces[number].kind is None]
    if not following or len(piece.text) > _LONGEST_OF_SENTENCES:
        return first
    if piece.text[-1] == "!" and not piece.has_inner_stop and not is_sentence(pieces[following[0]]):
        return next((number for number in following if is_sentence(pieces[number])), first)
    line = pieces[following[0]].text
    is_rubric = piece.text[-1].isalnum() and not has_predicate(piece.text)
    return following[0] if is_rubric and len(line) <= _LONGEST_OF_SENTENCES and line[-1] not in ".!?…:" else first


def _told(pieces: list[Piece], title: str | None) -> Piece | None:
    """The piece that is the title told beside the text."""
    wanted = fold(" ".join((title or "").split()))
    return next((piece for piece in pieces if wanted and piece.kind is None and fold(piece.text) == wanted), None)


def _headline_of_sentences(pieces: list[Piece], first: int, others: bool) -> Piece | None:
    """`Кто возглавит палату?`, `Срочно! Сенат распущен`, `Что дальше? Видео`: the first sentences, as a headline.

    They end in no full stop, are short, and running text follows that ends in one.
    """
    piece = pieces[first]
    if others or piece.kind is not None or len(piece.text) > _LONGEST_OF_SENTENCES or piece.text[-1] in ";:":
        return None
    if piece.text[-1] == "." and not piece.text.endswith("..."):
        return None
    following = [other for other in pieces[first + 1 :] if other.kind is None]
    stops = len(list(piece.inner_stops()))
    if piece.text[-1] in "?!…." and not stops:
        return piece if following else None
    if stops > 1 or (stops and _is_one_quotation(piece.text)):
        return None
    return piece if any(map(_is_running_text, following[:_NEAR])) else None


def _is_one_quotation(text: str) -> bool:
    """Whether a line is somebody's words from the first mark to the last: not `«Мы ждём». Лис — о «Море»`."""
    inside = text[1:-1]
    return text[0] in _OPENING and text[-1] in _CLOSING and not any(mark in inside for mark in _CLOSING)


def _is_running_text(piece: Piece) -> bool:
    """A paragraph with a full stop at its end, or one that is too long for a headline, though it is cut off."""
    return piece.has_full_stop and (piece.text[-1] in _STOPS or len(piece.text) > 2 * _LONGEST_OF_SENTENCES)
