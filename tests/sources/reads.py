"""What the tests of sources share: what comes of a path, and a text."""

import datetime
from pathlib import Path

from cisnews.sources.columns import Columns
from cisnews.sources.document import Document
from cisnews.sources.reading import read
from cisnews.sources.reject import Reject

TEXT = "Президент Армении подписал закон о выборах. Документ вступит в силу в мае."
DAY = datetime.date(2024, 5, 17)


def documents(path: Path | str, columns: Columns | None = None) -> list[Document]:
    found = list(read(path, columns=columns))
    assert all(isinstance(item, Document) for item in found), found
    return [item for item in found if isinstance(item, Document)]


def rejects(path: Path | str, columns: Columns | None = None) -> list[tuple[str, str]]:
    """Reason and place of every reject."""
    return [(item.reason, item.where) for item in read(path, columns=columns) if isinstance(item, Reject)]
