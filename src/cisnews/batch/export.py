"""The export of many documents: streaming, with worker processes, whole or not at all, and resumed where it stopped."""

from __future__ import annotations

import contextlib
import os
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import chain, islice
from pathlib import Path

import attrs

from cisnews import __version__
from cisnews.batch import manifest as records
from cisnews.batch.manifest import FOUND, LISTS, MANIFEST, Manifest
from cisnews.batch.progress import OnProgress, Progress
from cisnews.batch.seen import Seen
from cisnews.batch.sharding import Inputs, cut
from cisnews.batch.target import Target
from cisnews.batch.work import Duplicate, Outcome, Settings, Shard, kept, perform, to_line
from cisnews.batch.workers import Pool
from cisnews.errors import TargetError
from cisnews.formats.registry import FORMATS, Writer
from cisnews.sources.columns import Columns
from cisnews.sources.document import Document
from cisnews.sources.files import find_files
from cisnews.sources.reading import read_raw
from cisnews.sources.reject import Reject

Paths = Iterable[str | os.PathLike[str]] | str | os.PathLike[str]


def export(
    paths: Paths,
    out: str | os.PathLike[str],
    formats: Sequence[str] | str = ("parquet", "jsonl"),
    workers: int | None = None,
    progress: OnProgress | None = None,
    *,
    columns: Columns | None = None,
    holders: bool = False,
    overwrite: bool = False,
    resume: bool = False,
) -> Manifest:
    """Read all documents in `paths` (as `read` does) and write the articles into the directory `out`.

    Beside the formats' files it holds `rejects.jsonl` (what could not be read, and why), `duplicates.jsonl` (texts that
    occurred again), `inputs.jsonl` (the files read, with hashes) and `manifest.json`, which is also returned.

    The directory appears when all is written. A run that was stopped, even killed, is completed by calling it again:
    what it had read is not parsed again. The output is the same, byte for byte, for any number of `workers` (processes;
    by default one per core). Memory does not grow with the number of documents. `holders` as for `parse`.

    Raises TargetError when `out` exists (but with `overwrite`; with `resume` an earlier whole export is left as it is
    and its manifest returned, if it was made with the same settings; one without articles may always be replaced), is
    in use by another run, or cannot be written; ValueError for an unknown format or less than one worker.
    """
    if workers is not None and workers < 1:
        raise ValueError(f"workers: at least 1, not {workers}")
    settings = Settings(formats=_known(formats), columns=columns or Columns(), holders=holders)
    target = Target(out, overwrite=overwrite)
    earlier = target.earlier() if resume else None
    if earlier:
        _check_settings(earlier, settings, target)
        return earlier
    paths = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    run = _Run(target, settings)
    with target.held():
        return run.complete(paths, workers or cores(), progress)


def _known(formats: Sequence[str] | str) -> tuple[str, ...]:
    """The formats, each once; ValueError if there is one that is none."""
    names = tuple(dict.fromkeys([formats] if isinstance(formats, str) else formats))
    if unknown := [name for name in names if name not in FORMATS]:
        raise ValueError(f"unknown format {', '.join(unknown)}; there are {', '.join(FORMATS)}")
    return names


def _check_settings(earlier: Manifest, asked: Settings, target: Target) -> None:
    """TargetError unless an earlier export was made with the settings that are asked for now."""
    if differing := [name for name, value in asked.to_dict().items() if earlier.settings.get(name, value) != value]:
        problem = f"{target.out} holds an earlier export with other {' and '.join(differing)}"
        raise TargetError("exists", problem, mend="give another directory, or --overwrite it")


