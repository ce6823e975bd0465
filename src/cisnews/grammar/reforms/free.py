"""Changes in free words: they count beside a law told right after, or where a rule is one for a whole country.

`Штраф поднимут. Закон об этом принят в мае`; `В Литве хотят запретить вейпы`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN
from cisnews.grammar.morphology import DATIVES, NOMINATIVE, NOMINATIVES, PLURAL, PLURAL_CASES
from cisnews.grammar.reforms.actors import actor_of, makes_rules
from cisnews.grammar.reforms.becoming import becoming_changes, becoming_passive
from cisnews.grammar.reforms.change_verbs import change_topic
from cisnews.grammar.reforms.changes import Change, change_in_front, change_infinitive, change_of_verb
from cisnews.grammar.reforms.page import REACH, is_one_of, is_pointing
from cisnews.grammar.reforms.statements import Statement
from cisnews.grammar.reforms.status import is_supposed
from cisnews.grammar.reforms.targets import can_be_ruled, is_rule, is_ruling, target_of
from cisnews.grammar.sheet import Term
from cisnews.knowledge.forms import FINITE, INFINITIVE, PARTICIPLE, PASSIVE, SHORT
from cisnews.knowledge.forms import PLURAL as PLURAL_VERB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.model.reform import ReformStatus

_LONGEST = 40
"""Words of a sentence that tells as a whole what changes, at most."""
_TO_WISH = 6
"""Words between `хотят` and its infinitive, at most."""
_STATE = frozenset({"constitutional", "parliamentary", "electoral"})
"""Kinds of targets of which any change that is wished is a reform."""
_STATUS: dict[str | None, ReformStatus] = {"past": "adopted", "present": "announced", "future": "announced"}


def free_change(page: Page, unit: Unit) -> Statement | None:
    """The first change that a sentence tells by any verb of change, with how far that verb says it is."""
    found = [*_wished(page, unit), *_done(page, unit), *_becoming(page, unit)]
    ruled = [told for told in found if told.change is not None and _is_ruled(page, told.change)]
    return min(ruled, key=lambda told: told.verb, default=None)


def points_there(page: Page, topic: Topic) -> bool:
    """`закон [об этом]`, `[соответствующий] конституционный закон`, `[такие] поправки`."""
    about = range(topic.head + 1, min(topic.head + 3, len(page.words)))
    behind = any(page.key(token) == "этом" and page.key(token - 1) == "об" for token in about)
    return behind or any(is_pointing(page, token) for token in range(min(topic.first, topic.head - 1), topic.head))


def sentence_before(page: Page, unit: Unit) -> Change | None:
    """What the sentence before tells in any words; nothing where it is long, or tells nothing to come or being."""
    if unit.number == 0:
        return None
    sentence = page.sheet.sentences[unit.number - 1]
    first, last = sentence.first, sentence.last - page.words[sentence.last - 1].is_end_mark
    verbs = [word for word in page.words[first:last] if word.verbal == "finite"]
    is_told = any(word.tense != "past" for word in verbs)
    is_said = page.segment_at(first) is not None or page.segment_at(first + 1) is not None  # behind its mark
    if last - first > _LONGEST or not is_told or is_said:
        return None
    text = page.sheet.text(first, last)
    is_name = page.phrase_at(first) is not None or first in page.places
    return Change(first, last, text if is_name else text[0].lower() + text[1:], None)


def _is_ruled(page: Page, change: Change) -> bool:
    """A thing of which there are rules; what only passes on (`проекты перешли из прошлой сессии`) by its kind alone."""
    verb = page.term(change.first, "reform_change_verb")
    return can_be_ruled(page, change) and (
        verb is None or verb.entry["government"] != "same" or change.kind is not None
    )


def state_change(page: Page, unit: Unit) -> Statement | None:
    """`В Литве хотят запретить вейпы`, `Минздрав введёт прививки`, `Беларусь отменила визы`: rules of a state."""
    if not unit.terms.get("reform_change_verb", ()):
        return None
    opening = page.phrase_at(unit.first)
    if opening is not None and opening.references[0].kind == "pronoun":
        return None  # он (законопроект?) разрешает
    for told in (*_wished(page, unit), *_done(page, unit)):
        if told.change is None or not _is_of_rules(page, unit, told, told.change):
            continue
        who = told.proposer or told.actor
        speaker = page.speaker_at(told.verb) if told.status == "announced" and told.proposer is None else None
        if speaker is not None and who in (None, speaker) and makes_rules(speaker):
            told.proposer = speaker  # отменят с мая, пообещал министр
            return told
        if who is not None:
            is_sure = told.status != "adopted" or who.kind == "organization" or is_ruling(page, told.change)
            by_state = makes_rules(who) and is_sure
        elif _is_passive(page, told.verb) or _is_impersonal(page, unit, told.verb, told.change):
            is_sure = told.status != "adopted" or _is_of_state(page, told)  # в Грузии упразднили палату
            by_state = is_sure and _names_country(page, unit, told.verb)
        else:
            by_state = _by_country(page, unit, told.verb)
        if by_state:
            return told
    return None


def _is_of_rules(page: Page, unit: Unit, told: Statement, change: Change) -> bool:
    """By its verb (`отменит визы`), its noun (`повысят тарифы`), what a country turns to, or what is wished of the
    state (`хотят изменить Конституцию`).
    """
    if is_rule(page, change) or is_ruling(page, change) or _is_turned(page, unit, told):
        return True
    verb = page.term(change.first, "reform_change_verb") if is_one_of(page.words[told.verb], "wishes") else None
    return verb is not None and change.kind in _STATE and target_of(page, verb, change) is not None


def _is_of_state(page: Page, told: Statement) -> bool:
    """Whether the very object is of the state's order, and it is news: `упразднили палату`, `введена маркировка`; not
    `ликвидировали пожар в парламенте`, `в 1991 году ввели налог`.
    """
    verb = page.term(told.verb, "reform_change_verb")
    if verb is None or told.change is None:
        return False
    if target_of(page, verb, told.change) is None and not is_ruling(page, told.change):
        return False
    published = page.sheet.published
    near = page.dates_in(max(told.unit.first, told.verb - REACH), min(told.unit.last, told.verb + REACH))
    days = (date.date.first_day() for date in near if date.date.year)
    return all(published is not None and day.year >= published.year - 1 for day in days)


def _is_turned(page: Page, unit: Unit, told: Statement) -> bool:
    """`Таджикистан переходит на 12-летнее образование`: what a country turns to, if it is of the state's order."""
    return told.change is not None and told.change.kind is not None and _by_country(page, unit, told.verb)


