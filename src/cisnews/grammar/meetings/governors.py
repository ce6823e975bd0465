"""What an event's noun depends on: a verb (`провёл встречу`), or a preposition (`в ходе встречи`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN, WILL_BE
from cisnews.grammar.meetings.page import words_of
from cisnews.grammar.meetings.verb_roles import role_of
from cisnews.grammar.morphology import INSTRUMENTAL, NOMINATIVE, PLURAL, PREPOSITIONAL
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.layers import EventMention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.words import Word

_NEAR = 14
"""A verb governs an event at most so many words away."""
_TALKS = frozenset({"call"})
_PASSIVE = 5
"""Words from `были` to the participle of a passive, less than that."""
_INSERTION = 6
"""Words between an adjective of the event and the event, at most."""


class Governor(Record):
    """How an event stands in its clause."""

    role: str
    """hold, attend, happen, subject; at, after, before, about, beside; or empty."""
    verb: int | None
    """The verb: of the role, or of the clause."""
    first: int
    """Where the phrase with its preposition begins."""
    light: bool = False
    """Whether the verb says no more than that the event is."""


def governor(page: Page, event: EventMention) -> Governor:
    """The first of the rules that knows what the event depends on."""
    anchor = _anchor(page, _beyond_insertion(page, event))
    direct = _by_preposition(page, anchor)
    for rule in (_taking_part, _verb_before, _verb_after):
        found = rule(page, event, anchor, direct)
        if found is not None:
            return found
    if direct is None and event.kind in _TALKS and page.key(anchor - 1) in IN and event.cases & PREPOSITIONAL:
        direct = "at", anchor - 1  # обсудил в телефонном разговоре
    if direct is None and event.cases & INSTRUMENTAL and _frames(page, verb := main_verb(page, anchor, event.last)):
        return Governor("at", verb, anchor)  # завершил визит встречей с послами
    if direct is not None:
        verb = main_verb(page, anchor, event.last)
        if verb is not None and page.key(anchor - 1) == "на" and _is_there(page, verb):
            return Governor("attend", verb, direct[1])
        hopes = verb is not None and not page.words[verb].lemmas.isdisjoint(words_of("hopes"))
        return Governor("about" if hopes else direct[0], verb, direct[1])
    return _as_subject(page, event, anchor) or Governor("", None, anchor)


def _frames(page: Page, verb: int | None) -> bool:
    """`завершил (визит встречей)`, `начал (поездку беседой)`: the event is what something begins or ends with."""
    return verb is not None and not page.words[verb].lemmas.isdisjoint(words_of("frames"))


def _is_there(page: Page, verb: int) -> bool:
    """`на встрече [были] депутаты Лис и Чуб`; not `были обсуждены`."""
    behind = page.words[verb + 1 : verb + _PASSIVE]
    is_bare = not any(word.verbal == "short" or "ADJS" in word.positions for word in behind)
    return is_bare and "быть" in page.words[verb].lemmas


def _as_subject(page: Page, event: EventMention, anchor: int) -> Governor | None:
    """`Визит стал событием`, `проект рассмотрит заседание парламента`: the event does what another verb says."""
    if page.after_preposition(anchor) or not page.words[event.head].noun_forms & NOMINATIVE:
        return None
    verb = main_verb(page, anchor, event.last)
    if verb is None or not _agrees(page.words[verb], page.words[event.head]):
        return None
    clauses = page.clauses(page.sheet.sentence_at(anchor))
    if clauses.number(verb) != clauses.number(anchor) or _has_subject(page, verb, event):
        return None
    return Governor("subject", verb, anchor)


def _agrees(verb: Word, noun: Word) -> bool:
    """Whether a verb in the singular, of the gender of the noun where it has one, can have it as its subject."""
    genders = {a.gender for a in noun.analyses if a.pos == "NOUN" and a.case & NOMINATIVE and a.number != PLURAL}
    finite = [a for a in verb.analyses if a.pos in ("VERB", "PRTS") and a.number != PLURAL and "1per" not in a.marks]
    return any(not a.gender or a.gender in genders for a in finite)


def _has_subject(page: Page, verb: int, event: EventMention) -> bool:
    """Whether another nominative stands before the verb, or an actor in the nominative anywhere in the clause."""
    sentence = page.sheet.sentence_at(verb)
    clauses = page.clauses(sentence)
    number = clauses.number(verb)
    for phrase in page.cast.phrases_in(max(sentence.first, verb - _NEAR), min(sentence.last, verb + 2 * _NEAR)):
        inside = event.first <= phrase.first < event.last
        if not inside and clauses.number(phrase.first) == number and phrase.cases == NOMINATIVE:
            return True
    for token in range(max(sentence.first, verb - _NEAR), verb):
        if event.first <= token < event.last or clauses.number(token) != number or page.phrase_at(token):
            continue
        if page.is_nominative(token) and page.words[token].analyses[0].number != PLURAL:
            return True
    return False


def _anchor(page: Page, first: int) -> int:
    """Where the phrase begins once nouns that change nothing are passed: `[ряд двусторонних встреч]`."""
    sentence = page.sheet.sentence_at(first)
    at = first
    while at > sentence.first and not _ends_verb(page, at):
        for length in (1, 2):
            term = page.term(at - length, "transparent") if at - length >= sentence.first else None
            if term is not None and term.last == at:
                at -= length
                break
        else:
            return at
        while at > sentence.first and page.words[at - 1].pos in ("ADJF", "PRTF") and page.words[at - 1].kind == "word":
            at -= 1
    return at


def _ends_verb(page: Page, token: int) -> bool:
    """`начало работу (заседание)`: the noun before belongs to the verb."""
    verb = page.term(token - 2, "event_verb") if token > 1 else None
    return verb is not None and verb.last == token


def _beyond_insertion(page: Page, event: EventMention) -> int:
    """Where the event's phrase begins with what stands inside it: `[последнем в этом году] пленарном заседании`."""
    sentence = page.sheet.sentence_at(event.first)
    forms = page.words[event.head].noun_forms
    for token in range(event.first - 1, max(sentence.first, event.first - _INSERTION) - 1, -1):
        word = page.words[token]
        if word.kind == "mark" or word.verbal in ("finite", "gerund", "infinitive") or page.phrase_at(token):
            break
        if word.adjective_forms & forms and word.pos in ("ADJF", "PRTF") and page.words[token + 1].pos == "PREP":
            return token
    return event.first


