"""Python's collector of garbage, which waits while there is none: it would look through all that is in use."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def waiting() -> Iterator[None]:
    """What is made meanwhile stays, or leaves no cycles and is freed without the collector."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def waiting_for_good() -> Iterator[None]:
    """All that is made meanwhile stays (modules, tables).

    Afterwards it is counted among the old objects, or the next look at the young ones would go through it twice.
    """
    with waiting():
        yield
        if not gc.get_freeze_count():  # what somebody froze stays frozen
            gc.freeze()
            gc.unfreeze()
