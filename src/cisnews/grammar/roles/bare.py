"""Bare nouns of bodies that a verb of heading governs: `Завод возглавляет Иван Лис`, `руководила ведомством`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import BodyMention
from cisnews.grammar.morphology import ACCUSATIVE, INSTRUMENTAL
from cisnews.grammar.roles.named import body_of_noun, named_bodies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.roles.named import Named
    from cisnews.grammar.roles.stage import Stage

CASES_OF_WAYS = {"heading": ACCUSATIVE, "managing": INSTRUMENTAL}
"""The case in which a verb of heading wants the body."""
_REACH = 5
"""How far from its verb the noun may stand (tokens)."""


def bare_bodies(stage: Stage) -> Iterator[BodyMention]:
    """The bodies that bare nouns beside verbs of heading mean, where the text has named one such body."""
    named: list[Named] | None = None
    read = {body.first for body in stage.bodies}
    for verb in stage.verbs.standing(tuple(CASES_OF_WAYS)):
        noun = None if verb.passive else _noun_beside(stage, verb.token, CASES_OF_WAYS[verb.way])
        if noun is None or noun in read:
            continue
        named = named_bodies(stage) if named is None else named
        body = body_of_noun(stage, noun, named)
        if body is not None:
            cases = CASES_OF_WAYS[verb.way]
            yield BodyMention(noun, noun + 1, body.name, body.country, body.kind, cases, None, None, "bare_body", noun)


def _noun_beside(stage: Stage, verb: int, case: int) -> int | None:
    """The token of `завод` in `завод сорок лет возглавлял`, `руководит заводом`: the nearest such noun; or None."""
    words, sentence = stage.sheet.words, stage.sheet.sentence_at(verb)
    after = range(verb + 1, min(sentence.last, verb + 2))
    before = range(verb - 1, max(sentence.first, verb - _REACH) - 1, -1)
    for steps in (after, before):
        for token in steps:
            if words[token].kind == "mark" or stage.name_until(token + 1, verb) is not None:
                break
            if stage.sheet.term(token, "body_noun") is not None and words[token].noun_forms & case:
                is_name = words[token].capital and token > sentence.first
                goes_on = token + 1 < sentence.last and words[token + 1].capital
                return None if is_name or goes_on else token
    return None
