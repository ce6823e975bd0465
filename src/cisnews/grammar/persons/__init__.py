"""Who is who: all mentions of one person become one actor, named in the nominative.

Each mention has its readings (`readings`); mentions are given to persons from the fullest name to the barest
(`clusters`); the reading that explains all mentions of a person is the name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar.cast import Actor
from cisnews.grammar.layers import Reference
from cisnews.grammar.morphology import ALL_CASES, with_capitals_of
from cisnews.grammar.names.eastern import EASTERN
from cisnews.grammar.names.listed import name_parts
from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.names.paradigms import FEMALE, MALE, PLURAL
from cisnews.grammar.persons.clusters import Mention, Person, Who

if TYPE_CHECKING:
    from cisnews.grammar.layers import Name
    from cisnews.grammar.persons.readings import Identity
    from cisnews.grammar.sheet import Sheet
    from cisnews.model.speaker import Gender

_LEAD_OF_MEN = 1
"""What a paradigm weighs less for a woman's name that never changes."""


def find_persons(sheet: Sheet, names: list[Name]) -> list[Reference]:
    """A reference (kind `name`) for each name, to the actor whose name it is."""
    mentions = [Mention(sheet, name) for name in names if name.parts]
    who = Who()
    placed: dict[int, Person] = {}
    for mention in sorted(mentions, key=_fullness):
        if mention.wholes and any(whole.identity.group != PLURAL for whole in mention.wholes):
            placed[mention.name.last] = who.place(mention)
    for name in names:
        if not name.parts and name.first - 1 in placed:  # in brackets after a name
            placed[name.first - 1].mentions.append(Mention(sheet, name))
    references: list[Reference] = []
    for person in sorted(who.persons, key=lambda person: min(person.places)):
        references += _references(sheet, person)
    return sorted(references, key=lambda reference: reference.first)


def _fullness(mention: Mention) -> tuple[int, int]:
    """Full names first, then initials, given name and patronymic, and the single words in the order of the text."""
    kinds = mention.kinds
    if "family" in kinds and "given" in kinds:
        rank = 1 if mention.initials else 0
    elif "patronymic" in kinds:
        rank = 2
    else:
        rank = 3 if "family" in kinds else 4
    return rank, mention.name.first


def _references(sheet: Sheet, person: Person) -> list[Reference]:
    identity = max(
        person.identities, key=lambda known: (person.identities[known], -known.group, known.family, known.given)
    )
    spelled = _spelling(sheet, person, identity)
    given, patronymic, family = (spelled[kind] for kind in ("given", "patronymic", "family"))
    actor = Actor(
        kind="person",
        name=" ".join(part for part in _order(person, given, patronymic, family) if part),
        rule=person.mentions[0].name.rule,
        given=given or None,
        patronymic=patronymic or None,
        family=family or None,
        gender=_gender(person, identity),
    )
    return [
        Reference(
            mention.name.first,
            mention.name.last,
            actor,
            "name",
            _cases(mention, identity),
            False,
            mention.name.rule,
        )
        for mention in person.mentions
    ]


def _order(person: Person, given: str, patronymic: str, family: str) -> tuple[str, ...]:
    """The family name last, but in names of the Far East, where it stands first."""
    if person.mentions[0].name.rule == EASTERN:
        return family, given
    return given, patronymic, family


def _gender(person: Person, identity: Identity) -> Gender | None:
    """Male or female where no equally good identity says otherwise.

    A family name that men and women have alike (`Матвиенко`) tells nothing: the verbs and titles beside it do.
    """
    is_male = identity.group == MALE
    other = person.identities.get(identity._replace(group=FEMALE if is_male else MALE))
    if other is None:
        return "male" if is_male else "female"
    lead = person.identities[identity] - other if is_male else other - person.identities[identity]
    if not identity.patronymic and (not identity.given or identity.given.endswith(".")):
        lead -= _lead_of_men(person.mentions[0], identity.family)
    if not lead:
        return None
    return "male" if lead > 0 else "female"


def _lead_of_men(mention: Mention, family: str) -> int:
    """How much more the family name in a mention weighs as a man's, where that only says that men are named oftener.

    More than that says that it hardly is a woman's: `Лисин`.
    """
    word = next((mention.sheet.words[part.last - 1] for part in mention.name.parts if part.kind == "family"), None)
    if word is None:
        return 0
    as_male, as_female = (
        max([r.weight for r in word.naming.family if r.group == group and family.endswith(r.key)], default=0)
        for group in (MALE, FEMALE)
    )
    lead = as_male - as_female
    return lead if 0 < lead <= _LEAD_OF_MEN else 0


def _cases(mention: Mention, identity: Identity) -> int:
    cases = 0
    for whole in mention.wholes:
        if whole.identity.group == identity.group and whole.identity.family in ("", identity.family):
            cases |= whole.cases
    return cases or ALL_CASES


def _spelling(sheet: Sheet, person: Person, identity: Identity) -> dict[str, str]:
    """The parts of the name as written: ё where a mention has it, capitals as in the text."""
    spelled = {"given": "", "patronymic": "", "family": ""}
    for mention in person.mentions:
        for whole in mention.wholes:
            if whole.identity.group != identity.group:
                continue
            nominatives = whole.given, whole.patronymic, whole.family
            for kind, key, own, nominative in zip(spelled, whole.identity, identity, nominatives, strict=False):
                if key and key == own and (not spelled[kind] or "ё" in nominative):
                    spelled[kind] = _capitals(sheet, mention.name, kind, nominative)
    return spelled


def _capitals(sheet: Sheet, name: Name, kind: str, nominative: str) -> str:
    """A nominative with the capitals of the words it was read from."""
    words = [
        word.text
        for part in name.parts
        if part.kind == kind
        for word in sheet.words[part.first : part.last]
        if word.kind == "word"
    ]
    return _with_capitals(tuple(words), nominative)


@lru_cache(maxsize=4096)
def _with_capitals(words: tuple[str, ...], nominative: str) -> str:
    pieces = nominative.split(" ")
    if len(words) != len(pieces):
        return " ".join("-".join(part[:1].upper() + part[1:] for part in piece.split("-")) for piece in pieces)
    return " ".join(with_capitals_of(_as_name(word), piece) for word, piece in zip(words, pieces, strict=True))


def _as_name(word: str) -> str:
    """`Кебич` for `КЕБИЧ`, `уулу` for `УУЛУ`, `аль-Асад` for `АЛЬ-АСАД`."""
    if not word.isupper() or len(word) < 2:
        return word
    if word.lower() in suffixes():
        return word.lower()
    article, dash, name = word.lower().partition("-")
    return f"{article}-{name.title()}" if dash and article in name_parts("article_prefixes") else word.title()
