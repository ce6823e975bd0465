"""One document -> one article."""

from __future__ import annotations

import datetime
import os

from cisnews.errors import UnreadableDocument
from cisnews.grammar import read
from cisnews.model import Article
from cisnews.sources.raw import Raw, to_document


def parse(
    text_or_bytes: str | bytes,
    *,
    source: str | None = None,
    published: datetime.date | str | None = None,
    holders: bool = False,
) -> Article:
    """Read one news text.

    Bytes are decoded strictly (UTF-8, UTF-16, Windows-1251, KOI8-R; the one used is `Article.encoding`) and may be an
    HTML page. `source` is what you call the document; `published` its day (a string as `2025-11-14`),
    by default that of a crawl header in it.
    With `holders`, an office that the text leaves without a name (`Президент Казахстана заявил`) becomes the person who
    held it on that day, where the lexicon's dated table leaves no other; such speakers have `name_basis` «knowledge».

    Raises UnreadableDocument with reason, place (byte or character offset) and mend when no article can come of it.
    Spans in the article are half-open offsets in code points of `Article.text`.
    """
    if not isinstance(text_or_bytes, str | bytes):
        raise TypeError(f"expected str or bytes, got {type(text_or_bytes).__name__}")
    _check_day(published)
    return read(to_document(Raw(content=text_or_bytes, source=source, published=published)), holders=holders)


def parse_file(
    path: str | os.PathLike[str], *, published: datetime.date | str | None = None, holders: bool = False
) -> Article:
    """Read the one document in a file (text or HTML, also `.gz` or `.zst`; `-` for standard input).

    `published` and `holders` as for `parse`; a day that is given counts more than one in the file.

    Raises UnreadableDocument, for a missing or unreadable file too. Dumps and folders: see `read` and `export`.
    """
    _check_day(published)
    # What reads files is imported here: who parses texts starts faster without it.
    from pathlib import Path

    import attrs

    from cisnews.sources.columns import Columns
    from cisnews.sources.files import STDIN
    from cisnews.sources.reading import read_raw
    from cisnews.sources.reject import Reject

    if os.fspath(path) != STDIN and Path(path).is_dir():
        raise UnreadableDocument("folder", "a folder, not a file", where=os.fspath(path), mend="use read or export")
    found: Raw | None = None
    for item in read_raw([path], Columns()):
        if isinstance(item, Reject):
            raise UnreadableDocument(item.reason, item.problem, where=item.where or item.input, mend=item.mend)
        if isinstance(item, Raw):
            if found is not None:
                raise UnreadableDocument(
                    "dump", "more than one document", where=os.fspath(path), mend="use read or export"
                )
            found = item
    if found is None:
        raise UnreadableDocument("empty", "no document in the file", where=os.fspath(path), mend="give another")
    if published is not None:
        found = attrs.evolve(found, published=published)
    return read(to_document(found), holders=holders)


def _check_day(published: object) -> None:
    if not isinstance(published, datetime.date | str | None):
        raise TypeError(f"published: expected a date or a string, got {type(published).__name__}")
