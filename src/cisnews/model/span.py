"""A stretch of an article's text, and what was read from it."""

from cisnews.errors import InvalidObject
from cisnews.model.fields import MAX_OFFSET, described, entity


@entity
class Span:
    """A stretch of the text: half-open, in Unicode code points, never empty."""

    start: int = described("Offset of the first character, in code points.", minimum=0, maximum=MAX_OFFSET)
    end: int = described("Offset after the last character, in code points.", minimum=1, maximum=MAX_OFFSET)

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise InvalidObject("Span.end", f"{self.end} is not greater than start ({self.start})", rule="span_order")

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


@entity
class Ground:
    """The evidence of one value: the stretch of text that a field of the object was read from."""

    field: str = described("Name of the field of the object.", min_length=1)
    span: Span = described("The characters that the field's value was read from.")
