"""Bodies without a post beside a name: `Иван Лис из команды «Ветер»`, `Иван Лис (СДПК)`, `работает в институте`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import AMONG
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.roles.agreement import NOBODY
from cisnews.grammar.roles.drafting import office_in
from cisnews.grammar.roles.quoted import WHERE, WORKING
from cisnews.grammar.roles.subjects import all_subjects, direct_object, subject, subject_of_main
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import BodyMention, Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.roles.verbs import Verb

_OF_PARTIES = frozenset({"member", "speaker", "speaker_deputy", "party", "head", "deputy_head"})
"""Kinds of posts after whose holder a name in brackets is that of a party."""
_COMPLETED = frozenset({"religious", "sport", "science", "medicine", "culture", "media", "military", "business", "law"})
"""Kinds of posts whose body can stand in brackets, or after `из`, behind the name."""
_SEATED = frozenset({"party", "union", "company"})
"""Kinds of bodies for which a member of parliament sits; a name in marks alone is read as a company."""
_WHERETO = {"в": ACCUSATIVE, "во": ACCUSATIVE}
_OF_MEMBERS = frozenset({"party", "council", "commission", "union", "agency", "group", "parliament", "chamber"})
"""Kinds of bodies that one joins or belongs to: `вошёл в комиссию`, not `вошёл в театр`."""
_EMPLOYERS = frozenset({"company", "sport", "media", "research", "university", "fund", "culture", "party",
                         "ministry", "agency", "regional_government", "presidential_office", "prosecutor"})  # fmt: skip
"""Kinds of bodies to which one moves as to a new employer."""
_LEFT = frozenset({"party", "council", "commission", "union", "group", "company", "sport", "media", "fund", "culture"})
"""Kinds of bodies that one leaves for good: `покинул партию`, not so `покинул парламент`."""
_OF_ELECTED = frozenset({"parliament", "chamber", "regional_parliament", "interstate_parliament", "council"})
"""Kinds of bodies to which one is elected."""
_TRANSITIVE = frozenset({"tran"})
_LONGEST_RELATIVE = 6
_RULE = "body_without_post"
_NAMED = frozenset({"body_in_initials", "body_written_together", "bare_body"})
"""Rules of bodies that one word names (`ЦПТ`, `Лотос-банк`), or that a verb of joining shows to be meant (`жюри`)."""


class Tie(Record):
    """The persons whom something beside a body ties to it, and whether that is over."""

    actors: list[Actor]
    former: bool = False


def affiliated(stage: Stage, body: BodyMention) -> None:
    """`Иван Лис из команды «Ветер»`, `работает в институте почв`, `Иван Лис (СДПК)`: a body without a post."""
    is_named = body.is_known or body.last > body.first + 1 or body.rule in _NAMED
    is_named = is_named or stage.sheet.words[body.first].shape == "upper"
    own = next((tie for rule in RULES if (tie := rule(stage, body)) is not None), None) if body.first else None
    for tie in filter(None, (own, _where_clause(stage, body))):
        for actor in tie.actors if is_named else ():
            office = office_in(body, (body.first, body.last), body.name, None, "member")
            stage.give(replace(office, former=tie.former), actor, _RULE, mention=False)


def _from(stage: Stage, body: BodyMention) -> Tie | None:
    """`Иван Лис из команды «Ветер»`."""
    is_from = stage.sheet.words[body.first - 1].key == "из" and body.cases & GENITIVE
    name = stage.name_until(body.first - 1, body.first) if is_from else None
    if is_from and any(office.kind in NOBODY for office in stage.offices_until.get(body.last, ())):
        name = stage.name_from(body.last, body.first)  # `его коллега из института почв Анна Лис`
    if name is None:
        return None
    return Tie([] if _completes_office(name, body) else [name.actor])


def _for(stage: Stage, body: BodyMention) -> Tie | None:
    """`депутат Иван Лис от партии «Берег»`: for whom a member sits."""
    is_for = stage.sheet.words[body.first - 1].key == "от" and body.cases & GENITIVE and body.kind in _SEATED
    name = stage.name_until(body.first - 1, body.first) if is_for else None
    if name is None or not any(own.last == name.first and own.kind in _OF_PARTIES for own in name.actor.offices):
        return None
    return Tie([] if _completes_office(name, body) else [name.actor])


def _by_verb(stage: Stage, body: BodyMention) -> Tie | None:
    """`Иван Лис работает в институте почв`, `вступил в партию`, `перешёл в банк`, `играет за команду`."""
    before = stage.sheet.words[body.first - 1].key
    if not body.cases & (WHERE.get(before, 0) | _WHERETO.get(before, 0)):
        return None
    verb = stage.verbs.near(body.first - 1, body.last, _ways(body, before))
    names = all_subjects(stage, verb.token, body.first, body.last) if verb else []
    return Tie([name.actor for name in names], verb.over) if verb and names else None


def _elected(stage: Stage, body: BodyMention) -> Tie | None:
    """`Иван Лис избран в парламент`, `избрали Ивана Лиса в палату`, `прошёл в парламент`."""
    if body.kind not in _OF_ELECTED or not body.cases & _WHERETO.get(stage.sheet.words[body.first - 1].key, 0):
        return None
    verb = stage.verbs.near(body.first - 1, body.last, ("electing",))
    if verb is None or not verb.past:
        return None
    name = elected(stage, verb, office_in(body, (body.first - 1, body.last), body.name, None, "member"))
    return Tie([name.actor]) if name is not None else None


def elected(stage: Stage, verb: Verb, office: Office) -> Reference | None:
    """Whom a verb of electing tells of: its subject, or its object (`избрали Ивана Лиса`)."""
    voice = {analysis.marks & _TRANSITIVE for analysis in stage.sheet.words[verb.token].analyses}
    if verb.passive or _TRANSITIVE not in voice:
        return subject(stage, verb.token, office.first, office.last)
    return direct_object(stage, verb.token, office)


def _in_brackets(stage: Stage, body: BodyMention) -> Tie | None:
    """`Иван Лис (СДПК)`; in marks only of a party, since `режиссёр Анна Лис («Ветер»)` is rather told with her film."""
    words = stage.sheet.words
    if words[body.first - 1].text != "(" or not body.cases & NOMINATIVE or _may_be_source(stage, body):
        return None
    closes = body.last < len(words) and words[body.last].text == ")"
    name = stage.name_until(body.first - 1, body.first) if closes else None
    if name is None or _completes_office(name, body, is_in_brackets=True):
        return Tie([]) if name is not None else None
    is_party = any(own.last == name.first and own.kind in _OF_PARTIES for own in name.actor.offices)
    return Tie([name.actor] if is_party or body.rule != "quoted_body" else [])


def _among(stage: Stage, body: BodyMention) -> Tie | None:
    """`Иван Лис вошёл в состав комиссии`, `В число членов совета вошли Иван Лис и Анна Бек`."""
    words = stage.sheet.words
    is_among = words[body.first - 1].key in AMONG and body.first > 1 and words[body.first - 2].key in _WHERETO
    verb = stage.verbs.near(body.first - 2, body.last, ("joining",)) if is_among and body.cases & GENITIVE else None
    if verb is None:
        return None
    return Tie([name.actor for name in all_subjects(stage, verb.token, body.first - 2, body.last)])


def _out_of(stage: Stage, body: BodyMention) -> Tie | None:
    """`Иван Лис вышел из партии`, `покинул комиссию`."""
    name = _who_left(stage, body) if body.kind in _LEFT else None
    return Tie([name.actor], former=True) if name is not None else None


def _where_clause(stage: Stage, body: BodyMention) -> Tie | None:
    """`театр «Ветер», где служит Иван Лис`, `ушла из банка, в котором работала`: the subject of the clause."""
    words, end = stage.sheet.words, stage.sheet.sentence_at(body.first).last
    first = body.last + 2
    if first >= end or words[body.last].text != ",":
        return None
    if words[first - 1].key in WHERE and "который" in words[first].lemmas:
        first += 1
    elif words[first - 1].key != "где":
        return None
    for token in range(first, min(end, first + _LONGEST_RELATIVE)):
        if words[token].kind == "mark" or token in stage.office_from:  # `, где директором работает Иван Лис`
            return None
        verb = stage.verbs.at(token, WORKING)
        if verb is not None:
            beside = (stage.name_from(token + 1, token), stage.name_until(token, token))
            own = next((name.actor for name in beside if name is not None and name.cases & NOMINATIVE), None)
            actor = own or subject_of_main(stage, body, token)
            return Tie([actor], verb.over) if actor is not None else None
    return None


def _who_left(stage: Stage, body: BodyMention) -> Reference | None:
    """`Иван Лис вышел из партии`, `покинул комиссию`, `уволен из банка`: the subject of a verb of leaving."""
    is_out = stage.sheet.words[body.first - 1].key == "из" and body.cases & GENITIVE
    if is_out:
        verb = stage.verbs.near(body.first - 1, body.last, ("quitting", "leaving", "removing"))
    else:
        verb = stage.verbs.at(body.first - 1, ("quitting",)) if body.cases & ACCUSATIVE else None
    if verb is None or not verb.past or verb.passive != (verb.way == "removing"):
        return None
    return subject(stage, verb.token, body.first, body.last)


def _ways(body: BodyMention, preposition: str) -> tuple[str, ...]:
    """The ways in which a verb can tie the body behind `в`, `за`: `выступает за клуб`, not `за партию`."""
    if preposition != "за":
        working = ("working", "belonging") if body.cases & PREPOSITIONAL else ()
        if not body.cases & ACCUSATIVE:
            return working
        joining = ("joining",) if body.kind in _OF_MEMBERS else ()
        return (*working, *joining, "moving") if body.kind in _EMPLOYERS else (*working, *joining)
    return ("playing", "competing") if body.kind == "sport" else ("playing",)


def _may_be_source(stage: Stage, body: BodyMention) -> bool:
    """Whether a body in brackets may be only where the news is from: `Иван Лис (ТАСС)`, not `(НАСА)`."""
    return body.kind == "media" or stage.sheet.term(body.first, "agency") is not None


def _completes_office(name: Reference, body: BodyMention, *, is_in_brackets: bool = False) -> bool:
    """`полузащитник Иван Лис («Ветер»)`, `архиепископ Лука Лис (РПЦ)`: the body in brackets is that of the office."""
    if body.rule == "quoted_body" and name.actor.offices and name.actor.offices[-1].kind == "culture":
        return False
    for number, office in enumerate(name.actor.offices):
        is_beside = office.last == name.first or (office.rule == "office_before_list" and office.last < name.first)
        is_seat = office.kind == "member" and body.kind in _SEATED and not is_in_brackets
        if is_beside and (office.kind in _COMPLETED or is_seat) and not (office.organization or office.country):
            grounds = (*office.grounds, ("organization", body.first, body.last))
            name.actor.offices[number] = replace(office, organization=body.name, country=body.country, grounds=grounds)
            return True
    return False


RULES = (_from, _for, _by_verb, _elected, _in_brackets, _among, _out_of)
"""For what stands before a body. The first that applies decides; ties to nobody say that it is told otherwise."""
