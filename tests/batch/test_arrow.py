from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import cisnews
from cisnews.batch.arrow import output_schema, parse_batches
from cisnews.batch.export import export
from cisnews.errors import UnreadableDocument
from cisnews.formats.nested import articles_of_nested
from cisnews.formats.tables import tables
from cisnews.sources.columns import Columns
from tests.batch.conftest import text

COLUMNS = Columns(source="name")


def documents(count: int = 600) -> pa.Table:
    """Documents of which every hundredth cannot be read."""
    rows = [
        {
            "text": None if number % 100 == 99 else text(number),
            "date": "2024-02-31" if number % 100 == 98 else "2024-05-17",
            "name": str(number),
            "more": 1,
        }
        for number in range(count)
    ]
    return pa.Table.from_pylist(rows)


def test_every_row_gives_an_article_or_a_reject_in_its_place() -> None:
    table = documents()
    made = pa.Table.from_batches(parse_batches(table.to_batches(max_chunksize=250), columns=COLUMNS))
    assert made.schema == output_schema()
    assert made.num_rows == table.num_rows
    for number, row in enumerate(made.to_pylist()):
        article, reject = row["article"], row["reject"]
        assert (article is None) != (reject is None)
        if number % 100 < 98:
            assert (article["source"], article["text"]) == (str(number), text(number))
        else:
            assert (reject["input"], reject["reason"]) == (str(number), "empty" if number % 100 == 99 else "date")


def test_a_table_is_no_iterable_of_batches() -> None:
    with pytest.raises(TypeError, match="expected an iterable of RecordBatch, with a ChunkedArray in it"):
        list(parse_batches(documents(2)))  # type: ignore[arg-type]


def test_records_are_the_articles_that_parse_gives() -> None:
    made = pa.Table.from_batches(parse_batches(documents(20).to_batches(), columns=COLUMNS))
    records = pa.Table.from_struct_array(made.column("article"))
    expected = [cisnews.parse(text(number), source=str(number), published=None) for number in range(20)]
    found = [article for batch in records.to_batches() for article in articles_of_nested(batch)]
    assert [article.text for article in found] == [article.text for article in expected]
    assert [article.quotes for article in found] == [article.quotes for article in expected]


def test_every_table_is_that_of_export(tmp_path: Path) -> None:
    table = documents(300)
    pq.write_table(table, tmp_path / "dump.parquet")
    export(tmp_path / "dump.parquet", tmp_path / "out", ("parquet",), workers=1, columns=COLUMNS)
    for name in tables():
        made = pa.Table.from_batches(
            parse_batches(table.to_batches(), table=name, columns=COLUMNS), schema=output_schema(name)
        )
        assert made.equals(pq.read_table(tmp_path / "out" / f"{name}.parquet")), name


def test_rejects_can_be_had_as_a_table() -> None:
    made = pa.Table.from_batches(parse_batches(documents().to_batches(), table="rejects", columns=COLUMNS))
    assert made.num_rows == 12
    assert set(made.column("reason").to_pylist()) == {"empty", "date"}


def test_it_streams() -> None:
    """A batch is asked for only when what came of the one before it has been taken."""
    taken = []

    def batches() -> Iterator[pa.RecordBatch]:
        for number, batch in enumerate(documents(30).to_batches(max_chunksize=10)):
            taken.append(number)
            yield batch

    made = parse_batches(batches(), columns=COLUMNS)
    assert taken == []
    next(made)
    assert taken == [0]


def test_wrong_names_are_told_at_once() -> None:
    with pytest.raises(ValueError, match="no table 'qoutes'; there are articles, "):
        next(parse_batches(documents(1).to_batches(), table="qoutes"))
    with pytest.raises(UnreadableDocument, match="no column body; name the columns to read; there are text, date"):
        next(parse_batches(documents(1).to_batches(), columns=Columns(text="body")))


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.binary(), pa.dictionary(pa.int32(), pa.string())])
def test_texts_of_any_arrow_type(kind: pa.DataType) -> None:
    column = pa.array([text(1)]).cast(kind) if kind != pa.binary() else pa.array([text(1).encode("cp1251")])
    made = next(parse_batches([pa.RecordBatch.from_arrays([column], ["text"])]))
    assert made.to_pylist()[0]["article"]["text"] == text(1)


def test_no_rows_and_no_batches() -> None:
    empty = documents(1).slice(0, 0).to_batches()
    assert list(parse_batches(empty)) == []
    assert list(parse_batches([])) == []
