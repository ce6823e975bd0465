"""Reading invented texts for tests: the whole article, or the persons in it."""

from __future__ import annotations

from cisnews.grammar import read
from cisnews.model import Article, Speaker
from cisnews.sources.document import Document


def article_of(text: str, **told: object) -> Article:
    """The article of a text, with what is told beside it (`title`, `published` …)."""
    return read(Document(text=text, **told))  # type: ignore[arg-type]


def persons_of(text: str) -> list[Speaker]:
    """The persons in a text, in the order of the article."""
    return [speaker for speaker in article_of(text).speakers if speaker.kind == "person"]


def person_of(text: str) -> Speaker:
    """The only person in a text."""
    (person,) = persons_of(text)
    return person


def people(text: str) -> list[tuple[str, str | None]]:
    """The persons of a text, each with name and gender."""
    return [(person.name or "", person.gender) for person in persons_of(text)]


def names_of(text: str) -> list[str]:
    """The names of the persons of a text."""
    return [name for name, _ in people(text)]


def named_in(speaker: Speaker, text: str) -> list[str]:
    """The places where a text names a speaker, as written."""
    return [mention.span.of(text) for mention in speaker.mentions if mention.kind == "name"]
