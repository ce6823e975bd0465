"""Parliaments, governments, ministries, commissions, companies and parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.bodies.context import resolve
from cisnews.grammar.bodies.drafts import CHAINED, SURE, BodyDraft, body
from cisnews.grammar.bodies.generic import generic_body
from cisnews.grammar.bodies.known import known_body
from cisnews.grammar.bodies.short import initials_of, short_body
from cisnews.grammar.landmarks import Landmarks
from cisnews.grammar.layers import BodyMention
from cisnews.grammar.phrases import NounPhrase, nominative

if TYPE_CHECKING:
    from cisnews.grammar.layers import PlaceMention
    from cisnews.grammar.sheet import Sheet, Term


OCCASIONS = frozenset({"event", "conference"})
"""Bodies that only meet (`заседание`, `съезд`): they are read as events."""


def find_bodies(sheet: Sheet, places: list[PlaceMention]) -> list[BodyMention]:
    """Bodies in order, each with all that belongs to its name; those inside another's name are not told apart."""
    landmarks: Landmarks[BodyDraft] = Landmarks(sheet, places)
    read_bodies(landmarks)
    known = resolve(landmarks)
    drafts = [draft for draft in _outermost(landmarks) if draft in known or _names_a_body(sheet, draft)]
    return [_mention(sheet, draft, known.get(draft)) for draft in drafts]


def read_bodies(landmarks: Landmarks[BodyDraft]) -> None:
    """Read bodies from right to left, so that what one governs is already read."""
    sheet, place_at = landmarks.sheet, landmarks.place_at
    cores: dict[int, list[Term]] = {}
    for term in sheet.terms_of("body_core"):
        cores.setdefault(term.first, []).append(term)
    nouns = {term.first: term for term in sheet.terms_of("body_noun")}  # the longest, which comes last
    short = {token for token in sheet.capitals if sheet.words[token].body_prefix}
    inside: set[int] = set()
    for place in place_at.values():
        inside.update(range(place.first, place.last))
    for token in sorted((cores.keys() | nouns.keys() | short) - inside, reverse=True):
        draft = known_body(landmarks, cores[token]) if token in cores else None
        if token in nouns:
            draft = _longer(draft, generic_body(landmarks, nouns[token]))
        if draft is None and token in short:
            draft = short_body(landmarks, token)
        if draft is not None:
            landmarks.body_at[draft.first] = draft
            for within in range(token + 1, draft.core_last):  # `Меджлис` in `Милли Меджлис`
                landmarks.body_at.pop(within, None)


def _longer(known: BodyDraft | None, generic: BodyDraft | None) -> BodyDraft | None:
    """The lexicon's body, unless the grammar reads a longer name or it is none that the lexicon knows."""
    if known is None or generic is None:
        return known or generic
    is_sure = known.explicit or SURE in known.candidates.values()
    if generic.last == known.last and generic.first < known.first and not (is_sure and known.candidates):
        return generic
    return generic if generic.last > known.last else known


def _outermost(landmarks: Landmarks[BodyDraft]) -> list[BodyDraft]:
    found: list[BodyDraft] = []
    for _, draft in sorted(landmarks.body_at.items()):
        if not draft.singular or draft.kind in OCCASIONS:
            continue
        if not found or draft.first >= found[-1].last:
            found.append(draft)
    return found


def _names_a_body(sheet: Sheet, draft: BodyDraft) -> bool:
    """Not so a word that means a body of the lexicon only beside its country: `саммит`, of `саммит СНГ`."""
    if draft.explicit or not draft.candidates or any(mode != CHAINED for mode in draft.candidates.values()):
        return True
    nouns = (sheet.term(token, "body_noun") for token in range(draft.first, draft.last))
    return any(noun is not None and noun.entry["kind"] not in OCCASIONS for noun in nouns)


def _mention(sheet: Sheet, draft: BodyDraft, known: tuple[str, str] | None) -> BodyMention:
    if known is None:
        head_forms = sheet.words[draft.head].noun_forms
        is_plural = not head_forms & draft.forms and head_forms & draft.forms << 6  # `сухопутные войска`
        forms = draft.forms << 6 if is_plural else draft.forms
        name = nominative(sheet, NounPhrase(draft.first, draft.last, draft.head, forms))
        if draft.rule == "body_in_initials" and draft.last == draft.first + 1:
            name = initials_of(sheet.words[draft.first].text)
        country, kind, body_id, head, rule = draft.country, draft.kind, None, None, draft.rule
    else:
        body_id, rule = known
        entry = body(body_id)
        name, country, kind, head = entry["name"], entry["country"], entry["kind"], entry["head"]
    return BodyMention(draft.first, draft.last, name, country, kind, draft.cases, body_id, head, rule, draft.head)
