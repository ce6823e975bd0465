"""The commented files of the lexicon, as they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from cisnews.knowledge import files


def test_a_name_that_stands_twice_is_told_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LEXICON", tmp_path)
    (tmp_path / "twice.yaml").write_text("# About\nnouns:\n  a: [да]\n  b: [нет]\n  a: [ну]\n", "utf-8")
    with pytest.raises(ValueError, match=r"twice\.yaml: line 3: a stands twice"):
        files.source("twice")


def test_the_files_of_a_folder_are_joined_in_the_order_of_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LEXICON", tmp_path)
    (tmp_path / "folder").mkdir()
    for name in ("b", "a"):
        (tmp_path / "folder" / f"{name}.yaml").write_text(f"- {name}\n", "utf-8")
    assert files.source("folder") == ["a", "b"]
