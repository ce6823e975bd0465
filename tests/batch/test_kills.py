"""Runs that are killed at random moments, as a user's machine or an impatient administrator would."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cisnews.batch.manifest import check_outputs, read_manifest
from tests.batch.conftest import text
from tests.batch.runs import content

PROGRAM = """
import sys
from cisnews.batch import sharding
from cisnews.batch.export import export
sharding.DOCUMENTS = 20
export(sys.argv[1], sys.argv[2], workers=int(sys.argv[3]))
"""


def start(news: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen([sys.executable, "-c", PROGRAM, str(news), str(out), str(workers)], env=environment)


def outcomes(out: Path) -> dict[str, int]:
    """The kept outcomes of a run in work, with the time of their writing."""
    shards = out.parent / f".{out.name}.partial" / "shards"
    kept = (path for path in shards.iterdir() if path.suffix != ".partial") if shards.exists() else ()
    return {path.name: path.stat().st_mtime_ns for path in kept}


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_killed_at_random_moments_is_completed(tmp_path: Path, workers: int) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for number in range(1000):
        (news / f"{number:04}.txt").write_text(text(number) * 3, "utf-8")
    begun = time.monotonic()
    assert start(news, tmp_path / "whole", workers).wait() == 0
    needed = time.monotonic() - begun
    chance, out, before, kills = random.Random(workers), tmp_path / "out", dict[str, int](), 0
    for _ in range(100):
        run = start(news, out, workers)
        try:
            run.wait(chance.uniform(0.1, 0.3) * needed * (1 + kills / 10))
            break
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            run.wait()
        kills += 1
        if out.exists():  # killed when all was done but the clearing up
            break
        after = outcomes(out)
        assert before.items() <= after.items(), "what was done was done again"
        before = after
    assert kills >= 2
    assert check_outputs(read_manifest(out)) == []
    assert content(out) == content(tmp_path / "whole")
