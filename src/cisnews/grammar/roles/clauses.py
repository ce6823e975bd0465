"""Offices tied to names by a verb: `является депутатом`, `назначен министром`, `возглавляет комитет`, `занимает пост`.

The person is the subject: the nearest name in the nominative before the verb in its clause, else the one right after
it. Where the clause has no such name, nothing is tied.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.layers import Office
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.phrases import NounPhrase, in_case
from cisnews.grammar.roles.beside import DASHES, NO_ROLES, after_bracket
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.words import Word

_REACH = 8
"""How far a verb may stand before its complement (tokens)."""
_REACH_AFTER = 16
"""How far it may stand after it: `Председателем на первом заседании палаты избрана Анна Лис`."""
_FARTHEST = 60
"""How far back in its sentence a subject, or the verb that a dash stands for, is looked for (tokens)."""
_NEAR_SUBJECT = 6
"""How many words may stand between a verb and the subject after it."""
_ENDS = frozenset({";", ":", "«", "»", '"', "(", ")"})
_FINITE = frozenset({"VERB", "PRTF", "PRTS", "GRND"})
_NOT_YET = frozenset({"futr", "impr"})
_OTHER_SUBJECTS = frozenset({"он", "она", "они", "это", "кто"})


class Verb(NamedTuple):
    """A verb that ties a person to an office: where it stands and in which way it ties."""

    token: int
    way: str
    passive: bool
    past: bool


def offices_in_clauses(stage: Stage) -> None:
    """Tie offices in the instrumental, posts, and bodies that are headed, to the subjects of their clauses."""
    for office in stage.offices:
        if stage.is_held(office) or office.plural or office.within or office.kind in NO_ROLES:
            continue
        if office.cases & INSTRUMENTAL and not office.cases & NOMINATIVE:
            _being(stage, office)
        elif office.cases & GENITIVE:
            _post_of(stage, office)
    for body in stage.bodies:
        _heading(stage, body)
        _heading_passively(stage, body)
        _affiliated(stage, body)


def _being(stage: Stage, office: Office) -> None:
    """`Анна Лис является депутатом`, `премьером стал Иван Лис`, `назначил Ивана Лиса министром`."""
    verb = _verb_near(stage, office.first, office.last, ("being", "appointing"))
    if verb is None:
        _left_out(stage, office)
        return
    if verb.way == "appointing" and not verb.passive:
        person = _object(stage, verb.token, office)
    else:
        person = _subject(stage, verb.token, office.first, office.last)
    if person is not None:
        past = verb.past and "быть" in stage.sheet.words[verb.token].lemmas
        stage.give(office._replace(former=True) if past else office, person.actor, f"office_by_{verb.way}")


def _left_out(stage: Stage, office: Office) -> None:
    """`Министром труда назначена Анна Лис, министром связи — Иван Беков`: a dash for the verb of the clause before."""
    words = stage.sheet.words
    sentence = stage.sheet.sentence_at(office.first)
    if office.last + 1 >= sentence.last or words[office.last].text not in DASHES:
        return
    name = stage.name_from(office.last + 1, office.first)
    begin = max(sentence.first, office.first - _FARTHEST)
    verbs = (_verb_at(stage, token, ("being", "appointing")) for token in range(begin, office.first))
    if name is not None and name.cases & NOMINATIVE and any(verbs):
        stage.give(office, name.actor, "office_by_verb_left_out")


def _post_of(stage: Stage, office: Office) -> None:
    """`Иван Лис занимает пост министра`, `покинул должность директора`."""
    words = stage.sheet.words
    if not office.first or not words[office.first - 1].lemmas & _lemmas("posts"):
        return
    verb = _verb_near(stage, office.first - 1, office.last, ("holding", "leaving", "appointing"))
    if verb is None:
        return
    if verb.way == "appointing" and not verb.passive:
        person = _object(stage, verb.token, office)
    else:
        person = _subject(stage, verb.token, office.first - 1, office.last)
    if person is not None:
        held = office._replace(former=True) if verb.way == "leaving" else office
        stage.give(held, person.actor, f"office_by_{verb.way}_a_post")


def _heading(stage: Stage, body: BodyMention) -> None:
    """`Иван Лис возглавляет комитет`, `руководит фондом`: the head of the body."""
    if not body.cases & (ACCUSATIVE | INSTRUMENTAL):
        return
    way = "heading" if body.cases & ACCUSATIVE else "managing"
    verb = _verb_near(stage, body.first, body.last, (way,))
    if verb is None or verb.passive:
        return
    person = _subject(stage, verb.token, body.first, body.last)
    if person is not None:
        stage.give(_head_of(stage, body, verb.token), person.actor, f"office_by_{way}_a_body", mention=False)


def _heading_passively(stage: Stage, body: BodyMention) -> None:
    """`партия, возглавляемая Иваном Лисом`, `возглавляемый Анной Лис комитет`, `делегация во главе с Иваном Лисом`."""
    words, sheet = stage.sheet.words, stage.sheet
    last = sheet.sentence_at(body.first).last
    after = body.last + 1 if body.last < last and words[body.last].text == "," else body.last
    if after < last and _is_headed(words[after]):
        name = stage.name_from(after + 1, body.first)
    elif body.last + 3 < last and sheet.text(body.last, body.last + 3).lower() == "во главе с":
        name = stage.name_from(body.last + 3, body.first)
    else:
        name = stage.name_until(body.first, body.first)
        if name is not None and not (name.first and _is_headed(words[name.first - 1])):
            name = None
    if name is not None and name.cases & INSTRUMENTAL:
        stage.give(_head_of(stage, body, body.first), name.actor, "office_by_headed_body", mention=False)


def _is_headed(word: Word) -> bool:
    return any(
        "pssv" in analysis.marks and analysis.pos == "PRTF" and analysis.lemma in _lemmas("heading")
        for analysis in word.analyses
    )


def _affiliated(stage: Stage, body: BodyMention) -> None:
    """`Иван Лис из команды «Ветер»`, `работает в институте почв`: a body without a post."""
    words = stage.sheet.words
    if body.first < 2:
        return
    name = None
    if words[body.first - 1].key == "из" and body.cases & GENITIVE:
        name = stage.name_until(body.first - 1, body.first)
    elif words[body.first - 1].key == "в" and body.cases & PREPOSITIONAL:
        verb = _verb_near(stage, body.first - 1, body.last, ("working",))
        name = _subject(stage, verb.token, body.first, body.last) if verb else None
    if name is not None and (body.is_known or body.last > body.first + 1):
        stage.give(_without_post(body), name.actor, "body_without_post", mention=False)


def _without_post(body: BodyMention) -> Office:
    return _office_in(body, (body.first, body.last), body.name, None, "member")


def _head_of(stage: Stage, body: BodyMention, verb: int) -> Office:
    """The office of a body's head, as evidence the words from the verb to the body."""
    if body.body is not None:
        entry = lexicon.by_id("body")[body.body]
        title = entry["head"] or "глава"
        label = (entry["head"] and entry["head_label"]) or f"{title} {entry['genitive']}"
    else:
        title = "глава"
        label = f"{title} {in_case(stage.sheet, NounPhrase(body.first, body.last, body.noun, body.cases), 'gent')}"
    return _office_in(body, (min(body.first, verb), max(body.last, verb + 1)), label, title, "head")


