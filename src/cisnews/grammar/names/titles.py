"""Nouns for a person before a name, and the gender and case that they show."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import (
    ACCUSATIVE,
    ALL_CASES,
    FEMININE,
    GENITIVE,
    GENITIVES,
    INSTRUMENTAL,
    NOMINATIVE,
    PLURAL,
)
from cisnews.grammar.names.paradigms import ANY_FORM, GROUP_BITS, in_all_groups
from cisnews.knowledge import lexicon
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.words import Word

SINGULAR_TITLE = 1 << 18
"""Set beside the forms that a title leaves when it can be a singular: a plural needs a list of names."""

RELATION, NAMESAKE, THING, RANK, LABEL, COUPLE, KIN, RELATIVE, MADE = (1 << bit for bit in range(9))
"""Nouns by what a name after them is: another's relation; after whom a thing is named; a thing's or place's own; that
of a bearer of a rank; after a colon, that of the person whom it says; in the plural, that of several; of
whose relative the noun is said; of a relative who need not be known otherwise;
in the genitive, that of who made or did it."""

_TABLES = (
    ("relations", RELATION),
    ("relatives", RELATION | RELATIVE),
    ("namesakes", NAMESAKE),
    ("things", THING),
    ("ranks", RANK),
    ("labels", LABEL),
    ("couples", COUPLE),
    ("kin", KIN),
    ("made", MADE),
)
_NO_TITLE = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr", "Init"})
_FARTHEST = 12


class Title(Record):
    """A noun for a person before a name."""

    forms: int
    """The forms that it leaves open to the name."""
    first: int
    """Where it begins, with what stands before it in the name of the office."""


def title_before(page: Page, first: int, limit: int) -> Title | None:
    """The noun for a person before a name: `председателя палаты` before `Лис`.

    Between the noun and the name only its genitives may stand; the noun stands at token `limit` or after it.
    """
    if first <= limit:
        return None
    words = page.words
    is_relation = words[first - 1].name_context & RELATION and words[max(0, first - 2)].key not in owners()
    relation = in_all_groups(GENITIVE) if is_relation else 0
    offices = page.offices_until.get(first)
    if offices:
        offices = [office for office in offices if office.first >= limit]
        if offices:
            return Title(_office_forms(page, offices) | relation, min([office.first for office in offices]))
    for token in range(first - 1, max(limit, first - _FARTHEST) - 1, -1):
        word = words[token]
        if word.kind == "word":
            forms = word.title_forms
            if forms and (token == first - 1 or _is_post(page, token) or not word.noun_forms & GENITIVES):
                return Title(forms | relation, token)
            if not _may_complement(page, token, word):
                return None
        elif word.text not in '«»"“”„' and word.kind != "number":
            return None
    return None


def forms_of_one(title: list[Word]) -> int:
    """The forms of a title in the singular: `директора` is not the nominative of several before the name of one.

    All, where the name can be that of somebody else (`секретарь Лисова Анна`), and where the title's word is none that
    a dictionary declines (`замгубернатора`).
    """
    is_known = any(analysis.known for analysis in title[0].analyses)
    if not is_known or any(word.name_context & RELATION for word in title):
        return ANY_FORM
    return in_all_groups(title[0].noun_forms & ALL_CASES)


def appointed_forms(page: Page, title: Title, limit: int) -> int:
    """`назначен послом` Лис, `объявил наследником` Лиса: the forms of a name after what its bearer is made.

    The title stands in the instrumental, with the verb before it, at token `limit` or after it.
    """
    if title.forms & ~(in_all_groups(INSTRUMENTAL) | SINGULAR_TITLE) or title.first <= limit:
        return 0
    verb = page.words[title.first - 1]
    if verb.verbal == "short":
        return in_all_groups(NOMINATIVE)
    best = verb.analyses[0] if verb.verbal and verb.analyses else None
    return in_all_groups(ACCUSATIVE) if best is not None and "tran" in best.marks else 0


def _office_forms(page: Page, offices: list[Office]) -> int:
    """The forms that offices leave open; of nested ones (`помощник президента`) the name can be either's."""
    forms = 0
    for office in offices:
        if office.plural:
            forms |= in_all_groups(office.cases)
        else:
            men = 0 if office.gender == "female" else office.cases
            women = 0 if page.words[office.noun].is_male_title else office.cases << GROUP_BITS
            forms |= SINGULAR_TITLE | men | women
    return forms


def _is_post(page: Page, token: int) -> bool:
    return any(term.entry.sort == "post" for term in page.sheet.terms_at.get(token, ()))


def _may_complement(page: Page, token: int, word: Word) -> bool:
    """Whether a word can belong to the genitives that follow a noun."""
    if word.shape == "upper" or page.claims[token]:
        return True
    return bool(word.declined_forms & GENITIVES)


def title_forms(word: Word) -> int:
    """The forms of a name beside a common noun for a person (`министра`, `супругой`); 0 where the word is none."""
    forms = 0
    if "PREP" in word.positions:
        return 0  # `после`, the case of `посол` hardly
    for analysis in word.analyses:
        if analysis.pos != "NOUN" or "anim" not in analysis.marks or not analysis.known:
            continue
        if analysis.marks & _NO_TITLE and not word.name_context & RANK:  # `г-н` is an abbreviation
            continue
        if analysis.number == PLURAL:
            forms |= in_all_groups(analysis.case)
            continue
        forms |= SINGULAR_TITLE
        if word.is_male_title:
            forms |= analysis.case
        elif analysis.gender == FEMININE and "ms-f" not in analysis.marks:
            forms |= analysis.case << GROUP_BITS
            if not _nouns("both_genders").isdisjoint(word.lemmas):
                forms |= analysis.case
        else:
            forms |= analysis.case | analysis.case << GROUP_BITS
    return forms


def name_context(word: Word) -> int:
    """Which of the nouns before names a form can come from: RELATION, NAMESAKE, THING (bits)."""
    if word.kind != "word":
        return 0
    lemmas = word.lemmas
    if "-" in word.text:  # музей-усадьба, дом-музей
        lemmas = lemmas.union(*(lemma.split("-") for lemma in lemmas))
    return reduce(or_, (bits for table, bits in _TABLES if not _nouns(table).isdisjoint(lemmas)), 0)


def is_male_title(word: Word) -> bool:
    """Whether a form comes from a noun that is said of men alone: `короля`, `футболисту`."""
    return not _nouns_of_men().isdisjoint(word.lemmas)


@cache
def _nouns_of_men() -> frozenset[str]:
    return _nouns("male_nouns").union(lexicon.table("male_inhabitants"))


def owners() -> frozenset[str]:
    """Words that say whose relation it is: `его`, `моя`."""
    return _nouns("owners")


@cache
def _nouns(table: str) -> frozenset[str]:
    return frozenset(noun.replace("ё", "е") for noun in lexicon.table("name_contexts")[table])
