"""The nested table: a record per article, lossless."""

import hashlib
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisnews.errors import InvalidData
from cisnews.formats import nested, row_groups
from cisnews.formats.nested import articles_of_nested, nested_batch, nested_schema, read_nested
from cisnews.model import Article
from cisnews.model.fields import fields_of
from tests.samples import EMPTY, EVERYTHING
from tests.strategies import articles


@given(st.lists(articles(), max_size=3))
def test_round_trip(many: list[Article]) -> None:
    """Lossless in memory; valid Arrow."""
    batch = nested_batch(many)
    batch.validate(full=True)
    assert list(articles_of_nested(batch)) == many


@settings(max_examples=10)
@given(many=st.lists(articles(), max_size=4), size=st.integers(1, 3))
def test_files(tmp_path_factory: pytest.TempPathFactory, many: list[Article], size: int) -> None:
    """Lossless on disk; the bytes depend on the articles alone, not on how they came."""
    hashes = set()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(row_groups, "ROW_GROUP", 2)
        for cut in (size, 10):
            directory = tmp_path_factory.mktemp("nested")
            writer = nested.Writer(directory)
            for start in range(0, len(many), cut):
                writer.write(nested.encode(many[start : start + cut]))
            (path,) = writer.close()
            assert list(read_nested(directory)) == many
            hashes.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert len(hashes) == 1


def test_columns_are_the_fields_of_the_model() -> None:
    """The columns have the names and descriptions of the fields."""
    assert nested_schema().names == [field.name for field in fields_of(Article)]
    quotes = nested_schema().field("quotes").type.field(0).type
    assert quotes.field("attribution").nullable
    assert not quotes.field("spans").nullable
    assert quotes.field("date_precision").metadata[b"description"] == b"How much of `date` is known."


def test_refused() -> None:
    """Other columns and values that cannot stand."""
    batch = nested_batch([EVERYTHING, EMPTY])
    with pytest.raises(InvalidData, match="missing, unknown or double column: text @ articles_nested"):
        list(articles_of_nested(batch.drop_columns(["text"])))
    index = batch.schema.get_field_index("language")
    wrong = batch.set_column(index, batch.schema.field(index), pa.array(["Russian", None]))
    with pytest.raises(InvalidData, match=rf"article {EVERYTHING.id}: 'Russian' does not match .* @ \$.language"):
        list(articles_of_nested(wrong))


def test_no_parquet(tmp_path: Path) -> None:
    """A file that is no Parquet file."""
    (tmp_path / "articles_nested.parquet").write_bytes(b"PAR1")
    with pytest.raises(InvalidData, match="not a readable Parquet file"):
        list(read_nested(tmp_path))
