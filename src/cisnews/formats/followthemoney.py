"""FollowTheMoney (followthemoney.tech): entities, one per line, as OpenSanctions and Aleph read them.

What maps to what, and what is lost, stands in docs/formats.md. Nothing is merged across articles; ids are those of the
article's objects. Values are written in FollowTheMoney's normal form (`kz`, `rus`), so that nothing is needed but this
module to write them.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from cisnews.formats.files import FilesWriter
from cisnews.formats.links import body_id, members_of, position_id, roles_of
from cisnews.model import Article, Meeting, Speaker

LANGUAGES = {
    "ar": "ara",
    "az": "aze",
    "be": "bel",
    "bg": "bul",
    "de": "deu",
    "el": "ell",
    "en": "eng",
    "es": "spa",
    "et": "est",
    "fa": "fas",
    "fr": "fra",
    "he": "heb",
    "hi": "hin",
    "hy": "hye",
    "it": "ita",
    "ja": "jpn",
    "ka": "kat",
    "kk": "kaz",
    "ko": "kor",
    "ky": "kir",
    "lt": "lit",
    "lv": "lav",
    "mk": "mkd",
    "mn": "mon",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "ru": "rus",
    "sr": "srp",
    "tg": "tgk",
    "th": "tha",
    "tk": "tuk",
    "tr": "tur",
    "uk": "ukr",
    "uz": "uzb",
    "zh": "zho",
}
"""ISO 639-3 codes, which FollowTheMoney uses, of the languages that are recognised, but for three that it lacks."""

Entity = dict[str, Any]


def entities(article: Article) -> Iterator[Entity]:
    """The article, its speakers, their offices, names, quotes, meetings and reforms."""
    yield _article(article)
    for speaker in article.speakers:
        yield _speaker(article, speaker)
    yield from _offices(article)
    yield from _members(article)
    yield from _names(article)
    yield from _quotes(article)
    for meeting in article.meetings:
        yield _meeting(article, meeting)
    yield from _reforms(article)


def _entity(schema: str, key: str, **properties: Any) -> Entity:
    """An entity; every property is a list of strings without doubles, and only there if it has any."""
    kept = {}
    for name, value in properties.items():
        values = value if isinstance(value, list) else [value]
        if strings := [str(each) for each in values if each]:
            kept[name] = list(dict.fromkeys(strings))
    return {"id": key, "schema": schema, "properties": kept}


def _part(article: Article, schema: str, key: str, **properties: Any) -> Entity:
    """An entity of which the article is the proof."""
    return _entity(schema, key, **properties, proof=article.id)


def _article(article: Article) -> Entity:
    return _entity(
        "Article",
        article.id,
        title=article.title,
        publishedAt=article.published,
        language=LANGUAGES.get(article.language or ""),
        sourceUrl=article.url,
        publisher=article.agency,
        author=[credit.text for credit in article.credits if credit.kind == "author"],
        encoding=article.encoding,
        fileName=article.source,
        bodyText=article.text,
    )


def _speaker(article: Article, speaker: Speaker) -> Entity:
    common = {"name": speaker.name, "country": _country(speaker.country)}
    if speaker.kind == "person":
        return _part(
            article,
            "Person",
            speaker.id,
            **common,
            firstName=speaker.given,
            fatherName=speaker.patronymic,
            lastName=speaker.family,
            gender=speaker.gender,
            position=[role.label for role in speaker.roles],
        )
    return _part(article, "Position" if speaker.kind == "office" else "Organization", speaker.id, **common)


def _offices(article: Article) -> Iterator[Entity]:
    """The offices, the bodies in which they are held, and who holds them."""
    roles = list(roles_of(article))
    for name, role in {role.organization: role for _, role in roles if role.organization}.items():
        country = _country(role.country)
        yield _part(article, "Organization", str(body_id(article, name)), name=name, country=country)
    for label, role in {role.label: role for _, role in roles}.items():
        yield _part(
            article,
            "Position",
            position_id(article, label),
            name=label,
            country=_country(role.country),
            organization=body_id(article, role.organization),
        )
    for speaker, role in roles:
        if speaker.kind == "person":
            yield _part(
                article,
                "Occupancy",
                position_id(article, role.label, speaker.id),
                holder=speaker.id,
                post=position_id(article, role.label),
                status=["former"] * role.former + ["acting"] * role.acting,
                date=article.published,
            )


def _members(article: Article) -> Iterator[Entity]:
    """Who belongs to a group; an office that nobody is known to hold can be no member."""
    for group, member in members_of(article):
        if member.kind != "office":
            key = position_id(article, group.id, member.id)
            yield _part(article, "Membership", key, member=member.id, organization=group.id)


def _names(article: Article) -> Iterator[Entity]:
    """Every form of a name as written, for whoever resolves persons across articles."""
    for speaker in article.speakers:
        forms = dict.fromkeys(mention.span.of(article.text) for mention in speaker.mentions if mention.kind == "name")
        for form in forms if speaker.kind != "office" else ():
            key = position_id(article, "name", speaker.id, form)
            yield _entity("Mention", key, document=article.id, resolved=speaker.id, name=form)


def _quotes(article: Article) -> Iterator[Entity]:
    for quote in article.quotes:
        said = {"entity": quote.speaker_id, "description": quote.text, "summary": quote.occasion}
        yield _event(article, "Note", quote.id, ["quote", quote.kind], **said)


def _meeting(article: Article, meeting: Meeting) -> Entity:
    offices = {speaker.id for speaker in article.speakers if speaker.kind == "office"}
    return _event(
        article,
        "Event",
        meeting.id,
        ["meeting", meeting.kind, meeting.status],
        name=meeting.name or meeting.evidence[0].of(article.text),
        organizer=None if meeting.host in offices else meeting.host,
        involved=[part.speaker_id for part in meeting.participants if part.speaker_id not in offices],
        country=[_country(part.country) for part in meeting.participants],
        location=[meeting.place, meeting.venue],
        date=meeting.date,
        summary=list(meeting.topics),
        description=list(meeting.outcomes),
    )


def _reforms(article: Article) -> Iterator[Entity]:
    for reform in article.reforms:
        yield _event(
            article,
            "Note",
            reform.id,
            ["reform", reform.kind, reform.status],
            name=reform.title,
            entity=reform.proposer_id,
            description=reform.change,
            summary=reform.instrument,
            country=_country(reform.country),
        )


def _event(article: Article, schema: str, key: str, keywords: list[str], **properties: Any) -> Entity:
    """What was said or done, with the words that say which kind of thing it is, and where it was read."""
    return _part(article, schema, key, **properties, keywords=keywords, sourceUrl=article.url)


def _country(code: str | None) -> str | None:
    return code.lower() if code else None


def encode(articles: Sequence[Article]) -> dict[str, bytes]:
    """The lines of the entities of these articles."""
    made = (entity for article in articles for entity in entities(article))
    return {"entities.ftm": b"".join(orjson.dumps(entity) + b"\n" for entity in made)}


class Writer(FilesWriter):
    """One file `entities.ftm.json`, one entity per line: the name and form that `ftm` and `aleph` expect."""

    names = ("entities.ftm",)
    suffix = "json"
