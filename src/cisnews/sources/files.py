"""Paths, folders and patterns -> the files to read, always in the same order."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal

import attrs

from cisnews.sources.reject import Reject

Kind = Literal["text", "html", "json", "csv", "parquet"]
Compression = Literal["", "gz", "zst"]

SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    "": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "json",
    ".ndjson": "json",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".pq": "parquet",
}
COMPRESSIONS: dict[str, Compression] = {".gz": "gz", ".zst": "zst"}
SIGNATURES: dict[bytes, Compression] = {b"\x1f\x8b": "gz", b"\x28\xb5\x2f\xfd": "zst"}
"""First bytes of compressed data, where no name tells."""

STDIN = "-"


@attrs.define(frozen=True, slots=True)
class File:
    """A file to read; `path` is None for standard input, `name` is what the documents call their source."""

    path: Path | None
    name: str
    kind: Kind
    compression: Compression = ""


def find_files(paths: Iterable[str | os.PathLike[str]], but: Path | None = None) -> Iterator[File | Reject]:
    """The files that `paths` (files, folders, glob patterns, `-` for standard input) stand for.

    Folders are walked recursively, in the order of the names' bytes; hidden files and folders are left out, and so are,
    with a reject, files of a kind that is not read. Files that are named one by one are text when their suffix says
    nothing else. The folder `but` is passed over.
    """
    for given in (os.fspath(path) for path in paths):
        if given == STDIN:
            yield File(None, STDIN, "text")
        elif Path(given).is_dir():
            yield from _in_folder(given, but)
        elif not Path(given).exists() and glob.has_magic(given):
            yield from _in_pattern(given)
        else:
            yield _named(given)


def _in_pattern(pattern: str) -> Iterator[File | Reject]:
    found = glob.glob(pattern, recursive=True)  # noqa: PTH207  (pathlib takes no absolute patterns)
    matches = sorted((path for path in found if Path(path).is_file()), key=os.fsencode)
    if not matches:
        yield Reject(input=_name(pattern), reason="missing", problem="the pattern matches no file", mend="check it")
    yield from map(_named, matches)


def _in_folder(folder: str, but: Path | None) -> Iterator[File | Reject]:
    found = False
    for item in _walk(folder, (), but):
        found = found or isinstance(item, File)
        yield item
    if not found:
        mend = "give a folder with .txt, .html, .json, .jsonl, .csv or .parquet files"
        yield Reject(input=_name(folder), reason="empty", problem="no file to read in the folder", mend=mend)


def _walk(folder: str, above: tuple[tuple[int, int], ...], but: Path | None) -> Iterator[File | Reject]:
    """What stands in a folder; `above` are the device and inode of the folders that it stands in."""
    try:
        state = Path(folder).stat()
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield unreadable(folder, error)
        return
    here = (state.st_dev, state.st_ino)
    if here in above:
        yield Reject(
            input=_name(folder), reason="loop", problem="a link to a folder that it stands in", mend="remove it"
        )
        return
    if but is not None and but.exists() and but.samefile(folder):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _may_be(entry.is_dir, otherwise=False):
            yield from _walk(entry.path, (*above, here), but)
        elif _may_be(entry.is_file) or not _may_be(Path(entry.path).exists):
            yield _unnamed(entry.path)  # what cannot be opened, a link to nothing, is told then
        else:
            problem, mend = "a pipe or a device", "name it itself to have it read"
            yield Reject(input=_name(entry.path), reason="kind", problem=problem, mend=mend)


def _may_be(asked: Callable[[], bool], *, otherwise: bool = True) -> bool:
    """What the operating system answers, and `otherwise` where it refuses to tell."""
    try:
        return asked()
    except OSError:
        return otherwise


def _unnamed(path: str) -> File | Reject:
    """A file that was found in a folder: read only if its suffix is known."""
    suffix, _ = _suffixes(path)
    if suffix in SUFFIXES:
        return _named(path)
    mend = "name the file itself to have it read as text"
    return Reject(input=_name(path), reason="kind", problem=f"files ending in {suffix} are not read", mend=mend)


def _named(path: str) -> File:
    suffix, compression = _suffixes(path)
    return File(Path(path), _name(path), SUFFIXES.get(suffix, "text"), compression)


def _suffixes(path: str) -> tuple[str, Compression]:
    name = Path(path.lower())
    compression = COMPRESSIONS.get(name.suffix)
    if compression is None:
        return name.suffix, ""
    return Path(name.stem).suffix, compression


def _name(path: str) -> str:
    """The path as a text that every encoding can write."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def unreadable(path: str, error: OSError) -> Reject:
    """The record of a file or folder that the operating system does not let us read."""
    known = {
        FileNotFoundError: ("missing", "no such file", "check the path"),
        PermissionError: ("permission", "reading is not permitted", "change its permissions"),
        IsADirectoryError: ("folder", "a folder, not a file", "give one file"),
    }
    fallback = ("io", error.strerror or str(error), "check the disk and the path")
    reason, problem, mend = next((words for kind, words in known.items() if isinstance(error, kind)), fallback)
    return Reject(input=_name(path), reason=reason, problem=problem, mend=mend)
