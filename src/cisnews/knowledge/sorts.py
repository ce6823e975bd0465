"""How each commented file of the lexicon becomes entries with their phrases.

A function a file, in `SORTS`: it gives `(sort, what the entry says, its phrases in all forms)`. Files that hold plain
data and no phrases to look for stand in `TABLES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, product
from typing import Any

from cisnews.knowledge.bodies import bodies, named_heads
from cisnews.knowledge.body_nouns import body_names, body_nouns
from cisnews.knowledge.conjugation import is_known_verb, predicative, verbal
from cisnews.knowledge.given_names import given_names, given_variants, peoples
from cisnews.knowledge.inflection import Compiled, Phrase, fixed, nominal
from cisnews.knowledge.known_names import known_families, known_names, known_states, rare_words
from cisnews.knowledge.meetings import meetings
from cisnews.knowledge.name_endings import name_endings
from cisnews.knowledge.places import countries, male_inhabitants, place_nouns, places
from cisnews.knowledge.posts import groups, office_verbs, post_prefixes, posts


def dates(data: dict[str, Any]) -> Compiled:
    """Words that say when: sorts `month`, `month_short`, `month_adjective`, `weekday`, `day`, `relative_date` …"""
    for month in data["months"]:
        yield "month", {"number": month["number"]}, nominal(month["name"])
        yield "month_short", {"number": month["number"]}, _shortened(month.get("short", ()))
        yield "month_adjective", {"number": month["number"]}, _adjective(month["adjective"])
    for weekday in data["weekdays"]:
        yield "weekday", {"number": weekday["number"]}, nominal(weekday["name"])
    for way, adjectives in data["weekday_adjectives"].items():
        yield "weekday_adjective", {"way": way}, chain.from_iterable(map(_adjective, adjectives))
    for day in data["days"]:
        for word in day["words"]:
            says = {"offset": day["offset"], "or_preposition": word in data["prepositions"]}
            yield "day", says, fixed(word)
        yield "day", {"offset": day["offset"]}, chain.from_iterable(map(_adjective, day["adjectives"]))
    for relative in data["relative"]:
        says = {"unit": relative["unit"], "offset": relative["offset"]}
        adjectives = chain.from_iterable(map(_adjective, relative.get("adjectives", ())))
        stable = chain.from_iterable(map(fixed, relative.get("fixed", ())))
        yield "relative_date", says, chain(all_forms(relative["phrases"]), stable, adjectives)
    yield "same_year", {}, all_forms(data["same_year"])
    for season in data["seasons"]:
        yield "season", {"months": season.get("months")}, nominal(season["name"])
    yield "date_part", {}, all_forms(data["parts"])
    yield "date_coming", {}, all_forms(data["coming"])
    for number, words in enumerate(data["ordinals"], 1):
        yield "day_ordinal", {"day": number}, fixed(words)


def _shortened(words: Iterable[str]) -> Iterator[Phrase]:
    """`нояб` with and without its full stop."""
    return chain.from_iterable(fixed(form) for word in words for form in (word, word + "."))


def _adjective(word: str) -> Iterator[Phrase]:
    """`казахстанский` in all genders, numbers and cases (pymorphy3 sees the lemma as an adjective)."""
    from cisnews.knowledge.inflection import adjective

    return adjective(word)


def cues(data: dict[str, Any]) -> Compiled:
    """What ascribes words to a speaker: sorts `cue` and `light_cue`, with its class and its complements."""
    for group in data["verbs"]:
        for line in group["verbs"]:
            says = {"lemma": line, "class": "verb", "takes": group["takes"]}
            yield "cue", says, chain.from_iterable(map(verbal, line.split(" / ")))
    for group in data["expressions"]:
        for line, noun in product(group["verbs"], group["nouns"]):
            says = {"lemma": f"{line} {noun}", "class": "verb", "takes": group["takes"]}
            yield "cue", says, chain.from_iterable(verbal(f"{verb} {noun}") for verb in line.split(" / "))
    for verb in data["light"]:
        yield "light_cue", {"lemma": verb, "class": "verb", "takes": []}, verbal(verb)
    for word in data["predicatives"]:
        yield "cue", {"lemma": word, "class": "predicative", "takes": ["that"]}, predicative(word)
    for verb in data["impersonal"]:
        yield "cue", {"lemma": verb, "class": "impersonal", "takes": ["that"]}, verbal(verb)
    for phrase in data["opinions"]:
        yield "cue", {"lemma": phrase, "class": "opinion", "takes": []}, fixed(phrase)
    for phrase in data["tellings"]:
        yield "cue", {"lemma": phrase, "class": "opinion", "takes": ["data"]}, fixed(phrase)
    for phrase in (*data["opinions"], *data["tellings"]):
        first, rest = phrase.split(maxsplit=1)
        first = "с" if first == "со" else first  # с его слов
        for whose, takes in (("его", "his"), ("ее", "her"), ("их", "their")):
            own = f"{first} {whose} {rest}"
            complements = [takes, "data"] if phrase in data["tellings"] else [takes]
            yield "cue", {"lemma": phrase, "class": "opinion", "takes": complements}, fixed(own)


_REFORM_VERB_FLAGS = ("presents", "brings", "to_parliament", "sends_back", "with_initiative", "enters")


def reforms(data: dict[str, Any]) -> Compiled:
    """What tells of reforms: sorts `reform_head`, `reform_target`, `reform_verb` … and `referendum`."""
    for head in data["heads"]:
        yield "reform_head", head, nominal(head["noun"], plural=True)
    for kind, words in data["adjectives"].items():
        yield "reform_adjective", {"kind": kind}, chain.from_iterable(map(_adjective, words))
    for kind, phrases in data["targets"].items():
        yield "reform_target", {"kind": kind}, all_forms(phrases, plural=True)
    for change in data["changes"]:
        says = {"noun": change["noun"], "government": change["government"], "finite": change.get("finite", False)}
        says["infinitive"] = change.get("infinitive")
        yield "reform_change_verb", says, _aspects([change["verb"]])
        if change["government"] == "genitive":
            yield "reform_becomes", {**says, "quality": False}, _reflexive(change["verb"])
        if change["government"] != "infinitive":
            yield "reform_change", {"noun": change["noun"], "finite": says["finite"] is True}, nominal(change["noun"])
    for grown in data["growing"]:
        says = {"noun": grown["noun"], "government": "genitive", "finite": False, "infinitive": None, "quality": False}
        yield "reform_becomes", says, _aspects([grown["verb"]])
    for verb in data["becomes"]:
        yield "reform_becoming", {"quality": True}, _aspects([verb])
    yield "reform_quality", {}, chain.from_iterable(map(_adjective, data["qualities"]))
    yield "reform_change", {"finite": False}, all_forms(data["change_nouns"])
    yield "reform_rules", {}, all_forms(data["new_rules"], plural=True)
    for kind, nouns in data["whole_changes"].items():
        yield "reform_change", {"kind": kind, "finite": True}, all_forms(nouns)
    yield "reform_opener", {"aims": False}, _aspects(data["openers"])
    yield "reform_opener", {"aims": True}, _aspects(data["aims"])
    for status, words in data["stages"].items():
        yield "reform_stage", {"status": status}, chain.from_iterable(map(_adjective, words))
    for group in data["verbs"]:
        says = {"role": group["role"], "about": group.get("takes") == "about", "passive": group.get("passive", False)}
        says |= {flag: group.get(flag, False) for flag in _REFORM_VERB_FLAGS}
        says["beside"] = group.get("beside")
        yield "reform_verb", says, _aspects(group["verbs"])
    yield "reform_force", {}, _aspects(data["in_force"])
    for noun in data["instruments"]:
        yield "reform_instrument", {"noun": noun}, nominal(noun)
    yield "referendum", {}, all_forms(data["referendum"])
    yield "reform_author", {}, all_forms(data["authors"], plural=True)


def _aspects(pairs: Iterable[str]) -> Iterator[Phrase]:
    """Both verbs of each pair, first persons too: `предложить / предлагать`."""
    return chain.from_iterable(verbal(verb, first_person=True) for pair in pairs for verb in pair.split(" / "))


def _reflexive(pair: str) -> Iterator[Phrase]:
    """What becomes so: `сократить / сокращать` -> the forms of `сократиться` and `сокращаться`, where they exist."""
    verbs = (f"{verb}ся" for verb in pair.split(" / "))
    return chain.from_iterable(verbal(verb) for verb in verbs if is_known_verb(verb))


def agencies(data: list[dict[str, Any]]) -> Compiled:
    """Agencies and outlets that relay news: sort `agency`."""
    for agency in data:
        says = {"name": agency["name"], "kind": agency["kind"], "country": agency["country"]}
        says["also_words"] = bool(agency.get("also_words"))
        names = dict.fromkeys([agency["name"], *agency.get("variants", ()), *agency.get("sites", ())])
        yield "agency", says, chain.from_iterable(map(_agency_name, names))


def _agency_name(name: str) -> Iterator[Phrase]:
    """`Казинформ` in all cases; abbreviations, quoted names and names in Latin letters do not inflect."""
    name = name.strip("«»") if name.startswith("«") else name
    return nominal(name) if re.fullmatch(r"[А-ЯЁ][а-яё]+(?: [а-яё]+)?", name) else fixed(name)


SORTS: dict[str, Callable[[Any], Compiled]] = {
    "countries": countries,
    "places": places,
    "place_nouns": place_nouns,
    "bodies": bodies,
    "body_nouns": body_nouns,
    "body_names": body_names,
    "posts": posts,
    "post_prefixes": post_prefixes,
    "groups": groups,
    "office_verbs": office_verbs,
    "dates": dates,
    "cues": cues,
    "meetings": meetings,
    "agencies": agencies,
    "reforms": reforms,
}
"""The files with phrases, in the order in which their entries are numbered."""

TABLES = (
    "abbreviations",
    "blocks",
    "body_uses",
    "clauses",
    "cues",
    "dates",
    "east_asian_names",
    "frame",
    "languages",
    "lost_spaces",
    "meetings",
    "name_contexts",
    "name_parts",
    "office_holders",
    "office_verbs",
    "post_uses",
    "reforms",
    "state_offices",
    "surname_endings",
)
"""The files with plain data."""

LISTS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "name_endings": ("surname_endings", name_endings),
    "peoples": ("given_names", peoples),
    "given_variants": ("given_variants", given_variants),
    "known_surnames": ("known_surnames", known_families),
    "rare_words": ("known_surnames", rare_words),
    "named_heads": ("bodies", named_heads),
    "known_persons": ("office_holders", known_names),
    "known_states": ("office_holders", known_states),
    "male_inhabitants": ("countries", male_inhabitants),
}
"""The files that are put in order for looking up: compiled name, file, and how."""

LINES: dict[str, tuple[str, Callable[[Any], dict[str, Any]]]] = {
    "given_names": ("given_names", given_names),
}
"""Such files too, so long that they are not read as a whole: a line for each key."""


def all_forms(phrases: Iterable[str], *, plural: bool = False) -> Iterator[Phrase]:
    """All forms of several noun phrases."""
    return chain.from_iterable(nominal(phrase, plural=plural) for phrase in phrases)
