"""Rates of the project's gold, file by file: `python -m benchmarks.gold [WORD…]` (words choose files by name)."""

from __future__ import annotations

import sys
from collections import Counter

from cisnews.grammar import read
from cisnews.sources.document import Document
from tests.gold.comparing import compare
from tests.gold.reading import all_cases


def main(words: list[str]) -> int:
    """Print how many cases of each file are read right."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case in all_cases():
        file = case.name.partition(":")[0]
        if words and not any(word in file for word in words):
            continue
        expected, found = compare(case, read(Document(text=case.text, published=case.published)))
        right[file] += expected == found
        total[file] += 1
    for file in total:
        print(f"{right[file]:4} of {total[file]:4}  {file}")
    print(f"{right.total():4} of {total.total():4}  all")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
