"""Documents in the rows of JSON, CSV and Parquet."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cisnews.sources.columns import Columns
from cisnews.sources.document import Document
from cisnews.sources.reading import read
from cisnews.sources.reject import Reject
from tests.sources.reads import DAY, TEXT, documents, rejects

ROWS: list[dict[str, str | None]] = [
    {"text": TEXT, "date": "2024-05-17", "url": "https://example.org/1", "title": "Закон подписан"},
    {"text": "Сейм Литвы избрал спикера.", "date": "", "url": None, "title": None},
]
EXPECTED = [
    (f"Закон подписан\n\n{TEXT}", DAY, "https://example.org/1", "Закон подписан"),
    ("Сейм Литвы избрал спикера.", None, None, None),
]


def write_jsonl(path: Path) -> Path:
    path = path.with_suffix(".jsonl")
    path.write_text("\n\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), "utf-8-sig")
    return path


def write_csv(path: Path, delimiter: str = ",", encoding: str = "utf-8-sig") -> Path:
    path = path.with_suffix(".csv")
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, list(ROWS[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(ROWS)
    return path


def write_parquet(path: Path) -> Path:
    path = path.with_suffix(".parquet")
    pq.write_table(pa.Table.from_pylist([row | {"extra": "x"} for row in ROWS]), path)
    return path


@pytest.mark.parametrize("write", [write_jsonl, write_csv, write_parquet])
def test_dumps_give_a_document_per_row(tmp_path: Path, write: Callable[[Path], Path]) -> None:
    path = write(tmp_path / "dump")
    found = documents(path)
    assert [(item.text, item.published, item.url, item.title) for item in found] == EXPECTED
    assert all(item.source and item.source.startswith(f"{path}#") for item in found)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_csv_in_any_dialect(tmp_path: Path, delimiter: str, encoding: str) -> None:
    found = documents(write_csv(tmp_path / "dump", delimiter, encoding))
    assert [(item.text, item.published, item.url, item.title) for item in found] == EXPECTED


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "dump.parquet"
    rows = {"body": [TEXT], "day": [DAY], "link": ["https://example.org/1"], "head": ["Закон"]}
    pq.write_table(pa.table(rows), path)
    columns = Columns(text="body", date="day", url="link", title="head")
    assert [(item.published, item.url, item.title) for item in documents(path, columns)] == [
        (DAY, "https://example.org/1", "Закон")
    ]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Закон подписан", TEXT, f"Закон подписан\n\n{TEXT}"),
        ("Закон \n подписан", f"Закон  подписан\n\n{TEXT}", f"Закон  подписан\n\n{TEXT}"),
        ("Закон подписан", f"Политика\n12:30\nЗакон подписан\n{TEXT}", f"Политика\n12:30\nЗакон подписан\n{TEXT}"),
        ("Закон", f"В мае. Закон готов. {TEXT}", f"Закон\n\nВ мае. Закон готов. {TEXT}"),
    ],
)
def test_a_title_stands_in_the_text_once(tmp_path: Path, title: str, text: str, expected: str) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text(json.dumps({"text": text, "title": title}))
    assert [document.text for document in documents(path)] == [expected]


@pytest.mark.parametrize("start", ["", "\ufeff", " \t"])
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("array", [True, False])
def test_json_may_be_an_array_or_one_object(tmp_path: Path, start: str, indent: int | None, *, array: bool) -> None:
    texts = [TEXT, "[1] Сенат собрался."][: 2 if array else 1]
    rows = [{"text": text, "date": "2024-05-17", "title": None} for text in texts]
    path = tmp_path / "dump.json"
    path.write_text(start + json.dumps(rows if array else rows[0], ensure_ascii=False, indent=indent))
    assert [(document.text, document.source) for document in documents(path)] == [
        (text, f"{path}#{number}") for number, text in enumerate(texts, start=1)
    ]


def test_json_that_is_no_documents_is_told_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "dump.json"
    path.write_text(json.dumps([5, {"text": TEXT}, {"body": TEXT}], indent=1))
    assert rejects(path) == [("json", "item 1"), ("columns", "item 3")]
    for broken in ('[{"text": "Сенат"', '{\n"text": "Сенат"'):
        path.write_text(broken)
        assert rejects(path) == [("json", "")]


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "parquet"])
@pytest.mark.parametrize("html", [False, True])
def test_html_in_a_column(tmp_path: Path, suffix: str, html: bool) -> None:
    """A whole page is recognised; a part of one is read as HTML where the columns say so."""
    pytest.importorskip("trafilatura", reason="the extra `html` is not installed")
    body = (
        f"<p>{TEXT}</p><p>Спикер парламента назвал закон важным для всех граждан страны и поблагодарил депутатов.</p>"
    )
    page = f"<!doctype html><html><body><nav><a href='/'>Главная</a></nav><article>{body}</article></body></html>"
    table = pd.DataFrame({"text": [page, body], "title": ["Закон", "Закон"]})
    path = tmp_path / f"dump.{suffix}"
    if suffix == "jsonl":
        table.to_json(path, orient="records", lines=True)
    else:
        getattr(table, f"to_{suffix}")(path)
    of_page, of_part = documents(path, Columns(html=html))
    assert of_page.text.startswith(f"Закон\n\n{TEXT}\n\nСпикер")
    assert of_part.text == (of_page.text if html else f"Закон\n\n{body}")


@pytest.mark.parametrize("write", [write_jsonl, write_csv, write_parquet])
def test_columns_that_are_not_there_are_named_with_those_that_are(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    found = list(read(write(tmp_path / "dump"), columns=Columns(text="body")))
    assert {item.reason for item in found if isinstance(item, Reject)} == {"columns"}
    assert "text, date, url, title" in str(found[0])


@pytest.mark.parametrize("written", ["2024-05-17T09:30:00Z", "2024-05-17 09:30", "17.05.2024", "17.05.2024, 9:30"])
def test_days_as_dumps_write_them(tmp_path: Path, written: str) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text(json.dumps({"text": "Один", "date": written}))
    assert [document.published for document in documents(path)] == [DAY]


def test_bad_rows_are_rejects_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text(
        '{"text": "Один"}\nnot json\n[1]\n{"text": 5}\n{"text": ""}\n{"text": "Два", "date": "31.02.2024"}\n'
        '{"text": null}\n{"text": "Три", "date": "17.05.2024"}\n'
    )
    found = list(read(path))
    assert [item.text if isinstance(item, Document) else (item.reason, item.where) for item in found] == [
        "Один",
        ("json", "line 2"),
        ("json", "line 3"),
        ("type", "line 4"),
        ("empty", ""),
        ("date", ""),
        ("empty", "line 7"),
        "Три",
    ]
    assert [item.input for item in found if isinstance(item, Reject)][3:5] == [f"{path}#5", f"{path}#6"]


def test_bad_csv_is_told_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv"
    path.write_text('text,date\nОдин,2024-05-17\nДва\n"Три"х,\n')
    assert rejects(path) == [("csv", "row 3"), ("csv", "line 4")]
    path.write_bytes(b"text\n" + TEXT.encode() * 2000 + "\nЕщё\n".encode("cp1251"))
    assert [reason for reason, _ in rejects(path)] == ["encoding"]


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" + b"\0" * 100 + b"PAR1"])
def test_what_is_no_parquet_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "dump.parquet"
    path.write_bytes(content)
    assert [reason for reason, _ in rejects(path)] == ["parquet"]
