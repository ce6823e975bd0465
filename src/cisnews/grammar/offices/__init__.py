"""Offices as phrases: the post with its title, body, domain and country.

Read from right to left, so that the office which another one serves (`помощник президента`) is already read. An
office inside another's name stands in the list too, marked `within`; one inside a body's name (`Совет министров`) not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.landmarks import Landmarks
from cisnews.grammar.layers import Office
from cisnews.grammar.offices.governed import take_governed
from cisnews.grammar.offices.labels import post_end, title_of
from cisnews.grammar.offices.posts import post_at

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, PlaceMention
    from cisnews.grammar.offices.drafts import OfficeDraft
    from cisnews.grammar.sheet import Sheet

NO_OFFICES = frozenset({"honorific"})
"""Kinds of posts that are none: `господин`."""


def find_offices(sheet: Sheet, bodies: list[BodyMention], places: list[PlaceMention]) -> list[Office]:
    """All offices in order of their first token; the longest first where several begin together."""
    landmarks: Landmarks[BodyMention] = Landmarks(sheet, places)
    landmarks.body_at = {body.first: body for body in bodies}
    inside = _inside_bodies(bodies)
    offices: dict[int, OfficeDraft] = {}
    tokens = {term.first for term in sheet.terms_of("post")}
    tokens |= {token for token, word in enumerate(sheet.words) if word.joined_post}
    inside |= {token for term in sheet.terms_of("no_post") for token in range(term.first, term.last)}
    for token in sorted(tokens - inside, reverse=True):
        draft = post_at(landmarks, token)
        if draft is not None and draft.entry["kind"] not in NO_OFFICES:
            take_governed(landmarks, offices, draft)
            offices[draft.first] = draft
    countries = {place.country for place in places} | {code for code, _ in landmarks.adjectives.values()}
    countries |= {body.country for body in bodies}
    within = {id(draft.inner) for draft in offices.values() if draft.inner}
    found = [_office(landmarks, draft, countries - {None}, id(draft) in within) for draft in offices.values()]
    return sorted(_free(found), key=lambda office: (office.first, -office.last))


def _inside_bodies(bodies: list[BodyMention]) -> set[int]:
    """Tokens inside the name of a body."""
    return {token for body in bodies for token in range(body.first, body.last)}


def _free(offices: list[Office]) -> list[Office]:
    """Offices that no other one overlaps but as a part of it."""
    found: list[Office] = []
    last = 0
    for office in sorted(offices, key=lambda office: (office.first, -office.last)):
        if office.first >= last or office.within:
            found.append(office)
            last = max(last, office.last)
    return found


def _office(landmarks: Landmarks[BodyMention], draft: OfficeDraft, countries: set[str | None], within: bool) -> Office:
    title = title_of(landmarks, draft, countries)
    return Office(
        first=draft.first,
        last=draft.last,
        label=title.label,
        post=title.post,
        organization=title.organization,
        country=title.country,
        cases=draft.cases,
        plural=draft.plural,
        former=draft.former,
        acting=draft.acting,
        rule=title.rule,
        kind=draft.entry["kind"],
        key=title.key,
        gender=draft.entry["gender"],
        within=within,
        noun=draft.post,
        body_kind=draft.body.kind if draft.body else None,
        grounds=tuple(_grounds(draft)),
    )


def _grounds(draft: OfficeDraft) -> list[tuple[str, int, int]]:
    grounds = [("post", draft.title_first, post_end(draft))]
    if draft.body:
        grounds.append(("organization", draft.body.first, draft.body.last))
    elif draft.organization:
        grounds.append(("organization", *draft.organization))
    if draft.places:
        grounds.append(("country", draft.places[0].first, draft.places[0].last))
    elif draft.adjective:
        grounds.append(("country", draft.adjective[0], draft.adjective[0] + 1))
    return grounds
