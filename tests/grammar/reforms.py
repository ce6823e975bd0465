"""Articles of invented sentences on reforms, and their reforms as text."""

from __future__ import annotations

import datetime

from cisnews.model import Article, Reform
from tests.grammar.reading import article_of

PUBLISHED = datetime.date(2025, 11, 14)


def article(text: str) -> Article:
    return article_of(text, published=PUBLISHED)


def shown(found: Article) -> list[dict[str, object]]:
    """The reforms with their fields as text; empty fields left out."""
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [
        {field: value for field, value in _fields(reform, names).items() if value is not None}
        for reform in found.reforms
    ]


def _fields(reform: Reform, names: dict[str, str]) -> dict[str, object]:
    return {
        "kind": reform.kind,
        "title": reform.title,
        "change": reform.change,
        "country": reform.country,
        "proposer": names.get(reform.proposer_id or ""),
        "instrument": reform.instrument,
        "proposed": reform.proposed and str(reform.proposed),
        "status": reform.status,
        "decided_by": reform.decided_by,
        "decision_date": reform.decision_date and str(reform.decision_date),
    }
