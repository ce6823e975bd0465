"""Looking up phrases and tables of the lexicon.

Phrases of all sorts (countries, bodies, posts, speech cues …) stand in one trie of words, so that one walk per word of
the text finds every phrase in every case. Tables (abbreviations, given names …) are plain data.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from functools import cache
from mmap import ACCESS_READ, mmap
from typing import Any, BinaryIO

import orjson

_PAGE = 4096
"""About so many bytes of a file of lines are searched for a key."""
_COMPILED = os.path.join(os.path.dirname(os.path.dirname(__file__)), "lexicon", "compiled")  # noqa: PTH118, PTH120


class Entry(dict[str, Any]):
    """One thing that the lexicon knows: its sort (`body`, `post`, `cue` …) and what its file says of it.

    A dict, since rules ask entries for their fields some two hundred times a text; but each is only equal to itself.
    """

    __slots__ = ("sort",)

    def __init__(self, sort: str, data: dict[str, Any]) -> None:
        super().__init__(data)
        self.sort = sort

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Entry({self.sort}: {super().__repr__()})"


class Node:
    """A place in the trie: the entries whose phrase ends here, each with its forms, and the words that lead on."""

    __slots__ = ("children", "entries")

    def __init__(self, flat: list[int], children: dict[str, Any]) -> None:
        self.entries = tuple([(entry(flat[i]), flat[i + 1]) for i in range(0, len(flat), 2)])
        self.children = children
        """By the key of the next word; as the compiled file has them until `get` asks for one."""

    def get(self, key: str) -> Node | None:
        """The place after one more word (its `key`), or None."""
        child = self.children.get(key)
        if child is not None and child.__class__ is not Node:
            child = self.children[key] = _node(orjson.loads(child) if child.__class__ is str else child)
        return child


def _node(raw: list[Any]) -> Node:
    return Node(raw[0], raw[1] if len(raw) > 1 else {})


def phrases_from(key: str) -> Node | None:
    """Where the phrases stand that begin with the word `key`; None if none does."""
    found = _line("phrases", key)
    if found is None:
        return None
    flat, *children = found.decode().split("\t")
    return Node(orjson.loads(flat), dict(zip(children[::2], children[1::2], strict=True)))


def line(name: str, key: str) -> Any:
    """What a compiled list (`cisnews/lexicon/compiled/NAME.txt`) has on the line of a key; None where it has none."""
    found = _line(name, key)
    return orjson.loads(found) if found is not None else None


def _line(name: str, key: str) -> bytes | None:
    beginning = f"{key}\t".encode()
    keys, places = _pages(name)
    page = bisect_right(keys, beginning)
    lines = b"\n" + _lines(name)[places[page - 1] : places[page]] if page else b""
    found = lines.find(b"\n" + beginning) + 1
    return lines[found + len(beginning) : lines.index(b"\n", found)] if found else None


@cache
def _pages(name: str) -> tuple[list[bytes], list[int]]:
    """A file of sorted lines in pages: the first key of each, and where each begins (and the last one ends)."""
    lines = _lines(name)
    places = {0, *(lines.find(b"\n", place) + 1 for place in range(_PAGE, len(lines), _PAGE))}
    begins = sorted(places - {len(lines)})
    return [lines[start : lines.find(b"\t", start) + 1] for start in begins], [*begins, len(lines)]


@cache
def entry(at: int) -> Entry:
    """The entry whose line begins at this byte."""
    lines = _lines("entries")
    return Entry(*orjson.loads(lines[at : lines.find(b"\n", at)]))


@cache
def entry_of(sort: str, name: str) -> Entry:
    """The entry of a `body` with this id, of a `country` with this code, of a prefix."""
    return entry(table("entries_by_name")[sort][name])


@cache
def entries(sort: str) -> tuple[Entry, ...]:
    """All entries of a sort that are looked up so, in the order of their file."""
    return tuple(map(entry, table("entries_by_name")[sort].values()))


@cache
def table(name: str) -> Any:
    """A compiled file of the lexicon (`cisnews/lexicon/compiled/NAME.json`), as plain data. Not to be changed."""
    with _opened(f"{name}.json") as file:
        return orjson.loads(file.read())


@cache
def _lines(name: str) -> mmap:
    """A compiled file of lines, mapped into memory: a look-up reads no more of it than it needs.

    To read the whole file takes longer than all the look-ups of an article; processes beside each other share it.
    """
    with _opened(f"{name}.txt") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def _opened(file: str) -> BinaryIO:
    try:
        return open(f"{_COMPILED}/{file}", "rb")  # noqa: PTH123 (pathlib itself takes time to import)
    except FileNotFoundError as error:
        error.add_note("the compiled lexicon is incomplete; build it with `make generated`")
        raise


@cache
def words(name: str, part: str) -> frozenset[str]:
    """A list of words in a table: `words("frame", "domains")`."""
    return frozenset(table(name)[part])


def prefixes(sort: str, told: str, key: str) -> list[tuple[str, str]]:
    """The prefixes of the entries of a sort with which a key begins, longest first, each with a field of its entry."""
    beginnings, pairs = _prefixes(sort, told)
    return [pair for pair in pairs if key.startswith(pair[0])] if key.startswith(beginnings) else []


@cache
def _prefixes(sort: str, told: str) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    pairs = [(entry["prefix"], entry[told]) for entry in entries(sort)]
    pairs.sort(key=lambda pair: -len(pair[0]))
    return tuple([prefix for prefix, _ in pairs]), pairs


@cache
def frequent_words() -> frozenset[str]:
    """The most frequent words of Russian, as keys."""
    russian = table("languages")["languages"][0]
    return frozenset(russian["words"].replace("ё", "е").split())


@cache
def relay_verbs() -> frozenset[str]:
    """The verbs that tell whose news a text is: `передает`, `сообщили`."""
    frame = table("frame")
    return frozenset([*frame["relay_verbs"], *frame["told_verbs"], *frame["said_verbs"]])


def all_phrases() -> set[str]:
    """Every phrase of the trie, in all its forms, as keys joined by spaces."""
    phrases: set[str] = set()
    keys = [key for key, _, _ in (found.partition("\t") for found in _lines("phrases")[:].decode().splitlines())]
    waiting = [(key, phrases_from(key)) for key in keys]
    while waiting:
        phrase, node = waiting.pop()
        if node and node.entries:
            phrases.add(phrase)
        if node:
            waiting += [(f"{phrase} {key}", node.get(key)) for key in node.children]
    return phrases
