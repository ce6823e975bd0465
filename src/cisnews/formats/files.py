"""Where the files of a format lie in an output directory."""

from pathlib import Path


def path_of(directory: Path, name: str, suffix: str, part: str | None = None) -> Path:
    """`directory/name.suffix`, or `directory/name/part.suffix` where a run writes in parts; its folder is made."""
    path = directory / f"{name}.{suffix}" if part is None else directory / name / f"{part}.{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def paths_of(directory: Path, name: str, suffix: str) -> list[Path]:
    """The files of that name that are there, parts in order."""
    whole = directory / f"{name}.{suffix}"
    return [whole] if whole.exists() else sorted((directory / name).glob(f"*.{suffix}"))
