"""Offices tied to names by a verb: `является депутатом`, `назначен министром`, `занимает пост`, `уволен с должности`.

The person is the subject: the nearest name in the nominative before the verb in its clause, else the one right after
it, else the one of whom the sentences before tell. Where there is no such name, nothing is tied.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import BY_WHOM, IN, ON_POST
from cisnews.grammar.morphology import DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.roles.affiliated import elected
from cisnews.grammar.roles.agreement import NO_ROLES, agree, is_post_noun, words_of_office
from cisnews.grammar.roles.carried import carried_object
from cisnews.grammar.roles.gapped import gapped, goes_on, goes_on_in_post, left_out, left_out_of_post
from cisnews.grammar.roles.headed import body_clauses
from cisnews.grammar.roles.nouns import by_noun
from cisnews.grammar.roles.predecessors import of_predecessor, taken_from
from cisnews.grammar.roles.same_post import same_posts
from cisnews.grammar.roles.subjects import (
    direct_object,
    nearest_after,
    past_offices,
    subject,
    subjects,
    subjects_before,
)

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.roles.verbs import Verb

_WAYS_OF_POSTS = ("holding", "leaving", "removing", "appointing", "acting", "replacing", "falling")
"""The ways in which a verb ties a person to `пост`, `должность`."""
_WAYS_IN_POSTS = ("being", "working", "heading", "managing", "presenting")
"""Those that tie a person besides to `в качестве`, `в должности`."""
_ONE_AT_A_TIME = frozenset({"minister", "state_head", "government_head", "speaker", "regional"})
"""Kinds of posts whose bare title means the one just told."""
_WITH_OBJECT = frozenset({"appointing", "removing", "presenting"})
"""The ways in which an active verb ties its object and not its subject."""


def offices_in_clauses(stage: Stage) -> None:
    """Tie offices in the instrumental, posts, and bodies that are headed, to the subjects of their clauses."""
    if not stage.names:
        return
    for office in [*stage.offices, *stage.one_of]:
        if stage.is_held(office) or office.within or office.kind in NO_ROLES:
            continue
        if office.plural:
            _being_several(stage, office)
            _elected_into(stage, office)
        elif office.cases & INSTRUMENTAL and _is_complement(stage, office):
            if not by_noun(stage, office):
                _being(stage, office)
        elif office.cases & GENITIVE and (noun := _post_before(stage, office)) is not None:
            _post_of(stage, office, noun)
        elif office.cases & GENITIVE:
            goes_on_in_post(stage, office)
    _by_pronoun(stage)
    body_clauses(stage)
    same_posts(stage)


def _post_before(stage: Stage, office: Office) -> int | None:
    """The token of `пост` in `пост министра`, `качестве` in `в качестве нового тренера`; or None."""
    words, token = stage.sheet.words, office.first - 1
    while token > 0 and words[token].adjective_forms & GENITIVE:
        token -= 1
    if token < 0 or is_post_noun(words[token]):
        return token if token >= 0 else None
    is_capacity = token > 0 and words[token - 1].key == "в" and words[token].lemmas & words_of_office("capacities")
    return token if is_capacity else None


def _is_complement(stage: Stage, office: Office) -> bool:
    """Whether an office is in the instrumental; what does not inflect (`и. о. мэра`) is so beside its verb alone."""
    if not office.cases & NOMINATIVE:
        return True
    ways = ("being", "appointing")
    return stage.verbs.at(office.last, ways) is not None or stage.verbs.at(office.first - 1, ways) is not None


def _being(stage: Stage, office: Office) -> None:
    """`Анна Лис является депутатом`, `премьером стал Иван Лис`, `назначил Ивана Лиса министром`."""
    is_more = office.first > 0 and office.last > office.noun + 1
    if is_more and "хороший" in stage.sheet.words[office.first - 1].lemmas:
        return  # `Лучшим режиссёром жюри выбрало Ивана Лиса`: a prize
    verb = stage.verbs.near(office.first, office.last, ("being", "appointing"))
    if verb is None:
        if not goes_on(stage, office):
            left_out(stage, office)
        return
    person = _person_of(stage, verb, office, office.first) or _behind_next(stage, verb, office)
    if person is not None:
        past = (verb.way == "being" and verb.over) or office.former
        stage.give(replace(office, former=past), person.actor, f"office_by_{verb.way}")
        gapped(stage, office, person)


def _behind_next(stage: Stage, verb: Verb, office: Office) -> Reference | None:
    """`назначен помощником министра – начальником отдела Иван Лис`: the name behind one more office."""
    words = stage.sheet.words
    if office.last >= len(words) or not (words[office.last].is_dash or words[office.last].key == "и"):
        return None
    other = stage.office_from.get(office.last + 1)
    return _person_of(stage, verb, other, office.first) if other is not None and other.cases & INSTRUMENTAL else None


def _person_of(stage: Stage, verb: Verb, office: Office, first: int) -> Reference | None:
    """The object of a verb that appoints or removes, else the subject. `first`: where the complement begins.

    Of the sentence before, rather whoever holds such an office: `уволил главу МИД Лиса. Министром он стал …`.
    """
    if verb.way == "falling":
        return _falling_to(stage, verb.token, office)
    if verb.way in _WITH_OBJECT and not verb.passive:
        return direct_object(stage, verb.token, office) or carried_object(stage, verb.token)
    person = subject(stage, verb.token, first, office.last)
    begin = stage.sheet.sentence_at(verb.token).first
    if person is None or person.first >= begin or not begin:
        return person
    before = stage.sheet.sentence_at(begin - 1)
    alike = [name for name in stage.names_between(before.first, before.last) if _has_such(stage, name, office)]
    return alike[0] if len({name.actor for name in alike}) == 1 else person


def _has_such(stage: Stage, name: Reference, office: Office) -> bool:
    """Whether somebody holds an office of that kind, with the other's bare title: `глава МИД` as `министр`."""
    if office.label != office.post or office.kind not in _ONE_AT_A_TIME:
        return False
    return any(
        own.kind == office.kind or (office.kind == "minister" and own.body_kind == "ministry")
        for own in stage.offices_of(name.actor)
    )


