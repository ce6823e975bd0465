"""The smallest parts of an article, built without the check of each field, for the grammar alone.

An article holds thousands of spans, and the grammar makes them from its own token numbers. What is built here has the
right types by construction; that every span is whole and inside the text, the article checks once for all of them
(`rules.spans_inside_text`). Everybody else builds `Span(start=…, end=…)`, which is checked at once.
"""

from collections.abc import Callable
from typing import Any

import attrs

from cisnews.model.block import Block, BlockKind
from cisnews.model.span import Ground, Span
from cisnews.model.speaker import Mention, MentionKind


def _setters(cls: type) -> tuple[Callable[[Any, Any], None], ...]:
    """What sets the fields of a frozen class, in the order of their declaration."""
    return tuple(vars(cls)[field.name].__set__ for field in attrs.fields(cls))


_new: Any = object.__new__
_set_start, _set_end = _setters(Span)
_set_field, _set_ground_span = _setters(Ground)
_set_mention_span, _set_kind, _set_rule = _setters(Mention)
_set_block_kind, _set_block_span, _set_block_rule = _setters(Block)


def span(start: int, end: int) -> Span:
    """`Span(start=start, end=end)`."""
    made: Span = _new(Span)
    _set_start(made, start)
    _set_end(made, end)
    return made


def ground(field: str, where: Span) -> Ground:
    """`Ground(field=field, span=where)`."""
    made: Ground = _new(Ground)
    _set_field(made, field)
    _set_ground_span(made, where)
    return made


def mention(where: Span, kind: MentionKind, rule: str) -> Mention:
    """`Mention(span=where, kind=kind, rule=rule)`."""
    made: Mention = _new(Mention)
    _set_mention_span(made, where)
    _set_kind(made, kind)
    _set_rule(made, rule)
    return made


def block(kind: BlockKind, where: Span, rule: str) -> Block:
    """`Block(kind=kind, span=where, rule=rule)`."""
    made: Block = _new(Block)
    _set_block_kind(made, kind)
    _set_block_span(made, where)
    _set_block_rule(made, rule)
    return made
