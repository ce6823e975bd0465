"""Open files: decompressed on the way, hashed on the way, and caught when they change meanwhile."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

import attrs

from cisnews.errors import UnreadableDocument
from cisnews.patterns import pattern
from cisnews.sources.files import SIGNATURES, Compression, File, unreadable
from cisnews.sources.raw import LARGEST

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

BLOCK = 1 << 18

JSON_OBJECTS = pattern(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{")
"""How JSON begins that holds objects: one, one per line, or an array of them."""

OnRead = Callable[[int], None]
"""Is told how many bytes of a file have been read, again and again."""


def nobody_asks(count: int) -> None:
    """For who does not want to know how far a file is read."""


@attrs.define(frozen=True, slots=True)
class FileRead:
    """A file that was read to its end: its size and its SHA-256 hash, as it lay on the disk."""

    name: str
    bytes: int
    sha256: str


class Hashed(io.RawIOBase):
    """A stream whose bytes are counted and hashed as they are read."""

    def __init__(self, stream: BinaryIO, on_read: OnRead) -> None:
        self._stream = stream
        self._on_read = on_read
        self._hash = hashlib.sha256()
        self.count = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read into `buffer`; the number of bytes."""
        data = self._stream.read(len(memoryview(buffer)))
        memoryview(buffer)[: len(data)] = data
        self._hash.update(data)
        self.count += len(data)
        self._on_read(self.count)
        return len(data)

    def drain(self) -> None:
        """Read what is left, for the hash."""
        while self.read(BLOCK):
            pass

    @property
    def sha256(self) -> str:
        """The hash of what was read."""
        return self._hash.hexdigest()


@attrs.define(slots=True)
class Opened:
    """An open file: `stream` gives its content decompressed."""

    file: File
    stream: io.BufferedReader
    raw: Hashed
    on_read: OnRead
    _handle: BinaryIO
    _state: tuple[int, int]

    def all(self) -> bytes:
        """The whole content of one document; UnreadableDocument (`size`) beyond the limit."""
        data = self.stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise too_large()
        return data

    def done(self) -> FileRead:
        """Read to the end; UnreadableDocument (`changed`) if the file was written to meanwhile."""
        self.raw.drain()
        if _state(self._handle) != self._state:
            raise UnreadableDocument("changed", "the file changed while it was read", mend="run again when it is whole")
        return FileRead(self.file.name, self.raw.count, self.raw.sha256)


def too_large() -> UnreadableDocument:
    """The error for a document beyond the limit."""
    return UnreadableDocument("size", f"more than {LARGEST >> 20} MiB", mend="split it into its articles")


@contextlib.contextmanager
def opened(file: File, on_read: OnRead = nobody_asks) -> Iterator[Opened]:
    """Open a file. Errors of the system and of damaged compressed data come as UnreadableDocument."""
    try:
        with contextlib.ExitStack() as stack:
            handle = stack.enter_context(file.path.open("rb")) if file.path else standard_input()
            raw = Hashed(handle, on_read)
            packed: io.BufferedReader = io.BufferedReader(raw, BLOCK)
            compression = file.compression if file.path else _compression(packed)
            stream = _decompressed(packed, compression)
            if file.path is None and JSON_OBJECTS.match(stream.peek(BLOCK)):
                file = attrs.evolve(file, kind="json")
            yield Opened(file, stream, raw, on_read, handle, _state(handle))
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise _damaged("gzip", error) from None
    except OSError as error:
        if error.errno is None:  # not the system's, so that of pyarrow's stream
            raise _damaged("Zstandard", error) from None
        reject = unreadable(file.name, error)
        raise UnreadableDocument(reject.reason, reject.problem, mend=reject.mend) from None


def standard_input() -> BinaryIO:
    """The bytes of standard input; UnreadableDocument (`missing`) where the process was started without one."""
    if sys.stdin is None:
        raise UnreadableDocument("missing", "there is no standard input", mend="give a file, or pipe something in")
    return sys.stdin.buffer


def _compression(packed: io.BufferedReader) -> Compression:
    """How standard input, which has no name that would tell, is compressed, by its first bytes."""
    start = packed.peek(4)
    return next((kind for signature, kind in SIGNATURES.items() if start.startswith(signature)), "")


def _decompressed(stream: io.BufferedReader, compression: Compression) -> io.BufferedReader:
    if compression == "gz":
        return io.BufferedReader(gzip.GzipFile(fileobj=stream), BLOCK)
    if compression == "zst":
        import pyarrow  # whose stream, unlike others, tells when it ends too early

        packed = pyarrow.PythonFile(stream, mode="r")
        return io.BufferedReader(pyarrow.CompressedInputStream(packed, "zstd"), BLOCK)  # type: ignore[arg-type]
    return stream


def _damaged(kind: str, error: Exception) -> UnreadableDocument:
    return UnreadableDocument("compression", f"damaged {kind} data ({error})", mend="fetch the file again")


def _state(handle: BinaryIO) -> tuple[int, int]:
    """Size and time of change of a regular file, to tell whether it is still the same; nothing for a pipe."""
    try:
        state = os.fstat(handle.fileno())
    except (OSError, ValueError):
        return (0, 0)
    return (state.st_size, state.st_mtime_ns) if stat.S_ISREG(state.st_mode) else (0, 0)
