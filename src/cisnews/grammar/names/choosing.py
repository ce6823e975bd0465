"""The names of several words in a sentence: the set of candidates that together weigh most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.names.candidates import RULES as WESTERN_RULES
from cisnews.grammar.names.candidates import Candidate
from cisnews.grammar.names.context import context_of, is_any_of, title_forms
from cisnews.grammar.names.eastern import eastern
from cisnews.grammar.names.page import TAKEN
from cisnews.grammar.names.paradigms import GROUP_BITS
from cisnews.grammar.names.quality import ENOUGH
from cisnews.grammar.trace import near_miss

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cisnews.grammar.layers import Name
    from cisnews.grammar.names.context import Context
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.sheet import Sentence

_CERTAIN = 7
"""From this weight on, the context need not speak for a name."""

_UNKNOWN = 4
"""Up to this weight, nothing but the look of the words speaks for a name."""

_THING = -6
"""What such a name loses after a word for a thing or place (`газета`, `город`)."""

RULES = (*WESTERN_RULES, eastern)
"""All are tried at each word that may begin a name."""


def names_in(page: Page, sentence: Sentence) -> list[Name]:
    """The best names of several words in a sentence."""
    first, last = sentence.first, sentence.last
    best = [0] * (last - first + 1)
    choice: list[Candidate | None] = [None] * (last - first)
    found = False
    for token in range(last - 1, first - 1, -1):
        best[token - first] = best[token - first + 1]
        word = page.words[token]
        if not word.capital and word.shape != "mixed":
            continue
        for candidate in _candidates(page, token, last):
            total = candidate.weight + best[candidate.last - first]
            known = choice[token - first]
            if total > best[token - first] or (
                total == best[token - first] and (known is None or candidate.last > known.last)
            ):
                best[token - first], choice[token - first] = total, candidate
                found = True
    return _chosen(page, first, last, choice) if found else []


def _chosen(page: Page, first: int, last: int, choice: list[Candidate | None]) -> list[Name]:
    names: list[Name] = []
    token = first
    while token < last:
        candidate = choice[token - first]
        if candidate is None:
            token += 1
            continue
        if is_namesake(page, token, candidate.names[0].forms):
            for taken in range(token, candidate.last):
                page.claims[taken] = TAKEN
            token = candidate.last
            continue
        for name in candidate.names:
            context = context_of(page, name.first, candidate.last, name.forms)
            names.append(in_context(name, context))
        token = candidate.last
    return names


def in_context(name: Name, context: Context) -> Name:
    """A name with the forms that its context leaves, where it leaves any."""
    return name._replace(forms=name.forms & context.forms or name.forms, likely=context.likely)


def _candidates(page: Page, token: int, limit: int) -> list[Candidate]:
    """The candidates from a token on that are good enough, if need be by their context."""
    found = []
    for rule in RULES:
        for candidate in _merged(rule(page, token, limit)):
            weight = candidate.weight + (not page.begins_sentence(token))
            if weight < _CERTAIN:
                weight += context_of(page, token, candidate.last, candidate.names[0].forms).evidence
                if candidate.weight <= _UNKNOWN and names_thing(page, token):
                    weight += _THING
            if weight >= ENOUGH:
                found.append(candidate._replace(weight=weight))
            else:
                near_miss(page.sheet, token, candidate.last, rule.__name__, "too little speaks for a person's name")
    return found


def _merged(candidates: Iterator[Candidate]) -> Iterable[Candidate]:
    """Candidates that cut the same words into the same parts as one: the best weight, all forms."""
    found: dict[tuple[object, ...], Candidate] = {}
    for candidate in candidates:
        cut = tuple(name.parts for name in candidate.names)
        same = found.get(cut)
        if same is not None:
            names = tuple(
                name._replace(forms=name.forms | other.forms)
                for name, other in zip(same.names, candidate.names, strict=True)
            )
            candidate = Candidate(max(same.weight, candidate.weight), names)
        found[cut] = candidate
    return found.values()


def is_namesake(page: Page, token: int, forms: int) -> bool:
    """Whether a name only says after whom a thing is named: `фонд Анны Лис`, `имени академика Лиса`.

    A noun for a person that agrees over the thing keeps the name: `директор музея Лис`.
    """
    if token == 0 or not forms & _GENITIVES:
        return False
    before = token - 1
    if page.words[before].text == "." and before:
        before -= 1
    while before and title_forms(page.words[before]) & _GENITIVES and page.words[before].shape == "lower":
        before -= 1  # имени академика, имени Героя
    word = page.words[before]
    if word.key in ("имени", "им"):
        return before == 0 or page.words[before - 1].key != "от"
    if not is_any_of(word, "namesakes") or before != token - 1:
        return False
    return not context_of(page, token, token + 1, forms).evidence


_GENITIVES = 0b10 | 0b10 << GROUP_BITS


def names_thing(page: Page, token: int) -> bool:
    """Whether the word before a token says that a thing or place is named: `газета`, `компании`."""
    return token > 0 and is_any_of(page.words[token - 1], "things")
