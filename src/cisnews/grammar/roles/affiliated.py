"""Bodies without a post beside a name: `Иван Лис из команды «Ветер»`, `Иван Лис (СДПК)`, `работает в институте`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.complements import is_latin
from cisnews.grammar.layers import BodyMention
from cisnews.grammar.marked import OPENING, name_in_marks
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.offices.labels import name_in_nominative
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.roles.drafting import office_in
from cisnews.grammar.roles.subjects import subject, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.layers import Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.words import Word

_OF_PARTIES = frozenset({"member", "speaker", "speaker_deputy", "party", "head", "deputy_head"})
"""Kinds of posts after whose holder a name in brackets is that of a party."""
_COMPLETED = frozenset({"religious", "sport", "science", "medicine", "culture", "media", "military", "business"})
"""Kinds of posts whose body can stand in brackets, or after `из`, behind the name."""
_WHERE = {"в": PREPOSITIONAL, "во": PREPOSITIONAL, "за": ACCUSATIVE}
_WHERETO = {"в": ACCUSATIVE, "во": ACCUSATIVE}
_OF_MEMBERS = frozenset({"party", "council", "commission", "union", "agency", "group", "parliament", "chamber"})
"""Kinds of bodies that one joins or belongs to: `вошёл в комиссию`, not `вошёл в театр`."""
_EMPLOYERS = frozenset({"company", "sport", "media", "research", "university", "fund", "culture", "party"})
"""Kinds of bodies to which one moves as to a new employer."""
_LEFT = frozenset({"party", "council", "commission", "union", "group", "company", "sport", "media", "fund", "culture"})
"""Kinds of bodies that one leaves for good: `покинул партию`, not so `покинул парламент`."""
_AMONG = frozenset({"состав", "число", "ряды"})
_RULE = "body_without_post"
_NEAR_VERB = 4
"""How far behind its verb the name of a workplace may begin (tokens)."""


def affiliated(stage: Stage, body: BodyMention) -> None:
    """`Иван Лис из команды «Ветер»`, `работает в институте почв`, `Иван Лис (СДПК)`: a body without a post."""
    words = stage.sheet.words
    if body.first < 2:
        return
    name, former, before = None, False, words[body.first - 1]
    if before.key == "из" and body.cases & GENITIVE:
        name = stage.name_until(body.first - 1, body.first)
    elif body.cases & (_WHERE.get(before.key, 0) | _WHERETO.get(before.key, 0)):
        verb = stage.verbs.near(body.first - 1, body.last, _ways(body, before.key))
        name = subject(stage, verb.token, body.first, body.last) if verb else None
        former = verb is not None and verb.over
    elif before.text == "(" and body.cases & NOMINATIVE and not _may_be_source(stage, body):
        closes = body.last < len(words) and words[body.last].text == ")"
        name = stage.name_until(body.first - 1, body.first) if closes else None
    elif before.key in _AMONG and body.cases & GENITIVE and words[body.first - 2].key in _WHERETO:
        verb = stage.verbs.near(body.first - 2, body.last, ("joining",))
        several = subjects(stage, verb.token, body.last)[1:] if verb else []
        for other in several:
            stage.give(
                office_in(body, (body.first, body.last), body.name, None, "member"), other.actor, _RULE, mention=False
            )
        name = subject(stage, verb.token, body.first - 2, body.last) if verb else None
    if name is None and body.kind in _LEFT:
        name, former = _who_left(stage, body), True
    if name is None or (before.text in ("(", "из") and _completes_office(name, body)):
        return
    is_named = body.is_known or body.last > body.first + 1
    if body.rule == "quoted_body" and before.text == "(":  # a party; `режиссёр Анна Лис («Ветер»)`: rather her film
        is_named = any(own.last == name.first and own.kind in _OF_PARTIES for own in name.actor.offices)
    if is_named:
        office = office_in(body, (body.first, body.last), body.name, None, "member")
        stage.give(office._replace(former=former), name.actor, _RULE, mention=False)


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


def named_workplaces(stage: Stage, taken: set[int]) -> Iterator[BodyMention]:
    """`Иван Лис из «Лотоса»`, `работает в «Лотосе»`, `играет за «Ветер»`, `работал в Lotus`: names without a noun.

    `taken`: the tokens of the bodies that are read already.
    """
    words = stage.sheet.words
    for name in stage.names:
        if name.actor.given and name.actor.family and name.last < len(words) and words[name.last].key == "из":
            yield from _workplace(stage, name.last + 1, GENITIVE, taken)
    for verb in stage.verbs.standing(("working", "playing", "competing", "moving")):
        end = min(stage.sheet.sentence_at(verb.token).last, verb.token + _NEAR_VERB)
        at = next((at for at in range(verb.token + 1, end) if words[at].key in _WHERE or words[at].kind == "mark"), end)
        if at < end and words[at].key in _WHERE:
            case = ACCUSATIVE if verb.way == "moving" else _WHERE[words[at].key]
            yield from _workplace(stage, at + 1, case, taken)


def _workplace(stage: Stage, first: int, case: int, taken: set[int]) -> Iterator[BodyMention]:
    """The body whose name in marks or in Latin letters begins at a token, if one does."""
    words, end = stage.sheet.words, stage.sheet.sentence_at(first - 1).last
    last = name_in_marks(stage.sheet, first, end)
    if not last:
        last = first
        while last < end and (_is_latin_name(words[last]) or (last > first and _is_glued(stage, last))):
            last += 1
    if last > first and first not in taken:
        inner = NounPhrase(first + 1, last - 1, first + 1, case)
        declined = case != GENITIVE and words[first].text in OPENING
        name = nominative(stage.sheet, inner) if declined else name_in_nominative(stage.sheet, first, last)
        kind = "company" if stage.sheet.term(first + 1, "club") is None else "sport"
        yield BodyMention(first, last, name, None, kind, case, None, None, "quoted_body", first)


def _ways(body: BodyMention, preposition: str) -> tuple[str, ...]:
    """The ways in which a verb can tie the body behind `в`, `за`: `выступает за клуб`, not `за партию`."""
    if preposition != "за":
        working = ("working", "belonging") if body.cases & PREPOSITIONAL else ()
        if not body.cases & ACCUSATIVE:
            return working
        joining = ("joining",) if body.kind in _OF_MEMBERS else ()
        return (*working, *joining, "moving") if body.kind in _EMPLOYERS else (*working, *joining)
    return ("playing", "competing") if body.kind == "sport" else ("playing",)


def _is_latin_name(word: Word) -> bool:
    return word.capital and is_latin(word)


def _is_glued(stage: Stage, token: int) -> bool:
    """`2` in `K2`."""
    sheet = stage.sheet
    return sheet.words[token].kind == "number" and sheet.ends[token - 1] == sheet.starts[token]


def _may_be_source(stage: Stage, body: BodyMention) -> bool:
    """Whether a body in brackets may be only where the news is from: `Иван Лис (ТАСС)`, not `(НАСА)`."""
    return body.kind == "media" or stage.sheet.term(body.first, "agency") is not None


def _completes_office(name: Reference, body: BodyMention) -> bool:
    """`полузащитник Иван Лис («Ветер»)`, `архиепископ Лука Лис (РПЦ)`: the body in brackets is that of the office."""
    if body.rule == "quoted_body" and name.actor.offices and name.actor.offices[-1].kind == "culture":
        return False
    for number, office in enumerate(name.actor.offices):
        is_beside = office.last == name.first or (office.rule == "office_before_list" and office.last < name.first)
        if is_beside and office.kind in _COMPLETED and not (office.organization or office.country):
            grounds = (*office.grounds, ("organization", body.first, body.last))
            name.actor.offices[number] = office._replace(organization=body.name, country=body.country, grounds=grounds)
            return True
    return False
