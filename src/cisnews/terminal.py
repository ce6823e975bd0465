"""What a run tells the person who started it: how far it is, and what it found."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from cisnews.batch.manifest import FOUND, LISTS, Manifest
from cisnews.batch.progress import OnProgress, Progress
from cisnews.sources.reject import Reject

if TYPE_CHECKING:
    from rich.console import Console

EVERY = 10.0
"""Seconds between two lines of progress where there is no terminal."""

MOST = 5
"""How many speakers the summary names."""

MANY = 1_000_000
"""Rows beyond which the summary does not look into the tables."""


@contextmanager
def shown_progress() -> Iterator[OnProgress]:
    """Progress on standard error: a bar with rate and remaining time on a terminal, a line now and then elsewhere."""
    if sys.stderr.isatty():
        with _bar() as show:
            yield show
    else:
        yield _lines()


@contextmanager
def _bar() -> Iterator[OnProgress]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("reading"),
        BarColumn(),
        TextColumn("{task.fields[documents]:,} documents"),
        TextColumn("{task.fields[rate]:,.0f}/s"),
        TextColumn("{task.fields[rejects]:,} not read"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    begun = time.monotonic()
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", documents=0, rate=0.0, rejects=0)

        def show(state: Progress) -> None:
            rate = state.documents / max(time.monotonic() - begun, 0.001)
            bar.update(
                task,
                completed=state.bytes,
                total=state.total_bytes or None,
                documents=state.documents,
                rate=rate,
                rejects=state.rejects,
            )

        yield show


def _lines() -> OnProgress:
    begun = last = time.monotonic()

    def show(state: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last < EVERY:
            return
        last, passed = now, now - begun
        line = f"{state.documents} documents, {state.rejects} not read, {state.documents / passed:.0f}/s"
        if state.bytes and state.total_bytes:  # standard input does not say how long it is
            line += f", {passed * max(state.total_bytes / state.bytes - 1, 0):.0f} s left"
        print(line, file=sys.stderr)

    return show


def summary(manifest: Manifest, out: str) -> None:
    """What was read, found and written, on standard output."""
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    counts = manifest.counts
    console.print(f"[bold]Read[/bold] {_many(counts['documents'], 'document')}: {_reading(manifest)}.")
    console.print(f"[bold]Found[/bold] {', '.join(_many(counts[name], name[:-1]) for name in FOUND)}.")
    _highlights(console, Path(manifest.directory))
    console.print(f"[bold]Wrote[/bold] {_size(sum(record['bytes'] for record in manifest.outputs))} to {_plain(out)}/")
    for kind, names in _written(manifest).items():
        console.print(f"  {kind:8} {names}")


def nothing_read(out: str) -> str:
    """Why a run found no article at all: its first reject, and where the others are."""
    path = Path(out, LISTS["rejects"])
    with path.open("rb") as lines:
        first = next(lines, None)
    if first is None:
        return "no article could be read: there is no document in what was given"
    return f"no article could be read: {Reject(**orjson.loads(first))} (all reasons: {path})"


def checked(sound: Counter[str], problems: int) -> str:
    """How many files and articles are sound: an article counts once in each format that it was read from."""
    told = " and ".join(_many(number, what) for what, number in sound.items()) or "nothing"
    return f"{told} sound, {_many(problems, 'problem')}"


def _reading(manifest: Manifest) -> str:
    counts = manifest.counts
    parts = [_many(counts["articles"], "article")]
    if counts["duplicates"]:
        parts.append(f"{_many(counts['duplicates'], 'duplicate')} left out")
    if counts["rejects"]:
        reasons = ", ".join(f"{reason} {number:,}" for reason, number in manifest.rejects.items())
        parts.append(f"{counts['rejects']:,} not read ({reasons}; see rejects.jsonl)")
    others = {language: number for language, number in manifest.languages.items() if language != "ru"}
    if others:
        parts.append("not Russian: " + ", ".join(f"{language} {number:,}" for language, number in others.items()))
    return "; ".join(parts)


def _written(manifest: Manifest) -> dict[str, str]:
    """The files by their kind, with rows; of those in a folder of their own, how many."""
    kinds: dict[str, list[str]] = {}
    folders: Counter[str] = Counter()
    for record in manifest.outputs:
        path = Path(record["path"])
        if path.parent.name:
            folders[path.parent.name] += 1
            continue
        rows = f" ({record['rows']:,})" if record["rows"] is not None else ""
        kinds.setdefault(path.suffix.removeprefix("."), []).append(f"{path.stem}{rows}")
    lines = {kind: ", ".join(names) for kind, names in kinds.items()}
    if folders:
        lines["folders"] = ", ".join(f"{name} ({_many(number, 'file')})" for name, number in folders.items())
    return lines


def _highlights(console: Console, directory: Path) -> None:
    """Who speaks most, and one thing that was said, from the table of quotes if there is one."""
    path = directory / "quotes.parquet"
    if not path.exists():
        return
    import pyarrow.parquet

    if not 0 < pyarrow.parquet.read_metadata(path).num_rows <= MANY:
        return
    table = pyarrow.parquet.read_table(path, columns=["speaker_name", "speaker_role", "kind", "text"])
    rows = table.to_pylist()
    names: dict[str, int] = {}
    for row in rows:
        if row["speaker_name"]:
            names[row["speaker_name"]] = names.get(row["speaker_name"], 0) + 1
    most = sorted(names.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    if most:
        console.print(f"  quoted most: {_plain(', '.join(f'{name} ({number:,})' for name, number in most))}")
    _one_quote(console, rows)


def _one_quote(console: Console, rows: list[dict[str, Any]]) -> None:
    told = [row for row in rows if row["kind"] == "direct" and row["speaker_name"] and 40 <= len(row["text"]) <= 200]
    if told:
        text, name, role = (told[0][column] for column in ("text", "speaker_name", "speaker_role"))
        console.print(f"  [italic]«{_plain(text)}»[/italic]")
        console.print(f"      {_plain(f'{name}, {role}' if role else name)}")


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text)


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _size(count: int) -> str:
    size = float(count)
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
