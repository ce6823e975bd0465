"""Popolo (popoloproject.com): persons, organizations, posts, memberships, areas, events and speeches.

What maps to what, and what is lost, stands in docs/formats.md. Nothing is merged across articles: a person of two
articles appears twice, each time with the same identifier of the scheme `cisnews:key`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from cisnews.formats.files import FilesWriter
from cisnews.formats.links import article_uri, body_id, members_of, position_id, present, roles_of
from cisnews.model import Article, Speaker

Json = dict[str, Any]


def persons(article: Article) -> Iterator[Json]:
    """Every speaker that is a person."""
    for speaker in article.speakers:
        if speaker.kind == "person":
            yield {
                "id": speaker.id,
                "name": speaker.name,
                "given_name": speaker.given,
                "patronymic_name": speaker.patronymic,
                "family_name": speaker.family,
                "gender": speaker.gender,
                "identifiers": _identifiers(speaker),
                "sources": _sources(article),
            }


def organizations(article: Article) -> Iterator[Json]:
    """Every speaker that is a body or a group, and every body in which an office of the article is held."""
    for speaker in article.speakers:
        if speaker.kind in ("organization", "group"):
            yield {
                "id": speaker.id,
                "name": speaker.name,
                "classification": speaker.kind,
                "area_id": speaker.country,
                "identifiers": _identifiers(speaker),
                "sources": _sources(article),
            }
    for name, role in {role.organization: role for _, role in roles_of(article) if role.organization}.items():
        yield {
            "id": body_id(article, name),
            "name": name,
            "classification": "organization",
            "area_id": role.country,
            "sources": _sources(article),
        }


def posts(article: Article) -> Iterator[Json]:
    """Every office that the article names, with or without its holder."""
    for label, role in {role.label: role for _, role in roles_of(article)}.items():
        yield {
            "id": position_id(article, label),
            "label": label,
            "role": role.post,
            "organization_id": body_id(article, role.organization),
            "area_id": role.country,
            "sources": _sources(article),
        }


def memberships(article: Article) -> Iterator[Json]:
    """The offices that a person holds by the article, and the members of its groups."""
    for speaker, role in roles_of(article):
        if speaker.kind == "person" and not role.former:
            yield {
                "id": position_id(article, role.label, speaker.id),
                "label": role.label,
                "role": role.post,
                "person_id": speaker.id,
                "organization_id": body_id(article, role.organization),
                "post_id": position_id(article, role.label),
                "area_id": role.country,
                "sources": _sources(article),
            }
    for group, member in members_of(article):
        if member.kind == "person":
            yield {
                "id": position_id(article, group.id, member.id),
                "person_id": member.id,
                "organization_id": group.id,
                "sources": _sources(article),
            }


def events(article: Article) -> Iterator[Json]:
    """Every meeting."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    for meeting in article.meetings:
        attendees = [speakers[part.speaker_id] for part in meeting.participants if part.speaker_id]
        host = speakers[meeting.host] if meeting.host else None
        yield {
            "id": meeting.id,
            "name": meeting.name,
            "description": "; ".join((*meeting.topics, *meeting.outcomes)) or None,
            "classification": meeting.kind,
            "status": meeting.status,
            "start_date": str(meeting.date) if meeting.date else None,
            "location": ", ".join(place for place in (meeting.venue, meeting.place) if place) or None,
            "organization_id": host.id if host and host.kind == "organization" else None,
            "attendees": [{"id": one.id, "name": one.name} for one in attendees if one.kind == "person"],
            "sources": _sources(article),
        }


def speeches(article: Article) -> Iterator[Json]:
    """Every quote: word for word a `speech`, in the reporter's words a `narrative`."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    for position, quote in enumerate(article.quotes):
        speaker = speakers[quote.speaker_id] if quote.speaker_id else None
        yield {
            "id": quote.id,
            "creator_id": speaker.id if speaker and speaker.kind == "person" else None,
            "role": speaker.role if speaker else None,
            "attribution_text": speaker.name if speaker else None,
            "text": quote.text,
            "title": quote.occasion,
            "type": "speech" if quote.kind == "direct" else "narrative",
            "position": position,
            "sources": _sources(article),
        }


def areas(article: Article) -> Iterator[Json]:
    """Every country of an office or a body."""
    countries = {speaker.country for speaker in article.speakers} | {role.country for _, role in roles_of(article)}
    for country in sorted(filter(None, countries)):
        yield {"id": country, "identifier": country, "classification": "country"}


def _identifiers(speaker: Speaker) -> list[Json]:
    return [{"scheme": "cisnews:key", "identifier": speaker.key}]


def _sources(article: Article) -> list[Json]:
    """The article, by the address that it states and by its id."""
    pages = [{"url": article.url, "note": "article"}] if article.url else []
    return [*pages, present({"url": article_uri(article), "note": article.source})]


CLASSES: Mapping[str, Callable[[Article], Iterator[Json]]] = {
    "persons": persons,
    "organizations": organizations,
    "posts": posts,
    "memberships": memberships,
    "areas": areas,
    "events": events,
    "speeches": speeches,
}
"""What makes the objects of each class."""


def encode(articles: Sequence[Article]) -> dict[str, list[bytes]]:
    """The JSON of the objects of each class."""
    return {
        f"popolo/{name}": [orjson.dumps(present(made)) for article in articles for made in objects(article)]
        for name, objects in CLASSES.items()
    }


class Writer(FilesWriter):
    """One JSON array per class: `popolo/persons.json`, ... A country appears in `popolo/areas.json` once."""

    names = tuple(f"popolo/{name}" for name in CLASSES)
    suffix = "json"
    opening = dict.fromkeys(names, b"[")
    closing = b"\n]\n"

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self._begun: set[str] = set()
        self._areas: set[bytes] = set()

    def write(self, encoded: Mapping[str, Any]) -> None:
        """Append what `encode` made to each array."""
        for name, objects in encoded.items():
            for made in self._new_areas(objects) if name == "popolo/areas" else objects:
                self._streams[name].write((b",\n" if name in self._begun else b"\n") + made)
                self._begun.add(name)

    def _new_areas(self, objects: list[bytes]) -> Iterator[bytes]:
        for made in objects:
            if made not in self._areas:
                self._areas.add(made)
                yield made
