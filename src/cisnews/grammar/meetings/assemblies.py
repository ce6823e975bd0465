"""Sessions told without a noun for the event: `Сенат собрался`, `созвал Совет безопасности`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.mention import Mention, Side, verb_mention
from cisnews.grammar.meetings.objects import object_sides
from cisnews.grammar.meetings.owners import presided
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.meetings.subjects import subject
from cisnews.grammar.morphology import ACCUSATIVE, PLURAL
from cisnews.knowledge.forms import FINITE, FUTURE

if TYPE_CHECKING:
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

_INTENTION = 5
"""Words after `собирается` in which an infinitive says what is intended."""


def assembled(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Сенат собрался в среду`, `вчера заседал совет директоров`; not `правительство собирается отменить`."""
    if not term.forms & FINITE or _goes_on(page, term, sentence) or _is_habit(page, term):
        return None
    if all(analysis.number == PLURAL for analysis in page.words[term.first].analyses):
        return _gathered(page, term)
    bodies = [side for side in subject(page, term.first) if _is_body(page, side)]
    chair = presided(page, term.first, min(sentence.last, term.last + REACH))
    return _session(term, [*chair, *bodies], "assembled") if bodies else None


def _gathered(page: Page, term: Term) -> Mention | None:
    """`В Кишинёве соберутся министры иностранных дел ЕС`: heads of several; not `СМИ, собрались ультраправые`."""
    in_headline = page.sheet.sections[page.sheet.sentence_at(term.first).section].kind == "title"
    sides = subject(page, term.first) if term.forms & FUTURE and not in_headline else []
    heads = words_of("heads")
    if len(sides) != 1 or not sides[0].is_several or (sides[0].called or "").lower().split()[0] not in heads:
        return None
    mention = verb_mention(term, "gathered", "multilateral", "meeting")
    mention.add(sides)
    return mention


def convened(page: Page, term: Term, sentence: Sentence) -> Mention | None:
    """`Президент созвал Совет безопасности`."""
    if not term.forms & FINITE:
        return None
    bodies = [side for side in object_sides(page, term.last, sentence, ACCUSATIVE) if _is_body(page, side)]
    conveners = [side for side in subject(page, term.first) if side.actor and side.actor.kind in ("person", "office")]
    return _session(term, [*conveners, *bodies], "convened") if bodies and conveners else None


def _session(term: Term, sides: list[Side], rule: str) -> Mention:
    mention = verb_mention(term, rule, "session", "session")
    mention.role = "hold"
    mention.add(sides)
    return mention


def _is_body(page: Page, side: Side) -> bool:
    """A body that sits: a parliament, a council, a committee; not a company."""
    is_body = side.actor is not None and side.actor.kind == "organization"
    return is_body and bool(page.terms_between("sitting_body", side.first, side.last))


def _is_habit(page: Page, term: Term) -> bool:
    """`правительство тоже заседает`: no single session."""
    return page.words[term.first].tense == "present" and not page.words[term.first].lemmas.isdisjoint(
        words_of("habits")
    )


def _goes_on(page: Page, term: Term, sentence: Sentence) -> bool:
    """`собирается отменить`, `собрался на заседание`: another word tells what is done."""
    for token in range(term.last, min(sentence.last, term.last + _INTENTION)):
        if page.words[token].verbal == "infinitive":
            return True
        if page.words[token].text in (",", ";"):
            break
    return bool(page.events_in(term.last, min(sentence.last, term.last + 2 * _INTENTION)))
