"""JSONL: one article per line, UTF-8, lines end in LF."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from cisnews.errors import InvalidData
from cisnews.formats.files import FilesWriter
from cisnews.formats.json import from_json, to_json
from cisnews.model import Article


def write_jsonl(articles: Iterable[Article], stream: BinaryIO) -> None:
    """Write each article as a line."""
    for article in articles:
        stream.write(to_json(article) + b"\n")


def read_jsonl(stream: Iterable[bytes]) -> Iterator[Article]:
    """The article of each line; InvalidData names the line (from 1) and the path in it. Empty lines are passed over."""
    for number, line in enumerate(stream, start=1):
        if line.strip():
            try:
                yield from_json(line.rstrip(b"\r\n"))
            except InvalidData as error:
                raise InvalidData(f"line {number}: {error.problem}", path=error.path, rule=error.rule) from None


def encode(articles: Sequence[Article]) -> dict[str, bytes]:
    """The lines of these articles."""
    return {"articles": b"".join([line for article in articles for line in (to_json(article), b"\n")])}


class Writer(FilesWriter):
    """One file `articles.jsonl`."""

    names = ("articles",)
    suffix = "jsonl"
