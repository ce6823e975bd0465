"""The tools that people use read the tables as they are: types, joins by ids, nested spans, dates, descriptions."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import polars as pl
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pytest

from cisnews.formats import nested
from cisnews.formats.parquet import read_parquet, write_parquet
from cisnews.formats.tables import tables
from cisnews.model import Article
from tests.formats.corpus import ARTICLES
from tests.samples import EVERYTHING

if TYPE_CHECKING:
    import duckdb

MANY = [*ARTICLES, EVERYTHING]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the invented articles; one of them has an emoji, which is one character."""
    directory = tmp_path_factory.mktemp("tables")
    write_parquet(MANY, directory)
    writer = nested.Writer(directory)
    writer.write(nested.encode(MANY))
    writer.close()
    return directory


@pytest.fixture
def sql(folder: Path, monkeypatch: pytest.MonkeyPatch) -> duckdb.DuckDBPyConnection:
    """DuckDB in the folder of the tables."""
    import duckdb  # not at the top: hypothesis keeps test modules alive at exit, which this library reports as a leak

    monkeypatch.chdir(folder)
    return duckdb.connect()


def segments(many: list[Article]) -> Iterator[tuple[str, str]]:
    """Id and text of every segment of every quote."""
    for article in many:
        for quote in article.quotes:
            yield from ((quote.id, span.of(article.text)) for span in quote.spans)


def test_duckdb_types(sql: duckdb.DuckDBPyConnection) -> None:
    """Dates are dates, offsets integers, spans lists of structs."""
    types = {name: kind for name, kind, *_ in sql.execute("DESCRIBE SELECT * FROM 'quotes.parquet'").fetchall()}
    assert types["published"] == types["date"] == "DATE"
    assert types["spans"] == 'STRUCT("start" INTEGER, "end" INTEGER)[]'
    assert (types["position"], types["fragment"], types["text"]) == ("INTEGER", "BOOLEAN", "VARCHAR")


def test_duckdb_spans(sql: duckdb.DuckDBPyConnection) -> None:
    """Each segment is cut from the text by its span, joined by id, whatever characters stand before it."""
    rows = sql.execute(
        """
        SELECT quote.id, substr(text, span.start + 1, span.end - span.start)
        FROM (SELECT id, article_id, unnest(spans) AS span FROM 'quotes.parquet') AS quote
        JOIN (SELECT id AS article_id, text FROM 'articles.parquet') USING (article_id)
        """
    ).fetchall()
    assert sorted(rows) == sorted(segments(MANY))


def test_duckdb_joins(sql: duckdb.DuckDBPyConnection) -> None:
    """Every row finds the one row that it belongs to, and the counts are those of the rows."""
    for table in tables().values():
        if table.owner and table.owner != "articles":
            owner = f"{tables()[table.owner].cls.__name__.lower()}_id"
            (orphans,) = sql.execute(
                f"""
                SELECT count(*) FROM '{table.name}.parquet' AS part
                ANTI JOIN '{table.owner}.parquet' AS owner
                ON part.article_id = owner.article_id AND part.{owner} = owner.id
                """  # noqa: S608
            ).fetchone() or (None,)
            assert orphans == 0
    counts = "SELECT sum(n_quotes), sum(n_meetings), sum(n_speakers) FROM 'articles.parquet'"
    rows = "SELECT (SELECT count(*) FROM 'quotes.parquet'), (SELECT count(*) FROM 'meetings.parquet')"
    assert (sql.execute(counts).fetchone() or ())[:2] == sql.execute(rows).fetchone()


def test_duckdb_repeated_columns_agree(sql: duckdb.DuckDBPyConnection) -> None:
    """What a row repeats is what a join would have found."""
    (differing,) = sql.execute(
        """
        SELECT count(*) FROM 'quotes.parquet' AS quote JOIN 'speakers.parquet' AS speaker
        ON quote.article_id = speaker.article_id AND quote.speaker_id = speaker.id
        WHERE (quote.speaker_name, quote.speaker_key, quote.speaker_country, quote.speaker_role)
          IS DISTINCT FROM (speaker.name, speaker.key, speaker.country, speaker.role)
        """
    ).fetchone() or (None,)
    assert differing == 0


