"""Noun phrases that name a reform: `предстоящей парламентской реформе`, `закон «О выборах»`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE
from cisnews.grammar.phrases import NounPhrase, nominative, noun_phrase
from cisnews.grammar.reforms.page import is_one_of

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_LONGEST = 45
_MODIFIERS = 9
"""Words before the head in which its modifiers are looked for."""
_OPENING = {"«": "»", "“": "”", "„": "“", '"': '"'}
_BREAKS = frozenset({",", ";", ":", "—", "–", "-", ".", "(", ")", "«", "»", '"'})
_ABOUT = frozenset({"о", "об", "обо"})
_INTO = frozenset({"в", "во", "к", "ко"})


@dataclass(slots=True, eq=False)
class Topic:
    """A noun phrase that names a reform, or points back to one."""

    first: int
    last: int
    head: int
    name_first: int
    """Where the name begins, without modifiers that are no part of it."""
    sort: str
    """Class of the head: reform, amendment, bill, law, constitution, decree, change."""
    kind: str
    forms: int
    instrument: str | None = None
    named: bool = False
    """Whether the phrase tells which reform it is."""
    anaphoric: bool = False
    older: bool = False
    stage: str | None = None
    agent: Actor | None = None
    """Who did what the stage says: `предложенная Президентом реформа`."""
    country: str | None = None
    carrier: int = -1
    """First token of what carries it in the genitive: `проведение реформы`."""
    words: frozenset[str] = field(default_factory=frozenset)
    """Lemmas of what tells it from others."""
    given_title: str | None = None

    def title(self, page: Page) -> str:
        """The name in the nominative."""
        if self.given_title:
            return self.given_title
        phrase = NounPhrase(self.name_first, self.last, self.head, self.forms)
        return nominative(page.sheet, phrase).strip(" ,.;:")


def read_topics(page: Page, unit: Unit) -> list[Topic]:
    """The topics of a unit, in order."""
    found: list[Topic] = []
    for term in page.terms_in("reform_head", unit.first, unit.last):
        if found and term.first < found[-1].last:
            continue
        if term.entry["class"] == "proposal":
            continue
        found.append(_topic(page, unit, term))
    return found


def _topic(page: Page, unit: Unit, term: Term) -> Topic:
    head = _head(page, term)
    topic = Topic(
        term.first, term.last, head, term.first, term.entry["class"], term.entry["kind"], _head_forms(page, term, head)
    )
    topic.instrument = term.entry.get("instrument")
    topic.named = topic.sort == "constitution"
    _read_modifiers(page, unit, topic)
    _read_complement(page, unit, topic)
    _read_carrier(page, unit, topic)
    topic.words = _telling_words(page, topic)
    topic.country = _country(page, topic)
    return topic


def _country(page: Page, topic: Topic) -> str | None:
    """Told before the head or right after it: `реформе в Казахстане`, `Конституция Армении`, not `о мире с Ираном`."""
    following = topic.head + 1
    last = following
    while last < topic.last and (page.words[last].capital or page.words[last].text in "«"):
        last += 1
    return page.country_in(topic.first, last)


def _head(page: Page, term: Term) -> int:
    for token in range(term.first, term.last):
        word = page.words[token]
        if word.noun_forms and not (word.adjective_forms and token + 1 < term.last):
            return token
    return term.first


def _head_forms(page: Page, term: Term, head: int) -> int:
    return (term.forms & 0b111111111111) or page.words[head].noun_forms


def _read_modifiers(page: Page, unit: Unit, topic: Topic) -> None:
    """Adjectives to the left, also across `в Казахстане` and the agent of a participle."""
    token, naming, farthest = topic.first - 1, True, max(unit.first, topic.first - _MODIFIERS)
    while token >= farthest:
        word = page.words[token]
        if word.text in _BREAKS or word.verbal in ("finite", "gerund", "infinitive"):
            break
        agreed = word.adjective_forms & topic.forms
        if agreed and not word.noun_forms & topic.forms:
            naming = _modifier(page, topic, token, naming)
            topic.forms, topic.first = agreed, token
        elif (
            word.key == "и" and naming and token - 1 >= farthest and page.words[token - 1].adjective_forms & topic.forms
        ):
            pass
        else:
            naming = False
        token -= 1
    if topic.stage:
        phrases = [p for p in page.cast.phrases_in(topic.first, topic.name_first) if p.cases & INSTRUMENTAL]
        topic.agent = phrases[0].actor if phrases else None


def _modifier(page: Page, topic: Topic, token: int, naming: bool) -> bool:
    """Note what an adjective says; whether the adjectives before it can still be part of the name."""
    word = page.words[token]
    stage = page.term(token, "reform_stage")
    if is_one_of(word, "demonstratives"):
        topic.anaphoric = True
    elif is_one_of(word, "older"):
        topic.older = True
    elif stage is not None:
        topic.stage = stage.entry["status"]
    elif naming and not is_one_of(word, "unnamed"):
        adjective = page.term(token, "reform_adjective")
        if adjective is not None:
            topic.kind, topic.named = _kind(topic, adjective.entry["kind"]), True
        country = page.term(token, "country_adjective")
        if adjective is not None or (country is None and word.verbal != "participle" and word.pos == "ADJF"):
            topic.name_first = token
            topic.named = topic.named or topic.sort == "reform"
            return True
        return country is not None
    return False


def _kind(topic: Topic, told: str) -> str:
    """An adjective tells the kind; `социальный закон` stays a matter of law."""
    return topic.kind if told == "other" and topic.sort in ("bill", "law", "amendment") else told


def _read_complement(page: Page, unit: Unit, topic: Topic) -> None:
    """What the head takes: `о …`, `в …`, a genitive, a quoted title."""
    limit = min(page.name_limit(topic.head, unit.last), topic.head + _LONGEST)
    if topic.sort == "amendment":
        _coordinated_heads(page, topic, limit)
    start = topic.last
    prepositions = topic.sort != "reform" and topic.sort != "constitution"
    phrase = noun_phrase(page.sheet, topic.head, limit, prepositions=prepositions)
    last = max(topic.last, phrase.last if phrase and phrase.head == topic.head else topic.last)
    last = _quoted_title(page, last, min(unit.last, last + _LONGEST))
    last = _without_date(page, start, _without_reading(page, start, _with_body(page, last, limit)))
    key = page.key(start) if start < last else ""
    text = page.sheet.text(start, last) if start < last else ""
    target = next(iter(page.terms_in("reform_target", start, last)), None)
    if topic.sort == "amendment":
        _amended(page, topic, start, last, target, key)
    elif topic.sort == "reform":
        if start < last and (target is not None or page.words[start].text.islower()) and key not in _INTO:
            topic.last, topic.named = last, True
            topic.kind = target.entry["kind"] if target is not None and topic.kind == "other" else topic.kind
    elif topic.sort in ("bill", "law", "decree"):
        told = any(mark in text for mark in '«"“') or any(page.key(t) in _ABOUT for t in range(start, last))
        if told:
            topic.named = topic.sort != "decree" or bool(page.terms_in("reform_change", start, last))
        if start < last:
            topic.last = last
        if target is not None and told and topic.kind in ("legislative", "administrative"):
            topic.kind = _kind_of_law(target, topic)
    elif start < last:
        topic.last = last


def _coordinated_heads(page: Page, topic: Topic, limit: int) -> None:
    """`изменения и дополнения в Конституцию`: the second noun belongs to the head."""
    if topic.last + 1 < limit and page.key(topic.last) == "и":
        second = page.term(topic.last + 1, "reform_head")
        if second is not None and second.entry["class"] == "amendment":
            topic.last = second.last


def _amended(page: Page, topic: Topic, start: int, last: int, target: Term | None, key: str) -> None:
    """`поправки в закон «О выборах»`, `изменение Конституции`: what is amended must be a law."""
    start = topic.last
    if page.key(start) in _INTO:
        phrase = noun_phrase(page.sheet, start + 1, min(start + _LONGEST, page.sheet.sentence_at(start).last))
        last = max(start, phrase.last if phrase else start)
        last = _quoted_title(page, last, min(page.sheet.sentence_at(start).last, last + _LONGEST))
        target = next(iter(page.terms_in("reform_target", start, last)), None)
    law = next(
        (t for t in page.terms_in("reform_head", start, last) if t.entry["class"] in ("law", "constitution")), None
    )
    of_law = target is not None and target.entry["kind"] in ("constitutional", "legislative", "judicial", "electoral")
    if start < last and (law is not None or of_law):
        topic.last, topic.named = last, True
        if target is not None and topic.kind == "legislative":
            topic.kind = target.entry["kind"]
    elif start < last and topic.named:
        topic.last = last


def _kind_of_law(target: Term, topic: Topic) -> str:
    """A bill on a court or an election is of that kind; one that only names the parliament as such stays a law."""
    kind: str = target.entry["kind"]
    return kind if kind != "other" else topic.kind


def _with_body(page: Page, last: int, limit: int) -> int:
    """`закон о депутатах` + `Жогорку Кенеша`: a body in the genitive belongs to the name."""
    term = page.term(last, "body") if last < limit else None
    return min(term.last, limit) if term is not None and term.cases & GENITIVE else last


def _quoted_title(page: Page, token: int, limit: int) -> int:
    """The token after a quoted title, however long: `«О внесении изменений в …»`."""
    closing = _OPENING.get(page.words[token].text) if token < limit else None
    if closing is None:
        return token
    for last in range(token + 1, limit):
        if page.words[last].text == closing:
            return last + 1
    return token


def _without_reading(page: Page, start: int, last: int) -> int:
    """`законопроект о туризме` + `во втором чтении`: the reading is no part of the name."""
    if page.key(last - 1) in ("чтении", "чтениях"):
        for token in range(last - 2, max(start, last - 5), -1):
            if page.key(token) in ("в", "во"):
                return token
    return last


def _without_date(page: Page, start: int, last: int) -> int:
    """`закон о выборах в мае`: a date at the end says when, not what."""
    for date in page.dates_in(start, last):
        if date.last >= last:
            last = date.first
            if last > start and page.words[last - 1].pos == "PREP":
                last -= 1
    return last


def _read_carrier(page: Page, unit: Unit, topic: Topic) -> None:
    """`предложил проведение реформы`, `одобрили пакет поправок`."""
    token = topic.first - 1
    while token >= max(unit.first, topic.first - 3):
        word = page.words[token]
        if is_one_of(word, "carriers") and word.noun_forms:
            topic.carrier = token
            return
        if word.text in _BREAKS or not (word.pos == "PREP" or word.adjective_forms):
            return
        token -= 1


def _telling_words(page: Page, topic: Topic) -> frozenset[str]:
    """Lemmas of the name without the words that every law has."""
    lemmas = set()
    for token in range(topic.name_first, topic.last):
        word = page.words[token]
        if token != topic.head and word.kind == "word" and word.pos in ("NOUN", "ADJF", "PRTF") and len(word.key) > 2:
            lemma = min(word.lemmas)
            if not is_one_of(word, "law_words") and page.term(token, "country") is None:
                lemmas.add(lemma)
    return frozenset(lemmas)


NOMINATIVES = NOMINATIVE | NOMINATIVE << 6
ACCUSATIVES = ACCUSATIVE | ACCUSATIVE << 6
