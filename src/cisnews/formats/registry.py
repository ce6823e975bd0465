"""The formats by name, and the one interface through which a run writes any of them.

    format = FORMATS["parquet"]
    encoded = format.encode(articles)      # pure, in any process; what it returns can be pickled
    writer = format.open(directory)        # in one process
    writer.write(encoded)                  # any number of times, in the order of the articles
    paths = writer.close()                 # the files are whole now

What is written depends only on the articles and their order, never on how they were grouped into calls.
A writer holds a bounded number of articles in memory.
"""

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import attrs

from cisnews.model import Article


class Writer(Protocol):
    """Writes the files of one format."""

    def write(self, encoded: Any) -> None:
        """Write what `Format.encode` made of the next articles."""

    def close(self) -> list[Path]:
        """Finish the files and tell which they are."""

    def abandon(self) -> None:
        """Let go of the files, which are not whole and never will be; never raises."""


@attrs.frozen
class Format:
    """A way in which articles leave: a module with `encode(articles)` and `Writer(directory)`.

    The module (and the libraries it needs) is imported when the format is first used.
    """

    name: str
    doc: str
    module: str

    def encode(self, articles: Sequence[Article]) -> Any:
        """The articles as the writer takes them: the costly, pure half of the work, in any process."""
        return importlib.import_module(self.module).encode(articles)

    def open(self, directory: Path) -> Writer:
        """A writer of this format's files into the directory, which is made if need be."""
        writer: Writer = importlib.import_module(self.module).Writer(directory)
        return writer


FORMATS = {
    format.name: format
    for format in (
        Format("parquet", "flat tables joined by ids, zstd: articles, quotes, ...", "cisnews.formats.parquet"),
        Format("nested", "one nested Parquet table, a record per article", "cisnews.formats.nested"),
        Format("jsonl", "one article per line", "cisnews.formats.jsonl"),
        Format("json", "one file per article", "cisnews.formats.json"),
        Format("csv", "the flat tables for spreadsheets", "cisnews.formats.csv"),
        Format("popolo", "persons, organizations, memberships, events, speeches", "cisnews.formats.popolo"),
        Format("followthemoney", "entities as OpenSanctions and Aleph read them", "cisnews.formats.followthemoney"),
        Format("schemaorg", "schema.org JSON-LD, a document per line", "cisnews.formats.schemaorg"),
    )
}
"""All formats that `export` writes, by name."""
