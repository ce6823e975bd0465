"""JSON and JSONL: what is written is read as the same article, and nothing else is read."""

import io
import json
import tracemalloc
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.errors import InvalidData
from cisnews.formats.dicts import to_dict
from cisnews.formats.json import from_json, loads, to_json
from cisnews.formats.jsonl import read_jsonl, write_jsonl
from cisnews.formats.reading import from_dict
from cisnews.model import Article
from tests.samples import EMPTY, EVERYTHING
from tests.strategies import articles


@given(articles())
def test_round_trip(article: Article) -> None:
    """Lossless, through bytes, text and plain dictionaries."""
    written = to_json(article)
    assert from_json(written) == article
    assert from_json(written.decode()) == article
    assert from_dict(to_dict(article)) == article
    assert written == orjson.dumps(to_dict(article))


@given(st.lists(articles(), max_size=3))
def test_jsonl_round_trip(many: list[Article]) -> None:
    """One article per line, whatever line separators its text has."""
    stream = io.BytesIO()
    write_jsonl(many, stream)
    assert stream.getvalue().count(b"\n") == len(many)
    assert list(read_jsonl(io.BytesIO(stream.getvalue()))) == many


def test_written_form() -> None:
    """Keys in model order, dates as ISO strings, UTF-8 without escapes or spaces."""
    written = to_json(EVERYTHING).decode()
    assert written.startswith(f'{{"id":"{EVERYTHING.id}","source":"archive/2024/03/05.txt","url":')
    assert '"published":"2024-03-05"' in written
    assert '"proposed":"2024-01"' in written
    assert '"decision_date":"2026"' in written
    assert '"spans":[{"start":' in written


def test_missing_keys_take_their_defaults() -> None:
    """Only fields without a default are needed."""
    assert from_json(f'{{"id": "{EMPTY.id}", "text": ""}}') == EMPTY


def edited(path: list[Any], value: Any) -> Any:
    """The sample with one value replaced."""
    data = to_dict(EVERYTHING)
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["text"], None, "expected a string, got None @ $.text"),
        (["quotes", 2, "spans", 0, "end"], 3.9, "expected an integer, got 3.9 @ $.quotes[2].spans[0].end"),
        (["quotes", 2, "spans", 0, "end"], True, "expected an integer, got True @ $.quotes[2].spans[0].end"),
        (["quotes", 2, "spans", 0, "end"], "9", "expected an integer, got '9' @ $.quotes[2].spans[0].end"),
        (["quotes", 2, "spans", 0], [1, 2], "expected an object, got [1, 2] @ $.quotes[2].spans[0]"),
        (["quotes", 2, "spans"], "ab", "expected an array, got 'ab' @ $.quotes[2].spans"),
        (["quotes", 2, "spans"], None, "expected an array, got null @ $.quotes[2].spans"),
        (["meetings", 0, "topics"], "вода", "expected an array, got 'вода' @ $.meetings[0].topics"),
        (["meetings", 0, "topics"], ["x", 3], "expected a string, got 3 @ $.meetings[0].topics[1]"),
        (["meetings", 0, "date"], 2024, "2024 is not a date (YYYY, YYYY-MM or YYYY-MM-DD) @ $.meetings[0].date"),
        (["meetings", 0, "date"], "2024-02-30", "2024-02-30 does not exist @ $.meetings[0].date"),
        (["published"], "2024-3-5", "expected a day as YYYY-MM-DD, got '2024-3-5' @ $.published"),
        (["published"], "2024-02-30", "2024-02-30 does not exist @ $.published"),
        (["speakers", 1, "nickname"], "x", "unknown key 'nickname' @ $.speakers[1]"),
        (["speakers", 1], {"id": "s2"}, "the key 'kind' is missing @ $.speakers[1]"),
        (["quotes", 0, "fragment"], 0, "expected true or false, got 0 @ $.quotes[0].fragment"),
        (["quotes", 0, "speaker_id"], "s7", "'s7' is the id of nothing in the article @ $.quotes[0].speaker_id"),
    ],
)
def test_refused(path: list[Any], value: Any, message: str) -> None:
    """The error says what is wrong, and where."""
    with pytest.raises(InvalidData) as caught:
        from_dict(edited(path, value))
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not JSON"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b'{"text": "\xff"}', "not JSON"),
        (b'{"text": "\\ud800"}', "not JSON"),
        ('{"text": "\ud800"}', "not JSON"),
        (b'{"text": NaN}', "not JSON"),
        (b"{} {}", "not JSON"),
        (b"[" * 100_000 + b"]" * 100_000, "not JSON"),
        (b'{"id":' * 1000 + b"1" + b"}" * 1000, "nested too deeply"),
        (b'{"id": "a", "text": "", "id": "b"}', "the key 'id' stands twice in one object"),
        (b'{"id": "a", "text": "", "i\\u0064": "b"}', "the key 'id' stands twice in one object"),
        (b"[]", "expected an object, got [] @ $"),
        (b"null", "expected an object, got null @ $"),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_no_article(data: bytes | str, message: str) -> None:
    """Whatever is not one JSON object of an article is one typed error."""
    with pytest.raises(InvalidData, match=message.replace("[", r"\[").replace("$", r"\$")):
        from_json(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_json(value: Any) -> None:
    """Any JSON gives an article or a typed error."""
    try:
        from_json(json.dumps(value))
    except InvalidData as error:
        assert error.path.startswith("$")


@given(st.binary(max_size=50))
def test_any_bytes(data: bytes) -> None:
    """Any bytes give an article or a typed error."""
    with pytest.raises(InvalidData):
        from_json(data)


def test_numbers_without_a_fraction() -> None:
    """JSON knows one kind of number: 3.0 is an integer."""
    assert from_dict(edited(["blocks", 0, "span", "start"], 0.0)) == EVERYTHING
    assert type(from_dict(edited(["blocks", 0, "span", "start"], 0.0)).blocks[0].span.start) is int


def test_errors_of_jsonl_name_the_line() -> None:
    """Lines count from 1; empty lines are passed over."""
    lines = [to_json(EMPTY) + b"\n", b"\r\n", b'{"id": 3, "text": ""}\r\n']
    stream = read_jsonl(lines)
    assert next(stream) == EMPTY
    with pytest.raises(InvalidData, match=r"line 3: expected a string, got 3 @ \$.id"):
        next(stream)


def test_plain_json_of_other_writers() -> None:
    """Spaces, line breaks, another order of keys and escapes are the same JSON."""
    other = json.dumps(dict(reversed(to_dict(EVERYTHING).items())), indent=2).encode()
    assert from_json(other) == EVERYTHING
    assert loads(other) == orjson.loads(other)


def test_values_of_any_depth_and_length() -> None:
    """Dictionaries that never were JSON are refused as well, with a short message."""
    deep: list[Any] = []
    for _ in range(10_000):
        deep = [deep]
    for value in (deep, "x" * 10**7, list(range(10**6))):
        with pytest.raises(InvalidData) as caught:
            from_dict(value)
        assert len(str(caught.value)) < 200


def test_the_first_error_ends_it() -> None:
    """A hostile file with very many errors costs no memory for them."""
    document = {**to_dict(EMPTY), "quotes": [{}] * 100_000, "blocks": [None] * 100_000}
    tracemalloc.start()
    with pytest.raises(InvalidData, match=r"expected an object, got null @ \$.blocks\[0\]"):
        from_dict(document)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000
