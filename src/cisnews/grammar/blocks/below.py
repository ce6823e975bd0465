"""What stands below a text or breaks it: headlines of other news, comments of readers, a signature."""

from __future__ import annotations

import itertools

from cisnews.grammar.blocks.bylines import is_name_line
from cisnews.grammar.blocks.cues import CREDITS, first_word, first_words, fold, words
from cisnews.grammar.blocks.headlines import has_predicate, stems
from cisnews.grammar.blocks.names import begins_with_office
from cisnews.grammar.blocks.pieces import Piece, is_sentence
from cisnews.grammar.blocks.stamps import STAMP
from cisnews.patterns import pattern

_LIST_ITEM = pattern(r"(?:\d{1,2}[.)]|[•▪*·—–-])\s?")
_SHORT_LINE = 3
_THIRD = 3
_LONGEST_HEADLINE, _FEWEST_HEADLINES = 160, 3
_FEWEST_WHOLE = 2
"""Headlines of several of which no sentence ends inside."""
_STOPS = '.!?…:;»")'
_FEWEST_PARAGRAPHS = 2
"""Paragraphs that must stand above comments of readers, and above headlines of other news."""
_COUNTER_MARKS = "0123456789 ():."
_PART = ("credit", "byline", "caption", "marks")
"""Ends of the rules of what can stand between a text and its rest that is cut off."""


def comments(pieces: list[Piece]) -> None:
    """All below the heading of readers' comments, where an answer's button or the hour of a comment follows.

    `Комментарии (2)`, `Гость 31.08.2012 18:01`, `Опять обман!`, `Ответить`.
    """
    above = 0
    for number, piece in enumerate(pieces):
        if above >= _FEWEST_PARAGRAPHS and piece.kind == "boilerplate":
            if fold(piece.text).strip(_COUNTER_MARKS) not in words("comment_headings"):
                continue
            following = pieces[number + 1 :]
            if any(other.rule == "stamped_line" or fold(other.text) in words("replies") for other in following):
                for other in following:
                    other.kind, other.rule = "boilerplate", "comment"
                return
        elif is_sentence(piece):
            above += 1


def headlines_below(pieces: list[Piece]) -> None:
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
    if len(rest) >= _FEWEST_HEADLINES and whole >= _FEWEST_WHOLE and piece.text[-1] not in ":;":
        for piece in rest:
            piece.kind, piece.rule = "boilerplate", "teaser"


def headlines_inside(pieces: list[Piece], first: int, last: int) -> None:
    """Three lines or more without a full stop between two paragraphs, with predicates: headlines of other news.

    Not the items of a list behind a colon, nor lines that speak of what the paragraphs before them speak of.
    """
    run: list[Piece] = []
    for number in range(first + 1, last + 1):
        piece = pieces[number]
        if piece.kind is None and len(piece.text) <= _LONGEST_HEADLINE and not piece.has_full_stop:
            run.append(piece)
            continue
        if len(run) >= _FEWEST_HEADLINES and _are_of_other_news(pieces[first : number - len(run)], run):
            for headline in run:
                headline.kind, headline.rule = "boilerplate", "teaser"
        run = []


def stamped_headlines(pieces: list[Piece], first: int, last: int) -> None:
    """`Сенат обсудит новый мост` above `29 декабря 2016, 14:27`: other news between two paragraphs."""
    for piece, following in itertools.pairwise(pieces[first : last + 1]):
        is_line = piece.kind is None and len(piece.text) <= _LONGEST_HEADLINE and piece.text[-1] not in _STOPS
        if is_line and following.rule in ("dirt", "stamped_line") and STAMP.match(following.text):
            piece.kind, piece.rule = "boilerplate", "teaser"


def stamped_news(pieces: list[Piece], first: int, last: int) -> None:
    """`05.03.2026`, `15:00`, `Новый мост открыт`, `Мост готов.`: other news, its day above its headline.

    Its lede is all that follows and does not speak of what the paragraphs above speak of.
    """
    for number in range(first + _FEWEST_PARAGRAPHS, last + 1):
        piece, stamp = pieces[number], pieces[number - 1]
        is_line = piece.kind is None and len(piece.text) <= _LONGEST_HEADLINE and piece.text[-1] != "."
        if not is_line or stamp.rule not in ("dirt", "stamped_line") or not STAMP.match(stamp.text):
            continue
        above = [other.text for other in pieces[first:number] if is_sentence(other)]
        about = stems(" ".join(above))
        if len(above) < _FEWEST_PARAGRAPHS or not about.isdisjoint(stems(piece.text)):
            continue
        _leave_out_other_news(pieces[number:], about)


