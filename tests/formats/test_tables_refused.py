"""Tables that are no articles: refused with the place of what is wrong; wider types of other tools are read."""

import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from cisnews.errors import InvalidData
from cisnews.formats.arrow import to_arrow
from cisnews.formats.parquet import read_parquet, write_parquet
from cisnews.formats.unflatten import from_arrow
from tests.samples import EVERYTHING, but


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
