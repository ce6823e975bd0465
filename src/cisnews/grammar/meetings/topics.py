"""What a meeting is about: `обсудили вопросы торговли`, `обмен мнениями о …`, `в центре внимания — …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT
from cisnews.grammar.meetings.groups import is_group
from cisnews.grammar.meetings.mention import Found
from cisnews.grammar.meetings.page import lately, words_of
from cisnews.grammar.meetings.topic_phrases import is_about_topic, listed_behind, topic_list
from cisnews.grammar.morphology import (
    ACCUSATIVE,
    ACCUSATIVES,
    DATIVE,
    GENITIVE,
    NOMINATIVE,
    NOMINATIVES,
    PREPOSITIONAL,
)
from cisnews.grammar.page import can_be
from cisnews.grammar.phrases import noun_phrase
from cisnews.knowledge.forms import PARTICIPLE, PASSIVE

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence, Term

_PREPOSITION_CASES = {
    "по": DATIVE,
    "касательно": GENITIVE,
    "относительно": GENITIVE,
    "вокруг": GENITIVE,
    "насчет": GENITIVE,
    "про": ACCUSATIVE,
}
_PREPOSITION = 2
"""Words between a topic and the event that belongs to it, less than that."""
_TALKED = frozenset({"meeting", "visit"})
_LATER_SENTENCES = 3
"""So many sentences after a meeting can still say what it was about, if its own did not."""
_LATER_IN_SESSION = 2
"""So many after a session, where a group has the topic."""


def add_topics(page: Page, sentence: Sentence, told: list[list[Mention]], meetings: list[list[Mention]]) -> None:
    """Give the topics of a sentence to the meeting it tells of, or to the last one, if that has none yet.

    To a session only soon behind it, where a group has them or nobody: `Члены Совета обсудили бюджет`, `Рассмотрены …`.
    """
    if not meetings:
        return
    found = read_topics(page, sentence)
    if not found:
        return
    told = [meeting for meeting in told if not _is_part_of(meeting[-1], found)]
    told = [meeting for meeting in told if not _is_by_the_way(meeting, meetings)]
    about = [meeting for meeting in told if meeting[0].family != "visit"] or told
    if not about:
        talked = [meeting for meeting in lately(meetings) if meeting[0].family in _TALKED]
        talked.sort(key=lambda meeting: meeting[0].status == "referenced")
        last = next(iter(talked), meetings[-1])
        last = _met_on_visit(page, last, meetings)
        distance = page.sheet.sentence_number(sentence.first) - page.sheet.sentence_number(last[-1].head)
        goes_on = last[0].family in _TALKED or (distance <= _LATER_IN_SESSION and _is_of_session(page, sentence))
        about = [last] if 0 < distance <= _LATER_SENTENCES and goes_on else []
    if about:
        _add(page, about[0][0], found, sentence)


def _is_of_session(page: Page, sentence: Sentence) -> bool:
    """`Депутаты обсудили`, `Они рассмотрят`, `Рассмотрены проекты`, `Темами стали`: not one person's topics."""
    first = page.words[sentence.first]
    is_told = any(term.entry["takes"] == "is" for term in page.sentence_terms("topic_cue", sentence))
    is_told = is_told or first.verbal == "short" or first.key in words_of("they")
    return is_told or is_group(page, sentence.first, NOMINATIVE)


def _add(page: Page, meeting: Mention, found: list[Found], sentence: Sentence) -> None:
    """Topics for a meeting without any, or instead of the headline's; `также обсуждены` tells of more of them."""
    in_headline = page.sheet.sections[sentence.section].kind == "title"
    if not meeting.topics or (meeting.topics_in_headline and not in_headline):
        meeting.topics, meeting.topics_in_headline = found, in_headline
    elif any(word.key in words_of("too") for word in page.words[sentence.first : found[0].first]):
        known = {topic.value.lower() for topic in meeting.topics}
        meeting.topics += [topic for topic in found if topic.value.lower() not in known]


