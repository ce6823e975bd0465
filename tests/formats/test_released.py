"""Files that released versions wrote are read by this one, and mean what they meant."""

import json
from pathlib import Path
from typing import Any

import pytest

from cisnews.formats.dicts import to_dict
from cisnews.formats.jsonl import read_jsonl
from cisnews.formats.nested import read_nested
from cisnews.formats.parquet import read_parquet
from cisnews.formats.version import SCHEMA_VERSION
from cisnews.model import Article
from tests.formats.release import RELEASED

VERSIONS = sorted(RELEASED.iterdir())
ROOT = Path(__file__).parents[2]


def lines_of(version: Path) -> list[bytes]:
    """The JSON of each article as it was written."""
    return (version / "articles.jsonl").read_bytes().splitlines()


def articles_of(version: Path) -> list[Article]:
    """The articles of the JSONL file."""
    return list(read_jsonl(lines_of(version)))


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)
def test_read_and_unchanged(version: Path) -> None:
    """All formats give the same articles, and everything that was said in them is said still."""
    articles = articles_of(version)
    assert list(read_parquet(version)) == list(read_nested(version)) == articles
    for line, article in zip(lines_of(version), articles, strict=True):
        assert said_still(json.loads(line), to_dict(article))


def said_still(before: Any, now: Any) -> bool:
    """Whether every value of an older document stands in the newer one, at its place."""
    if isinstance(before, dict):
        return before.keys() <= now.keys() and all(said_still(value, now[key]) for key, value in before.items())
    if isinstance(before, list):
        return len(before) == len(now) and all(map(said_still, before, now))
    return bool(before == now)


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)
def test_every_kind_of_object_is_there(version: Path) -> None:
    """The files of a release are worth reading: no list of the sample is empty."""
    sample = json.loads(lines_of(version)[0])
    assert all(sample[name] for name in ("blocks", "speakers", "quotes", "meetings", "reforms", "credits", "grounds"))


def test_policy_names_the_version() -> None:
    """The table of released versions knows the current schema and each package that has files here."""
    policy = (ROOT / "docs" / "schema-versions.md").read_text()
    for version in VERSIONS:
        assert f"| {version.name} | " in policy
    assert f" | {SCHEMA_VERSION} | " in policy
