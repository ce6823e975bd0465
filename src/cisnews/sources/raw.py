"""A document before it is decoded: cheap to find and to hand to another process."""

from __future__ import annotations

import datetime
from typing import Literal

import attrs

from cisnews.errors import UnreadableDocument
from cisnews.patterns import pattern
from cisnews.sources.crawl import header_date
from cisnews.sources.decode import decode
from cisnews.sources.document import Document, clean

DOTTED = pattern(r"([0-9]{2})\.([0-9]{2})\.([0-9]{4})(?:,? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?")
"""A day, maybe with a time: `14.11.2025`, `14.11.2025, 9:30`."""

LARGEST = 1 << 26
"""The largest document that is read, in bytes: 64 MiB. No news text comes near it, and a run's memory stays bounded."""


@attrs.define(frozen=True, slots=True, kw_only=True)
class Raw:
    """The bytes of a file, or the text of a row of a dump, with what the row says about it.

    `kind` is what is said about it; a whole HTML page is recognised all the same. `published` may still be a string,
    as the row writes it, or have a time.
    """

    content: bytes | str
    kind: Literal["text", "html"] = "text"
    source: str | None = None
    url: str | None = None
    title: str | None = None
    published: datetime.date | str | None = None

    @property
    def is_html(self) -> bool:
        """Whether it is HTML, as far as can be seen before it is decoded."""
        return self.kind == "html" or _begins_like_a_page(self.content)


def to_document(raw: Raw) -> Document:
    """Decode one document. UnreadableDocument with the reason where that cannot be done.

    A headline that stands beside the text becomes its first line, unless it is there already: what an article says
    of its title must be in its text. The headline of a page is that of the page itself.
    """
    text, encoding = decode(raw.content) if isinstance(raw.content, bytes) else (clean(raw.content), None)
    published = read_date(raw.published)
    url, title, site = raw.url, raw.title, None
    if raw.is_html or _begins_like_a_page(text):
        from cisnews.sources.html import read_html

        page = read_html(text)
        text, site, title, url = page.text, page.site, page.title or title, url or page.url
        published = published or page.published
    else:
        published = published or header_date(text)
    return Document(
        text=_headed(text, title),
        source=raw.source,
        encoding=encoding,
        url=url,
        title=title,
        published=published,
        site=site,
    )


def _headed(text: str, title: str | None) -> str:
    """The text with its headline before it, unless that stands in one of its first lines."""
    if not title:
        return text
    headline = " ".join(clean(title).split())
    first = text[: 4 * len(title) + 400].split("\n")
    return text if any(" ".join(line.split()).startswith(headline) for line in first) else f"{headline}\n\n{text}"


def _begins_like_a_page(content: bytes | str) -> bool:
    start = content[:64] if isinstance(content, str) else content[:64].decode("utf-8", "replace")
    return start.lstrip("\ufeff \t\r\n").lower().startswith(("<!doctype html", "<html"))


def read_date(written: datetime.date | str | None) -> datetime.date | None:
    """The day in `2025-11-14`, `2025-11-14T09:30:00+05:00`, `14.11.2025` or `14.11.2025, 9:30`; None for nothing.

    Of a point in time its day, as it is written. UnreadableDocument (`date`) for any other string.
    """
    if isinstance(written, datetime.datetime):
        return written.date()
    if written is None or isinstance(written, datetime.date):
        return written
    written = written.strip()
    if not written:
        return None
    try:
        if dotted := DOTTED.fullmatch(written):
            day, month, year = map(int, dotted.groups())
            return datetime.date(year, month, day)
        return datetime.datetime.fromisoformat(written).date()
    except ValueError:
        raise UnreadableDocument(
            "date", f"{written[:40]!r} is not a date", mend="write dates as 2025-11-14 (ISO 8601)"
        ) from None
