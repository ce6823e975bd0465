"""When and where a meeting takes place, and beside which larger event."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cisnews.grammar.events.extent import members_end
from cisnews.grammar.meetings.groups import with_modifiers
from cisnews.grammar.meetings.mention import Found, found_place
from cisnews.grammar.meetings.page import REACH, words_of
from cisnews.grammar.morphology import ACCUSATIVE, FEMININE, MASCULINE, NOMINATIVE, PLURAL, PREPOSITIONAL
from cisnews.grammar.page import can_be
from cisnews.grammar.phrases import nominative, noun_phrase
from cisnews.model import PartialDate

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.layers import DateMention, PlaceMention
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_NEEDS_IN = frozenset({"year", "relative_year", "relative_month", "month", "month_with_year", "same_year"})
"""Months and years say when only after `в`: `итоги 2024 года`, `планы на 2026 год` say something else."""
_NOT_WHEN = frozenset({"до", "от", "с", "со", "к", "ко", "после", "по", "за", "про", "о", "об", "из", "между"})
"""A date after one of these is not the day of the event."""
_IN = frozenset({"в", "во"})
_TOO_LARGE = frozenset({"area", "continent"})
_KIND_OF_PLACE = frozenset({"городе", "город", "столице", "столицу", "селе", "республике", "регионе", "области"})
_LOOSE = frozenset({"at", "after", "before"})
"""The verb of the clause tells of something else than the event, and what follows it has other places and dates."""
_RELATIVE = 14
"""So many words where a relative clause goes on about it: `встречи, которая прошла в мае в Минске`."""
_ADJACENT = 4
"""Without a verb of its own, an event takes only a date or place at most so many words away."""


def add_circumstances(page: Page, mention: Mention, sentence: Sentence) -> None:
    """Fill date, place and venue of a mention from its clause."""
    _participle(page, mention, sentence)
    if mention.family == "meeting" and _is_remote(page, mention, sentence):
        mention.kind = "call"
    if mention.date is None:
        date = _date(page, mention, sentence)
        if date is not None:
            mention.date, mention.date_at = date.date, (date.first, date.last)
        else:
            _day_of_adjective(page, mention, sentence)
    if mention.place is None and mention.family != "visit" and (host := _hosting(page, mention, sentence)) is not None:
        mention.place = found_place(host)
        if mention.status != "cancelled":
            mention.role = "hosted"
    if mention.place is None:
        place = _destination(page, mention, sentence) if mention.family == "visit" else None
        place = place or (None if mention.family == "visit" else _place(page, mention, sentence))
        if place is not None and place.kind == "residence":
            mention.venue = found_place(place)
        elif place is not None:
            mention.place = found_place(place)
            if mention.family == "visit":
                mention.widen(place.first, place.last)
    if mention.venue is None and mention.family == "meeting":
        mention.venue = _beside(page, mention, sentence)
    if mention.venue is None and mention.family != "visit":
        mention.venue = _building(page, mention, sentence)


def _day_of_adjective(page: Page, mention: Mention, sentence: Sentence) -> None:
    """`на сегодняшнем заседании`, `вчерашняя встреча`: a day counted from that of publication."""
    published = page.sheet.published
    if published is None:
        return
    for term in page.terms_between("event_day", max(sentence.first, mention.head - 4), mention.head):
        day = published + datetime.timedelta(days=term.entry["days"])
        mention.date, mention.date_at = PartialDate.of(day), (term.first, term.last)
        return


def _participle(page: Page, mention: Mention, sentence: Sentence) -> None:
    """`[прошедшего в Казахстане] VIII Съезда`, `[состоявшийся в мае] визит`: the participle belongs to the event."""
    head = page.words[mention.head]
    for token in range(mention.first - 1, max(sentence.first, mention.first - 8) - 1, -1):
        word = page.words[token]
        if word.verbal == "participle" or (word.pos == "ADJF" and "PRTF" in word.positions):
            if word.adjective_forms & (head.noun_forms or word.adjective_forms):
                mention.widen(token, mention.last)
            return
        if word.verbal in ("finite", "gerund", "short") or word.text in (",", ";", ":"):
            return


def _is_remote(page: Page, mention: Mention, sentence: Sentence) -> bool:
    """`провёл разговор по телефону`, `встретились в режиме видеоконференции`."""
    near = page.terms_between("remote", max(sentence.first, mention.first - 4), min(sentence.last, mention.last + 8))
    return any(_in_clause(page, mention, sentence, term.first) for term in near)


def _reach(page: Page, mention: Mention, sentence: Sentence) -> tuple[int, int]:
    """Between which tokens a circumstance belongs to the mention."""
    goes_on = page.key(mention.last) == "," and page.key(mention.last + 1).startswith("котор")
    near = mention.last + (_RELATIVE if goes_on else _ADJACENT)
    if mention.governor is None or mention.role in ("", "about"):
        return max(sentence.first, mention.first - 1), min(sentence.last, near)
    if mention.role in _LOOSE:  # в ходе встречи он попросил о школе в Крыму
        near = max(near, mention.governor)
        return max(sentence.first, mention.first - REACH), min(sentence.last, near)
    return max(sentence.first, mention.first - REACH), min(sentence.last, mention.last + REACH)


def _in_clause(page: Page, mention: Mention, sentence: Sentence, token: int) -> bool:
    if mention.first <= token < mention.last:
        return True
    clauses = page.clauses(sentence)
    clause = clauses.clause(token)
    phrase = page.phrase_at(mention.last - 1) if mention.last - 1 > mention.head else None
    is_person = phrase is not None and phrase.actor.kind in ("person", "office")
    if is_person and clause.kind == "relative" and phrase is not None:
        is_person = not _tells_of_event(page, mention, clause.first, phrase)
    if clause.kind in ("participle", "relative") and clause.first == mention.last and not is_person:
        return True  # визит, состоявшийся в мае; саммит, который пройдёт в Баку
    return clauses.number(token) in (clauses.number(mention.head), clauses.with_subject(mention.head))


def _tells_of_event(page: Page, mention: Mention, comma: int, phrase: Phrase) -> bool:
    """`встреча с Петром Лисом, которая прошла в мае`: the pronoun agrees with the event, and not with the person."""
    pronoun, noun = page.words[comma + 1], page.words[mention.head]
    gender = {"male": MASCULINE, "female": FEMININE}.get(phrase.actor.gender or "", MASCULINE)
    own = {a.gender for a in pronoun.analyses if a.number != PLURAL and a.case & NOMINATIVE}
    events = {a.gender for a in noun.analyses if a.pos == "NOUN" and a.number != PLURAL}
    return bool(own & events) and gender not in own


def _date(page: Page, mention: Mention, sentence: Sentence) -> DateMention | None:
    """The date of the clause that stands nearest."""
    first, last = _reach(page, mention, sentence)
    best: DateMention | None = None
    for date in page.dates_in(first, last):
        if not _in_clause(page, mention, sentence, date.first) or not _says_when(page, date):
            continue
        if not _owns(page, mention, date):
            continue
        if best is None or _distance(mention, date) < _distance(mention, best):
            best = date
    return best


def _owns(page: Page, mention: Mention, item: DateMention | PlaceMention) -> bool:
    """Whether a date or place in `состоявшийся [в мае] визит` is the mention's own; others are free for all."""
    token = item.first - 1
    while token > item.first - 5 and (page.words[token].pos in ("PREP", "ADVB") or token in page.places):
        token -= 1
    word = page.words[token]
    if word.verbal != "participle" and not (word.pos == "ADJF" and "PRTF" in word.positions):
        return True
    return (mention.first <= token and item.last <= mention.head) or page.key(token - 1) == ","


