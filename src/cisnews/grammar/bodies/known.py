"""Bodies of the lexicon: a core and what stands around it, from the longest chain to the bare core.

`Сенат Парламента Казахстана`: the core `Сенат` (of which state?), its parent and the state in the genitive.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar import complements
from cisnews.grammar.bodies.drafts import SURE, BodyDraft, ancestors, body, head_noun
from cisnews.grammar.bodies.generic import can_be_noun, is_given_name, past_bracket
from cisnews.grammar.morphology import ANY_FORM, GENITIVE
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import PlaceMention
    from cisnews.grammar.sheet import Sheet, Term

_OF_STATES = frozenset(
    {"ministry", "agency", "prosecutor", "court", "parliament", "chamber", "government", "commission", "central_bank"}
)
"""Kinds of bodies that states and regions have alike."""

_BANK = "central_bank"


def known_body(landmarks: Landmarks[BodyDraft], cores: list[Term]) -> BodyDraft | None:
    """The body of the lexicon with its parents and country, of the cores that begin at one token; or None.

    `cores`: the shortest first, as the sheet finds them.
    """
    for term in reversed(cores):
        if _is_written_so(landmarks.sheet, term):
            return _chain(landmarks, term)
    return None


def _is_written_so(sheet: Sheet, term: Term) -> bool:
    """Whether the text's capitals allow it: `МИД` is one in capitals only, `рада` no parliament."""
    word = sheet.words[term.first]
    if term.last == term.first + 1 and is_given_name(sheet, term.first):
        return False
    if term.entry["capitals"]:
        return word.shape in ("upper", "mixed")
    if term.entry["proper"]:
        return word.capital and (term.last > term.first + 1 or not _begins_sentence(sheet, term.first))
    return can_be_noun(word)


def _begins_sentence(sheet: Sheet, token: int) -> bool:
    return sheet.sentence_at(token).first == token and sheet.words[token].known


def _chain(landmarks: Landmarks[BodyDraft], term: Term) -> BodyDraft:
    term_candidates = dict(term.entry["bodies"])
    candidates: dict[str, int] = dict(term_candidates)
    head = head_noun(landmarks.sheet, term.first, term.last, term.forms or ANY_FORM)
    forms = (term.forms >> 6 if term.entry["plural"] else term.forms) or ANY_FORM
    found = BodyDraft(term.first, term.last, head, forms, "", "lexicon_body", candidates, core_last=term.last)
    limit = landmarks.limit(term.first)
    after = complements.named_after(landmarks, term.last, limit) or term.last
    found.last = after
    inner, place = landmarks.body_at.get(after), landmarks.place_at.get(after)
    if past_bracket(landmarks, after, limit):
        place = landmarks.place_at[after + 3]
        inner = None
    if inner is not None and inner.candidates and inner.singular & GENITIVE:
        _within_parent(found, inner)
    elif place is not None and place.kind == "country" and place.first < limit:
        _of_country(found, place)
    elif (own_state := landmarks.sheet.term(after, "own_state")) is not None:  # `парламент страны`
        found.last = own_state.last
    else:
        _of_region(landmarks, found, limit)
    _after_adjective(landmarks, found)
    _after_regional_adjective(landmarks, found)
    kinds = {body(body_id)["kind"] for body_id in found.candidates or term_candidates}
    found.kind = kinds.pop() if len(kinds) == 1 else "unknown"
    return found


def _within_parent(found: BodyDraft, inner: BodyDraft) -> None:
    """`Сенат` + `Парламента Казахстана`: only those below the parent remain."""
    below = {
        body_id: mode
        for body_id, mode in found.candidates.items()
        if any(parent in ancestors(body_id) for parent in inner.candidates)
    }
    if below:
        found.explicit = len(inner.candidates) == 1
        found.candidates = dict.fromkeys(below, SURE) if found.explicit else below
        found.last = inner.last
        found.rule = "body_within_parent"


