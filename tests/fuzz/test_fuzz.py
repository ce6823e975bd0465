"""A bounded fuzz of everything that takes bytes from outside."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = 40
"""What each target may take; `-seed` keeps runs alike."""


@pytest.mark.slow
@pytest.mark.parametrize("target", ["document", "words", "json", "parquet", "html"])
def test_only_typed_errors(target: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="the extra `fuzz` is not installed")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path])}
    budget = [f"-max_total_time={SECONDS}", "-seed=1", "-max_len=4096", "-timeout=20", "-rss_limit_mb=4096"]
    run = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.targets", target, *budget],
        capture_output=True,
        text=True,
        errors="replace",
        cwd=tmp_path,
        env=environment,
    )
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-6000:]
    assert "Done" in run.stderr