def _says_when(page: Page, date: DateMention) -> bool:
    """`14 мая`, `в мае`; not `от 14 мая`, but `с 12 по 14 мая`."""
    before = page.key(date.first - 1)
    if date.date.day is None and date.rule in _NEEDS_IN:
        return before in _IN or page.term(date.first - 1, "date_part") is not None
    if before == "на":  # назначена на 14 мая, перенесён на июнь
        near = [date.first - 2, *range(date.last, min(date.last + 2, len(page.words)))]
        return any(not page.words[t].lemmas.isdisjoint(words_of("planned") | words_of("postponed")) for t in near)
    if before not in _NOT_WHEN:
        return True
    return before in ("с", "со") and any(page.key(token) == "по" for token in range(date.first, date.last))


def _distance(mention: Mention, item: DateMention | PlaceMention) -> int:
    if item.first >= mention.last:
        return item.first - mention.last
    return max(0, mention.first - item.last)


def _place(page: Page, mention: Mention, sentence: Sentence) -> PlaceMention | None:
    """`в Минске`, `в городе Габала`: the nearest place of the clause where one can be."""
    first, last = _reach(page, mention, sentence)
    best: PlaceMention | None = None
    for token in range(first, last):
        place = page.places.get(token)
        if place is None or place.kind in _TOO_LARGE or not _in_clause(page, mention, sentence, token):
            continue
        if not says_where(page, place, PREPOSITIONAL) or not _owns(page, mention, place) or _is_of_topic(page, place):
            continue
        if best is None or _distance(mention, place) < _distance(mention, best):
            best = place
    return best


