"""Bodies that the lexicon does not know, by grammar: a generic noun, its adjectives and what it governs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cisnews.grammar import complements
from cisnews.grammar.bodies import unmarked
from cisnews.grammar.bodies.adjectives import take_adjectives
from cisnews.grammar.bodies.drafts import BodyDraft, head_noun
from cisnews.grammar.closed_classes import WITH
from cisnews.grammar.domains import domain
from cisnews.grammar.marked import OPENING, name_in_marks
from cisnews.grammar.morphology import ALL_CASES, ANY_FORM, GENITIVE
from cisnews.grammar.names.paradigms import in_all_groups
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Collection

    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.grammar.words import Word

_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF"})
_ALONE = frozenset(
    {
        "parliament", "chamber", "government", "ministry", "agency", "commission", "council", "court", "prosecutor",
        "regional_government", "regional_parliament", "party", "central_bank", "presidential_office", "military",
    }
)  # fmt: skip
"""Kinds of bodies that texts name by the bare noun (`комитет`, `правительство`)."""
_NAMED = frozenset({"sport", "union", "company", "media", "fund", "university", "group", "party", "culture"})
"""Kinds of bodies whose name can stand after the noun without marks: `клуб Спарта`."""
_OF_NO_POST = frozenset({"government", "parliament", "chamber", "ministry", "party", "court", "prosecutor", "agency"})
"""Kinds of bodies whose name no post of one person ends: `правительство премьера Лиса`."""
_NO_PERSONS = frozenset({"society", "kin", "part", "honour"})
"""Kinds of posts whose words are common ones in a name: `комитет по правам ребёнка`."""


def generic_body(landmarks: Landmarks[BodyDraft], term: Term) -> BodyDraft | None:
    """`Комитета по бюджету и финансам`, `бюджетно-финансовый парламентский комитет`, `компании «Лотос»`; or None.

    `term`: the noun, the longest one that begins at its token.
    """
    sheet, token = landmarks.sheet, term.first
    if _points_back(sheet, term) or is_given_name(sheet, token) or _is_leading(sheet, term):
        return None
    if not (can_be_noun(sheet.words[token]) or name_in_marks(sheet, term.last, len(sheet.words))):
        return None
    kind = term.entry["kind"]
    limit = landmarks.limit(token)
    name = _unmarked_name(landmarks, term, limit)
    goes_on = _goes_on(landmarks, term, name, limit)
    last = complement(landmarks, name, limit) if goes_on else name
    if last > term.last and _is_rather_person(sheet, term):
        return None
    if last == term.last and kind in _NAMED and not sheet.term(token, "post"):
        last = unmarked.proper_name(landmarks, last, limit) or last
    forms = term.forms >> 6 if term.entry["plural"] else term.forms
    forms = forms or ANY_FORM
    head = head_noun(sheet, token, term.last, term.forms or ANY_FORM)
    found = BodyDraft(token, last, head, forms, kind, "body_by_its_noun")
    found.country = country_within(landmarks, term.last, last)
    take_adjectives(landmarks, found)
    if found.first == token and last == term.last and kind not in _ALONE:
        return None
    return found


def _goes_on(landmarks: Landmarks[BodyDraft], term: Term, name: int, limit: int) -> bool:
    """Whether what the noun governs behind its name without marks, which ends before `name`, is part of the body."""
    words, kind = landmarks.sheet.words, term.entry["kind"]
    if name > term.last and not (name < limit and words[name].capital):
        return False
    if kind in _OF_NO_POST and (
        _starts_post(landmarks, name, limit) or complements.convocation(landmarks, name, limit)
    ):
        return False
    if name + 1 < limit and words[name].key == "по":
        if kind == "company":  # `вице-президент компании по Восточной Европе`
            return not words[name + 1].capital
        if words[term.first].shape == "upper":  # `уполномоченный МИД по правам человека`
            return bool(complements.about_places(landmarks, name, limit))
    return True


def _starts_post(landmarks: Landmarks[BodyDraft], token: int, limit: int) -> bool:
    """`нового министра обороны` behind `кабинету`: a post of one person in the genitive, adjectives before it."""
    sheet, term = landmarks.sheet, None
    while (
        token < limit and (term := sheet.term(token, "post")) is None and sheet.words[token].adjective_forms & GENITIVE
    ):
        token += 1
    return term is not None and bool(term.singular & GENITIVE) and term.entry["kind"] not in _NO_PERSONS


def _points_back(sheet: Sheet, term: Term) -> bool:
    """`ведомство`, `организация`: no new body; not so `Организация` before `по атомной энергии`, or before marks."""
    if not term.entry["generic"] or term.last >= len(sheet.words):
        return bool(term.entry["generic"])
    is_title = sheet.words[term.first].shape == "title" and sheet.words[term.last].key == "по"
    return not (is_title or name_in_marks(sheet, term.last, len(sheet.words)))


def _is_leading(sheet: Sheet, term: Term) -> bool:
    """`под управлением маэстро`, `под командованием полковника`: what somebody does, no body."""
    is_under = bool(term.first) and sheet.words[term.first - 1].key == "под"
    return is_under and not sheet.words[term.first].lemmas.isdisjoint(lexicon.table("office_verbs")["leading"])


def _unmarked_name(landmarks: Landmarks[BodyDraft], term: Term, limit: int) -> int:
    """The token after `театр Вахтангова`, `клуба Челси`; the one after the noun where no such name follows."""
    name = unmarked.club(landmarks, term.last, limit) if term.entry["kind"] == "sport" else 0
    name = name or unmarked.named_for(landmarks, term.last, limit, term.entry["kind"])
    return name or unmarked.one_name(landmarks, term, limit) or term.last


def _is_rather_person(sheet: Sheet, term: Term) -> bool:
    """`оператор Аль-Джазиры`, `главком ВМФ`: a post, of a body that follows; not `оператор связи «Лотос»`."""
    return sheet.term(term.first, "post") is not None and sheet.words[term.last].capital


def is_given_name(sheet: Sheet, token: int) -> bool:
    """`Раду Мариан`: a given name before a family name that agrees; not so `экс-спикера Рады Ким`."""
    following = sheet.words[token + 1] if token + 1 < len(sheet.words) else None
    given = sheet.words[token].naming.given_forms
    if not given or following is None or following.shape != "title":
        return False
    if not given & following.naming.likely_family_forms or sheet.term(token + 1, "country") is not None:
        return False  # «спикер Рады Лисов», «Адилет Кыргызстан»
    if "-" in sheet.words[token].text and following.naming.is_listed_given:
        return False  # «Глава Ата-Бейита Асан Лисов»
    posts = sheet.terms_before(token, "post")
    is_after_post = bool(posts) or (token > 0 and sheet.words[token - 1].joined_post is not None)
    noun = sheet.term(token, "body_noun")
    if is_after_post and noun is not None and noun.cases & GENITIVE:
        return False
    return not posts or any(given & in_all_groups(post.cases or ALL_CASES) for post in posts)


def can_be_noun(word: Word) -> bool:
    """Whether a word can be meant as the noun of a body: `Рада`, not `рада` (glad)."""
    return word.capital or word.positions <= _NOMINAL


def complement(landmarks: Landmarks[BodyDraft], token: int, limit: int) -> int:
    """The token after everything that the noun of a body before `token` governs."""
    if token >= limit:
        return token
    last = domain(landmarks, token, limit) or token
    beginning = _complements_at(landmarks, last) if last < limit else ()
    for rule in _COMPLEMENTS if beginning else ():
        if rule in beginning and (after := rule(landmarks, last, limit)):
            last = after
            if last >= limit:
                break
            beginning = _complements_at(landmarks, last)
    return past_bracket(landmarks, last, limit) or last


def past_bracket(landmarks: Landmarks[BodyDraft], token: int, limit: int) -> int:
    """`(ЦИК) России`, `(парламента) Грузии`: the token after the country that follows a word in brackets; else 0."""
    words = landmarks.sheet.words
    if token + 3 >= limit or words[token].text != "(" or words[token + 2].text != ")":
        return 0
    place = landmarks.place_at.get(token + 3)
    return place.last if place is not None and place.kind == "country" and place.last <= limit else 0


def _complements_at(landmarks: Landmarks[BodyDraft], token: int) -> Collection[Complement]:
    """Which of the complements can begin at a token: a quick look before each of them is tried."""
    word = landmarks.sheet.words[token]
    if token in landmarks.body_at or token in landmarks.place_at:
        return _COMPLEMENTS
    if word.kind == "mark":
        return _AT_MARKS if word.text in OPENING or word.text == "№" else ()
    return _AT_CAPITALS if word.capital else _AT_OPENERS if word.key in complements.OPENERS else ()


Complement = Callable[["Landmarks[BodyDraft]", int, int], int]

_AT_MARKS: tuple[Complement, ...] = (complements.numbered, complements.quoted_name)
_AT_OPENERS: tuple[Complement, ...] = (
    complements.about,
    complements.attached,
    complements.cause,
    complements.between,
    complements.named_after,
)
_AT_CAPITALS: tuple[Complement, ...] = (*_AT_OPENERS, complements.latin_name, complements.abbreviation)
_COMPLEMENTS: tuple[Complement, ...] = (
    complements.numbered,
    complements.about,
    complements.quoted_name,
    complements.latin_name,
    complements.body,
    complements.place,
    complements.about,
    complements.attached,
    complements.about,
    complements.cause,
    complements.cause,
    complements.between,
    complements.quoted_name,
    complements.named_after,
    complements.body,
    complements.abbreviation,
    complements.place,
)
"""What can follow the noun of a body and its domain, in this order."""


def country_within(landmarks: Landmarks[BodyDraft], first: int, last: int) -> str | None:
    """The country of the places and bodies between two tokens (half-open); None if there is none or more than one.

    Not that of the other side: `группа дружбы с Турцией`.
    """
    found: set[str | None] = set()
    for token in range(first, last):
        if landmarks.sheet.words[token - 1].key in WITH:
            continue
        if (place := landmarks.place_at.get(token)) is not None:
            found.add(place.country)
        if (draft := landmarks.body_at.get(token)) is not None:
            found.add(draft.country)
        if token in landmarks.adjectives:
            found.add(landmarks.adjectives[token][0])
    found.discard(None)
    return found.pop() if len(found) == 1 else None
