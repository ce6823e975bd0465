"""Where the files of a format lie in an output directory, and how they are written from start to end."""

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar


def path_of(directory: Path, name: str, suffix: str) -> Path:
    """`directory/name.suffix`; its folder is made if need be."""
    path = directory / f"{name}.{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


class FilesWriter:
    """Writes one or several files side by side, each as it comes."""

    names: ClassVar[tuple[str, ...]]
    suffix: ClassVar[str]
    opening: ClassVar[Mapping[str, bytes]] = {}
    """What stands at the start of a file."""
    closing: ClassVar[bytes] = b""
    """What stands at the end of every file."""

    def __init__(self, directory: Path) -> None:
        self._paths = {name: path_of(directory, name, self.suffix) for name in self.names}
        self._streams = {name: path.open("wb") for name, path in self._paths.items()}
        for name, stream in self._streams.items():
            stream.write(self.opening.get(name, b""))

    def write(self, encoded: Mapping[str, bytes]) -> None:
        """Append what `encode` made to each file."""
        for name, content in encoded.items():
            self._streams[name].write(content)

    def close(self) -> list[Path]:
        """Finish the files and tell which they are."""
        for stream in self._streams.values():
            stream.write(self.closing)
            stream.close()
        return list(self._paths.values())

    def abandon(self) -> None:
        """Let go of the files, which are not whole and never will be."""
        for stream in self._streams.values():
            with contextlib.suppress(OSError):  # what is left cannot be written
                stream.close()
