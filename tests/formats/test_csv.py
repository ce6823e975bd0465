"""CSV for spreadsheets."""

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.formats import csv as csv_format
from cisnews.formats.csv import encode
from cisnews.formats.tables import tables
from cisnews.model import Article
from cisnews.model.identity import article_id
from tests.samples import EVERYTHING, but
from tests.strategies import articles


def written(directory: Path, many: list[Article]) -> dict[str, list[dict[str, str]]]:
    """The rows that a reader of CSV finds in each file."""
    writer = csv_format.Writer(directory)
    writer.write(encode(many))
    rows = {}
    for path in writer.close():
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows[path.stem] = list(csv.DictReader(stream))
    return rows


def test_rows(tmp_path: Path) -> None:
    """One file per table with its columns; lists are JSON, missing values are empty cells."""
    rows = written(tmp_path, [EVERYTHING])
    assert list(rows) == list(tables())
    assert [len(rows[name]) for name in ("articles", "quotes", "mentions")] == [1, 3, 6]
    quote = rows["quotes"][1]
    assert (quote["text"], quote["fragment"], quote["speaker_name"], quote["cue"]) == (
        "вода общая",
        "true",
        "Азамат Садыков",
        "",
    )
    assert quote["spans"] == '[{"start":182,"end":192}]'
    assert rows["meetings"][0]["topics"] == '["водная реформа"]'
    assert rows["meetings"][0]["date"] == "2024-03-04"
    assert rows["articles"][0]["text"] == EVERYTHING.text


def test_pandas_reads_it(tmp_path: Path) -> None:
    """With its defaults, byte order mark and quoted line breaks included."""
    written(tmp_path, [EVERYTHING])
    frame = pd.read_csv(tmp_path / "quotes.csv")
    assert next(iter(frame.columns)) == "article_id"
    assert list(frame["speaker_name"]) == ["Тимур Валиев", "Азамат Садыков", "Азамат Садыков"]


@pytest.mark.parametrize("text", ["=1+1", "+7", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("x")'])
def test_no_cell_runs_as_a_formula(tmp_path: Path, text: str) -> None:
    """Whatever a text begins with, the cell does not begin with a sign of a formula."""
    article = Article(id=article_id(text), text=text, source=text)
    row = written(tmp_path, [article])["articles"][0]
    assert row["text"] == row["source"] == f"'{text}"


@given(st.lists(articles(), max_size=2))
def test_any_article(many: list[Article]) -> None:
    """Every cell of every article is safe, every row has all cells."""
    for name, content in encode(many).items():
        rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
        for cells in rows:
            assert len(cells) == len(tables()[name].columns)
            assert not any(cell.startswith(csv_format.FORMULA) for cell in cells)


def test_ordinary_text_is_left_alone(tmp_path: Path) -> None:
    """A dash is no minus."""
    article = but(EVERYTHING, source="— да")
    assert written(tmp_path, [article])["articles"][0]["source"] == "— да"
