"""A document before it is decoded: cheap to find and to hand to another process."""

from __future__ import annotations

import datetime
from typing import Literal

import attrs

from cisnews.errors import UnreadableDocument
from cisnews.sources.crawl import header_date
from cisnews.sources.decode import decode
from cisnews.sources.document import Document, clean

LARGEST = 1 << 26
"""The largest document that is read, in bytes: 64 MiB. No news text comes near it, and a run's memory stays bounded."""


@attrs.define(frozen=True, slots=True, kw_only=True)
class Raw:
    """The bytes of a file, or the text of a row of a dump, with what the row says about it.

    `published` may still be a string, as the row writes it.
    """

    content: bytes | str
    kind: Literal["text", "html"] = "text"
    source: str | None = None
    url: str | None = None
    title: str | None = None
    published: datetime.date | str | None = None


def to_document(raw: Raw) -> Document:
    """Decode one document. UnreadableDocument with the reason where that cannot be done."""
    text, encoding = decode(raw.content) if isinstance(raw.content, bytes) else (clean(raw.content), None)
    published = read_date(raw.published) if isinstance(raw.published, str) else raw.published
    if raw.kind == "html" or (encoding and _looks_like_html(text)):
        from cisnews.sources.html import read_page

        page = read_page(text)
        return Document(
            text=page.text,
            source=raw.source,
            encoding=encoding,
            url=raw.url or page.url,
            title=raw.title or page.title,
            published=published or page.published,
            site=page.site,
        )
    return Document(
        text=text,
        source=raw.source,
        encoding=encoding,
        url=raw.url,
        title=raw.title,
        published=published or header_date(text),
    )


def _looks_like_html(text: str) -> bool:
    return text[:64].lstrip().lower().startswith(("<!doctype html", "<html"))


def read_date(written: str) -> datetime.date | None:
    """The day in `2025-11-14`, `2025-11-14T09:30:00+05:00` or `14.11.2025`; None for an empty string.

    UnreadableDocument (`date`) for anything else.
    """
    written = written.strip()
    if not written:
        return None
    try:
        if len(written) == 10 and written[2] == written[5] == ".":
            return datetime.date(int(written[6:]), int(written[3:5]), int(written[:2]))
        return datetime.datetime.fromisoformat(written).date()
    except ValueError:
        raise UnreadableDocument(
            "date", f"{written[:40]!r} is not a date", mend="write dates as 2025-11-14 (ISO 8601)"
        ) from None
