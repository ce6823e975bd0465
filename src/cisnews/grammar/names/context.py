"""What the words around a name tell: that a person is meant, in which case the name stands, of which gender it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, FEMININE, GENITIVE, MASCULINE, NOMINATIVE, PLURAL
from cisnews.grammar.names.paradigms import ANY_FORM, GROUP_BITS
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.words import Word

TITLE, SPEECH, LISTED, VERB = 3, 2, 2, 1
"""How strongly a noun for a person before the name, a verb of speech beside it, a name before it in a list, or another
verb speaks for a person."""

_LINKS = frozenset({",", "и", ";", "или"})

SINGULAR_TITLE = 1 << 18
"""Set beside the forms that a title leaves when it can be a singular: a plural needs a list of names."""

_FARTHEST_TITLE = 12
_GENITIVES = 0b10 | 0b10 << 6


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
    title = _title_before(page, first, sentence.first)
    if title is not None and title & forms and (title & SINGULAR_TITLE or _begins_list(page, last)):
        return Context(TITLE, title & ~SINGULAR_TITLE)
    if first > sentence.first:
        before = page.words[first - 1]
        governed = _prepositions().get(before.key)
        if governed is not None and not before.capital:
            return Context(0, _in_all_groups(governed))
        evidence = _verb_evidence(page, first - 1)
        if evidence:
            return Context(evidence, ANY_FORM, _subject_forms(before) or _object_forms(before))
        opens = before.kind == "mark" or "CONJ" in before.positions
    else:
        opens = True
        before = page.words[first]
    if first > sentence.first + 1 and before.key in _LINKS and _may_be_listed(page, first - 2):
        return Context(LISTED, ANY_FORM)
    following = _skip_adverbs(page, last, sentence.last)
    if following < sentence.last:
        evidence = _verb_evidence(page, following)
        if evidence:
            return Context(evidence, ANY_FORM, _subject_forms(page.words[following]) if opens else 0)
    return Context(0, ANY_FORM)


def _in_all_groups(cases: int) -> int:
    return cases | cases << GROUP_BITS | cases << 2 * GROUP_BITS


@cache
def _prepositions() -> dict[str, int]:
    """Prepositions with the cases that they govern (mask)."""
    cases = {name: 1 << number for number, name in enumerate("ngdaip")}
    return {
        word: sum(cases[case] for case in governed)
        for governed, words in lexicon.table("name_contexts")["prepositions"].items()
        for word in words
    }


def _title_before(page: Page, first: int, limit: int) -> int | None:
    """The forms that a noun for a person before the name leaves open: `председателя палаты` before `Лис`.

    Between the noun and the name only its genitives may stand.
    """
    relation = _in_all_groups(GENITIVE) if first > limit and is_any_of(page.words[first - 1], "relations") else 0
    offices = [office for office in page.offices_until.get(first, ()) if office.first >= limit]
    if offices:
        return _office_forms(offices) | relation
    token = first - 1
    lowest = max(limit, first - _FARTHEST_TITLE)
    while token >= lowest:
        word = page.words[token]
        if word.kind == "word":
            forms = title_forms(word)
            if forms and not (token < first - 1 and not _is_post(page, token) and word.noun_forms & _GENITIVES):
                return forms | relation
            if not _may_complement(page, token, word):
                return None
        elif word.text not in '«»"“”„' and word.kind != "number":
            return None
        token -= 1
    return None


def is_any_of(word: Word, table: str) -> bool:
    """Whether a word is a form of a noun of a table of `name_contexts`."""
    return word.kind == "word" and not _nouns(table).isdisjoint(word.lemmas)


@cache
def _nouns(table: str) -> frozenset[str]:
    return frozenset(noun.replace("ё", "е") for noun in lexicon.table("name_contexts")[table])


def _office_forms(offices: list[Office]) -> int:
    """The forms that offices leave open; of nested ones (`помощник президента`) the name can be either's."""
    forms = 0
    for office in offices:
        if office.plural:
            forms |= _in_all_groups(office.cases)
        else:
            female = office.cases << GROUP_BITS
            forms |= SINGULAR_TITLE | (female if office.gender == "female" else office.cases | female)
    return forms


def _begins_list(page: Page, last: int) -> bool:
    """`депутаты Лис и Беков`, `супруги Лис`: whether a list goes on after the name."""
    following = page.words[last : last + 2]
    return len(following) == 2 and following[0].key in _LINKS and (following[1].capital or following[1].kind == "mark")


def _may_be_listed(page: Page, token: int) -> bool:
    """Whether the word before a comma or `и` can be a person's name."""
    naming = page.words[token].naming
    return page.may_be_name(token) and (naming.is_known_family or naming.has_family_mark) and not naming.place


def _is_post(page: Page, token: int) -> bool:
    return any(term.entry.sort == "post" for term in page.sheet.terms_at.get(token, ()))


def _may_complement(page: Page, token: int, word: Word) -> bool:
    """Whether a word can belong to the genitives that follow a noun."""
    if word.shape == "upper" or page.claims[token]:
        return True
    return bool((word.noun_forms | word.adjective_forms) & _GENITIVES)


def title_forms(word: Word) -> int:
    """The forms of a name beside a common noun for a person (`министра`, `супругой`); 0 where the word is none."""
    forms = 0
    for analysis in word.analyses:
        if analysis.pos != "NOUN" or "anim" not in analysis.marks or not analysis.known:
            continue
        if analysis.marks & {"Name", "Surn", "Patr", "Geox", "Orgn"}:
            continue
        if analysis.number != PLURAL:
            forms |= SINGULAR_TITLE
        if analysis.number == PLURAL:
            forms |= _in_all_groups(analysis.case)
        elif analysis.gender == FEMININE and "ms-f" not in analysis.marks:
            forms |= analysis.case << GROUP_BITS
            if word.key not in ("глава", "главы", "главе", "главу", "главой"):
                continue
            forms |= analysis.case
        else:
            forms |= analysis.case | analysis.case << GROUP_BITS
    return forms


def _verb_evidence(page: Page, token: int) -> int:
    """How strongly a verb at a token speaks for a person beside it."""
    word = page.words[token]
    if word.kind != "word" or word.capital:
        return 0
    for term in page.sheet.terms_at.get(token, ()):
        if term.entry.sort == "cue" and term.entry.get("class") == "verb":
            return SPEECH
    return VERB if _is_verb(word) else 0


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
    return _in_all_groups(DATIVE if best.lemma in _dative_verbs() else ACCUSATIVE)


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
            return _in_all_groups(NOMINATIVE)
    return 0
