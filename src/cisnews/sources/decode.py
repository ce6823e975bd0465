"""Bytes -> text: which encoding they are in, decided strictly. A wrong guess is worse than a refusal."""

from __future__ import annotations

import codecs

from cisnews.errors import UnreadableDocument
from cisnews.sources import letters
from cisnews.sources.document import clean

SINGLE_BYTE = {"windows-1251": "cp1251", "koi8-r": "koi8_r"}
"""The single-byte encodings that are read, by the name that is recorded, with Python's name for the codec."""

RIVALS = {"IBM 866": "cp866", "ISO 8859-5": "iso8859_5"}
"""Encodings that Russian text also comes in, but not in this field: recognised in order to be refused by name."""

TWIN = "mac_cyrillic"
"""The same as Windows-1251 but for the capitals and я: refused where it explains more."""

SAMPLE = 1 << 16
"""How many bytes are looked at to tell single-byte encodings apart."""

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
UTF32_BOMS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)

BINARY = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"\x1f\x8b": "gzip data",
    b"\x28\xb5\x2f\xfd": "Zstandard data",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"PAR1": "a Parquet file",
    b"\x7fELF": "a program",
}
"""First bytes of files that people hand over by mistake."""

CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
MAX_CONTROLS = 0.01
"""The largest share of control characters in a text; dirt has a few, binary data about a tenth."""

TO_UTF8 = "convert the file to UTF-8"


def decode(data: bytes) -> tuple[str, str]:
    """The text in `data` (BOM dropped, line ends as LF) and the name of its encoding.

    The name is one of utf-8, utf-16-le, utf-16-be, windows-1251 and koi8-r. UnreadableDocument (reasons `empty`,
    `binary`, `encoding`) when the bytes are none of these, or could as well be another.
    """
    if not data:
        raise UnreadableDocument("empty", "no bytes in it", mend="give a document with at least one word")
    encoding = _by_mark(data) or _by_zero_bytes(data)
    if encoding is None:
        _refuse_binary(data)
        encoding = "utf-8" if _is_utf8(data) else _by_letters(data)
    return clean(_strictly(data, encoding)), encoding


def _by_mark(data: bytes) -> str | None:
    """The encoding that a byte order mark announces."""
    if data.startswith(UTF32_BOMS):
        raise UnreadableDocument("encoding", "UTF-32, which is not read", where="byte 0", mend=TO_UTF8)
    return next((name for mark, name in BOMS if data.startswith(mark)), None)


def _by_zero_bytes(data: bytes) -> str | None:
    """UTF-16 without a mark: Russian and ASCII have 04 or 00 in every second byte, and UTF-8 has neither at all."""
    sample = data[: SAMPLE & ~1]
    pairs = len(sample) // 2
    if len(data) % 2 or pairs < 8:
        return None
    for name, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        plain = sum(map(high.count, b"\x00\x04\x20"))
        if plain >= 0.95 * pairs and high.count(4) + high.count(0) >= 0.8 * pairs and low.count(0) == 0:
            return name
    return None


def _refuse_binary(data: bytes) -> None:
    kind = next((kind for start, kind in BINARY.items() if data.startswith(start)), None)
    if kind:
        raise UnreadableDocument("binary", f"{kind}, not text", where="byte 0", mend="extract its text first")
    if (zero := data.find(0)) >= 0:
        raise UnreadableDocument("binary", "a NUL byte, not text", where=f"byte {zero}", mend="give a text file")
    sample = data[:SAMPLE]
    if len(sample) - len(sample.translate(None, CONTROLS)) > max(2, MAX_CONTROLS * len(sample)):
        raise UnreadableDocument("binary", "control characters, not text", where="byte 0", mend="give a text file")


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8; UnreadableDocument when they are, but for a few that are damaged."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        offset = error.start
    else:
        return True
    sample = data[max(0, offset - SAMPLE // 2) : offset + SAMPLE // 2]
    outside = sum(byte > 127 for byte in sample)
    lost = sum(char == "\ufffd" for char in sample.decode(errors="replace"))
    if lost <= 0.1 * outside:
        raise UnreadableDocument(
            "encoding",
            f"UTF-8 with a damaged character (byte {data[offset]:#04x})",
            where=f"byte {offset}",
            mend="fetch the document again, or mend that byte",
        )
    return False


def _by_letters(data: bytes) -> str:
    """The single-byte encoding under which the bytes read as Russian, if there is one beyond doubt."""
    offset = next(place for place, byte in enumerate(data) if byte > 127)
    sample = data[max(0, offset - 1024) :][:SAMPLE]
    evidence = {name: letters.evidence(sample, codec) for name, codec in (SINGLE_BYTE | RIVALS).items()}
    best, second = sorted(evidence, key=evidence.__getitem__, reverse=True)[:2]
    if evidence[best] < letters.CERTAIN or evidence[best] - evidence[second] < letters.CERTAIN:
        problem = "neither UTF-8 nor clearly Windows-1251 or KOI8-R"
    elif best in RIVALS:
        problem = f"{best}, which is not read"
    elif letters.evidence(sample, TWIN) > evidence[best] + letters.CERTAIN:
        problem = "Mac Cyrillic, which is not read"
    else:
        return best
    raise UnreadableDocument("encoding", problem, where=f"byte {offset}", mend=TO_UTF8)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(SINGLE_BYTE.get(encoding, encoding))
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            "encoding",
            f"not {encoding} throughout ({error.reason})",
            where=f"byte {error.start}",
            mend="fetch the document again, or mend that byte",
        ) from None
