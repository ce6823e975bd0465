import os
import signal
from pathlib import Path
from typing import Any

from cisnews.batch.work import Settings, Shard, kept
from cisnews.batch.workers import Pool
from cisnews.sources.document import Document


class Poison(str):
    """A string that ends the process which unpickles it."""

    def __reduce__(self) -> Any:
        return os._exit, (3,)


def shard(number: int, *items: Document) -> Shard:
    return Shard(number=number, items=items, settings=Settings(formats=("jsonl",)))


def document(text: str, source: str) -> Document:
    return Document(text=text, source=source)


def test_a_document_that_ends_the_process_is_a_reject_and_the_others_are_read(tmp_path: Path) -> None:
    items = (document("Сенат собрался.", "a"), document("Яд.", Poison("b")), document("Съезд открылся.", "c"))
    with Pool(2, tmp_path) as pool:
        outcome = kept(pool.submit(shard(0, *items)).result())
    assert outcome is not None
    assert [source for _, source, _ in outcome.articles] == ["a", "c"]
    assert [(reject.input, reject.reason) for reject in outcome.rejects] == [("b", "crash")]


def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    with Pool(2, tmp_path) as pool:
        for number in range(6):
            future = pool.submit(shard(number, document(f"Сенат принял {number} законов.", str(number))))
            for worker in pool.alive():
                os.kill(worker.pid, signal.SIGKILL)
            outcome = kept(future.result())
            assert outcome is not None
            assert [source for _, source, _ in outcome.articles] == [str(number)]


def test_what_a_document_prints_does_not_disturb(tmp_path: Path) -> None:
    """Answers come on a stream of their own: this one's unpickling prints in the worker."""

    class Loud(str):
        def __reduce__(self) -> Any:
            return print, ("noise",)

    with Pool(2, tmp_path) as pool:
        outcome = kept(pool.submit(shard(0, document("Сенат собрался.", Loud("a")))).result())
    assert outcome is not None
    assert len(outcome.articles) == 1
