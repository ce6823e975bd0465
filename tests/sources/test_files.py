import os
from pathlib import Path

import pytest

from cisnews.sources.files import File, find_files
from cisnews.sources.reject import Reject


def names(*paths: str | Path, but: Path | None = None) -> list[str]:
    """What is found: names of files, and `reason name` of rejects."""
    return [
        item.name if isinstance(item, File) else f"{item.reason} {item.input}"
        for item in find_files([str(path) for path in paths], but)
    ]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "b/2.txt",
        "b/10.txt",
        "a/page.HTML",
        "a/dump.jsonl.gz",
        "c",
        ".hidden/x.txt",
        "b/.x.txt",
        "d/photo.jpg",
    ):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def test_a_folder_is_walked_in_the_order_of_names_without_hidden_files(folder: Path) -> None:
    assert names("news") == [
        "news/a/dump.jsonl.gz",
        "news/a/page.HTML",
        "news/b/10.txt",
        "news/b/2.txt",
        "news/c",
        "kind news/d/photo.jpg",
    ]


def test_kinds_and_compression_come_from_the_suffix(folder: Path) -> None:
    kinds = {item.name: (item.kind, item.compression) for item in find_files(["news"]) if isinstance(item, File)}
    assert kinds["news/a/dump.jsonl.gz"] == ("json", "gz")
    assert kinds["news/a/page.HTML"] == ("html", "")
    assert kinds["news/c"] == ("text", "")


def test_a_file_that_is_named_is_text_whatever_its_suffix(folder: Path) -> None:
    assert names("news/d/photo.jpg") == ["news/d/photo.jpg"]


def test_patterns_are_sorted_and_recursive(folder: Path) -> None:
    assert names("news/**/*.txt") == ["news/b/10.txt", "news/b/2.txt"]
    assert names("news/*.zip") == ["missing news/*.zip"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "[1].txt").write_text("x")
    assert names("[1].txt") == ["[1].txt"]


def test_a_folder_without_texts_is_told(folder: Path) -> None:
    assert names("news/d") == ["kind news/d/photo.jpg", "empty news/d"]


def test_a_loop_of_links_is_told_and_ends(folder: Path) -> None:
    (folder / "news/b/up").symlink_to(folder / "news")
    assert names("news/b") == [
        "news/b/10.txt",
        "news/b/2.txt",
        "news/b/up/a/dump.jsonl.gz",
        "news/b/up/a/page.HTML",
        "loop news/b/up/b",
        "news/b/up/c",
        "kind news/b/up/d/photo.jpg",
    ]


def test_a_link_to_nothing_is_a_file_that_is_missing(folder: Path) -> None:
    (folder / "news/b/gone.txt").symlink_to("nowhere")
    assert "news/b/gone.txt" in names("news/b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_is_opened_only_if_it_is_named(folder: Path) -> None:
    """Whoever opens a pipe that nobody writes to waits for ever."""
    pipe = folder / "news/b/pipe.txt"
    os.mkfifo(pipe)
    (folder / "news/b/link.txt").symlink_to(pipe)
    assert names("news/b")[2:] == ["kind news/b/link.txt", "kind news/b/pipe.txt"]
    assert names(pipe) == [str(pipe)]


def test_what_a_run_writes_is_passed_over(folder: Path) -> None:
    assert names("news", but=folder / "news" / "b") == [
        "news/a/dump.jsonl.gz",
        "news/a/page.HTML",
        "news/c",
        "kind news/d/photo.jpg",
    ]


def test_names_that_are_not_utf8_and_hold_line_ends_can_be_written(folder: Path) -> None:
    odd = os.fsencode(folder / "news") + b"/\xff\nodd.txt"
    Path(os.fsdecode(odd)).write_text("x")
    name = names(os.fsdecode(odd))[0]
    assert name.encode() == os.fsencode(folder / "news") + b"/\\xff\nodd.txt"
    reject = Reject(input=name, reason="empty", problem="no text in it")
    assert "\n" not in str(reject)
    assert r"\xff\nodd.txt" in str(reject)
