"""The committed files that are generated from the model, so that a build can tell when they have drifted."""

import json
from pathlib import PurePosixPath

from cisnews.formats.dictionary import data_dictionary
from cisnews.formats.schema import json_schema


def generated() -> dict[PurePosixPath, bytes]:
    """Path in the repository and content of each generated file."""
    return {
        PurePosixPath("schemas/article.schema.json"): _json(json_schema()),
        PurePosixPath("docs/data-dictionary.md"): data_dictionary().encode(),
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
