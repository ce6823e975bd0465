"""Who met whom, where, when and about what.

Mentions are read sentence by sentence, from nouns of events and from verbs of meeting; what they leave open is taken
from their clause; several mentions of one meeting become one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.attendance import add_attendants
from cisnews.grammar.meetings.circumstances import add_circumstances
from cisnews.grammar.meetings.destinations import add_destination, place_by_dateline
from cisnews.grammar.meetings.drafting import draft
from cisnews.grammar.meetings.merging import is_complete, is_empty, merge
from cisnews.grammar.meetings.nouns import noun_mentions
from cisnews.grammar.meetings.outcomes import add_outcomes
from cisnews.grammar.meetings.page import Page
from cisnews.grammar.meetings.protagonist import Protagonist, guest_of
from cisnews.grammar.meetings.sides import name_members, one_with_each
from cisnews.grammar.meetings.status import add_status
from cisnews.grammar.meetings.talkers import name_talkers
from cisnews.grammar.meetings.topics import add_topics
from cisnews.grammar.meetings.verbs import SORTS, verb_mentions
from cisnews.grammar.trace import near_miss

if TYPE_CHECKING:
    from cisnews.grammar.cast import Cast
    from cisnews.grammar.layers import DateMention, EventMention, MeetingDraft, PlaceMention, QuoteDraft
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.sheet import Sentence, Sheet


def find_meetings(
    sheet: Sheet,
    cast: Cast,
    events: list[EventMention],
    dates: list[DateMention],
    places: list[PlaceMention],
    quotes: list[QuoteDraft],
    dateline: tuple[int, int] | None = None,
) -> list[MeetingDraft]:
    """The meetings of a document, in the order in which it tells of them; `dateline`: its offsets."""
    tellers = _tellers(sheet, events)
    if not tellers:
        return []
    page = Page(sheet, cast, events, dates, places, quotes, dateline)
    protagonist = Protagonist(page)
    meetings: list[list[Mention]] = []
    for sentence in tellers:
        told: list[list[Mention]] = []
        for mention in _mentions(page, sentence):
            if not meetings and is_empty(mention):
                name_talkers(page, mention, sentence)
            if not meetings and is_empty(mention):
                near_miss(sheet, mention.first, mention.last, mention.rule, "nobody takes part, and it has no name")
                continue
            add_circumstances(page, mention, sentence)
            if mention.place is not None and not mention.sides and mention.name is None and page.is_said(mention.head):
                near_miss(sheet, mention.first, mention.last, mention.rule, "somebody tells of another one")
                continue
            if not add_status(page, mention, sentence):
                near_miss(sheet, mention.first, mention.last, mention.rule, "denied, or only possible")
                continue
            name_members(mention)
            protagonist.complete(mention, sentence)
            add_destination(page, mention, sentence, told, meetings)
            mention.in_headline = page.sheet.sections[sentence.section].kind == "title"
            for one in one_with_each(mention):
                meeting = merge(meetings, one)
                if meeting is None:
                    near_miss(sheet, one.first, one.last, one.rule, "too little is said of it")
                else:
                    told.append(meeting)
                    page.guest = guest_of(meeting[0]) or page.guest
        add_attendants(page, sentence, told, meetings)
        add_topics(page, sentence, told, meetings)
        add_outcomes(page, sentence, told, meetings)
    place_by_dateline(page, meetings)
    return [draft(page, meeting) for meeting in sorted(meetings, key=lambda meeting: meeting[0].first)]


def _tellers(sheet: Sheet, events: list[EventMention]) -> list[Sentence]:
    """The sentences that can tell of a meeting or go on about one, in order; none if no meeting is told."""
    tokens = [term.first for term in sheet.terms_of(*SORTS)]
    tokens += [event.first for event in events]
    if tokens:
        tokens += [term.first for term in sheet.terms_of("topic_cue", "outcome_verb", "attendance")]
    return [sheet.sentences[number] for number in sorted(set(map(sheet.sentence_number, tokens)))]


def _mentions(page: Page, sentence: Sentence) -> list[Mention]:
    """The mentions of a sentence in the order of their heads; a verb that governs an event makes none of its own."""
    nouns = noun_mentions(page, sentence)
    taken = frozenset(mention.governor for mention in nouns if _says_all(mention) and is_complete(mention))
    calls = {mention.governor for mention in nouns if mention.kind == "call" and mention.role == "at"}
    verbs = verb_mentions(page, sentence, taken)
    for mention in verbs:
        if mention.family == "meeting" and mention.governor in calls:
            mention.kind = "call"  # в ходе телефонного разговора Беков и Лис обсудили
    return sorted(nouns + verbs, key=lambda mention: mention.head)


def _says_all(mention: Mention) -> bool:
    """`провёл встречу с Лисом`, `в ходе телефонного разговора Беков и Лис обсудили`: the verb adds no meeting."""
    return mention.light or (mention.family == "meeting" and mention.role == "at" and mention.count > 1)
