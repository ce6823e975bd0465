"""How far a meeting is: held, planned, cancelled, or only remembered."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import WILL_BE
from cisnews.grammar.dates.calendar import last_day
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.meetings.reach import agrees, behind_day
from cisnews.grammar.meetings.unreal import LOOSE, denied, hoped, modifiers, possible, unlicensed
from cisnews.grammar.morphology import GENITIVE
from cisnews.model import PartialDate

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.meetings.unreal import Answer
    from cisnews.grammar.sheet import Sentence

_CLAUSE = 12
"""Words of a clause after the event in which its verb is looked for."""
_PAST = frozenset({"past", "PRTS"})
_INTENTION = 4
"""Words after `намерен` within which an infinitive says what is intended, less than that."""
_OWN = 4
"""Words before an event among which its adjectives stand, at most."""
_FATE = 18
"""Words after an event within which its clause says that it is cancelled: `встреча, которая …, отменена`."""
OLD = datetime.timedelta(days=14)
"""What lies further back than that is remembered, not the news."""


def add_status(page: Page, mention: Mention, sentence: Sentence) -> bool:
    """Set the status with its evidence; False if the text does not say that there is, was or will be a meeting."""
    for rule in RULES:
        found = rule(page, mention, sentence)
        if found is False:
            return False
        if found is not None:
            mention.status, first, last = found
            mention.status_at = (first, last)
            return True
    return True


def _near(page: Page, mention: Mention, sentence: Sentence) -> range:
    """The words around the governing verb, and before the event, that can change its status."""
    verb = mention.governor if mention.governor is not None else mention.head
    first = max(sentence.first, min(verb, mention.head) - 5)
    return range(first, min(sentence.last, max(verb, mention.head) + 3))


def cancelled(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`Визит отменён`, `саммит, вероятно, не состоится`, `отмена встречи`."""
    verb = mention.governor
    if verb is not None and page.key(verb - 1) == "не" and (mention.role == "happen" or _is_decided_not(page, mention)):
        return "cancelled", verb - 1, verb + 1
    words, clauses = page.words, page.clauses(sentence)
    own = clauses.with_subject(mention.head)
    is_genitive = words[mention.head].noun_forms & GENITIVE and not page.after_preposition(mention.first)
    if mention.role == "after":
        return None  # отменили после разговора
    last = mention.first if mention.role in LOOSE else min(sentence.last, mention.last + _FATE)
    lemmas = words_of("cancelled")
    for token in range(max(sentence.first, mention.first - 6), last):
        if is_genitive and page.key(token) == "будет" and page.key(token - 1) == "не" and clauses.number(token) == own:
            return "cancelled", token - 1, token + 1  # саммита в мае не будет
        word = words[token]
        if word.lemmas.isdisjoint(lemmas) or not (word.verbal or word.pos == "NOUN"):
            continue
        if (mention.role == "attend" and token < mention.head) or page.key(token - 1) == "не":
            continue  # отказались открывать заседание, отменил участие в саммите; встречу не отменили
        if clauses.with_subject(token) == own:
            return "cancelled", token, token + 1
    return None


def _is_decided_not(page: Page, mention: Mention) -> bool:
    """`решил не проводить форум`: an event that is known by its name or day."""
    verb = mention.governor
    if verb is None or mention.role != "hold" or page.words[verb].verbal != "infinitive":
        return False
    is_known = bool(mention.name or mention.date)
    return is_known and not page.words[verb - 2].lemmas.isdisjoint(words_of("arranged"))


