"""Regular expressions that are compiled when they are first used."""

import re
from typing import Any

import pytest

from cisnews.patterns import pattern


def test_compiled_when_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """And looked up once for each method."""
    compiled: list[Any] = []
    compile_now = re.compile

    def watched(*arguments: Any) -> Any:
        compiled.append(arguments)
        return compile_now(*arguments)

    monkeypatch.setattr(re, "compile", watched)
    day = pattern(r"(?P<day>\d+)-ГО", re.IGNORECASE)
    assert compiled == []
    assert [found["day"] for found in day.finditer("с 3-го по 14-го мая")] == ["3", "14"]
    assert [found["day"] for found in day.finditer("5-го")] == ["5"]
    assert compiled == [(r"(?P<day>\d+)-ГО", re.IGNORECASE)]


def test_says_its_source_and_flags() -> None:
    """So that longer expressions can be built of it."""
    capital = pattern("[А-Я]", re.VERBOSE)
    assert (capital.pattern, capital.flags) == ("[А-Я]", re.VERBOSE)
    assert pattern(f"{capital.pattern}{{2}}").fullmatch("СБ")


def test_bytes() -> None:
    """A pattern of bytes finds bytes."""
    assert pattern(b"a+").findall(b"baa a") == [b"aa", b"a"]


def test_mistakes_are_those_of_re() -> None:
    """An unknown method or a broken expression is refused as ever."""
    with pytest.raises(AttributeError, match="no_such_method"):
        pattern("a").no_such_method  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(re.error):
        pattern("(").match("a")
