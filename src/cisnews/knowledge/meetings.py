"""The lexicon of meetings as entries: nouns of events, verbs of meeting and travel, groups that take part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from cisnews.knowledge.conjugation import verbal
from cisnews.knowledge.inflection import Compiled, Phrase, adjective, fixed, nominal


def meetings(data: dict[str, Any]) -> Compiled:
    """Sorts `event_noun`, `council`, `event_kind`, `plain_adjective`, `meeting_verb`, `collective` …"""
    yield from _nouns(data)
    yield from _verbs(data)
    for kind, adjectives in data["kinds"].items():
        yield "event_kind", {"kind": kind}, chain.from_iterable(map(adjective, adjectives))
    yield "remote", {}, chain.from_iterable(map(fixed, data["remote"]))
    yield "event_period", {}, chain.from_iterable(map(adjective, data["periods"]))
    yield "plain_adjective", {}, chain.from_iterable(map(adjective, data["plain_adjectives"]))
    yield "another", {}, chain.from_iterable(map(adjective, data["another"]))
    yield "collective", {}, _plurals(data["collectives"])
    for gender, nouns in data["kin"].items():
        yield "kin", {"gender": gender}, chain.from_iterable(map(nominal, nouns))
    yield "contest", {}, _plurals(data["contests"])
    yield "building", {}, _plurals(data["buildings"])
    for day in data["days"]:
        yield "event_day", {"days": day["days"]}, adjective(day["adjective"])
    yield "team", {}, _plurals(data["teams"])
    yield "meeting_sides", {}, _plurals(data["sides"])
    yield "transparent", {}, _plurals(data["transparent"])
    yield from _topics(data["topics"])
    yield from _outcomes(data["outcomes"])
    for way, phrases in data["prepositions"].items():
        yield "event_preposition", {"way": way}, chain.from_iterable(map(fixed, phrases))
    yield "event_preposition", {"way": "beside"}, chain.from_iterable(map(fixed, data["beside"]))


def _nouns(data: dict[str, Any]) -> Compiled:
    for noun in data["nouns"]:
        says = {key: noun.get(key) for key in ("noun", "kind", "names", "weak", "press", "again", "several")}
        phrases = fixed(noun["noun"]) if noun.get("indeclinable") else nominal(noun["noun"], plural=True)
        yield "event_noun", says, phrases
    for council in data["councils"]:
        says = {"phrase": council["phrase"], "kind": council["kind"], "body": council.get("body", False)}
        yield "council", says, nominal(council["phrase"])


def _verbs(data: dict[str, Any]) -> Compiled:
    for line in data["hold"]:
        yield "event_verb", {"role": "hold"}, _pair(line)
    for group in data["attend"]:
        for line in group["verbs"]:
            yield "event_verb", {"role": "attend", "preposition": group.get("preposition")}, _pair(line)
    for line in data["happen"]:
        yield "event_verb", {"role": "happen"}, _pair(line)
    for role in ("cancel", "plan", "allow"):
        for line in data[role]:
            yield "event_verb", {"role": role}, _pair(line)
    for line in data["make_visit"]:
        yield "event_verb", {"role": "hold"}, _pair(line)
    for group in data["meet"]:
        for line in group["verbs"]:
            says = {key: group.get(key) for key in ("kind", "takes", "topics", "weak", "persons")}
            yield "meeting_verb", says, _pair(line)
    for way, phrases in data["credentials"].items():
        for phrase in phrases:
            yield "meeting_verb", {"kind": "bilateral", "takes": f"credentials_{way}"}, verbal(phrase)
    for takes, verbs in (("assemble", data["assemble"]), ("convene", data["convene"])):
        for line in verbs:
            yield "assembly_verb", {"takes": takes}, _pair(line)
    yield "sitting_body", {}, chain.from_iterable(map(nominal, data["sitting"]["nouns"]))
    yield "sitting_body", {}, chain.from_iterable(map(fixed, data["sitting"]["fixed"]))
    attendance = data["attendance"]
    yield "attendance", {"way": "genitive"}, chain.from_iterable(map(fixed, attendance["genitive"]))
    for line in attendance["verbs"]:
        yield "attendance", {"way": "verb", "alone": "представ" not in line, "chair": False}, _pair(line)
    yield "attendance", {"way": "took", "alone": True}, chain.from_iterable(map(fixed, attendance["took"]))
    for line in attendance["chair"]:
        yield "attendance", {"way": "verb", "alone": True, "chair": True}, _pair(line)
    turned = [f"{verb} {it}" for it, verb in map(str.split, attendance["led_it"])]  # открыл его
    led = [*attendance["led"], *attendance["led_it"], *turned]
    yield "attendance", {"way": "led", "alone": True}, chain.from_iterable(map(fixed, led))
    for line in attendance["speak"]:
        yield "attendance", {"way": "speak", "alone": True}, _pair(line)
    yield "attendance_speech", {}, chain.from_iterable(map(fixed, attendance["speech"]))
    yield "attendance_it", {}, chain.from_iterable(map(fixed, attendance["it"]))
    for group in data["travel"]:
        for line in group["verbs"]:
            yield "travel_verb", {"takes": group["takes"]}, _pair(line)


def _topics(data: dict[str, Any]) -> Compiled:
    for takes in ("object", "about", "dative"):
        for line in data[takes]:
            yield "topic_cue", {"takes": takes}, _pair(line)
    for takes in ("about_nouns", "of_nouns", "dative_fixed", "is"):
        for phrase in data[takes]:
            yield "topic_cue", {"takes": takes}, nominal(phrase) if takes.endswith("_nouns") else fixed(phrase)
    yield "topic_shared", {}, _plurals(data["shared"])
    for verb in data["linking"]:
        yield "topic_link", {}, verbal(verb)


def _outcomes(data: dict[str, Any]) -> Compiled:
    yield "document", {}, _plurals(data["documents"])
    yield "agreement", {}, _plurals(data["reached"])
    for way in ("made", "agreed", "reach"):
        for line in data[way]:
            yield "outcome_verb", {"way": way}, _pair(line)


def _pair(line: str) -> Iterator[Phrase]:
    """An aspect pair: `встретиться / встречаться`."""
    return chain.from_iterable(map(verbal, line.split(" / ")))


def _plurals(nouns: Iterable[str]) -> Iterator[Phrase]:
    return chain.from_iterable(nominal(noun, plural=True) for noun in nouns)
