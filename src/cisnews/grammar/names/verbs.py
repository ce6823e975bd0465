"""What a verb beside a name tells: that a person is meant, of which gender it is, in which case the name stands."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, FEMININE, MASCULINE, NOMINATIVE, PLURAL
from cisnews.grammar.names.paradigms import GROUP_BITS, in_all_groups
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.words import Word

PERSONAL, SPEECH, VERB = 3, 2, 1
"""How strongly a verb that only persons do, one of speech, or another one speaks for a person beside it."""


def verb_evidence(page: Page, token: int, forms: int) -> int:
    """How strongly a verb at a token speaks for a person beside it, named in certain forms."""
    word = page.words[token]
    if word.kind != "word" or word.capital:
        return 0
    for term in page.sheet.terms_at.get(token, ()):
        if term.entry.sort == "cue" and term.entry.get("class") == "verb":
            return PERSONAL if _is_personal_of(word, forms) else SPEECH
    if not is_verb(word):
        return 0
    return PERSONAL if _is_personal_of(word, forms) else VERB


def is_said_by(page: Page, token: int) -> bool:
    """Whether a verb of speech stands before a token: `пояснил Лис`."""
    return token > 0 and not page.begins_sentence(token) and verb_evidence(page, token - 1, 0) == SPEECH


def _is_personal_of(verb: Word, forms: int) -> bool:
    """Whether the verb is one that only persons do, and agrees with the name."""
    return is_personal(verb) and bool(subject_forms(verb) & forms)


def is_plural_verb(word: Word) -> bool:
    """Whether a form is the plural of a verb: `отличились`."""
    return word.kind == "word" and not word.capital and is_verb(word) and word.analyses[0].number == PLURAL


def is_personal(verb: Word) -> bool:
    """Whether a verb is one that only persons do: `признался`."""
    return verb.analyses[0].lemma.replace("ё", "е") in _personal_verbs()


@cache
def _personal_verbs() -> frozenset[str]:
    return frozenset(verb.replace("ё", "е") for verb in lexicon.table("name_contexts")["personal_verbs"])


def is_verb(word: Word) -> bool:
    """Whether a form most likely is a verb, and none of the first or second person."""
    best = word.analyses[0] if word.analyses else None
    if best is None or not best.known or best.marks & {"1per", "2per", "impr"}:
        return False
    return best.pos in ("VERB", "INFN", "GRND")


def skip_adverbs(page: Page, token: int, limit: int) -> int:
    """The first token from here that is no adverb or particle."""
    last = min(limit, token + 3)
    while token < last and page.words[token].pos in ("ADVB", "PRCL") and not page.words[token].capital:
        token += 1
    return min(token, limit - 1) if token >= limit else token


def object_forms(verb: Word) -> int:
    """The forms of the object of a verb that has no singular subject after it: `выслушали` -> the accusative."""
    best = verb.analyses[0]
    if "tran" not in best.marks:
        return 0
    return in_all_groups(DATIVE if best.lemma in _dative_verbs() else ACCUSATIVE)


@cache
def _dative_verbs() -> frozenset[str]:
    return frozenset(lexicon.table("name_contexts")["dative_verbs"])


def subject_forms(verb: Word) -> int:
    """The forms of a subject of a verb: `заявила` -> the nominative of a woman's name."""
    for analysis in verb.analyses:
        if analysis.pos == "VERB" and analysis.number != PLURAL:
            if analysis.gender == MASCULINE:
                return NOMINATIVE
            if analysis.gender == FEMININE:
                return NOMINATIVE << GROUP_BITS
            return in_all_groups(NOMINATIVE)
    return 0
