"""What the words around a name can tell of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.morphology import PREPOSITIONAL
from cisnews.grammar.names.paradigms import ANY_FORM, in_all_groups
from cisnews.knowledge import lexicon
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.sheet import Sentence

_FARTHEST_PREPOSITION = 15
_PREPOSITIONALS = in_all_groups(PREPOSITIONAL)

ATTRIBUTED, TITLE, LISTED = 4, 3, 2
"""How strongly `по словам` or a noun for a person before the name, or a name before it in a list, speaks for one."""

PERSONAL, SPEECH, VERB = 3, 2, 1
"""How strongly a verb that only persons do, one of speech, or another one speaks for a person beside it."""


class Context(Record):
    """What the surroundings say of a name."""

    evidence: int
    """0, or how strongly they speak for a person."""
    forms: int
    """The genders and cases that they allow (mask of forms)."""
    likely: int = 0
    """Of these, the ones that they make likelier."""

    @property
    def is_titled(self) -> bool:
        """Whether a noun for a person before the name tells its case."""
        return self.evidence == TITLE and self.forms != ANY_FORM


NOTHING = Context(0, ANY_FORM)


class Place(NamedTuple):
    """Where a name stands: half-open token numbers, the forms that it can have, its sentence."""

    page: Page
    first: int
    last: int
    forms: int
    sentence: Sentence


def possible_forms(page: Page, first: int, forms: int) -> int:
    """The forms of a name at a token without those of the prepositional case, unless a preposition stands before it."""
    if not forms & _PREPOSITIONALS or not forms & ~_PREPOSITIONALS:
        return forms
    begin = max(page.sheet.sentence_at(first).first, first - _FARTHEST_PREPOSITION)
    governed = prepositions()
    if any(governed.get(word.key, 0) & PREPOSITIONAL for word in page.words[begin:first]):
        return forms
    return forms & ~_PREPOSITIONALS


@cache
def attributions() -> dict[str, str]:
    """Nouns after which somebody's name in the genitive tells whose words follow, with the preposition before them."""
    table: dict[str, str] = lexicon.table("name_contexts")["attributions"]
    return table


@cache
def prepositions() -> dict[str, int]:
    """Prepositions with the cases that they govern (mask)."""
    cases = {name: 1 << number for number, name in enumerate("ngdaip")}
    return {
        word: sum(cases[case] for case in governed)
        for governed, words in lexicon.table("name_contexts")["prepositions"].items()
        for word in words
    }
