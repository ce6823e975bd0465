"""Files of articles, checked: does each load, and is an export whole?"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from cisnews.batch.manifest import check_outputs, read_manifest
from cisnews.errors import InvalidData
from cisnews.formats.json import from_json
from cisnews.formats.nested import read_nested
from cisnews.formats.parquet import read_parquet
from cisnews.model import Article
from cisnews.sources.files import STDIN
from cisnews.sources.opened import standard_input


class Checked(NamedTuple):
    """An article or, of an export, a file: which of both, and what is wrong with it, None where all is well."""

    what: Literal["article", "file"]
    problem: str | None


def checks(file: str) -> Iterator[Checked]:
    """Every article in a file or in the directory of an export, and every file of that, checked."""
    path = Path(file)
    if file != STDIN and not path.exists():
        raise InvalidData("no such file or folder", path=file)
    if file != STDIN and path.is_dir():
        yield from _of_export(path)
    elif path.suffix == ".json":
        yield _of_article(file, path.read_bytes())
    elif path.suffix in {".parquet", ".csv", ".jsonld"}:
        raise InvalidData("one file of an export: give its directory", path=file)
    else:
        with standard_input() if file == STDIN else path.open("rb") as stream:
            yield from _of_json(file, stream)


def _of_json(file: str, stream: BinaryIO) -> Iterator[Checked]:
    """One article, over as many lines as it likes, or one on each line."""
    first = stream.readline()
    if first.strip() == b"{":
        yield _of_article(file, first + stream.read())
        return
    for number, line in enumerate(itertools.chain([first], stream), start=1):
        if line.strip():
            yield _of_article(f"{file}, line {number}", line.rstrip(b"\r\n"))


def _of_article(place: str, data: bytes) -> Checked:
    try:
        from_json(data)
    except InvalidData as error:
        return Checked("article", f"{place}: {error}")
    return Checked("article", None)


def _of_export(directory: Path) -> Iterator[Checked]:
    """The files of an export against its manifest, then its articles in every format that is read back."""
    manifest = read_manifest(directory)
    wrong = check_outputs(manifest)
    yield from (Checked("file", problem) for problem in wrong)
    yield from [Checked("file", None)] * (len(manifest.outputs) - len(wrong))
    if wrong:
        return
    formats = manifest.settings.get("formats", ())
    if "jsonl" in formats:
        yield from checks(str(directory / "articles.jsonl"))
    if "parquet" in formats:
        yield from _of_tables(directory, read_parquet)
    if "nested" in formats:
        yield from _of_tables(directory, read_nested)
    if "json" in formats:
        for path in sorted((directory / "json").iterdir()):
            yield from checks(str(path))


def _of_tables(directory: Path, read: Callable[[Path], Iterator[Article]]) -> Iterator[Checked]:
    try:
        for _ in read(directory):
            yield Checked("article", None)
    except InvalidData as error:
        yield Checked("article", f"{directory}: {error}")
