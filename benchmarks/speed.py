"""How fast cisnews reads: `python -m benchmarks.speed [FOLDER]`, all in one run on one core over the same texts.

Prints documents and megabytes a second of parsing (cold and warm), of each stage, of JSON and Parquet export, of the
floor (read, scan for words, look up the lexicon) and, where asked for, of rivals; then the ratios that
`docs/performance.md` keeps. Figures are medians of several rounds with their spread: compare ratios, not machines.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

SEEDS = Path(__file__).parent.parent / "seeds"
NATASHA = "natasha==1.6.0"
NATASHA_PYTHON = "python3.10"


def main() -> int:
    """Run all measurements and print them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description="How fast cisnews reads.")
    parser.add_argument("folder", nargs="?", type=Path, default=SEEDS, help="folder of *.txt (default: seeds)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of each measurement (default: 7)")
    parser.add_argument("--rivals", type=Path, help="folder for the rivals' environments (default: none are run)")
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.txt"))
    if not paths:
        parser.error(f"no *.txt in {options.folder}")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    report = Report(sum(path.stat().st_size for path in paths), len(paths))
    print(f"{len(paths)} documents, {report.size / 1e6:.2f} MB; {machine()}")
    for name, seconds in measurements(paths, options.rounds):
        report.add(name, seconds)
    if options.rivals:
        for name, seconds in natasha(options.folder, options.rivals, options.rounds):
            report.add(name, seconds)
    report.print_ratios()
    return 0


class Report:
    """Prints each figure as it comes, and the ratios at the end."""

    def __init__(self, size: int, count: int) -> None:
        self.size = size
        self.count = count
        self.medians: dict[str, float] = {}

    def add(self, name: str, seconds: list[float]) -> None:
        """Print one measurement: its median, its spread and what that is a second."""
        median = self.medians[name] = statistics.median(seconds)
        spread = f"{min(seconds) * 1e3:.1f}–{max(seconds) * 1e3:.1f}"
        line = f"{name:<34}{median * 1e3:>10.1f} ms  ({spread} ms)"
        if not name.startswith("start"):
            line += f"{self.count / median:>12.0f} documents/s{self.size / median / 1e6:>10.2f} MB/s"
        print(line, flush=True)

    def print_ratios(self) -> None:
        """Print the ratios that the project watches."""
        for label, above, below in (
            ("start and first article : import pyarrow", "start: import and first article", "start: import pyarrow"),
            ("parse, warm : floor", "parse, warm", "floor"),
            ("JSON : orjson alone", "JSON", "JSON, orjson alone"),
            ("Parquet : pyarrow alone", "Parquet", "Parquet, pyarrow alone"),
            ("Natasha's entity step : parse, warm", "Natasha, entity step", "parse, warm"),
            ("Natasha's pipeline : parse, warm", "Natasha, full pipeline", "parse, warm"),
        ):
            if above in self.medians and below in self.medians:
                print(f"time, {label:<42}{self.medians[above] / self.medians[below]:>8.2f}")


def measurements(paths: list[Path], rounds: int) -> Iterator[tuple[str, list[float]]]:
    """All measurements of cisnews itself."""
    yield "start: import pyarrow", [run_python("import pyarrow") for _ in range(rounds)]
    first = f"import cisnews; cisnews.parse(open({str(paths[0])!r}, 'rb').read())"
    run_python(first)
    yield "start: import and first article", [run_python(first) for _ in range(rounds)]
    import cisnews

    contents = [path.read_bytes() for path in paths]
    yield "parse, cold", [timed(lambda: [cisnews.parse(content) for content in contents])]
    yield "parse, warm", repeat(lambda: [cisnews.parse(content) for content in contents], rounds)
    yield "floor", repeat(floor(paths), rounds)
    yield from stages(lambda: [cisnews.parse(content) for content in contents], rounds)
    yield from exports([cisnews.parse(content) for content in contents], rounds)


def timed(action: Callable[[], Any]) -> float:
    """Seconds that an action takes."""
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def repeat(action: Callable[[], Any], rounds: int) -> list[float]:
    """Seconds of each of several rounds."""
    return [timed(action) for _ in range(rounds)]


