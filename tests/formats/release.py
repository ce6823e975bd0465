"""Keep the files that this version writes, so that every later version can be held to reading them.

Run once for each release: `python -m tests.formats.release`.
"""

import sys
from pathlib import Path

from cisnews import __version__
from cisnews.formats.registry import FORMATS
from tests.samples import EMPTY, EVERYTHING

RELEASED = Path(__file__).parent / "released"
LOSSLESS = ("jsonl", "parquet", "nested")


def main() -> None:
    """Write the samples in every format that is read back; never over files that were released."""
    directory = RELEASED / __version__
    if directory.exists():
        sys.exit(f"{directory.name} is released already")
    for name in LOSSLESS:
        writer = FORMATS[name].open(directory)
        writer.write(FORMATS[name].encode([EVERYTHING, EMPTY]))
        writer.close()


if __name__ == "__main__":
    main()
