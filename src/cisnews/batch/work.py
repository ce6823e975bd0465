"""The unit of work: a shard of a run's documents is read, encoded, and kept until the run is whole."""

from __future__ import annotations

import functools
import hashlib
import os
import pickle
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import attrs
import orjson
import zstandard

from cisnews.batch.manifest import FOUND
from cisnews.errors import CisnewsError
from cisnews.formats.registry import FORMATS
from cisnews.grammar import read
from cisnews.model import Article
from cisnews.sources.columns import Columns
from cisnews.sources.document import Document
from cisnews.sources.raw import Raw, to_document
from cisnews.sources.reject import Reject


@attrs.define(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """A document whose text another one of the run has too; only the first is written."""

    article_id: str
    source: str | None
    first_source: str | None


Item = Document | Raw | Reject | Duplicate


@attrs.define(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run is told: in which formats to write, which columns to read, whether to name the holders of offices."""

    formats: tuple[str, ...]
    columns: Columns = attrs.field(factory=Columns, validator=attrs.validators.instance_of(Columns))
    holders: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        return {**attrs.asdict(self), "formats": list(self.formats)}


@attrs.define(frozen=True, slots=True, kw_only=True)
class Shard:
    """A stretch of a run's documents, with the run's settings."""

    number: int
    items: tuple[Item, ...]
    settings: Settings

    def path(self, folder: Path) -> Path:
        """Where the outcome lies: the name depends on all that the outcome depends on."""
        digest = hashlib.blake2b(program().encode(), digest_size=10)
        for part in (self.settings, *self.items):
            digest.update(repr(part).encode("utf-8", "backslashreplace"))
        return folder / f"{self.number:07}-{digest.hexdigest()}"


@attrs.define(slots=True, kw_only=True)
class Outcome:
    """What came of a shard. `articles` are id, source and place among the shard's items of each article."""

    articles: list[tuple[str, str | None, int]] = attrs.Factory(list)
    rejects: list[Reject] = attrs.Factory(list)
    duplicates: list[Duplicate] = attrs.Factory(list)
    counts: Counter[str] = attrs.Factory(Counter)
    encoded: dict[str, Any] = attrs.Factory(dict)


@functools.cache
def program() -> str:
    """A hash of all of this package: what another version has read is not taken for this one's."""
    root = Path(__file__).parent.parent
    digest = hashlib.blake2b(digest_size=10)
    for path in sorted(path for path in root.rglob("*") if path.suffix in {".py", ".json", ".txt"}):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def perform(shard: Shard) -> Outcome:
    """Read the documents of a shard and encode the articles in every format. What cannot be read is a reject."""
    outcome = Outcome()
    formats, holders = shard.settings.formats, shard.settings.holders
    results = [
        article_or_reject(item, holders=holders) if isinstance(item, Document | Raw) else item for item in shard.items
    ]
    articles = [result for result in results if isinstance(result, Article)]
    try:
        outcome.encoded = encode(articles, formats)
    except Exception:
        results = [_encodable(result, formats) if isinstance(result, Article) else result for result in results]
        articles = [result for result in results if isinstance(result, Article)]
        outcome.encoded = encode(articles, formats)
    outcome.articles = [
        (result.id, result.source, place) for place, result in enumerate(results) if isinstance(result, Article)
    ]
    outcome.rejects = [result for result in results if isinstance(result, Reject)]
    outcome.duplicates = [result for result in results if isinstance(result, Duplicate)]
    outcome.counts = count(articles)
    return outcome


def encode(articles: Sequence[Article], formats: Iterable[str]) -> dict[str, Any]:
    """The articles as each format's writer takes them."""
    return {name: FORMATS[name].encode(articles) for name in formats}


def _encodable(article: Article, formats: Iterable[str]) -> Article | Reject:
    """The article, or a reject where it alone cannot be encoded."""
    try:
        encode([article], formats)
    except Exception as error:
        return _defect(error, article.source)
    return article


def article_or_reject(item: Document | Raw, *, holders: bool = False) -> Article | Reject:
    """Read one document; whatever goes wrong stays with it, and the run goes on."""
    try:
        return read(to_document(item) if isinstance(item, Raw) else item, holders=holders)
    except CisnewsError as error:
        return Reject.of(error, item.source or "text")
    except Exception as error:
        return _defect(error, item.source)


def _defect(error: Exception, source: str | None) -> Reject:
    problem = f"a defect of cisnews: {type(error).__name__}: {error}"
    return Reject(input=source or "text", reason="internal", problem=problem, mend="report it with the document")


def count(articles: Iterable[Article]) -> Counter[str]:
    """How many of everything there are, for the manifest."""
    counts: Counter[str] = Counter()
    for article in articles:
        counts["articles"] += 1
        counts[f"language {article.language or 'unknown'}"] += 1
        counts[f"encoding {article.encoding or 'text'}"] += 1
        for name in FOUND:
            counts[name] += len(getattr(article, name))
    return counts


def perform_and_keep(shard: Shard, folder: Path) -> Path:
    """Perform a shard unless its outcome is kept already; where the outcome lies."""
    path = shard.path(folder)
    if not path.exists():
        keep(perform(shard), path)
    return path


def keep(outcome: Outcome, path: Path) -> None:
    """Write an outcome, whole or not at all."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    compressor = zstandard.ZstdCompressor(level=1, write_checksum=True)
    partial.write_bytes(compressor.compress(pickle.dumps(outcome, protocol=5)))
    partial.replace(path)


def kept(path: Path) -> Outcome | None:
    """The outcome that lies there, None if it is damaged (a power cut, say). Written by this run or one before it."""
    try:
        outcome = pickle.loads(zstandard.ZstdDecompressor().decompress(path.read_bytes()))  # noqa: S301  (own files)
    except (zstandard.ZstdError, pickle.UnpicklingError, EOFError):
        return None
    return outcome if isinstance(outcome, Outcome) else None


def to_line(record: Any) -> bytes:
    """A record (a reject, a duplicate, a file) as a line of JSON."""
    return orjson.dumps(attrs.asdict(record), option=orjson.OPT_APPEND_NEWLINE)