def _being_several(stage: Stage, office: Office) -> None:
    """`Заместителями председателя избраны Анна Лис и Иван Беков`, `Анна Лис и Иван Беков избраны заместителями`."""
    if not office.plural_cases & INSTRUMENTAL or office.plural_cases & NOMINATIVE:
        return
    verb = stage.verbs.near(office.first, office.last, ("being", "appointing"))
    if verb is None or (verb.way == "appointing" and not verb.passive):
        return
    names = subjects(stage, verb.token, office.last)
    if len(names) < 2 and verb.token < office.first:
        names = subjects_before(stage, verb.token)
    if len(names) > 1:
        for name in names:
            stage.give(replace(office, plural=False), name.actor, f"office_by_{verb.way}", mention=False)


def _elected_into(stage: Stage, office: Office) -> None:
    """`Анна Лис избрана в члены академии`, `избрали Ивана Лиса в президенты`: one of them."""
    if not office.first or stage.sheet.words[office.first - 1].key not in IN or not office.plural_cases & NOMINATIVE:
        return
    verb = stage.verbs.near(office.first - 1, office.last, ("electing", "appointing"))
    person = elected(stage, verb, office) if verb is not None and verb.past else None
    if verb is not None and person is not None:
        stage.give(replace(office, plural=False), person.actor, f"office_by_{verb.way}")


