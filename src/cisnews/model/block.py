"""The outer structure of an article."""

from typing import Literal

from cisnews.model.fields import described, entity
from cisnews.model.span import Span

BlockKind = Literal["header", "title", "lede", "paragraph", "speech", "caption", "background", "boilerplate"]
CreditKind = Literal["photo", "video", "author", "source"]


@entity
class Block:
    """A paragraph-like stretch of the article, with what it is."""

    kind: BlockKind = described(
        """header: the crawl's date line; title; lede: the first paragraph of the body; paragraph; speech: a paragraph
        of direct speech that opens with a dash; caption: a photo credit or picture caption; background: what is only
        recalled («Напомним, …»); boilerplate: menus, counters, share buttons, repeated headlines."""
    )
    span: Span = described("Where the block stands; blocks are in order and do not overlap.")
    rule: str = described("Name of the rule that recognised the block.", min_length=1)


@entity
class Credit:
    """Who made a picture, a video or the article itself: never a person in the news."""

    kind: CreditKind = described("What is credited.")
    text: str = described("The credited party as written.", min_length=1)
    span: Span = described("Where `text` stands.")
    rule: str = described("Name of the rule that recognised the credit.", min_length=1)
