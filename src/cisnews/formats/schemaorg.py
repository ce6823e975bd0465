"""schema.org JSON-LD: a NewsArticle with its quotations, persons, bodies, events and legislation, one per line.

What maps to what, and what is lost, stands in docs/formats.md.
"""

from collections.abc import Sequence
from typing import Any

import orjson

from cisnews.formats.files import FilesWriter
from cisnews.formats.links import article_uri, present
from cisnews.model import Article, Meeting, Quote, Reform, Role, Speaker

Node = dict[str, Any]
References = dict[str | None, Node | None]

EVENT_STATUS = {"planned": "EventScheduled", "cancelled": "EventCancelled"}
"""schema.org has no word for a meeting that was held or is only remembered."""

ADOPTED = ("adopted", "signed", "in_force")


def json_ld(article: Article) -> Node:
    """The article as one JSON-LD document, with its context."""
    references = _references(article)
    return {"@context": "https://schema.org"} | _node(
        "NewsArticle",
        article_uri(article),
        url=article.url,
        headline=article.title,
        datePublished=article.published.isoformat() if article.published else None,
        inLanguage=article.language,
        dateline=article.dateline,
        articleBody=article.text,
        creditText=[credit.text for credit in article.credits],
        sourceOrganization=_named("NewsMediaOrganization", article.agency),
        mentions=[
            *(_speaker(article, speaker, references) for speaker in article.speakers),
            *(_event(article, meeting, references) for meeting in article.meetings),
            *(_legislation(article, reform, references) for reform in article.reforms),
        ],
        hasPart=[_quotation(article, quote, references) for quote in article.quotes],
    )


def _node(kind: str, key: str | None = None, **properties: Any) -> Node:
    return present({"@type": kind, "@id": key, **properties})


def _part(article: Article, key: str) -> str:
    return f"{article_uri(article)}#{key}"


def _references(article: Article) -> References:
    """How each speaker, who stands under `mentions`, is referred to elsewhere in the document."""
    made: References = {None: None}
    for speaker in article.speakers:
        made[speaker.id] = {"@type": _speaker_type(speaker.kind), "@id": _part(article, speaker.id)}
    return made


def _speaker_type(kind: str) -> str:
    return "Person" if kind in ("person", "office") else "Organization"


def _named(kind: str, name: str | None) -> Node | None:
    return {"@type": kind, "name": name} if name else None


def _country(code: str | None) -> Node | None:
    return {"@type": "Country", "identifier": code} if code else None


def _speaker(article: Article, speaker: Speaker, references: References) -> Node:
    key = _part(article, speaker.id)
    if speaker.kind == "person":
        return _person(key, speaker)
    if speaker.kind == "office":  # somebody who is not named
        return _node("Person", key, jobTitle=speaker.name)
    members = [references[member] for member in speaker.members]
    return _node("Organization", key, name=speaker.name, areaServed=_country(speaker.country), member=members)


def _person(key: str, speaker: Speaker) -> Node:
    held = [role for role in speaker.roles if not role.former]
    return _node(
        "Person",
        key,
        name=speaker.name,
        givenName=speaker.given,
        additionalName=speaker.patronymic,
        familyName=speaker.family,
        gender=f"https://schema.org/{speaker.gender.title()}" if speaker.gender else None,
        jobTitle=[role.label for role in held],
        affiliation=[_body(role) for role in held if role.organization],
    )


def _body(role: Role) -> Node:
    return _node("Organization", name=role.organization, areaServed=_country(role.country))


def _quotation(article: Article, quote: Quote, references: References) -> Node:
    """A quotation, or a statement in the reporter's words."""
    speaker = references[quote.speaker_id]
    direct = quote.kind == "direct"
    return _node(
        "Quotation" if direct else "Statement",
        _part(article, quote.id),
        text=quote.text,
        spokenByCharacter=speaker if direct else None,
        author=None if direct else speaker,
        dateCreated=str(quote.date) if quote.date else None,
        recordedAt=_named("Event", quote.occasion),
        isPartOf={"@type": "CreativeWork", "@id": _part(article, quote.parent_id)} if quote.parent_id else None,
    )


def _event(article: Article, meeting: Meeting, references: References) -> Node:
    status = EVENT_STATUS.get(meeting.status)
    return _node(
        "Event",
        _part(article, meeting.id),
        name=meeting.name,
        description="; ".join(meeting.outcomes) or None,
        about=[_named("Thing", topic) for topic in meeting.topics],
        keywords=[meeting.kind, meeting.status],
        startDate=str(meeting.date) if meeting.date else None,
        eventStatus=f"https://schema.org/{status}" if status else None,
        location=[_named("Place", place) for place in (meeting.venue, meeting.place) if place],
        organizer=references[meeting.host],
        attendee=[references[part.speaker_id] for part in meeting.participants if part.speaker_id],
    )


def _legislation(article: Article, reform: Reform, references: References) -> Node:
    decided = reform.decision_date if reform.status in ADOPTED else None
    return _node(
        "Legislation",
        _part(article, reform.id),
        name=reform.title,
        abstract=reform.change,
        legislationJurisdiction=_country(reform.country),
        author=references[reform.proposer_id],
        isBasedOn=_named("CreativeWork", reform.instrument),
        dateCreated=str(reform.proposed) if reform.proposed else None,
        legislationDate=str(decided) if decided else None,
        legislationLegalForce="https://schema.org/InForce" if reform.status == "in_force" else None,
        creativeWorkStatus=reform.status,
        keywords=reform.kind,
    )


def encode(articles: Sequence[Article]) -> dict[str, bytes]:
    """A line for each article."""
    return {"articles": b"".join(orjson.dumps(json_ld(article)) + b"\n" for article in articles)}


class Writer(FilesWriter):
    """One file `articles.jsonld`, one document per line."""

    names = ("articles",)
    suffix = "jsonld"
