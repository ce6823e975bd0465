"""The header of a web crawl's text: ` date YYYY-MM-DD `, glued to the first paragraph."""

from __future__ import annotations

import datetime

from cisnews.errors import UnreadableDocument
from cisnews.patterns import pattern

HEADER = pattern(r"\s{0,16}date[ \u00a0](?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:\s|$)")
"""The header at the start of a text; matches ` date 2024-05-17 Депутаты …` up to the space after the day."""


def has_header(text: str) -> bool:
    """A quick look, since most texts have none."""
    return "date" in text[:20]


def header_date(text: str) -> datetime.date | None:
    """The day in the crawl header, None without one; UnreadableDocument (`date`) for a day that does not exist."""
    match = HEADER.match(text) if has_header(text) else None
    if match is None:
        return None
    try:
        return datetime.date.fromisoformat(match["date"])
    except ValueError as error:
        raise UnreadableDocument(
            "date",
            f"the header's date {match['date']} does not exist ({error})",
            where=f"character {match.start('date')}",
            mend="correct the date in the header, or remove the header",
        ) from None
