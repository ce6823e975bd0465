"""What changes by itself in the words of the text: `срок увеличится до семи лет`, `парламент станет однопалатным`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.closed_classes import WILL_BE
from cisnews.grammar.morphology import GENITIVES, INSTRUMENTAL, NOMINATIVES
from cisnews.grammar.phrases import noun_phrase
from cisnews.grammar.reforms.changes import Change, ending_at, measured
from cisnews.grammar.reforms.targets import kind_of
from cisnews.grammar.reforms.wording import list_in_genitive
from cisnews.knowledge.forms import FINITE, PARTICIPLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cisnews.grammar.layers import DateMention, PlaceMention
    from cisnews.grammar.phrases import NounPhrase
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_LONGEST = 20
_ASIDES = 3
"""Places, days and clauses between a subject and its verb, at most."""
_TO_DAY = 5
"""Words of a day, at most."""
_BESIDE = frozenset({"participle", "relative"})
_TO_ADJECTIVE = 3
"""Words between `станет` and the adjective, at most."""
_GENDERS = {morphology.MASCULINE: "masc", morphology.FEMININE: "femn", morphology.NEUTER: "neut"}


def becoming_changes(page: Page, unit: Unit) -> Iterator[tuple[Term, Change]]:
    """`срок увеличится с пяти до семи лет` -> `увеличение срока с пяти до семи лет`."""
    for verb in _verbs(unit):
        if not verb.forms & FINITE or verb.forms & PARTICIPLE or page.key(verb.first - 1) == "не":
            continue
        phrase = _subject(page, unit, verb)
        if phrase is None:
            continue
        change = _quality(page, unit, verb, phrase) if verb.entry["quality"] else _growth(page, unit, verb, phrase)
        if change is not None:
            yield verb, change


def _verbs(unit: Unit) -> Sequence[Term]:
    """`увеличится`, `отменяется`; `станет` only beside one of the qualities that the lexicon has."""
    found, becoming = unit.terms.get("reform_becomes", ()), unit.terms.get("reform_becoming", ())
    if not becoming or not unit.terms.get("reform_quality", ()):
        return found
    return sorted([*found, *becoming], key=lambda verb: verb.first)


def becoming_passive(page: Page, unit: Unit, verb: Term) -> Change | None:
    """`[Реклама вейпов] будет запрещена` -> `запрет рекламы вейпов`."""
    phrase = _subject(page, unit, verb)
    return _growth(page, unit, verb, phrase) if phrase is not None and verb.entry["government"] == "genitive" else None


def _subject(page: Page, unit: Unit, verb: Term) -> NounPhrase | None:
    """The noun phrase in the nominative right before the verb (or `будет` before it), else right behind it."""
    clauses = page.clauses(unit.sentence)
    number = clauses.number(verb.first)
    begins = verb.first - (page.key(verb.first - 1) in WILL_BE)
    ends = _subject_end(page, unit, begins)
    for token in range(max(unit.first, ends - _LONGEST), ends):
        if clauses.number(token) != number or page.words[token].pos in ("CONJ", "PRCL", "ADVB", "PREP"):
            continue
        if page.after_preposition(token) or page.in_date(token) or page.words[token - 1].kind == "number":
            continue  # (с 1) марта вводится налог
        if page.words[token - 1].noun_forms and page.words[token].declined_forms & GENITIVES and token > unit.first:
            continue  # (постановлением) правительства Армении (повышены тарифы)
        phrase = ending_at(page, token, ends, NOMINATIVES)
        if phrase is not None:
            return phrase
    if verb.last >= unit.last:
        return None
    return noun_phrase(page.sheet, verb.last, min(unit.last, verb.last + _LONGEST), NOMINATIVES)


def _subject_end(page: Page, unit: Unit, verb: int) -> int:
    """`число депутатов[, избираемых по спискам, в Армении] сократится`: where the subject before all that ends."""
    for _ in range(_ASIDES):
        before = page.words[verb - 1]
        places = [place for back in (1, 2, 3) if (place := page.places.get(verb - back)) is not None]
        near: list[PlaceMention | DateMention] = [*places, *page.dates_in(max(unit.first, verb - _TO_DAY), verb)]
        aside = next((aside for aside in near if aside.last == verb), None)
        if aside is not None and page.after_preposition(aside.first):
            verb = aside.first - 1
        elif before.text == "," and (clause := page.clauses(unit.sentence).clause(verb - 2)).kind in _BESIDE:
            verb = max(clause.first, unit.first + 1)
        elif before.pos == "ADVB":
            verb -= 1
        else:
            break
    return verb


def _growth(page: Page, unit: Unit, verb: Term, phrase: NounPhrase) -> Change | None:
    phrase, told = list_in_genitive(page, phrase, unit.last, NOMINATIVES)
    return measured(page, verb, phrase, told, unit.last) if told else None


def _quality(page: Page, unit: Unit, verb: Term, phrase: NounPhrase) -> Change | None:
    """`парламент станет [однопалатным]` -> `однопалатный парламент`: only qualities that the lexicon has."""
    for token in range(verb.last, min(unit.last, verb.last + _TO_ADJECTIVE)):
        word = page.words[token]
        if page.term(token, "reform_quality") is None or not word.adjective_forms & INSTRUMENTAL:
            continue
        head = page.words[phrase.head]
        gender = next((_GENDERS.get(a.gender) for a in head.analyses if a.pos == "NOUN"), None)
        grammemes = frozenset(filter(None, ("nomn", "sing", gender)))
        adjective = morphology.inflect(word.text, grammemes, ("ADJF",), INSTRUMENTAL)
        if adjective is None:
            return None
        noun = page.sheet.text(phrase.head, phrase.last)
        noun = noun if head.shape == "upper" else noun[0].lower() + noun[1:]
        kind = kind_of(page, phrase.head, phrase.last, phrase.head)
        return Change(phrase.first, token + 1, f"{adjective} {noun}", kind) if kind else None
    return None
