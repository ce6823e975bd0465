"""Firms whose board appoints: `Совет директоров «Лотоса» назначил гендиректором Ивана Лиса`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.bodies.drafts import name_in_nominative
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Office
    from cisnews.grammar.roles.stage import Stage

_OF_FIRMS = frozenset({"head", "business", "deputy_head"})
"""Kinds of posts to which a board appoints."""


def in_firm_of_board(stage: Stage, office: Office) -> Office | None:
    """The office in the firm whose board the sentence names before it; None where it names none or several."""
    if office.kind not in _OF_FIRMS or office.organization is not None:
        return None
    sentence = stage.sheet.sentence_at(office.first)
    here = [body for body in stage.bodies if sentence.first <= body.first < office.first]
    firms = [(body, first) for body in here if (first := firm_of(stage, body))]
    if len(firms) != 1:
        return None
    body, first = firms[0]
    name = name_in_nominative(stage.sheet, first, body.last)
    grounds = (*office.grounds, ("organization", first, body.last))
    return replace(office, organization=name, country=office.country or body.country, grounds=grounds)


def firm_of(stage: Stage, body: BodyMention) -> int:
    """The token at which the firm begins in `совет директоров «Лотоса»`; 0 if the body is no board of a firm."""
    words = stage.sheet.words
    for board in _boards():
        last = body.first + len(board)
        if last < body.last and all(board[at] in words[body.first + at].lemmas for at in range(len(board))):
            return last
    return 0


def is_of_bare_board(stage: Stage, office: Office) -> bool:
    """`председатель совета директоров`, `председатель правления`: of a board without a name."""
    words = stage.sheet.words
    for field, first, last in office.grounds:
        if field == "organization":
            is_of_noun = not words[last - 1].capital and stage.sheet.term(last - 1, "body_noun") is not None
            lengths = (last - first, last - first - 1 if is_of_noun else 0)  # `правления банка`
            boards = (board for board in _boards() if len(board) in lengths)
            return any(all(word in words[first + at].lemmas for at, word in enumerate(board)) for board in boards)
    return False


def is_board(stage: Stage, token: int) -> bool:
    """`правления`: a board that one word names."""
    return any(len(board) == 1 and board[0] in stage.sheet.words[token].lemmas for board in _boards())


@cache
def _boards() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(board.split()) for board in lexicon.table("body_uses")["boards"])
