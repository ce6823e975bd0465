"""One news text and everything that was read in it."""

import datetime

from cisnews.model import rules
from cisnews.model.block import Block, Credit
from cisnews.model.fields import described, entity
from cisnews.model.meeting import Meeting
from cisnews.model.quote import Quote
from cisnews.model.reform import Reform
from cisnews.model.span import Ground
from cisnews.model.speaker import Speaker


@entity
class Article:
    """A news text with its structure, speakers, quotes, meetings and reforms."""

    id: str = described(
        "Hash of the text alone: `a` and 16 hexadecimal digits.", pattern="a[0-9a-f]{16}", repeated=True
    )
    source: str | None = described(
        "Where the document came from, as the caller gave it.", default=None, min_length=1, repeated=True
    )
    url: str | None = described("The address that the document states as its own.", default=None, min_length=1)
    encoding: str | None = described(
        "Encoding of the bytes it was read from; empty for text.", default=None, min_length=1
    )
    published: datetime.date | None = described("Day of publication.", default=None, repeated=True)
    language: str | None = described("ISO 639-1 code of the text's language.", default=None, pattern="[a-z]{2,3}")
    title: str | None = described("Headline as written.", default=None, min_length=1, verbatim=True)
    agency: str | None = described("The agency whose news this is, by its usual name.", default=None, min_length=1)
    dateline: str | None = described(
        "Place and day before the lede («АСТАНА, 14 ноября»).", default=None, verbatim=True
    )
    text: str = described("The decoded document, character for character (BOM dropped, line ends as LF).")
    blocks: tuple[Block, ...] = described("The outer structure, in order.", default=())
    speakers: tuple[Speaker, ...] = described("Who speaks, takes part or proposes, in order of appearance.", default=())
    quotes: tuple[Quote, ...] = described("Who said what, in order.", default=())
    meetings: tuple[Meeting, ...] = described("Who met whom, in order.", default=())
    reforms: tuple[Reform, ...] = described("What is to be changed, in order.", default=())
    credits: tuple[Credit, ...] = described("Photographers, authors and sources.", default=())
    grounds: tuple[Ground, ...] = described("Evidence of single fields.", default=())

    def __attrs_post_init__(self) -> None:
        rules.check(self)
