"""The JSON Schema: valid under it and read are the same thing."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cisnews.errors import InvalidData
from cisnews.formats.dicts import to_dict
from cisnews.formats.reading import from_dict
from cisnews.formats.schema import json_schema, whole
from cisnews.model import Article
from cisnews.model.rules import STATED
from tests.samples import EMPTY, EVERYTHING
from tests.strategies import articles

VALIDATOR = Draft202012Validator(json_schema())


def test_valid_under_its_metaschema() -> None:
    """It is a JSON Schema, with an identity and a version."""
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$id"].endswith(f":{json_schema()['version']}")


def test_every_part_is_closed_and_described() -> None:
    """No object takes unknown keys; every property says what it is; only fields without a default are required."""
    schema = json_schema()
    objects = [schema, *(part for part in schema["$defs"].values() if part["type"] == "object")]
    assert len(objects) == 12
    for part in objects:
        assert part["additionalProperties"] is False
        assert part["title"]
        assert part["description"]
        for name, made in part["properties"].items():
            assert made["description"]
            assert ("default" in made) == (name not in part["required"])


@pytest.mark.parametrize("article", [EVERYTHING, EMPTY])
def test_samples_are_valid(article: Article) -> None:
    """The sample with every kind of object, and the one without any."""
    assert list(VALIDATOR.iter_errors(to_dict(article))) == []


@settings(max_examples=30)
@given(articles())
def test_what_is_written_is_valid(article: Article) -> None:
    """Every article is written as the schema says."""
    assert list(VALIDATOR.iter_errors(to_dict(article))) == []


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value in a document."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


NUMBERS = (0, 1, -1, 3.0, 3.9, 1e300, 2**31, 2**31 - 1, 2**70)
STRINGS = ("", "x", "é", "KZ", "KZ\n", "kz", "0000", "2024", "2024-02", "2024-02-30", "2024-02-29", "2024-13")
MORE_STRINGS = ("2024-01-01\n", "person", "held", "a0123456789abcdef")
OTHERS: tuple[Any, ...] = (None, True, False, [], {}, [[]], ["x"], [None], {"start": 0, "end": 1}, {"start": 1})
STRANGE: st.SearchStrategy[Any] = st.sampled_from((*NUMBERS, *STRINGS, *MORE_STRINGS, *OTHERS))


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A valid document with up to three changes: another value, a key less, a key more, a float for an integer."""
    document = copy.deepcopy(draw(st.sampled_from(DOCUMENTS)))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(sorted(places(document), key=repr)))
        document = draw(changes(document, path))
    return document


def changes(document: Any, path: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """Documents that differ at one place."""
    value = at(document, path)
    candidates: list[st.SearchStrategy[Any]] = [STRANGE]
    if isinstance(value, dict) and value:
        candidates.append(st.sampled_from(sorted(value)).map(lambda key: {k: v for k, v in value.items() if k != key}))
        candidates.append(st.just({**value, "strange": 1}))
    if isinstance(value, list) and value:
        candidates.append(st.just(value[1:]))
        candidates.append(st.just([*value, value[0]]))
    if type(value) is int:
        candidates += [st.just(float(value)), st.just(value + 0.5), st.just(str(value)), st.just(-value)]
    if isinstance(value, str):
        candidates += [st.just(list(value)), st.just(value + "\n"), st.just(value.swapcase()), st.just(value[:-1])]
    return st.one_of(candidates).map(lambda new: replaced(document, path, new))


def at(document: Any, path: tuple[Any, ...]) -> Any:
    """The value at a path."""
    for key in path:
        document = document[key]
    return document


def replaced(document: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The document with another value at that path."""
    if not path:
        return new
    document = copy.copy(document)
    document[path[0]] = replaced(document[path[0]], path[1:], new)
    return document


DOCUMENTS = [to_dict(EVERYTHING), to_dict(EMPTY)]


@settings(max_examples=300)
@given(mutated())
def test_valid_is_read_and_read_is_valid(document: Any) -> None:
    """Both directions; only a named rule across fields may refuse what is valid."""
    valid = VALIDATOR.is_valid(document)
    try:
        from_dict(document)
    except InvalidData as error:
        assert not valid or error.rule in STATED
    else:
        assert valid


def test_null_and_wrong_types_everywhere() -> None:
    """Each value of the sample in turn is replaced by values of other types: schema and reader agree on each."""
    replacements: tuple[Any, ...] = (None, [])
    for path in places(DOCUMENTS[0]):
        for new in replacements:
            document = replaced(DOCUMENTS[0], path, new)
            try:
                from_dict(document)
            except InvalidData as error:
                assert error.rule in STATED or not VALIDATOR.is_valid(document)
            else:
                assert VALIDATOR.is_valid(document)


@pytest.mark.parametrize(("value", "valid"), [("KZ", True), ("KZ\n", False), ("aKZ", False), ("KZb", False)])
def test_patterns_are_of_the_whole_string(value: str, valid: bool) -> None:
    """A line break at the end does not slip through."""
    schema = Draft202012Validator({"type": "string", "pattern": whole("[A-Z]{2}")})
    assert schema.is_valid(value) == valid
