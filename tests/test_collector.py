"""The collector waits, and goes on as it was."""

from __future__ import annotations

import gc

import pytest

import cisnews
from cisnews.collector import waiting
from cisnews.grammar.layers import PlaceMention
from cisnews.grammar.places import find_places
from cisnews.grammar.sheet import Sheet


@pytest.mark.parametrize("enabled", [True, False])
def test_afterwards_the_collector_is_as_it_was(enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with pytest.raises(ValueError, match="False"), waiting():
            raise ValueError(gc.isenabled())
        assert gc.isenabled() == enabled
        cisnews.parse("Сенат собрался.")
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if before else gc.disable)()


@pytest.mark.parametrize(("spaces", "waits"), [(1, True), (200_000, False)])
def test_it_waits_for_an_article_but_not_for_a_book(monkeypatch: pytest.MonkeyPatch, spaces: int, waits: bool) -> None:
    seen: list[bool] = []

    def look(sheet: Sheet) -> list[PlaceMention]:
        seen.append(gc.isenabled())
        return find_places(sheet)

    monkeypatch.setattr("cisnews.grammar.find_places", look)
    cisnews.parse("Сенат принял закон." + " " * spaces + "Палата одобрила его.")
    assert seen == [not waits]
