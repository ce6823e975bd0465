"""Posts without a body, in a text that speaks of one: `Тренер «Ветра» … вратарь Лис`, `Театр «Ветер» … худрук Лис`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.roles.named import body_uses

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.named import Named
    from cisnews.grammar.roles.stage import Stage


class Only:
    """The one body of each kind of which a text speaks, worked out when first asked for."""

    __slots__ = ("_found", "_named", "_stage")

    def __init__(self, stage: Stage, named: list[Named]) -> None:
        self._stage = stage
        self._named = named
        self._found: dict[tuple[str, ...], Named | None] = {}

    def of(self, office: Office) -> Named | None:
        """The body in which a post without any is held: the one team, or the one body that has such a post."""
        kinds = lonely_posts().get(office.post or "")
        if kinds is None:
            return None
        if kinds not in self._found:
            self._found[kinds] = self._team() if "sport" in kinds else self._only(kinds)
        found = self._found[kinds]
        return found if found is not None and (found.first < office.first or office.kind == "sport") else None

    def _only(self, kinds: tuple[str, ...]) -> Named | None:
        bodies = [body for body in self._named if body.kind in kinds]
        return bodies[0] if len({body.name.lower() for body in bodies}) == 1 else None

    def _team(self) -> Named | None:
        """The one team of which the text speaks, where it names somebody's post in it."""
        teams = [body for body in self._named if _is_team(self._stage, body)]
        if len({body.name.lower() for body in teams}) != 1:
            return None
        with_posts = {office.organization for office in self._stage.offices}
        return teams[0] if teams[0].name in with_posts else None


def _is_team(stage: Stage, body: Named) -> bool:
    if body.noun is None:
        return body.kind == "sport"
    return body.kind == "sport" and not stage.sheet.words[body.noun].lemmas.isdisjoint(body_uses()["teams"])


@cache
def lonely_posts() -> dict[str, tuple[str, ...]]:
    """Posts that only a body has, each with the kinds of these bodies."""
    found: dict[str, tuple[str, ...]] = {}
    for group in body_uses()["lonely"]:
        for post in group["posts"]:
            found[post] = (*found.get(post, ()), *group["kinds"])
    return found
