"""Whether an office that says no name can mean a person whom the text has named: `министр`, `спикер`, `эксперт`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.quotes.cues import small_words

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_KINDS = {
    "minister": frozenset({"minister", "head"}),
    "head": frozenset({"head", "state_head"}),
    "government_deputy": frozenset({"government_deputy", "deputy_head"}),
    "minister_deputy": frozenset({"minister_deputy", "deputy_head"}),
    "deputy_head": frozenset({"deputy_head", "minister_deputy", "government_deputy"}),
    "member": frozenset({"member", "party"}),
}
"""By the kind of an office without a name the kinds of offices of whoever can be meant."""
_OF_HOUSE = frozenset({"member", "party", "speaker", "speaker_deputy"})
"""Kinds of offices of members of parliaments."""
_ONE_IN_A_STATE = frozenset({"speaker", "state_head", "government_head"})
_EPITHETS = frozenset({"media", "science", "business", "culture", "sport", "society", "medicine", "religious"})
"""Kinds of callings by which a text can go on to call anybody who has no other: `эксперт`, `экономист`, `тренер`."""
_SIDES = frozenset({"law", "prosecution", "court"})
"""Kinds of callings of those who meet in court: `адвокат`, `прокурор`, `судья`."""
_HEADS = {
    "speaker": frozenset({"parliament", "chamber", "interstate_parliament", "regional_parliament"}),
    "regional": frozenset({"regional_government"}),
}
"""Posts by which the heads of some kinds of bodies are called: `спикер`, `губернатор`."""


def may_be(scene: Scene, person: Actor, office: Office, *, after_speech: bool, goes_on: bool) -> bool:
    """Whether an office without a name, or a calling, can mean the person who has just spoken: `политик`, `министр`.

    `goes_on`: the text says that the same person goes on (`также`), or names nobody else.
    """
    if is_calling(office):
        return True
    if after_speech and " ".join(office.label.split()[:2]) in small_words("memberships"):
        return not any(own.kind == office.kind and own.organization for own in person.offices if own.kind == "party")
    spokesman = _speaks_for(office)
    if spokesman and (after_speech or any(one.kind == "media" for one in person.offices)) and person.offices:
        return True
    bare = office.organization is None
    if bare and office.label in small_words("reporters") and not _is_anothers(scene, person, office):
        return True
    own = [one for one in person.offices if one.country in (None, office.country) or office.country is None]
    if any(is_such(one, office) for one in own):
        meant = bare or any(_is_of_one_body(one, office) for one in own)
        if after_speech and meant:
            return True
        return (meant or _is_one_in_a_state(office)) and not _is_anothers(scene, person, office)
    if goes_on:
        return spokesman or all(one.kind in _EPITHETS for one in person.offices) or _in_one_house(own, person, office)
    if is_epithet(office):
        return all(one.kind in _EPITHETS for one in person.offices) and not _is_anothers(scene, person, office)
    if person.offices or not bare:
        return False
    in_headline = person is scene.in_headline
    unsaid = office.country is None and office.key is None
    return in_headline or (unsaid and (after_speech or not _is_anothers(scene, person, office)))


def opposes(scene: Scene, person: Actor, office: Office, cue: Cue) -> bool:
    """`сказал прокурор Беков. …, — возразил адвокат`; `— парировал врач`: the other side, whoever has just spoken."""
    own = [one for one in person.offices if not one.former]
    if not own or any(one.kind == office.kind or (office.kind != "member" and is_such(one, office)) for one in own):
        return False
    return objects(scene, cue) or (office.kind in _SIDES and any(one.kind in _SIDES for one in own))


def objects(scene: Scene, cue: Cue) -> bool:
    """`возразил`, `парировал`: somebody else than whoever has just spoken."""
    return not scene.sheet.words[cue.first].lemmas.isdisjoint(small_words("objections"))


def is_calling(office: Office) -> bool:
    """`политик`, `сербский специалист`: a word for whoever has just spoken, whatever the office."""
    return not small_words("callings").isdisjoint((office.label, office.label.split()[-1]))


def is_epithet(office: Office) -> bool:
    """`эксперт`, `певец`: what anybody can be called who has no other calling; not: `эксперт Центра`."""
    return office.kind in _EPITHETS and office.organization is None


def is_such(own: Office, office: Office) -> bool:
    """Whether a person's own office is one of the kind: `глава Минздрава`, `министр`; `лидер фракции`, `депутат`."""
    if own.kind in (_KINDS.get(office.kind) or {office.kind}):
        return True
    if _speaks_for(office) and _speaks_for(own):
        return True
    for one, other in ((own, office), (office, own)):
        if one.kind == "head" and other.kind in _HEADS:
            return one.body_kind in _HEADS[other.kind] or (other.kind == "regional" and _heads_place(one))
    return office.kind == "member" and _is_of_house(own)


def _heads_place(office: Office) -> bool:
    """`глава города`, `глава района`: a mayor, though the words are those of any head."""
    words = office.label.lower().split()
    return len(words) > 1 and office.organization is None and words[1] in small_words("places_headed")


def _is_of_house(office: Office) -> bool:
    """`секретарь фракции`, `зампред комитета Госдумы`: an office by which a member of a parliament is called."""
    return office.kind in _OF_HOUSE or not small_words("in_houses").isdisjoint(office.label.lower().split())


def _in_one_house(own: list[Office], person: Actor, office: Office) -> bool:
    """`Лидер партии «Путь» Беков … Вице-спикер Сената также отметил`: a politician in a further office of the house."""
    politician = own == person.offices and all(_is_of_house(one) or one.body_kind == "party" for one in own)
    return bool(own) and politician and _is_of_house(office) and not office.former


def _speaks_for(office: Office) -> bool:
    """`представитель Кремля`, `пресс-секретарь президента`."""
    return office.label.split()[0].lower() in small_words("spokesmen")


def _is_one_in_a_state(office: Office) -> bool:
    """`спикер`, `председатель Госдумы`: whatever body is told of the person."""
    heads_house = office.kind == "head" and office.body_kind in _HEADS["speaker"]
    return heads_house or office.kind in _ONE_IN_A_STATE


def _is_of_one_body(own: Office, office: Office) -> bool:
    """`депутат Беков … мажилисмен`: one body, or none told of a member."""
    untold = own.organization is None and own.kind == office.kind == "member"
    return untold or _same_body(own.organization, office.organization)


def _same_body(one: str | None, other: str | None) -> bool:
    """`Центральная избирательная комиссия России` and `ЦИК`: one is the initials with which the other begins."""
    if one is None or other is None:
        return False
    short, full = sorted((one, other), key=len)
    initials = "".join(word[0] for word in full.split()).upper()
    return short.lower() in full.lower() or (short.isupper() and initials.startswith(short))


def _is_anothers(scene: Scene, person: Actor, office: Office) -> bool:
    """Whether somebody else in the text has an office of the kind, in that state where one is said."""
    return any(
        own.kind == office.kind
        or (office.country is not None and own.country == office.country and is_such(own, office))
        for actor in scene.persons
        if actor is not person
        for own in actor.offices
    )