def _by_pronoun(stage: Stage) -> None:
    """`Избран новый мэр: им стал Иван Лис`, `Нашли директора. Ею назначена Анна Лис`: the office told last."""
    words = stage.sheet.words
    for verb in stage.verbs.standing(("being", "appointing")):
        pronoun = verb.token - 1
        if pronoun < 1 or words[pronoun].key not in BY_WHOM or (verb.way == "appointing" and not verb.passive):
            continue
        sentence = stage.sheet.sentence_at(pronoun)
        name = stage.name_from(past_offices(stage, verb.token + 1), verb.token)
        if name is None or not name.cases & NOMINATIVE:
            continue
        if pronoun == sentence.first or words[pronoun - 1].kind == "mark":
            office = _free_before(stage, pronoun)
            if office is not None and agree(replace(office, forms=0, cases=NOMINATIVE), name):
                stage.give(office, name.actor, f"office_by_{verb.way}", mention=False)


def _free_before(stage: Stage, token: int) -> Office | None:
    """The last office of this sentence or the one before that nobody holds, if no other follows it."""
    number = stage.sheet.sentence_number(token)
    begin = stage.sheet.sentences[max(0, number - 1)].first
    at = bisect_left(stage.offices, token, key=lambda office: office.first)
    while at and stage.offices[at - 1].first >= begin:
        at -= 1
        office = stage.offices[at]
        if not office.within and office.kind not in NO_ROLES:
            return None if office.plural or stage.is_held(office) else office
    return None


def _post_of(stage: Stage, office: Office, noun: int) -> None:
    """`Иван Лис занимает пост министра`, `покинул должность директора`, `назначение Ивана Лиса на пост министра`.

    Likewise `работал в качестве тренера`, `возглавлял хор в должности дирижёра`.
    """
    if by_noun(stage, office) or of_predecessor(stage, office, noun):
        return
    verb = _verb_of_post(stage, office, noun)
    if verb is None:
        left_out_of_post(stage, office, noun)
    if verb is None or (verb.passive and verb.token == noun - 1):  # `от занимаемой должности`
        return
    person = _person_of(stage, verb, office, noun)
    if person is not None:
        stage.give(_as_told(office, verb), person.actor, f"office_by_{verb.way}_a_post")
        if verb.way == "holding" and not verb.lasting and (before := stage.name_from(office.last, office.first)):
            taken_from(stage, office, before, person)
    if verb.way == "replacing" and not verb.passive:
        before = direct_object(stage, verb.token, office)
        if before is not None and before is not person:
            stage.give(replace(office, former=True), before.actor, "office_by_replacing_in_a_post", mention=False)


def _as_told(office: Office, verb: Verb) -> Office:
    """The office as the verb has it: left, over, taken from who held it (`Место экс-министра занял …`), acting."""
    is_event = verb.way in _WITH_OBJECT or verb.way == "replacing"
    over = verb.way in ("leaving", "removing") or (verb.over and not is_event)
    is_taken = verb.way == "holding" and not verb.over
    return replace(
        office, former=over or (office.former and not is_taken), acting=verb.way == "acting" or office.acting
    )


def _verb_of_post(stage: Stage, office: Office, noun: int) -> Verb | None:
    """The verb that has `пост` as its object, or tells what somebody does `в должности`, `на посту`."""
    if _is_in_post(stage, noun):
        return stage.verbs.near(noun - 1, office.last, (*_WAYS_OF_POSTS, *_WAYS_IN_POSTS))
    return stage.verbs.near(noun, office.last, _WAYS_OF_POSTS)


def _is_in_post(stage: Stage, noun: int) -> bool:
    """`в должности`, `в качестве`, `на посту`: where somebody works and not only what he gets or loses."""
    words = stage.sheet.words
    return noun > 0 and (words[noun - 1].key == "в" or (words[noun].key in ON_POST and words[noun - 1].key == "на"))


def _falling_to(stage: Stage, verb: int, office: Office) -> Reference | None:
    """`Ивану Лису` of `пост министра достался Ивану Лису`, `Ивану Лису достался пост`: the name in the dative."""
    after = nearest_after(stage, max(verb + 1, office.last if office.first == verb + 2 else 0), DATIVE)
    before = stage.name_until(verb, verb)
    if after is not None or before is None:
        return after
    return before if before.cases & DATIVE and not before.cases & NOMINATIVE else None
