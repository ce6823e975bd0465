"""Names that brackets part or add: `Скотт Лис (Scott Lys)`, `Анна Лис (Бекова)`, `(президент Анна) Лис`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Name
from cisnews.grammar.names.paradigms import ANY_FORM, FEMALE_FORMS
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page

LATIN_SPELLING, OTHER_FAMILY, ADDED_GIVEN = "latin_spelling", "other_family", "added_given"
_LATIN_NAME = pattern(r"(?:[a-z]{2}-)?[A-Z\u00c0-\u00de]['’]?[a-zA-Z\u00c0-\u024f'’-]*$")
_MOST_WORDS = 4


def bracketed_after(page: Page, name: Name) -> Name | None:
    """The name in brackets after a name, as a name without parts of its own."""
    if name.last + 2 >= len(page.words) or page.words[name.last].text != "(":
        return None
    return _latin(page, name) or _other_family(page, name)


def _other_family(page: Page, name: Name) -> Name | None:
    """`(Бековой)` after `Анны Лис`: the family name by birth or marriage, in the same gender and case."""
    token = name.last + 1
    if len(name.parts) < 2 or page.words[token + 1].text != ")" or not page.nameable[token]:
        return None
    naming = page.words[token].naming
    if page.claims[token] or not (naming.is_known_family or naming.has_family_mark):
        return None
    if not naming.family_forms & name.forms & FEMALE_FORMS:
        return None
    return Name(token, token + 1, (), ANY_FORM, 0, OTHER_FAMILY)


def _latin(page: Page, name: Name) -> Name | None:
    words = page.words
    first = name.last + 1
    last = first
    while last < len(words) and last < first + 2 * _MOST_WORDS and _belongs(words[last].text):
        last += 1
    if last - first < 2 or last >= len(words) or words[last].text not in "),":
        return None
    return Name(first, last, (), ANY_FORM, 0, LATIN_SPELLING)


def _belongs(text: str) -> bool:
    return text == "." or _LATIN_NAME.match(text) is not None


def with_added_given(page: Page, names: list[Name]) -> list[Name]:
    """`(президент страны Анна) Лис`: the given name that an editor adds in brackets, and the family name after it.

    The names come in the order of the text.
    """
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and _is_added(page, before, name):
            joined[-1] = Name(
                before.first, name.last, (*before.parts, *name.parts), before.forms & name.forms, 0, ADDED_GIVEN
            )
        else:
            joined.append(name)
    return joined


def _is_added(page: Page, given: Name, family: Name) -> bool:
    if family.first != given.last + 1 or page.words[given.last].text != ")":
        return False
    kinds = [part.kind for part in (*given.parts, *family.parts)]
    return kinds == ["given", "family"] and bool(given.forms & family.forms)
