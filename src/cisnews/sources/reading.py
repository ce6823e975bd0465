"""Files -> documents, one after the other; what cannot be read becomes a reject and the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cisnews.errors import UnreadableDocument
from cisnews.sources.columns import Columns
from cisnews.sources.document import Document
from cisnews.sources.dumps import Rows, read_csv, read_json, read_parquet
from cisnews.sources.files import File, find_files
from cisnews.sources.opened import FileRead, OnRead, Opened, nobody_asks, opened
from cisnews.sources.raw import Raw, to_document
from cisnews.sources.reject import Reject


def read(
    paths: Iterable[str | os.PathLike[str]] | str | os.PathLike[str], *, columns: Columns | None = None
) -> Iterator[Document | Reject]:
    """The documents in files, folders, patterns and standard input (`-`), in a fixed order, decoded.

    Text, HTML (with the extra `html`), JSON, CSV and Parquet, told apart by their suffix, each also as `.gz` or
    `.zst`; `columns` says which columns of a dump hold what. Never raises for a bad input: a Reject stands in its
    place.
    """
    for item in read_raw(paths, columns or Columns()):
        if isinstance(item, Raw):
            yield document_or_reject(item)
        elif isinstance(item, Reject):
            yield item


def document_or_reject(raw: Raw) -> Document | Reject:
    """Decode, or say why not."""
    try:
        return to_document(raw)
    except UnreadableDocument as error:
        return Reject.of(error, raw.source or "text")


def read_raw(
    paths: Iterable[str | os.PathLike[str]] | str | os.PathLike[str],
    columns: Columns,
    but: Path | None = None,
    on_read: OnRead = nobody_asks,
) -> Iterator[Raw | Reject | FileRead]:
    """The documents before they are decoded, with a `FileRead` after the last document of each file.

    The folder `but` is passed over: it is what a run writes. `on_read` is told how far each file is read.
    """
    for found in find_files([paths] if isinstance(paths, str | os.PathLike) else paths, but):
        if isinstance(found, Reject):
            yield found
        else:
            yield from _of_file(found, columns, on_read)


def _of_file(file: File, columns: Columns, on_read: OnRead) -> Iterator[Raw | Reject | FileRead]:
    try:
        with opened(file, on_read) as stream:
            yield from _documents(stream, columns)
            yield stream.done()
    except UnreadableDocument as error:
        yield Reject.of(error, file.name)


def _documents(stream: Opened, columns: Columns) -> Rows:
    if stream.file.kind == "json":
        return read_json(stream, columns)
    if stream.file.kind == "csv":
        return read_csv(stream, columns)
    if stream.file.kind == "parquet":
        return read_parquet(stream, columns)
    return iter([Raw(content=stream.all(), kind=stream.file.kind, source=stream.file.name)])
