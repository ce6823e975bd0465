"""Noun phrases: how far one reaches, what its head is, and how it stands in the nominative.

A phrase is `[modifiers] head [complements]`: modifiers agree with the head, complements are genitives, quoted names,
prepositional phrases and what is coordinated inside them. In another case only the modifiers and the head change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.closed_classes import AND_OR
from cisnews.grammar.marked import OPENING
from cisnews.grammar.morphology import (
    ALL_CASES,
    ANY_FORM,
    FEMININE,
    GENITIVE,
    GENITIVES,
    MASCULINE,
    NEUTER,
    NOMINATIVE,
    NOMINATIVES,
    cases_of,
)
from cisnews.patterns import pattern
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sheet
    from cisnews.grammar.words import Word

_ORDINAL = pattern(r"^(\d+)-(?:го|му|м|ой|ю)$")
_ORDINAL_ENDINGS = {"masc": "й", "femn": "я", "neut": "е"}
"""The last letter of `4-й`, `4-я`, `4-е`."""
_GENDER_NAMES = {MASCULINE: "masc", FEMININE: "femn", NEUTER: "neut"}


class NounPhrase(Record):
    """A noun phrase: half-open token numbers, its head, and the forms in which it can stand."""

    first: int
    last: int
    head: int
    forms: int
    """Case bits of the singular, and of the plural six bits higher."""


def noun_phrase(
    sheet: Sheet, first: int, limit: int, forms: int = ANY_FORM, *, prepositions: bool = True
) -> NounPhrase | None:
    """The longest noun phrase that begins at `first`, ends at `limit` or before, and can stand in one of `forms`.

    `prepositions`: whether prepositional phrases after the head belong to it (`визит Главы Казахстана в Россию`).
    """
    core = _core(sheet, first, limit, forms)
    if core is None:
        return None
    head, agreed = core
    return NounPhrase(first, _complements(sheet, head + 1, limit, prepositions), head, agreed)


def _core(sheet: Sheet, first: int, limit: int, forms: int) -> tuple[int, int] | None:
    """Modifiers and head: `актуальные вопросы`, `торгово-экономического, инвестиционного и иного сотрудничества`."""
    token = first
    while token < limit:
        word = sheet.words[token]
        as_adjective, as_noun = forms & word.adjective_forms, forms & word.noun_forms
        if as_noun and not (as_adjective and _modifies_next(sheet, token, limit, as_adjective)):
            return token, as_noun
        if as_adjective:
            forms = as_adjective
            token += 1
            continue
        if word.kind == "number" or (word.pos == "ADVB" and token > first):
            token += 1
            continue
        if token == first or not _joins_modifiers(sheet, token, limit, forms):
            return None
        token += 1
    return None


def _joins_modifiers(sheet: Sheet, token: int, limit: int, forms: int) -> bool:
    """Whether a comma or conjunction at `token` stands before one more modifier: `мировых и традиционных религий`."""
    word = sheet.words[token]
    joins = word.text == "," or word.key in AND_OR
    return joins and token + 1 < limit and bool(sheet.words[token + 1].adjective_forms & forms)


def _modifies_next(sheet: Sheet, token: int, limit: int, forms: int) -> bool:
    """Whether the word at `token`, noun or adjective, stands before a noun that it agrees with."""
    if token + 1 >= limit:
        return False
    following = sheet.words[token + 1]
    return bool(forms & following.declined_forms)


def _complements(sheet: Sheet, token: int, limit: int, prepositions: bool) -> int:
    """The token after all complements that begin at `token`."""
    while token < limit:
        reach = (
            _quoted_name(sheet, token, limit)
            or _genitive(sheet, token, limit)
            or _coordinated_genitive(sheet, token, limit)
            or (prepositions and _prepositional(sheet, token, limit))
        )
        if not reach:
            break
        token = reach
    return token


def _quoted_name(sheet: Sheet, token: int, limit: int) -> int:
    """`партии «Новый путь»`: the token after the closing mark; 0 if no short quoted name begins here."""
    closing = OPENING.get(sheet.words[token].text)
    if closing is None:
        return 0
    for last in range(token + 1, min(limit, token + 12)):
        if sheet.words[last].text == closing:
            return last + 1
    return 0


def _genitive(sheet: Sheet, token: int, limit: int) -> int:
    """`вопросов межпарламентского сотрудничества`, `МПА СНГ`: the token after a genitive that begins here, or 0."""
    word = sheet.words[token]
    if word.kind != "word" or word.pos == "PREP" or word.verbal in ("finite", "short", "gerund"):
        return 0
    if not word.declined_forms & GENITIVES:
        return _name_part(sheet, token)
    core = _core(sheet, token, limit, GENITIVES)
    return core[0] + 1 if core and not _acts_rather(word) else 0


def _acts_rather(word: Word) -> bool:
    """`(в ходе совещания) премьер (назначил)`: a nominative; as a genitive it is another word."""
    first = word.analyses[0]
    acts = first.case == NOMINATIVE and "anim" in first.marks and not word.capital
    return acts and all(a.case != GENITIVE or a.lemma != first.lemma for a in word.analyses)


def _name_part(sheet: Sheet, token: int) -> int:
    """A capitalised word that the dictionary does not know (`Жогорку`, `Маджлиси`) goes on with a name, and so does a
    country's behind `Республики`.
    """
    word, before = sheet.words[token], sheet.words[token - 1]
    goes_on = not word.known or before.key.startswith("республик")
    return token + 1 if word.capital and before.capital and goes_on else 0


def _coordinated_genitive(sheet: Sheet, token: int, limit: int) -> int:
    """`сотрудничества Казахстана и Беларуси`: a conjunction or comma between two genitives; 0 if it joins others."""
    word = sheet.words[token]
    if token + 1 >= limit or not (word.key in AND_OR or word.text == ","):
        return 0
    before, after = sheet.words[token - 1], sheet.words[token + 1]
    if not before.noun_forms & GENITIVES or not _rather_genitive(after):
        return 0
    if word.text == "," and after.verbal == "participle":
        return 0  # сессии ассамблеи, открывшейся в мае
    return _genitive(sheet, token + 1, limit)


def _rather_genitive(word: Word) -> bool:
    """Whether it is most likely a genitive (`торговли`), and would not begin a phrase of its own (`итоги`)."""
    forms = word.declined_forms
    if not forms & GENITIVES:
        return False
    return not forms & NOMINATIVES or word.analyses[0].case == GENITIVE


def _prepositional(sheet: Sheet, token: int, limit: int) -> int:
    """`визита в Россию`, `сотрудничества в торговле и энергетике`: the token after a prepositional phrase, or 0."""
    if sheet.words[token].pos != "PREP" or token + 1 >= limit:
        return 0
    core = _core(sheet, token + 1, limit, ANY_FORM & ~NOMINATIVES)
    if core is None:
        counted = _core(sheet, token + 2, limit, GENITIVES) if sheet.words[token + 1].pos == "NUMR" else None
        return counted[0] + 1 if counted is not None else 0  # поправки в несколько законов
    last, forms = core[0] + 1, core[1] & ~(GENITIVES | NOMINATIVES)
    cases = cases_of(forms)
    while last + 1 < limit and cases and sheet.words[last].key in AND_OR:
        joined = _core(sheet, last + 1, limit, cases | cases << 6)  # между Баку и Анкарой, в торговле и энергетике
        if joined is None or sheet.words[last + 1].noun_forms & NOMINATIVES:
            break
        last = joined[0] + 1
    return last


def nominative(sheet: Sheet, phrase: NounPhrase) -> str:
    """The phrase in the nominative: modifiers and head inflected, complements as written.

    A capital that only the beginning of a sentence gave is lost, unless the word is a name or an abbreviation.
    """
    return in_case(sheet, phrase, "nomn")


def in_case(sheet: Sheet, phrase: NounPhrase, case: str) -> str:
    """The phrase in a case (`nomn`, `gent`, `datv`, `accs`, `ablt`, `loct`): modifiers, head and what is joined to it.

    A capital that only the beginning of a sentence gave is lost, unless the word is a name or an abbreviation.
    """
    number = "sing" if phrase.forms & ALL_CASES else "plur"
    forms = phrase.forms & ALL_CASES or phrase.forms
    gender = _gender(sheet.words[phrase.head], number) if phrase.head > phrase.first else ""
    pieces: list[str] = []
    for token in range(phrase.first, phrase.head + 1):
        word = sheet.words[token]
        gap = sheet.folded.text[sheet.ends[token - 1] : sheet.starts[token]] if token > phrase.first else ""
        form = _form_in_case(word, token == phrase.head, case, number, gender, forms)
        if token == phrase.first and token == sheet.sentence_at(token).first:
            form = _without_sentence_capital(word, form)
        pieces += (gap, form)
    head = _joined_head(sheet, phrase, forms)
    if head > phrase.head:
        pieces.append(f" и {_form_in_case(sheet.words[head], True, case, number, gender, forms)}")
    if phrase.last > head + 1:
        pieces.append(sheet.folded.text[sheet.ends[head] : sheet.ends[phrase.last - 1]])
    return " ".join("".join(pieces).split())


def _joined_head(sheet: Sheet, phrase: NounPhrase, forms: int) -> int:
    """`изменений [и дополнений] в закон`: the noun right behind the head that is joined to it; else the head."""
    second = phrase.head + 2
    if second >= phrase.last or sheet.words[phrase.head + 1].key != "и":
        return phrase.head
    return second if sheet.words[second].noun_forms & forms else phrase.head


def _gender(head: Word, number: str) -> str:
    if number == "plur":
        return ""
    return next((_GENDER_NAMES.get(a.gender, "") for a in head.analyses if a.pos == "NOUN" and a.number != 2), "")


def _form_in_case(word: Word, is_head: bool, case: str, number: str, gender: str, forms: int) -> str:
    if word.kind == "number" and case == "nomn" and number == "sing":
        return _ORDINAL.sub(rf"\1-{_ORDINAL_ENDINGS.get(gender, '')}", word.text) if gender else word.text
    if word.kind != "word" or word.shape == "upper":
        return word.text
    if is_head:
        return morphology.inflect(word.text, frozenset({case, number}), ("NOUN",), forms) or word.text
    if not word.adjective_forms & forms:
        return word.text
    grammemes = frozenset(filter(None, (case, number, gender)))
    return morphology.inflect(word.text, grammemes, ("ADJF", "PRTF"), forms) or word.text


def _without_sentence_capital(word: Word, form: str) -> str:
    if word.shape != "title" or not word.known:
        return form
    names = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"}
    return form if names & word.analyses[0].marks else form[0].lower() + form[1:]
