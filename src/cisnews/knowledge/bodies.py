"""The bodies of the lexicon: one entry each, and the short phrases by which texts name them.

A text names a body by its core and what it belongs to: `Сенат` + `Парламента` + `Казахстана`. The lexicon therefore
keeps cores only (`сенат`, `министерство финансов`), each with the bodies that it can be; parent and country are read
from the text. So twelve ministries of one name are one phrase, and every mixture of short and official names is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from cisnews.grammar.morphology import ALL_CASES, DATIVE, GENITIVE, INSTRUMENTAL, PREPOSITIONAL
from cisnews.knowledge.files import source
from cisnews.knowledge.forms import BARE, CHAINED, SURE
from cisnews.knowledge.inflection import Compiled, Phrase, fixed, in_case, is_plural, key, nominal, split

_PREPOSITIONS = frozenset({"от", "при", "в", "во", "на", "по", "для", "с", "со", "из", "к", "о", "за", "против"})
_OF_REPUBLIC = " Республики "
"""In the name of a regional parliament; texts leave it out."""
NAMED = frozenset(
    {"party", "company", "union", "fund", "media", "interstate", "interstate_bank", "religious", "research"}
)
"""Kinds of bodies with proper names, written with a capital (`Родина`, `Содружество`)."""


PERSONAL = frozenset({"office", "ombudsman"})
"""Kinds of bodies whose names are those of a person's office: they are read as offices."""


def bodies(data: list[dict[str, Any]]) -> Compiled:
    """Entries of the sort `body` (no phrases), and of the sort `body_core` with the ids of the bodies they can name."""
    by_id = {body["id"]: body for body in data}
    cores: dict[tuple[str, ...], _Core] = {}
    for body in data:
        yield "body", _entry(body), iter(())
        if body["kind"] in PERSONAL:
            continue
        for phrase, mode in _phrases(body):
            core, stripped = _core(phrase, body, by_id)
            known = cores.setdefault(tuple(map(key, split(core))), _Core(core, body))
            known.add(body, max(mode, CHAINED if stripped and mode == SURE else SURE), core)
    for core_found in cores.values():
        yield "body_core", core_found.entry(), core_found.phrases()


def _entry(body: dict[str, Any]) -> dict[str, Any]:
    name = body["name"]
    return {
        "id": body["id"],
        "name": name,
        "genitive": name
        if body.get("indeclinable") or _begins_with_legal_form(name)
        else in_case(name, "gent", head=_head_word(body, name)),
        "kind": body["kind"],
        "country": body.get("country"),
        "parent": body.get("parent"),
        "head": body.get("head"),
        "head_label": body.get("head_label"),
    }


