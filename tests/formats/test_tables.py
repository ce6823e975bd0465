"""The flat tables in Arrow and Parquet: lossless, described, deterministic; nothing else is read back."""

import datetime
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisnews.formats import arrow, parquet, row_groups
from cisnews.formats.arrow import arrow_schema, to_arrow
from cisnews.formats.parquet import read_parquet, write_parquet
from cisnews.formats.tables import tables
from cisnews.formats.unflatten import from_arrow
from cisnews.model import Article
from cisnews.model.identity import article_id
from tests.samples import EMPTY, EVERYTHING, TEXT, but
from tests.strategies import articles

NAMES = ["articles", "blocks", "speakers", "roles", "mentions"]
NAMES += ["quotes", "meetings", "participants", "reforms", "credits"]


@given(st.lists(articles(), max_size=3))
def test_arrow_round_trip(many: list[Article]) -> None:
    """Lossless in memory; every table is valid Arrow without nulls where there may be none."""
    flat = to_arrow(many)
    assert list(flat) == NAMES
    for table in flat.values():
        table.validate(full=True)
        assert not any(table.column(field.name).null_count for field in table.schema if not field.nullable)
    assert list(from_arrow(flat)) == many


@settings(max_examples=15)
@given(many=st.lists(articles(), max_size=3), size=st.integers(1, 3))
def test_parquet_round_trip(tmp_path_factory: pytest.TempPathFactory, many: list[Article], size: int) -> None:
    """Lossless on disk, in row groups of any size."""
    directory = tmp_path_factory.mktemp("parquet")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(row_groups, "ROW_GROUP", size)
        write_parquet(many, directory)
    assert list(read_parquet(directory)) == many


def test_parquet_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    """What stood there stays when the articles end in an error."""
    write_parquet([EVERYTHING], tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def broken() -> Iterator[Article]:
        yield EMPTY
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_parquet(broken(), tmp_path)
    with pytest.raises(TypeError, match="expected articles, with a str among them"):
        write_parquet([EMPTY, "text"], tmp_path)  # type: ignore[list-item]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_same_article_twice() -> None:
    """Rows of equal ids are kept apart by counts and positions."""
    other = but(EVERYTHING, quotes=(), meetings=(), reforms=(), speakers=EVERYTHING.speakers[:1])
    many = [EVERYTHING, EVERYTHING, other, EVERYTHING, EMPTY]
    assert list(from_arrow(to_arrow(many))) == many


def row(name: str, index: int) -> dict[str, Any]:
    """A row of the sample's tables."""
    made: dict[str, Any] = to_arrow([EMPTY, EVERYTHING])[name].slice(index, 1).to_pylist()[0]
    return made


def test_rows() -> None:
    """What an analyst would otherwise join for stands in each row."""
    quote = row("quotes", 1)
    assert {name: quote[name] for name in ("article_id", "published", "source", "position", "text", "fragment")} == {
        "article_id": EVERYTHING.id,
        "published": datetime.date(2024, 3, 5),
        "source": "archive/2024/03/05.txt",
        "position": 1,
        "text": "вода общая",
        "fragment": True,
    }
    assert {name: value for name, value in quote.items() if name.startswith("speaker_")} == {
        "speaker_id": "s1",
        "speaker_name": "Азамат Садыков",
        "speaker_key": "азамат садыков",
        "speaker_kind": "person",
        "speaker_role": "Премьер-министр Кыргызской Республики",
        "speaker_country": "KG",
    }
    assert [TEXT[span["start"] : span["end"]] for span in row("quotes", 2)["spans"]] == [
        "закон о воде предложен в январе",
        "его примут в 2026 году",
    ]
    assert (row("quotes", 2)["date"], row("quotes", 2)["date_precision"]) == (datetime.date(2024, 3, 1), "month")
    assert row("mentions", 3)["span_text"] == "Тимуром Валиевым"
    assert row("mentions", 3)["speaker_name"] == "Тимур Валиев"
    assert row("roles", 0)["spans_text"] == ["Премьер-министр Киргизии", "премьера"]
    participant = row("participants", 2)
    assert (participant["label"], participant["speaker_name"], participant["meeting_place"]) == (
        "стороны",
        None,
        "Бишкек",
    )
    assert row("articles", 1)["n_quotes"] == 3
    assert row("reforms", 0)["proposer_role"] == "Премьер-министр Кыргызской Республики"


def test_schemas_say_what_columns_are(tmp_path: Path) -> None:
    """Descriptions of columns, of the table, and the schema version survive in the files."""
    write_parquet([EVERYTHING], tmp_path)
    for name in NAMES:
        schema: Any = pq.read_schema(tmp_path / f"{name}.parquet")
        assert schema.equals(arrow_schema(name), check_metadata=False)
        assert schema.metadata[b"schema_version"] == b"1.0"
        assert schema.metadata[b"description"].decode().endswith(".")
        described = json.loads(schema.metadata[b"columns"])
        for field in schema:
            assert field.metadata[b"description"].decode() == described[field.name] != ""


def test_compression(tmp_path: Path) -> None:
    """All columns are compressed with zstd."""
    for path in write_parquet([EVERYTHING], tmp_path):
        group = pq.read_metadata(path).row_group(0)
        assert {group.column(index).compression for index in range(group.num_columns)} == {"ZSTD"}


@settings(max_examples=10)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=20))
def test_files_do_not_depend_on_batches(tmp_path_factory: pytest.TempPathFactory, sizes: list[int]) -> None:
    """The same articles in the same order give the same bytes, however they come to the writer."""
    many = [but(EVERYTHING, source=f"{n}.txt") if n % 3 else but(EMPTY, source=f"{n}.txt") for n in range(sum(sizes))]
    hashes = set()
    for cut in (sizes, [sum(sizes)]):
        directory = tmp_path_factory.mktemp("parquet")
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(row_groups, "ROW_GROUP", 7)
            writer = parquet.Writer(directory)
            rest = iter(many)
            for size in cut:
                writer.write(parquet.encode([next(rest) for _ in range(size)]))
            paths = writer.close()
        hashes.add(hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest())
        groups = [pq.read_metadata(directory / f"{name}.parquet").num_row_groups for name in ("articles", "credits")]
        assert groups[0] == -(-len(many) // 7)
    assert len(hashes) == 1


def test_long_documents_end_a_row_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded for documents of any length, and the bytes depend on the articles alone as ever."""
    long = Article(id=article_id("я" * 50), text="я" * 50)
    many = [EMPTY, long, EVERYTHING, long, long, EMPTY]
    monkeypatch.setattr(row_groups, "ROW_GROUP_TEXT", 99)
    monkeypatch.setattr(arrow, "BATCH_TEXT", 60)
    assert [len(batch) for batch in arrow.batched(many)] == [3, 2, 1]
    written = []
    for cut in (1, 2, 6):
        writer = parquet.Writer(tmp_path / str(cut))
        for start in range(0, len(many), cut):
            writer.write(parquet.encode(many[start : start + cut]))
        written.append([path.read_bytes() for path in writer.close()])
    assert written[0] == written[1] == written[2]
    metadata = pq.read_metadata(tmp_path / "1" / "articles.parquet")
    assert [metadata.row_group(index).num_rows for index in range(metadata.num_row_groups)] == [2, 1, 1, 1, 1]


def test_nobody_reads_names_twice() -> None:
    """Table names and, within a table, column names are unique."""
    assert list(tables()) == NAMES
    for table in tables().values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
