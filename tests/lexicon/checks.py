"""What the tests of the lexicon share: its tables, and what a dictionary says of a word."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from cisnews.knowledge.files import LEXICON, source

MIXED = re.compile(r"[^\W\d_]*(?:[a-zA-Z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][a-zA-Z])[^\W\d_]*")
"""A word with Latin and Cyrillic letters side by side."""

TABLES = sorted({path.stem if path.parent == LEXICON else path.parent.name for path in LEXICON.rglob("*.yaml")})


@cache
def table(name: str) -> Any:
    """A table of the lexicon, its parts joined."""
    return source(name)


def strings(node: Any) -> Iterator[str]:
    """All strings in a table, keys left out."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


def folded(text: str) -> str:
    """A wording as it is compared: small letters, ё as е, one kind of dash."""
    return text.lower().replace("ё", "е").replace("–", "-").replace("—", "-")


def repeated(items: list[Any]) -> list[Any]:
    """What stands more than once."""
    seen: set[Any] = set()
    return [item for item in items if item in seen or seen.add(item)]  # type: ignore[func-returns-value]


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def can_be_nominative(word: str) -> bool:
    """Whether a word can be a noun, adjective or participle in the nominative."""
    parses = _analyzer().parse(word)
    return any(parse.tag.POS in ("NOUN", "ADJF", "PRTF", "NPRO") and parse.tag.case == "nomn" for parse in parses)


@cache
def is_adjective(word: str) -> bool:
    """Whether a word can be a masculine adjective in the nominative."""
    return any({"ADJF", "nomn", "masc"} <= set(parse.tag.grammemes) for parse in _analyzer().parse(word))
