"""Runs that were stopped go on; earlier exports are kept."""

from pathlib import Path
from typing import Any

import pytest

from cisnews.batch.export import export
from cisnews.errors import TargetError
from cisnews.sources.columns import Columns
from tests.batch.runs import Stop, articles, content, stop_after


@pytest.mark.usefixtures("small_shards")
def test_a_stopped_run_is_completed_without_parsing_again(news: Path, tmp_path: Path, parsed: list[str | None]) -> None:
    export(news, tmp_path / "whole", workers=1)
    everything = list(parsed)
    parsed.clear()
    with pytest.raises(Stop):
        export(news, tmp_path / "out", workers=1, progress=stop_after(3))  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()
    before = list(parsed)
    export(news, tmp_path / "out", workers=1)
    assert parsed == everything
    assert 15 <= len(before) < len(everything)
    assert content(tmp_path / "out") == content(tmp_path / "whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news", "out", "whole"]


@pytest.mark.usefixtures("small_shards")
def test_what_changed_meanwhile_is_parsed_again(news: Path, tmp_path: Path, parsed: list[str | None]) -> None:
    with pytest.raises(Stop):
        export(news, tmp_path / "out", workers=1, progress=stop_after(2))  # type: ignore[arg-type]
    (news / "01.txt").write_text("Сенат принял другой закон.")
    parsed.clear()
    export(news, tmp_path / "out", workers=1)
    assert str(news / "01.txt") in parsed
    assert articles(tmp_path / "out")[1].text == "Сенат принял другой закон."


def test_a_damaged_outcome_is_parsed_again(news: Path, tmp_path: Path) -> None:
    with pytest.raises(Stop):
        export(news, tmp_path / "out", workers=1, progress=stop_after(1))  # type: ignore[arg-type]
    for path in (tmp_path / ".out.partial" / "shards").iterdir():
        path.write_bytes(path.read_bytes()[:-7])
    assert export(news, tmp_path / "out", workers=1).counts["articles"] == 23


def test_an_earlier_export_is_kept_unless_told_otherwise(news: Path, tmp_path: Path, parsed: list[str | None]) -> None:
    out = tmp_path / "out"
    first = export(news, out, workers=1)
    before = content(out)
    with pytest.raises(TargetError, match="holds an earlier export") as caught:
        export(news, out, workers=1)
    assert caught.value.reason == "exists"
    parsed.clear()
    assert export(news, out, workers=1, resume=True) == first
    assert parsed == []
    assert content(out) == before
    settings: list[dict[str, Any]] = [{"formats": "csv"}, {"columns": Columns(html=True)}, {"holders": True}]
    for other in settings:
        with pytest.raises(TargetError, match=f"holds an earlier export with other {next(iter(other))}; "):
            export(news, out, workers=1, resume=True, **other)
    (news / "00.txt").unlink()
    assert export(news, out, workers=1, overwrite=True).counts["articles"] == 22
    assert len(articles(out)) == 22