def _leave_out_other_news(pieces: list[Piece], about: set[str]) -> None:
    for piece in pieces:
        if _speaks_of(piece, about):
            return
        if piece.kind != "caption":
            piece.kind, piece.rule = "boilerplate", "teaser"


def _speaks_of(piece: Piece, about: set[str]) -> bool:
    """Whether a third of a paragraph's words are in the text."""
    own = stems(piece.text)
    return piece.kind != "boilerplate" and len(own & about) * _THIRD > len(own)


def repeated_captions(pieces: list[Piece], first: int) -> None:
    """`Анна Лис.`, `Анна Лис.`: a line without a predicate told twice inside the text, beside a picture."""
    for piece, following in itertools.pairwise(pieces[first:]):
        is_line = piece.kind is None and len(piece.text) <= _LONGEST_HEADLINE
        if is_line and piece.text == following.text and not has_predicate(piece.text):
            piece.kind = following.kind = "caption"
            piece.rule = following.rule = "repeated_caption"


def repeated_headlines(pieces: list[Piece], first: int, last: int) -> None:
    """`Новый мост открыт`, `Новый мост открыт`, `Мост открыли в Оше.`: other news, its picture's text and its lede."""
    for number in range(first + _FEWEST_PARAGRAPHS, last):
        piece, following = pieces[number], pieces[number + 1]
        if piece.text != following.text or piece.kind is not None or piece.text[-1] in _STOPS:
            continue
        own = stems(piece.text)
        if not own.isdisjoint(stems(" ".join(other.text for other in pieces[first:number] if is_sentence(other)))):
            continue
        lede = pieces[number + 2 : number + 3]
        for other in (piece, following, *(part for part in lede if not own.isdisjoint(stems(part.text)))):
            other.kind, other.rule = "boilerplate", "teaser"


def _are_of_other_news(above: list[Piece], run: list[Piece]) -> bool:
    """Whether lines are headlines that have no word in common with the paragraphs above them."""
    paragraphs = [piece.text for piece in above if is_sentence(piece)]
    if (
        len(paragraphs) < _FEWEST_PARAGRAPHS
        or paragraphs[-1][-1] in ":;"
        or any(_LIST_ITEM.match(line.text) for line in run)
    ):
        return False
    about = stems(" ".join(paragraphs))
    return all(about.isdisjoint(stems(line.text)) and has_predicate(line.text) for line in run)


def teasers(pieces: list[Piece]) -> None:
    """Headlines after `Читайте также`, until the next full sentence."""
    inside = False
    for piece in pieces:
        if piece.rule in ("teaser_heading", "insertion", "dated_caption"):
            inside = True
        elif inside and piece.kind is None and not is_sentence(piece):
            piece.kind, piece.rule = "boilerplate", "teaser"
        elif piece.kind != "boilerplate":
            inside = False


def tail(pieces: list[Piece], last: int) -> None:
    """After the last sentence: several headlines are teasers, a word or three a signature, one line a cut-off text.

    One line is a teaser too where lines of the page stand between it and the text.
    """
    if last < 0:
        return
    below = pieces[last + 1 :]
    rest = [piece for piece in below if piece.kind is None]
    if pieces[last].text[-1] in ":;":
        rest = [piece for piece in rest if not (_LIST_ITEM.match(piece.text) or is_name_line(piece.text))]
    if sum(is_name_line(piece.text) for piece in rest) >= _FEWEST_HEADLINES:
        rest = [piece for piece in rest if not is_name_line(piece.text)]
    rest = [piece for piece in rest if not _is_signed_office(piece.text)]
    for piece in rest:
        if len(piece.text.split()) <= _SHORT_LINE:
            piece.kind, piece.rule = "boilerplate", "signature"
    rest = [piece for piece in rest if piece.kind is None]
    if len(rest) > 1 or (rest and _is_behind_page(below, rest[0])):
        for piece in rest:
            piece.kind, piece.rule = "boilerplate", "teaser"


def _is_behind_page(below: list[Piece], line: Piece) -> bool:
    """Whether a line of the page stands before a short line below the text, and not only a credit or an author."""
    before = below[: below.index(line)]
    return len(line.text) <= _LONGEST_HEADLINE and any(not piece.rule.endswith(_PART) for piece in before)


def _is_signed_office(text: str) -> bool:
    """`Президент Анна Лис` below a decree; not `Оператор Пётр Бек`."""
    return first_word(text, 0, len(text)) not in first_words(CREDITS) and begins_with_office(text)
