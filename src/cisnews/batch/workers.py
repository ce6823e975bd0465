"""Worker processes: each performs shards, one at a time; one that dies takes no more than its document with it.

A worker is a plain child process that reads pickled shards from its standard input. So a script that calls `export`
needs no `if __name__ == "__main__"`, no state is forked, and the death of a worker is seen as the end of a stream.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import attrs

from cisnews.batch.work import Duplicate, Item, Shard, perform_and_keep
from cisnews.sources.reject import Reject

BOOT = "import sys; sys.path[:] = sys.argv[1:]; from cisnews.batch.workers import serve; serve()"


def do_without_pandas() -> None:
    """Spare this process pandas, if it is a process of our own.

    Wherever pandas is installed, pyarrow imports it only to see that a list is none of its arrays: 50 MB for nothing.
    """
    sys.meta_path.insert(0, _NoPandas())


class _NoPandas(MetaPathFinder):
    """Says that there is no pandas."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """ModuleNotFoundError for pandas; all else is left to others."""
        if name == "pandas":
            raise ModuleNotFoundError("pandas is not used here", name=name)


class WorkerDied(Exception):
    """The process ended in the middle of a shard."""


class Worker:
    """A child process that performs shards."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", BOOT, *sys.path]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    def perform(self, shard: Shard, folder: Path) -> Path:
        """Perform a shard there; WorkerDied if the process ends before it is done."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise WorkerDied
        try:
            pickle.dump((shard, folder), stdin, protocol=5)
            stdin.flush()
            answer = pickle.load(stdout)  # noqa: S301  (from our own child)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):  # ValueError: the pipe was closed meanwhile
            self.stop()
            raise WorkerDied from None
        if isinstance(answer, Exception):
            raise answer
        return Path(answer)

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError, ValueError):  # what was not sent will never be
                if stream is not None:
                    stream.close()


def serve() -> None:
    """Be a worker: what the program prints goes to standard error, so that it can't disturb the answers."""
    do_without_pandas()
    answers: BinaryIO = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            shard, folder = pickle.load(sys.stdin.buffer)  # noqa: S301  (from our own parent)
            pickle.dump(_answer(shard, folder), answers)
            answers.flush()
        except (EOFError, BrokenPipeError, KeyboardInterrupt):  # the parent has ended
            return


def _answer(shard: Shard, folder: Path) -> Path | Exception:
    try:
        return perform_and_keep(shard, folder)
    except Exception as error:
        return error


class Pool:
    """Worker processes, each with a thread that waits for it. With one worker, shards are performed here."""

    def __init__(self, workers: int, folder: Path) -> None:
        self.workers = workers
        self._folder = folder
        self._threads = ThreadPoolExecutor(workers)
        self._own = threading.local()
        self._all: list[Worker] = []
        self._closing = False

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.stop()
        self._threads.shutdown()

    def alive(self) -> list[Worker]:
        """The processes that are there now."""
        return [worker for worker in self._all if worker.is_alive()]

    def submit(self, shard: Shard) -> Future[Path]:
        """Have a shard performed; the result is where its outcome lies."""
        path = shard.path(self._folder)
        if path.exists() or self.workers == 1:
            done: Future[Path] = Future()
            done.set_result(perform_and_keep(shard, self._folder))
            return done
        return self._threads.submit(self._perform, shard)

    def _perform(self, shard: Shard) -> Path:
        try:
            return self._on_worker(shard)
        except WorkerDied:
            if self._closing:
                raise
            return self._isolate(shard)

    def _on_worker(self, shard: Shard) -> Path:
        worker = getattr(self._own, "worker", None)
        if worker is None:
            worker = self._own.worker = Worker()
            self._all.append(worker)
        try:
            return worker.perform(shard, self._folder)
        except WorkerDied:
            self._own.worker = None
            raise

    def _isolate(self, shard: Shard) -> Path:
        """Find the documents that end the process: each alone; they become rejects, and the others are read."""
        items: list[Item] = []
        for item in shard.items:
            items.append(item)
            if isinstance(item, Reject | Duplicate):
                continue
            alone = attrs.evolve(shard, items=(item,))
            try:
                self._on_worker(alone).unlink()
            except WorkerDied:
                problem, mend = "the process that read it died", "report it with the document"
                items[-1] = Reject(input=f"{item.source or 'text'}", reason="crash", problem=problem, mend=mend)
        return self._on_worker(attrs.evolve(shard, items=tuple(items))).replace(shard.path(self._folder))
