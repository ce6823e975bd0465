import re
from pathlib import Path

import pytest

from tests.documents import DOCUMENTS, ROOT, executed

pytest.importorskip("duckdb")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_examples_show_what_comes_out(name: str) -> None:
    """Renew with `make generated`."""
    document = (ROOT / name).read_text("utf-8")
    assert executed(document) == document


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda path: path.name
)
def test_links_lead_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert link.startswith("http") or (path.parent / link).exists(), link
