"""Who said what: direct and indirect speech with its speaker.

Which characters belong to a quote, everywhere the same:
- of direct speech, what stands inside the marks or after the opening dash; of indirect speech, the clause without its
  `что` (but with `чтобы`, `почему`), or the infinitive with everything that depends on it; what is only named is a
  topic and no quote (`заявил о намерении`, `отметил важность`), as is what somebody thanks or apologises for;
- never the quotation marks around it, leading dashes, the comma or dash before an attribution, a final full stop;
  question marks, exclamation marks and dots (`…`) stay;
- an attribution in the middle divides a quote into segments; connecting words before it (`При этом, по словам …`) are
  left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.quotes.reader import read_quotes

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import DateMention, EventMention, QuoteDraft
    from cisnews.grammar.sheet import Sheet


def find_quotes(sheet: Sheet, cast: Cast, events: list[EventMention], dates: list[DateMention]) -> list[QuoteDraft]:
    """Direct and indirect quotes, in the order of the text."""
    return read_quotes(sheet, cast, events, dates)
