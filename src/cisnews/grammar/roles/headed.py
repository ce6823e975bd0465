"""Bodies that a clause ties to a person: `возглавляет комитет`, `руководит «Лотосом»`, `работает в институте`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import AND_BUT
from cisnews.grammar.layers import BodyMention, Office
from cisnews.grammar.marked import OPENING
from cisnews.grammar.morphology import GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.phrases import NounPhrase, in_case, nominative
from cisnews.grammar.roles.affiliated import affiliated
from cisnews.grammar.roles.agreement import words_of_office
from cisnews.grammar.roles.bare import CASES_OF_WAYS, bare_bodies, joined_bodies
from cisnews.grammar.roles.drafting import is_told_by_office, office_in
from cisnews.grammar.roles.quoted import quoted_bodies
from cisnews.grammar.roles.regions import place_uses
from cisnews.grammar.roles.subjects import all_subjects, subject_of_main
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Reference
    from cisnews.grammar.roles.stage import Stage

_BY_WHOM = {"им": "male", "ею": "female", "ей": "female"}
_HEADED = frozenset({"region", "city", "country"})
_COACHED = frozenset({"sport", "company", "union"})
"""Kinds of bodies that can be a team."""
_LED = (" во главе ", " под ")
"""What a text has somewhere if it tells without a verb who leads a body."""
_PLACE = "headed_place"
_LONGEST_RELATIVE = 9


def body_clauses(stage: Stage) -> None:
    """Tie the bodies that verbs and brackets name to the persons of their clauses."""
    told: set[int] = set()
    for office in stage.offices:
        if stage.is_held(office):
            told.update(range(office.first, office.last))
    is_any_headed = stage.verbs.stand(CASES_OF_WAYS)
    is_any_led = is_any_headed or any(word in stage.sheet.folded.text for word in _LED)
    for body in [
        *stage.bodies,
        *quoted_bodies(stage),
        *bare_bodies(stage),
        *joined_bodies(stage),
        *_headed_places(stage),
    ]:
        if is_any_led:
            _heading_passively(stage, body)
        if body.first not in told:  # else `командующий округом`, `тренером в клубе «Ветер»`
            if is_any_led:
                _heading(stage, body)
            if is_any_headed:
                _heading_by_gap(stage, body)
            affiliated(stage, body)


def _headed_places(stage: Stage) -> Iterator[BodyMention]:
    """`возглавил Орловскую область`, `управляет Комратом`: a region or town right behind the verb."""
    words = stage.sheet.words
    ways = {verb.token + 1: verb.way for verb in stage.verbs.standing(("heading", "managing")) if not verb.passive}
    for place in stage.places if ways else ():
        cases = place.cases & CASES_OF_WAYS[ways[place.first]] if place.first in ways else 0
        if cases and place.kind in _HEADED:
            name, country, last = place.name, place.country, place.last
            yield BodyMention(place.first, last, name, country, "place", cases, None, None, _PLACE, last - 1)
    for noun, way in ways.items():
        if noun < len(words) and not words[noun].capital and not words[noun].lemmas.isdisjoint(place_uses()["headed"]):
            cases = words[noun].noun_forms & CASES_OF_WAYS[way]
            if cases:  # `возглавил регион`
                name = nominative(stage.sheet, NounPhrase(noun, noun + 1, noun, cases))
                yield BodyMention(noun, noun + 1, name, None, "place", cases, None, None, _PLACE, noun)


def _heading(stage: Stage, body: BodyMention) -> None:
    """`Иван Лис возглавляет комитет`, `руководит фондом`, `стоит во главе фонда`: the head of the body."""
    ways = tuple(way for way, case in CASES_OF_WAYS.items() if body.cases & case)
    first = body.first
    if _is_fronted(stage, body):
        ways, first = ("fronting",), first - 2
    verb = stage.verbs.near(first, body.last, ways) if ways else None
    if verb is None or verb.passive or (verb.way == "coaching" and body.kind not in _COACHED):
        return
    for person in all_subjects(stage, verb.token, first, body.last):
        head = replace(_head_of(stage, body, verb.token), former=verb.over)
        stage.give(head, person.actor, f"office_by_{verb.way}_a_body", mention=False)


def _is_fronted(stage: Stage, body: BodyMention) -> bool:
    """Whether `во главе` stands before a body in the genitive."""
    words = stage.sheet.words
    is_before = body.first > 2 and words[body.first - 1].key == "главе" and words[body.first - 2].key == "во"
    return is_before and bool(body.cases & GENITIVE)


def _heading_by_gap(stage: Stage, body: BodyMention) -> None:
    """`Минфин возглавила Анна Лис, а МВД — Иван Бек`, `, а Иван Бек — МВД`: a dash for the verb before."""
    words = stage.sheet.words
    if body.last >= len(words) or body.first < 2:
        return
    if words[body.first - 1].is_dash:
        name = stage.name_until(body.first - 1, body.first)
        first = name.first if name is not None else 0
    else:
        name = stage.name_from(body.last + 1, body.first) if words[body.last].is_dash else None
        first = body.first
    if name is None or not name.cases & NOMINATIVE or not first:
        return
    if not (words[first - 1].text == "," or words[first - 1].key in AND_BUT):
        return
    if not stage.verbs.any_before(body.first, tuple(way for way, case in CASES_OF_WAYS.items() if body.cases & case)):
        return
    stage.give(_head_of(stage, body, body.first), name.actor, "office_by_verb_left_out", mention=False)


def _heading_passively(stage: Stage, body: BodyMention) -> None:
    """`партия, возглавляемая Иваном Лисом`, `возглавляемый Анной Лис комитет`, `делегация во главе с Иваном Лисом`.

    Likewise `партия, которую возглавляет Иван Лис`, `возглавляемая им партия`.
    """
    name = _name_of_head(stage, body)
    name = name if name is not None and name.cases & INSTRUMENTAL else _name_of_leader(stage, body)
    if name is not None:
        if is_told_by_office(stage, body, name):
            return
        found: tuple[Actor, bool] | None = name.actor, False
    else:
        found = _head_in_relative(stage, body) or _head_by_pronoun(stage, body)
    if found is not None:
        head = replace(_head_of(stage, body, body.first), former=found[1])
        stage.give(head, found[0], "office_by_headed_body", mention=False)


def _head_in_relative(stage: Stage, body: BodyMention) -> tuple[Actor, bool] | None:
    """`, которую возглавляет Иван Лис`, `, которым раньше руководил`: the subject of the clause, and if it is over."""
    words, last = stage.sheet.words, stage.sheet.sentence_at(body.first).last
    if body.last + 5 < last and words[body.last + 2].key == "главе" and "который" in words[body.last + 3].lemmas:
        name = stage.name_from(body.last + 5, body.first)  # `, во главе которого стоит Иван Лис`
        verb = stage.verbs.at(body.last + 4, ("fronting",))
        return (name.actor, verb.over) if name is not None and verb is not None else None
    if body.last + 2 >= last or words[body.last].text != "," or "который" not in words[body.last + 1].lemmas:
        return None
    for token in range(body.last + 2, min(last, body.last + _LONGEST_RELATIVE)):
        if words[token].kind == "mark":
            return None
        verb = stage.verbs.at(token, tuple(CASES_OF_WAYS))
        if verb is not None:
            if verb.passive or not words[body.last + 1].cases & CASES_OF_WAYS[verb.way]:
                return None
            beside = (stage.name_from(token + 1, token), stage.name_until(token, token))
            own = next((name.actor for name in beside if name is not None and name.cases & NOMINATIVE), None)
            actor = own or subject_of_main(stage, body, token)
            return (actor, verb.over) if actor is not None else None
    return None


def _head_by_pronoun(stage: Stage, body: BodyMention) -> tuple[Actor, bool] | None:
    """`возглавляемая им партия` after a sentence about one person: whom the pronoun means."""
    words = stage.sheet.words
    if body.first < 2 or words[body.first - 1].key not in _BY_WHOM or not _is_headed(stage, body.first - 2):
        return None
    number = stage.sheet.sentence_number(body.first)
    begin = stage.sheet.sentences[max(0, number - 1)].first
    named = stage.names_between(begin, body.first)
    found = {name.actor for name in named if name.actor.gender in (None, _BY_WHOM[words[body.first - 1].key])}
    return (found.pop(), False) if len(found) == 1 else None


def _name_of_head(stage: Stage, body: BodyMention) -> Reference | None:
    words, sheet = stage.sheet.words, stage.sheet
    last = sheet.sentence_at(body.first).last
    after = body.last + 1 if body.last < last and words[body.last].text == "," else body.last
    if after < last and _is_headed(stage, after):
        return stage.name_from(after + 1, body.first)
    if body.last + 3 < last and words[body.last].key == "во" and words[body.last + 1].key == "главе":
        return stage.name_from(_past_posts(stage, body.last + 3), body.first)
    name = stage.name_until(body.first, body.first)
    return name if name is not None and name.first and _is_headed(stage, name.first - 1) else None


def _name_of_leader(stage: Stage, body: BodyMention) -> Reference | None:
    """`комиссия под председательством Ивана Лиса`, `оркестр под управлением маэстро Лиса`."""
    words, last = stage.sheet.words, stage.sheet.sentence_at(body.first).last
    if body.last + 2 >= last or words[body.last].key != "под":
        return None
    if words[body.last + 1].lemmas.isdisjoint(words_of_office("leading")):
        return None
    token = body.last + 2
    while (office := stage.office_from.get(token)) is not None and office.cases & GENITIVE:
        token = office.last
    name = stage.name_from(token, body.first)
    return name if name is not None and name.cases & GENITIVE else None


def _past_posts(stage: Stage, token: int) -> int:
    """The token after the offices in the instrumental that begin at a token: `министром` before `Иваном Лисом`."""
    while (office := stage.office_from.get(token)) is not None and office.cases & INSTRUMENTAL:
        token = office.last
    return token


def _is_headed(stage: Stage, token: int) -> bool:
    verb = stage.verbs.at(token, ("heading", "managing"))
    return verb is not None and verb.passive and stage.sheet.words[token].verbal != "short"


def _head_of(stage: Stage, body: BodyMention, verb: int) -> Office:
    """The office of a body's head, as evidence the words from the verb to the body."""
    if body.body is not None:
        entry = lexicon.entry_of("body", body.body)
        title = entry["head"] or "глава"
        label = (entry["head"] and entry["head_label"]) or f"{title} {entry['genitive']}"
    else:
        title = "глава" if stage.verbs.at(verb, ("coaching",)) is None else "тренер"
        label = f"{title} {_genitive(stage, body)}"
    head = office_in(body, (min(body.first, verb), max(body.last, verb + 1)), label, title, "head")
    if body.rule != _PLACE:
        return head
    return replace(
        head, organization=None, kind="regional", grounds=(("country", body.first, body.last),) if body.country else ()
    )


def _genitive(stage: Stage, body: BodyMention) -> str:
    if body.rule == "body_of_pronoun":
        named = next((other for other in stage.bodies if other.first == body.noun), None)
        return _genitive(stage, named) if named is not None else f"«{body.name}»"
    if stage.sheet.words[body.first].text in OPENING:
        return _in_marks(stage, body)
    return in_case(stage.sheet, NounPhrase(body.first, body.last, body.noun, body.cases), "gent")


def _in_marks(stage: Stage, body: BodyMention) -> str:
    """`«Уралхима»` of `«Уралхим»`; a name of several words stays as it is written."""
    written = stage.sheet.text(body.first, body.last)
    if body.last - body.first != 3:
        return written
    name = in_case(stage.sheet, NounPhrase(body.noun, body.noun + 1, body.noun, body.cases), "gent")
    return f"{written[0]}{name}{written[-1]}"
