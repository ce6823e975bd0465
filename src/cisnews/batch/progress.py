"""How far a run is."""

from __future__ import annotations

from collections.abc import Callable

import attrs


@attrs.define(frozen=True, slots=True, kw_only=True)
class Progress:
    """A run's state after some shard: documents settled so far, among them rejects, and bytes read out of all."""

    documents: int
    articles: int
    rejects: int
    bytes: int
    total_bytes: int


OnProgress = Callable[[Progress], None]
"""Called from the run's own thread, after every shard."""
