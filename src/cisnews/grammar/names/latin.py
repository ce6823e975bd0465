"""The same name in Latin letters after a name: `Скотт Лис (Scott Lys)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name
from cisnews.grammar.names.paradigms import ANY_FORM

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page

LATIN_SPELLING = "latin_spelling"
_LATIN_NAME = re.compile(r"(?:[a-z]{2}-)?[A-Z\u00c0-\u00de]['’]?[a-zA-Z\u00c0-\u024f'’-]*$")
_MOST_WORDS = 4


def latin_after(page: Page, name: Name) -> Name | None:
    """The name in brackets after a name, as a name without parts of its own."""
    words = page.words
    first = name.last + 1
    if name.last >= len(words) or words[name.last].text != "(":
        return None
    last = first
    while last < len(words) and last < first + 2 * _MOST_WORDS and _belongs(words[last].text):
        last += 1
    if last - first < 2 or last >= len(words) or words[last].text not in "),":
        return None
    return Name(first, last, (), ANY_FORM, 0, LATIN_SPELLING)


def _belongs(text: str) -> bool:
    return text == "." or _LATIN_NAME.match(text) is not None
