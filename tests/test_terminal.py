import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cisnews import terminal
from cisnews.batch.manifest import Manifest
from cisnews.batch.progress import Progress

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm-256color"}


def state(documents: int) -> Progress:
    return Progress(documents=documents, articles=documents - 1, rejects=1, bytes=documents * 10, total_bytes=1000)


def test_plain_lines_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 5.0, 10.0, 20.0, 21.0])
    monkeypatch.setattr("cisnews.terminal.time.monotonic", lambda: next(clock))
    with terminal.shown_progress() as show:
        for documents in (10, 20, 50, 60):
            show(state(documents))
    assert capsys.readouterr().err.splitlines() == [
        "20 documents, 1 not read, 2/s, 40 s left",
        "50 documents, 1 not read, 2/s, 20 s left",
    ]


def run_on_a_terminal(command: list[str]) -> str:
    """What a command shows on a terminal of its own."""
    master, slave = pty.openpty()
    process = subprocess.Popen(command, stdout=slave, stderr=slave, env=ENVIRONMENT)
    os.close(slave)
    shown = b""
    while True:
        try:
            data = os.read(master, 1 << 16)
        except OSError:  # the other end is closed
            break
        if not data:
            break
        shown += data
    os.close(master)
    assert process.wait() == 0, shown
    return shown.decode()


def test_a_bar_with_rate_and_time_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Сенат принял закон.")
    command = [sys.executable, "-m", "cisnews", "export", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out")]
    shown = run_on_a_terminal(command)
    for part in ("reading", "documents", "/s", "left", "Read", "1 article"):
        assert part in shown


def test_the_summary_names_what_was_found_and_what_was_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    manifest = Manifest(
        versions={},
        settings={},
        counts={"documents": 1234, "articles": 1200, "duplicates": 4, "rejects": 30, "speakers": 1, "quotes": 2000}
        | {"meetings": 0, "reforms": 7},
        rejects={"encoding": 20, "empty": 10},
        languages={"ru": 1190, "kk": 10},
        encodings={},
        inputs={},
        outputs=({"path": "articles.jsonl", "bytes": 12_345_678, "sha256": "", "rows": 1200},),
    )
    terminal.summary(manifest, "out[1]")
    assert capsys.readouterr().out.splitlines() == [
        "Read 1,234 documents: 1,200 articles; 4 duplicates left out; 30 not read (encoding 20, empty 10; see "
        "rejects.jsonl); not Russian: kk 10.",
        "Found 1 speaker, 2,000 quotes, 0 meetings, 7 reforms.",
        "Wrote 12.3 MB to out[1]/",
        "  jsonl    articles (1,200)",
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_interrupted_run_says_how_to_go_on(tmp_path: Path, workers: int) -> None:
    """As Control-C does it: the signal goes to the run and to its workers."""
    with (tmp_path / "dump.jsonl").open("w") as stream:
        for number in range(20_000):
            stream.write(f'{{"text": "Сенат принял {number} законов. Спикер Анна Лис назвала их важными."}}\n')
    command = [sys.executable, "-m", "cisnews", "export", "dump.jsonl", "--out", "out", "--workers", str(workers)]
    run = subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not list(tmp_path.glob(".out.partial/shards/*")):
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    _, errors = run.communicate()
    assert run.returncode == 1
    assert errors.decode().splitlines() == ["cisnews: stopped; give the same command again to go on"]
    assert not (tmp_path / "out").exists()
