"""The cross-field rules of an article: what no JSON Schema can state, each with a name.

`InvalidObject.rule` and the documentation use these names. Two more rules, `span_order` and `date_exists`, stand with
their types (`Span`, `PartialDate`). What goes through every object of an article first asks a compiled function
whether all is well, and only looks for the place when it is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from cisnews.errors import InvalidObject
from cisnews.model.compiled import function, once_per_class
from cisnews.model.fields import fields_of
from cisnews.model.identity import article_id
from cisnews.model.span import Span
from cisnews.model.walks import loops, parts, values

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
    if _spans_lie_within(type(article))(article, length):
        return
    for where, part in parts(article):
        if type(part) is Span and part.end > length:
            raise InvalidObject(
                f"{where}.end", f"{part.end} lies outside the text of {length} characters", rule="spans_inside_text"
            )
        if type(part) is Span and not 0 <= part.start < part.end:
            raise InvalidObject(f"{where}.end", f"{part.start}, {part.end} is no span", rule="span_order")


@once_per_class
def _spans_lie_within(cls: type) -> Callable[[Any, int], bool]:
    """Whether all spans are whole, those too that were built without a check (`trusted`), and end by `length`."""

    def visit(field: Any, item: str) -> list[str]:
        return [f"if not 0 <= {item}.start < {item}.end <= length: return False"] if field.item is Span else []

    return function("spans_lie_within", "root, length", [*loops(cls, "root", visit), "return True"], {})


def surfaces_equal_text(article: Article) -> None:
    """Every string that claims to be copied from the text is what stands there.

    A quote's text is its segments joined by spaces, a credit's text is its span, and each field declared `verbatim`
    has a ground of its name whose characters it equals.
    """
    text = article.text
    for index, quote in enumerate(article.quotes):
        if quote.text != " ".join([span.of(text) for span in quote.spans]):
            _refuse_surface(f"quotes[{index}].text", quote.text)
    for index, credit in enumerate(article.credits):
        if credit.text != credit.span.of(text):
            _refuse_surface(f"credits[{index}].text", credit.text)
    _check_verbatim("Article", article, text)
    for index, quote in enumerate(article.quotes):
        _check_verbatim(f"quotes[{index}]", quote, text)


def _check_verbatim(where: str, part: Any, text: str) -> None:
    for name in verbatim_names(type(part)):
        value = getattr(part, name)
        if value is not None and value not in [ground.span.of(text) for ground in part.grounds if ground.field == name]:
            _refuse_surface(f"{where}.{name}", value)


@once_per_class
def verbatim_names(cls: type) -> tuple[str, ...]:
    """Names of the class's fields that are copied from the text."""
    return tuple(field.name for field in fields_of(cls) if field.verbatim)


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
    parents = {quote.id: quote.parent_id for quote in article.quotes}
    if not _references_are_among(type(article))(article, speakers, parents):
        for where, name, value in _references(article):
            if value not in {"speakers": speakers, "quotes": parents}[name]:
                raise InvalidObject(where, f"{value!r} is the id of nothing in the article", rule="references_resolve")
    _refuse_circles(article, parents)


@once_per_class
def _references_are_among(cls: type) -> Callable[..., bool]:
    def visit(field: Any, item: str) -> list[str]:
        return [f"if {item} not in {field.refers_to}: return False"] if field.refers_to else []

    return function("references_are_among", "root, speakers, quotes", [*loops(cls, "root", visit), "return True"], {})


def _references(article: Article) -> Iterator[tuple[str, str, str]]:
    """Every reference in the article: its path, the list that it refers to and the id."""
    for where, part in parts(article):
        for field in fields_of(type(part)):
            if field.refers_to:
                yield from ((path, field.refers_to, value) for path, value in values(part, field, where))


def _refuse_circles(article: Article, parents: dict[str, str | None]) -> None:
    """Follow each quote to its outermost one; every quote is passed once, so that long chains take linear time."""
    ends_well: set[str] = set()
    for index, quote in enumerate(article.quotes):
        above, chain = quote.parent_id, {quote.id}
        while above is not None and above not in ends_well:
            if above in chain:
                raise InvalidObject(
                    f"quotes[{index}].parent_id", "the quote stands inside itself", rule="references_resolve"
                )
            chain.add(above)
            above = parents[above]
        ends_well |= chain


RULES: tuple[Rule, ...] = (
    id_of_text,
    spans_inside_text,
    surfaces_equal_text,
    blocks_in_order,
    ids_unique,
    references_resolve,
)
"""All rules of an article, in the order in which they are checked."""

STATED = {rule.__name__: (rule.__doc__ or "").split("\n")[0] for rule in RULES} | {
    "span_order": "A span ends after it starts.",
    "date_exists": "A date stands in the calendar, and no day stands without a month.",
}
"""Every cross-field rule in a sentence, by name."""
