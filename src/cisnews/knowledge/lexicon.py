"""Looking up phrases and tables of the lexicon.

Phrases of all sorts (countries, bodies, posts, speech cues …) stand in one trie of words, so that one walk per word of
the text finds every phrase in every case. Tables (abbreviations, given names …) are plain data.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pkgutil import get_data
from typing import Any


class Entry:
    """One thing that the lexicon knows: its sort (`body`, `post`, `cue` …) and what its file says of it."""

    __slots__ = ("data", "number", "sort")

    def __init__(self, number: int, sort: str, data: dict[str, Any]) -> None:
        self.number = number
        self.sort = sort
        self.data = data

    def __getitem__(self, name: str) -> Any:
        return self.data[name]

    def get(self, name: str, default: Any = None) -> Any:
        """A field of the entry, or `default` where its file says nothing."""
        return self.data.get(name, default)

    def __repr__(self) -> str:
        return f"Entry({self.sort}: {self.data})"


class Node:
    """A place in the trie: the entries whose phrase ends here, each with its forms, and the words that lead on."""

    __slots__ = ("children", "entries")

    def __init__(self, raw: list[Any]) -> None:
        flat: list[int] = raw[0]
        self.entries = tuple([(entry(flat[i]), flat[i + 1]) for i in range(0, len(flat), 2)])
        self.children: dict[str, list[Any] | Node] = raw[1] if len(raw) > 1 else {}
        """By the key of the next word; as the compiled file has them until `get` asks for one."""

    def get(self, key: str) -> Node | None:
        """The place after one more word (its `key`), or None."""
        child = self.children.get(key)
        if child.__class__ is list:
            child = self.children[key] = Node(child)
        return child  # type: ignore[return-value]


def phrases_from(key: str) -> Node | None:
    """Where the phrases stand that begin with the word `key`; None if none does."""
    wanted = f"{key}\t".encode()
    lines = _lines("phrases")
    at = bisect_left(lines, wanted)
    if at == len(lines) or not lines[at].startswith(wanted):
        return None
    return Node(_loads(lines[at][len(wanted) :]))


@cache
def entry(number: int) -> Entry:
    """The entry with a number."""
    sort, data = _loads(_lines("entries")[number])
    return Entry(number, sort, data)


@cache
def entries(sort: str) -> tuple[Entry, ...]:
    """All entries of a sort, in the order of their file."""
    beginning = f'["{sort}",'.encode()
    return tuple(entry(number) for number, line in enumerate(_lines("entries")) if line.startswith(beginning))


@cache
def by_id(sort: str) -> dict[str, Entry]:
    """The entries of a sort that have an `id`, by it."""
    return {found["id"]: found for found in entries(sort)}


@cache
def table(name: str) -> Any:
    """A compiled file of the lexicon (`cisnews/lexicon/compiled/NAME.json`), as plain data. Not to be changed."""
    return _loads(_content(f"{name}.json"))


@cache
def _lines(name: str) -> list[bytes]:
    """The lines of a compiled file; each is read as JSON only when it is asked for, so that the start is quick."""
    return _content(f"{name}.txt").splitlines()


def _content(file: str) -> bytes:
    content = get_data("cisnews", f"lexicon/compiled/{file}")
    if content is None:
        raise FileNotFoundError(f"the compiled lexicon lacks {file}; build it with `make generated`")
    return content


def _loads(content: bytes) -> Any:
    import orjson

    return orjson.loads(content)


@cache
def abbreviations(sort: str) -> frozenset[str]:
    """Shortened words after which a full stop does not end the sentence: `inner` or `final`."""
    return frozenset(table("abbreviations")[sort])


@cache
def frequent_words() -> frozenset[str]:
    """The most frequent words of Russian, as keys."""
    russian = table("languages")["languages"][0]
    return frozenset(russian["words"].replace("ё", "е").split())


@cache
def relay_verbs() -> frozenset[str]:
    """The verbs that tell whose news a text is: `передает`, `сообщили`."""
    frame = table("frame")
    return frozenset([*frame["relay_verbs"], *frame["told_verbs"]])


def all_phrases() -> set[str]:
    """Every phrase of the trie, in all its forms, as keys joined by spaces."""
    phrases: set[str] = set()
    waiting = [(key.decode(), _loads(node)) for key, _, node in (line.partition(b"\t") for line in _lines("phrases"))]
    while waiting:
        phrase, node = waiting.pop()
        if node[0]:
            phrases.add(phrase)
        if len(node) > 1:
            waiting += [(f"{phrase} {key}", child) for key, child in node[1].items()]
    return phrases
