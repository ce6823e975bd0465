"""The flat tables in Arrow and Parquet: lossless, described, deterministic; nothing else is read back."""

import datetime
import hashlib
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisnews.errors import InvalidData
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


def with_column(
    flat: dict[str, pa.Table], name: str, column: str, values: Any, kind: Any = None
) -> dict[str, pa.Table]:
    """The tables with one column replaced."""
    table = flat[name]
    index = table.schema.get_field_index(column)
    made = pa.array(values, kind or table.schema.field(column).type)
    return {**flat, name: table.set_column(index, table.schema.field(column).with_type(made.type), made)}


CREDIT = {"article_id": [EVERYTHING.id], "kind": ["photo"]}


@pytest.mark.parametrize(
    ("name", "column", "values", "kind", "message"),
    [
        ("credits", "kind", [None], None, "null in a column without nulls @ credits.kind"),
        ("credits", "source", ["x"], pa.binary(), "expected string, got binary @ credits.source"),
        ("credits", "span_start", [1.0], pa.float64(), "expected int32, got double @ credits.span_start"),
        ("credits", "position", [1], None, f"expected the row of ('{EVERYTHING.id}', 0), found that of"),
        ("credits", "article_id", ["a1"], None, "found that of ('a1', 0) @ credits"),
        ("credits", "span_end", [9999], None, "9999 lies outside the text"),
        ("credits", "kind", ["song"], None, "'song' is none of photo, video, author, source @ $.credits[0].kind"),
        ("articles", "n_credits", [0], None, "more rows than the tables above count @ credits"),
        ("articles", "n_credits", [2], None, "rows are missing @ credits"),
        ("articles", "n_credits", [-1], None, "rows are missing @ credits"),
        ("articles", "id", ["a0000000000000000"], None, "found that of"),
        ("reforms", "proposed_precision", ["day"], None, None),
        (
            "reforms",
            "decision_date",
            [datetime.date(2026, 2, 1)],
            None,
            "is no first day of a date as precise as the year",
        ),
        ("reforms", "decision_date_precision", [None], None, "is no first day of a date as precise as the None"),
        ("reforms", "decision_date_precision", ["week"], None, "is no first day of a date as precise as the week"),
        ("reforms", "evidence", [[]], None, "expected at least 1 item(s), got 0 @ $.reforms[0].evidence"),
    ],
)
def test_refused(name: str, column: str, values: Any, kind: Any, message: str | None) -> None:
    """The error says in which table or article something is not as it must be."""
    flat = with_column(to_arrow([EVERYTHING]), name, column, values, kind)
    if message is None:
        assert list(from_arrow(flat)) != [EVERYTHING]
        return
    with pytest.raises(InvalidData) as caught:
        list(from_arrow(flat))
    assert message in str(caught.value)


def test_null_inside_a_list() -> None:
    """A null span is no span."""
    flat = with_column(
        to_arrow([EVERYTHING]),
        "reforms",
        "evidence",
        [[None]],
        pa.list_(pa.struct([("start", pa.int32()), ("end", pa.int32())])),
    )
    with pytest.raises(InvalidData, match=r"expected an object, got null @ \$.reforms\[0\].evidence\[0\]"):
        list(from_arrow(flat))


def test_columns_missing_or_unknown() -> None:
    """Exactly the columns of the table, in any order."""
    flat = to_arrow([EVERYTHING])
    assert list(from_arrow({**flat, "quotes": flat["quotes"].select(flat["quotes"].column_names[::-1])})) == [
        EVERYTHING
    ]
    for needed in ("rule", "article_id", "position"):
        with pytest.raises(InvalidData, match=f"missing, unknown or double column: {needed} @ quotes"):
            list(from_arrow({**flat, "quotes": flat["quotes"].drop_columns([needed])}))
    with pytest.raises(InvalidData, match="missing, unknown or double column: mood @ quotes"):
        list(from_arrow({**flat, "quotes": flat["quotes"].append_column("mood", pa.array(["x"] * 3))}))
    with pytest.raises(InvalidData, match="the table is missing @ credits"):
        from_arrow({name: table for name, table in flat.items() if name != "credits"})


def test_columns_that_an_earlier_version_did_not_have() -> None:
    """Columns with a default, and those that only repeat, may be missing: the fields take their defaults."""
    flat = to_arrow([EVERYTHING])
    later = ["occasion", "date", "date_precision", "speaker_name", "speaker_key"]
    (article,) = from_arrow({**flat, "quotes": flat["quotes"].drop_columns(later)})
    assert article == but(EVERYTHING, quotes=tuple(but(quote, occasion=None, date=None) for quote in EVERYTHING.quotes))


def test_no_parquet(tmp_path: Path) -> None:
    """A folder without tables, a table that is no Parquet file, a file that was cut off."""
    with pytest.raises(InvalidData, match="the table is missing"):
        list(read_parquet(tmp_path))
    paths = write_parquet([EVERYTHING], tmp_path)
    for content in (b"", b"PAR1", paths[0].read_bytes()[:-10], b"x" * 1000):
        paths[0].write_bytes(content)
        with pytest.raises(InvalidData, match="not a readable Parquet file"):
            list(read_parquet(tmp_path))


def test_wider_types_of_other_tools() -> None:
    """Tools that write large strings and lists write the same articles."""
    flat = to_arrow([EVERYTHING])
    wide = {
        name: table.cast(pa.schema([field.with_type(widened(field.type)) for field in table.schema]))
        for name, table in flat.items()
    }
    assert wide["articles"].schema.field("text").type == pa.large_string()
    assert list(from_arrow(wide)) == [EVERYTHING]


def widened(kind: Any) -> pa.DataType:
    """The same type with 64-bit offsets."""
    if pa.types.is_string(kind):
        return pa.large_string()
    if pa.types.is_list(kind):
        return pa.large_list(kind.value_field.with_type(widened(kind.value_type)))
    if pa.types.is_struct(kind):
        return pa.struct([field.with_type(widened(field.type)) for field in kind])
    return kind  # type: ignore[no-any-return]


def test_nobody_reads_names_twice() -> None:
    """Table names and, within a table, column names are unique."""
    assert list(tables()) == NAMES
    for table in tables().values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
