"""Offices tied to names by a noun: `назначение Лиса министром`, `отставка Лиса с поста мэра`, `уход с должности`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import ON_POST, WITH
from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE
from cisnews.grammar.roles.agreement import post_begin, words_of_office
from cisnews.grammar.roles.subjects import subject

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

_DOUBT_REACH = 3
"""How far before a noun of appointing a word may stand that leaves it open (tokens)."""


def by_noun(stage: Stage, office: Office) -> bool:
    """`назначение Анны Лис мэром`, `поздравил Анну Лис с избранием мэром`, `заявил об отставке с поста мэра`."""
    noun = post_begin(stage.sheet, office.first) - 1
    name = stage.name_until(noun + 1, office.first)
    is_replaced = name is not None and stage.verbs.at(name.first - 1, ("replacing",)) is not None
    if name is not None and not name.cases & NOMINATIVE and _is_on_post(stage, office) and not is_replaced:
        successor = _successor(stage, office, name)
        stage.give(replace(office, former=successor is not None), name.actor, "office_on_a_post")
        if successor is not None:
            stage.give(office, successor.actor, "office_on_a_post", mention=False)
        return True
    if name is not None and name.cases & GENITIVE:
        said_by = _before_offices(stage, name.first)
        if noun + 1 == office.first and _says(stage, said_by) == "dismissal":
            return False  # `после отставки Ивана Лиса мэром стал Пётр Бек`
        return _give(stage, office, said_by, name)
    if not _says(stage, noun):
        return False
    name = _named_after(stage, office) or _congratulated(stage, noun) or _own(stage, noun, office.last)
    return _give(stage, office, noun, name)


def _successor(stage: Stage, office: Office, name: Reference) -> Reference | None:
    """`Анна Бек` in `преемником Ивана Лиса на посту мэра стала Анна Бек`."""
    if not name.first or stage.sheet.words[name.first - 1].lemmas.isdisjoint(words_of_office("successors")):
        return None
    verb = stage.verbs.near(name.first - 1, office.last, ("being", "appointing"))
    return subject(stage, verb.token, name.first - 1, office.last) if verb is not None else None


def _is_on_post(stage: Stage, office: Office) -> bool:
    """`на посту` between a name that is no subject and a post: `работу Ивана Лиса на посту мэра`."""
    words = stage.sheet.words
    return office.first > 1 and words[office.first - 2].key == "на" and words[office.first - 1].key in ON_POST


def _before_offices(stage: Stage, token: int) -> int:
    """The token before the offices that end at a token: `назначение` in `назначение депутата, главы фонда Анны Лис`."""
    words = stage.sheet.words
    while True:
        office = next((office for office in stage.offices_until.get(token, ()) if not office.within), None)
        if office is None:
            return token - 1
        token = office.first
        if token and words[token - 1].text == "," and stage.offices_until.get(token - 1):
            token -= 1


def _says(stage: Stage, token: int) -> str:
    """What the noun at a token says of an office: `appointment`, `dismissal`; empty where it leaves it open."""
    words = stage.sheet.words
    if token < 0:
        return ""
    lemmas = words[token].lemmas
    found = next((sort for sort in ("appointment", "dismissal") if lemmas & words_of_office(sort)), "")
    if any(word.lemmas & words_of_office("doubted") for word in words[max(0, token - _DOUBT_REACH) : token]):
        return ""
    return found


def _give(stage: Stage, office: Office, noun: int, name: Reference | None) -> bool:
    says = _says(stage, noun)
    if name is None or not says:
        return False
    former = says == "dismissal" or office.former
    stage.give(replace(office, former=former), name.actor, f"office_by_noun_of_{says}")
    return True


def _named_after(stage: Stage, office: Office) -> Reference | None:
    """`назначение на пост тренера Ивана Лиса`: the name in the genitive right after the post in the genitive."""
    name = stage.name_from(office.last, office.first)
    return name if name is not None and name.cases & GENITIVE and office.cases & GENITIVE else None


def _congratulated(stage: Stage, noun: int) -> Reference | None:
    """`поздравил Анну Лис` before `с избранием министром`."""
    if noun < 2 or stage.sheet.words[noun - 1].key not in WITH:
        return None
    name = stage.name_until(noun - 1, noun)
    return name if name is not None and name.cases & (ACCUSATIVE | DATIVE) else None


def _own(stage: Stage, noun: int, last: int) -> Reference | None:
    """`Иван Лис объявил` before `об уходе с поста`, `подал` before `в отставку`: the subject's own leaving.

    The verb may stand after the post too, whose last token is before `last`: `об уходе с поста мэра объявил Лис`.
    """
    words = stage.sheet.words
    if not noun or not words[noun].lemmas & words_of_office("dismissal") or words[noun - 1].pos != "PREP":
        return None
    for verb in (noun - 2, last):
        if 0 <= verb < len(words) and words[verb].pos == "VERB" and words[verb].lemmas & words_of_office("telling"):
            return subject(stage, verb, noun, last)
    return None