def run_python(code: str) -> float:
    """Seconds that a fresh interpreter takes to run some code; its modules are compiled, as in an installation."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return timed(lambda: subprocess.run([sys.executable, "-c", code], check=True, env=environment))  # noqa: S603


def floor(paths: list[Path]) -> Callable[[], Any]:
    """The least that any reader of this kind does: read, one scan for words with spans, one look-up of all phrases."""
    import ahocorasick_rs

    from cisnews.grammar.tokens import TOKEN
    from cisnews.knowledge import lexicon

    automaton = ahocorasick_rs.AhoCorasick(sorted(lexicon.all_phrases()))

    def read() -> None:
        for path in paths:
            text = path.read_text("utf-8")
            [match.span() for match in TOKEN.finditer(text)]
            automaton.find_matches_as_indexes(text.lower())

    return read


def stages(parse_all: Callable[[], Any], rounds: int) -> Iterator[tuple[str, list[float]]]:
    """Seconds of each stage of the grammar within whole runs."""
    from cisnews import grammar

    names = stage_names(grammar)
    spent: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds):
        with stopwatches(grammar, names) as seconds:
            parse_all()
        for name in names:
            spent[name].append(seconds[name])
    for name in filter(lambda name: all(spent[name]), names):
        yield f"  stage {name}", spent[name]


def stage_names(grammar: Any) -> list[str]:
    """The functions that the grammar calls one after the other."""
    around = {"read", "_read", "waiting"}
    return [name for name, value in vars(grammar).items() if callable(value) and name not in around]


@contextmanager
def stopwatches(
    module: Any, names: list[str], clock: Callable[[], float] = time.perf_counter
) -> Iterator[dict[str, float]]:
    """Measure every call of some functions of a module."""
    seconds = dict.fromkeys(names, 0.0)
    originals = {name: getattr(module, name) for name in names}

    def watched(name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            begin = clock()
            try:
                return originals[name](*arguments, **options)
            finally:
                seconds[name] += clock() - begin

        return call

    for name in names:
        setattr(module, name, watched(name))
    try:
        yield seconds
    finally:
        for name, original in originals.items():
            setattr(module, name, original)


def exports(articles: list[Any], rounds: int) -> Iterator[tuple[str, list[float]]]:
    """JSON and Parquet of parsed articles, against orjson and pyarrow alone on the same data."""
    import orjson
    import pyarrow.parquet

    import cisnews
    from cisnews.formats import followthemoney, popolo, schemaorg

    plain = [orjson.loads(cisnews.to_json(article)) for article in articles]
    yield "JSON", repeat(lambda: [cisnews.to_json(article) for article in articles], rounds)
    yield "JSON, orjson alone", repeat(lambda: [orjson.dumps(article) for article in plain], rounds)
    for vocabulary in (popolo, followthemoney, schemaorg):
        name = vocabulary.__name__.rpartition(".")[2]
        yield name, repeat(functools.partial(vocabulary.encode, articles), rounds)
    columns = {name: (table.to_pydict(), table.schema) for name, table in cisnews.to_arrow(articles).items()}
    with tempfile.TemporaryDirectory() as folder:
        yield "Parquet", repeat(lambda: cisnews.write_parquet(articles, Path(folder) / "ours"), rounds)

        def pyarrow_alone() -> None:
            for name, (data, schema) in columns.items():
                table = pyarrow.Table.from_pydict(data, schema)
                pyarrow.parquet.write_table(table, Path(folder) / f"{name}.parquet", compression="zstd")

        yield "Parquet, pyarrow alone", repeat(pyarrow_alone, rounds)


def natasha(folder: Path, rivals: Path, rounds: int) -> Iterator[tuple[str, list[float]]]:
    """Natasha in an environment of its own; nothing where no Python that runs it is at hand."""
    python = rivals / "natasha" / "bin" / "python"
    if not python.exists():
        base = shutil.which(NATASHA_PYTHON)
        if base is None or subprocess.run([base, "--version"], capture_output=True).returncode:  # noqa: S603
            print(f"Natasha: skipped, no {NATASHA_PYTHON} here")
            return
        subprocess.run([base, "-m", "venv", str(rivals / "natasha")], check=True)  # noqa: S603
        subprocess.run([python, "-m", "pip", "install", "-q", NATASHA, "setuptools<70"], check=True)  # noqa: S603
    script = Path(__file__).with_name("natasha_speed.py")
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [str(python), str(script), str(folder), str(rounds)]
    done = subprocess.run(command, check=True, capture_output=True, env={**os.environ, **threads})  # noqa: S603
    seconds = json.loads(done.stdout)
    yield "Natasha, entity step", seconds["entity_step"]
    yield "Natasha, full pipeline", seconds["full_pipeline"]


def machine() -> str:
    """The machine and the versions that matter."""
    packages = ("attrs", "cattrs", "orjson", "pyarrow", "pymorphy3")
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}; {versions}"


if __name__ == "__main__":
    sys.exit(main())
