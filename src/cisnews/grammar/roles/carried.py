"""Of whom the text goes on to tell: `Он работал …`, `Ранее занимал пост …` after a sentence about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import RELATIVE, THOSE
from cisnews.grammar.marked import OPENING
from cisnews.grammar.morphology import ACCUSATIVE, NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.sheet import Sentence
    from cisnews.grammar.words import Word

PRONOUNS = {"он": "male", "она": "female"}
_OBJECTS = {"его": "male", "ее": "female"}
_GENDERS = {"masc": "male", "femn": "female"}
_SENTENCES_BACK = 5


def carried_subject(stage: Stage, verb: int) -> Reference | None:
    """The one person of whom the sentences before tell, where the verb's own sentence has a pronoun or nobody."""
    sheet = stage.sheet
    number = sheet.sentence_number(verb)
    sentence = sheet.sentences[number]
    genders = _genders_meant(stage, sentence, verb)
    if not genders:
        return None
    if (beside := _before_pronoun(stage, sentence, verb)) is not None:
        return beside
    for back in range(1, min(_SENTENCES_BACK, number) + 1):
        before = sheet.sentences[number - back]
        if sentence.section - before.section > 1:
            return None
        names = stage.names_between(before.first, before.last)
        if names:
            meant = [name for name in names if name.actor.gender in (None, *genders)]
            told = _told_of(stage, before, meant) or _appointed(stage, before, meant)
            return told or (_only(stage, meant) if back == 1 and _has_pronoun(stage, sentence, verb) else None)
    return None


def carried_object(stage: Stage, verb: int) -> Reference | None:
    """Whom `его`, `её` beside a verb means (`назначил Ивана Лиса послом, освободив его от …`, `Раньше её сняли с …`).

    Likewise the object that a gerund has in common with the verb before it: `назначил Лиса послом, освободив от …`.
    """
    sheet = stage.sheet
    number = sheet.sentence_number(verb)
    begin = sheet.sentences[number].first
    pronoun = _object_pronoun(stage, verb)
    gender = _OBJECTS[sheet.words[pronoun].key] if pronoun else None
    is_shared = sheet.words[verb].verbal == "gerund" and stage.verbs.any_between(
        begin, verb, ("appointing", "removing")
    )
    if not pronoun and not is_shared:
        return None
    clause = next((at for at in range(verb - 1, begin, -1) if sheet.words[at].kind == "mark"), begin)
    here = [
        name for name in stage.names_between(begin, clause) if name.actor.gender in (None, gender or name.actor.gender)
    ]
    objects = [name for name in here if name.cases & ACCUSATIVE and not name.cases & NOMINATIVE]
    if here or not number or not pronoun:
        return _one(objects) or (_one(here) if pronoun else None)
    if sheet.sentences[number].section - sheet.sentences[number - 1].section > 1:
        return None
    before = stage.names_between(sheet.sentences[number - 1].first, begin)
    return _one([name for name in before if name.actor.gender in (None, gender)])


def _one(names: list[Reference]) -> Reference | None:
    """The last of some names of one person; None of several persons."""
    return names[-1] if len({name.actor for name in names}) == 1 else None


def _object_pronoun(stage: Stage, verb: int) -> int:
    """The token of `его` in `его сняли`, `освободив его от`; 0 if there is none (`назначил его заместителя`)."""
    words = stage.sheet.words
    if verb + 2 < len(words) and words[verb + 1].key in _OBJECTS:
        return 0 if words[verb + 2].declined_forms & ACCUSATIVE else verb + 1
    before = verb - 1
    while before > 0 and words[before].pos == "ADVB":
        before -= 1
    return before if before > 0 and words[before].key in _OBJECTS else 0


def _before_pronoun(stage: Stage, sentence: Sentence, verb: int) -> Reference | None:
    """`назначат Ивана Лиса, он возглавляет фонд`: the name right before `, он`, else the only one before a mark.

    Of a gender that the pronoun allows.
    """
    words = stage.sheet.words
    for token in range(sentence.first + 2, verb):
        gender = PRONOUNS.get(words[token].key)
        if gender is not None:
            beside = stage.name_until(token - 1, token) if words[token - 1].text == "," else None
            before = [beside] if beside is not None else stage.names_between(sentence.first, token)
            is_one = len({name.actor for name in before}) == 1 and any(
                word.kind == "mark" for word in words[before[-1].last : token]
            )
            return before[-1] if is_one and before[-1].actor.gender in (None, gender) else None
    return None


def _appointed(stage: Stage, sentence: Sentence, names: list[Reference]) -> Reference | None:
    """`Совет избрал гендиректора Ивана Лиса. Раньше он работал …`: the only one, whom a verb appoints or removes."""
    is_told = stage.verbs.any_between(sentence.first, sentence.last, ("appointing", "removing"))
    return names[-1] if is_told and len({name.actor for name in names}) == 1 else None


def _has_pronoun(stage: Stage, sentence: Sentence, verb: int) -> bool:
    return any(stage.sheet.words[token].key in PRONOUNS for token in range(sentence.first, verb))


def _only(stage: Stage, names: list[Reference]) -> Reference | None:
    """`Судят мэра Ивана Лиса.` before `Он был директором`: the one person of a sentence, behind its verb or first."""
    if len({name.actor for name in names}) != 1:
        return None
    first = names[0].first
    while (office := next(iter(stage.offices_until.get(first, ())), None)) is not None:
        first = office.first
    is_first = first == stage.sheet.sentence_at(names[0].first).first
    return names[0] if is_first or stage.sheet.words[first - 1].verbal else None


def _told_of(stage: Stage, sentence: Sentence, names: list[Reference]) -> Reference | None:
    """The one person of whom a sentence tells: whose office it tells, else its only subject."""
    told = [name for name in names if any(_is_told(office, sentence) for office in stage.offices_of(name.actor))]
    found = told or [name for name in names if name.cases & NOMINATIVE]
    return found[0] if len({name.actor for name in found}) == 1 else None


def _is_told(office: Office, sentence: Sentence) -> bool:
    """Whether a clause of the sentence tells that somebody has the office: `назначил Лиса министром`."""
    return sentence.first <= office.first < sentence.last and office.rule.startswith("office_by_")


def _genders_meant(stage: Stage, sentence: Sentence, verb: int) -> set[str]:
    """The genders of whom the sentence of a verb tells without a name; none where it names a subject or has no room."""
    words = stage.sheet.words
    named = [name for name in stage.names_between(sentence.first, sentence.last) if name.cases & NOMINATIVE]
    begin = next((at for at in range(verb - 1, sentence.first, -1) if words[at].kind == "mark"), sentence.first)
    pronoun = next((PRONOUNS[words[at].key] for at in range(begin, verb) if words[at].key in PRONOUNS), None)
    if named:  # `где он был директором, сказал Иван Лис`
        return {pronoun} if pronoun is not None and named[0].first > verb else set()
    if pronoun is not None:  # `Люди не новые: раньше он был директором`
        return {pronoun}
    for token in range(sentence.first, verb):
        pronoun = PRONOUNS.get(words[token].key)
        if pronoun is not None:
            return {pronoun}
        if is_other_subject(words[token]):
            return set()
    for token in range(verb + 1, sentence.last):
        if words[token].kind == "mark" and words[token].text not in OPENING:
            break
        if is_other_subject(words[token]):
            return set()
    return _genders_of_verb(words[verb])


def is_other_subject(word: Word) -> bool:
    """A noun that can only be a nominative, a relative pronoun: the verb has a subject of its own."""
    if not RELATIVE.isdisjoint(word.lemmas) or word.key in THOSE:
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
