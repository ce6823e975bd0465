"""Where the commented files of the lexicon lie and what they say."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

LEXICON = Path(__file__).parent.parent / "lexicon"


@cache
def source(name: str) -> Any:
    """What a commented file of the lexicon says, or the files of a folder together (in the order of their names)."""
    folder = LEXICON / name
    if not folder.is_dir():
        return _read(folder.with_suffix(".yaml"))
    return [item for path in sorted(folder.glob("*.yaml")) for item in _read(path)]


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
