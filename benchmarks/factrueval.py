"""Predictions for FactRuEval-2016: `python -m benchmarks.factrueval FOLDER --out FILE`.

Parses every `*.txt` of a folder through the public model and writes one JSON line a document: persons with their names
and mentions, occupations, meetings, in the format that the contest's scorer reads. Needs only the texts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import click
import orjson

from cisnews.grammar import read
from cisnews.grammar.places.lexical import country
from cisnews.knowledge.files import source
from cisnews.model import Article, Role, Span, Speaker
from cisnews.sources.document import Document

_FACE_TO_FACE = frozenset({"bilateral", "multilateral", "talks", "other"})
_OWNERS = frozenset(
    {"основатель", "создатель", "владелец", "главный владелец", "совладелец", "собственник", "учредитель"}
)
"""Posts that the contest counts as ownership."""
_PARTS = {"firstname": "given", "patronymic": "patronymic", "lastname": "family"}


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Where to write the lines.")
def main(folder: Path, out: Path) -> None:
    """Write the predictions for all texts of FOLDER."""
    write_predictions(folder, out)


def write_predictions(folder: Path, out: Path) -> None:
    """Parse all texts of a folder and write a line for each."""
    with out.open("wb") as lines:
        for path in sorted(folder.glob("*.txt")):
            lines.write(orjson.dumps(predictions(path), option=orjson.OPT_APPEND_NEWLINE))


def predictions(path: Path) -> dict[str, Any]:
    """What the parser finds in one text, in the scorer's format."""
    article = read(Document(text=path.read_text("utf-8-sig")))
    people = [speaker for speaker in article.speakers if speaker.kind == "person"]
    return {
        "doc": path.stem,
        "persons": [_person(speaker) for speaker in people],
        "occupations": [occupation for speaker in people for occupation in _occupations(speaker, article.text)],
        "meetings": list(_meetings(article)),
    }


def _person(speaker: Speaker) -> dict[str, Any]:
    """The parts of the name, each word of several given names for itself, and the mentions by name."""
    person: dict[str, Any] = {
        key: value.split(" ") if key == "firstname" else value
        for key, part in _PARTS.items()
        if (value := getattr(speaker, part))
    }
    if person.get("lastname") in _single_names() and len(person) == 1:
        person = {"nickname": person["lastname"]}
    person["mentions"] = [
        [mention.span.start, mention.span.end] for mention in speaker.mentions if mention.kind == "name"
    ]
    return person


@cache
def _single_names() -> frozenset[str]:
    """The one name of persons who are called by nothing else, which is no family name: `Пифагор`."""
    return frozenset(name for group in source("known_surnames") if group.get("single") for name in group["names"])


def _occupations(speaker: Speaker, text: str) -> Iterator[dict[str, Any]]:
    """One for each office that is tied to a body or place, in the words of the mention that says most."""
    for role in speaker.roles:
        written = [_as_written(role, span, text) for span in role.spans]
        post, where = max(written, key=lambda words: bool(words[1]))
        where = where or _named_elsewhere(role, text) or _country_name(role)
        if where and (role.post or "").lower() not in _OWNERS:
            occupation = {"who": speaker.name, "position": post, "where": where}
            occupation |= {"phase": "конец"} if role.former else {}
            yield {key: value for key, value in occupation.items() if value}


def _as_written(role: Role, span: Span, text: str) -> tuple[str | None, str | None]:
    """The words of the post with how it is held, and those of the body, else of the country or region."""
    grounds = {
        ground.field: ground.span
        for ground in role.grounds
        if span.start <= ground.span.start and ground.span.end <= span.end
    }
    post = grounds["post"].of(text) if "post" in grounds else None
    if "post" in grounds and role.acting:
        post = text[span.start : grounds["post"].end]
    where = grounds.get("organization") or grounds.get("country")
    is_adjective = where is not None and "post" in grounds and where.start < grounds["post"].start
    return post, None if where is None or (is_adjective and not _is_regional(role)) else where.of(text)


def _named_elsewhere(role: Role, text: str) -> str | None:
    """The body or place as the text names it elsewhere, where the words of the office only point to it."""
    gaps = {"organization": 0, "country": 2}  # `таджикский` right before the post is no place
    apart = (
        ground.span
        for ground in role.grounds
        if ground.field in gaps
        and all(
            ground.span.end + gaps[ground.field] <= span.start or span.end <= ground.span.start for span in role.spans
        )
    )
    return next((span.of(text) for span in apart), None)


def _is_regional(role: Role) -> bool:
    """Whether an office is named after a region: `подмосковный губернатор` is that of `Московская область`."""
    place = role.label.removeprefix(role.post or "").strip()
    return bool(place) and role.country is not None and place != country(role.country)["genitive"]


def _country_name(role: Role) -> str | None:
    """The country in the nominative, where the text has it as an adjective or not beside the office."""
    return str(country(role.country)["name"]) if role.country else None


def _meetings(article: Article) -> Iterator[dict[str, Any]]:
    """Where persons met or will meet face to face; the contest knows no sessions, visits or calls."""
    persons = {speaker.id: speaker.name for speaker in article.speakers if speaker.kind == "person"}
    for meeting in article.meetings:
        participants = [persons[p.speaker_id] for p in meeting.participants if p.speaker_id in persons]
        if meeting.kind in _FACE_TO_FACE and meeting.status != "cancelled" and len(participants) > 1:
            yield {"participants": participants}


if __name__ == "__main__":
    sys.exit(main())
