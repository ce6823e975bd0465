"""Which texts a run has had already: on disk, so that memory does not grow with their number."""

from __future__ import annotations

import sqlite3
from pathlib import Path

SCHEMA = "CREATE TABLE {name} (id BLOB PRIMARY KEY, shard INTEGER, place INTEGER, source TEXT) WITHOUT ROWID"


class Seen:
    """Ids of articles with the place (shard, and place in the shard) and source of the first document that has them.

    Texts are entered while the run reads ahead, so their place counts; pages (whose text is only known once they have
    been read) and the texts behind them are entered in order.
    """

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for statement in ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "BEGIN"):
            self._database.execute(statement)
        for name in ("texts", "pages"):
            self._database.execute(SCHEMA.format(name=name))
        self._has_pages = False

    def close(self) -> None:
        """Close the file; it is of no use any more."""
        self._database.close()

    def text(self, article_id: str, place: tuple[int, int], source: str | None) -> tuple[str | None] | None:
        """The source of the first document with this text, in a tuple; None if this is the first, which is entered."""
        found = self._enter("texts", article_id, place, source)
        return found if found is None else (found[2],)

    def page(
        self, article_id: str, place: tuple[int, int], source: str | None, *, is_page: bool
    ) -> tuple[str | None] | None:
        """As `text`, for documents in their order in the run, once pages have been read as well."""
        self._has_pages = self._has_pages or is_page
        if not self._has_pages:
            return None
        known = [found for table in ("texts", "pages") if (found := self._find(table, article_id))]
        earlier = min((found for found in known if found[:2] < place), default=None, key=lambda found: found[:2])
        if earlier is None and is_page:
            self._enter("pages", article_id, place, source)
        return earlier and (earlier[2],)

    def _enter(
        self, table: str, article_id: str, place: tuple[int, int], source: str | None
    ) -> tuple[int, int, str | None] | None:
        statement = f"INSERT OR IGNORE INTO {table} VALUES (?, ?, ?, ?)"  # noqa: S608  (one of two literals)
        if self._database.execute(statement, (_key(article_id), *place, source)).rowcount:
            return None
        return self._find(table, article_id)

    def _find(self, table: str, article_id: str) -> tuple[int, int, str | None] | None:
        statement = f"SELECT shard, place, source FROM {table} WHERE id = ?"  # noqa: S608  (one of two literals)
        row: tuple[int, int, str | None] | None = self._database.execute(statement, (_key(article_id),)).fetchone()
        return row


def _key(article_id: str) -> bytes:
    return bytes.fromhex(article_id[1:])
