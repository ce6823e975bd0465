"""Looking up what was compiled."""

import pytest

from cisnews.knowledge import lexicon
from cisnews.knowledge.files import source
from cisnews.knowledge.given_names import FEMALE, MALE, given_names


@pytest.mark.parametrize(("sort", "field"), [("body", "id"), ("country", "code")])
def test_every_entry_is_found_by_its_name(sort: str, field: str) -> None:
    """`kz-senate`, `UZ`."""
    found = lexicon.entries(sort)
    assert found
    assert all(dict(lexicon.entry_of(sort, entry[field])) == dict(entry) for entry in found)


def test_every_line_is_found_by_its_key() -> None:
    """The first and the last one of the file and of each of its pages too."""
    rows = given_names(source("given_names"))
    assert {name: lexicon.line("given_names", name) for name in rows} == rows


def test_lines_longer_than_a_page() -> None:
    """All phrases that begin with `министерство` stand on one line."""
    node = lexicon.phrases_from("министерство")
    assert node is not None
    assert node.get("финансов") is not None
    assert node.get("министерство") is None


@pytest.mark.parametrize("key", ["", "а", "аааа", "ерла", "ерланд", "яяя", "\t", "zz"])
def test_no_line_of_a_key_that_the_list_lacks(key: str) -> None:
    """Nor of the beginning of one, of one with more letters, or of what would stand before or after all of them."""
    assert lexicon.line("given_names", key) is None


def test_peoples_of_a_given_name() -> None:
    """`Асель`, a woman's name among Kazakhs and Kyrgyz."""
    peoples = lexicon.table("peoples")
    bits, men, women = lexicon.line("given_names", "асель")
    assert bits & FEMALE
    assert not bits & MALE
    assert not men
    assert {people for number, people in enumerate(peoples) if women >> number & 1} >= {"kazakh", "kyrgyz"}


def test_heads_of_bodies_by_their_titles() -> None:
    """`министр финансов` is the head of several bodies, each of which the lexicon has."""
    heads = lexicon.table("named_heads")
    assert len(heads["министр финансов"]) > 1
    for bodies in heads.values():
        assert all(lexicon.entry_of("body", body)["head_label"] for body in bodies)


def test_an_incomplete_lexicon_says_how_to_mend_it() -> None:
    """A file that was never built."""
    with pytest.raises(FileNotFoundError) as caught:
        lexicon.table("no_such_table")
    assert "make generated" in "".join(caught.value.__notes__)
