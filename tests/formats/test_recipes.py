"""Every snippet of docs/recipes.md runs, and all snippets of a question give the answer that is shown."""

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.formats.corpus import write_corpus

RECIPES = (Path(__file__).parents[2] / "docs" / "recipes.md").read_text()
SECTIONS = dict(re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", RECIPES, re.M | re.S))
IMPORTS = re.search(r"^```python\n(.*?)^```$", RECIPES, re.M | re.S)[1]  # type: ignore[index]


def snippets(section: str) -> list[tuple[str, str]]:
    """Language and source of each snippet of a section."""
    return re.findall(r"^```(sql|python)\n(.*?)^```$", SECTIONS[section], re.M | re.S)


def answers(section: str) -> list[tuple[str, pd.DataFrame]]:
    """What each snippet of a section answers; Python snippets run one after the other."""
    import duckdb  # not at the top: hypothesis keeps test modules alive at exit, which this library reports as a leak

    names: dict[str, Any] = {}
    exec(IMPORTS, names)  # noqa: S102
    found = []
    for language, source in snippets(section):
        if language == "python":
            exec(source, names)  # noqa: S102
        answer = duckdb.execute(source).df() if language == "sql" else names.pop("answer")
        found.append((language, answer if isinstance(answer, pd.DataFrame) else answer.to_pandas()))
    return found


def markdown(answer: pd.DataFrame) -> str:
    """An answer as it is shown in the documentation."""
    rows = [list(answer.columns), ["---"] * len(answer.columns), *answer.map(_cell).values.tolist()]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(value: Any) -> str:
    if isinstance(value, str | int):
        return str(value)
    if hasattr(value, "date"):  # a timestamp of midnight is a day
        return str(value.date())
    return ", ".join(value) if hasattr(value, "__len__") else str(value)


@pytest.mark.parametrize("section", [name for name in SECTIONS if snippets(name)])
def test_recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, section: str) -> None:
    """The answer that is shown is that of every snippet."""
    write_corpus(tmp_path / "tables")
    monkeypatch.chdir(tmp_path)
    found = answers(section)
    assert {language for language, _ in found} >= {"sql", "python"}
    for language, answer in found:
        assert markdown(answer) in SECTIONS[section], f"{section} ({language}):\n{markdown(answer)}"


def test_all_questions_are_there() -> None:
    """The questions that the tables are made for."""
    assert [name for name in SECTIONS if snippets(name)] == [
        "Who quoted whom most",
        "Who met whom, per month",
        "All quotes of a person, with the offices of the time",
        "Reforms by status",
        "Quotes with their context",
        "What a column means",
    ]