def _is_by_the_way(meeting: list[Mention], meetings: list[list[Mention]]) -> bool:
    """`(Президенты говорили по телефону.) Рассмотрена подготовка мероприятий, в том числе саммита`: only named."""
    first = meeting[0]
    is_named = first.family != "meeting" and first.status == "referenced" and meeting[-1].role in ("", "about", "at")
    return is_named and any(other[0].family == "meeting" and other is not meeting for other in lately(meetings))


def _met_on_visit(page: Page, visit: list[Mention], meetings: list[list[Mention]]) -> list[Mention]:
    """`встретился с Анной Лис, прибывшей с визитом. Обсуждена …`: what they talked about, rather than the visit."""
    if visit[0].family != "visit":
        return visit
    number, visitors = page.sheet.sentence_number, {side.identity for side in visit[0].sides}
    talks = [one for one in lately(meetings) if any(side.identity in visitors for side in one[0].sides)]
    near = (one for one in talks if abs(number(visit[-1].head) - number(one[-1].head)) <= 1)
    return next((one for one in near if one[0].family == "meeting"), visit)


def _is_part_of(mention: Mention, topics: list[Found]) -> bool:
    """`внимание уделено подготовке [к саммиту]`: the event belongs to the topic, and is not what has it."""
    is_there = any(topic.first <= mention.head and mention.first - topic.last < _PREPOSITION for topic in topics)
    return is_there and mention.role != "verb" and mention.head > topics[0].first


def read_topics(page: Page, sentence: Sentence) -> list[Found]:
    """The topics that a sentence names, in order."""
    found: list[Found] = []
    after = sentence.first
    for term in page.sentence_terms("topic_cue", sentence):
        if term.first < after or (found and is_about_topic(page, found[-1], term)):
            continue
        for topic in _RULES[term.entry["takes"]](page, term, sentence):
            if topic.first >= after or topic.last <= term.first:
                found += listed_behind(page, topic, sentence) or [topic]
        after = max([term.last, *(topic.last for topic in found)])
    return [topic for topic in found if topic.value.lower() not in words_of("no_topics")]


def of_verb(page: Page, term: Term, sentence: Sentence) -> list[Found]:
    """`обсудили вопросы торговли`, `обсуждены итоги`, and before the verb: `вопросы торговли Беков обсудил с Лисом`."""
    is_passive = (
        bool(term.forms & PASSIVE) or page.key(term.first).endswith("ся") or page.key(term.first).endswith("сь")
    )
    if term.forms & PARTICIPLE and not is_passive:
        return []
    case = NOMINATIVE if is_passive else ACCUSATIVE
    in_front = _before_verb(page, term, sentence, case)
    if in_front:
        return in_front
    token, limit = term.last, min(sentence.last, term.last + 40)
    while token < limit:
        word = page.words[token]
        if word.verbal in ("finite", "gerund") or word.text in (";", ":") or page.term(token, "topic_cue"):
            break
        phrase = page.phrase_at(token)
        if phrase is not None:
            token = phrase.last
        elif word.key in words_of("how_often"):
            token += 1
        elif word.pos == "NUMR" and (page.key(token + 2) == ":" or page.words[token + 2].is_dash):  # две темы: школа и
            return topic_list(page, token + 3, sentence.last, NOMINATIVE | ACCUSATIVE) if token + 3 < limit else []
        elif word.pos == "PREP":
            token = _after_prepositional(page, token, limit)
        else:
            topics = topic_list(page, token, sentence.last, case)
            if topics:
                return topics
            token += 1
    return []


def _after_prepositional(page: Page, token: int, limit: int) -> int:
    """The token after `с Председателем Сената Мауленом Ашимбаевым`, `в Минске`."""
    phrase = noun_phrase(page.sheet, token + 1, limit, prepositions=False) if token + 1 < limit else None
    last = phrase.last if phrase else token + 1
    while last < limit and (actor := page.phrase_at(last)) is not None:
        last = actor.last
    return last


