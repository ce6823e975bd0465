"""All forms of a verb phrase and of a short adjective that is used like a verb, made when the lexicon is built."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cisnews.grammar.morphology import CASES
from cisnews.knowledge import forms
from cisnews.knowledge.forms import PLURAL_SHIFT
from cisnews.knowledge.inflection import Phrase, key, readings, split

_TENSES = {"past": forms.PAST, "pres": forms.PRESENT, "futr": forms.FUTURE}
_GENDERS = {"masc": forms.MASCULINE, "femn": forms.FEMININE, "neut": forms.NEUTER}
_PARTS = {
    "INFN": forms.INFINITIVE,
    "GRND": forms.GERUND,
    "PRTF": forms.PARTICIPLE,
    "PRTS": forms.PARTICIPLE | forms.SHORT,
}


def verbal(phrase: str, *, first_person: bool = False) -> Iterator[Phrase]:
    """A verb phrase given in the infinitive (`провести переговоры`, `не исключить`), in all forms; the rest stays.

    Second persons are left out, first persons too if they are not asked for; case and number bits of full participles
    are set as in noun phrases.
    """
    words = split(phrase)
    denied = tuple(words[:1]) if words[0] == "не" else ()
    words = words[len(denied) :]
    found: dict[tuple[str, ...], int] = {}
    verbs = [parse for parse in readings(words[0]) if parse.tag.POS == "INFN"]
    if not verbs:
        raise ValueError(f"{phrase!r} does not begin with an infinitive")
    for form in (form for verb in verbs for form in verb.lexeme):  # `считать` is two verbs: `считает` now and later
        if form.tag.person == "2per" or (form.tag.person == "1per" and not first_person):
            continue
        words_of_form = (*denied, key(form.word), *map(key, words[1:]))
        found[words_of_form] = found.get(words_of_form, 0) | _verb_mask(form.tag)
    yield from found.items()


def is_known_verb(word: str) -> bool:
    """Whether the dictionary has the infinitive."""
    return any(parse.tag.POS == "INFN" and parse.is_known for parse in readings(word))


def _verb_mask(tag: Any) -> int:
    mask = _PARTS.get(str(tag.POS), 0) | _TENSES.get(str(tag.tense), 0) | _GENDERS.get(str(tag.gender), 0)
    mask |= {"sing": forms.SINGULAR, "plur": forms.PLURAL}.get(str(tag.number), 0)
    if tag.voice == "pssv":
        mask |= forms.PASSIVE
    if tag.mood == "impr":
        mask |= forms.IMPERATIVE
    if tag.case:
        mask |= CASES[str(tag.case)] << (PLURAL_SHIFT if tag.number == "plur" else 0)
    return mask


def predicative(word: str) -> Iterator[Phrase]:
    """A short adjective used like a verb, given in the masculine (`уверен`): its genders and the plural."""
    parses = readings(word)
    # the participle first: of the adjective `уверенный` the feminine would be `уверенна`
    parse = next((parse for pos in ("PRTS", "ADJS") for parse in parses if pos == parse.tag.POS), None)
    if parse is None:
        raise ValueError(f"{word!r} is not a short adjective")
    for form in parse.lexeme:
        if form.tag.POS == parse.tag.POS:
            mask = forms.PRESENT | forms.SHORT | _GENDERS.get(str(form.tag.gender), 0)
            yield (key(form.word),), mask | (forms.PLURAL if form.tag.number == "plur" else forms.SINGULAR)
