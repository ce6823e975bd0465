"""Changes told by verbs: proposed, said to be needed, made, or decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import LINK
from cisnews.grammar.morphology import ACCUSATIVES, ANY_FORM, GENITIVE, PREPOSITIONALS
from cisnews.grammar.reforms.actors import actor_of, makes_laws, makes_rules, subject_phrase
from cisnews.grammar.reforms.changes import (
    Change,
    change_in_front,
    change_infinitive,
    change_noun,
    change_of_passive,
    change_of_verb,
)
from cisnews.grammar.reforms.conditions import is_meant
from cisnews.grammar.reforms.page import REACH, is_one_of, words_of
from cisnews.grammar.reforms.status import is_excluded
from cisnews.grammar.reforms.targets import is_rule, is_ruling, repealed_law, target_of
from cisnews.grammar.reforms.topics import Topic
from cisnews.knowledge.forms import FINITE, FUTURE, INFINITIVE, PARTICIPLE, PASSIVE, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_STATE = frozenset({"constitutional", "parliamentary", "electoral"})
"""Kinds of targets of which any change to come is a reform."""
_TO_CHANGE = 6
"""Words between a verb of deciding and the change that is its object, at most."""
_BEHIND = 4
"""Words between `предлагается` and its infinitive, at most."""
_FRONT = 20
"""Words between an infinitive that opens its clause and its verb, at most."""
_EXTRA = 4
"""Words between two members of a list of changes, at most: `до 120 , отменить`."""


def proposed_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`предложил создать однопалатный парламент`, `предложил роспуск палаты`, `инициатива о переходе к …`."""
    for verb in unit.terms.get("reform_verb", ()) if unit.names_change else ():
        if verb.entry["role"] not in ("propose", "announce") or (verb.forms & PARTICIPLE and not verb.forms & PASSIVE):
            continue
        if is_excluded(page, unit, verb) or not is_meant(page, unit, verb):
            continue
        change = _change_after(page, unit, verb) or _change_around(page, unit, verb) or _change_before(page, unit, verb)
        while change is not None:
            of_law = verb.entry["passive"] and page.told_before
            if change.kind is not None or of_law or _in_a_bill(page, unit, verb, change):
                yield verb, change
            change = _joined_change(page, unit, change)


def needed_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`нужно отменить налог, сказал X`: what somebody says must be changed is that one's proposal."""
    for verb in unit.terms.get("reform_change_verb", ()):
        if not verb.forms & INFINITIVE:
            continue
        before = range(max(unit.first, verb.first - _TO_CHANGE), verb.first)
        modal = next((token for token in before if page.key(token) in words_of("needed")), None)
        if modal is None or page.key(modal - 1) == "не" or not page.same_clause(modal, verb.first):
            continue
        change = change_infinitive(page, unit, verb)
        if change is not None and (change.kind is not None or _in_a_bill(page, unit, verb, change)):
            yield verb, change


def _joined_change(page: Page, unit: Unit, change: Change) -> Change | None:
    """`(предложил упразднить палату)[, отменить списки] и ввести квоты`: the next infinitive of the list."""
    token = change.last
    while token < min(unit.last, change.last + _EXTRA) and page.term(token, "reform_change_verb") is None:
        if page.words[token].verbal or page.words[token].text in (";", ":"):
            return None
        token += 1
    if page.key(token - 1) not in LINK:
        return None
    infinitive = page.term(token, "reform_change_verb")
    return change_infinitive(page, unit, infinitive) if infinitive is not None else None


def _change_around(page: Page, unit: Unit, verb: Term) -> Change | None:
    """`Число депутатов предлагается уменьшить с 90 до 75`: the object before the verb, the infinitive behind it."""
    near = page.terms_between("reform_change_verb", verb.last, min(unit.last, verb.last + _BEHIND))
    infinitive = next((term for term in near if term.forms & INFINITIVE), None)
    return change_in_front(page, unit, infinitive, verb.first) if infinitive is not None else None


def _change_before(page: Page, unit: Unit, verb: Term) -> Change | None:
    """`[Повысить акциз на сигареты] предлагает министр`: the infinitive opens the clause."""
    clauses = page.clauses(unit.sentence)
    for infinitive in page.terms_between("reform_change_verb", max(unit.first, verb.first - _FRONT), verb.first):
        same = clauses.number(infinitive.first) == clauses.number(verb.first)
        opens = infinitive.first == unit.first or page.words[infinitive.first - 1].kind == "mark"
        if same and opens and infinitive.forms & INFINITIVE:
            change = change_infinitive(page, unit, infinitive)
            return change if change is not None and change.last <= verb.first else None
    return None


