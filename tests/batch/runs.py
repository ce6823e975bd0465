"""What the tests of runs share: the files of a run, and a run that is stopped."""

from pathlib import Path

import orjson

from cisnews.batch.progress import Progress
from cisnews.formats.jsonl import read_jsonl
from cisnews.model import Article


def content(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def lines(path: Path) -> list[dict[str, str]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def articles(out: Path) -> list[Article]:
    with (out / "articles.jsonl").open("rb") as stream:
        return list(read_jsonl(stream))


class Stop(Exception):
    """Stands for the end of the process in the middle of a run."""


def stop_after(shards: int) -> object:
    """A progress callback that ends the run after so many shards."""
    calls = []

    def progress(state: Progress) -> None:
        calls.append(state)
        if len(calls) == shards:
            raise Stop

    return progress
