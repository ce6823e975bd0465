"""JSON: one object per article, UTF-8, keys in model order."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from cisnews.errors import InvalidData
from cisnews.formats.records import encoder
from cisnews.model import Article
from cisnews.model.checks import in_short


def to_json(article: Article) -> bytes:
    """The article as one JSON object in UTF-8, without line breaks."""
    if type(article) is not Article:
        raise TypeError(f"expected an Article, got {type(article).__name__}")
    return encoder()(article)


def from_json(data: bytes | str) -> Article:
    """The article of a JSON object; InvalidData with path, problem and broken rule for anything else.

    Missing keys whose field has a default are taken as that default; unknown keys, keys that stand twice, values of
    another type and values out of bounds are refused.
    """
    from cisnews.formats.reading import from_dict  # its library is not needed to write

    return from_dict(loads(data))


def loads(data: bytes | str) -> Any:
    """Plain JSON, strictly: no NaN, no lone surrogates, no key twice, no nesting beyond 254 levels."""
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise InvalidData(f"not JSON: {error}") from None
    if not _is_as_written(value, data):
        _refuse_double_keys(data)
    return value


def _is_as_written(value: Any, data: bytes | str) -> bool:
    """Whether the value would be written with just these bytes: then no key stands twice in them."""
    try:
        return orjson.dumps(value) == (data.encode() if isinstance(data, str) else data)
    except orjson.JSONEncodeError:
        raise InvalidData("nested too deeply") from None


def _refuse_double_keys(data: bytes | str) -> None:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, value in pairs:
            if name in made:
                raise InvalidData(f"the key {in_short(name)} stands twice in one object")
            made[name] = value
        return made

    json.loads(data, object_pairs_hook=once)


def encode(articles: Sequence[Article]) -> list[tuple[str, bytes]]:
    """Name and content of the file of each article."""
    return [(f"{article.id}.json", to_json(article) + b"\n") for article in articles]


class Writer:
    """One file `json/<article id>.json` per article."""

    def __init__(self, directory: Path) -> None:
        self._folder = directory / "json"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._paths: list[Path] = []

    def write(self, encoded: list[tuple[str, bytes]]) -> None:
        """Write what `encode` made."""
        for name, content in encoded:
            path = self._folder / name
            path.write_bytes(content)
            self._paths.append(path)

    def close(self) -> list[Path]:
        """The files that were written."""
        return self._paths

    def abandon(self) -> None:
        """Each file is closed already."""