def told_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`Президент распустил парламент`, `правительство ввело налог`: a change that is made, not only proposed."""
    for verb in unit.terms.get("reform_change_verb", ()):
        finite = verb.entry["finite"]
        if page.tense(verb) == "present" or page.key(verb.first - 1) == "не" or is_excluded(page, unit, verb):
            continue
        if verb.forms & SHORT:
            change = change_of_passive(page, unit, verb)
            kind = change.kind if change is not None else None
            if kind in _STATE and not finite:
                finite = True  # число депутатов будет сокращено
        elif verb.forms & FINITE and not verb.forms & (PARTICIPLE | INFINITIVE):
            change = change_of_verb(page, unit, verb)
            kind = _changed(page, unit, verb, change) if change is not None else None
            finite = finite or (verb.forms & FUTURE and _is_sure_target(page, verb, change))
            finite = finite or (kind is not None and makes_laws(actor_of(page, unit, verb, passive=False)))
        else:
            continue
        if change is not None and kind is not None and finite in (True, kind):
            yield verb, replace(change, kind=kind)


def _is_sure_target(page: Page, verb: Term, change: Change | None) -> bool:
    """`повысят пенсионный возраст`, `повысит НДС`: what only the state changes; not `повысит штраф`."""
    targets = page.terms_between("reform_target", verb.last, change.last) if change is not None else []
    return any(target.last - target.first > 1 or page.words[target.first].shape == "upper" for target in targets[:1])


def _changed(page: Page, unit: Unit, verb: Term, change: Change) -> str | None:
    """The kind of what is changed: by what it is, or, unknown, because a parliament does it (`отменил визы`)."""
    kind = target_of(page, verb, change) or repealed_law(page, verb, change)
    if kind is None and verb.entry["finite"] is True and is_rule(page, change):
        actor = subject_phrase(page, unit, verb)
        targets = page.terms_between("reform_target", actor.first, actor.last) if actor is not None else ()
        kind = "other" if any(target.entry["kind"] == "parliamentary" for target in targets) else None
    return kind


def _in_a_bill(page: Page, unit: Unit, verb: Term, change: Change) -> bool:
    """`Депутаты предложили отменить техосмотр`, `Законопроект внесён`: a legislator proposes it, or a bill is near."""
    if not (change.is_decree or is_ruling(page, change)):
        return False
    if makes_rules(actor_of(page, unit, verb, passive=bool(verb.forms & PASSIVE))):
        return True
    following = page.sheet.sentences[min(unit.number + 1, len(page.sheet.sentences) - 1)]
    first, last = max(unit.first, verb.first - REACH), min(following.last, verb.last + REACH)
    heads = page.terms_between("reform_head", first, last)
    return any(term.entry["class"] in ("bill", "amendment") for term in heads)


def _change_after(page: Page, unit: Unit, verb: Term) -> Change | None:
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    for token in range(verb.last, min(unit.last, verb.last + 14)):
        if clauses.number(token) != number or page.words[token].verbal == "finite":
            return None
        infinitive = page.term(token, "reform_change_verb")
        change = change_infinitive(page, unit, infinitive) if infinitive is not None else None
        if is_one_of(page.words[token], "reversals"):  # отказаться от моратория, not отказаться от реформы
            return change if change is not None and change.kind is not None else None
        preposition = page.key(token - 1) if page.after_preposition(token) else ""
        case = ACCUSATIVES if not preposition else PREPOSITIONALS | ACCUSATIVES
        carried = page.term(token - 1, "reform_head") is not None or is_one_of(page.words[token - 1], "carriers")
        change = change or change_noun(page, unit, token, case | (GENITIVE if carried else 0))
        if change is not None:
            return change
    return None


def change_topic(page: Page, change: Change) -> Topic:
    """A reform that has no other name than its change."""
    topic = Topic(change.first, change.last, change.first, change.first, "change", change.kind or "other", ANY_FORM)
    topic.named, topic.given_title = True, change.text
    topic.words = told_words(page, change)
    topic.country = page.country_in(change.first, change.last)
    return topic


def told_words(page: Page, change: Change) -> frozenset[str]:
    """Lemmas of what is changed and of the noun that says how: `повышение`, `пенсионный`, `возраст`."""
    noun = change.text.split(" ", 1)[0].lower()
    words = (page.words[token] for token in range(change.first + 1, change.last))
    return frozenset(
        {noun, *(min(word.lemmas) for word in words if word.pos in ("NOUN", "ADJF") and len(word.key) > 2)}
    )
