"""Which body a bare name means: what the rest of the document leaves open."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cisnews.grammar.bodies.drafts import BARE, CHAINED, SURE, BodyDraft, body
from cisnews.grammar.bodies.regions import is_rather_of_region

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks


def resolve(landmarks: Landmarks[BodyDraft]) -> dict[BodyDraft, tuple[str, str]]:
    """The id of the lexicon's body for each draft that names one beyond doubt, and the rule that says so."""
    drafts = [draft for _, draft in sorted(landmarks.body_at.items())]
    found: dict[BodyDraft, tuple[str, str]] = {}
    countries = _countries(landmarks)
    for draft in drafts:
        sure = [body_id for body_id, mode in draft.candidates.items() if mode == SURE]
        if len(sure) == 1 and not _is_of_another_state(draft, sure[0], countries):
            found[draft] = sure[0], draft.rule
    named = {body_id for body_id, _ in found.values()}
    countries.update(body(body_id)["country"] for body_id in named if body(body_id)["country"])
    for draft in drafts:
        if draft not in found and draft.candidates:
            chosen = _by_fuller_mention(draft, named) or _by_country(landmarks, draft, countries)
            if chosen:
                found[draft] = chosen
    return found


def _is_of_another_state(draft: BodyDraft, body_id: str, countries: Counter[str]) -> bool:
    """`партия «Республика»`, known in one state, in a text that speaks of others alone: names of parties recur."""
    entry = body(body_id)
    return entry["kind"] == "party" and not draft.explicit and bool(countries) and entry["country"] not in countries


def _countries(landmarks: Landmarks[BodyDraft]) -> Counter[str]:
    """How often the document speaks of each country, by its name, its adjective, its places."""
    named = [place.country for place in landmarks.place_at.values() if place.country]
    return Counter([*named, *(code for code, _ in landmarks.adjectives.values())])


def _by_fuller_mention(draft: BodyDraft, named: set[str]) -> tuple[str, str] | None:
    """`Сенат`, where the text elsewhere says `Сенат Парламента Казахстана` and no other Senate."""
    for modes in ((SURE, BARE), (CHAINED,)):
        chosen = [body_id for body_id, mode in draft.candidates.items() if mode in modes and body_id in named]
        if chosen:
            return (chosen[0], "body_named_fully_elsewhere") if len(chosen) == 1 else None
    return None


def _by_country(landmarks: Landmarks[BodyDraft], draft: BodyDraft, countries: Counter[str]) -> tuple[str, str] | None:
    """`Палата представителей`, where of the states that have one the text speaks of Belarus alone.

    And of no other state more: its body may only be missing in the lexicon; nor rather of one of its regions.
    """
    bare = [body_id for body_id, mode in draft.candidates.items() if mode in (SURE, BARE)]
    chosen = [body_id for body_id in bare if body(body_id)["country"] in countries]
    if len(chosen) != 1 or countries[body(chosen[0])["country"]] < max(countries.values()):
        return None
    if is_rather_of_region(landmarks, body(chosen[0])):
        return None
    return chosen[0], "body_of_the_only_country"