def named_heads(data: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The ids of bodies by the name of their head's office without the country or parent: `министр иностранных дел`."""
    by_id = {body["id"]: body for body in data}
    officially = {country["code"]: in_case(country["official"][0], "gent") for country in source("countries")}
    found: dict[str, list[str]] = {}
    for body in data:
        country, parent = body.get("country"), body.get("parent")
        if body.get("head_label") and (country or parent):
            outer = officially[country] if country else _entry(by_id[parent])["genitive"]
            found.setdefault(key(body["head_label"].replace(f" {outer}", "")), []).append(body["id"])
    return found


def _begins_with_legal_form(name: str) -> bool:
    """`ПАО «Лотос банк»`: initials that do not inflect, before a quoted name."""
    first, _, rest = name.partition(" ")
    return first.isupper() and rest.startswith("«")


def _phrases(body: dict[str, Any]) -> Iterator[tuple[str, int]]:
    yield body["name"], SURE
    parliament, _, republic = body["name"].partition(_OF_REPUBLIC)
    if body["kind"] == "regional_parliament" and republic.isalpha():
        yield f"{parliament} {in_case(republic, 'gent')}", SURE  # Государственный Совет Татарстана
    bare = body.get("bare", ())
    for phrase in chain(body.get("variants", ()), body.get("abbreviations", ())):
        if phrase not in bare:
            yield phrase, SURE
    for phrase in bare:
        yield phrase, BARE


def _core(phrase: str, body: dict[str, Any], by_id: dict[str, Any]) -> tuple[str, bool]:
    """A name without the country and the parent at its end or the country's adjective before it."""
    words = split(phrase)
    before = len(words)
    country = body.get("country")
    if country:
        words = _without_end(words, _country_genitives()[country])
        if len(words) > 1 and key(words[0]) in _country_adjectives()[country]:
            words = words[1:]
    if body.get("parent") in by_id:
        words = _without_end(words, _parent_genitives(body["parent"]))
    if len(words) == before or key(words[-1]) in _PREPOSITIONS:
        return phrase, False
    return " ".join(words), True


def _without_end(words: list[str], endings: frozenset[tuple[str, ...]]) -> list[str]:
    keys = tuple(map(key, words))
    for start in range(1, len(words)):
        if keys[start:] in endings:
            return words[:start]
    return words


@cache
def _country_genitives() -> dict[str, frozenset[tuple[str, ...]]]:
    """How the names of each country end the name of a body: `республики казахстан`, `казахстана`, `рк`."""
    found = {}
    for country in source("countries"):
        names = [*country["official"], *([] if country.get("indeclinable") else country["names"])]
        phrases = [*(in_case(name, "gent") for name in names), *country["names"], *country.get("abbreviations", ())]
        found[country["code"]] = frozenset(tuple(map(key, split(phrase))) for phrase in phrases)
    return found


@cache
def _country_adjectives() -> dict[str, frozenset[str]]:
    """The adjectives of each country in the nominative of all genders and numbers."""
    from cisnews.knowledge.inflection import adjective

    return {
        country["code"]: frozenset(
            words[0] for word in country.get("adjectives", ()) for words, forms in adjective(word) if forms & 0b1000001
        )
        for country in source("countries")
    }


@cache
def _parent_genitives(parent_id: str) -> frozenset[tuple[str, ...]]:
    """How the names of a body without its country end the name of a body below it: `парламента`, `олий мажлиса`."""
    by_id = {body["id"]: body for body in source("bodies")}
    parent = by_id[parent_id]
    phrases = [_core(phrase, parent, {})[0] for phrase, _ in _phrases(parent)]
    if not parent.get("indeclinable"):
        phrases += [in_case(phrase, "gent", head=_head_word(parent, phrase)) for phrase in phrases]
    return frozenset(tuple(map(key, split(phrase))) for phrase in phrases)


def _head_word(body: dict[str, Any], phrase: str) -> str | None:
    head = body.get("head_word")
    return head if head in split(phrase) else None


class _Core:
    """A core while it is collected from all bodies."""

    def __init__(self, written: str, body: dict[str, Any]) -> None:
        self.written = written
        self.head = _head_word(body, written)
        self.inflects = not body.get("indeclinable")
        self.bodies: dict[str, int] = {}
        self.proper = True

    def add(self, body: dict[str, Any], mode: int, written: str) -> None:
        """One more body of this core; the freer mode wins."""
        self.bodies[body["id"]] = min(mode, self.bodies.get(body["id"], mode))
        self.proper = self.proper and body["kind"] in NAMED
        if written[:1].islower():
            self.written = written

    def entry(self) -> dict[str, Any]:
        """Bodies with their modes; `capitals`: only in capitals (`МИД`); `proper`: only with a capital.

        `plural`: a body named by a plural (`вооружённые силы`).
        """
        proper, capitals = self.proper and self.written[0].isupper(), self.written.isupper()
        plural = not capitals and is_plural(self.written)
        return {"bodies": list(self.bodies.items()), "capitals": capitals, "proper": proper, "plural": plural}

    def phrases(self) -> Iterator[Phrase]:
        """The core in all cases, or as it is."""
        if self.written.isupper():
            return _initials(self.written)
        if not self.inflects or is_shortened(self.written):
            return fixed(self.written)
        in_any_case = self.written.isalpha() and self.written[-1].isupper()  # `УзЛиДеП`
        in_any_case = in_any_case or self.head == split(self.written)[-1]  # `депутат Жогорку Кенеш` too
        unchanged = ((words, ALL_CASES) for words, _ in fixed(self.written)) if in_any_case else ()
        return chain(nominal(self.written, head=self.head), unchanged)


def is_shortened(name: str) -> bool:
    """`Минналогов`, `Минобороны`: `Мин` and a genitive, which never changes; not `Минфин`."""
    return re.match(r"Мин(?!истер)[а-яё]+(?:ов|ев|[аеиоыя])\b", name) is not None


_VOWELS = frozenset("АЕИОУЫЭЮЯ")
_ENDINGS = {"а": GENITIVE, "у": DATIVE, "ом": INSTRUMENTAL, "е": PREPOSITIONAL}


def _initials(written: str) -> Iterator[Phrase]:
    """`МИД`, and `МИДа`, `МИДом` where the initials end in a consonant and can be read as a word."""
    yield from fixed(written)
    if " " not in written and len(written) > 2 and written[-1] not in _VOWELS and set(written[:-1]) & _VOWELS:
        for ending, forms in _ENDINGS.items():
            yield (key(written + ending),), forms
