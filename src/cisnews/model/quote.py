"""Who said what."""

from typing import Literal

from cisnews.model.dates import PartialDate
from cisnews.model.fields import described, entity
from cisnews.model.span import Ground, Span

QuoteKind = Literal["direct", "indirect"]


@entity
class Quote:
    """Words or content that the text ascribes to a speaker."""

    id: str = described("Unique within the article; a hash of the article's id and the spans.", min_length=1)
    kind: QuoteKind = described("direct: word for word; indirect: the reporter's clause («заявил, что …»).")
    fragment: bool = described("A few quoted words inside somebody else's sentence.", default=False)
    text: str = described("The segments joined by single spaces.", min_length=1)
    spans: tuple[Span, ...] = described(
        "The segments in order, without marks and without the attribution.", min_length=1
    )
    speaker_id: str | None = described(
        "Who says it; empty where the text does not tell.", default=None, refers_to="speakers"
    )
    cue: str | None = described("The verb or phrase that ascribes the words, as written.", default=None, verbatim=True)
    attribution: Span | None = described("The whole phrase that ascribes the words.", default=None)
    parent_id: str | None = described("The quote that this one stands inside.", default=None, refers_to="quotes")
    occasion: str | None = described(
        "Where or on what occasion it was said, in the nominative.", default=None, min_length=1
    )
    date: PartialDate | None = described("When it was said, where the text tells.", default=None)
    grounds: tuple[Ground, ...] = described("Evidence of single fields.", default=())
    rule: str = described("Name of the rule that read the quote.", min_length=1)
