"""Bodies of a state that its regions have too: `министр здравоохранения` in the news of a region is rather its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.bodies.drafts import BodyDraft
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention


def is_rather_of_region(landmarks: Landmarks[BodyDraft] | Landmarks[BodyMention], entry: dict[str, Any]) -> bool:
    """Whether a bare mention of a body (an entry of the lexicon) can be a region's.

    The text tells of a region's officers (`губернатор`) and nowhere names the state itself.
    """
    uses = lexicon.table("body_uses")["of_regions"].get(entry["country"])
    if uses is None or entry["kind"] not in uses["kinds"] or entry["id"] in uses["but"]:
        return False
    return not landmarks.titles.isdisjoint(uses["officers"]) and entry["country"] not in landmarks.states