def _before_verb(page: Page, term: Term, sentence: Sentence, case: int) -> list[Found]:
    """In front: `[Широкий спектр вопросов …] Беков обсудил с Лисом`, `[Вопросы торговли] были обсуждены`."""
    clauses = page.clauses(sentence)
    first = sentence.first
    if page.words[first].kind == "mark":
        first += 1
    if first >= term.first or clauses.number(first) != clauses.number(term.first) or page.phrase_at(first) is not None:
        return []
    topics = topic_list(page, first, term.first, case)
    if not topics or page.words[topics[-1].last].is_dash:
        return []  # ИНТЕРФАКС — Президенты обсудили
    if case != ACCUSATIVE:
        return topics
    is_object = not any(word.noun_forms & NOMINATIVES for word in page.words[first : term.first] if word.noun_forms)
    opens = page.words[first].noun_forms & ACCUSATIVES and not page.words[first].noun_forms & NOMINATIVES
    if opens or is_object or _subject_between(page, topics[-1].last, term.first):
        return topics
    return []


def _subject_between(page: Page, first: int, verb: int) -> bool:
    """Whether somebody in the nominative stands between the object in front and the verb."""
    return any(can_be(phrase.cases, NOMINATIVE) for phrase in page.cast.phrases_in(first, verb))


def of_preposition(page: Page, term: Term, sentence: Sentence) -> list[Found]:
    """`обменялись мнениями о перспективах …`, `обмен предложениями касательно углубления …`."""
    for token in range(term.last, min(sentence.last, term.last + 12)):
        key = page.key(token)
        if page.term(token, "remote") is not None or page.phrase_at(token) is not None:
            continue
        if key == "по" and page.key(token + 1) in words_of("on_account"):
            return topic_list(page, token + 2, sentence.last, GENITIVE)
        if page.words[token].verbal == "finite" and token > term.last + 2:
            return []
        if key in ABOUT or key in _PREPOSITION_CASES:
            case = _PREPOSITION_CASES.get(key, PREPOSITIONAL)
            if (event := page.events_in(token + 1, token + 2)) and key == "по":
                return []
            return topic_list(page, token + 1, sentence.last, case) if not event else []
    return []


def of_noun(page: Page, term: Term, sentence: Sentence) -> list[Found]:
    """`в программе встречи обсуждение [торговли и транспорта]`, only beside an event; `обсуждение по …`."""
    is_beside = bool(page.events_in(sentence.first, sentence.last)) and term.last < sentence.last
    named = topic_list(page, term.last, sentence.last, GENITIVE) if is_beside else []
    return named or of_preposition(page, term, sentence)


def of_dative(page: Page, term: Term, sentence: Sentence) -> list[Found]:
    """`встреча посвящена вопросам торговли`, `особое внимание уделено проекту`; not `посвятившая жизнь служению`."""
    if term.forms & PARTICIPLE and not term.forms & PASSIVE:
        return []
    for token in range(term.last, min(sentence.last, term.last + 4)):
        if page.words[token].kind == "number":
            return []  # посвящено 20-летию ассамблеи
        topics = topic_list(page, token, sentence.last, DATIVE)
        if topics:
            return topics
    return []


def of_subject(page: Page, term: Term, sentence: Sentence) -> list[Found]:
    """`в центре внимания — вопросы торговли`, `темой переговоров стали проекты`."""
    for token in range(term.last, min(sentence.last, term.last + 10)):
        word = page.words[token]
        if word.is_dash or word.text == ":" or page.term(token, "topic_link"):
            return topic_list(page, token + 1, sentence.last, NOMINATIVE)
    return []


_RULES = {
    "object": of_verb,
    "about": of_preposition,
    "about_nouns": of_preposition,
    "of_nouns": of_noun,
    "dative": of_dative,
    "dative_fixed": of_dative,
    "is": of_subject,
}
"""The rule for what a cue takes."""
