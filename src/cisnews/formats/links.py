"""What the vocabularies of other projects need in common: addresses and ids of things that have none of their own."""

from collections.abc import Iterator
from typing import Any

from cisnews.model import Article, Role, Speaker
from cisnews.model.identity import part_id


def article_uri(article: Article) -> str:
    """A URI of the article that is the same wherever it was read."""
    return f"urn:cisnews:article:{article.id}"


def body_id(article: Article, name: str | None) -> str | None:
    """The id of a body that the article names only as that of an office."""
    return part_id("o", article.id, name) if name else None


def position_id(article: Article, *parts: str) -> str:
    """The id of an office that the article names, or of somebody's holding it."""
    return part_id("p", article.id, *parts)


def roles_of(article: Article) -> Iterator[tuple[Speaker, Role]]:
    """Every office of every speaker, in order."""
    for speaker in article.speakers:
        for role in speaker.roles:
            yield speaker, role


def members_of(article: Article) -> Iterator[tuple[Speaker, Speaker]]:
    """Each group or body of the article with each of its members."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    for group in article.speakers:
        if group.kind in ("group", "organization"):
            for member in group.members:
                yield group, speakers[member]


def present(values: dict[str, Any]) -> dict[str, Any]:
    """Only the values that are there: not None, not an empty list."""
    return {name: value for name, value in values.items() if value is not None and value != []}