def _office_in(body: BodyMention, evidence: tuple[int, int], label: str, post: str | None, kind: str) -> Office:
    """An office in a body that a clause tells of; `evidence`: the words that tell it."""
    return Office(
        first=evidence[0],
        last=evidence[1],
        label=label,
        post=post,
        organization=body.name,
        country=body.country,
        cases=NOMINATIVE,
        plural=False,
        former=False,
        acting=False,
        rule="",
        kind=kind,
        grounds=(("organization", body.first, body.last),),
    )


def _verb_near(stage: Stage, first: int, last: int, ways: tuple[str, ...]) -> Verb | None:
    """The verb right after the complement, else the nearest before it in its clause, else the first after it.

    None that is denied or still to come.
    """
    sentence = stage.sheet.sentence_at(first)
    after = min(after_bracket(stage, last), sentence.last)
    return (
        _first_verb(stage, after, min(sentence.last, after + 2), ways)
        or _last_verb(stage, max(sentence.first, first - _REACH), first, ways)
        or _first_verb(stage, after, min(sentence.last, after + _REACH_AFTER), ways)
    )


def _last_verb(stage: Stage, begin: int, token: int, ways: tuple[str, ...]) -> Verb | None:
    words = stage.sheet.words
    for at in range(token - 1, begin - 1, -1):
        if words[at].text in _ENDS or words[at].text == ",":
            return None
        if (verb := _verb_at(stage, at, ways)) is not None:
            return verb
    return None


