"""How articles leave, and how they are read back: one small file per format (see `registry.py`)."""

from cisnews.formats.dicts import to_dict
from cisnews.formats.generated import generated
from cisnews.formats.json import from_json, to_json
from cisnews.formats.jsonl import read_jsonl, write_jsonl
from cisnews.formats.reading import from_dict
from cisnews.formats.registry import FORMATS, Format, Writer
from cisnews.formats.schema import json_schema

__all__ = [
    "FORMATS",
    "Format",
    "Writer",
    "from_dict",
    "from_json",
    "generated",
    "json_schema",
    "read_jsonl",
    "to_dict",
    "to_json",
    "write_jsonl",
]
