"""Bodies written in short: initials in capitals and written-together names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar import complements
from cisnews.grammar.bodies.drafts import BodyDraft
from cisnews.grammar.domains import initials_of_fields
from cisnews.grammar.morphology import ANY_FORM, DATIVE, GENITIVE, INSTRUMENTAL, PREPOSITIONAL
from cisnews.grammar.names.looks import is_name_in_capitals
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.words import Word

_LONGEST_INITIALS = 8
_VOWELS = frozenset("АЕЁИОУЫЭЮЯ")
_NAMED_WITH_DASH = frozenset({"company", "fund", "media", "sport", "central_bank"})
"""Kinds of bodies whose noun can end a name with a dash: `Лотос-банк`."""
_OF_PLACE = pattern("[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое)$")
"""How the adjective of a place ends."""
_ENDINGS = {"ом": INSTRUMENTAL, "а": GENITIVE, "у": DATIVE, "е": PREPOSITIONAL}


def short_body(landmarks: Landmarks[BodyDraft], token: int) -> BodyDraft | None:
    """`ФИФА`, `Минкультуры`, `Роскосмос` with a country after it; None if no such word stands at `token`."""
    word = landmarks.sheet.words[token]
    kind = word.body_prefix
    if kind is None or landmarks.sheet.term(token, "post") is not None:  # `Главком`
        return None
    if kind == "initials":
        return _initials(landmarks, token, _forms_by_ending(word))
    return _draft(landmarks, token, _forms_of_noun(word) or ANY_FORM, kind, "body_written_together")


def _forms_of_noun(word: Word) -> int:
    """The forms of `Минздрава`; of `Лотос-банка` those of the noun behind the dash."""
    node = lexicon.phrases_from(word.key.rpartition("-")[2]) if "-" in word.key else None
    nouns = (forms for entry, forms in (node.entries if node is not None else ()) if entry.sort == "body_noun")
    return next(nouns, word.noun_forms)


def _initials(landmarks: Landmarks[BodyDraft], token: int, forms: int) -> BodyDraft | None:
    """Capitals in a text that is not all in capitals."""
    words = landmarks.sheet.words
    if token in landmarks.place_at or words[token].text in initials_of_fields() or _is_family_name(words, token):
        return None
    if is_name_in_capitals(words, token):
        return None
    neighbours = [words[i] for i in (token - 1, token + 1) if 0 <= i < len(words) and i not in landmarks.place_at]
    if any(complements.is_abbreviation(other) and len(other.text) > 3 for other in neighbours):
        return None
    found = _draft(landmarks, token, forms, "unknown", "body_in_initials")
    before = words[token - 1] if token > landmarks.sheet.sentence_at(token).first else None
    if before is not None and before.shape == "title" and _OF_PLACE.search(before.key):  # `Ярославского УМВД`
        agreed = before.adjective_forms & found.forms
        if agreed:
            found.first, found.forms = token - 1, agreed
    return found


def _is_family_name(words: list[Word], token: int) -> bool:
    """`РАЗУМОВ Д.А.`: two initials with their stops stand behind it."""
    after = words[token + 1 : token + 5]
    return [word.shape for word in after[::2]] == ["initial", "initial"] and [w.text for w in after[1::2]] == [".", "."]


def _draft(landmarks: Landmarks[BodyDraft], token: int, forms: int, kind: str, rule: str) -> BodyDraft:
    found = BodyDraft(token, token + 1, token, forms, kind, rule)
    limit = landmarks.limit(token)
    quoted = complements.quoted_name(landmarks, token + 1, limit)
    if quoted:
        found.last = quoted
        return found
    inner = landmarks.body_at.get(token + 1)
    is_inner = inner is not None and inner.last <= limit and inner.singular & GENITIVE  # `КФ Геофизической службы`
    if inner is not None and is_inner and landmarks.sheet.words[token + 1].capital:
        found.last, found.country = inner.last, inner.country  # `ГУ МВД по Пермскому краю`
        return found
    place = landmarks.place_at.get(token + 1)
    if place is not None and place.last <= limit and place.cases & GENITIVE:
        found.last, found.country = place.last, place.country
        return found
    after = complements.numbered(landmarks, token + 1, limit) or token + 1
    after = complements.named_after(landmarks, after, limit) or after  # `МХАТ имени Горького`
    about = complements.about_places(landmarks, after, limit)  # `УГИБДД по Томской области`
    found.last = about or after
    if about:
        found.country = landmarks.place_at[after + 1].country
    return found


def body_prefix(word: Word) -> str | None:
    """The kind of body that a written-together name tells (`Мин…`: a ministry), `initials` for capitals; or None."""
    if word.capital and "-" in word.key and (kind := _kind_of_compound(word)) is not None:
        return kind
    if word.shape == "mixed":
        return "initials" if _forms_by_ending(word) != ANY_FORM or _has_small_letters(word.text) else None
    if word.shape == "upper":
        return "initials" if complements.is_abbreviation(word) and len(word.text) <= _LONGEST_INITIALS else None
    for prefix, kind in lexicon.prefixes("body_prefix", "kind", word.key) if word.capital else ():
        if len(word.key) > len(prefix) + 2:
            naming = word.naming
            is_other = naming.has_family_mark or naming.is_listed_given or (word.known and not _is_name(word))
            return None if is_other else kind
    return None


def _kind_of_compound(word: Word) -> str | None:
    """`Лотос-банка`, `Ветер-холдинг`: the kind of the body whose noun ends a name with a dash; or None."""
    node = lexicon.phrases_from(word.key.rpartition("-")[2])
    kinds = [entry["kind"] for entry, _ in node.entries if entry.sort == "body_noun"] if node is not None else []
    return next((kind for kind in kinds if kind in _NAMED_WITH_DASH), None)


def _has_small_letters(written: str) -> bool:
    """`СПбГУ`, `КамАЗ`: letters of both sizes that begin and end with capitals; all Cyrillic."""
    return (
        written[0].isupper()
        and written[-1].isupper()
        and len(written) <= _LONGEST_INITIALS
        and all("\u0400" <= letter < "\u0500" for letter in written)
    )


def initials_of(written: str) -> str:
    """`ЮКОС` of `ЮКОСа`, `СПбГУ` as it stands."""
    if written[-1].isupper():
        return written
    return written[: next((at for at, letter in enumerate(written) if letter.islower()), len(written))]


def _forms_by_ending(word: Word) -> int:
    """The cases of `ЮКОСа`, `ЮКОСом`: initials with the ending of a noun; all of them where it has none."""
    for ending, cases in _ENDINGS.items():
        initials = word.text.removesuffix(ending)
        if initials != word.text and initials.isupper() and len(initials) > 2 and initials[-1] not in _VOWELS:
            return cases
    return ANY_FORM


def _is_name(word: Word) -> bool:
    return any("Orgn" in analysis.marks or "Abbr" in analysis.marks for analysis in word.analyses)
