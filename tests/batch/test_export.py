"""What a run writes, and what it says on the way."""

import importlib
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from cisnews.batch.export import export
from cisnews.batch.manifest import Manifest, check_outputs, read_manifest
from cisnews.batch.progress import Progress
from cisnews.model import Article
from cisnews.parsing import parse
from cisnews.sources import opened
from cisnews.sources.document import Document
from tests.batch.conftest import text
from tests.batch.runs import articles, content, lines


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


@pytest.mark.parametrize(
    ("told", "error", "message"),
    [
        ({"workers": 0}, ValueError, "workers: at least 1, not 0"),
        ({"workers": -1}, ValueError, "workers: at least 1, not -1"),
        ({"formats": "xls"}, ValueError, "unknown format xls"),
        ({"columns": {"text": "body"}}, TypeError, "'columns' must be"),
    ],
)
def test_wrong_arguments_are_told_before_anything_is_done(
    news: Path, tmp_path: Path, told: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        export(news, tmp_path / "out", **told)
    assert [path.name for path in tmp_path.iterdir()] == ["news"]


def test_one_format_may_be_given_by_its_name(news: Path, tmp_path: Path) -> None:
    export(news, tmp_path / "out", "jsonl", workers=1)
    assert len(articles(tmp_path / "out")) == 23


def test_holders_of_offices_are_named_where_that_is_asked_for(tmp_path: Path) -> None:
    text = " date 2022-05-05 Президент Казахстана заявил, что реформа нужна."
    (tmp_path / "a.txt").write_text(text)
    names = {}
    for holders in (False, True):
        out = tmp_path / str(holders)
        assert export(tmp_path / "a.txt", out, "jsonl", workers=1, holders=holders).settings["holders"] is holders
        names[holders] = [speaker.name for article in articles(out) for speaker in article.speakers]
        assert names[holders] == [speaker.name for speaker in parse(text, holders=holders).speakers]
    assert names == {False: ["Президент Республики Казахстан"], True: ["Касым-Жомарт Кемелевич Токаев"]}


@pytest.mark.usefixtures("small_shards")
def test_progress_tells_what_is_done_not_what_is_read_ahead(news: Path, tmp_path: Path) -> None:
    states: list[Progress] = []
    export(news, tmp_path / "out", workers=2, progress=states.append)
    shares = [state.bytes / state.total_bytes for state in states]
    assert len(shares) > 3
    assert shares == pytest.approx([state.documents / 26 for state in states], abs=0.1)


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

    def broken(thing: Document | Article, **told: bool) -> object:
        if "13-й" in thing.text:
            raise ZeroDivisionError("thirteen")
        return original(thing, **told)

    monkeypatch.setattr(place, broken)
    manifest = export(news, tmp_path / "out", workers=1)
    assert manifest.counts["articles"] == 22
    assert manifest.rejects["internal"] == 1
    reject = next(line for line in lines(tmp_path / "out" / "rejects.jsonl") if line["reason"] == "internal")
    assert reject["input"] == str(news / "13.txt")
    assert "ZeroDivisionError: thirteen" in reject["problem"]