def test_duckdb_descriptions(sql: duckdb.DuckDBPyConnection) -> None:
    """The metadata of the file says what the table and its columns are."""
    rows = sql.execute("SELECT decode(key), decode(value) FROM parquet_kv_metadata('meetings.parquet')").fetchall()
    metadata = dict(rows)
    assert metadata["description"] == "A meeting, session, summit, visit, call or round of talks."
    assert json.loads(metadata["columns"])["venue"] == "The building, or the larger event beside which it happens."


def test_duckdb_rewrites(sql: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    """Tables that DuckDB has copied are read back: the same articles."""
    for name in tables():
        sql.execute(f"COPY (FROM '{name}.parquet') TO '{tmp_path / name}.parquet'")
    assert list(read_parquet(tmp_path)) == MANY


def test_duckdb_nested(sql: duckdb.DuckDBPyConnection) -> None:
    """One table of records: unnested quotes."""
    rows = sql.execute(
        "SELECT quote.text FROM (SELECT unnest(quotes) AS quote FROM 'articles_nested.parquet')"
    ).fetchall()
    assert [text for (text,) in rows] == [quote.text for article in MANY for quote in article.quotes]


def test_polars(folder: Path) -> None:
    """Types, spans cut from the text, dates with their precision."""
    quotes = pl.scan_parquet(folder / "quotes.parquet")
    schema = quotes.collect_schema()
    assert schema["published"] == pl.Date
    assert schema["spans"] == pl.List(pl.Struct({"start": pl.Int32, "end": pl.Int32}))
    texts = pl.scan_parquet(folder / "articles.parquet").select(article_id="id", whole="text")
    start, end = (pl.col("spans").struct.field(name) for name in ("start", "end"))
    cut = pl.col("whole").str.slice(start, end - start)
    found = quotes.explode("spans").join(texts, on="article_id").select("id", cut).collect()
    assert sorted(found.rows()) == sorted(segments(MANY))
    months = pl.read_parquet(folder / "meetings.parquet").filter(date_precision="month").select("date", "place").rows()
    assert months == [(datetime.date(2024, 4, 1), "Астана")]


def test_polars_rewrites(folder: Path, tmp_path: Path) -> None:
    """Tables that Polars has copied are read back: the same articles."""
    for name in tables():
        pl.read_parquet(folder / f"{name}.parquet").write_parquet(tmp_path / f"{name}.parquet")
    assert list(read_parquet(tmp_path)) == MANY


def test_pandas(folder: Path) -> None:
    """Types, spans cut from the text, missing values."""
    quotes = pd.read_parquet(folder / "quotes.parquet")
    texts = pd.read_parquet(folder / "articles.parquet").set_index("id")["text"]
    cut = [
        (row.id, texts[row.article_id][span["start"] : span["end"]])
        for row in quotes.itertuples()
        for span in row.spans
    ]
    assert sorted(cut) == sorted(segments(MANY))
    assert quotes["published"].iloc[0] == datetime.date(2024, 3, 5)
    assert quotes["cue"].isna().sum() == len(quotes) - 2
    merged = quotes.merge(pd.read_parquet(folder / "speakers.parquet"), left_on="speaker_id", right_on="id")
    assert (merged["speaker_name"] == merged["name"]).all()


def test_pyarrow_dataset(folder: Path) -> None:
    """Filters, columns, descriptions."""
    dataset: Any = ds.dataset(folder / "participants.parquet")
    assert dataset.schema.field("label").metadata[b"description"].startswith(b"Name of the speaker")
    held = (pc.field("meeting_status") == "held") & (pc.field("meeting_date") >= datetime.date(2024, 4, 1))
    assert dataset.to_table(columns=["label"], filter=held).column("label").to_pylist() == [
        "Азамат Садыков",
        "Анна Лис",
    ]


def test_tables_of_several_runs(folder: Path) -> None:
    """Tables of several runs are read as one."""
    paths = [str(folder / "quotes.parquet")] * 2
    assert ds.dataset(paths).count_rows() == 2 * sum(len(article.quotes) for article in MANY)