def _is_of_topic(page: Page, place: PlaceMention) -> bool:
    """`(обсудили) ситуацию в Ливии`: where something is that they speak of."""
    before = page.words[place.first - 2] if place.first > 1 else None
    return before is not None and before.pos == "NOUN" and not before.lemmas.isdisjoint(words_of("situations"))


def _hosting(page: Page, mention: Mention, sentence: Sentence) -> PlaceMention | None:
    """`[Ташкент] примет саммит`, `форум принимает [Минск]`: the place that receives the event."""
    if mention.role not in ("", "about", "subject") or page.after_preposition(mention.first):
        return None
    clauses = page.clauses(sentence)
    near = page.terms_between(
        "meeting_verb", max(sentence.first, mention.first - 12), min(sentence.last, mention.last + 8)
    )
    for verb in near:
        if verb.entry["takes"] != "receive" or clauses.number(verb.first) != clauses.number(mention.head):
            continue
        for token in range(max(sentence.first, verb.first - 8), min(sentence.last, verb.last + 4)):
            place = page.places.get(token)
            outside = not mention.first <= token < mention.last
            if place and outside and can_be(place.cases, NOMINATIVE) and not page.after_preposition(token):
                mention.governor = verb.first
                return place
    return None


def _building(page: Page, mention: Mention, sentence: Sentence) -> Found | None:
    """`в Таврическом дворце`, `в здании парламента`, `в посольстве Японии`: the building, in the nominative."""
    for term in page.terms_between("building", *_reach(page, mention, sentence)):
        first = with_modifiers(page, term.first, sentence.first)
        if page.key(first - 1) not in _IN or not _in_clause(page, mention, sentence, term.first):
            continue
        limit = page.phrase_limit(first, sentence.last)
        phrase = noun_phrase(page.sheet, first, limit, PREPOSITIONAL | PREPOSITIONAL << 6, prepositions=False)
        if phrase is not None and phrase.head >= term.first and (phrase.last - phrase.first > 1):
            return Found(nominative(page.sheet, phrase), phrase.first, phrase.last)
    return None


def _destination(page: Page, mention: Mention, sentence: Sentence) -> PlaceMention | None:
    """`визит в Россию`, `с визитом в Ташкенте`: the first place after the noun."""
    for token in range(mention.head + 1, min(sentence.last, mention.last + 12)):
        place = page.places.get(token)
        if place is not None and says_where(page, place, ACCUSATIVE | PREPOSITIONAL):
            return place
        if page.words[token].verbal == "finite":
            return None
    return None


def says_where(page: Page, place: PlaceMention, case: int) -> bool:
    """Whether `в` or `на` governs the place, directly or through `городе`, `столице Кыргызстана`."""
    phrase = page.phrase_at(place.first)
    if phrase is not None and place.first > phrase.first:
        return False
    before = place.first - 1
    if page.key(before) in _IN:
        return can_be(place.cases, case)
    while before > place.first - 4 and page.key(before) not in _IN:
        if page.key(before) in _KIND_OF_PLACE and page.key(before - 1) in _IN:
            return True
        if page.words[before].pos == "ADJF" and page.key(before - 1) in _IN:  # в киргизской Чолпон-Ате
            return can_be(place.cases, case)
        before -= 1
    return False


def _is_near(mention: Mention, first: int, last: int) -> bool:
    """Before the mention, or right after it."""
    return last <= max(mention.head, mention.governor or 0) or first - mention.last <= 4


def _beside(page: Page, mention: Mention, sentence: Sentence) -> Found | None:
    """`на полях МПА СНГ`, `в рамках саммита ОТГ`: the larger event or body beside which they meet, as written."""
    for term in page.terms_between("event_preposition", *_reach(page, mention, sentence)):
        token = term.first
        if not _in_clause(page, mention, sentence, token):
            continue
        event = next(iter(page.events_in(term.last, term.last + 5)), None)
        if term.entry["way"] == "beside":
            limit = page.phrase_limit(term.last, sentence.last)
            phrase = noun_phrase(page.sheet, term.last, limit, 0b10 | 0b10 << 6, prepositions=False)
            last = members_end(page.sheet, phrase.last, sentence.last) if phrase else 0
            last = event.last if event is not None and event.name else last
        elif page.key(token + 1) == "рамках" and event is not None and event.name and event.head != mention.head:
            last = event.last if _is_near(mention, token, last=event.last) else 0
        else:
            continue
        if last:
            text = page.sheet.text(token, last)
            return Found(text[0].lower() + text[1:], token, last)
    return None
