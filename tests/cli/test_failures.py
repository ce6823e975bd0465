"""What the commands say when something cannot be done."""

import io
import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from tests.cli.conftest import TEXT, Command


def test_a_wrong_column_is_told_with_those_that_are_there(cisnews: Command, tmp_path: Path) -> None:
    (tmp_path / "dump.csv").write_text("body;day\nСенат собрался.;2024-05-17\n")
    result = cisnews("export", tmp_path / "dump.csv", "--text-column", "bodi", "--out", tmp_path / "out")
    assert (result.status, result.out, len(result.err)) == (1, "", 1)
    assert "no column bodi; name the columns to read; there are body, day" in result.err[0]


def test_nothing_in_what_was_given_is_told(cisnews: Command, tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text("\n\n")
    result = cisnews("export", tmp_path / "dump.jsonl", "--out", tmp_path / "out")
    assert (result.status, len(result.err)) == (1, 1)
    assert "there is no document in what was given" in result.err[0]


@pytest.mark.parametrize("command", ["parse", "explain", "validate"])
def test_a_process_without_standard_input(cisnews: Command, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setattr(io, "TextIOWrapper", lambda _stream: None)
    (line,) = cisnews(command, "-").err
    assert line.endswith(": there is no standard input; give a file, or pipe something in")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser reads everything")
def test_a_file_that_may_not_be_read_does_not_stop_a_run(cisnews: Command, article: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed.txt"
    closed.write_text(TEXT)
    closed.chmod(0)
    assert "reading is not permitted" in cisnews("parse", closed).err[0]
    assert cisnews("export", closed, article, "--out", tmp_path / "out", "--workers", "1").status == 0
    assert orjson.loads((tmp_path / "out" / "rejects.jsonl").read_bytes())["reason"] == "permission"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no bytes in it"),
        (b"\0\1\2\3", "a NUL byte, not text"),
        ("Le Sénat a été élu à l'unanimité".encode("cp1252"), "neither UTF-8 nor clearly Windows-1251 or KOI8-R"),
        (" date 2024-02-31 Сенат собрался.".encode(), "the header's date 2024-02-31 does not exist"),
    ],
)
def test_bad_input_is_one_line_and_a_status(cisnews: Command, tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    for command in (("parse", path), ("explain", path), ("parse", "-")):
        result = cisnews(*command, stdin=content)
        assert (result.status, result.out, len(result.err)) == (1, "", 1)
        assert result.err[0].startswith(f"cisnews: {command[1]}")
        assert message in result.err[0]
    result = cisnews("export", path, "--out", tmp_path / "out", "--workers", "1")
    assert result.status == 1
    assert len(result.err) == 1
    assert result.err[0].startswith(f"cisnews: no article could be read: {path}")
    assert result.err[0].endswith(f"(all reasons: {tmp_path / 'out' / 'rejects.jsonl'})")
    assert message in orjson.loads((tmp_path / "out" / "rejects.jsonl").read_bytes())["problem"]


def test_missing_files_and_folders(cisnews: Command, tmp_path: Path) -> None:
    assert cisnews("parse", tmp_path / "none").err == [f"cisnews: {tmp_path / 'none'}: no such file; check the path"]
    assert "a folder, not a file" in cisnews("parse", tmp_path).err[0]
    assert cisnews("validate", tmp_path / "none.json").status == 1
    assert cisnews("validate", tmp_path).status == 1
    result = cisnews("export", tmp_path / "none", tmp_path, "--out", tmp_path / "out", "--workers", "1")
    assert (result.status, len(result.err)) == (1, 1)


def test_a_target_that_exists(cisnews: Command, article: Path, tmp_path: Path) -> None:
    arguments = ("export", article, "--out", tmp_path / "out", "--workers", "1")
    assert cisnews(*arguments).status == 0
    again = cisnews(*arguments)
    assert (again.status, len(again.err)) == (1, 1)
    assert "holds an earlier export; give another directory, --overwrite it, or --resume to keep it" in again.err[0]
    assert cisnews(*arguments, "--resume").status == 0
    assert cisnews(*arguments, "--overwrite").status == 0


def test_wrong_usage_is_told_by_status_2(cisnews: Command, tmp_path: Path) -> None:
    assert cisnews("export", tmp_path).status == 2
    assert cisnews("export", tmp_path, "--out", tmp_path / "x", "--format", "xls").status == 2
    assert cisnews("exprot").status == 2


def test_path_names_with_line_ends_stay_on_one_line(cisnews: Command, tmp_path: Path) -> None:
    result = cisnews("parse", tmp_path / "a\nb.txt")
    assert len(result.err) == 1
    assert r"a\nb.txt" in result.err[0]


def test_a_defect_is_one_line(cisnews: Command, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_document: object, **_told: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("cisnews.parsing.read", broken)
    result = cisnews("parse", article)
    assert (result.status, len(result.err)) == (1, 1)
    assert r"a defect of cisnews: RuntimeError: two\nlines" in result.err[0]


def test_python_m_and_a_closed_pipe(article: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = f"{sys.executable} -m cisnews explain {article} | head -1"
    result = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, env=environment, check=False)
    assert result.stdout.startswith(str(article))
    assert result.stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
def test_a_terminal_that_cannot_write_every_character(article: Path, tmp_path: Path, encoding: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": encoding}
    for command in (["explain", article], ["export", article, "--out", tmp_path / "out", "--workers", "1"]):
        arguments = [sys.executable, "-m", "cisnews", *map(str, command)]
        result = subprocess.run(arguments, capture_output=True, env=environment, check=False)
        assert (result.returncode, result.stderr) == (0, b"")
        assert result.stdout
