"""All tables: well-formed, no look-alike letters, no string that YAML read as something else."""

import re
from pathlib import Path
from typing import Any

import pytest

from cisnews.formats.followthemoney import LANGUAGES
from tests.lexicon.checks import MIXED, TABLES, strings, table

README = Path(__file__).parents[2] / "src" / "cisnews" / "lexicon" / "README.md"
BRANDS = {"АКИpress", "Vласть"}
"""Names that are written so."""


@pytest.mark.parametrize("name", TABLES)
def test_no_word_mixes_alphabets(name: str) -> None:
    """`Cовет` with a Latin C would never be found."""
    mixed = {match[0] for text in strings(table(name)) for match in MIXED.finditer(text)}
    assert mixed - BRANDS == set()


def test_the_readme_names_every_table() -> None:
    told = set(re.findall(r"`([\w.]+)/?`", README.read_text("utf-8").partition("| table |")[2]))
    assert told == {*TABLES, "letter_pairs.txt"}


@pytest.mark.parametrize("name", TABLES)
def test_no_string_is_blank_or_padded(name: str) -> None:
    assert [text for text in strings(table(name)) if text != text.strip() and name not in ("languages", "blocks")] == []


@pytest.mark.parametrize("name", ["bodies", "posts", "places", "countries", "agencies", "given_names"])
def test_lists_hold_strings_alone(name: str) -> None:
    """`no` and `on` without quotation marks are truth values to YAML, `1.2` a number."""

    def wrong(node: Any) -> list[Any]:
        if isinstance(node, list):
            return [found for item in node for found in wrong(item)]
        if isinstance(node, dict):
            return [found for key, item in node.items() for found in wrong(item) if isinstance(key, str)]
        return [] if isinstance(node, str | bool) else [node]

    flags = {"heads", "whole", "indeclinable", "or_indeclinable", "cis", "historical", "also_words", "drop", "acting"}
    assert wrong(table(name)) == []
    for item in table(name):
        assert {key for key, value in item.items() if isinstance(value, bool)} <= flags


def test_every_language_has_a_code_in_followthemoney() -> None:
    """But those that it does not know."""
    languages = table("languages")
    recognised = {entry["code"] for entry in [*languages["languages"], *languages["scripts"]]}
    assert recognised - set(LANGUAGES) == {"ba", "gag", "tt"}
    assert set(LANGUAGES) <= recognised
