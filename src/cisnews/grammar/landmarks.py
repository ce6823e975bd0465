"""What stands where (places, bodies, adjectives of countries), for the stages that read bodies and offices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from cisnews.grammar.bodies.drafts import BodyDraft
    from cisnews.grammar.layers import BodyMention, PlaceMention
    from cisnews.grammar.sheet import Sheet, Term

REACH = 30
"""No name of a body or office is longer (tokens); keeps reading linear whatever the text."""


BodyT = TypeVar("BodyT", "BodyDraft", "BodyMention")


class Landmarks(Generic[BodyT]):
    """The sheet with its places, and with bodies by their first token: drafts while they are read, then mentions."""

    __slots__ = ("adjectives", "body_at", "has_brackets", "place_at", "regions", "sheet")

    sheet: Sheet
    place_at: dict[int, PlaceMention]

    def __init__(self, sheet: Sheet, places: list[PlaceMention]) -> None:
        self.sheet = sheet
        self.place_at = {place.first: place for place in places}
        self.body_at: dict[int, BodyT] = {}
        self.adjectives: dict[int, tuple[str, int]] = {}
        """Adjectives of countries by token: the country's code, and the forms (as of `Term.forms`)."""
        for term in sheet.terms_of("country_adjective"):
            self.adjectives.setdefault(term.first, (term.entry["code"], term.forms))
        self.regions: dict[int, Term] = {term.first: term for term in sheet.terms_of("region_adjective")}
        """Adjectives of regions by token: `свердловский`."""
        self.has_brackets = "(" in sheet.folded.text

    def limit(self, token: int) -> int:
        """The token before which a phrase that begins at `token` must end."""
        return min(self.sheet.sentence_at(token).last, token + REACH)
