"""What a sentence says of a reform: that somebody proposed it, that a chamber adopted it, that a vote decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.reforms.changes import Change
    from cisnews.grammar.reforms.page import Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.model.reform import ReformStatus


class Statement(Record):
    """One thing said of one reform."""

    unit: Unit
    rule: str
    topic: Topic | None = None
    """None: it points back to the reform named last."""
    status: ReformStatus | None = None
    verb: int = -1
    phrase: tuple[int, int] | None = None
    """Tokens of the evidence where it is a noun phrase and not the whole sentence."""
    change: Change | None = None
    actor: Actor | None = None
    """Whoever does what the verb says."""
    proposer: Actor | None = None
    decider: Actor | None = None
    decided_by: str | None = None
    instrument: str | None = None
    proposed: DateMention | None = None
    decision: DateMention | None = None
    country: str | None = None
    is_early: bool = False
    """Whether an early reading is told: the law is not made yet."""
    year: int | None = None
    """Of an older reform."""
