"""Where a run writes: what is refused, and what is never lost."""

import contextlib
import fcntl
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cisnews.batch.export import export
from cisnews.errors import TargetError


@pytest.mark.parametrize("flags", [{}, {"overwrite": True}, {"resume": True}])
def test_what_is_no_export_is_never_overwritten(news: Path, tmp_path: Path, flags: dict[str, bool]) -> None:
    with pytest.raises(TargetError, match="exists and is no export"):
        export(news, news, workers=1, **flags)  # type: ignore[arg-type]
    (tmp_path / "file").write_text("mine")
    with pytest.raises(TargetError, match="exists and is no export"):
        export(news, tmp_path / "file", workers=1, **flags)  # type: ignore[arg-type]
    assert (tmp_path / "file").read_text() == "mine"


def test_an_empty_directory_may_be_the_target(news: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert export(news, tmp_path / "out", workers=1).counts["articles"] == 23


def test_an_export_without_articles_may_be_replaced(news: Path, tmp_path: Path) -> None:
    """Whoever mistyped a path types it once more."""
    out = tmp_path / "out"
    assert export(tmp_path / "nesw", out, workers=1).rejects == {"missing": 1}
    assert export(tmp_path / "nesw", out, workers=1, resume=True).counts["articles"] == 0
    assert export(news, out, workers=1, resume=True).counts["articles"] == 23
    with pytest.raises(TargetError, match="holds an earlier export"):
        export(news, out, workers=1)


def test_two_runs_into_one_target(news: Path, tmp_path: Path) -> None:
    (tmp_path / ".out.partial").mkdir()
    with (tmp_path / ".out.partial" / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(TargetError, match="another run is writing") as caught:
            export(news, tmp_path / "out", workers=1)
        assert caught.value.reason == "busy"
    assert export(news, tmp_path / "out", workers=1).counts["articles"] == 23


def test_the_target_may_lie_among_the_inputs(news: Path) -> None:
    (news / "00.txt").rename(news / "zz.txt")
    first = export(news, news / "tables", workers=1)
    second = export(news, news / "tables", workers=1, overwrite=True)
    assert first == second


def test_a_target_that_cannot_be_made(news: Path) -> None:
    with pytest.raises(TargetError) as caught:
        export(news, "/proc/cisnews/out", workers=1)
    assert caught.value.reason in {"permission", "io"}
    assert "\n" not in str(caught.value)


NOBODY = 65534


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write everywhere; as another user it may not."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_read_only_target(news: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:  # not below `tmp_path`, which is its owner's alone
        Path(folder).chmod(0o555)
        with as_nobody(), pytest.raises(TargetError, match=r"out cannot be written .*; give another") as caught:
            export(news, Path(folder, "out"), workers=1)
        assert caught.value.reason == "permission"
        assert list(Path(folder).iterdir()) == []


FULL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from cisnews.batch.export import export
from cisnews.errors import TargetError
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    export(sys.argv[1], sys.argv[2], workers=int(sys.argv[4]))
except TargetError as error:
    print(error.reason)
"""


@pytest.mark.parametrize("workers", [1, 2])
def test_a_full_disk_loses_nothing(news: Path, tmp_path: Path, workers: int) -> None:
    """Files may not grow beyond a few bytes, which the system reports as it does a full disk."""
    for number in range(250):
        (news / f"more{number}.txt").write_text(f"Сенатор Лис назвал число {number} * {number} = {number**2}. " * 5)
    out = tmp_path / "out"
    arguments = [sys.executable, "-c", FULL, str(news), str(out), "9000", str(workers)]
    run = subprocess.run(
        arguments, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": ":".join(sys.path)}
    )
    assert (run.stdout, run.stderr, out.exists()) == ("full\n", "", False)
    assert export(news, out, workers=1).counts["articles"] == 273
