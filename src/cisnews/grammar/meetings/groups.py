"""Groups that take part: `сенаторы двух стран`, `делегация во главе с Лисом`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import WHICH_BEGINNINGS, WITH
from cisnews.grammar.meetings.mention import Side
from cisnews.grammar.meetings.page import words_of
from cisnews.grammar.morphology import ALL_CASES, GENITIVE, NOMINATIVE, PLURAL
from cisnews.grammar.phrases import NounPhrase, nominative, noun_phrase

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.meetings.page import Page

NOT_PARTNERS = frozenset({"event_noun", "council", "date_part", "month", "meeting_sides"})
"""What stands after `с` and is no participant: `с визитом`, `с 12 по 14 мая`."""
_TO_COUNTED = 5
"""Words from a measure to what it counts, at most."""
_OF_NAMES = frozenset({"Name", "Surn", "Patr"})


def is_group(page: Page, token: int, case: int) -> bool:
    """Whether a plural noun for persons, or a collective (`делегация`), stands at a token in a case."""
    word = page.words[token]
    if (
        word.pos != "NOUN"
        or (word.capital and not _is_title(page, token))
        or any(term.entry.sort in NOT_PARTNERS for term in page.sheet.terms_at.get(token, ()))
    ):
        return False
    collective = page.term(token, "collective")
    if collective is not None and collective.cases & case:
        return not (word.lemmas & words_of("measures") and _counts_things(page, token + 1))
    return any(
        a.pos == "NOUN" and a.number == PLURAL and a.case & case and "anim" in a.marks and a.marks.isdisjoint(_OF_NAMES)
        for a in word.analyses
    )


def _counts_things(page: Page, first: int) -> bool:
    """`большинство [внесённых вчера поправок]`: the first noun in the genitive behind a measure is no person."""
    for word in page.words[first : first + _TO_COUNTED]:
        nouns = [a for a in word.analyses if a.pos == "NOUN" and a.case & GENITIVE and a.number == PLURAL]
        if nouns or word.kind == "mark" or word.verbal == "finite":
            return bool(nouns) and not any("anim" in a.marks for a in nouns)
    return False


def _is_title(page: Page, token: int) -> bool:
    """A capital that names nobody: of an office (`Главы палат`) or of the sentence's beginning."""
    if token == page.sheet.sentence_at(token).first:
        return page.words[token].known
    return page.term(token, "post", "collective") is not None


def group_side(page: Page, first: int, limit: int, case: int) -> Side | None:
    """A group as a participant, by its label in the nominative: `главами двух палат` -> `главы двух палат`."""
    if page.words[first].pos == "NUMR" and first + 1 < limit:
        first, case = first + 1, case | GENITIVE  # несколько губернаторов, двух послов
    phrase = noun_phrase(page.sheet, first, page.phrase_limit(first, limit), case | case << 6, prepositions=False)
    if phrase is None or not is_group(page, phrase.head, case):
        return _counterpart(page, phrase) if phrase is not None else None
    forms = phrase.forms >> 6 << 6 or phrase.forms
    phrase = NounPhrase(phrase.first, _before_next_group(page, phrase, case), phrase.head, forms)
    label = nominative(page.sheet, phrase)
    country = _country(page, phrase) if page.term(phrase.head, "collective") is not None else None
    return Side(phrase.first, phrase.last, None, label, country=country, plural=not forms & ALL_CASES)


def _country(page: Page, phrase: NounPhrase) -> str | None:
    """Of a `делегация Грузии` or `грузинская делегация`: the one country that it names."""
    adjectives = page.terms_between("country_adjective", phrase.first, phrase.head)
    places = [page.places[token] for token in range(phrase.head, phrase.last) if token in page.places]
    codes = {term.entry["code"] for term in adjectives} | {place.country for place in places if place.kind == "country"}
    return codes.pop() if len(codes) == 1 else None


def _before_next_group(page: Page, phrase: NounPhrase, case: int) -> int:
    """`(с участием) вице-премьеров [и хякимов велаятов]`: a second group beside the first, no part of its name."""
    if case != GENITIVE:
        return phrase.last
    joins = (token for token in range(phrase.head + 1, phrase.last - 1) if page.key(token) == "и")
    return next((token for token in joins if is_group(page, token + 1, GENITIVE)), phrase.last)


def _counterpart(page: Page, phrase: NounPhrase) -> Side | None:
    """`(с) казахстанским коллегой`: one person, known by the country alone."""
    if page.words[phrase.head].lemmas.isdisjoint(words_of("counterparts")) or page.phrase_at(phrase.head) is not None:
        return None
    for token in range(phrase.first, phrase.head):
        country = page.term(token, "country_adjective")
        if country is not None:
            label = nominative(page.sheet, replace(phrase, last=phrase.head + 1))
            return Side(phrase.first, phrase.head + 1, None, label, country=country.entry["code"])
    return None


def leader_of(page: Page, group: Side) -> list[Side]:
    """`делегацией [России] во главе с X`, `[из Рима] под руководством X`, `, возглавляемой X`: on the group's side."""
    at = group.last
    if page.key(at) == "из" and (place := page.places.get(at + 1)) is not None:
        at = place.last
    rules = (_at_the_head, _leading_behind, _leading_before)
    phrase = next((found for rule in rules if (found := rule(page, group, at)) is not None), None)
    return [Side(phrase.first, phrase.last, phrase.actor, None, group.called)] if phrase is not None else []


def _at_the_head(page: Page, group: Side, at: int) -> Phrase | None:
    """`(делегация) во главе с X`, `под руководством X`."""
    keys = [word.key for word in page.words[at : at + 3]]
    if keys[:2] == ["во", "главе"] and keys[2:] and keys[2] in WITH:
        return page.phrase_from(at + 3)
    return page.phrase_from(at + 2) if keys[:1] == ["под"] and keys[1:] and keys[1] in words_of("leadership") else None


def _leading_behind(page: Page, group: Side, at: int) -> Phrase | None:
    """`(делегация), возглавляемая X`, `, которую возглавил X`."""
    if page.key(at) != ",":
        return None
    verb = at + (2 if page.key(at + 1).startswith(WHICH_BEGINNINGS) else 1)
    return page.phrase_from(verb + 1) if _leads(page, verb) else None


def _leading_before(page: Page, group: Side, at: int) -> Phrase | None:
    """`возглавляемая X (делегация)`."""
    before = page.phrase_to(group.first)
    return before if before is not None and _leads(page, before.first - 1) else None


def _leads(page: Page, token: int) -> bool:
    return 0 <= token < len(page.words) and not page.words[token].lemmas.isdisjoint(words_of("leads"))


def group_behind(page: Page, token: int) -> list[Side]:
    """`В нём участвуют [главы правительств стран ЕАЭС]`: a group right behind the verb."""
    last = page.sheet.sentence_at(token - 1).last
    if token >= last or not is_group(page, token, NOMINATIVE):
        return []
    group = group_side(page, token, last, NOMINATIVE)
    return [group] if group is not None else []


def with_modifiers(page: Page, token: int, begin: int) -> int:
    """Where the phrase of a noun begins: `[молодые депутаты]` from `депутаты`."""
    first = token
    while first > begin and page.words[first - 1].adjective_forms and page.words[first - 1].pos in ("ADJF", "PRTF"):
        first -= 1
    return first
