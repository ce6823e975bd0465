"""Whether a verb and its subject have one number and gender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE, SINGULAR
from cisnews.knowledge import forms

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_BITS = {"masc": forms.MASCULINE, "femn": forms.FEMININE, "neut": forms.NEUTER}
_NEAR = 4
"""How far behind its verb office and name can stand, in tokens."""
_GENDERED = forms.MASCULINE | forms.FEMININE | forms.NEUTER


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


def can_be_subject(scene: Scene, cue: Cue, phrase: Phrase) -> bool:
    """Whether a phrase in the nominative agrees with a verb."""
    before = scene.sheet.words[phrase.first - 1] if phrase.first else None
    if not phrase.cases & NOMINATIVE or (before is not None and before.pos == "PREP") or _in_brackets(scene, phrase):
        return False
    return (agrees(cue, phrase) and _gender_fits(scene, cue, phrase)) or is_titled(cue, phrase)


def _in_brackets(scene: Scene, phrase: Phrase) -> bool:
    """`Депутат Анна Лис («Новый путь») просила`: a party or town beside a name."""
    words = scene.sheet.words
    opening = next((at for at in range(phrase.first - 1, max(phrase.first - 3, -1), -1) if words[at].text == "("), -1)
    near = words[phrase.last : phrase.last + 2]
    return opening >= 0 and any(word.text == ")" for word in near)


def _gender_fits(scene: Scene, cue: Cue, phrase: Phrase) -> bool:
    """Whether the noun that names a body has the gender of the verb; not: `правительство`, `фракции` with `заявила`."""
    if phrase.actor.kind != "organization" or not cue.forms & _GENDERED or not cue.forms & forms.PAST:
        return True
    for word in scene.sheet.words[phrase.first : phrase.last]:
        if word.shape == "upper" or not word.known:
            return True
        readings = [reading for reading in word.analyses if reading.case & NOMINATIVE]
        if word.pos == "NOUN" and readings:
            genders = {mark for one in readings if one.number == SINGULAR for mark in one.marks & _BITS.keys()}
            return any(cue.forms & _BITS[gender] for gender in genders)
    return True


def is_titled(cue: Cue, phrase: Phrase) -> bool:
    """`сказала депутат Маки Цинцадзе`: office and name after the verb are its subject, whatever the name's gender.

    Between them whoever is told can stand: `рассказал Sputnik глава службы Гульнора Хасанова`. So before the verb,
    where the name tells no gender: `Глава комитета Хилолби Курбонзода вчера заявила`.
    """
    kinds = [reference.kind for reference in phrase.references]
    near = cue.last <= phrase.first <= cue.last + _NEAR or 0 <= cue.first - phrase.last <= _NEAR
    return near and not cue.is_plural and phrase.cases == NOMINATIVE and kinds[:1] == ["role"] and "name" in kinds
