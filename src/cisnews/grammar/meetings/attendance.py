"""Who takes part, told beside the event or in a later sentence: `под председательством X`, `участвует в нём X`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import AND_ALSO, IN_OR_ON, IT, OF_SIDE, SIDE, THIS, WHILE, WILL_BE, WITH
from cisnews.grammar.meetings.groups import group_behind
from cisnews.grammar.meetings.lists import listed
from cisnews.grammar.meetings.mention import GATHERINGS
from cisnews.grammar.meetings.owners import genitives, persons_of
from cisnews.grammar.meetings.page import REACH, lately, words_of
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.morphology import ACCUSATIVES, NOMINATIVE, PREPOSITIONALS
from cisnews.grammar.page import can_be

if TYPE_CHECKING:
    from cisnews.grammar.layers import EventMention
    from cisnews.grammar.meetings.mention import Mention, Side
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

_SHORT = 2
_TO_LEADER = 6
"""Words between `его ведёт` and who that is, at most."""
_LATER_SENTENCES = 4
"""So many sentences after an event can still say who took part."""
_CLAUSE = 20
"""Words of a relative clause in which its verb is looked for."""
_FEW = 3
"""So many events back can be the one that was attended."""
_IT_WITHIN = 6
"""Words between `участвует` and `в нём`, at most."""


def told_by_clauses(page: Page, mention: Mention) -> None:
    """Add whom the clauses around it tell: `заседание, которое провёл X`; `X отметил, когда палата собралась на …`;
    `X прибыл в Баку, где пройдёт форум`.
    """
    sentence = page.sheet.sentence_at(mention.head)
    clauses = page.clauses(sentence)
    number = clauses.number(mention.head)
    comma = mention.last
    if page.key(comma) == "," and comma + 1 < sentence.last:
        _of_relative(page, mention, sentence)
    clause = clauses.clauses[number]
    if clause.kind == "when" and clause.parent >= 0 and page.key(clause.first + 1) in WHILE:
        first, last = max(sentence.first, mention.head - REACH), min(sentence.last, mention.head + REACH)
        verbs = [*page.terms_between("cue", first, last), *page.terms_between("travel_verb", first, last)]
        verb = next((term for term in verbs if clauses.number(term.first) == clause.parent), None)
        if verb is not None and mention.role not in ("", "about"):
            mention.add([side for side in subject(page, verb.first) if side.actor and side.actor.kind == "person"])


def _of_relative(page: Page, mention: Mention, sentence: Sentence) -> None:
    """`заседание палат, которое провёл [председатель Сената]`: the object of the clause after it is the event."""
    comma, clauses = mention.last, page.clauses(sentence)
    pronoun = comma + (2 if page.key(comma + 1) in IN_OR_ON and comma + 2 < sentence.last else 1)
    cases = ACCUSATIVES if page.key(comma + 1) not in IN_OR_ON else ACCUSATIVES | PREPOSITIONALS
    if clauses.clause(comma).kind != "relative" or not page.words[pronoun].adjective_forms & cases:
        return
    for term in page.terms_between("event_verb", comma + 2, min(sentence.last, comma + _CLAUSE)):
        if clauses.number(term.first) == clauses.number(comma) and term.entry["role"] in ("hold", "attend"):
            mention.add([side for side in subject(page, term.first) if side.first > comma])
            if mention.role in ("", "about"):
                mention.role, mention.governor = "hold", term.first
            return


def add_attendants(page: Page, sentence: Sentence, told: list[list[Mention]], meetings: list[list[Mention]]) -> None:
    """Give those of whom a sentence only says that they took part to the event spoken of last."""
    for term in page.sentence_terms("attendance", sentence):
        meeting = _event_of(page, term, sentence, told, meetings)
        sides = _attendants(page, term, sentence) if meeting else []
        if meeting and sides:
            first = meeting[0]
            known = {side.identity for side in first.sides}
            first.sides += [side for side in sides if side.identity not in known]
            if term.entry["way"] == "genitive" and first.status == "referenced":
                first.status, first.status_at = "held", (term.first, term.last)
            if meeting in told:
                meeting[-1].widen(*_whole(sides))


def _stands_for_side(page: Page, term: Term, sentence: Sentence, event: Mention) -> bool:
    """`[Армению] представляет вице-премьер`, `[украинскую сторону] представлял …`, `[УЕФА] представляли …`: at the
    event told before, as the first words of a sentence; a country only at a gathering, for others speak for it too.
    """
    if page.words[term.first].lemmas.isdisjoint(words_of("stands_for")):
        return False
    place, body = page.places.get(sentence.first), page.phrase_from(sentence.first)
    if place is not None and place.kind == "country" and place.last == term.first:
        return event.family in GATHERINGS
    is_body = body is not None and body.actor.kind == "organization" and body.last == term.first
    return is_body or page.key(term.first - 1) in SIDE


def _attendants(page: Page, term: Term, sentence: Sentence) -> list[Side]:
    if term.entry["way"] == "genitive":
        return persons_of(genitives(page, term.last, sentence.last))
    if term.entry["way"] == "led":  # его ведёт спикер, участников приветствовал министр
        behind = page.cast.phrases_in(term.last, min(sentence.last, term.last + _TO_LEADER))
        leader = next((phrase for phrase in behind if can_be(phrase.cases, NOMINATIVE)), None)
        return listed(page, leader, NOMINATIVE) if leader is not None else []
    if page.key(term.first - 1) == "не":
        return []
    will = page.key(term.last) in WILL_BE
    verb = term.last if will or term.entry["way"] == "took" else term.first
    acting = subject(page, verb) or group_behind(page, term.last)
    acting += _other_side(page, acting[-1].last, sentence) if acting else []
    return [side for side in acting if side.actor is not None or side.is_several]


def _names_a_side(page: Page, token: int) -> bool:
    """`с украинской стороны`, `с обеих сторон`: of the meeting told before."""
    return page.key(token) in OF_SIDE and page.key(token - 2) in WITH


def _other_side(page: Page, last: int, sentence: Sentence) -> list[Side]:
    """`(с грузинской стороны участвовал Лис), с армянской — [Арам Петросян]`, `, армянскую сторону — …`."""
    if page.key(last) != "," or not (page.key(last + 1) in WITH or page.key(last + 2) in SIDE):
        return []
    for token in range(last + 2, min(last + 5, sentence.last - 1)):
        if page.words[token].is_dash:
            phrase = page.phrase_from(token + 1)
            return listed(page, phrase, NOMINATIVE) if phrase is not None and can_be(phrase.cases, NOMINATIVE) else []
    return []


def _whole(sides: list[Side]) -> tuple[int, int]:
    return min(side.first for side in sides), max(side.last for side in sides)


def _event_of(
    page: Page, term: Term, sentence: Sentence, told: list[list[Mention]], meetings: list[list[Mention]]
) -> list[Mention] | None:
    """The event that `в нём`, `оно` or nothing at all means: the last one of this sentence or of those just before."""
    if not meetings or _has_event(page, term, sentence):
        return None
    last = (told or meetings)[-1]
    if page.words[term.first].tense == "past":  # участвовали: not in the coming one, told last
        last = next((one for one in reversed(meetings[-_FEW:]) if one[0].status != "planned"), last)
    is_delegation = term.entry["way"] == "led" and term.last - term.first > _SHORT  # в состав делегации вошли
    if is_delegation:
        last = next((one for one in lately(meetings) if one[0].family == "visit"), last)
    distance = page.sheet.sentence_number(sentence.first) - page.sheet.sentence_number(last[-1].head)
    if distance > _LATER_SENTENCES or not _says_it(page, term, sentence, last[0]):
        return None
    if last[0].family == "visit":
        return last if is_delegation else None
    if distance == 0 and last[-1].head > term.first:
        return None
    return last if last[0].family in GATHERINGS or term.entry["way"] == "verb" else None


def _events_beside(page: Page, term: Term, sentence: Sentence) -> list[EventMention]:
    """The events of the clause in which a verb of attendance stands."""
    clauses = page.clauses(sentence)
    number = clauses.number(term.first)
    near = page.events_in(max(sentence.first, term.first - REACH), min(sentence.last, term.last + REACH))
    return [event for event in near if clauses.number(event.head) == number]


def _has_event(page: Page, term: Term, sentence: Sentence) -> bool:
    """`в форуме участвуют`, `совещание под председательством`: the noun of the event stands in the clause itself.

    `на встрече` without a name goes back to the one told before: `Армению на встрече представляет Лис`.
    """
    return any(
        not (_is_bare(page, event) and term.entry["way"] == "verb") for event in _events_beside(page, term, sentence)
    )


def _is_bare(page: Page, event: EventMention) -> bool:
    head = event.first + (page.key(event.first) in THIS)
    return event.last == head + 1 and page.key(event.first - 1) == "на"


def _says_it(page: Page, term: Term, sentence: Sentence, event: Mention) -> bool:
    """`участвует в нём`, `участвуют также`, `присутствовал на мероприятии`, `оно проходит под председательством`."""
    clauses = page.clauses(sentence)
    number = clauses.number(term.first)
    if term.entry["way"] == "genitive" and event.in_headline and event.name is not None:
        return True  # Заседание комиссии. Её члены под председательством Лиса заслушали …
    if term.entry["way"] == "genitive":
        near = range(max(sentence.first, term.first - 2 * _IT_WITHIN), term.first)
        return any(page.key(token) in IT and clauses.number(token) == number for token in near)
    if term.entry["way"] in ("led", "took"):
        return term.first == sentence.first
    is_also = page.key(term.last) in AND_ALSO or page.key(term.first - 1) in AND_ALSO
    opens = term.first - sentence.first == (page.key(sentence.first) in AND_ALSO)
    if term.entry["way"] == "speak" and not (opens and is_also):
        near = range(max(sentence.first, term.first - _IT_WITHIN), min(sentence.last, term.last + _IT_WITHIN))
        return any(page.term(token, "attendance_speech") is not None for token in near)
    if opens and term.entry["alone"] and (is_also or term.entry["chair"]):
        return True
    if any(_is_bare(page, event) for event in _events_beside(page, term, sentence)):
        return True
    if _stands_for_side(page, term, sentence, event):
        return True
    if any(_names_a_side(page, token) for token in range(max(sentence.first, term.first - _IT_WITHIN), term.first)):
        return True
    first, last = max(sentence.first, term.first - _IT_WITHIN), min(sentence.last, term.last + _IT_WITHIN)
    return any(clauses.number(it.first) == number for it in page.terms_between("attendance_it", first, last))
