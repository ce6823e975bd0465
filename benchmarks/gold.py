"""Rates of the project's gold, file by file: `python -m benchmarks.gold [WORD…]` (words choose files by name)."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from cisnews.grammar import read
from cisnews.sources.document import Document
from tests.gold.comparing import compare
from tests.gold.reading import all_cases


def main(words: list[str]) -> int:
    """Print how many cases of each file are read right."""
    for file, right, total in rates(words):
        print(f"{right:4} of {total:4}  {file}")
    return 0


def rates(words: list[str] | None = None) -> Iterator[tuple[str, int, int]]:
    """How many cases are read right, and how many there are: of each file, of each folder, and of `all`."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case in all_cases():
        file = case.name.partition(":")[0]
        if words and not any(word in file for word in words):
            continue
        expected, found = compare(case, read(Document(text=case.text, published=case.published)))
        for name in (file, file.partition("/")[0], "all"):
            right[name] += expected == found
            total[name] += 1
    for name in sorted(total):
        yield name, right[name], total[name]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