def _first_verb(stage: Stage, token: int, end: int, ways: tuple[str, ...]) -> Verb | None:
    """`был избран` is the participle's."""
    words = stage.sheet.words
    for at in range(token, end):
        if words[at].text in _ENDS:
            return None
        verb = _verb_at(stage, at, ways)
        if verb is not None:
            participle = _verb_at(stage, at + 1, ways) if at + 1 < end else None
            return participle if participle is not None and participle.passive else verb
        if words[at].pos == "VERB":
            return None
    return None


def _verb_at(stage: Stage, token: int, ways: tuple[str, ...]) -> Verb | None:
    word = stage.sheet.words[token]
    if word.kind != "word" or word.capital or (token and stage.sheet.words[token - 1].key == "не"):
        return None
    for analysis in word.analyses:
        if analysis.pos not in _FINITE or analysis.marks & _NOT_YET:
            continue
        for way in ways:
            if analysis.lemma.replace("ё", "е") in _lemmas(way) and not (way == "being" and analysis.pos == "PRTF"):
                return Verb(token, way, analysis.pos == "PRTS" or "pssv" in analysis.marks, "past" in analysis.marks)
    return None


def _subject(stage: Stage, verb: int, first: int, last: int) -> Reference | None:
    """The name that is the subject of the verb whose complement stands between two tokens (half-open)."""
    sentence = stage.sheet.sentence_at(verb)
    after = _nearest_after(stage, max(verb + 1, last), NOMINATIVE)
    token = min(verb, first)
    before = _nearest_before(stage, token, max(sentence.first, token - _FARTHEST))
    for name in (after, before) if first < verb else (before, after):
        if name is not None and name.cases & NOMINATIVE:
            return name
    return None


def _nearest_before(stage: Stage, token: int, begin: int) -> Reference | None:
    """The last name in the nominative before a token, if no other subject stands between."""
    words = stage.sheet.words
    names = [name for name in stage.names_between(begin, token) if name.cases & NOMINATIVE and name.last <= token]
    if not names:
        return None
    between = range(names[-1].last, token)
    if any(words[i].key in _OTHER_SUBJECTS or words[i].text in _ENDS for i in between):
        return None
    if any((office := stage.office_from.get(i)) and office.cases & NOMINATIVE for i in between):
        return None
    return names[-1]


def _nearest_after(stage: Stage, token: int, case: int) -> Reference | None:
    """The name in a case at a token, or after the words before it in its noun phrase (`сын президента Иван Лис`)."""
    words = stage.sheet.words
    end = stage.sheet.sentence_at(token - 1).last
    for _ in range(_NEAR_SUBJECT):
        if token >= end or words[token].kind != "word":
            return None
        name = stage.name_from(token, token)
        if name is not None:
            return name if name.cases & case else None
        office = stage.office_from.get(token)
        token = office.last if office is not None else token + 1
    return None


def _object(stage: Stage, verb: int, office: Office) -> Reference | None:
    """The name in the accusative between the verb and the office, or after the office."""
    after = _nearest_after(stage, max(office.last, verb + 1), ACCUSATIVE)
    between = [name for name in stage.names_between(verb + 1, office.first) if name.cases & ACCUSATIVE]
    return after or (between[-1] if between else None)


@cache
def _lemmas(way: str) -> frozenset[str]:
    return frozenset(lemma.replace("ё", "е") for lemma in lexicon.table("office_verbs")[way])
