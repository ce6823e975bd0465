"""What is told, and yet is no meeting: denied, wished for, or only possible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cisnews.grammar.closed_classes import SO_THAT, WILL_BE
from cisnews.grammar.meetings.page import words_of
from cisnews.grammar.morphology import PREPOSITIONALS

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence
    from cisnews.model.meeting import MeetingStatus

    Answer = tuple[MeetingStatus, int, int] | Literal[False] | None
    """The status with the tokens that say it; False: no meeting; None: the rule does not know."""

LOOSE = frozenset({"at", "after", "beside"})
"""The verb of the clause tells of something else than the event."""
_OF_TWO = frozenset({"meeting", "visit"})
_WISH = 12
"""Words before `чтобы` among which a modal verb stands, at most."""


def modifiers(page: Page, mention: Mention) -> range:
    """The event's own modifiers: another's verb says nothing of it (`вопрос должны поднять в ходе встречи`)."""
    first = mention.head
    while first > 0 and page.words[first - 1].pos in ("ADJF", "PRTF"):
        first -= 1
    return range(first, mention.head)


def denied(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`не встречался`: no meeting."""
    verb = mention.governor
    says_it = mention.light or mention.role == "verb"
    return False if says_it and verb is not None and page.key(verb - 1) == "не" else None


def possible(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`мог бы встретиться`, `предложил провести встречу`: no meeting yet, and none agreed."""
    verb = mention.governor
    nearby = range(mention.last, min(sentence.last, mention.last + 3))
    if any(
        "ADJS" in page.words[t].positions and not page.words[t].lemmas.isdisjoint(words_of("possible")) for t in nearby
    ):
        return False
    if verb is None:
        return None
    clauses = page.clauses(sentence)
    if mention.role in LOOSE:
        window = modifiers(page, mention)
    else:
        window = range(max(sentence.first, min(verb, mention.first) - 4), verb + 1)
    told = words_of("possible")
    for token in window:
        word = page.words[token]
        if word.key not in told and word.lemmas.isdisjoint(told):
            continue
        is_occasion = page.key(token - 1) == "по"  # по приглашению, по просьбе
        if not is_occasion and clauses.number(token) == clauses.number(verb):
            return False
    return None


def hoped(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`выразил надежду на скорую встречу`, `готовность к встрече`: no meeting yet."""
    at = modifiers(page, mention).start - 1
    if mention.family not in _OF_TWO:
        return None  # приглашение на форум, готовность к саммиту
    if at <= sentence.first or page.words[at].pos != "PREP" or page.words[mention.head].noun_forms & PREPOSITIONALS:
        return None
    return None if page.words[at - 1].lemmas.isdisjoint(words_of("hoped_for")) else False


def unlicensed(page: Page, mention: Mention, sentence: Sentence) -> Answer:
    """`нет возможности поговорить с …`: an infinitive says that something is only where a verb of doing governs it."""
    verb = mention.governor
    if verb is None or mention.role in LOOSE or page.words[verb].verbal != "infinitive":
        return None
    clauses = page.clauses(sentence)
    purpose = next(
        (token for token in range(verb - 1, max(sentence.first, verb - 8) - 1, -1) if page.key(token) in SO_THAT), None
    )
    if purpose is not None:
        return False if _is_wish(page, mention, purpose, sentence) else ("planned", verb, verb + 1)
    for token in range(verb - 1, max(sentence.first, verb - 8) - 1, -1):
        word = page.words[token]
        if clauses.with_subject(token) != clauses.with_subject(verb):
            continue
        is_arranged = not word.lemmas.isdisjoint(words_of("planned") | words_of("arranged"))
        if is_arranged or word.key in WILL_BE:
            return False if page.key(token - 1) == "не" else ("planned", token, verb + 1)
        if not word.lemmas.isdisjoint(words_of("achieved")):
            return False if page.key(token - 1) == "не" else None
        if word.verbal in ("finite", "short") and not _is_light(page, token):
            return False
    return False


def _is_wish(page: Page, mention: Mention, purpose: int, sentence: Sentence) -> bool:
    """`должны находить время, чтобы встретиться`: what ought to be; `встретились, чтобы обсудить`: the same meeting."""
    begin = max(sentence.first, purpose - _WISH)
    modal = words_of("modal")
    told = page.terms_between("meeting_verb", begin, purpose) if mention.family == "meeting" else []
    return bool(told) or any(not word.lemmas.isdisjoint(modal) for word in page.words[begin:purpose])


def _is_light(page: Page, token: int) -> bool:
    """`прибыл провести переговоры`: travel leads to what the infinitive says."""
    return page.term(token, "travel_verb") is not None
