"""To whom `он`, `она`, `его`, `её` point, where the cast does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.layers import Office
    from cisnews.grammar.quotes.scene import Scene

_NEAR = 80
"""How many tokens before a pronoun its person is looked for."""

_FAR = 200
"""How many tokens before an office without a name its holder is looked for."""


def antecedent(scene: Scene, token: int, gender: str) -> Actor | None:
    """The one person of a gender whom the nearest sentence before names: its subject, or the only one in it."""
    sheet = scene.sheet
    here = sheet.sentence_at(token).first
    phrases = [p for p in scene.cast.phrases_in(max(0, here - _NEAR), here) if _can_be(p, gender)]
    if not phrases:
        return None
    sentence = sheet.sentence_at(phrases[-1].first).first
    near = [phrase for phrase in phrases if phrase.first >= sentence]
    subjects = {phrase.actor: None for phrase in near if phrase.cases == NOMINATIVE}
    candidates = subjects or {phrase.actor: None for phrase in near}
    return next(iter(candidates)) if len(candidates) == 1 else None


def named_by_office(scene: Scene, token: int, kinds: frozenset[str], country: str | None) -> Actor | None:
    """`Гособвинитель Асан Беков выступил первым. Прокурор сказал`: the one person named before with such an office."""
    named = {
        phrase.actor: None
        for phrase in scene.cast.phrases_in(max(0, token - _FAR), token)
        if phrase.actor.kind == "person" and any(_is_such(own, kinds, country) for own in phrase.actor.offices)
    }
    return next(iter(named)) if len(named) == 1 else None


def _is_such(own: Office, kinds: frozenset[str], country: str | None) -> bool:
    return own.kind in kinds and not own.former and (country is None or own.country in (None, country))


def _can_be(phrase: Phrase, gender: str) -> bool:
    return phrase.actor.kind == "person" and phrase.actor.gender in (gender, None) and not phrase.plural
