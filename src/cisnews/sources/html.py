"""HTML pages -> text: the article without menus and adverts, with what the page states about itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs
import orjson

from cisnews.errors import UnreadableDocument

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST = 1 << 24
"""The largest page that is read, in characters: 16 Mi."""

TITLES = ("//meta[@property='og:title']/@content", "//h1", "/html/head/title")
ADDRESSES = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
SITES = ("//meta[@property='og:site_name']/@content",)
DAYS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished']/@datetime",
    "//meta[@name='DC.date.issued']/@content",
    "//meta[@name='pubdate']/@content",
)
"""Where pages state things, the most trustworthy place first. Nothing is taken from addresses or running text."""

MEND = "give the text of the article instead"


@attrs.define(frozen=True, slots=True, kw_only=True)
class Page:
    """What was found in a page; `text` begins with the title where the page has one."""

    text: str
    title: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    site: str | None = None


def read_page(html: str) -> Page:
    """The article in a page, its paragraphs parted by blank lines.

    Title, day, canonical address and name of the site are taken only where the page states them. UnreadableDocument
    (`html`) when there is no article in it, (`extra`) when the optional extractor is not installed.
    """
    try:
        import lxml.html
        import trafilatura
    except ImportError:
        raise UnreadableDocument(
            "extra", "HTML needs the optional extractor", mend="pip install 'cisnews[html]'"
        ) from None
    if len(html) > LARGEST:
        raise UnreadableDocument("size", f"a page of more than {LARGEST >> 20} Mi characters", mend="split it")
    try:
        tree = lxml.html.document_fromstring(html.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        page = _page(tree, trafilatura.bare_extraction(tree, include_comments=False, include_tables=False))
    except Exception as error:  # the extractor and its parser raise whatever they please on broken pages
        raise UnreadableDocument("html", f"the page cannot be read ({type(error).__name__})", mend=MEND) from None
    if not page.text:
        raise UnreadableDocument("html", "no article in the page", mend=MEND)
    return page


def _page(tree: HtmlElement, found: Any) -> Page:
    title = _first(tree, TITLES)
    paragraphs = list(_paragraphs(found.body)) if found is not None else []
    if title and paragraphs and paragraphs[0] != title:
        paragraphs.insert(0, title)
    return Page(
        text="\n\n".join(paragraphs),
        title=title,
        published=next(_days(tree), None),
        url=_first(tree, ADDRESSES),
        site=_first(tree, SITES),
    )


def _paragraphs(body: Any) -> Iterator[str]:
    """The text of each block of the extractor's tree, and of each item of a list."""
    for block in body.iterchildren():
        for part in block.iterchildren() if block.tag == "list" else (block,):
            if text := _plain(part):
                yield text


def _first(tree: HtmlElement, places: tuple[str, ...]) -> str | None:
    found = (_plain(node) for place in places for node in tree.xpath(place))
    return next((text for text in found if text), None)


def _plain(node: Any) -> str:
    """The text of an element or attribute with single spaces."""
    return " ".join((node if isinstance(node, str) else "".join(node.itertext())).split())


def _days(tree: HtmlElement) -> Iterator[datetime.date]:
    """The days of publication that the page states, in order of trust."""
    stated = [_plain(node) for place in DAYS for node in tree.xpath(place)]
    for text in (*stated, *_linked_days(tree)):
        try:
            yield datetime.datetime.fromisoformat(text).date()
        except ValueError:
            continue


def _linked_days(tree: HtmlElement) -> Iterator[str]:
    """`datePublished` in the page's linked data (JSON-LD)."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = orjson.loads(str(script))
        except orjson.JSONDecodeError:
            continue
        nodes = data if isinstance(data, list) else [data]
        nodes += [node for item in nodes if isinstance(item, dict) for node in _list(item.get("@graph"))]
        yield from (
            day for node in nodes if isinstance(node, dict) and isinstance(day := node.get("datePublished"), str)
        )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
