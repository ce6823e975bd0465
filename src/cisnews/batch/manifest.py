"""What a run was made of and what it wrote, so that a reader can check that all of it is there."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs
import orjson

from cisnews.errors import InvalidData

MANIFEST = "manifest.json"

LISTS = {"inputs": "inputs.jsonl", "rejects": "rejects.jsonl", "duplicates": "duplicates.jsonl"}
"""The lists that a run writes beside its formats, and the counts that say how long they are."""

FOUND = ("speakers", "quotes", "meetings", "reforms")
"""What is counted in the articles."""


@attrs.define(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The record of a run, `manifest.json` in its output directory. Nothing in it depends on time or machine.

    `versions`: of cisnews, of the schema, and of pyarrow where Parquet was written. `settings`: formats, columns,
    holders. `counts`: documents in, articles out, and everything found in them; `rejects` and `languages` by kind.
    `inputs`: number, bytes and joint hash of the files read, each of which is in `inputs.jsonl`. `outputs`: every file
    written with bytes, SHA-256 and rows. `directory` is where it lies, and is not written.
    """

    versions: Mapping[str, str]
    settings: Mapping[str, Any]
    counts: Mapping[str, int]
    rejects: Mapping[str, int]
    languages: Mapping[str, int]
    encodings: Mapping[str, int]
    inputs: Mapping[str, Any]
    outputs: tuple[Mapping[str, Any], ...]
    directory: str = ""

    def to_json(self) -> bytes:
        """As it stands in `manifest.json`."""
        record = {name: value for name, value in attrs.asdict(self).items() if name != "directory"}
        return orjson.dumps(record, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def read_manifest(directory: Path) -> Manifest:
    """The manifest of an output directory; InvalidData if it has none that can be read."""
    try:
        data = orjson.loads((directory / MANIFEST).read_bytes())
        return Manifest(**{**data, "outputs": tuple(data["outputs"])}, directory=str(directory))
    except FileNotFoundError:
        raise InvalidData("no manifest.json, so this is no finished export", path=str(directory)) from None
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise InvalidData(f"{directory} has no manifest that can be read ({error})") from None


def check_outputs(manifest: Manifest) -> list[str]:
    """What is missing or differs among the files of an output directory, one line each; empty if it is whole."""
    folder = Path(manifest.directory)
    problems = []
    for record in manifest.outputs:
        path = folder / record["path"]
        if not path.exists():
            problems.append(f"{record['path']} is missing")
        elif sha256(path) != record["sha256"]:
            problems.append(f"{record['path']} is not what was written")
    return problems


def describe(path: Path, folder: Path) -> dict[str, Any]:
    """The record of a file that was written."""
    return {
        "path": path.relative_to(folder).as_posix(),
        "bytes": path.stat().st_size,
        "sha256": sha256(path),
        "rows": _rows(path),
    }


def sha256(path: Path) -> str:
    """The hash of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _rows(path: Path) -> int | None:
    """How many rows a file has, where it has rows."""
    if path.suffix == ".parquet":
        import pyarrow.parquet

        return int(pyarrow.parquet.read_metadata(path).num_rows)
    if path.suffix == ".jsonl":
        with path.open("rb") as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b""))
    return None


def by_kind(counts: Counter[str], kind: str) -> dict[str, int]:
    """The counts whose names begin with `kind`, most frequent first."""
    found = {name.removeprefix(f"{kind} "): number for name, number in counts.items() if name.startswith(f"{kind} ")}
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def plain(counts: Counter[str], names: Iterable[str]) -> dict[str, int]:
    """The counts of these names, in this order."""
    return {name: counts[name] for name in names}
