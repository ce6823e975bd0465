"""Which columns of a dump hold what."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from cisnews.errors import UnreadableDocument
from cisnews.sources.raw import LARGEST, Raw


@attrs.define(frozen=True, slots=True, kw_only=True)
class Columns:
    """Names of the columns (keys, in JSON) of a dump.

    `text` must be there. `date`, `url` and `title`, left at None, are the columns of these names where a dump has them;
    a name that is given must be there. `source` is what the documents call their source, and by default none of the
    columns: it is then the file and the row. A title that does not stand in its text becomes its first line.

    `html` says that `text` holds HTML, pages or parts of pages (`<p>…</p><p>…</p>`); whole pages, from
    `<!doctype html>` or `<html>`, are recognised without it.
    """

    text: str = "text"
    date: str | None = None
    url: str | None = None
    title: str | None = None
    source: str | None = None
    html: bool = False

    def names(self) -> dict[str, str]:
        """What each field is called in the dump."""
        names = {"text": self.text, **{name: getattr(self, name) or name for name in ("date", "url", "title")}}
        return names | ({"source": self.source} if self.source else {})

    def check(self, present: Iterable[str]) -> None:
        """UnreadableDocument (`columns`) unless the columns asked for are among those present."""
        present = list(present)
        asked = [name for name in (self.text, self.date, self.url, self.title, self.source) if name is not None]
        missing = [name for name in asked if name not in present]
        if missing:
            mend = f"name the columns to read; there are {', '.join(present[:20]) or 'none'}"
            raise UnreadableDocument("columns", f"no column {', '.join(missing)}", mend=mend)

    def source_of(self, row: Mapping[str, Any]) -> str | None:
        """What the row calls its source, if a column for that was named and holds anything."""
        value = row.get(self.source) if self.source else None
        return str(value) if value is not None else None

    def raw(self, row: Mapping[str, Any], place: str | None) -> Raw:
        """The document in a row that stands at `place`; UnreadableDocument where a value is not what it should be."""
        names = self.names()
        text = row.get(names["text"])
        if text is None:
            raise UnreadableDocument("empty", f"no text in {names['text']}", mend="give every row its text")
        text = text if isinstance(text, bytes) else _string(text, names["text"])
        if len(text) > LARGEST:
            raise UnreadableDocument("size", f"more than {LARGEST >> 20} Mi characters", mend="split the row")
        return Raw(
            content=text,
            kind="html" if self.html else "text",
            source=self.source_of(row) or place,
            url=_optional(row.get(names["url"]), names["url"]),
            title=_optional(row.get(names["title"]), names["title"]),
            published=_date(row.get(names["date"]), names["date"]),
        )


def _string(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise UnreadableDocument("type", f"{name} is {value!r:.40}, not a string", mend="name the right column")
    return value


def _optional(value: Any, name: str) -> str | None:
    return (_string(value, name).strip() or None) if value is not None else None


def _date(value: Any, name: str) -> datetime.date | str | None:
    if value is None or isinstance(value, datetime.date):
        return value
    return _string(value, name)
