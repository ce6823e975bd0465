"""Build the compiled lexicon from the commented files: `python -m cisnews.knowledge.build [--check]`.

Every phrase is written out in all its forms, so that reading a text needs no inflection. The compiled files are
committed; `--check` tells whether they still say what the commented files say.

`entries.txt` has an entry a line; `phrases.txt` has, for each word with which a phrase begins, a line with what follows
it, where an entry is called by the byte at which its line begins (`entries_by_name.json` tells it of those that are
looked up by their ids, codes or prefixes). Given names are such lines too, so that a look-up reads no more than its own
line; smaller tables are JSON files. The closed classes, of which rules ask all the time, are constants of a module.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import orjson

from cisnews.knowledge.closed_classes import MODULE, closed_classes
from cisnews.knowledge.files import LEXICON, source
from cisnews.knowledge.inflection import Phrase
from cisnews.knowledge.sorts import LINES, LISTS, SORTS, TABLES

if TYPE_CHECKING:
    from pathlib import Path

COMPILED = LEXICON / "compiled"

NAMES = {"body": "id", "country": "code", "body_prefix": "prefix", "joined_prefix": "prefix"}
"""The sorts of which single entries are looked up, and the fields by which they are."""

Node = list[Any]
"""`[[entry, forms, entry, forms, …], {word: node}]`, the second left out where nothing follows."""


def main(arguments: list[str]) -> int:
    """Write the compiled files, or with `--check` compare them; 0 if all is well."""
    built = compiled_files()
    if "--check" in arguments:
        stale = [path for path, content in built.items() if not path.exists() or path.read_bytes() != content]
        for path in stale:
            print(f"{path.name} is not what the lexicon's files say; run `make generated`", file=sys.stderr)
        return 1 if stale else 0
    COMPILED.mkdir(exist_ok=True)
    for path in set(COMPILED.iterdir()) - set(built):
        path.unlink()
    for path, content in built.items():
        path.write_bytes(content)
    return 0


def compiled_files() -> dict[Path, bytes]:
    """All compiled files with their content."""
    entries, by_name, trie = _phrases()
    files = {
        COMPILED / "entries.txt": entries,
        COMPILED / "phrases.txt": _lines({key: _first_node(node) for key, node in trie.items()}),
        COMPILED / "entries_by_name.json": _dump(by_name),
    }
    for name in TABLES:
        files[COMPILED / f"{name}.json"] = _dump(source(name))
    for name, (file, compile_list) in LISTS.items():
        files[COMPILED / f"{name}.json"] = _dump(compile_list(source(file)))
    for name, (file, compile_lines) in LINES.items():
        rows = compile_lines(source(file))
        files[COMPILED / f"{name}.txt"] = _lines({key: orjson.dumps(row) for key, row in rows.items()})
    files[MODULE] = closed_classes().encode()
    return files


def _lines(content: dict[str, bytes]) -> bytes:
    """A line for each key, in the order of their bytes: what stands there is found without reading the rest."""
    return b"".join(sorted(b"%s\t%s\n" % (key.encode(), value) for key, value in content.items()))


def _first_node(node: Node) -> bytes:
    """The node of a first word: its entries, and in turns each next word and its node, between tabs.

    Of the hundreds of words that can follow `министерство` only the one that does is read.
    """
    parts = [orjson.dumps(node[0])]
    for key, child in node[1].items() if len(node) > 1 else ():
        parts += (key.encode(), orjson.dumps(child))
    return b"\t".join(parts)


def _dump(content: Any) -> bytes:
    """JSON, with each key of the two upper levels on a line of its own, so that changes can be read."""
    if not isinstance(content, dict):
        return orjson.dumps(content, option=orjson.OPT_APPEND_NEWLINE)
    lines = [orjson.dumps(key) + b":" + _dump_value(value) for key, value in content.items()]
    return b"{\n" + b",\n".join(lines) + b"\n}\n"


def _dump_value(value: Any) -> bytes:
    if isinstance(value, dict):
        return (
            b"{\n" + b",\n".join(orjson.dumps(key) + b":" + orjson.dumps(item) for key, item in value.items()) + b"\n}"
        )
    if isinstance(value, list):
        return b"[\n" + b",\n".join(map(orjson.dumps, value)) + b"\n]"
    return orjson.dumps(value)


def _phrases() -> tuple[bytes, dict[str, dict[str, int]], dict[str, Node]]:
    """The lines of the entries of all sorts, where single ones begin, and the trie of their phrases in all forms."""
    entries = b""
    by_name: dict[str, dict[str, int]] = {sort: {} for sort in NAMES}
    trie: dict[str, Node] = {}
    for name, compile_sort in SORTS.items():
        for sort, data, phrases in compile_sort(source(name)):
            for words, forms in _merged(phrases):
                _add(trie, words, len(entries), forms)
            if sort in NAMES:
                by_name[sort].setdefault(data[NAMES[sort]], len(entries))
            entries += orjson.dumps([sort, data]) + b"\n"
    return entries, by_name, trie


def _merged(phrases: Iterator[Phrase]) -> Iterator[Phrase]:
    """Each string of words once, with all the forms that it can be."""
    found: dict[tuple[str, ...], int] = {}
    for words, forms in phrases:
        found[words] = found.get(words, 0) | forms
    return iter(found.items())


def _add(trie: dict[str, Node], words: tuple[str, ...], entry: int, forms: int) -> None:
    children = trie
    for index, word in enumerate(words):
        node = children.setdefault(word, [[]])
        if index == len(words) - 1:
            node[0] += [entry, forms]
        else:
            if len(node) == 1:
                node.append({})
            children = node[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
