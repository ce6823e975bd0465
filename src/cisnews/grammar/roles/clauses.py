"""Offices tied to names by a verb: `является депутатом`, `назначен министром`, `возглавляет комитет`, `занимает пост`.

The person is the subject: the nearest name in the nominative before the verb in its clause, else the one right after
it. Where the clause has no such name, nothing is tied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import Office
from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.phrases import NounPhrase, in_case
from cisnews.grammar.roles.agreement import DASHES, NO_ROLES, is_post_noun, words_of_office
from cisnews.grammar.roles.verbs import direct_object, subject, subjects
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Reference
    from cisnews.grammar.roles.stage import Stage

_RELAYING = frozenset({"media", "agency"})
"""Kinds of bodies that in brackets after a name may be only the source."""
_WAYS_OF_POSTS = ("holding", "leaving", "appointing", "acting", "replacing")
"""The ways in which a verb ties a person to `пост`, `должность`."""
_DOUBT_REACH = 3
"""How far before a noun of appointing a word may stand that leaves it open (tokens)."""


def offices_in_clauses(stage: Stage) -> None:
    """Tie offices in the instrumental, posts, and bodies that are headed, to the subjects of their clauses."""
    for office in stage.offices:
        if stage.is_held(office) or office.within or office.kind in NO_ROLES:
            continue
        if office.plural:
            _being_several(stage, office)
        elif office.cases & INSTRUMENTAL and not office.cases & NOMINATIVE:
            if not _by_noun(stage, office):
                _being(stage, office)
        elif office.cases & GENITIVE and office.first and is_post_noun(stage.sheet.words[office.first - 1]):
            _post_of(stage, office)
    for body in stage.bodies:
        _heading(stage, body)
        _heading_passively(stage, body)
        _affiliated(stage, body)


def _being(stage: Stage, office: Office) -> None:
    """`Анна Лис является депутатом`, `премьером стал Иван Лис`, `назначил Ивана Лиса министром`."""
    verb = stage.verbs.near(office.first, office.last, ("being", "appointing"))
    if verb is None:
        _left_out(stage, office)
        return
    if verb.way == "appointing" and not verb.passive:
        person = direct_object(stage, verb.token, office)
    else:
        person = subject(stage, verb.token, office.first, office.last)
    if person is not None:
        word = stage.sheet.words[verb.token]
        past = verb.past and ("быть" in word.lemmas or (verb.way == "being" and word.verbal == "participle"))
        stage.give(office._replace(former=True) if past else office, person.actor, f"office_by_{verb.way}")


def _being_several(stage: Stage, office: Office) -> None:
    """`Заместителями председателя избраны Анна Лис и Иван Беков`."""
    if not office.plural_cases & INSTRUMENTAL or office.plural_cases & NOMINATIVE:
        return
    verb = stage.verbs.near(office.first, office.last, ("being", "appointing"))
    if verb is None or (verb.way == "appointing" and not verb.passive):
        return
    names = subjects(stage, verb.token, office.last)
    if len(names) > 1:
        for name in names:
            stage.give(office._replace(plural=False), name.actor, f"office_by_{verb.way}", mention=False)


def _by_noun(stage: Stage, office: Office) -> bool:
    """`назначение Анны Лис министром`, `поздравил Анну Лис с избранием министром`, `с назначением на пост министра`."""
    words = stage.sheet.words
    noun = office.first - 1
    while noun > 0 and (is_post_noun(words[noun]) or words[noun].key == "на"):
        noun -= 1
    name = stage.name_until(noun + 1, office.first)
    if name is not None and name.cases & GENITIVE and _is_appointment(stage, name.first - 1):
        stage.give(office, name.actor, "office_by_noun_of_appointing")
        return True
    if noun > 1 and _is_appointment(stage, noun) and words[noun - 1].key in ("с", "со"):
        name = stage.name_until(noun - 1, office.first)
        if name is not None and name.cases & (ACCUSATIVE | DATIVE):
            stage.give(office, name.actor, "office_by_noun_of_appointing")
            return True
    return False


def _is_appointment(stage: Stage, token: int) -> bool:
    """Whether a noun of appointing stands at a token, and nothing before it that leaves it open."""
    words = stage.sheet.words
    if token < 0 or not words[token].lemmas & words_of_office("appointment"):
        return False
    return not any(word.lemmas & words_of_office("doubted") for word in words[max(0, token - _DOUBT_REACH) : token])


def _left_out(stage: Stage, office: Office) -> None:
    """`Министром труда назначена Анна Лис, министром связи — Иван Беков`: a dash for the verb of the clause before."""
    words = stage.sheet.words
    sentence = stage.sheet.sentence_at(office.first)
    if office.last + 1 >= sentence.last or words[office.last].text not in DASHES:
        return
    name = stage.name_from(office.last + 1, office.first)
    if name is None or not name.cases & NOMINATIVE:
        return
    if stage.verbs.any_before(office.first, ("being", "appointing")):
        stage.give(office, name.actor, "office_by_verb_left_out")


def _post_of(stage: Stage, office: Office) -> None:
    """`Иван Лис занимает пост министра`, `покинул должность директора`, `назначение Ивана Лиса на пост министра`."""
    if _by_noun(stage, office):
        return
    verb = stage.verbs.near(office.first - 1, office.last, _WAYS_OF_POSTS)
    if verb is None:
        return
    if verb.way == "appointing" and not verb.passive:
        person = direct_object(stage, verb.token, office)
    else:
        person = subject(stage, verb.token, office.first - 1, office.last)
    if person is None and verb.way == "leaving" and not verb.passive:  # `с должности министра сняли Лиса`
        person = direct_object(stage, verb.token, office)
    if person is not None:
        held = office._replace(
            former=verb.way == "leaving" or office.former, acting=verb.way == "acting" or office.acting
        )
        stage.give(held, person.actor, f"office_by_{verb.way}_a_post")
    if verb.way == "replacing" and not verb.passive:
        before = direct_object(stage, verb.token, office)
        if before is not None and before is not person:
            stage.give(office._replace(former=True), before.actor, "office_by_replacing_in_a_post", mention=False)


def _heading(stage: Stage, body: BodyMention) -> None:
    """`Иван Лис возглавляет комитет`, `руководит фондом`: the head of the body."""
    if not body.cases & (ACCUSATIVE | INSTRUMENTAL):
        return
    way = "heading" if body.cases & ACCUSATIVE else "managing"
    verb = stage.verbs.near(body.first, body.last, (way,))
    if verb is None or verb.passive:
        return
    person = subject(stage, verb.token, body.first, body.last)
    if person is not None:
        stage.give(_head_of(stage, body, verb.token), person.actor, f"office_by_{way}_a_body", mention=False)


def _heading_passively(stage: Stage, body: BodyMention) -> None:
    """`партия, возглавляемая Иваном Лисом`, `возглавляемый Анной Лис комитет`, `делегация во главе с Иваном Лисом`."""
    name = _name_of_head(stage, body)
    if name is not None and name.cases & INSTRUMENTAL:
        stage.give(_head_of(stage, body, body.first), name.actor, "office_by_headed_body", mention=False)


def _name_of_head(stage: Stage, body: BodyMention) -> Reference | None:
    words, sheet = stage.sheet.words, stage.sheet
    last = sheet.sentence_at(body.first).last
    after = body.last + 1 if body.last < last and words[body.last].text == "," else body.last
    if after < last and _is_headed(stage, after):
        return stage.name_from(after + 1, body.first)
    if body.last + 3 < last and words[body.last].key == "во" and words[body.last + 1].key == "главе":
        return stage.name_from(body.last + 3, body.first)
    name = stage.name_until(body.first, body.first)
    return name if name is not None and name.first and _is_headed(stage, name.first - 1) else None


def _is_headed(stage: Stage, token: int) -> bool:
    verb = stage.verbs.at(token, ("heading",))
    return verb is not None and verb.passive and stage.sheet.words[token].verbal != "short"


def _affiliated(stage: Stage, body: BodyMention) -> None:
    """`Иван Лис из команды «Ветер»`, `работает в институте почв`, `Иван Лис (СДПК)`: a body without a post."""
    words = stage.sheet.words
    if body.first < 2 or not (body.is_known or body.last > body.first + 1):
        return
    name, before = None, words[body.first - 1]
    if before.key == "из" and body.cases & GENITIVE:
        name = stage.name_until(body.first - 1, body.first)
    elif before.key == "в" and body.cases & PREPOSITIONAL:
        verb = stage.verbs.near(body.first - 1, body.last, ("working",))
        name = subject(stage, verb.token, body.first, body.last) if verb else None
    elif before.text == "(" and body.cases & NOMINATIVE and body.kind not in _RELAYING:
        closes = body.last < len(words) and words[body.last].text == ")"
        name = stage.name_until(body.first - 1, body.first) if closes else None
    if name is not None:
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
