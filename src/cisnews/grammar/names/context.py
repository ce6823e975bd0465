"""What the words around a name tell: that a person is meant, in which case the name stands, of which gender it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.morphology import GENITIVE, NOMINATIVE
from cisnews.grammar.names.paradigms import ANY_FORM, in_all_groups
from cisnews.grammar.names.titles import LABEL, SINGULAR_TITLE, title_before
from cisnews.grammar.names.verbs import (
    PERSONAL,
    SPEECH,
    VERB,
    is_personal,
    is_plural_verb,
    object_forms,
    skip_adverbs,
    subject_forms,
    verb_evidence,
)
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.names.titles import Title
    from cisnews.grammar.sheet import Sentence
    from cisnews.grammar.words import Word

ATTRIBUTED, TITLE, LISTED = 4, 3, 2
"""How strongly `по словам` or a noun for a person before the name, or a name before it in a list, speaks for one."""

_LINKS = frozenset({",", "и", ";", "или"})
_BEFORE_NUMBERS = frozenset(",-–—:")
_LONGEST_BRACKET = 8
_NOMINATIVES = in_all_groups(NOMINATIVE)


class Context(NamedTuple):
    """What the surroundings say of a name."""

    evidence: int
    """0, or how strongly they speak for a person."""
    forms: int
    """The genders and cases that they allow (mask of forms)."""
    likely: int = 0
    """Of these, the ones that they make likelier."""


NOTHING = Context(0, ANY_FORM)


class _Place(NamedTuple):
    """Where a name stands: half-open token numbers, the forms that it can have, its sentence."""

    page: Page
    first: int
    last: int
    forms: int
    sentence: Sentence


def context_of(page: Page, first: int, last: int, forms: int) -> Context:
    """The context of a name at half-open token numbers that can have certain forms."""
    place = _Place(page, first, last, forms, page.sheet.sentence_at(first))
    for rule in RULES:
        context = rule(place)
        if context is not None:
            return context
    return NOTHING


def is_governed(page: Page, first: int) -> bool:
    """Whether a title, a preposition or a verb stands before a name, so that its case is asked for."""
    place = _Place(page, first, first + 1, ANY_FORM, page.sheet.sentence_at(first))
    return any(rule(place) is not None for rule in (_titled, _governed, _after_verb))


def _titled(place: _Place) -> Context | None:
    """`министр Лис`, `депутаты Лис и Беков`."""
    page, _, last, forms, sentence = place
    title = title_before(page, place.first, sentence.first)
    if title is None or not title.forms & forms:
        return None
    if not title.forms & SINGULAR_TITLE and not _begins_list(page, last):
        return None
    return Context(TITLE, title.forms & ~SINGULAR_TITLE, _likely_after_title(page, title, last, sentence))


def _attributed(place: _Place) -> Context | None:
    """`по словам Лиса`."""
    words, first = place.page.words, place.first
    if first < place.sentence.first + 2 or _attributions().get(words[first - 1].key) != words[first - 2].key:
        return None
    return Context(ATTRIBUTED, in_all_groups(GENITIVE))


def _governed(place: _Place) -> Context | None:
    """`с Лисом`: a preposition tells the case."""
    if place.first == place.sentence.first:
        return None
    before = place.page.words[place.first - 1]
    governed = _prepositions().get(before.key)
    return None if governed is None or before.capital else Context(0, in_all_groups(governed))


def _after_verb(place: _Place) -> Context | None:
    """`заявил Лис`, `выслушали Лиса`."""
    page, first, last, forms, sentence = place
    if first == sentence.first:
        return None
    evidence = verb_evidence(page, first - 1, forms)
    if not evidence:
        return None
    verb = page.words[first - 1]
    subject = subject_forms(verb)
    if evidence != SPEECH and subject == NOMINATIVE and page.words[last - 1].key.endswith(("а", "я")):
        return Context(evidence, ANY_FORM, subject | object_forms(verb))  # вспомнил Лиса: few men's names end so
    if evidence == SPEECH and subject & forms and _stands_between_marks(page, first - 1, last):
        return Context(evidence, subject, subject)
    return Context(evidence, ANY_FORM, subject or object_forms(verb))


def _labelled(place: _Place) -> Context | None:
    """`Судья: Лис`, `Голы: Беков`."""
    words, first = place.page.words, place.first
    if first < place.sentence.first + 2 or words[first - 1].text != ":" or not words[first - 2].name_context & LABEL:
        return None
    return Context(TITLE, _NOMINATIVES)


def _paired(place: _Place) -> Context | None:
    """`Лис и Бек забили`, `отличились Лис и Бек`: two names beside a verb that persons do, or one marked beside any."""
    page, first, last, forms, sentence = place
    if last > first + 1:
        return None
    if last + 1 < sentence.last and page.words[last].key == "и" and page.nameable[last + 1]:
        other = last + 1
    elif first > sentence.first + 1 and page.words[first - 1].key == "и" and page.nameable[first - 2]:
        other = first - 2
    else:
        return None
    if not forms & page.words[other].naming.likely_family_forms & _NOMINATIVES:
        return None
    for token in (min(first, other) - 1, skip_adverbs(page, max(last, other + 1), sentence.last)):
        if sentence.first <= token < sentence.last and is_plural_verb(page.words[token]):
            if is_personal(page.words[token]):
                return Context(PERSONAL, ANY_FORM, _NOMINATIVES)
            return Context(LISTED + VERB, ANY_FORM, _NOMINATIVES) if _may_be_listed(page, other) else None
    return None


def _listed(place: _Place) -> Context | None:
    """`депутаты Лис и Беков`, `Лис и Беков обсудили`: the last of several names, seen from the one before."""
    page, _, _, forms, sentence = place
    before = _listed_before(place)
    if before <= sentence.first - 1 or not _may_be_listed(page, before):
        return None
    title = title_before(page, before, sentence.first)
    if title is not None and title.forms & forms and not title.forms & SINGULAR_TITLE:
        return Context(TITLE, title.forms)
    in_sheet = before < place.first - 2  # Лис, 15; Беков, 47
    return Context(LISTED + VERB * in_sheet, ANY_FORM)


def _before_verb(place: _Place) -> Context | None:
    """`Лис заявил`: the verb tells the gender where the name can be nothing but its subject."""
    page, first, last, forms, sentence = place
    following = skip_adverbs(page, last, sentence.last)
    evidence = verb_evidence(page, following, forms) if following < sentence.last else 0
    if not evidence:
        return None
    is_subject = evidence == PERSONAL or first == sentence.first or _opens_clause(page.words[first - 1])
    return Context(evidence, ANY_FORM, subject_forms(page.words[following]) if is_subject else 0)


RULES = (_titled, _attributed, _governed, _after_verb, _labelled, _paired, _listed, _before_verb)
"""In this order; the first that says anything is the context."""


def _opens_clause(word: Word) -> bool:
    """Whether the subject can stand right after a word: a mark, `что`, `вчера`."""
    return word.kind == "mark" or "CONJ" in word.positions or word.pos in ("ADVB", "PRCL")


def _likely_after_title(page: Page, title: Title, last: int, sentence: Sentence) -> int:
    """The gender that a verb tells of a name after a title in the nominative: `заявила спикер Лис`, `… Лис заявила`."""
    if title.forms & ~(_NOMINATIVES | SINGULAR_TITLE):
        return 0
    for token in (title.first - 1, skip_adverbs(page, last, sentence.last)):
        if sentence.first <= token < sentence.last and verb_evidence(page, token, 0):
            return subject_forms(page.words[token])
    return 0


@cache
def _attributions() -> dict[str, str]:
    """Nouns after which somebody's name in the genitive tells whose words follow, with the preposition before them."""
    table: dict[str, str] = lexicon.table("name_contexts")["attributions"]
    return table


