"""Offices as phrases: the post with its title, body, domain and country.

Read from right to left, so that the office which another one serves (`помощник президента`) is already read. An
office inside another's name stands in the list too, marked `within`; one inside a body's name (`Совет министров`) not.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.landmarks import Landmarks
from cisnews.grammar.layers import Office
from cisnews.grammar.morphology import ALL_CASES, GENITIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.offices.governed import take_governed
from cisnews.grammar.offices.labels import post_end, title_of
from cisnews.grammar.offices.posts import Posts
from cisnews.grammar.offices.titles import is_of_several
from cisnews.knowledge import lexicon
from cisnews.knowledge.forms import PLURAL_SHIFT

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, PlaceMention
    from cisnews.grammar.offices.drafts import OfficeDraft
    from cisnews.grammar.sheet import Sheet

_OF_ANYBODY = frozenset({"honour", "society"})
"""Kinds of posts that are offices only in a body with a name."""
_TO_DESTINATION = 4
"""Words between `прибыл` and the place, less than that."""
NO_OFFICES = frozenset({"honorific"})
"""Kinds of posts that are none: `господин`."""


def find_offices(sheet: Sheet, bodies: list[BodyMention], places: list[PlaceMention]) -> list[Office]:
    """All offices in order of their first token; the longest first where several begin together."""
    landmarks: Landmarks[BodyMention] = Landmarks(sheet, places)
    landmarks.body_at = {body.first: body for body in bodies}
    posts = Posts(landmarks)
    offices: dict[int, OfficeDraft] = {}
    for token in sorted(posts.tokens() - _inside_others(sheet, bodies), reverse=True):
        draft = posts.draft(token)
        if draft is not None and draft.entry["kind"] not in NO_OFFICES:
            _settle_number(sheet, draft)
            take_governed(landmarks, offices, draft)
            offices[draft.first] = draft
    countries = _countries(landmarks, bodies)
    within = {id(draft.inner) for draft in offices.values() if draft.inner}
    found = [_office(landmarks, draft, countries, id(draft) in within) for draft in offices.values()]
    found = [_as_plural(office) if _is_rather_plural(sheet, office) else office for office in found]
    return _free(sorted(found, key=lambda office: (office.first, -office.last)))


def _is_rather_plural(sheet: Sheet, office: Office) -> bool:
    """`Главы (комитетов прилетели)`: as the first words no genitive of the singular; `главы правительств` nowhere."""
    if office.plural or office.within or office.singular_cases != GENITIVE or not office.plural_cases & NOMINATIVE:
        return False
    sentence = sheet.sentence_at(office.first)
    before_name = office.last < sentence.last and sheet.words[office.last].shape == "title"
    if before_name:  # Главы правительства Асана Бекова не будет
        return False
    return office.first == sentence.first or (office.key is None and is_of_several(office.post or ""))


def _as_plural(office: Office) -> Office:
    return replace(office, plural=True, cases=NOMINATIVE, forms=NOMINATIVE << PLURAL_SHIFT)


def _settle_number(sheet: Sheet, draft: OfficeDraft) -> None:
    """`Парламентарии согласны`: in the singular only a preposition could stand before it (`о парламентарии`)."""
    bare = not draft.first or sheet.words[draft.first - 1].pos != "PREP"
    if draft.forms & ALL_CASES == PREPOSITIONAL and draft.forms > ALL_CASES and bare:
        draft.forms &= ~ALL_CASES


def _countries(landmarks: Landmarks[BodyMention], bodies: list[BodyMention]) -> Counter[str]:
    """How often the document speaks of each country; where somebody travels is not whose office he holds."""
    ends = [term.last for term in landmarks.sheet.terms_of("travel_verb")]
    reached = {token for last in ends for token in range(last, last + _TO_DESTINATION)}
    named = [place.country for place in landmarks.place_at.values() if place.first not in reached]
    named += [body.country for body in bodies]
    return Counter([*filter(None, named), *(code for code, _ in landmarks.adjectives.values())])


def _inside_others(sheet: Sheet, bodies: list[BodyMention]) -> set[int]:
    """Tokens inside the name of a body, or inside a phrase in which a post's word is none."""
    inside: set[int] = set()
    for body in bodies:
        inside.update(range(body.first, body.last))
    for term in sheet.terms_of("no_post"):
        inside.update(range(term.first, term.last))
    return inside


def _free(offices: list[Office]) -> list[Office]:
    """Offices (in order) that no other one overlaps but as a part of it."""
    found: list[Office] = []
    last = 0
    for office in offices:
        if office.first >= last or office.within:
            found.append(office)
            last = max(last, office.last)
    return found


def _office(landmarks: Landmarks[BodyMention], draft: OfficeDraft, countries: Counter[str], within: bool) -> Office:
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
        kind=_kind(draft),
        key=title.key,
        gender=draft.entry["gender"],
        within=within,
        noun=draft.post,
        body_kind=draft.body.kind if draft.body else None,
        grounds=tuple(_grounds(draft)),
        forms=draft.forms,
    )


def _kind(draft: OfficeDraft) -> str:
    """The kind of the post; who takes part or works in a body with a name is its member: `участник группы «Ветер»`."""
    kind: str = draft.entry["kind"]
    is_named = draft.organization is not None or (draft.body is not None and not draft.body.name.islower())
    if kind not in _OF_ANYBODY or not is_named:
        return kind
    return "member" if draft.title in lexicon.table("post_uses")["members"] else kind


def _grounds(draft: OfficeDraft) -> list[tuple[str, int, int]]:
    grounds = [("post", draft.title_first, post_end(draft))]
    if draft.body:
        grounds.append(("organization", draft.body.first, draft.body.last))
    elif draft.organization:
        grounds.append(("organization", *draft.organization))
    if draft.places:
        told = next((place for place in draft.places if place.country), draft.places[0])
        grounds.append(("country", told.first, told.last))
    elif draft.adjective:
        grounds.append(("country", draft.adjective[0], draft.adjective[0] + 1))
    return grounds
