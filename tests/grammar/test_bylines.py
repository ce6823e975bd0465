"""Authors and photographers are no persons of the news: invented openings with bylines in all places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.grammar.reading import article_of

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "data" / "bylines.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['text'][:30]} … {case['text'][-30:]}" for case in CASES])
def test_bylines(case: dict[str, Any]) -> None:
    article = article_of(case["text"])
    persons = sorted(speaker.name.replace("ё", "е") for speaker in article.speakers if speaker.kind == "person")
    assert persons == sorted(name.replace("ё", "е") for name in case["persons"])
    for kind, field in (("author", "authors"), ("photo", "photographers")):
        if field in case:
            assert [credit.text for credit in article.credits if credit.kind == kind] == case[field]


def test_the_dateline_stays_with_its_author_behind_it() -> None:
    article = article_of("МОСКВА, 5 мая - РАПСИ, Анна Лис. Суд отложил дело. Стороны ждут.")
    assert (article.dateline, [block.kind for block in article.blocks]) == ("МОСКВА, 5 мая", ["boilerplate", "lede"])
