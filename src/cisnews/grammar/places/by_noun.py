"""Places by a noun beside them: `Абайской области`, `города Отрадное`, `в Дарском и Ванском районах`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.closed_classes import LINK
from cisnews.grammar.layers import PlaceMention
from cisnews.grammar.morphology import (
    ALL_CASES,
    FEMININE,
    GENITIVE,
    MASCULINE,
    NEUTER,
    NOMINATIVE,
    PLURAL,
    cases_of,
    with_capitals_of,
)
from cisnews.grammar.names.paradigms import GROUP_BITS
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.places.lexical import country_of
from cisnews.grammar.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.grammar.words import Word

_FARTHEST_POST = 3
"""A post stands at most so many words before the noun of a place: `главы исполнительной власти района`."""
_GENDERS = (("masc", MASCULINE), ("femn", FEMININE), ("neut", NEUTER))


def by_noun(sheet: Sheet) -> Iterator[PlaceMention]:
    """`Абайской области`, `города Отрадное`: a noun of places with the adjective or name beside it."""
    yield from filter(None, (_after_adjective(sheet, term) for term in sheet.terms_of("place_noun_after")))
    yield from filter(None, (_before_name(sheet, term) for term in sheet.terms_of("place_noun_before")))
    for term in sheet.terms_of("place_noun_after"):
        yield from _listed(sheet, term)


def _after_adjective(sheet: Sheet, term: Term) -> PlaceMention | None:
    """`Абайской области`: adjectives with a capital that agree."""
    first, forms = term.first, term.singular
    begin = sheet.sentence_at(term.first).first
    while first > begin and sheet.words[first - 1].capital and sheet.words[first - 1].adjective_forms & forms:
        forms &= sheet.words[first - 1].adjective_forms
        first -= 1
    if first == term.first or any("Anum" in analysis.marks for analysis in sheet.words[first].analyses):
        return None  # «Первая Республика» is a time
    name = nominative(sheet, NounPhrase(first, term.last, term.last - 1, forms))
    name = name if not name[0].islower() else name[0].upper() + name[1:]
    return PlaceMention(first, term.last, name, None, term.entry["kind"], cases_of(forms))


def _listed(sheet: Sheet, term: Term) -> Iterator[PlaceMention]:
    """`в Дарском, Ванском и Шурском районах`: adjectives in the singular before a noun in the plural."""
    tokens: list[int] = []
    token, begin = term.first - 1, sheet.sentence_at(term.first).first
    while token >= begin and sheet.words[token].shape == "title" and sheet.words[token].adjective_forms & term.plural:
        tokens.append(token)
        if sheet.words[token - 1].key not in LINK:
            break
        token -= 2
    if len(tokens) < 2 or term.last > term.first + 1:
        return
    for token in tokens:
        name = _singular(sheet.words[token], term.entry["noun"])
        last = term.last if token == term.first - 1 else token + 1
        yield PlaceMention(token, last, name, None, term.entry["kind"], term.plural)


def _singular(adjective: Word, noun: str) -> str:
    """`Ванском`, `район` -> `Ванский район`."""
    genders = {
        analysis.gender for analysis in word(noun).analyses if analysis.pos == "NOUN" and analysis.case & NOMINATIVE
    }
    gender = next((mark for mark, bit in _GENDERS if bit in genders), "masc")
    form = morphology.inflect(adjective.text, frozenset({"nomn", "sing", gender}), ("ADJF",)) or adjective.text
    return f"{form} {noun}"


def _before_name(sheet: Sheet, term: Term) -> PlaceMention | None:
    """`города Отрадное`, `г. Шу`, `штата Аризона`: a word with a capital in the same case or the nominative."""
    if term.last >= sheet.sentence_at(term.first).last:
        return None
    word = sheet.words[term.last]
    is_short = term.entry["kind"] == "short"
    if word.shape != "title" or word.naming.given or _is_adjective_alone(word):
        return None
    if is_short and sheet.words[term.first].capital:
        return None
    cases = term.cases or ALL_CASES
    if not _stands_in(word, cases | NOMINATIVE) or _is_holder(sheet, term, word) or _begins_name(sheet, term.last):
        return None
    name = place_name(word, cases) or word.text
    kind = "city" if is_short else term.entry["kind"]
    return PlaceMention(term.first, term.last + 1, name, country_of(sheet, term.last), kind, cases)


def _stands_in(word: Word, cases: int) -> bool:
    """Whether a name can stand in one of the cases; in the plural of a family name (`Саиным`) no place does."""
    return any(
        analysis.case & cases and not (analysis.number == PLURAL and "Surn" in analysis.marks)
        for analysis in word.analyses
    )


def _is_holder(sheet: Sheet, term: Term, word: Word) -> bool:
    """`Лисов` in `глава города Лисов`, `Лисова` in `мэра города Лисова`: not the place but who holds the post.

    A marked family name that stands in no case of a place's name here, or in the genitive of the post before. No
    region is called like one in the nominative: `глава администрации района Николаев`.
    """
    naming = word.naming
    if not naming.has_family_mark or term.first == 0 or not term.singular & GENITIVE:
        return False
    cases = (naming.likely_family_forms | naming.likely_family_forms >> GROUP_BITS) & ALL_CASES
    if term.entry["kind"] == "region" and (not cases & GENITIVE or cases == ALL_CASES):
        return True
    if (naming.place and not naming.is_known_family) or sheet.term(term.last, "place") is not None:
        return False
    if not cases & GENITIVE:
        is_owned = bool(sheet.words[term.first - 1].noun_forms & GENITIVE)  # главы администрации города Лисов
        return naming.is_known_family or not cases & NOMINATIVE or is_owned or _post_before(sheet, term) != 0
    return bool(cases & _post_before(sheet, term))


def _post_before(sheet: Sheet, term: Term) -> int:
    """The forms of the post before the noun, `главы` or `главы администрации`; 0 where none stands there."""
    begin = max(sheet.sentence_at(term.first).first, term.first - _FARTHEST_POST)
    for token in range(term.first - 1, begin - 1, -1):
        post, joined = sheet.term(token, "post"), sheet.words[token].joined_post
        if post is not None or joined:
            return post.singular if post is not None else joined.forms if joined else 0
        if not sheet.words[token].declined_forms & GENITIVE:
            break
    return 0


def _begins_name(sheet: Sheet, token: int) -> bool:
    """`Илгизар` in `глава города Илгизар Лисов`: an unknown word before a marked family name that agrees with it."""
    if token + 1 >= sheet.sentence_at(token).last or sheet.term(token, "place") is not None:
        return False
    naming, following = sheet.words[token].naming, sheet.words[token + 1]
    if not naming.unknown or following.shape != "title" or not following.naming.has_family_mark:
        return False
    return bool(naming.guessed_given_forms & following.naming.likely_family_forms)


def _is_adjective_alone(word: Word) -> bool:
    return bool(word.adjective_forms) and not word.noun_forms


def place_name(word: Word, cases: int) -> str | None:
    """The word in the nominative, read as a place's name."""
    for analysis in word.analyses:
        if analysis.case & cases and "Geox" in analysis.marks:
            return with_capitals_of(word.text, analysis.lemma)
    if word.cases & cases & ~NOMINATIVE and not word.cases & NOMINATIVE:
        return morphology.inflect(word.text, frozenset({"nomn"}), ("NOUN", "ADJF"), cases & ~NOMINATIVE | GENITIVE)
    return None
