"""What a verb beside a name tells: that a person is meant, of which gender it is, in which case the name stands."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import A_ENDINGS
from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, FEMININE, MASCULINE, NEUTER, NOMINATIVE, PLURAL
from cisnews.grammar.names.likelier import opens_sentence, opens_with_thing
from cisnews.grammar.names.paradigms import ANY_FORM, FEMALE_FORMS, GROUP_BITS, MALE_FORMS, in_all_groups
from cisnews.grammar.names.surroundings import PERSONAL, SPEECH, VERB, Context
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.names.surroundings import Place
    from cisnews.grammar.words import Word

_SHORT = frozenset({"ADJS", "PRTS"})
"""Short adjectives and participles, which are predicates as verbs are."""


_BODIES = ("body_core", "body_noun")


def after_verb(place: Place) -> Context | None:
    """`заявил Лис`, `выслушали Лиса`."""
    page, first, last, forms, sentence = place
    if first == sentence.first:
        return None
    evidence = verb_evidence(page, first - 1, forms)
    if not evidence:
        return None
    verb = page.words[first - 1]
    if verb.analyses[0].pos in _SHORT:
        return Context(evidence, ANY_FORM)  # доволен Лис, доволен Лисом
    if is_plural_verb(verb) and is_personal(verb):  # отличились Лис и Бек: see `paired`
        return Context(PERSONAL, ANY_FORM, in_all_groups(NOMINATIVE)) if last > first + 1 else None
    if (
        evidence < PERSONAL
        and last == first + 1
        and (_has_living_object(page, first - 1) or _has_person_as_object(page, first - 1, sentence.first))
    ):
        evidence = PERSONAL
    if _has_subject_before(page, first - 1, sentence.first):
        return Context(evidence, ANY_FORM, object_forms(verb, forms))
    subject = subject_forms(verb)
    if evidence != SPEECH and any(word.key.endswith(A_ENDINGS) for word in page.words[first:last]):
        objects = object_forms(verb, forms)
        if subject & forms and last > first + 1 and (not objects or opens_with_thing(page, sentence.first, first - 1)):
            return Context(evidence, subject, subject)  # Жюри возглавил Никола Лиса
        if subject == NOMINATIVE and page.words[last - 1].key.endswith(A_ENDINGS):
            return Context(evidence, ANY_FORM, subject | objects)  # вспомнил Лиса: few men's names end so
    if evidence == SPEECH and subject & forms and _stands_between_marks(page, first - 1, last):
        return Context(evidence, subject, subject)
    if last > first + 1 and subject & forms & page.words[last - 1].naming.likely_family_forms and _has_no_object(verb):
        return Context(evidence, subject, subject)
    if subject & forms:
        told = in_all_groups(DATIVE) & forms if verb.analyses[0].lemma in _dative_verbs() else 0
        if subject & MALE_FORMS:
            told &= ~(FEMALE_FORMS & (forms & in_all_groups(NOMINATIVE)) * DATIVE // NOMINATIVE)  # говорил Дэн Лис
        return Context(evidence, ANY_FORM, subject | told)  # помог Петру Лису
    return Context(evidence, ANY_FORM, object_forms(verb, forms))


def _has_no_object(verb: Word) -> bool:
    """`выступит`: no object stands behind the verb, in the accusative or in the dative."""
    best = verb.analyses[0]
    return "intr" in best.marks and best.lemma not in _dative_verbs()


def _has_living_object(page: Page, verb: int) -> bool:
    """`сбили Лиса`: whether a word in -а after a transitive verb is neither its subject nor a thing."""
    if not page.words[verb + 1].key.endswith(A_ENDINGS) or page.words[verb - 1].key == "не":
        return False
    best = page.words[verb].analyses[0]
    return "tran" in best.marks and (best.number == PLURAL or best.gender == MASCULINE or best.pos in ("INFN", "GRND"))


def _has_person_as_object(page: Page, verb: int, begin: int) -> bool:
    """`Лисова сменил Бек`: whether a man's family name before a verb of a man can only be its object."""
    before = page.words[verb - 1]
    if verb <= begin or not page.nameable[verb - 1] or page.claims[verb - 1] or not before.naming.may_stand_alone:
        return False
    best = page.words[verb].analyses[0]
    forms = before.naming.likely_family_forms & MALE_FORMS
    return "tran" in best.marks and best.gender == MASCULINE and bool(forms & ACCUSATIVE) and not forms & NOMINATIVE


def _has_subject_before(page: Page, verb: int, begin: int) -> bool:
    """`он ждёт`, `министр ждёт`: whether the subject stands right before a verb, so that the name after it is none."""
    token = verb - 1
    while token > begin and page.words[token].pos in ("ADVB", "PRCL"):
        token -= 1
    if token < begin:
        return False
    word = page.words[token]
    if word.key in _pronouns():
        return True
    if any(term.cases & NOMINATIVE for sort in _BODIES for term in page.sheet.terms_before(verb, sort)):
        return True  # Сенат поддержал Иона Лиса
    if word.title_forms and (word.shape == "lower" or token == begin):
        return bool(word.title_forms & in_all_groups(NOMINATIVE))
    subject = subject_forms(page.words[verb])
    if token == begin:  # Лисова победила
        return bool(page.nameable[token] and word.naming.family_forms & subject) and _is_rather_nominative(word.naming)
    if not (page.nameable[token] and page.nameable[token - 1]):
        return False
    if "PREP" in page.words[token - 1].positions:
        return False  # За Лисова вступилась Бекова
    return bool(word.naming.family_forms & subject)  # Валентина Лисова поблагодарила


