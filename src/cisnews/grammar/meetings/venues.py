"""Where a meeting takes place, in which building, and beside which larger event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import IN, WITH
from cisnews.grammar.events.extent import members_end
from cisnews.grammar.meetings.groups import with_modifiers
from cisnews.grammar.meetings.mention import Found
from cisnews.grammar.meetings.page import words_of
from cisnews.grammar.meetings.reach import clause_holds, distance, owns, reach
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVES, NOMINATIVE, PREPOSITIONAL, PREPOSITIONALS
from cisnews.grammar.page import can_be
from cisnews.grammar.phrases import nominative, noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.layers import PlaceMention
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_IS_TOLD = frozenset({"happen", "hold", "verb"})
_NEAR = 8
"""Words between the house of a body and the verb that tells of the event, at most."""
_TOO_LARGE = frozenset({"area", "continent"})


def nearest_place(page: Page, mention: Mention, sentence: Sentence) -> PlaceMention | None:
    """`в Минске`, `в городе Габала`: the nearest place of the clause where one can be."""
    first, last = reach(page, mention, sentence)
    best: PlaceMention | None = None
    for token in range(first, last):
        place = page.places.get(token)
        if place is None or place.kind in _TOO_LARGE or not clause_holds(page, mention, sentence, token):
            continue
        if not says_where(page, place, PREPOSITIONAL) or not owns(page, mention, place) or _is_of_topic(page, place):
            continue
        if best is None or distance(mention, place) < distance(mention, best):
            best = place
    return best


def _is_of_topic(page: Page, place: PlaceMention) -> bool:
    """`(обсудили) ситуацию в Ливии`, `войну России в Украине`: where something is that they speak of."""
    at = place.first - 2
    while at > place.first - 5 and page.in_place(at):
        at -= 1
    before = page.words[at] if at > 0 else None
    return before is not None and before.pos == "NOUN" and not before.lemmas.isdisjoint(words_of("situations"))


def hosting(page: Page, mention: Mention, sentence: Sentence) -> PlaceMention | None:
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


def building(page: Page, mention: Mention, sentence: Sentence) -> Found | None:
    """`в Таврическом дворце`, `в здании парламента`, `в посольстве Японии`: the building, in the nominative."""
    for term in page.terms_between("building", *reach(page, mention, sentence)):
        first = with_modifiers(page, term.first, sentence.first)
        if page.key(first - 1) not in IN or not clause_holds(page, mention, sentence, term.first):
            continue
        limit = page.phrase_limit(first, sentence.last)
        phrase = noun_phrase(page.sheet, first, limit, PREPOSITIONALS, prepositions=False)
        if phrase is None or phrase.head < term.first:
            continue
        if phrase.last == phrase.head + 1 and _is_foreign_name(page, phrase.last):  # во дворце Загульба
            phrase = replace(phrase, last=phrase.last + 1)
        if phrase.last - phrase.first > 1:
            return Found(nominative(page.sheet, phrase), phrase.first, phrase.last)
    return _house_of_body(page, mention, sentence)


def _is_behind_partner(page: Page, mention: Mention, token: int) -> bool:
    """`встретился с главой группы [в Сенате]`: it says where that one works."""
    return any(page.key(at) in WITH for at in range(mention.head, token))


def _is_foreign_name(page: Page, token: int) -> bool:
    """A capital of no person or body right behind a building, which stands in one form."""
    word = page.words[token] if token < len(page.words) else None
    return word is not None and word.capital and word.kind == "word" and page.phrase_at(token) is None


def _house_of_body(page: Page, mention: Mention, sentence: Sentence) -> Found | None:
    """`В Сенате состоялась встреча`, `прошли переговоры в МИД`, `встретился в МИД с …`: where the body sits."""
    if mention.role not in _IS_TOLD or mention.family not in ("meeting", "conference"):
        return None
    for phrase in page.cast.phrases_in(*reach(page, mention, sentence)):
        is_body = phrase.actor.kind == "organization" and page.key(phrase.first - 1) in IN
        is_near = mention.governor is not None and abs(phrase.first - mention.governor) <= _NEAR
        if (
            is_body
            and is_near
            and not (mention.role == "verb" and _is_behind_partner(page, mention, phrase.first))
            and can_be(phrase.cases, PREPOSITIONAL)
            and clause_holds(page, mention, sentence, phrase.first)
        ):
            return Found(phrase.actor.name, phrase.first, phrase.last)
    return None


def destination(page: Page, mention: Mention, sentence: Sentence) -> PlaceMention | None:
    """`визит в Россию`, `с визитом в Ташкенте`: the first place after the noun."""
    for token in range(mention.head + 1, min(sentence.last, mention.last + 12)):
        place = page.places.get(token)
        if place is not None and says_where(page, place, ACCUSATIVE | PREPOSITIONAL):
            return place
        if page.words[token].verbal == "finite" and not _only_says_that_it_is(page, token):
            return None
    return None


def _only_says_that_it_is(page: Page, verb: int) -> bool:
    """`визит был в мае в Баку`, `визит состоялся в …`: the verb adds nothing to the visit."""
    happens = any(term.entry["role"] == "happen" for term in page.terms_between("event_verb", verb, verb + 1))
    return happens or "быть" in page.words[verb].lemmas


def says_where(page: Page, place: PlaceMention, case: int) -> bool:
    """Whether `в` or `на` governs the place, directly or through `городе`, `столице Кыргызстана`."""
    phrase = page.phrase_at(place.first)
    if phrase is not None and place.first > phrase.first:
        return False
    before = place.first - 1
    if page.key(before) in IN or (page.key(before) == "на" and place.kind == "country"):  # на Кубе
        return can_be(place.cases, case)
    while before > place.first - 4 and page.key(before) not in IN:
        adjective = page.words[before - 1].pos == "ADJF"  # в киргизском городе Чолпон-Ата
        if page.key(before) in words_of("kinds_of_place") and page.key(before - 1 - adjective) in IN:
            return True
        if page.words[before].pos == "ADJF" and page.key(before - 1) in IN:  # в киргизской Чолпон-Ате
            return can_be(place.cases, case)
        before -= 1
    return False


def _is_near(mention: Mention, first: int, last: int) -> bool:
    """Before the mention, or right after it."""
    return last <= max(mention.head, mention.governor or 0) or first - mention.last <= 4


def beside(page: Page, mention: Mention, sentence: Sentence) -> Found | None:
    """`на полях МПА СНГ`, `в рамках саммита ОТГ`: the larger event or body beside which they meet, as written."""
    for term in page.terms_between("event_preposition", *reach(page, mention, sentence)):
        token = term.first
        if not clause_holds(page, mention, sentence, token):
            continue
        event = next(iter(page.events_in(term.last, term.last + 5)), None)
        if term.entry["way"] == "beside":
            limit = page.phrase_limit(term.last, sentence.last)
            phrase = noun_phrase(page.sheet, term.last, limit, GENITIVES, prepositions=False)
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