@cache
def _prepositions() -> dict[str, int]:
    """Prepositions with the cases that they govern (mask)."""
    cases = {name: 1 << number for number, name in enumerate("ngdaip")}
    return {
        word: sum(cases[case] for case in governed)
        for governed, words in lexicon.table("name_contexts")["prepositions"].items()
        for word in words
    }


def _begins_list(page: Page, last: int) -> bool:
    """`депутаты Лис и Беков`, `супруги Лис`: whether a list goes on after the name."""
    following = page.words[last : last + 2]
    return len(following) == 2 and following[0].key in _LINKS and (following[1].capital or following[1].kind == "mark")


def _listed_before(place: _Place) -> int:
    """The word of a list before the name: `Лис` before `Беков` in `Лис, 15; Беков`, `Лис (Орлов, 67), Беков`; or -1."""
    words, begin = place.page.words, place.sentence.first
    token = place.first - 1
    if token <= begin or words[token].key not in _LINKS:
        return -1
    token -= 1
    if words[token].text == ")":
        inside = range(token - 1, max(begin, token - _LONGEST_BRACKET), -1)
        return next((at for at in inside if words[at].text == "("), 0) - 1
    while token > begin + 1 and words[token].kind == "number" and words[token - 1].text in _BEFORE_NUMBERS:
        token -= 2
    return token - 1 if words[token].kind == "number" else token


def _may_be_listed(page: Page, token: int) -> bool:
    """Whether the word before a comma or `и` can be a person's name."""
    if not page.nameable[token]:
        return False
    naming = page.words[token].naming
    return (naming.is_known_family or naming.has_family_mark) and not naming.place


def _stands_between_marks(page: Page, first: int, last: int) -> bool:
    """`, спросила Лисова.`: whether marks stand around words, so that the verb can have no other subject."""
    if first == 0 or last >= len(page.words):
        return False
    return (
        page.words[first - 1].kind == "mark" and page.words[last].kind == "mark" and page.words[last].text not in "(«"
    )