def _by_preposition(page: Page, anchor: int) -> tuple[str, int] | None:
    """The role and first token of the preposition before the event: `в ходе`, `на полях`."""
    for first in range(max(page.sheet.sentence_at(anchor).first, anchor - 3), anchor):
        for term in page.sheet.terms_at.get(first, ()):
            if term.entry.sort == "event_preposition" and term.last == anchor:
                return None if _is_adverb(page, first) else (term.entry["way"], first)
    return None


def _is_adverb(page: Page, token: int) -> bool:
    """`прошедшие [накануне] переговоры`: a day, and no preposition."""
    return page.words[token - 1].verbal == "participle" and "ADVB" in page.words[token].positions


def _taking_part(page: Page, event: EventMention, anchor: int, direct: tuple[str, int] | None) -> Governor | None:
    """`принял [активное] участие в форуме`, `в форуме приняли участие …`, `прибыл для участия в форуме`."""
    before = next((t for t in range(anchor - 1, max(anchor - 4, -1), -1) if page.key(t).startswith("участи")), None)
    if before is not None and any(page.words[t].verbal == "participle" for t in range(max(0, before - 6), before)):
        return Governor("about", None, before)  # с прибывшими для участия в саммите министрами
    if before is not None:
        taken = _verb_of(page, before, event, "принять", "принимать")
        verb = taken if taken is not None else main_verb(page, before, event.last)
        return Governor("attend", verb, before, light=taken is not None)
    limit = min(event.last + _NEAR, page.sheet.sentence_at(anchor).last)
    keys = [word.key for word in page.words[event.last : limit]]
    if "участие" not in keys or not page.after_preposition(anchor):
        return None
    after = event.last + keys.index("участие")
    verb = _verb_of(page, after, event, "принять", "принимать")
    return Governor("attend", verb, anchor - 1, light=True) if verb is not None else None


def _verb_of(page: Page, noun: int, event: EventMention, *lemmas: str) -> int | None:
    """The verb beside a noun: `принимает участие`, `участие в нём примут`."""
    sentence = page.sheet.sentence_at(noun)
    before = range(noun - 1, max(sentence.first, noun - 4) - 1, -1)
    nearby: list[int] = [*before, *range(noun + 1, min(sentence.last, noun + 12))]
    for token in nearby:
        word = page.words[token]
        if word.verbal and not word.lemmas.isdisjoint(lemmas):
            return token
    return None


def _verb_before(page: Page, event: EventMention, anchor: int, direct: tuple[str, int] | None) -> Governor | None:
    """`провёл встречу`, `выступая на форуме`, `состоялось заседание`."""
    sentence = page.sheet.sentence_at(anchor)
    clauses = page.clauses(sentence)
    number = clauses.number(anchor)
    for token in range(anchor - 1, max(sentence.first, anchor - _NEAR) - 1, -1):
        if page.key(token) in words_of("contrasts") and page.key(token - 1) == ",":
            return None  # начали обсуждение, но встречу отменили
        if clauses.number(token) != number:
            continue
        role = role_of(page, token, event, anchor, direct)
        if role:
            return Governor(role, token, anchor, light=True)
        if page.words[token].verbal in ("finite", "gerund"):
            return None
    return None


def _verb_after(page: Page, event: EventMention, anchor: int, direct: tuple[str, int] | None) -> Governor | None:
    """`Саммит состоялся`, `встречу провёл министр`, `на форуме выступил спикер`."""
    sentence = page.sheet.sentence_at(anchor)
    clauses = page.clauses(sentence)
    number = clauses.number(anchor)
    for token in range(event.last, min(sentence.last, event.last + 2 * _NEAR)):
        if clauses.number(token) != number:
            continue
        role = role_of(page, token, event, anchor, direct)
        if role:
            return Governor(role, token, anchor, light=True)
        if page.is_predicate(token) and page.key(token) not in WILL_BE:  # в форуме будут участвовать
            return None
    return None


def main_verb(page: Page, first: int, last: int) -> int | None:
    """The verb of the clause around a phrase: the first one after it, else the last one before."""
    sentence = page.sheet.sentence_at(first)
    clauses = page.clauses(sentence)
    number = clauses.with_subject(first)
    after = range(last, min(sentence.last, last + 60))
    before = range(first - 1, max(sentence.first, first - 60) - 1, -1)
    order: list[int] = [*before, *after] if _verb_stands_before(page, first) else [*after, *before]
    for token in order:
        if clauses.number(token) == number and page.is_predicate(token):
            return token
    return None


def _verb_stands_before(page: Page, token: int) -> bool:
    """Whether the clause has had its verb already: `Он сказал в ходе встречи`."""
    sentence = page.sheet.sentence_at(token)
    clauses = page.clauses(sentence)
    number = clauses.with_subject(token)
    return any(
        clauses.number(other) == number and page.is_predicate(other)
        for other in range(max(sentence.first, token - 60), token)
    )