class _Run:
    """One call of `export`, from the first document to the manifest."""

    def __init__(self, target: Target, settings: Settings) -> None:
        self._target = target
        self._settings = settings
        self._inputs = Inputs()
        self._counts: Counter[str] = Counter()

    def complete(self, paths: Sequence[str | os.PathLike[str]], workers: int, progress: OnProgress | None) -> Manifest:
        total = total_bytes(paths) if progress else 0
        final = self._target.final
        self._seen = Seen(self._target.work / "seen.sqlite")
        self._lists = {name: (final / path).open("wb") for name, path in LISTS.items()}
        with self._writers() as writers:
            for shard, outcome, position in self._outcomes(paths, workers):
                self._write(shard, outcome, writers)
                if progress:
                    progress(self._progress(position, total))
            written = [path for writer in writers.values() for path in writer.close()]
        self._write_inputs()
        self._seen.close()
        for stream in self._lists.values():
            stream.close()
        manifest = self._manifest([*written, *(final / path for path in LISTS.values())])
        (final / MANIFEST).write_bytes(manifest.to_json())
        self._target.commit()
        return manifest

    @contextlib.contextmanager
    def _writers(self) -> Iterator[dict[str, Writer]]:
        """A writer of each format; none of them clings to its files when the run ends early."""
        writers: dict[str, Writer] = {}
        try:
            for name in self._settings.formats:
                writers[name] = FORMATS[name].open(self._target.final)
            yield writers
        except BaseException:
            for writer in writers.values():
                writer.abandon()
            raise

    def _outcomes(self, paths: Sequence[str | os.PathLike[str]], workers: int) -> Iterator[tuple[Shard, Outcome, int]]:
        """Every shard in order, with what came of it and how many bytes had been read with it.

        No more than a few shards are in memory at once.
        """
        documents = read_raw(paths, self._settings.columns, self._target.out, self._inputs.at)
        cuts = cut(documents, self._settings, self._seen, self._inputs)
        shards = ((shard, self._inputs.position) for shard in cuts)
        first = list(islice(shards, 2))
        with Pool(workers if len(first) > 1 else 1, self._target.shards) as pool:
            waiting: deque[tuple[Shard, int, Future[Path]]] = deque()
            for shard, position in chain(first, shards):
                waiting.append((shard, position, pool.submit(shard)))
                while len(waiting) > 2 * workers or (waiting and waiting[0][2].done()):
                    yield self._settled(*waiting.popleft())
            while waiting:
                yield self._settled(*waiting.popleft())

    def _settled(self, shard: Shard, position: int, future: Future[Path]) -> tuple[Shard, Outcome, int]:
        """The outcome of a shard, without articles that are duplicates of earlier ones after all."""
        outcome = kept(future.result()) or perform(shard)
        late = {}
        for identity, source, place in outcome.articles:
            is_page = not isinstance(shard.items[place], Document)
            first = self._seen.page(identity, (shard.number, place), source, is_page=is_page)
            if first is not None:
                late[place] = Duplicate(article_id=identity, source=source, first_source=first[0])
        if not late:
            return shard, outcome, position
        items = tuple(late.get(place, item) for place, item in enumerate(shard.items))
        return shard, perform(attrs.evolve(shard, items=items)), position

    def _write(self, shard: Shard, outcome: Outcome, writers: dict[str, Writer]) -> None:
        for name, writer in writers.items():
            writer.write(outcome.encoded[name])
        for name, found in (("rejects", outcome.rejects), ("duplicates", outcome.duplicates)):
            self._lists[name].writelines(map(to_line, found))
            self._counts[name] += len(found)
        self._counts.update(f"reject {reject.reason}" for reject in outcome.rejects)
        self._counts.update(outcome.counts)
        self._counts["documents"] += len(shard.items)
        self._write_inputs()

    def _write_inputs(self) -> None:
        self._lists["inputs"].writelines(map(to_line, self._inputs.pending))
        self._inputs.pending.clear()

    def _progress(self, position: int, total: int) -> Progress:
        counts = self._counts
        return Progress(
            documents=counts["documents"],
            articles=counts["articles"],
            rejects=counts["rejects"],
            bytes=position,
            total_bytes=total,
        )

    def _manifest(self, written: Sequence[Path]) -> Manifest:
        counts = self._counts
        return Manifest(
            versions=versions(self._settings.formats),
            settings=self._settings.to_dict(),
            counts=records.plain(counts, ("documents", "articles", "duplicates", "rejects", *FOUND)),
            rejects=records.by_kind(counts, "reject"),
            languages=records.by_kind(counts, "language"),
            encodings=records.by_kind(counts, "encoding"),
            inputs={"files": self._inputs.files, "bytes": self._inputs.bytes, "sha256": self._inputs.sha256},
            outputs=tuple(records.describe(path, self._target.final) for path in written),
            directory=str(self._target.out),
        )


def versions(formats: Sequence[str]) -> dict[str, str]:
    """The versions that the bytes of an output depend on."""
    from cisnews.formats.version import SCHEMA_VERSION

    found = {"cisnews": __version__, "schema": SCHEMA_VERSION}
    if "parquet" in formats:
        import pyarrow

        found["pyarrow"] = pyarrow.__version__
    return found


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def total_bytes(paths: Sequence[str | os.PathLike[str]]) -> int:
    """The size of all files to read, as far as it can be told beforehand."""
    total = 0
    for file in find_files(paths):
        if not isinstance(file, Reject) and file.path is not None:
            try:
                total += file.path.stat().st_size
            except OSError:
                continue
    return total
