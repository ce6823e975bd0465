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
    from cisnews.grammar.names.titles import Title
    from cisnews.grammar.sheet import Sentence
    from cisnews.grammar.words import Word

ATTRIBUTED, TITLE, PERSONAL, SPEECH, LISTED, VERB = 4, 3, 3, 2, 2, 1
"""How strongly `по словам` or a noun for a person before the name, a verb that only persons do or one of speech beside
it, a name before it in a list, or another verb speaks for a person."""

_LINKS = frozenset({",", "и", ";", "или"})
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
    evidence = _verb_evidence(page, first - 1, forms)
    if not evidence:
        return None
    verb = page.words[first - 1]
    subject = _subject_forms(verb)
    if evidence == SPEECH and subject & forms and _stands_between_marks(page, first - 1, last):
        return Context(evidence, subject, subject)
    return Context(evidence, ANY_FORM, subject or _object_forms(verb))


def _listed(place: _Place) -> Context | None:
    """`депутаты Лис и Беков`, `Лис и Беков обсудили`: the last of several names, seen from the one before."""
    page, first, last, forms, sentence = place
    if first < sentence.first + 2 or page.words[first - 1].key not in _LINKS or not _may_be_listed(page, first - 2):
        return None
    title = title_before(page, first - 2, sentence.first)
    if title is not None and title.forms & forms and not title.forms & SINGULAR_TITLE:
        return Context(TITLE, title.forms)
    following = page.words[_skip_adverbs(page, last, sentence.last)]
    both_do = _is_verb(following) and following.analyses[0].number == PLURAL and not following.capital
    return Context(LISTED + VERB * both_do, ANY_FORM, _NOMINATIVES * both_do)


def _before_verb(place: _Place) -> Context | None:
    """`Лис заявил`: the verb tells the gender where the name can be nothing but its subject."""
    page, first, last, forms, sentence = place
    following = _skip_adverbs(page, last, sentence.last)
    evidence = _verb_evidence(page, following, forms) if following < sentence.last else 0
    if not evidence:
        return None
    is_subject = evidence == PERSONAL or first == sentence.first or _opens_clause(page.words[first - 1])
    return Context(evidence, ANY_FORM, _subject_forms(page.words[following]) if is_subject else 0)


RULES = (_titled, _attributed, _governed, _after_verb, _listed, _before_verb)
"""In this order; the first that says anything is the context."""


def _opens_clause(word: Word) -> bool:
    """Whether the subject can stand right after a word: a mark, `что`, `вчера`."""
    return word.kind == "mark" or "CONJ" in word.positions or word.pos in ("ADVB", "PRCL")


def _likely_after_title(page: Page, title: Title, last: int, sentence: Sentence) -> int:
    """The gender that a verb tells of a name after a title in the nominative: `заявила спикер Лис`, `… Лис заявила`."""
    if title.forms & ~(_NOMINATIVES | SINGULAR_TITLE):
        return 0
    for token in (title.first - 1, _skip_adverbs(page, last, sentence.last)):
        if sentence.first <= token < sentence.last and _verb_evidence(page, token, 0):
            return _subject_forms(page.words[token])
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
