"""Whether a verb and its subject have one number and gender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.knowledge import forms

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.cues import Cue


def agrees(cue: Cue, phrase: Phrase) -> bool:
    """Whether a phrase has the number and gender of a cue."""
    return agrees_with(cue, phrase.actor, plural=phrase.plural)


def agrees_with(cue: Cue, actor: Actor, *, plural: bool) -> bool:
    """Whether the verb's number and gender are those of an actor."""
    if cue.is_gerund:
        return True
    if actor.kind == "group":
        plural = True
    if cue.is_plural != plural and not (actor.kind == "organization" and not cue.is_plural):
        return False
    if cue.is_plural or actor.kind != "person" or not cue.forms & (forms.PAST | forms.SHORT):
        return True
    genders = {"female": forms.FEMININE, "male": forms.MASCULINE}
    wanted = genders.get(actor.gender or "", forms.FEMININE | forms.MASCULINE)
    return bool(cue.forms & wanted)