def _wished(page: Page, unit: Unit) -> Iterator[Statement]:
    """`хотят [запретить вейпы]`, `предложил [штраф поднять]`."""
    for verb in unit.terms.get("reform_change_verb", ()):
        wish = _wish(page, unit, verb) if verb.forms & INFINITIVE else -1
        change = (change_infinitive(page, unit, verb) or change_in_front(page, unit, verb, wish)) if wish >= 0 else None
        if change is not None:
            is_decided = is_one_of(page.words[wish], "decided_wishes")
            told = _statement(page, unit, wish, change, "announced" if is_decided else "proposed")
            by = page.term(wish, "reform_verb") or Term(wish, wish + 1, verb.entry, 0)
            told.proposer = actor_of(page, unit, by, passive=bool(by.forms & PASSIVE))
            yield told


def _wish(page: Page, unit: Unit, verb: Term) -> int:
    """The verb of wanting before an infinitive of its clause; -1 where none stands."""
    clauses = page.clauses(unit.sentence)
    for token in range(verb.first - 1, max(unit.first, verb.first - _TO_WISH) - 1, -1):
        if clauses.number(token) != clauses.number(verb.first):
            break
        if is_one_of(page.words[token], "wishes"):
            return -1 if page.key(token - 1) == "не" or is_supposed(page, unit, token) else token
        if page.words[token].verbal == "finite":
            break
    return -1