def called_off(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`Встреча, которая должна была пройти в мае, отменена`: behind a clause about it, its own verb."""
    if page.key(mention.last) != "," or mention.role == "at":
        return None
    found = cancelled(page, mention, sentence)
    return found if found and found[1] > mention.last else None


def told_after(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`заседание, которое пройдёт в мае`, `поездка, намеченная на июль`: the clause after it says how far it is.

    Not of what is called off: `отменил визит, намеченный на июль`.
    """
    if mention.role == "cancel" or _is_decided_not(page, mention):
        return None
    clauses = page.clauses(sentence)
    last = min(behind_day(page, mention.last) + 1, sentence.last - 1)
    comma = next((token for token in range(mention.head + 1, last) if page.key(token) == ","), None)
    if comma is None or clauses.clause(comma).kind not in ("relative", "participle"):
        return None
    if not agrees(page, comma + 1, mention.head):
        return None
    number = clauses.number(comma)
    for token in range(comma + 1, min(sentence.last, comma + _CLAUSE)):
        word = page.words[token]
        if clauses.number(token) != number:
            return None
        if not word.lemmas.isdisjoint(words_of("planned")):
            return "planned", token, token + 1
        if word.verbal in ("finite", "short"):
            happens = any(term.entry["role"] == "happen" for term in page.terms_between("event_verb", token, token + 1))
            is_coming = happens and page.key(token - 1) != "не" and _is_future(page, token, sentence)
            return ("planned", token, token + 1) if is_coming else None
    return None


def said_to_come(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`запланирована встреча`, `предстоящий визит`, `намерен посетить`."""
    clauses = page.clauses(sentence)
    told = words_of("planned") | words_of("postponed")
    for token in modifiers(page, mention) if mention.role in LOOSE else _near(page, mention, sentence):
        word = page.words[token]
        if word.lemmas.isdisjoint(told):
            continue
        if mention.governor is None and word.verbal == "finite" and page.after_preposition(mention.first):
            continue  # перенесли из-за разговора
        if clauses.with_subject(token) == clauses.with_subject(mention.head):
            return False if page.key(token - 1) == "не" else ("planned", token, token + 1)
    return None


def intended(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`на встрече с послом он намерен обсудить`, `на саммит пригласили`: the verb of the clause says it."""
    verb = mention.governor
    if verb is None or mention.role not in LOOSE or mention.family == "visit":
        return None
    does = any(word.verbal == "infinitive" for word in page.words[verb + 1 : min(sentence.last, verb + _INTENTION)])
    intends = mention.role == "at" and mention.head < verb and does
    coming = words_of("invited") | words_of("planned") if intends else words_of("invited")
    return None if page.words[verb].lemmas.isdisjoint(coming) else ("planned", verb, verb + 1)


def coming_by_verb(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`встретится`, `отбыл на заседание`, `назначена встреча`."""
    verb = mention.governor
    if verb is None:
        return None
    has_left = mention.role == "attend" and not page.words[verb].lemmas.isdisjoint(words_of("departed"))
    is_future = mention.role != "after" and _is_future(page, verb, sentence)
    return ("planned", verb, verb + 1) if is_future or has_left or mention.role in ("plan", "allow") else None


def coming_by_day(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`в преддверии саммита`, `завтра отбывает в Баку`, `завтра после переговоров`; not of a day that is past."""
    day, published = mention.date, page.sheet.published
    is_known = day is not None and day.day is not None and published is not None
    if mention.role == "before" and not (is_known and day and published and last_day(day) < published):
        return "planned", mention.first, mention.head + 1
    is_coming = is_known and day and published and last_day(day) > published
    is_present = mention.governor is not None and page.words[mention.governor].tense == "present"
    first, last = mention.date_at or (mention.first, mention.last)
    return ("planned", first, last) if is_coming and (is_present or mention.role == "after") else None


def on_programme(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`в программе визита — встречи с министрами`."""
    near = range(max(sentence.first, mention.first - REACH), mention.first)
    if mention.governor is None and any(page.key(token) == "программе" for token in near):
        return "planned", mention.first, mention.head + 1
    return None


def _is_future(page: Page, verb: int, sentence: Sentence) -> bool:
    word = page.words[verb]
    if word.verbal == "short":
        return any(page.key(t) in WILL_BE for t in range(max(sentence.first, verb - 3), verb))
    return word.tense == "future" and word.analyses[0].marks.isdisjoint(_PAST)  # назначил: he has done it


def remembered(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`Напомним, …`, `итоги визита`, `состоявшийся в мае визит`; and what lies weeks back."""
    section = page.sheet.sections[sentence.section]
    if section.kind == "background":
        return "referenced", mention.first, mention.last
    published = page.sheet.published
    is_news = mention.date is not None and published is not None and mention.date == PartialDate.of(published)
    for token in range(sentence.first, min(sentence.first + 3, sentence.last)):
        if page.key(token) in words_of("background") and not is_news:  # ранее сегодня
            return "referenced", token, token + 1
    own = range(max(mention.first, mention.head - _OWN), mention.head)
    is_past = any(not page.words[token].lemmas.isdisjoint(words_of("past_ones")) for token in own)
    if mention.role in ("", "about") or (is_past and mention.role in LOOSE):  # в ходе недавнего визита
        return "referenced", mention.first, mention.last
    if mention.date is not None and published is not None and last_day(mention.date) < published - OLD:
        first, last = mention.date_at or (mention.first, mention.last)
        return "referenced", first, last
    return None


RULES = (
    called_off,
    told_after,
    cancelled,
    denied,
    possible,
    hoped,
    unlicensed,
    said_to_come,
    intended,
    coming_by_verb,
    coming_by_day,
    on_programme,
    remembered,
)
"""In the order in which they are tried; what none of them knows is held."""
