"""The persons whom a verb ties to an office: its subject, its subjects, its object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import HIS, OTHERS_AS_SUBJECT
from cisnews.grammar.marked import name_in_marks
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, NOMINATIVE
from cisnews.grammar.roles.agreement import NO_ROLES, after_bracket, before_bracket, is_age
from cisnews.grammar.roles.carried import PRONOUNS, carried_subject, is_other_subject
from cisnews.grammar.roles.verbs import ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import BodyMention, Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.words import Word

_FARTHEST = 60
"""How far back in its sentence a subject is looked for (tokens)."""
_NEAR_SUBJECT = 6
"""How many words may stand between a verb and the subject after it."""
_OTHER_SUBJECTS = OTHERS_AS_SUBJECT.union(PRONOUNS)


def subject(stage: Stage, verb: int, first: int, last: int) -> Reference | None:
    """The name that is the subject of the verb whose complement stands between two tokens (half-open)."""
    name = _before_participle(stage, verb) or _before_relative(stage, min(verb, first))
    if name is not None:
        return name
    sentence = stage.sheet.sentence_at(verb)
    after = nearest_after(stage, max(verb + 1, last), NOMINATIVE)
    token = min(verb, first)
    before = _nearest_before(stage, token, max(sentence.first, token - _FARTHEST))
    between = _nearest_before(stage, verb, last) if first < verb else None  # `С поста министра Анна Лис ушла`
    found = between or ((after or before) if first < verb else (before or after))
    return found or carried_subject(stage, verb)


def _before_participle(stage: Stage, verb: int) -> Reference | None:
    """`Ивану Лису` before `, прежде занимавшему пост`: the name with which a participle agrees."""
    words = stage.sheet.words
    if words[verb].verbal != "participle" or verb < 2:
        return None
    begin = max(1, verb - _NEAR_SUBJECT)
    comma = next((at for at in range(verb - 1, begin, -1) if words[at].kind == "mark" or words[at].verbal), 0)
    if words[comma].text != ",":
        return None
    name = stage.name_until(before_bracket(stage, comma), verb) or _before_apposition(stage, comma)
    return name if name is not None and name.cases & words[verb].cases else None


def _before_apposition(stage: Stage, comma: int) -> Reference | None:
    """`Иван Лис` before `, режиссёр «Ветра», преподававший в институте`: the name right before his office."""
    for office in stage.offices_until.get(comma, ()):
        name = stage.name_until(office.first - 1, comma)
        if name is not None and stage.holder(office) is name.actor:
            return name
    return None


def _before_relative(stage: Stage, token: int) -> Reference | None:
    """`Ивана Лиса` before `, который раньше руководил`: the name to which the subject of a relative clause points."""
    words = stage.sheet.words
    for at in range(token - 1, max(stage.sheet.sentence_at(token).first + 1, token - _NEAR_SUBJECT), -1):
        if words[at].kind == "mark" or stage.name_until(at + 1, token) is not None:
            return None
        if "который" in words[at].lemmas:
            return stage.name_until(before_bracket(stage, at - 1), token) if words[at].cases & NOMINATIVE else None
    return None


def subjects(stage: Stage, verb: int, last: int) -> list[Reference]:
    """The names joined by `и` and commas right after a verb and its complement: `избраны Анна Лис и Иван Беков`."""
    words = stage.sheet.words
    found: list[Reference] = []
    token = past_offices(stage, max(verb + 1, last))
    while (name := stage.name_from(token, verb)) is not None and name.cases & NOMINATIVE:
        found.append(name)
        joint = after_bracket(stage.sheet, name.last)  # `избраны Анна Лис (первый заместитель), Иван Беков`
        if joint >= len(words) or not words[joint].is_joint:
            break
        token = past_offices(stage, joint + 1)
    return found


def subjects_before(stage: Stage, verb: int) -> list[Reference]:
    """The names joined by `и` and commas that end right before a verb: `Анна Лис и Иван Беков избраны`."""
    words = stage.sheet.words
    found: list[Reference] = []
    token = verb
    while (name := stage.name_until(before_bracket(stage, token), verb)) is not None and name.cases & NOMINATIVE:
        found.insert(0, name)
        if not name.first or not words[name.first - 1].is_joint:
            break
        token = name.first - 1
    return found


def all_subjects(stage: Stage, verb: int, first: int, last: int) -> list[Reference]:
    """The subject of a verb, as of `subject`, and those joined to it: `в совет вошли Анна Лис и Иван Беков`."""
    one = subject(stage, verb, first, last)
    several = subjects(stage, verb, last) if one is not None and one.first > verb else []
    return several if one in several else [one] if one is not None else []


def past_offices(stage: Stage, token: int) -> int:
    """The token after the offices in the nominative that begin at a token: `генерал` before `Лис`."""
    while (office := stage.office_from.get(token)) is not None and office.cases & NOMINATIVE:
        token = office.last
    return token


def _nearest_before(stage: Stage, token: int, begin: int) -> Reference | None:
    """The last name in the nominative before a token, if no other subject stands between."""
    words = stage.sheet.words
    names = [
        name
        for name in stage.names_between(begin, token)
        if name.cases & NOMINATIVE and name.last <= token and not _in_bracket(stage, name)
    ]
    if not names:
        return None
    between = list(_outside_marks(stage, _past_own_offices(stage, names[-1], token), token))
    if any(words[i].key in _OTHER_SUBJECTS or _is_his(words, i) for i in between):
        return None
    if any(words[i].text in ENDS and not _is_told_of(stage, names[-1], i) for i in between):
        return None
    for i in between:
        office = stage.office_from.get(i)
        if office is None or office.kind in NO_ROLES:  # `Иван Лис, осуждённый раньше, руководил …`
            continue
        if office.cases & NOMINATIVE and not _holds(names[-1], office):
            return None
    return names[-1]


def _is_told_of(stage: Stage, name: Reference, token: int) -> bool:
    """`Иван Лис долго жил на Урале:` before `работал врачом`: a colon in a sentence that its subject begins."""
    is_colon = stage.sheet.words[token].text == ":" and token > name.last
    return is_colon and name.first == stage.sheet.sentence_at(token).first


def _outside_marks(stage: Stage, token: int, end: int) -> Iterator[int]:
    """The tokens between two, but for those of names in marks: `, руководивший «Истоком»,`."""
    while token < end:
        last = name_in_marks(stage.sheet, token, end)
        if not last:
            yield token
        token = last or token + 1


def _past_own_offices(stage: Stage, name: Reference, end: int) -> int:
    """The token behind a name and its appositions: behind `Иван Лис, бывший глава «Истока»`."""
    first = after_bracket(stage.sheet, name.last)
    words = stage.sheet.words
    while first + 1 < end and words[first].is_joint:
        is_same = first + 3 < end and words[first + 1].key in PRONOUNS and words[first + 2].key == "же"  # `, он же мэр`
        own = stage.office_from.get(first + 3 if is_same else first + 1)
        if own is None or stage.holder(own) is not name.actor:
            break
        first = own.last
    return first


def _is_his(words: list[Word], token: int) -> bool:
    """`подзащитный` behind `его`: a subject of its own."""
    return words[token - 1].key in HIS and bool((words[token].noun_forms | words[token].adjective_forms) & NOMINATIVE)


def _in_bracket(stage: Stage, name: Reference) -> bool:
    """`Ivan Lis` in `Иван Лис (Ivan Lis)`."""
    return name.first > 0 and stage.sheet.words[name.first - 1].text == "("


def _holds(name: Reference, office: Office) -> bool:
    """Whether an office is the person's own: `Иван Лис, бывший министр, который возглавляет фонд`."""
    return any(own.first == office.first for own in name.actor.offices)


