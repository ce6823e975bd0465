import contextlib
import fcntl
import importlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import orjson
import pandas as pd
import pytest

from cisnews.batch import work
from cisnews.batch.export import export
from cisnews.batch.manifest import Manifest, check_outputs, read_manifest
from cisnews.batch.progress import Progress
from cisnews.errors import TargetError
from cisnews.formats.jsonl import read_jsonl
from cisnews.model import Article
from cisnews.sources import opened
from cisnews.sources.document import Document
from cisnews.sources.raw import Raw
from tests.batch.conftest import text


def content(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def lines(path: Path) -> list[dict[str, str]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def articles(out: Path) -> list[Article]:
    with (out / "articles.jsonl").open("rb") as stream:
        return list(read_jsonl(stream))


class Stop(Exception):
    """Stands for the end of the process in the middle of a run."""


def stop_after(shards: int) -> object:
    """A progress callback that ends the run after so many shards."""
    calls = []

    def progress(state: Progress) -> None:
        calls.append(state)
        if len(calls) == shards:
            raise Stop

    return progress


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The sources of all documents that are parsed in this process."""
    sources: list[str | None] = []
    original = work.article_or_reject

    def counted(item: Document | Raw) -> object:
        sources.append(item.source)
        return original(item)

    monkeypatch.setattr(work, "article_or_reject", counted)
    return sources


def test_articles_rejects_duplicates_and_inputs_are_written(news: Path, tmp_path: Path) -> None:
    manifest = export(news, tmp_path / "out", workers=1)
    out = tmp_path / "out"
    names = [f"{number:02}.txt" for number in range(23)]
    names[5] = "05-again.txt"
    assert [article.source for article in articles(out)] == [str(news / name) for name in names]
    assert [(line["reason"], line["input"]) for line in lines(out / "rejects.jsonl")] == [
        ("empty", str(news / "07-empty.txt")),
        ("encoding", str(news / "11-wrong.txt")),
    ]
    assert [(line["source"], line["first_source"]) for line in lines(out / "duplicates.jsonl")] == [
        (str(news / "05.txt"), str(news / "05-again.txt"))
    ]
    assert len(lines(out / "inputs.jsonl")) == 26
    assert manifest.counts["documents"] == 26
    assert manifest.counts["articles"] == 23
    assert manifest.rejects == {"empty": 1, "encoding": 1}
    assert manifest.inputs["bytes"] == sum(path.stat().st_size for path in news.iterdir())


def test_the_manifest_tells_whether_all_is_there(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert export(news, out, workers=1) == read_manifest(out)
    assert check_outputs(read_manifest(out)) == []
    assert {record["path"] for record in read_manifest(out).outputs} == set(content(out)) - {"manifest.json"}
    (out / "quotes.parquet").unlink()
    with (out / "articles.jsonl").open("ab") as stream:
        stream.write(b"\n")
    assert check_outputs(read_manifest(out)) == ["quotes.parquet is missing", "articles.jsonl is not what was written"]


@pytest.mark.usefixtures("small_shards")
@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_workers_writes_the_same_bytes(news: Path, tmp_path: Path, workers: int) -> None:
    formats = ("parquet", "jsonl", "json")
    export(news, tmp_path / "one", formats, workers=1)
    export(news, tmp_path / "many", formats, workers=workers)
    assert content(tmp_path / "one") == content(tmp_path / "many")


def test_ids_do_not_depend_on_where_a_file_lay(news: Path, tmp_path: Path) -> None:
    export(news, tmp_path / "a", workers=1)
    news.rename(tmp_path / "elsewhere")
    export(tmp_path / "elsewhere", tmp_path / "b", workers=1)
    assert [article.id for article in articles(tmp_path / "a")] == [article.id for article in articles(tmp_path / "b")]


@pytest.mark.usefixtures("small_shards")
def test_a_stopped_run_is_completed_without_parsing_again(news: Path, tmp_path: Path, parsed: list[str | None]) -> None:
    export(news, tmp_path / "whole", workers=1)
    everything = list(parsed)
    parsed.clear()
    with pytest.raises(Stop):
        export(news, tmp_path / "out", workers=1, progress=stop_after(3))  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()
    before = list(parsed)
    export(news, tmp_path / "out", workers=1)
    assert parsed == everything
    assert 15 <= len(before) < len(everything)
    assert content(tmp_path / "out") == content(tmp_path / "whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news", "out", "whole"]


@pytest.mark.usefixtures("small_shards")
def test_what_changed_meanwhile_is_parsed_again(news: Path, tmp_path: Path, parsed: list[str | None]) -> None:
    with pytest.raises(Stop):
        export(news, tmp_path / "out", workers=1, progress=stop_after(2))  # type: ignore[arg-type]
    (news / "01.txt").write_text("Сенат принял другой закон.")
    parsed.clear()
    export(news, tmp_path / "out", workers=1)
    assert str(news / "01.txt") in parsed
    assert articles(tmp_path / "out")[1].text == "Сенат принял другой закон."


def test_a_damaged_outcome_is_parsed_again(news: Path, tmp_path: Path) -> None:
    with pytest.raises(Stop):
        export(news, tmp_path / "out", workers=1, progress=stop_after(1))  # type: ignore[arg-type]
    for path in (tmp_path / ".out.partial" / "shards").iterdir():
        path.write_bytes(path.read_bytes()[:-7])
    assert export(news, tmp_path / "out", workers=1).counts["articles"] == 23


def test_an_earlier_export_is_kept_unless_told_otherwise(news: Path, tmp_path: Path, parsed: list[str | None]) -> None:
    out = tmp_path / "out"
    first = export(news, out, workers=1)
    before = content(out)
    with pytest.raises(TargetError, match="holds an earlier export") as caught:
        export(news, out, workers=1)
    assert caught.value.reason == "exists"
    parsed.clear()
    assert export(news, out, workers=1, resume=True) == first
    assert parsed == []
    assert content(out) == before
    (news / "00.txt").unlink()
    assert export(news, out, workers=1, overwrite=True).counts["articles"] == 22
    assert len(articles(out)) == 22


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
    assert (run.stdout, out.exists()) == ("full\n", False), run.stderr
    assert export(news, out, workers=1).counts["articles"] == 273


def test_pages_that_turn_out_to_be_duplicates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their text is known only when they have been read, maybe after a later copy of it; the first one counts."""
    pytest.importorskip("trafilatura")
    from cisnews.batch import sharding

    monkeypatch.setattr(sharding, "DOCUMENTS", 2)
    news = tmp_path / "news"
    news.mkdir()
    first = "Депутаты обсудили проект закона о выборах и направили его в комитет на доработку до конца весны."
    second = "Спикер палаты Анна Лис сообщила, что второе чтение состоится в июне, а третье пройдёт осенью."
    html = f"<!DOCTYPE html><html><body><article><p>{first}</p><p>{second}</p></article></body></html>"
    for name in ("a.txt", "b.html", "c.html", "e.html"):
        (news / name).write_text(html if name.endswith("html") else "Сенат собрался на заседание.")
    (news / "d.txt").write_text(f"{first}\n\n{second}")
    for workers in (1, 2):
        out = tmp_path / f"out{workers}"
        manifest = export(news, out, workers=workers)
        assert [Path(article.source or "").name for article in articles(out)] == ["a.txt", "b.html"]
        assert [Path(line["source"]).name for line in lines(out / "duplicates.jsonl")] == ["c.html", "d.txt", "e.html"]
        assert {Path(line["first_source"]).name for line in lines(out / "duplicates.jsonl")} == {"b.html"}
        assert manifest.counts["duplicates"] == 3
    assert content(tmp_path / "out1") == content(tmp_path / "out2")


def test_nothing_to_read_is_recorded(tmp_path: Path) -> None:
    manifest = export([tmp_path / "none"], tmp_path / "out", workers=1)
    assert manifest.counts["articles"] == 0
    assert manifest.rejects == {"missing": 1}


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="unknown format xls; there are parquet, "):
        export(tmp_path, tmp_path / "out", formats=("xls",))


@pytest.mark.usefixtures("small_shards")
def test_progress_counts_up_to_the_whole(news: Path, tmp_path: Path) -> None:
    states: list[Progress] = []
    manifest: Manifest = export(news, tmp_path / "out", workers=1, progress=states.append)
    assert [state.documents for state in states] == sorted(state.documents for state in states)
    assert (states[-1].documents, states[-1].articles, states[-1].rejects) == (26, 23, 2)
    assert states[-1].bytes == states[-1].total_bytes == manifest.inputs["bytes"]


@pytest.mark.usefixtures("small_shards")
@pytest.mark.parametrize("suffix", ["jsonl", "csv", "parquet"])
def test_progress_within_a_dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    """Most of what is read is one large file: the progress must move inside it."""
    monkeypatch.setattr(opened, "BLOCK", 512)
    rows = pd.DataFrame({"text": [text(number) for number in range(300)]})
    path = tmp_path / f"dump.{suffix}"
    if suffix == "jsonl":
        rows.to_json(path, orient="records", lines=True)
    else:
        getattr(rows, f"to_{suffix}")(path)
    states: list[Progress] = []
    export(path, tmp_path / "out", workers=1, progress=states.append)
    assert len({state.bytes for state in states}) >= 4
    assert [state.bytes for state in states] == sorted(state.bytes for state in states)
    assert states[-1].bytes == states[-1].total_bytes == path.stat().st_size


@pytest.mark.parametrize("place", ["cisnews.batch.work.read", "cisnews.formats.jsonl.to_json"])
def test_a_defect_stays_with_its_document(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Whether it lies in reading or in writing."""
    module, _, name = place.rpartition(".")
    original = getattr(importlib.import_module(module), name)

    def broken(thing: Document | Article) -> object:
        if "13-й" in thing.text:
            raise ZeroDivisionError("thirteen")
        return original(thing)

    monkeypatch.setattr(place, broken)
    manifest = export(news, tmp_path / "out", workers=1)
    assert manifest.counts["articles"] == 22
    assert manifest.rejects["internal"] == 1
    reject = next(line for line in lines(tmp_path / "out" / "rejects.jsonl") if line["reason"] == "internal")
    assert reject["input"] == str(news / "13.txt")
    assert "ZeroDivisionError: thirteen" in reject["problem"]
