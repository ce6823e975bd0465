"""The gold's files: texts with the answer marked inline, read, and compared with what the grammar finds.

The format is described in `README.md` beside this file.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
KNOWN_LIMITS = FOLDER / "known_limits.yaml"

_CASE = re.compile(r"^=== *(.+?) *$", re.MULTILINE)
_TAIL = re.compile(r"^---[ \t]*$", re.MULTILINE)
_MARK = re.compile(r"\{([mr]?\d+)([|=])|\}")

Spans = tuple[tuple[int, int], ...]


@dataclass
class Item:
    """A quote, meeting or reform of the gold, or of an article: where it stands and what is said of it."""

    label: str
    spans: Spans
    says: dict[str, Any]
    cues: Spans = ()
    optional: bool = False


@dataclass
class Case:
    """One short article with its answer; a part that is None is not checked."""

    name: str
    text: str
    published: datetime.date | None
    quotes: list[Item] | None = None
    meetings: list[Item] | None = None
    reforms: list[Item] | None = None
    speakers: dict[str, dict[str, Any]] = field(default_factory=dict)


def all_cases() -> list[Case]:
    """The cases of all files, named `folder/file: case`, in order."""
    return [case for path in sorted(FOLDER.glob("*/*.txt")) for case in read_file(path)]


def known_limits() -> dict[str, str]:
    """Names of the cases that are known not to be read right, each with the reason."""
    return yaml.safe_load(KNOWN_LIMITS.read_text("utf-8")) or {}


def read_file(path: Path) -> list[Case]:
    """The cases of one file."""
    pieces = _CASE.split(path.read_text("utf-8"))
    stem = f"{path.parent.name}/{path.stem}"
    return [read_case(f"{stem}: {name}", body) for name, body in zip(pieces[1::2], pieces[2::2], strict=True)]


def read_case(name: str, body: str) -> Case:
    """One case: the marked text, a line of three hyphens, the facts in YAML."""
    marked, _, tail = _partition(body)
    text, marks = _unmark(name, marked.strip("\n"))
    facts: dict[str, Any] = yaml.safe_load(tail) or {}
    unknown = set(facts) - {"published", "quotes", "meetings", "reforms", "speakers"}
    if unknown:
        raise ValueError(f"{name}: {sorted(unknown)} is nothing that a case can say")
    used = {str(label) for part in ("quotes", "meetings", "reforms") for label in facts.get(part) or ()}
    if marked_only := {label for label, _, _, _ in marks} - used:
        raise ValueError(f"{name}: {sorted(marked_only)} is marked in the text and not named below it")
    return Case(
        name,
        text,
        facts.get("published"),
        **{part: _items(name, facts[part], marks) for part in ("quotes", "meetings", "reforms") if part in facts},
        speakers=facts.get("speakers") or {},
    )


def _partition(body: str) -> tuple[str, str, str]:
    match = _TAIL.search(body)
    return (body[: match.start()], "---", body[match.end() :]) if match else (body, "", "")


def _unmark(name: str, marked: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    """The bare text, and the marks as (label, sort, start, end) in the order of their starts."""
    text = ""
    last = 0
    opened: list[tuple[str, str, int]] = []
    marks = []
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match.group() == "}":
            if not opened:
                raise ValueError(f"{name}: a closing brace too many after {text[-30:]!r}")
            label, sort, start = opened.pop()
            marks.append((label, sort, start, len(text)))
        else:
            opened.append((match[1], match[2], len(text)))
    if opened:
        raise ValueError(f"{name}: {opened[-1][0]} is not closed")
    return text + marked[last:], sorted(marks, key=lambda mark: (mark[2], -mark[3]))


def _items(name: str, facts: dict[Any, dict[str, Any]] | None, marks: list[tuple[str, str, int, int]]) -> list[Item]:
    items = []
    for label, says in (facts or {}).items():
        says = {key: _plain(value) for key, value in says.items()}
        spans = tuple((start, end) for other, sort, start, end in marks if other == str(label) and sort == "|")
        cues = tuple((start, end) for other, sort, start, end in marks if other == str(label) and sort == "=")
        if not spans:
            raise ValueError(f"{name}: {label} is not marked in the text")
        items.append(Item(str(label), spans, says, cues, bool(says.pop("optional", False))))
    return items


def _plain(value: Any) -> Any:
    """YAML reads `2027` and `2025-11-14` as a number and a date; the model writes them as strings."""
    return str(value) if isinstance(value, datetime.date) or type(value) is int else value
