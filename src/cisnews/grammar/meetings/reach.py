"""How far what a clause says of dates and places belongs to a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ALSO_THEN, WHICH_BEGINNINGS
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.morphology import FEMININE, MASCULINE, NOMINATIVE, PLURAL

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.layers import DateMention, PlaceMention
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_LOOSE = frozenset({"at", "after", "before"})
"""The verb of the clause tells of something else than the event, and what follows it has other places and dates."""
_RELATIVE = 14
"""So many words where a relative clause goes on about it: `встречи, которая прошла в мае в Минске`."""
_TO_CLAUSE = 3
"""Words between the event and the comma before such a clause, at most: `поездку в Киев, намеченную`."""
_ADJACENT = 4
"""Without a verb of its own, an event takes only a date or place at most so many words away."""


def reach(page: Page, mention: Mention, sentence: Sentence) -> tuple[int, int]:
    """Between which tokens a circumstance belongs to the mention: not beyond `, а 22 мая он был …`."""
    first, last = _around(page, mention, sentence)
    if mention.governor is not None and mention.governor < mention.head:
        first = own_beginning(page, first, mention.governor, page.clauses(sentence).number(mention.governor))
    behind = max(mention.last, mention.governor or 0)
    return first, max(behind, next_clause(page, behind, last))


def _around(page: Page, mention: Mention, sentence: Sentence) -> tuple[int, int]:
    near = mention.last + (_RELATIVE if _goes_on(page, mention, sentence) else _ADJACENT)
    if mention.governor is None or mention.role in ("", "about"):
        return max(sentence.first, mention.first - 1), min(sentence.last, near)
    if mention.role in _LOOSE:  # в ходе встречи он попросил о школе в Крыму
        near = max(near, mention.governor)
        return max(sentence.first, mention.first - REACH), min(sentence.last, near)
    return max(sentence.first, mention.first - REACH), min(sentence.last, mention.last + REACH)


def behind_day(page: Page, token: int) -> int:
    """`заседания [17 мая], которое пройдёт …`: the token after the day that begins at a token, if one does."""
    days = page.dates_in(token, token + 1)
    return days[0].last if days else token


def next_clause(page: Page, first: int, last: int) -> int:
    """`(встретился с послом), а Анна Лис приняла …`: where a main clause of its own is joined, at most `last`."""
    contrasts = words_of("contrasts")
    found = [at for at, word in enumerate(page.words[first + 1 : last], first) if word.key in contrasts]
    return next((at for at in found if page.words[at].text == "," and page.key(at + 2) not in ALSO_THEN), last)


def own_beginning(page: Page, first: int, verb: int, number: int) -> int:
    """Where its own subject can begin: `(Беков рад гостям:) в мае приезжали министры`, `(делегация посетит Баку,)
    сказал на заседании спикер`.
    """
    clauses = page.clauses(page.sheet.sentence_at(verb))
    is_joined = page.words[verb - 1].text == "," and page.words[verb].verbal == "finite"
    earlier = range(first, verb - 1) if is_joined else ()
    if any(clauses.number(token) == number and page.is_predicate(token) for token in earlier):
        return verb
    return next((token + 1 for token in range(verb - 1, first - 1, -1) if page.words[token].text == ":"), first)


def _goes_on(page: Page, mention: Mention, sentence: Sentence) -> bool:
    """`встречи, которая …`, `поездку в Киев, намеченную …`: a clause about it follows."""
    last = min(mention.last + _TO_CLAUSE, sentence.last - 1)
    comma = next((token for token in range(mention.last, last) if page.key(token) == ","), None)
    if comma is None:
        return False
    is_relative = comma == behind_day(page, mention.last) and page.key(comma + 1).startswith(WHICH_BEGINNINGS)
    return is_relative or (page.words[comma + 1].verbal == "participle" and agrees(page, comma + 1, mention.head))


def agrees(page: Page, adjective: int, noun: int) -> bool:
    """`заседание, которое`, `поездку, намеченную`: in gender and number."""
    nouns = {(a.number == PLURAL, a.gender) for a in page.words[noun].analyses if a.pos == "NOUN"}
    plural = any(number for number, _ in nouns)
    return any(
        (a.number == PLURAL and plural) or (False, a.gender) in nouns for a in page.words[adjective].analyses if a.case
    )


def clause_holds(page: Page, mention: Mention, sentence: Sentence, token: int) -> bool:
    """Whether a word stands in a clause that tells of the mention."""
    clauses = page.clauses(sentence)
    clause = clauses.clause(token)
    if mention.first <= token < mention.last and clause.kind != "gerund":
        return True
    phrase = page.phrase_at(mention.last - 1) if mention.last - 1 > mention.head else None
    is_person = phrase is not None and phrase.actor.kind in ("person", "office")
    if is_person and clause.kind == "relative" and phrase is not None:
        is_person = not _tells_of_event(page, mention, clause.first, phrase)
    behind = behind_day(page, mention.last)
    if clause.kind in ("participle", "relative") and clause.first == behind and not is_person:
        return True  # визит, состоявшийся в мае; саммит, который пройдёт в Баку
    if clause.kind == "participle" and 0 < clause.first - mention.last < _TO_CLAUSE:
        return agrees(page, clause.first + 1, mention.head)  # поездка в Киев, намеченная на май
    return clauses.number(token) in (clauses.number(mention.head), clauses.with_subject(mention.head))


def _tells_of_event(page: Page, mention: Mention, comma: int, phrase: Phrase) -> bool:
    """`встреча с Петром Лисом, которая прошла в мае`: the pronoun agrees with the event, and not with the person."""
    pronoun, noun = page.words[comma + 1], page.words[mention.head]
    gender = {"male": MASCULINE, "female": FEMININE}.get(phrase.actor.gender or "", MASCULINE)
    own = {a.gender for a in pronoun.analyses if a.number != PLURAL and a.case & NOMINATIVE}
    events = {a.gender for a in noun.analyses if a.pos == "NOUN" and a.number != PLURAL}
    return bool(own & events) and gender not in own


def owns(page: Page, mention: Mention, item: DateMention | PlaceMention) -> bool:
    """Whether a date or place in `состоявшийся [в мае] визит` is the mention's own; others are free for all."""
    token = item.first - 1
    while token > item.first - 5 and (page.words[token].pos in ("PREP", "ADVB") or token in page.places):
        token -= 1
    word = page.words[token]
    if word.verbal != "participle" and not (word.pos == "ADJF" and "PRTF" in word.positions):
        return True
    return (mention.first <= token and item.last <= mention.head) or page.key(token - 1) == ","


def distance(mention: Mention, item: DateMention | PlaceMention) -> tuple[int, int]:
    """How many words lie between a mention and a date or place; of several beside or inside it, from its head."""
    beside = item.first - mention.last if item.first >= mention.last else max(0, mention.first - item.last)
    return beside, abs(item.first - mention.head)
