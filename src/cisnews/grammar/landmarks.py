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

    __slots__ = ("_states", "_titles", "adjectives", "body_at", "has_brackets", "place_at", "regions", "sheet")

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
        self._states: frozenset[str | None] | None = None
        self._titles: frozenset[str] | None = None

    @property
    def states(self) -> frozenset[str | None]:
        """The countries that the text names, by noun or adjective."""
        if self._states is None:
            named: set[str | None] = {code for code, _ in self.adjectives.values()}
            named.update(place.country for place in self.place_at.values() if place.kind == "country")
            self._states = frozenset(named)
        return self._states

    @property
    def titles(self) -> frozenset[str]:
        """The posts of which the text tells."""
        if self._titles is None:
            self._titles = frozenset(term.entry["title"] for term in self.sheet.terms_of("post"))
        return self._titles

    def limit(self, token: int) -> int:
        """The token before which a phrase that begins at `token` must end."""
        return min(self.sheet.sentence_at(token).last, token + REACH)
