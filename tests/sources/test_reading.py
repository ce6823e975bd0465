"""Files and standard input -> documents and rejects."""

import gzip
import io
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from cisnews.sources import opened
from cisnews.sources.document import Document
from cisnews.sources.files import COMPRESSIONS, SUFFIXES
from cisnews.sources.reading import read
from cisnews.sources.reject import Reject
from tests.sources.reads import DAY, TEXT, documents, rejects


def test_a_text_file_gives_one_document(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f" date 2024-05-17 {TEXT}\r\n".encode("cp1251"))
    assert documents(path) == [
        Document(text=f" date 2024-05-17 {TEXT}\n", source=str(path), encoding="windows-1251", published=DAY)
    ]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_compressed_files_are_read(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    path = tmp_path / f"a.txt.{'gz' if pack is gzip.compress else 'zst'}"
    path.write_bytes(pack(TEXT.encode()))
    assert [document.text for document in documents(path)] == [TEXT]


@pytest.mark.parametrize("suffix", ["gz", "zst"])
def test_damaged_compressed_files_are_told(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.txt.{suffix}"
    whole = gzip.compress(TEXT.encode()) if suffix == "gz" else zstandard.compress(TEXT.encode())
    for damaged in (whole[:-5], whole[:2], b"\xff" * 30):
        path.write_bytes(damaged)
        assert [reason for reason, _ in rejects(path)] == ["compression"]


def test_a_compressed_file_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "LARGEST", 1000)
    path = tmp_path / "bomb.txt.gz"
    path.write_bytes(gzip.compress(b"a" * 1_000_000))
    assert rejects(path) == [("size", "")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary"),
        ("Le Sénat a élu son président à l'unanimité".encode("cp1252"), "encoding"),
        (f" date 2025-02-30 {TEXT}".encode(), "date"),
    ],
)
def test_what_cannot_be_read_is_a_reject_with_its_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text(TEXT)
    bad, good = read(tmp_path)
    assert isinstance(bad, Reject)
    assert (bad.reason, bad.input) == (reason, str(tmp_path / "bad.txt"))
    assert bad.mend
    assert isinstance(good, Document)


def test_a_missing_file_is_a_reject(tmp_path: Path) -> None:
    assert rejects(tmp_path / "none.txt") == [("missing", "")]


def test_standard_input_is_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert [(document.text, document.source) for document in documents("-")] == [(TEXT, "-")]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress])
def test_json_lines_and_compressed_data_on_standard_input_are_recognised(
    monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]
) -> None:
    for content, expected in (
        (TEXT, [(TEXT, "-")]),
        ('\n{"text": "Один"}\n{"text": "Два"}', [("Один", "-#2"), ("Два", "-#3")]),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pack(content.encode()))))
        assert [(document.text, document.source) for document in documents("-")] == expected


def test_a_file_that_changes_while_it_is_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text('{"text": "Один"}\n{"text": "Два"}\n')
    found = []
    for item in read(path):
        found.append(item)
        with path.open("a") as stream:
            stream.write("\n")
    assert [item.text if isinstance(item, Document) else item.reason for item in found] == ["Один", "Два", "changed"]


@given(
    st.one_of(st.binary(max_size=400), st.text('{}[]",:\n textdate0«а', max_size=80).map(str.encode)),
    st.sampled_from([suffix for suffix, kind in SUFFIXES.items() if kind != "html"]),
    st.sampled_from(["", *COMPRESSIONS]),
)
def test_any_bytes_under_any_suffix_are_documents_or_rejects(content: bytes, suffix: str, packed: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}{packed}")
        path.write_bytes(content if packed != ".gz" else gzip.compress(content))
        for item in read(path):
            assert isinstance(item, Document) or item.reason != "internal"