def _of_country(found: BodyDraft, place: PlaceMention) -> None:
    """`Сенат` + `Казахстана`: only those of the country remain; none: a body that the lexicon does not know."""
    of_country = {body_id: SURE for body_id in found.candidates if body(body_id)["country"] == place.country}
    sure = {body_id: SURE for body_id in of_country if found.candidates[body_id] == SURE}
    of_country = sure or of_country
    are_others = all(body(body_id)["country"] for body_id in found.candidates) and place.cases & GENITIVE
    if of_country or are_others or SURE not in found.candidates.values():
        found.candidates, found.last = of_country, place.last
        found.country, found.explicit = place.country, True
        found.rule = "body_of_country"


def _of_region(landmarks: Landmarks[BodyDraft], found: BodyDraft, limit: int) -> None:
    """`МВД` + `Дагестана`, `по Чечне`, `Минздрав` + `области`, `Правительство` + `Московской области`."""
    if _is_bare_region(landmarks, found.last, limit):
        if all(body(body_id)["kind"] in _OF_STATES for body_id in found.candidates):
            found.candidates, found.last, found.rule = {}, found.last + 1, "body_of_region"
        return
    if found.last in landmarks.place_at:
        last = complements.place(landmarks, found.last, limit)
    else:
        last = complements.about_places(landmarks, found.last, limit)
    if not last:
        return
    place = landmarks.place_at.get(found.last) or landmarks.place_at[found.last + 1]
    if place.kind != "country" and all(body(body_id)["kind"] in _OF_STATES for body_id in found.candidates):
        found.candidates, found.last = {}, last
        found.country, found.explicit = place.country, True
        found.rule = "body_of_region"


def _is_bare_region(landmarks: Landmarks[BodyDraft], token: int, limit: int) -> bool:
    """`(Минздрав) области`: a noun for a part of a state, its name untold."""
    if token >= limit or token in landmarks.place_at:
        return False
    word = landmarks.sheet.words[token]
    return bool(word.noun_forms & GENITIVE) and not word.capital and not word.lemmas.isdisjoint(_regions())


@cache
def _regions() -> frozenset[str]:
    return frozenset(lexicon.table("body_uses")["places"]["nouns"])


def _after_regional_adjective(landmarks: Landmarks[BodyDraft], found: BodyDraft) -> None:
    """`краевой` + `минздрав`, `свердловское` + `МВД`: that of the region, not of the state."""
    if not found.candidates or found.explicit or not found.first:
        return
    word = landmarks.sheet.words[found.first - 1]
    if not word.adjective_forms & found.forms:
        return
    region = landmarks.regions.get(found.first - 1) if word.key.find("ск") > 0 else None  # not `новый`, of `Новая …`
    if region is None and word.lemmas.isdisjoint(_regional_adjectives()):
        return
    if all(body(body_id)["kind"] in _OF_STATES for body_id in found.candidates):
        found.candidates, found.first = {}, found.first - 1
        found.forms &= word.adjective_forms
        found.country = region.entry["country"] if region is not None else None
        found.rule = "body_of_region"


@cache
def _regional_adjectives() -> frozenset[str]:
    return frozenset(lexicon.table("body_uses")["regional"])


def _after_adjective(landmarks: Landmarks[BodyDraft], found: BodyDraft) -> None:
    """`казахстанский` + `Сенат`: as with the country after it."""
    code, forms = landmarks.adjectives.get(found.first - 1, ("", 0))
    if not forms & found.forms:
        return
    of_country = {body_id: SURE for body_id in found.candidates if body(body_id)["country"] == code}
    if not landmarks.sheet.words[found.head].capital and all(body(one)["kind"] == _BANK for one in of_country):
        of_country = {one: SURE for one in of_country if found.candidates[one] == SURE}  # not any `российский банк`
    if of_country or SURE not in found.candidates.values():
        found.candidates, found.first = of_country, found.first - 1
        found.forms &= forms
        found.country, found.explicit = code, True
        found.rule = "body_after_country_adjective"
