"""What many documents cost: `python -m benchmarks.scale [FOLDER] [--documents N ...] [--workers N ...]`.

Exports N documents (the `*.txt` of a folder, each many times with a number of its own) with one and with two worker
processes, and prints documents a second, processor time in all and of each, peak memory of the run and of its workers,
and the bytes that are written; then what a hundred million documents would cost. `docs/scale.md` keeps the figures.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.speed import SEEDS, machine

RUN = """
import json, resource, sys, time
from cisnews.batch.export import export
from cisnews.batch.workers import do_without_pandas
do_without_pandas()
begun = time.perf_counter()
manifest = export(sys.argv[1], sys.argv[2], workers=int(sys.argv[3]))
own, workers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps({
    "seconds": time.perf_counter() - begun,
    "own_cpu": own.ru_utime + own.ru_stime, "own_memory": own.ru_maxrss,
    "worker_cpu": workers.ru_utime + workers.ru_stime, "worker_memory": workers.ru_maxrss,
    "articles": manifest.counts["articles"],
    "written": {record["path"]: record["bytes"] for record in manifest.outputs},
}))
"""

MANY = 100_000_000


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description="What many documents cost.")
    parser.add_argument("folder", nargs="?", type=Path, default=SEEDS, help="folder of *.txt (default: seeds)")
    parser.add_argument("--documents", type=int, nargs="+", default=[1_000, 10_000], help="sizes of the runs")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2], help="worker processes (default: 1 2)")
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(options.folder.glob("*.txt"))]
    if not texts:
        parser.error(f"no *.txt in {options.folder}")
    print(f"{machine()}\n")
    print("| documents | workers | documents/s | processor s | ms each | own s | MB, the run | MB, a worker |")
    print("|---|---|---|---|---|---|---|---|")
    last: dict[str, Any] = {}
    for documents, workers in itertools.product(options.documents, options.workers):
        with tempfile.TemporaryDirectory() as folder:
            dump = Path(folder, "dump.jsonl")
            size = write_dump(dump, texts, documents)
            last = run(dump, Path(folder, "out"), workers)
        print(row(documents, workers, last), flush=True)
    print_costs(last, size)
    with tempfile.TemporaryDirectory() as folder:
        write_dump(Path(folder, "dump.jsonl"), texts, len(texts))
        print_bytes(run(Path(folder, "dump.jsonl"), Path(folder, "out"), 1))
    return 0


def write_dump(path: Path, texts: list[str], documents: int) -> int:
    """JSON lines with so many documents, no two alike; the bytes of their texts."""
    size = 0
    with path.open("w", encoding="utf-8") as stream:
        for number, text in zip(range(documents), itertools.cycle(texts), strict=False):
            content = f"{text}\n\nДокумент {number}."
            size += len(content.encode())
            stream.write(json.dumps({"text": content}, ensure_ascii=False) + "\n")
    return size


def run(dump: Path, out: Path, workers: int) -> dict[str, Any]:
    """One export in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", RUN, str(dump), str(out), str(workers)]
    found: dict[str, Any] = json.loads(
        subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603  (this program)
    )
    return found


def row(documents: int, workers: int, found: dict[str, Any]) -> str:
    """A line of the table. With one worker the run itself reads."""
    processor = found["own_cpu"] + found["worker_cpu"]
    cells = (
        f"{documents:,}",
        f"{workers}",
        f"{documents / found['seconds']:.0f}",
        f"{processor:.1f}",
        f"{processor / documents * 1000:.2f}",
        f"{found['own_cpu']:.1f}" if workers > 1 else "",
        f"{found['own_memory'] / 1024:.0f}",
        f"{found['worker_memory'] / 1024:.0f}" if workers > 1 else "",
    )
    return f"| {' | '.join(cells)} |"


def print_costs(found: dict[str, Any], size: int) -> None:
    """What a hundred million documents like these cost in time, by the largest run."""
    articles = found["articles"]
    hours = (found["own_cpu"] + found["worker_cpu"]) / articles * MANY / 3600
    own = found["own_cpu"] / articles * 1000
    print(f"\nOf {size / articles / 1000:.1f} kB each, a hundred million documents cost {hours:,.0f} core hours;")
    print(f"the run's own process takes {own:.2f} ms of each document.")


def print_bytes(found: dict[str, Any]) -> None:
    """What a hundred million documents like these cost in bytes, by a run in which no text occurs twice."""
    written: dict[str, int] = {}
    for path, count in found["written"].items():
        suffix = Path(path).suffix.removeprefix(".")
        written[suffix] = written.get(suffix, 0) + count
    for suffix, count in written.items():
        each = count / found["articles"]
        print(f"As {suffix}: {each / 1000:.1f} kB each, {each * MANY / 1e9:,.0f} GB.")


if __name__ == "__main__":
    sys.exit(main())
