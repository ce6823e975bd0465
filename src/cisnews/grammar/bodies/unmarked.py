"""Proper names of bodies without marks: clubs, eponyms and patrons, unknown names before a person's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cisnews.grammar.closed_classes import GENITIVE_ENDINGS
from cisnews.grammar.morphology import GENITIVE, NOMINATIVE
from cisnews.grammar.names.known import may_be_known_pair
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.sheet import Term

_AFTER_PERSONS = frozenset({"research", "university", "fund"})
"""Kinds of bodies that are often called by one name in the genitive: `Институт Кеннана`."""
_LONGEST_PROPER = 5
_LONGEST_PATRON = 3


def club(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`Спартака` after `тренер`, `Челси` after `клуба` -> the token after a club; 0 if none stands here."""
    if token >= limit or not landmarks.sheet.words[token].capital:
        return 0
    term = landmarks.sheet.term(token, "club")
    if term is None or term.last > limit or not (term.forms & GENITIVE or not term.forms):
        return 0
    return term.last if landmarks.sheet.words[term.last - 1].capital else 0


def begins_person(landmarks: Landmarks[Any], token: int, limit: int) -> bool:
    """`Урала` before `Латыпова`: a given name before a family name that agrees, rather than a club or eponym."""
    words = landmarks.sheet.words
    if token + 1 >= limit or words[token + 1].shape != "title" or not words[token].naming.given:
        return False
    return bool(words[token].naming.given_forms & words[token + 1].naming.likely_family_forms)


def begins_known_person(landmarks: Landmarks[Any], token: int, last: int, limit: int) -> bool:
    """`Урала` before `Мухамеджанова`: a name that ends before `last` and the next word can be somebody known."""
    words = landmarks.sheet.words
    return last < limit and may_be_known_pair(words[token].naming, words[last].naming)


def named_for(landmarks: Landmarks[Any], token: int, limit: int, kind: str) -> int:
    """`Вахтангова` after `театр`, `святого Георгия` after `храм` -> the token after it; 0 if a body is not named so."""
    if token >= limit:
        return 0
    sheet = landmarks.sheet
    at = _past_initials(landmarks, token, limit)
    eponym = sheet.term(at, "eponym") if at < limit and sheet.words[at].capital else None
    if eponym is not None and eponym.last == at + 1 and begins_person(landmarks, at, limit):
        return 0
    if eponym is not None and kind in eponym.entry["kinds"] and eponym.last <= limit:
        return eponym.last
    patron = sheet.term(token, "patron")
    if patron is None or kind not in patron.entry["kinds"]:
        return 0
    last = patron.last
    while last < limit and last - patron.last < _LONGEST_PATRON and _goes_on_with_patron(landmarks, patron.last, last):
        last += 1
    return last if last > patron.last else 0


def _past_initials(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """The token after `А. С.` before `Пушкина`; the token itself where no initials stand."""
    words = landmarks.sheet.words
    while token + 2 < limit and words[token].shape == "initial" and words[token + 1].text == ".":
        token += 2
    return token


def _goes_on_with_patron(landmarks: Landmarks[Any], first: int, token: int) -> bool:
    """`Луки`, `Николая Чудотворца`: whatever name comes first, then what only can be its surname."""
    word = landmarks.sheet.words[token]
    if word.shape != "title":
        return False
    if token == first:
        return True
    return not word.naming.given and bool(word.declined_forms & GENITIVE)


def one_name(landmarks: Landmarks[Any], term: Term, limit: int) -> int:
    """`Кеннана` after `Институт` -> the token after it; 0 where the noun has no capital or more of a name follows."""
    words, token = landmarks.sheet.words, term.last
    if _is_sited(landmarks, term, limit):
        return token + 1
    if term.entry["kind"] not in _AFTER_PERSONS or token >= limit or words[term.first].shape != "title":
        return 0
    word, is_last = words[token], token + 1 >= limit or not words[token + 1].capital
    begins = landmarks.sheet.sentence_at(term.first).first == term.first
    is_name = word.shape == "title" and not word.known and word.key.endswith(GENITIVE_ENDINGS)
    return token + 1 if is_name and is_last and not begins and token not in landmarks.place_at else 0


def _is_sited(landmarks: Landmarks[Any], term: Term, limit: int) -> bool:
    """`Внуково` after `аэропорта`, in the nominative: the place by which a body is called."""
    token = term.last
    if token >= limit or landmarks.sheet.words[term.last - 1].lemmas.isdisjoint(lexicon.table("body_uses")["sited"]):
        return False
    word, place = landmarks.sheet.words[token], landmarks.place_at.get(token)
    is_followed = token + 1 < limit and landmarks.sheet.words[token + 1].shape == "title"
    if place is not None:
        return place.last == token + 1 and bool(place.cases & NOMINATIVE)
    is_name = word.shape == "title" and not word.known and not word.naming.has_family_mark
    is_nominative = bool(word.declined_forms & NOMINATIVE) or not word.declined_forms
    return is_name and is_nominative and is_followed and not word.naming.given


def proper_name(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`Челси` before `Фрэнк Лэмпард`: the token after capitalised words that leave a name of two behind; else 0."""
    words = landmarks.sheet.words
    last = token
    while last < limit and words[last].shape == "title" and last - token < _LONGEST_PROPER:
        last += 1
    if last - token < 3 or words[token].naming.given:
        return 0
    given = next((i for i in range(token + 1, last - 1) if words[i].naming.given), last - 2)
    return given if not words[given - 1].naming.has_family_mark else 0
