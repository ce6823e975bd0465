"""What the words around a name tell: that a person is meant, in which case the name stands, of which gender it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, FEMININE, GENITIVE, MASCULINE, NOMINATIVE, PLURAL
from cisnews.grammar.names.paradigms import ANY_FORM, GROUP_BITS, in_all_groups
from cisnews.grammar.names.titles import SINGULAR_TITLE, title_before
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.words import Word

ATTRIBUTED, TITLE, PERSONAL, SPEECH, LISTED, VERB = 4, 3, 3, 2, 2, 1
"""How strongly `по словам` or a noun for a person before the name, a verb that only persons do or one of speech beside
it, a name before it in a list, or another verb speaks for a person."""

_LINKS = frozenset({",", "и", ";", "или"})


class Context(NamedTuple):
    """What the surroundings say of a name."""

    evidence: int
    """0, or how strongly they speak for a person."""
    forms: int
    """The genders and cases that they allow (mask of forms)."""
    likely: int = 0
    """Of these, the ones that they make likelier."""


def context_of(page: Page, first: int, last: int, forms: int) -> Context:
    """The context of a name at half-open token numbers that can have certain forms."""
    sentence = page.sheet.sentence_at(first)
    title = title_before(page, first, sentence.first)
    if title is not None and title & forms and (title & SINGULAR_TITLE or _begins_list(page, last)):
        return Context(TITLE, title & ~SINGULAR_TITLE)
    if first > sentence.first:
        before = page.words[first - 1]
        if before.key == "словам" and page.words[first - 2].key == "по":
            return Context(ATTRIBUTED, in_all_groups(GENITIVE))
        governed = _prepositions().get(before.key)
        if governed is not None and not before.capital:
            return Context(0, in_all_groups(governed))
        evidence = _verb_evidence(page, first - 1, forms)
        if evidence == SPEECH and _stands_between_marks(page, first - 1, last) and _subject_forms(before) & forms:
            return Context(evidence, _subject_forms(before), _subject_forms(before))
        if evidence:
            return Context(evidence, ANY_FORM, _subject_forms(before) or _object_forms(before))
        opens = before.kind == "mark" or "CONJ" in before.positions
    else:
        opens = True
        before = page.words[first]
    if first > sentence.first + 1 and before.key in _LINKS and _may_be_listed(page, first - 2):
        title = title_before(page, first - 2, sentence.first)
        if title is not None and title & forms and not title & SINGULAR_TITLE:  # депутаты Лис и Беков
            return Context(TITLE, title)
        return Context(LISTED, ANY_FORM)
    following = _skip_adverbs(page, last, sentence.last)
    if following < sentence.last:
        evidence = _verb_evidence(page, following, forms)
        if evidence:
            return Context(evidence, ANY_FORM, _subject_forms(page.words[following]) if opens else 0)
    return Context(0, ANY_FORM)


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


def _verb_evidence(page: Page, token: int, forms: int) -> int:
    """How strongly a verb at a token speaks for a person beside it, named in certain forms."""
    word = page.words[token]
    if word.kind != "word" or word.capital:
        return 0
    for term in page.sheet.terms_at.get(token, ()):
        if term.entry.sort == "cue" and term.entry.get("class") == "verb":
            return PERSONAL if _is_personal(word, forms) else SPEECH
    if not _is_verb(word):
        return 0
    return PERSONAL if _is_personal(word, forms) else VERB


def is_said_by(page: Page, token: int) -> bool:
    """Whether a verb of speech stands before a token: `пояснил Лис`."""
    return token > 0 and not page.begins_sentence(token) and _verb_evidence(page, token - 1, 0) == SPEECH


def _is_personal(verb: Word, forms: int) -> bool:
    """Whether the verb is one that only persons do (`признался`), and agrees with the name."""
    best = verb.analyses[0]
    return best.lemma.replace("ё", "е") in _personal_verbs() and bool(_subject_forms(verb) & forms)


@cache
def _personal_verbs() -> frozenset[str]:
    return frozenset(verb.replace("ё", "е") for verb in lexicon.table("name_contexts")["personal_verbs"])


def _is_verb(word: Word) -> bool:
    best = word.analyses[0] if word.analyses else None
    if best is None or not best.known or best.marks & {"1per", "2per", "impr"}:
        return False
    return best.pos in ("VERB", "INFN", "GRND")


def _skip_adverbs(page: Page, token: int, limit: int) -> int:
    """The first token from here that is no adverb or particle."""
    last = min(limit, token + 3)
    while token < last and page.words[token].pos in ("ADVB", "PRCL") and not page.words[token].capital:
        token += 1
    return min(token, limit - 1) if token >= limit else token


def _object_forms(verb: Word) -> int:
    """The forms of the object of a verb that has no singular subject after it: `выслушали` -> the accusative."""
    best = verb.analyses[0]
    if "tran" not in best.marks:
        return 0
    return in_all_groups(DATIVE if best.lemma in _dative_verbs() else ACCUSATIVE)


@cache
def _dative_verbs() -> frozenset[str]:
    return frozenset(lexicon.table("name_contexts")["dative_verbs"])


def _subject_forms(verb: Word) -> int:
    """The forms of a subject of a verb: `заявила` -> the nominative of a woman's name."""
    for analysis in verb.analyses:
        if analysis.pos == "VERB" and analysis.number != PLURAL:
            if analysis.gender == MASCULINE:
                return NOMINATIVE
            if analysis.gender == FEMININE:
                return NOMINATIVE << GROUP_BITS
            return in_all_groups(NOMINATIVE)
    return 0
