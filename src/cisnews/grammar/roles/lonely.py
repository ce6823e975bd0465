"""Posts without a body, in a text that speaks of one: `Тренер «Ветра» … вратарь Лис`, `Театр «Ветер» … худрук Лис`."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from cisnews.grammar.agencies import agency_at
from cisnews.grammar.closed_classes import HIS
from cisnews.grammar.morphology import GENITIVE
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.roles.named import Named, are_one, bodies_before, body_uses, named_bodies, outermost
from cisnews.grammar.roles.quoted import free_names

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.stage import Stage

_CALLED_BY_NAME = frozenset({"sport", "culture", "media", "company"})
"""Kinds of bodies that texts call by a name in marks alone."""

_POINTING_BACK = frozenset({"culture", "media"})
"""Kinds of bodies whose bare nouns point back to a name: `театра`, `газеты`, not `элеватора`."""


class Only:
    """The one body of each kind of which a text speaks, worked out when first asked for."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._found: dict[tuple[str, ...], Named | None] = {}

    @cached_property
    def named(self) -> list[Named]:
        """The bodies that the text names, in order."""
        return named_bodies(self._stage)

    @cached_property
    def quoted(self) -> list[Named]:
        """The names in marks that no noun names, in order."""
        return free_names(self._stage)

    def of(self, office: Office) -> Named | None:
        """The body in which a post without any is held: the one team, or the one body that has such a post."""
        kinds = _longest(office, lonely_posts())
        return self._near(office) or (self._lonely(office, kinds) if kinds else None) or self._near_name(office)

    def _lonely(self, office: Office, kinds: tuple[str, ...]) -> Named | None:
        if kinds not in self._found:
            self._found[kinds] = self._team() if "sport" in kinds else self._only(kinds)
        found = self._found[kinds]
        return found if found is not None and (found.first < office.first or office.kind == "sport") else None

    def _near(self, office: Office) -> Named | None:
        """The one body that its sentence names before it, or failing any the one before; of a kind with the post."""
        kinds = _kinds_of(office)
        found = self._nearest(office.first, self.named) if kinds else None
        if found is not None and found.kind == "unknown" and "media" not in kinds and _is_source(self._stage, found):
            return None
        if found is None or found.kind in (*kinds, "unknown") or ("sport" in kinds and _is_club(self._stage, found)):
            return found
        return None

    def _near_name(self, office: Office) -> Named | None:
        """The same of names in marks without a noun, for posts that only bodies which are called so have."""
        before = self._stage.sheet.words[office.first - 1] if office.first else None
        kinds = set(_kinds_of(office))
        is_of_name = bool(kinds) and kinds <= _CALLED_BY_NAME and not (before is not None and before.key in HIS)
        return self._nearest(office.first, self.quoted) if is_of_name else None

    def _nearest(self, token: int, bodies: list[Named]) -> Named | None:
        """The one body that the sentence of a token names before it, or failing any the sentence before."""
        number = self._stage.sheet.sentence_number(token)
        before = bodies_before(token, bodies)
        for sentence in reversed(self._stage.sheet.sentences[max(0, number - 1) : number + 1]):
            near = outermost(body for body in before if sentence.first <= body.first < sentence.last)
            if near:
                return near[-1] if are_one(near) else None
        return None

    def meant_by(self, noun: int) -> Named | None:
        """The name in marks that `театра`, `клуба` points back to, where the text just before has one alone."""
        kinds = {kind for lemma in self._stage.sheet.words[noun].lemmas for kind in body_uses()["means"].get(lemma, ())}
        term = self._stage.sheet.term(noun, "body_noun")
        if term is not None and term.entry["kind"] in _POINTING_BACK:
            kinds.add(term.entry["kind"])
        return None if _CALLED_BY_NAME.isdisjoint(kinds) else self._nearest(noun, self.quoted)

    def _only(self, kinds: tuple[str, ...]) -> Named | None:
        bodies = [body for body in self.named if body.kind in kinds]
        return bodies[0] if are_one(bodies) else None

    def _team(self) -> Named | None:
        """The one team of which the text speaks, where it names somebody's post in it."""
        teams = [body for body in self.named if _is_team(self._stage, body)]
        with_posts = [office for office in self._stage.offices if office.organization]
        is_one = len({body.name.lower() for body in teams}) == 1
        if is_one and any(office.organization == teams[0].name for office in with_posts):
            return teams[0]
        is_any_told = any(office.kind == "sport" and self._stage.is_held(office) for office in with_posts)
        return None if is_any_told else self._bare_team()

    def _bare_team(self) -> Named | None:
        """`сборная` of `вратарь сборной`, in a text that tells nobody's post in a team with a name."""
        sheet = self._stage.sheet
        for office in self._stage.offices:
            for token in range(office.noun + 1, office.last) if office.kind == "sport" else ():
                word = sheet.words[token]
                if not word.capital and not word.lemmas.isdisjoint(body_uses()["teams"]):
                    name = nominative(sheet, NounPhrase(token, token + 1, token, GENITIVE))
                    return Named(token, token + 1, name, None, "sport", token)
        return None


def _kinds_of(office: Office) -> tuple[str, ...]:
    """The kinds of bodies that can be meant where a post stands without any."""
    return (*_longest(office, near_posts()), *_longest(office, lonely_posts()))


def has_lonely_post(office: Office) -> bool:
    """Whether an office without a body can be that of one which the text tells."""
    return bool(_kinds_of(office))


def _longest(office: Office, posts: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What some posts have for `худрук балета`, `директор по связям`: by the post, without what it is for."""
    post, title = office.post or "", (office.post or "").partition(" по ")[0]
    if post in posts or title in posts:
        return posts.get(post) or posts[title]
    chief = post.rpartition(" ")[0]
    return posts.get(chief, ()) if office.kind == "culture" else ()


def _is_source(stage: Stage, body: Named) -> bool:
    """Whether a body is an agency that relays news: `ТАСС`."""
    sheet = stage.sheet
    return agency_at(sheet.folded.text, sheet.starts[body.first], sheet.ends[body.last - 1]) is not None


def _is_team(stage: Stage, body: Named) -> bool:
    return body.kind == "sport" and (body.noun is None or _is_club(stage, body))


def _is_club(stage: Stage, body: Named) -> bool:
    """Whether the noun of a body is one of teams, though not of teams alone: `клуб`."""
    return body.noun is not None and not stage.sheet.words[body.noun].lemmas.isdisjoint(body_uses()["teams"])


@cache
def lonely_posts() -> dict[str, tuple[str, ...]]:
    """Posts that only a body has, each with the kinds of these bodies."""
    return _kinds_by_post("lonely")


@cache
def near_posts() -> dict[str, tuple[str, ...]]:
    """Posts that many bodies have, each with the kinds of these bodies: meant of one just named."""
    return _kinds_by_post("near")


def _kinds_by_post(use: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for group in body_uses()[use]:
        for post in group["posts"]:
            found[post] = (*found.get(post, ()), *group["kinds"])
    return found
