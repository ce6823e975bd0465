"""The command line as the tests call it."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cisnews.cli import main

TEXT = " date 2024-05-17 Президент Армении подписал закон.\n\n«Закон готов», — заявил спикер парламента Арам Саакян.\n"


class Result:
    """What a command did: exit status, standard output, lines of standard error."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err.splitlines()


Command = Callable[..., Result]


@pytest.fixture
def cisnews(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["cisnews", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as end:
            main()
        captured = capfd.readouterr()
        return Result(int(end.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    return path
