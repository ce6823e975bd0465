"""Every accuracy figure, against its recorded floor: `python -m benchmarks.evaluate [--raise-floors]`.

The project's own gold is measured everywhere. The contest FactRuEval-2016 is measured where its texts and its scorer
are at hand (by default in a folder `shared` beside the checkout), and skipped with a message elsewhere. A figure below
its floor is a failure; floors, in `floors.json`, only rise. Rates of single phenomena have none, so that a new hard
case can be added with its reason.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click

from benchmarks.factrueval import write_predictions
from benchmarks.gold import rates

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).with_name("floors.json")
SHARED = ROOT.parent / "shared"

Figures = Iterator[tuple[str, float]]
"""Names of figures, and what they are: shares from 0 to 1."""


@click.command()
@click.option("--contest", type=click.Path(path_type=Path), default=SHARED / "factrueval/devset", help="Its texts.")
@click.option("--scorer", type=click.Path(path_type=Path), default=SHARED / "tools/factrueval.py", help="Its scorer.")
@click.option("--raise-floors", is_flag=True, help="Record what was measured as the new floors, where it is higher.")
def main(contest: Path, scorer: Path, raise_floors: bool) -> None:
    """Measure accuracy; exit with 1 if a figure lies below its floor."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))
    below = []
    for name, figure in figures(contest, scorer):
        floor = floors.get(name)
        watched = "" if floor is None else f"   floor {floor:.4f}{'   BELOW' if figure < floor else ''}"
        click.echo(f"{name:<44}{figure:8.4f}{watched}")
        if floor is not None and figure < floor:
            below.append(name)
        elif floor is not None and raise_floors:
            floors[name] = int(figure * 10_000) / 10_000
    if raise_floors:
        FLOORS.write_text(json.dumps(floors, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if below:
        sys.exit(f"{len(below)} figure(s) below the floor: {', '.join(below)}")


def figures(contest: Path, scorer: Path) -> Figures:
    """All figures that can be measured here."""
    yield from (("own gold, " + name, right / total) for name, right, total in rates())
    if contest.is_dir() and scorer.is_file():
        yield from contest_figures(contest, scorer)
    else:
        click.echo(f"contest: skipped, there are no texts in {contest} or no scorer at {scorer}")


def contest_figures(folder: Path, scorer: Path) -> Figures:
    """The contest's own figures for its texts in a folder, by its own scorer."""
    contest = load_module(scorer)
    predictions = folder_of_results() / "factrueval.jsonl"
    write_predictions(folder, predictions)
    scores = contest.evaluate(contest.load_documents(folder), contest.load_predictions(predictions))
    for score in scores:
        title = "contest, " + " ".join(score.title.split())
        yield f"{title}, F1", score.f1
        if "occupation, easy" in title:
            yield f"{title}, precision", score.precision


def folder_of_results() -> Path:
    """Where predictions are left for a closer look."""
    folder = ROOT / "build" / "evaluation"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def load_module(path: Path) -> ModuleType:
    """Import a Python file by its path."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise click.ClickException(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
