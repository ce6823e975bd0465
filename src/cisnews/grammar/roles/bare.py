"""Bare nouns of bodies and pronouns that a verb of heading governs: `Завод возглавляет Иван Лис`, `её возглавил`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import HIS_OR_HER
from cisnews.grammar.layers import BodyMention
from cisnews.grammar.morphology import ACCUSATIVE, INSTRUMENTAL
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.roles.named import (
    Named,
    agrees,
    bodies_before,
    body_of_noun,
    body_uses,
    named_bodies,
    only_one,
    outermost,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.roles.stage import Stage

CASES_OF_WAYS = {"heading": ACCUSATIVE, "managing": INSTRUMENTAL, "coaching": ACCUSATIVE}
"""The case in which a verb of heading wants the body."""
_NEAR_PRONOUN = 3
_REACH = 5
"""How far from its verb the noun may stand (tokens)."""


def bare_bodies(stage: Stage) -> Iterator[BodyMention]:
    """The bodies that bare nouns and pronouns beside verbs of heading mean, where the text has named one such body.

    A pronoun's body has as its noun the token at which the text names it.
    """
    named: list[Named] | None = None
    read = {token for body in stage.bodies for token in (body.first, body.noun)}
    for verb in stage.verbs.standing(tuple(CASES_OF_WAYS)):
        noun = None if verb.passive else _noun_beside(stage, verb.token, CASES_OF_WAYS[verb.way])
        is_pronoun = noun is None and not verb.passive and verb.way == "heading"
        if is_pronoun:
            noun = _pronoun_beside(stage, verb.token)
        if noun is None or noun in read:
            continue
        named = named_bodies(stage) if named is None else named
        body = _body_of_pronoun(stage, noun, named) if is_pronoun else body_of_noun(stage, noun, named)
        if body is None and not is_pronoun:
            own = stage.sheet.words[noun].noun_forms
            body = _bare(stage, noun, own & CASES_OF_WAYS[verb.way] or own)
        if body is not None:
            cases = CASES_OF_WAYS[verb.way]
            rule, at = ("body_of_pronoun", body.first) if is_pronoun else ("bare_body", noun)
            yield BodyMention(noun, noun + 1, body.name, body.country, body.kind, cases, None, None, rule, at)


def joined_bodies(stage: Stage) -> Iterator[BodyMention]:
    """`жюри` in `вошёл в жюри`, `В правление вошли`: a bare noun behind a preposition, beside a verb of joining."""
    words, read = stage.sheet.words, {body.noun for body in stage.bodies}
    for verb in stage.verbs.standing(("joining",)):
        for noun in (verb.token + 2, verb.token - 1):
            term = stage.sheet.term(noun, "body_noun") if 0 < noun < len(words) else None
            is_joined = term is not None and not words[noun].lemmas.isdisjoint(body_uses()["joined"])
            if term is None or not is_joined or noun in read or words[noun].capital:
                continue
            body = _bare(stage, noun, ACCUSATIVE) if words[noun - 1].key == "в" else None
            if body is not None:
                kind = term.entry["kind"]
                yield BodyMention(noun, noun + 1, body.name, None, kind, ACCUSATIVE, None, None, "bare_body", noun)


def _bare(stage: Stage, noun: int, case: int) -> Named | None:
    """`жюри`, `завод`: a body that the text does not name; None of words that only point back (`ведомство`)."""
    term = stage.sheet.term(noun, "body_noun")
    is_name = stage.sheet.words[noun].capital and noun > stage.sheet.sentence_at(noun).first
    if term is None or term.last > noun + 1 or term.entry["generic"] or is_name:
        return None
    name = nominative(stage.sheet, NounPhrase(noun, noun + 1, noun, case))
    return Named(noun, noun + 1, name, None, term.entry["kind"], noun)


def _pronoun_beside(stage: Stage, verb: int) -> int | None:
    """The token of `её` in `её временно возглавил`: whoever heads it, it is a body."""
    words, begin = stage.sheet.words, stage.sheet.sentence_at(verb).first
    near = (verb + 1, *range(verb - 1, max(begin, verb - _NEAR_PRONOUN) - 1, -1))
    return next((at for at in near if at < len(words) and words[at].key in HIS_OR_HER), None)


def _body_of_pronoun(stage: Stage, pronoun: int, named: list[Named]) -> Named | None:
    """The one body of the sentence before, or of this one, that the pronoun can point to by its gender."""
    number = stage.sheet.sentence_number(pronoun)
    begin = stage.sheet.sentences[max(0, number - 1)].first
    near = outermost(body for body in bodies_before(pronoun, named) if body.first >= begin)
    key = stage.sheet.words[pronoun].key
    return only_one(stage, pronoun, [body for body in near if body.noun is None or agrees(stage, body, key)])


def _noun_beside(stage: Stage, verb: int, case: int) -> int | None:
    """The token of `завод` in `завод сорок лет возглавлял`, `руководит заводом`: the nearest such noun; or None."""
    words, sentence = stage.sheet.words, stage.sheet.sentence_at(verb)
    is_relative = verb - 3 >= sentence.first and "который" in words[verb - 1].lemmas and words[verb - 2].text == ","
    if is_relative and stage.sheet.term(verb - 3, "body_noun") is not None and not words[verb - 3].capital:
        return verb - 3  # `труппу, которой руководил`
    beside = verb + 1
    while beside + 1 < sentence.last and words[beside].adjective_forms & case and not words[beside].capital:
        beside += 1  # `руководил городским театром`
    after = range(beside, min(sentence.last, beside + 1))
    before = range(verb - 1, max(sentence.first, verb - _REACH) - 1, -1)
    for steps in (after, before):
        for token in steps:
            if words[token].kind == "mark" or stage.name_until(token + 1, verb) is not None:
                break
            if stage.sheet.term(token, "body_noun") is not None and words[token].noun_forms & case:
                is_name = words[token].capital and token > sentence.first
                goes_on = token + 1 < sentence.last and words[token + 1].capital
                goes_on = goes_on and stage.name_from(token + 1, verb) is None  # `Возглавил жюри Иван Лис`
                return None if is_name or goes_on else token
    return None
