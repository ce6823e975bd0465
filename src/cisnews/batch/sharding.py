"""Documents -> shards: always cut at the same places, whoever performs them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from cisnews.batch.seen import Seen
from cisnews.batch.work import Duplicate, Item, Settings, Shard
from cisnews.model.identity import article_id
from cisnews.sources.document import Document
from cisnews.sources.opened import FileRead
from cisnews.sources.raw import Raw
from cisnews.sources.reading import document_or_reject
from cisnews.sources.reject import Reject

DOCUMENTS = 200
"""The most documents in a shard: less than a second of work is lost when a run is killed."""

CHARACTERS = 1 << 21
"""The size of documents after which a shard ends."""

RECORDS = 2_000
"""The most items in a shard, rejects and duplicates included."""


class Inputs:
    """The files that were read, counted and hashed together."""

    def __init__(self) -> None:
        self.files = 0
        self.bytes = 0
        self.current = 0
        """Bytes of the file that is being read."""
        self._hash = hashlib.sha256()
        self.pending: list[FileRead] = []
        """Files that are to be written to the list of inputs."""

    def at(self, count: int) -> None:
        """Note how far the file is read that comes next."""
        self.current = count

    @property
    def position(self) -> int:
        """How many bytes have been read of all files."""
        return self.bytes + self.current

    def add(self, file: FileRead) -> None:
        """Enter a file."""
        self.files += 1
        self.bytes += file.bytes
        self.current = 0
        self._hash.update(f"{file.sha256} {file.bytes} {file.name}\n".encode())
        self.pending.append(file)

    @property
    def sha256(self) -> str:
        """The joint hash: of the lines `hash bytes name` of all files, in order."""
        return self._hash.hexdigest()


def cut(records: Iterable[Raw | Reject | FileRead], settings: Settings, seen: Seen, inputs: Inputs) -> Iterator[Shard]:
    """The shards of a run. Texts are decoded and exact duplicates marked here; pages are left to the workers."""
    items: list[Item] = []
    number, documents, characters = 0, 0, 0
    for record in records:
        if isinstance(record, FileRead):
            inputs.add(record)
            continue
        item = _item(record, seen, (number, len(items)))
        items.append(item)
        if isinstance(item, Document | Raw):
            documents += 1
            characters += len(item.text if isinstance(item, Document) else item.content)
        if documents == DOCUMENTS or characters >= CHARACTERS or len(items) == RECORDS:
            yield Shard(number=number, items=tuple(items), settings=settings)
            items, number, documents, characters = [], number + 1, 0, 0
    if items:
        yield Shard(number=number, items=tuple(items), settings=settings)


def _item(record: Raw | Reject, seen: Seen, place: tuple[int, int]) -> Item:
    if isinstance(record, Reject) or record.is_html:
        return record
    document = document_or_reject(record)
    if isinstance(document, Reject):
        return document
    identity = article_id(document.text)
    first = seen.text(identity, place, document.source)
    if first is not None:
        return Duplicate(article_id=identity, source=document.source, first_source=first[0])
    return document
