"""A document on its way to the grammar: text that is known to be text, and what was said about it outside."""

from __future__ import annotations

import datetime

import attrs

from cisnews.errors import UnreadableDocument


@attrs.define(frozen=True, slots=True, kw_only=True)
class Document:
    """One news text as it came in.

    `text` is decoded, without BOM, with LF as its only line end; offsets into it are code points. `source` is what
    the caller calls it (a path, a row of a dump), `url` the address it states as its own, `encoding` that of its bytes
    (None for text). `published` and `title` are what is said beside the text: in a crawl header, a column, a page;
    `site` is the name of the site that a page states.
    """

    text: str
    source: str | None = None
    url: str | None = None
    encoding: str | None = None
    published: datetime.date | None = None
    title: str | None = None
    site: str | None = None


def clean(text: str) -> str:
    """`text` without a leading BOM and with CRLF and CR as LF; UnreadableDocument if it cannot be a document."""
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        raise UnreadableDocument("empty", "no text in it", mend="give a document with at least one word")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UnreadableDocument(
            "encoding",
            "a lone surrogate, which no encoding can write",
            where=f"character {error.start}",
            mend="read the text again from its bytes",
        ) from None
    if "\0" in text:
        raise UnreadableDocument(
            "binary", "a NUL character", where=f"character {text.index(chr(0))}", mend="give text, not binary data"
        )
    return text
