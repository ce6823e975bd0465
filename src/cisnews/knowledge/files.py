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


class _Loader(yaml.CSafeLoader):
    """YAML in which a name stands once: of two the first would be lost without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value]
        twice = sorted({name for name in names if names.count(name) > 1}) if len(set(names)) < len(names) else []
        if twice:
            place = node.start_mark
            raise ValueError(f"{place.name}: line {place.line + 1}: {', '.join(twice)} stands twice")
        return super().construct_mapping(node, deep)


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=_Loader)  # noqa: S506 (a safe loader)