def _is_rather_nominative(naming: NameForms) -> bool:
    """Whether a word can be a name alone, and is read no better than as a family name in the nominative."""
    best = max([reading.weight for reading in naming.family], default=0)
    is_best = any(reading.weight == best and reading.cases & NOMINATIVE for reading in naming.family)
    return is_best and naming.may_stand_alone


@cache
def _pronouns() -> frozenset[str]:
    """Pronouns in the nominative: `он`, `которая`."""
    return frozenset(lexicon.table("name_contexts")["subjects"])


def before_verb(place: Place) -> Context | None:
    """`Лис заявил`: the verb tells the gender where the name can be nothing but its subject."""
    page, first, last, forms, sentence = place
    following = skip_adverbs(page, last, sentence.last)
    evidence = verb_evidence(page, following, forms) if following < sentence.last else 0
    if not evidence:
        return None
    is_subject = (
        evidence == PERSONAL
        or first == sentence.first
        or _opens_clause(page.words[first - 1])
        or opens_sentence(page, first, sentence.first)
    )
    return Context(evidence, ANY_FORM, subject_forms(page.words[following]) if is_subject else 0)


def _stands_between_marks(page: Page, first: int, last: int) -> bool:
    """`, спросила Лисова.`: whether marks stand around words, so that the verb can have no other subject."""
    if first == 0 or last >= len(page.words):
        return False
    return (
        page.words[first - 1].kind == "mark" and page.words[last].kind == "mark" and page.words[last].text not in "(«"
    )


def _opens_clause(word: Word) -> bool:
    """Whether the subject can stand right after a word: a mark, `что`, `вчера`."""
    return word.kind == "mark" or "CONJ" in word.positions or word.pos in ("ADVB", "PRCL")


def verb_evidence(page: Page, token: int, forms: int) -> int:
    """How strongly a verb at a token speaks for a person beside it, named in certain forms."""
    word = page.words[token]
    if word.kind != "word" or word.capital:
        return 0
    for term in page.sheet.terms_at.get(token, ()):
        if term.entry.sort == "cue" and term.entry.get("class") == "verb":
            return PERSONAL if _is_personal_of(word, forms) else SPEECH
    if not is_verb(word):
        return PERSONAL if _is_state_of(word, forms) else 0
    return PERSONAL if _is_personal_of(word, forms) else VERB


def is_said_by(page: Page, token: int) -> bool:
    """Whether a verb of speech stands before a token: `пояснил Лис`."""
    return token > 0 and not page.begins_sentence(token) and verb_evidence(page, token - 1, 0) == SPEECH


def _is_personal_of(verb: Word, forms: int) -> bool:
    """Whether the verb is one that only persons do, and agrees with the name."""
    return is_personal(verb) and bool(subject_forms(verb) & forms)


def _is_state_of(word: Word, forms: int) -> bool:
    """`доволен`, `арестована`: whether a short adjective or participle that is said of persons agrees with the name."""
    best = word.analyses[0] if word.analyses else None
    if best is None or best.pos not in _SHORT or best.lemma.replace("ё", "е") not in _personal_states():
        return False
    return bool(subject_forms(word) & forms)


def is_plural_verb(word: Word) -> bool:
    """Whether a form is the plural of a verb: `отличились`."""
    return word.kind == "word" and not word.capital and is_verb(word) and word.analyses[0].number == PLURAL


def is_personal(verb: Word) -> bool:
    """Whether a verb is one that only persons do: `признался`."""
    return verb.analyses[0].lemma.replace("ё", "е") in _personal_verbs()


@cache
def _personal_verbs() -> frozenset[str]:
    return frozenset(verb.replace("ё", "е") for verb in lexicon.table("name_contexts")["personal_verbs"])


@cache
def _personal_states() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in lexicon.table("name_contexts")["personal_states"])


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


def object_forms(verb: Word, forms: int) -> int:
    """The forms of the object of a verb, of those that it can have: accusative of `выслушали`, dative of `вручили`."""
    best = verb.analyses[0]
    if best.lemma in _dative_verbs() and in_all_groups(DATIVE) & forms:
        return in_all_groups(DATIVE)
    return in_all_groups(ACCUSATIVE) if "tran" in best.marks else 0


@cache
def _dative_verbs() -> frozenset[str]:
    return frozenset(lexicon.table("name_contexts")["dative_verbs"])


def subject_forms(verb: Word) -> int:
    """The forms of a subject of a verb: `заявила` -> the nominative of a woman's name; `досталось` has none."""
    for analysis in verb.analyses:
        if (analysis.pos == "VERB" or analysis.pos in _SHORT) and analysis.number != PLURAL:
            if analysis.gender == MASCULINE:
                return NOMINATIVE
            if analysis.gender == FEMININE:
                return NOMINATIVE << GROUP_BITS
            return 0 if analysis.gender == NEUTER else in_all_groups(NOMINATIVE)
    return 0
