"""What the words around a name tell: that a person is meant, in which case the name stands, of which gender it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.names.likelier import heading, opening, owned
from cisnews.grammar.names.listing import begins_list, joined, listed, paired
from cisnews.grammar.names.namesakes import is_told
from cisnews.grammar.names.paradigms import ANY_FORM, FEMALE_FORMS, in_all_groups
from cisnews.grammar.names.surroundings import (
    ATTRIBUTED,
    NOTHING,
    TITLE,
    Context,
    Place,
    attributions,
    prepositions,
)
from cisnews.grammar.names.titles import (
    KIN,
    LABEL,
    MADE,
    RELATION,
    RELATIVE,
    SINGULAR_TITLE,
    appointed_forms,
    forms_of_one,
    owners,
    title_before,
)
from cisnews.grammar.names.verbs import (
    after_verb,
    before_verb,
    skip_adverbs,
    subject_forms,
    verb_evidence,
)

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.names.titles import Title
    from cisnews.grammar.sheet import Sentence

_NOMINATIVES = in_all_groups(NOMINATIVE)
_GENITIVES = in_all_groups(GENITIVE)
_OF_TWO_CASES = (GENITIVE | INSTRUMENTAL, ACCUSATIVE | PREPOSITIONAL)
_LIKELIER_GOVERNED = INSTRUMENTAL | PREPOSITIONAL
"""Prepositions of two cases, and the likelier one before persons: hardly `снят с Лиса`, `споткнулся о Лиса`."""


def context_of(page: Page, first: int, last: int, forms: int) -> Context:
    """The context of a name at half-open token numbers that can have certain forms."""
    sentence = page.sheet.sentence_at(first)
    place = Place(page, first, last, forms, sentence)
    is_after_mark = first > sentence.first and page.words[first - 1].kind == "mark"
    for rule in _AFTER_MARK if is_after_mark else _AFTER_WORD if first > sentence.first else _AT_BEGINNING:
        context = rule(place)
        if context is not None:
            return context
    return NOTHING


def is_governed(page: Page, first: int) -> bool:
    """Whether a title, a preposition or a verb stands before a name, so that its case is asked for."""
    place = Place(page, first, first + 1, ANY_FORM, page.sheet.sentence_at(first))
    return any(rule(place) is not None for rule in (_titled, _governed, after_verb))


def _titled(place: Place) -> Context | None:
    """`министр Лис`, `депутаты Лис и Беков`."""
    page, first, last, forms, sentence = place
    title = title_before(page, first, sentence.first)
    if title is None:
        return None
    if not title.forms & forms:
        made = appointed_forms(page, title, sentence.first) & forms
        return Context(TITLE, made, made) if made else None
    if not title.forms & SINGULAR_TITLE and not begins_list(page, last):
        return None
    if _names_other(place) or _is_named_after(place):
        own = page.words[first - 1].title_forms
        return Context(TITLE, (title.forms | own) & ~SINGULAR_TITLE, _GENITIVES)  # вдова Каримова
    left = title.forms & ~SINGULAR_TITLE
    if not begins_list(page, last):
        of_one = left & forms_of_one(page.words[title.first : first])
        left = of_one if of_one & forms else left
    likely = _likely_after_relation(place, title) if page.words[first - 1].name_context & RELATION else None
    return Context(TITLE, left, _likely_after_title(page, title, last, sentence) if likely is None else likely)


def _names_other(place: Place) -> bool:
    """`вдова Каримова`: whether a bare family name is that of somebody whose relative is meant."""
    page, first, last, _, _ = place
    return last == first + 1 and page.words[first - 1].name_context & KIN > 0 and not page.words[first].naming.given


def _is_named_after(place: Place) -> bool:
    """`жена Валерия Лиса Анна`, `адвокат подсудимого Лисова Анна Бек`: the name of the one who is told follows."""
    page, first, last, forms, sentence = place
    if last >= sentence.last or not page.nameable[last] or not page.words[last].naming.is_listed_given:
        return False
    title = page.words[first - 1]
    if last == first + 1:
        is_followed = last + 1 < sentence.last and bool(page.nameable[last + 1])
        return is_followed and bool(title.title_forms & _GENITIVES & forms) and not title.title_forms & _NOMINATIVES
    return title.name_context & RELATION > 0


def _told(place: Place) -> Context | None:
    """`сказал газете Лис`: the speaker after the paper to whom something is said."""
    page, first, _, forms, sentence = place
    if not is_told(page, first, sentence.first):
        return None
    subject = subject_forms(page.words[first - 2])
    return Context(TITLE, ANY_FORM, subject) if subject & forms else None


def _attributed(place: Place) -> Context | None:
    """`по словам Лиса`."""
    words, first = place.page.words, place.first
    if first < place.sentence.first + 2 or attributions().get(words[first - 1].key) != words[first - 2].key:
        return None
    return Context(ATTRIBUTED, in_all_groups(GENITIVE))


def _made(place: Place) -> Context | None:
    """`картину Лиса`, `теорема Бекова`: the genitive after what only a person makes or does."""
    page, first = place.page, place.first
    if first == place.sentence.first or not page.words[first - 1].name_context & MADE:
        return None
    return Context(ATTRIBUTED, _GENITIVES, _GENITIVES) if place.forms & _GENITIVES else None


def _apposed(place: Place) -> Context | None:
    """`его вдова, Марина Лисова, больна`: a name between commas after a noun for a person.

    Of two such nouns (`внучка мастера, Марина Лисова, больна`) the first one rather is named.
    """
    page, first, last, forms, sentence = place
    words = page.words
    if (
        first < sentence.first + 2
        or words[first - 1].text != ","
        or last >= sentence.last
        or words[last].text not in ",."
    ):
        return None
    noun = first - 2 - (words[first - 2].key in owners() and first > sentence.first + 2)  # сын его, Лис, болен
    title = words[noun].title_forms
    if words[noun].capital and not page.begins_sentence(noun):
        return None
    head = words[noun - 1].title_forms if noun > sentence.first and title & _GENITIVES else 0
    title |= head
    if not title & SINGULAR_TITLE or not title & forms:
        return None
    return Context(TITLE, title & ~SINGULAR_TITLE, head & _NOMINATIVES or head & ~SINGULAR_TITLE)


def _governed(place: Place) -> Context | None:
    """`с Лисом`: a preposition tells the case."""
    if place.first == place.sentence.first:
        return None
    before = place.page.words[place.first - 1]
    governed = prepositions().get(before.key)
    if governed is None:
        return None
    if before.capital and (place.first > place.sentence.first + 1 or before.pos != "PREP"):
        return None
    likely = in_all_groups(governed & _LIKELIER_GOVERNED) if governed in _OF_TWO_CASES else 0
    naming = place.page.words[place.last - 1].naming
    if not likely & (naming.likely_family_forms | naming.given_forms):
        likely = 0  # на Лиса
    return Context(0, in_all_groups(governed), likely)


def _labelled(place: Place) -> Context | None:
    """`Судья: Лис`, `Голы: Беков`."""
    words, first = place.page.words, place.first
    if first < place.sentence.first + 2 or words[first - 1].text != ":" or not words[first - 2].name_context & LABEL:
        return None
    return Context(TITLE, _NOMINATIVES)


def _predicated(place: Place) -> Context | None:
    """`Новый посол — Надира Лисова`: a dash after a noun for a person in the nominative."""
    words, first = place.page.words, place.first
    if first < place.sentence.first + 2 or not words[first - 1].is_dash:
        return None
    return Context(TITLE, _NOMINATIVES) if words[first - 2].title_forms & _NOMINATIVES else None


RULES = (
    _titled,
    _told,
    _attributed,
    _made,
    _apposed,
    _governed,
    after_verb,
    _labelled,
    heading,
    _predicated,
    paired,
    listed,
    before_verb,
    joined,
    owned,
    opening,
)
"""In this order; the first that says anything is the context."""

_OF_MARKS, _OF_WORDS = {_apposed, _labelled, _predicated}, {_attributed, _made, _governed}
_AFTER_MARK = tuple(rule for rule in RULES if rule not in _OF_WORDS and rule is not heading)
_AFTER_WORD = tuple(rule for rule in RULES if rule not in _OF_MARKS and rule is not heading)
_AT_BEGINNING = tuple(rule for rule in RULES if rule not in _OF_MARKS | _OF_WORDS and rule is not _titled)
"""What is left of them after a mark, after a word, and at the beginning of a sentence: some ask for one of these."""


def _likely_after_title(page: Page, title: Title, last: int, sentence: Sentence) -> int:
    """The gender that a verb tells of a name after a title in the nominative: `заявила спикер Лис`, `… Лис заявила`."""
    if title.forms & ~(_NOMINATIVES | SINGULAR_TITLE):
        return 0
    for token in (title.first - 1, skip_adverbs(page, last, sentence.last)):
        if sentence.first <= token < sentence.last and verb_evidence(page, token, 0):
            return subject_forms(page.words[token])
    return 0


def _likely_after_relation(place: Place, title: Title) -> int | None:
    """The own name of a relation, where it rather is that: `сестра Малика`; `адвокат Лисина заявила`, of no Лисин.

    None where the title says all.
    """
    page, first, last, _, sentence = place
    noun = page.words[first - 1]
    own = noun.title_forms & _NOMINATIVES
    if not own or last > first + 1 or (last < sentence.last and page.nameable[last]):
        return None
    if noun.name_context & RELATIVE and page.words[first].naming.is_listed_given:
        return own
    of_woman = own & FEMALE_FORMS
    if own == of_woman:
        return 0
    told = _likely_after_title(page, replace(title, forms=own), last, sentence)
    return told if told == of_woman else 0
