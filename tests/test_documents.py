import re
from pathlib import Path

import pytest

from tests.documents import ROOT, documents, executed

pytest.importorskip("duckdb")


@pytest.mark.parametrize("path", [*documents()], ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_show_what_comes_out(path: Path) -> None:
    """Renew with `make generated`."""
    document = path.read_text("utf-8")
    assert executed(document) == document


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda path: path.name
)
def test_links_lead_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert link.startswith("http") or (path.parent / link).exists(), link