def nearest_after(stage: Stage, token: int, case: int) -> Reference | None:
    """The name in a case at a token, or after the words before it in its noun phrase (`сын президента Иван Лис`)."""
    words = stage.sheet.words
    end = stage.sheet.sentence_at(token - 1).last
    for _ in range(_NEAR_SUBJECT):
        if token >= end or not (words[token].kind == "word" or is_age(words[token])):
            return None
        name = stage.name_from(token, token)
        if name is not None:
            return name if name.cases & case else None
        office = stage.office_from.get(token)
        token = _past_comma(stage, office, case) if office is not None else token + 1
    return None


def _past_comma(stage: Stage, office: Office, case: int) -> int:
    """The token after an office, and after a comma that one more office follows: `бывший мэр, доктор наук Иван Лис`."""
    token = office.last
    is_list = token < len(stage.sheet.words) and stage.sheet.words[token].is_joint and bool(office.cases & case)
    other = stage.office_from.get(token + 1) if is_list else None
    return token + 1 if other is not None and other.cases & case and not other.plural else token


def direct_object(stage: Stage, verb: int, office: Office) -> Reference | None:
    """The name in the accusative between the verb and the office, after the office, or right before the verb."""
    after = nearest_after(stage, max(office.last, verb + 1), ACCUSATIVE) or _behind_genitive(stage, verb, office)
    if after is not None:
        return after
    between = [name for name in stage.names_between(verb + 1, office.first) if name.cases & ACCUSATIVE]
    if between:
        return between[-1]
    words = stage.sheet.words
    while verb and words[verb - 1].pos == "ADVB":  # `Лиса вновь назначили министром`
        verb -= 1
    before = stage.name_until(verb, verb)
    return before if before is not None and before.cases & ACCUSATIVE and not before.cases & NOMINATIVE else None


def _behind_genitive(stage: Stage, verb: int, office: Office) -> Reference | None:
    """`Ивана Лиса` in `сменил на посту мэра Ивана Лиса`: a man's accusative, which beside the post reads as a genitive.

    Of two names the second one: `назначил на пост заместителя Ивана Лиса Петра Бека`.
    """
    if not office.cases & GENITIVE:
        return None
    name = nearest_after(stage, office.last, GENITIVE)
    if office.first < verb and (name is None or name.last != verb):  # `На посту мэра Ивана Лиса сменил …`
        return None
    other = stage.name_from(name.last, verb) if name is not None else None
    name = other if other is not None and other.cases & (ACCUSATIVE | GENITIVE) else name
    return name if name is not None and name.actor.gender == "male" else None


def subject_of_main(stage: Stage, body: BodyMention, verb: int) -> Actor | None:
    """`Иван Лис покинул театр` before `, которым руководил`: the one subject before the body; the clause has none."""
    words, sentence = stage.sheet.words, stage.sheet.sentence_at(body.first)
    is_behind_preposition = "который" in words[body.last + 2].lemmas  # `, в котором служил`
    for token in range(body.last + 2 + is_behind_preposition, sentence.last):
        if words[token].kind == "mark":
            break
        if token != verb and is_other_subject(words[token]):
            return None
    named = stage.names_between(sentence.first, body.first)
    found = {name.actor for name in named if name.cases & NOMINATIVE}
    return found.pop() if len(found) == 1 else None
