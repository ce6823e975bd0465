"""The committed generated files are those that the model generates."""

from pathlib import Path, PurePosixPath

import pytest

from cisnews.formats.generated import generated
from cisnews.formats.tables import tables
from cisnews.model import Article
from cisnews.model.fields import fields_of
from cisnews.model.rules import STATED

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("path", generated(), ids=str)
def test_no_drift(path: PurePosixPath) -> None:
    """After a change of the model, `cisnews schema` writes them anew."""
    assert (ROOT / path).read_bytes() == generated()[path]


def test_the_dictionary_is_complete() -> None:
    """It names every field, rule, table and column."""
    dictionary = (ROOT / "docs" / "data-dictionary.md").read_text()
    assert all(f"| `{rule}` |" in dictionary for rule in STATED)
    for table in tables().values():
        assert f"### {table.name}\n" in dictionary
        assert all(f"| `{column.name}` |" in dictionary for column in table.columns)
    assert all(f"| `{field.name}` |" in dictionary for field in fields_of(Article))
