"""Noun phrases that name a reform: `предстоящей парламентской реформе`, `закон «О выборах»`."""

from __future__ import annotations

from bisect import bisect_left
from copy import copy
from typing import TYPE_CHECKING

from msgspec import field

from cisnews.grammar.closed_classes import LINK
from cisnews.grammar.morphology import ANY_FORM, INSTRUMENTAL, PLURAL
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.reforms.amended import is_amended_before, is_amended_target
from cisnews.grammar.reforms.complements import read_clause, read_complement, tells_change
from cisnews.grammar.reforms.page import REACH, is_one_of
from cisnews.grammar.reforms.titles import ends_with_title, quoted_title, title_ending_at
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term
    from cisnews.grammar.words import Word

_MODIFIERS = 9
"""Words before the head in which its modifiers are looked for."""
_LONGEST_TITLE = 45
_BEHIND = 5
"""Among so many topics behind a law the changes made to it are looked for."""
PLURAL_FORMS = 1 << 6
"""Masks of forms from here on have a plural."""
_BREAKS = frozenset({",", ";", ":", "—", "–", "-", ".", "(", ")", "«", "»", '"'})


class Topic(Record):
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
    author: Actor | None = None
    """Whose it is: `законопроект депутата Лис`."""
    country: str | None = None
    carrier: int = -1
    """First token of what carries it in the genitive: `проведение реформы`."""
    words: frozenset[str] = field(default_factory=frozenset)
    """Lemmas of what tells it from others."""
    clause: int = -1
    """Last token of the clause behind it that tells which law it is: `закон, по которому …`; -1 if none does."""
    given_title: str | None = None
    quoted: bool = False
    """Whether it ends with a title in quote marks: the name in full."""
    siblings: list[Topic] = field(default_factory=list)
    """Further laws under the same noun: `законы «О воде» [и «О лесе»]`."""

    def title(self, page: Page, *, in_full: bool = False) -> str:
        """The name in the nominative; in full with the clause that tells which law it is."""
        if self.given_title:
            return self.given_title
        last = max(self.last, self.clause) if in_full else self.last
        return nominative(page.sheet, NounPhrase(self.name_first, last, self.head, self.forms)).strip(" ,.;:")


def topics_near(topics: list[Topic], token: int, reach: int = REACH) -> list[Topic]:
    """The topics whose head stands at most so many words from a token."""
    first = bisect_left(topics, token - reach, key=_head_of)
    return topics[first : bisect_left(topics, token + reach + 1, key=_head_of)]


def _head_of(topic: Topic) -> int:
    return topic.head


def read_topics(page: Page, unit: Unit) -> list[Topic]:
    """The topics of a unit, in order."""
    found: list[Topic] = []
    after = unit.first
    for term in unit.terms.get("reform_head", ()):
        is_draft = term.entry["class"] == "draft" and tells_change(page, term)
        if term.first < after or (term.entry["class"] in ("proposal", "draft") and not is_draft):
            continue
        topic = _topic(page, unit, term)
        if topic.sort == "decree" and page.terms_between("referendum", topic.head, topic.last):
            continue  # указ о проведении референдума по новой Конституции
        is_amended_target(page, unit, topic)
        topic.quoted = ends_with_title(page, topic.first, topic.last)
        if topic.quoted and topic.forms >= PLURAL_FORMS:
            _read_siblings(page, unit, topic, term)
        found.append(topic)
        after = max([topic.last, *(sibling.last for sibling in topic.siblings)])
    return [t for at, t in enumerate(found) if not is_amended_before(page, unit, t, found[at + 1 : at + _BEHIND])]


def _read_siblings(page: Page, unit: Unit, topic: Topic, term: Term) -> None:
    """`законы «О воде», «О лесе» и «О земле»`: one law for each title in quote marks."""
    title, last = title_ending_at(page, topic.last - 1, unit.first), topic.last
    noun = term.entry.get("one") or term.entry["noun"]
    while page.key(last) in LINK and last + 1 < unit.last:
        end = quoted_title(page, last + 1, min(unit.last, last + _LONGEST_TITLE))
        if end == last + 1:
            break
        if topic.sort == "amendment":  # поправки к законам «О воде» и «О лесе»
            topic.last = last = end
            continue
        sibling = copy(topic)
        sibling.first, sibling.last, sibling.name_first, sibling.siblings = last + 1, end, last + 1, []
        sibling.given_title = f"{noun} {page.sheet.text(last + 1, end)}"
        sibling.words = _telling_words(page, sibling)
        topic.siblings.append(sibling)
        last = end
    if topic.siblings and title:
        topic.given_title = f"{noun} {title}"


def _topic(page: Page, unit: Unit, term: Term) -> Topic:
    head = _head(page, term)
    sort = "bill" if term.entry["class"] == "draft" else term.entry["class"]
    topic = Topic(term.first, term.last, head, term.first, sort, term.entry["kind"], _head_forms(page, term, head))
    topic.instrument = term.entry.get("instrument")
    topic.named = topic.sort == "constitution"
    _read_modifiers(page, unit, topic)
    read_complement(page, unit, topic)
    read_clause(page, unit, topic)
    _read_carrier(page, unit, topic)
    topic.words = _telling_words(page, topic)
    topic.country = _country(page, topic)
    return topic


def _country(page: Page, topic: Topic) -> str | None:
    """Told before the head or right after it: `реформе в Казахстане`, `Конституция Армении`, not `о мире с Ираном`."""
    last = topic.head + 1
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
    return (term.forms & ANY_FORM) or page.words[head].noun_forms


def _read_modifiers(page: Page, unit: Unit, topic: Topic) -> None:
    """Adjectives to the left, also across `в Казахстане` and the agent of a participle."""
    token, naming, farthest = topic.first - 1, True, max(unit.first, topic.first - _MODIFIERS)
    while token >= farthest:
        word = page.words[token]
        if word.text in _BREAKS or word.verbal in ("finite", "gerund", "infinitive"):
            break
        agreed = word.adjective_forms & topic.forms if _can_modify(word, page.words[topic.head]) else 0
        if agreed and (word.pos == "ADJF" or not word.noun_forms & topic.forms):
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


def _can_modify(adjective: Word, head: Word) -> bool:
    """Whether their genders agree in the singular: not `(вынести на) общественное (обсуждение) законопроект`."""
    genders = {a.gender for a in head.analyses if a.pos == "NOUN" and a.number != PLURAL}
    return any(
        a.number == PLURAL or not a.gender or a.gender in genders
        for a in adjective.analyses
        if a.pos in ("ADJF", "PRTF")
    )


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
    for token in range(topic.name_first, max(topic.last, topic.clause)):
        word = page.words[token]
        if word.kind == "number" and topic.head < token <= topic.head + 2 and not page.in_date(token):
            lemmas.add(word.key)  # законопроект № 5
        if token != topic.head and word.kind == "word" and word.pos in ("NOUN", "ADJF", "PRTF") and len(word.key) > 2:
            lemma = min(word.lemmas)
            if not is_one_of(word, "law_words") and page.term(token, "country") is None:
                lemmas.add(lemma)
    return frozenset(lemmas)
