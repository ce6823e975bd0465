"""The committed files that are generated from the model, so that a build can tell when they have drifted."""

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from cisnews.formats.dictionary import data_dictionary
from cisnews.formats.schema import json_schema

SCHEMA = PurePosixPath("schemas/article.schema.json")


def generated() -> dict[PurePosixPath, bytes]:
    """Path in the repository and content of each generated file."""
    return {
        SCHEMA: _json(json_schema()),
        PurePosixPath("docs/data-dictionary.md"): data_dictionary().encode(),
    }


def written() -> Iterator[Path]:
    """Write them below the current folder: the path of each, once it is written."""
    for path, content in generated().items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(content)
        yield Path(path)


def stale() -> list[Path]:
    """Those below the current folder that are not what the model says, or not there."""
    files = {Path(path): content for path, content in generated().items()}
    return [path for path, content in files.items() if not path.exists() or path.read_bytes() != content]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
