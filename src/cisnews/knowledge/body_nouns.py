"""What names a body besides the bodies of the lexicon: proper names without marks, generic nouns, legal forms."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from cisnews.grammar.morphology import GENITIVE
from cisnews.knowledge.inflection import Compiled, Phrase, fixed, is_plural, key, nominal


def body_names(data: dict[str, Any]) -> Compiled:
    """Proper names without marks: sorts `club`, `eponym` and `patron`, these with the kinds of bodies they name."""
    for name in data["clubs"]["inflected"]:
        yield "club", {"name": name}, nominal(name)
    for line in data["clubs"]["fixed"]:
        name, *others = line.split(" / ")
        yield "club", {"name": name}, chain(fixed(name), *map(_in_genitive, others))
    for group in data["eponyms"]:
        yield "eponym", {"kinds": group["kinds"]}, chain.from_iterable(map(fixed, group["names"]))
    patrons = data["patrons"]
    yield "patron", {"kinds": patrons["kinds"]}, chain.from_iterable(map(fixed, patrons["titles"]))


def _in_genitive(phrase: str) -> Iterator[Phrase]:
    return ((words, GENITIVE) for words, _ in fixed(phrase))


def body_nouns(data: dict[str, Any]) -> Compiled:
    """Generic nouns of bodies: sort `body_noun`; `generic`: they only point back to a body."""
    kinds: dict[str, str] = {}
    for kind, by_gender in data["nouns"].items():
        for noun in chain.from_iterable(by_gender.values()):
            kinds.setdefault(noun, kind)
    for noun, kind in kinds.items():
        yield "body_noun", _noun_entry(noun, kind, noun in data["generic"]), _noun_forms(noun)
    for noun in data["generic"]:
        if noun not in kinds:
            yield "body_noun", _noun_entry(noun, "generic", True), _noun_forms(noun)
    for form in data["legal_forms"]:
        yield "legal_form", {"form": form}, fixed(form)
    for kind, prefixes in data["abbreviated"].items():
        for prefix in prefixes:
            yield "body_prefix", {"prefix": key(prefix), "kind": kind}, iter(())


def _noun_entry(noun: str, kind: str, generic: bool) -> dict[str, Any]:
    """`plural`: a body named by a plural (`вооружённые силы`)."""
    return {"noun": noun, "kind": kind, "generic": generic, "plural": is_plural(noun)}


def _noun_forms(noun: str) -> Iterator[Phrase]:
    if noun.isupper():
        return fixed(noun)
    first, dash, second = noun.partition("-")
    if not dash or not first.isalpha() or " " in noun:
        return nominal(noun, plural=True)
    return chain(nominal(noun, plural=True), _both_inflected(first, second))


def _both_inflected(first: str, second: str) -> Iterator[Phrase]:
    """`музея-заповедника`, of which the dictionary may inflect the second part alone."""
    seconds = list(nominal(second, plural=True))
    for (one,), forms in nominal(first, plural=True):
        for (other,), others in seconds:
            if forms & others:
                yield (f"{one}-{other}",), forms & others