def _done(page: Page, unit: Unit) -> Iterator[Statement]:
    """`поднимут [штраф]`, `[визы] отменили`, `[реклама] будет запрещена`."""
    for verb in unit.terms.get("reform_change_verb", ()):
        is_finite = verb.forms & SHORT or (verb.forms & FINITE and not verb.forms & (PARTICIPLE | INFINITIVE))
        if not is_finite or page.key(verb.first - 1) == "не" or is_supposed(page, unit, verb.first):
            continue
        change = becoming_passive(page, unit, verb) if verb.forms & SHORT else _of_finite(page, unit, verb)
        status = _STATUS.get(page.tense(verb))
        if change is not None and status is not None:
            told = _statement(page, unit, verb.first, change, status)
            told.actor = actor_of(page, unit, verb, passive=bool(verb.forms & SHORT))
            told.decider = told.actor if status == "adopted" else None
            yield told


def _of_finite(page: Page, unit: Unit, verb: Term) -> Change | None:
    """The object stands behind the verb, or, where nobody is named, before it: `[Штраф за шум] поднимут`."""
    change = change_of_verb(page, unit, verb)
    if change is None and verb.forms & PLURAL_VERB:
        change = change_in_front(page, unit, verb, verb.first)
        if change is not None and page.cast.phrases_in(change.first, verb.first):
            return None
    return change


def _becoming(page: Page, unit: Unit) -> Iterator[Statement]:
    """`[тариф] вырастет до двух сомов`."""
    for verb, change in becoming_changes(page, unit):
        status = _STATUS.get(page.tense(verb))
        if status is not None and not verb.entry["quality"] and not is_supposed(page, unit, verb.first):
            yield _statement(page, unit, verb.first, change, status)


def _statement(page: Page, unit: Unit, verb: int, change: Change, status: ReformStatus) -> Statement:
    told = Statement(unit, "free_change", change_topic(page, change), status, verb)
    told.change = change
    return told


def _names_country(page: Page, unit: Unit, verb: int) -> bool:
    """`в Армении`, `россиянам`: for which country it is a rule."""
    for token in range(max(unit.first, verb - REACH), min(unit.last, verb + REACH)):
        if page.key(token) in IN and (place := page.places.get(token + 1)) is not None:
            if place.kind == "country":
                return True
        elif page.words[token].noun_forms & DATIVES & PLURAL_CASES and page.term(token, "inhabitant") is not None:
            return True
    return False


def _by_country(page: Page, unit: Unit, verb: int) -> bool:
    """`[Беларусь] отменила визы`: the country is the subject."""
    for token in range(max(unit.first, verb - _TO_WISH), verb):
        place = page.places.get(token)
        if place is not None and place.last == verb and place.kind == "country" and place.cases & NOMINATIVE:
            return not page.after_preposition(token)
    return False


def _is_passive(page: Page, verb: int) -> bool:
    """`введена (маркировка)`."""
    term = page.term(verb, "reform_change_verb")
    return term is not None and bool(term.forms & SHORT)


def _is_impersonal(page: Page, unit: Unit, verb: int, change: Change) -> bool:
    """`хотят запретить`, `разрешат`: a plural without a subject; not `Новые меры разрешат`."""
    if not any(analysis.number == PLURAL for analysis in page.words[verb].analyses if analysis.pos == "VERB"):
        return False
    clauses = page.clauses(unit.sentence)
    for token in range(max(unit.first, verb - REACH), min(unit.last, verb + REACH)):
        if token > verb and page.words[token].text == ":":
            break
        is_inside = change.first <= token < change.last
        if is_inside or clauses.number(token) != clauses.number(verb) or page.after_preposition(token):
            continue
        if page.words[token].noun_forms & NOMINATIVES & PLURAL_CASES:
            return False
    return True
