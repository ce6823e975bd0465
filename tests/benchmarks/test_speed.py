"""The measuring command runs on the seed and prints each ratio; its figures are nobody's business here."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
RATIOS = (
    "start and first article : import pyarrow",
    "parse, warm : floor",
    "JSON : orjson alone",
    "Parquet : pyarrow alone",
)


def test_the_command_measures_all_that_it_promises() -> None:
    command = [sys.executable, "-m", "benchmarks.speed", "seeds", "--rounds", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for ratio in RATIOS:
        assert any(ratio in line for line in done.stdout.splitlines()), ratio
