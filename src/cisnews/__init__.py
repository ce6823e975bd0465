"""A deterministic, offline, explainable reader of Russian news about the parliaments and governments of the CIS."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from cisnews.collector import waiting_for_good

if TYPE_CHECKING:
    from cisnews.batch.arrow import parse_batches
    from cisnews.batch.export import export
    from cisnews.batch.manifest import Manifest
    from cisnews.errors import CisnewsError, InvalidData, InvalidObject, TargetError, UnreadableDocument
    from cisnews.formats.arrow import to_arrow
    from cisnews.formats.json import from_json, to_json
    from cisnews.formats.parquet import read_parquet, write_parquet
    from cisnews.formats.schema import json_schema
    from cisnews.model import Article
    from cisnews.parsing import parse, parse_file
    from cisnews.sources.columns import Columns
    from cisnews.sources.document import Document
    from cisnews.sources.reading import read
    from cisnews.sources.reject import Reject

__version__ = "0.1.0"

__all__ = [
    "Article",
    "CisnewsError",
    "Columns",
    "Document",
    "InvalidData",
    "InvalidObject",
    "Manifest",
    "Reject",
    "TargetError",
    "UnreadableDocument",
    "export",
    "from_json",
    "json_schema",
    "parse",
    "parse_batches",
    "parse_file",
    "read",
    "read_parquet",
    "to_arrow",
    "to_json",
    "write_parquet",
]

_HOMES = {
    "batch.arrow": ["parse_batches"],
    "batch.export": ["export"],
    "batch.manifest": ["Manifest"],
    "errors": ["CisnewsError", "InvalidData", "InvalidObject", "TargetError", "UnreadableDocument"],
    "formats.arrow": ["to_arrow"],
    "formats.json": ["from_json", "to_json"],
    "formats.parquet": ["read_parquet", "write_parquet"],
    "formats.schema": ["json_schema"],
    "model": ["Article"],
    "parsing": ["parse", "parse_file"],
    "sources.columns": ["Columns"],
    "sources.document": ["Document"],
    "sources.reading": ["read"],
    "sources.reject": ["Reject"],
}
"""Where the public names live: each module is imported when one of its names is first used."""


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            with waiting_for_good():
                value = getattr(importlib.import_module(f"cisnews.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module 'cisnews' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
