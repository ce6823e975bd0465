"""Of whom the text goes on to tell: `Он работал …`, `Ранее занимал пост …` after a sentence about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ACCUSATIVE, NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.layers import Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.sheet import Sentence
    from cisnews.grammar.words import Word

PRONOUNS = {"он": "male", "она": "female"}
_GENDERS = {"masc": "male", "femn": "female"}
_SENTENCES_BACK = 3
_RELATIVE = frozenset({"который", "кто", "что", "чтобы"})


def carried_subject(stage: Stage, verb: int) -> Reference | None:
    """The one person of whom the sentences before tell, where the verb's own sentence has a pronoun or nobody."""
    sheet = stage.sheet
    number = sheet.sentence_number(verb)
    sentence = sheet.sentences[number]
    genders = _genders_meant(stage, sentence, verb)
    if not genders:
        return None
    for back in range(1, min(_SENTENCES_BACK, number) + 1):
        before = sheet.sentences[number - back]
        if sentence.section - before.section > 1:
            return None
        told = _told_of(stage, before)
        if told:
            fitting = {name.actor: name for name in told if name.actor.gender is None or name.actor.gender in genders}
            is_clear = len(fitting) == 1 and (len(genders) == 1 or len({name.actor for name in told}) == 1)
            return next(iter(fitting.values())) if is_clear else None
        if stage.names_between(before.first, before.last):
            return None
    return None


def _told_of(stage: Stage, sentence: Sentence) -> list[Reference]:
    """The names that are subjects in a sentence."""
    return [name for name in stage.names_between(sentence.first, sentence.last) if name.cases & NOMINATIVE]


def _genders_meant(stage: Stage, sentence: Sentence, verb: int) -> set[str]:
    """The genders of whom the sentence of a verb tells without a name; none where it names a subject or has no room."""
    words = stage.sheet.words
    if any(name.cases & NOMINATIVE for name in stage.names_between(sentence.first, sentence.last)):
        return set()
    for token in range(sentence.first, verb):
        pronoun = PRONOUNS.get(words[token].key)
        if pronoun is not None:
            return {pronoun}
        if _is_other_subject(words[token]):
            return set()
    if any(_is_other_subject(words[token]) for token in range(verb + 1, sentence.last)):
        return set()
    return _genders_of_verb(words[verb])


def _is_other_subject(word: Word) -> bool:
    """A noun that can only be a nominative, a relative pronoun: the verb has a subject of its own."""
    if not _RELATIVE.isdisjoint(word.lemmas):
        return True
    forms = word.noun_forms
    cases = forms | forms >> 6
    return bool(cases & NOMINATIVE) and not cases & ACCUSATIVE and word.pos == "NOUN"


def _genders_of_verb(word: Word) -> set[str]:
    """`работал` -> male, `возглавляет` -> either; none of a verb in the plural or the first person."""
    for analysis in word.analyses:
        if analysis.pos in ("VERB", "PRTS") and "sing" in analysis.marks:
            if "past" in analysis.marks or analysis.pos == "PRTS":
                return {gender for mark, gender in _GENDERS.items() if mark in analysis.marks}
            return set(_GENDERS.values()) if "3per" in analysis.marks else set()
    return set()
