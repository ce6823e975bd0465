"""HTML -> text: the article of a page without menus and adverts, and what the page states about itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs
import orjson

from cisnews.errors import UnreadableDocument
from cisnews.patterns import pattern
from cisnews.sources.raw import read_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST = 1 << 24
"""The largest page that is read, in characters: 16 Mi."""

TITLES = ("//meta[@property='og:title']/@content", "//h1", "/html/head/title")
ADDRESSES = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
SITES = ("//meta[@property='og:site_name']/@content",)
DAYS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@name='article:published_time']/@content",
    "//*[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='mediator_published_time']/@content",
    "//meta[@name='DC.date.issued']/@content",
    "//meta[@name='pubdate']/@content",
)
"""Where pages state things, the most trustworthy place first. Nothing is taken from addresses or running text."""

# fmt: off
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "graphic",
    "hi", "i", "img", "ins", "label", "mark", "nobr", "q", "ref", "s", "small", "span", "strong", "sub", "sup", "time",
    "u", "wbr",
))
# fmt: on
"""Elements inside a line, in HTML and in the extractor's tree; all others stand in lines of their own."""

BREAKS = frozenset(("br", "lb"))
"""Elements that end a line, in HTML and in the extractor's tree; two of them part paragraphs."""

UNSEEN = ("head", "script", "style", "noscript", "template", "iframe", "object", "textarea", "select", "button")
"""Elements of a part of a page whose words no reader sees in the article."""

WHOLE = pattern(r"<(?:!doctype|html|head|body|title|meta)\b", re.IGNORECASE)
"""What only whole pages begin with."""

MEND = "give the text of the article instead"


@attrs.define(frozen=True, slots=True, kw_only=True)
class Page:
    """What was found in a page; `text` begins with the title where the page has one."""

    text: str
    title: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    site: str | None = None


def read_html(html: str) -> Page:
    """The article in a page, its paragraphs parted by blank lines; of a part of a page (`<p>…</p><p>…</p>`), all of it.

    Title, day, canonical address and name of the site are taken only where a page states them. UnreadableDocument
    (`html`) when there is no article in it, (`extra`) when the optional extractor is not installed.
    """
    try:
        import lxml.html
        import trafilatura
    except ImportError:
        raise UnreadableDocument(
            "extra",
            "HTML needs the optional extractor",
            mend="install cisnews with its extra html: pip install '.[html]'",
        ) from None
    if len(html) > LARGEST:
        raise UnreadableDocument("size", f"a page of more than {LARGEST >> 20} Mi characters", mend="split it")
    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        tree = lxml.html.document_fromstring(html.encode(), parser=parser)
        if WHOLE.search(html[:4096]):
            page = _page(tree, trafilatura.bare_extraction(tree, include_comments=False, favor_precision=True))
        else:
            page = _part(tree)
    except Exception as error:  # the extractor and its parser raise whatever they please on broken pages
        raise UnreadableDocument("html", f"the page cannot be read ({type(error).__name__})", mend=MEND) from None
    if not page.text:
        raise UnreadableDocument("html", "no article in the page", mend=MEND)
    return page


def _page(tree: HtmlElement, found: Any) -> Page:
    title = _first(tree, TITLES)
    paragraphs = _paragraphs(found.body) if found is not None else []
    if title and paragraphs and paragraphs[0] != title:
        paragraphs.insert(0, title)
    return Page(
        text="\n\n".join(paragraphs),
        title=title,
        published=next(_days(tree), None),
        url=_first(tree, ADDRESSES),
        site=_first(tree, SITES),
    )


def _part(tree: HtmlElement) -> Page:
    """The words of a part of a page."""
    for unseen in list(tree.iter(*UNSEEN)):
        unseen.drop_tree()
    return Page(text="\n\n".join(_paragraphs(tree)))


def _paragraphs(body: Any) -> list[str]:
    """The text of each block of a tree, with single spaces and with the line breaks that it has."""
    lines = (" ".join(line.split()) for line in "".join(_pieces(body)).split("\n"))
    return [paragraph for block in "\n".join(lines).split("\n\n") if (paragraph := block.strip("\n"))]


def _pieces(body: Any) -> Iterator[str]:
    """The words of a tree in order, with an end of line at each line break and two where a block begins or ends."""
    import lxml.etree

    for event, node in lxml.etree.iterwalk(body, events=("start", "end")):
        opens = event == "start"
        words = (node.text if opens else node.tail) or ""
        edge = "" if node.tag in INLINE else "\n\n"
        if node.tag in BREAKS:
            edge = "\n" if opens else ""
        yield edge + words.replace("\n", " ")


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
            day = read_date(text)
        except UnreadableDocument:
            continue
        if day:
            yield day


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
