"""The cross-field rules of an article: what no JSON Schema can state, each with a name.

`InvalidObject.rule` and the documentation use these names. Two more rules, `span_order` and `date_exists`, stand with
their types (`Span`, `PartialDate`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from cisnews.errors import InvalidObject
from cisnews.model.identity import article_id
from cisnews.model.span import Span

if TYPE_CHECKING:
    from cisnews.model.article import Article

Rule = Callable[["Article"], None]


def check(article: Article) -> None:
    """Raise InvalidObject with the name of the first rule that the article breaks."""
    for rule in RULES:
        rule(article)


def id_of_text(article: Article) -> None:
    """The article's id is the hash of its text."""
    expected = article_id(article.text)
    if article.id != expected:
        raise InvalidObject("Article.id", f"{article.id!r} is not the hash of the text ({expected})", rule="id_of_text")


def spans_inside_text(article: Article) -> None:
    """Every span ends inside the text."""
    length = len(article.text)
    for where, part in parts(article):
        if type(part) is Span and part.end > length:
            raise InvalidObject(
                f"{where}.end", f"{part.end} lies outside the text of {length} characters", rule="spans_inside_text"
            )


def surfaces_equal_text(article: Article) -> None:
    """Every string that claims to be copied from the text is what stands there."""
    text = article.text
    for index, quote in enumerate(article.quotes):
        if quote.text != " ".join(span.of(text) for span in quote.spans):
            _refuse_surface(f"quotes[{index}].text", quote.text)
    for index, credit in enumerate(article.credits):
        if credit.text != credit.span.of(text):
            _refuse_surface(f"credits[{index}].text", credit.text)
    for where, part in (("Article", article), *((f"quotes[{i}]", quote) for i, quote in enumerate(article.quotes))):
        _check_verbatim(where, part, text)


def _check_verbatim(where: str, part: Any, text: str) -> None:
    for name in VERBATIM[type(part).__name__]:
        value = getattr(part, name)
        if value is not None and not any(g.field == name and g.span.of(text) == value for g in part.grounds):
            _refuse_surface(f"{where}.{name}", value)


VERBATIM = {"Article": ("title", "dateline"), "Quote": ("cue",)}
"""Fields declared `verbatim`; a test holds this table against the declarations."""


def _refuse_surface(where: str, value: str) -> None:
    raise InvalidObject(where, f"{value!r} is not what stands in the text at its span", rule="surfaces_equal_text")


def blocks_in_order(article: Article) -> None:
    """Blocks stand in order and do not overlap."""
    last = 0
    for index, block in enumerate(article.blocks):
        if block.span.start < last:
            raise InvalidObject(f"blocks[{index}].span", "overlaps the block before it", rule="blocks_in_order")
        last = block.span.end


def ids_unique(article: Article) -> None:
    """No two speakers, quotes, meetings or reforms share an id."""
    for name in ("speakers", "quotes", "meetings", "reforms"):
        seen: set[str] = set()
        for index, part in enumerate(getattr(article, name)):
            if part.id in seen:
                raise InvalidObject(f"{name}[{index}].id", f"{part.id!r} appears twice", rule="ids_unique")
            seen.add(part.id)


def references_resolve(article: Article) -> None:
    """Every reference names an object of the article, and no quote stands inside itself."""
    speakers = {speaker.id for speaker in article.speakers}
    quotes = {quote.id: quote.parent_id for quote in article.quotes}
    for where, known, value in _references(article, speakers, set(quotes)):
        if value is not None and value not in known:
            raise InvalidObject(where, f"{value!r} is the id of nothing in the article", rule="references_resolve")
    for index, quote in enumerate(article.quotes):
        if _is_own_ancestor(quote.id, quotes):
            raise InvalidObject(
                f"quotes[{index}].parent_id", "the quote stands inside itself", rule="references_resolve"
            )


def _references(article: Article, speakers: set[str], quotes: set[str]) -> Iterator[tuple[str, set[str], str | None]]:
    for i, speaker in enumerate(article.speakers):
        for j, member in enumerate(speaker.members):
            yield f"speakers[{i}].members[{j}]", speakers, member
    for i, quote in enumerate(article.quotes):
        yield f"quotes[{i}].speaker_id", speakers, quote.speaker_id
        yield f"quotes[{i}].parent_id", quotes, quote.parent_id
    for i, meeting in enumerate(article.meetings):
        yield f"meetings[{i}].host", speakers, meeting.host
        for j, participant in enumerate(meeting.participants):
            yield f"meetings[{i}].participants[{j}].speaker_id", speakers, participant.speaker_id
    for i, reform in enumerate(article.reforms):
        yield f"reforms[{i}].proposer_id", speakers, reform.proposer_id


def _is_own_ancestor(quote_id: str, parents: dict[str, str | None]) -> bool:
    above, seen = parents[quote_id], set()
    while above is not None and above not in seen:
        if above == quote_id:
            return True
        seen.add(above)
        above = parents[above]
    return False


RULES: tuple[Rule, ...] = (
    id_of_text,
    spans_inside_text,
    surfaces_equal_text,
    blocks_in_order,
    ids_unique,
    references_resolve,
)
"""All rules, in the order in which they are checked."""


def parts(root: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    """Every model object inside `root`, with its path (`quotes[2].spans[0]`)."""
    for name in root.__slots__:
        if name == "__weakref__":
            continue
        value = getattr(root, name)
        path = f"{where}.{name}" if where else name
        items = ((f"{path}[{i}]", item) for i, item in enumerate(value)) if type(value) is tuple else ((path, value),)
        for item_path, item in items:
            if attrs.has(type(item)):
                yield item_path, item
                yield from parts(item, item_path)
