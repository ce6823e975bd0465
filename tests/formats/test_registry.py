"""The formats by name."""

import subprocess
import sys
from pathlib import Path

import pytest

from cisnews.formats.registry import FORMATS
from tests.samples import EMPTY, EVERYTHING


@pytest.mark.parametrize("name", FORMATS)
def test_writers_do_not_depend_on_batches(name: str, tmp_path: Path) -> None:
    """One call of `write` or several: the same files, and `close` tells all of them."""
    format = FORMATS[name]
    written = []
    for directory, batches in ((tmp_path / "a", [[EVERYTHING, EMPTY]]), (tmp_path / "b", [[EVERYTHING], [], [EMPTY]])):
        writer = format.open(directory)
        for batch in batches:
            writer.write(format.encode(batch))
        paths = writer.close()
        assert sorted(paths) == sorted(path for path in directory.rglob("*") if path.is_file())
        written.append({path.relative_to(directory): path.read_bytes() for path in paths})
    assert written[0] == written[1]
    assert all(written[0].values())


@pytest.mark.parametrize("name", FORMATS)
def test_no_article(name: str, tmp_path: Path) -> None:
    """A run without articles leaves files that say so, or none."""
    for path in FORMATS[name].open(tmp_path).close():
        assert path.exists()


def test_formats_are_imported_when_used() -> None:
    """`import cisnews.formats` does not import pyarrow."""
    code = "import sys, cisnews.formats; sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": "src"}, check=False).returncode == 0
