"""Offices in fewer words than before: `Глава палаты`, `парламентарий`, `Глава региона` for somebody named in full."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.places.lexical import country as country_entry
from cisnews.knowledge import lexicon
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

NAMES_BACK = 200
"""How many names back a person is looked for: keeps a text of nothing but names and offices linear."""
_HEADS = frozenset({"head", "speaker", "minister", "prosecution"})
"""Kinds of posts that `глава палаты`, `глава ведомства` can mean."""
_ONE_A_STATE = frozenset({"parliament", "government", "central_bank"})
"""Kinds of bodies of which a state has one, whatever the text calls it."""


class Found(Record):
    """Whose office it is, how the office is called in full, and by which rule."""

    actor: Actor
    office: Office
    rule: str


def as_own(office: Office, own: Office) -> Office:
    """The person's own office, in the words of this mention."""
    return replace(office.called(own), body_kind=own.body_kind, kind=own.kind)


def distinct(offices: tuple[Office, ...]) -> tuple[Office, ...]:
    """The first mention of each office of a person: a text that names one a thousand times is read in linear time."""
    first: dict[tuple[object, ...], Office] = {}
    for one in offices:
        says = (one.label, one.post, one.organization, one.country, one.kind, one.key, one.body_kind)
        first.setdefault((*says, one.former, one.acting), one)
    return tuple(first.values())


def picked_up(stage: Stage, office: Office, own: dict[Actor, tuple[Office, ...]]) -> Found | None:
    """`Глава палаты`, `парламентарий`: the person named before with a fuller office of that kind.

    Of several, the one who is the subject of the nearest sentence before that names any of them.
    """
    found: dict[Actor, Office] = {}
    last: Reference | None = None
    for name in stage.names_before(office.first, NAMES_BACK):
        for one in own.get(name.actor, ()):
            if one.first < office.first and fits(name.actor, office) and _is_picked_up(office, one):
                found[name.actor] = one
                last = name
    if last is None or (len(found) > 1 and not _is_subject(stage, last, found)):
        return None
    return Found(last.actor, as_own(office, found[last.actor]), "office_picks_up_person")


def _is_subject(stage: Stage, name: Reference, others: dict[Actor, Office]) -> bool:
    """Whether a name stands in the nominative and nobody of the others in its sentence."""
    sentence = stage.sheet.sentence_at(name.first)
    here = {other.actor for other in stage.names_between(sentence.first, sentence.last)} & others.keys()
    return bool(name.cases & NOMINATIVE) and here == {name.actor}


def _is_picked_up(office: Office, own: Office) -> bool:
    """Whether the bare words of an office can mean a fuller one."""
    if office.former != own.former or (office.acting and not own.acting):
        return False
    if office.country and own.country and office.country != own.country:
        return False
    if office.organization is not None:
        return _in_that_body(office, own)
    place = _place_of(office)
    if place and not _is_of_place(place, own):
        return False
    epithet = _epithets().get(office.post or "")
    if epithet is None:
        full = _full_titles().get(office.label, office.label)  # `гендиректор`, and `генеральный директор клуба`
        return own.label.lower().startswith((office.label + " ", full + " ")) or own.label == full
    of_body = epithet.get("of_body", ())
    heads = own.kind in _HEADS and ("any" in of_body or own.body_kind in of_body)
    same = (own.post or "").lower() in (office.post, *epithet.get("posts", ()))
    return heads or same or own.kind in (_OF_PLACES if place else epithet["kinds"])


_OF_PLACES = frozenset({"regional", "state_head"})
"""Kinds of posts that `глава` means before a place's name."""


def _place_of(office: Office) -> str:
    """`Петербурга` in `глава Петербурга`; empty where no place or only the office's state stands there."""
    place = office.label.removeprefix(office.post or "").strip() if office.label != office.post else ""
    if not place or place == office.label:
        return ""
    return "" if office.country and place == country_entry(office.country)["genitive"] else place


def _is_of_place(place: str, own: Office) -> bool:
    """`Петербурга`, and `губернатор Санкт-Петербурга`."""
    return own.label.lower().replace("ё", "е").endswith(place.lower().replace("ё", "е"))


def _in_that_body(office: Office, own: Office) -> bool:
    """`Глава палаты`: the head of the body that the bare noun means; `спикер латвийского парламента`, the only one."""
    if office.country and office.body_kind in _ONE_A_STATE and office.body_kind == own.body_kind:
        return office.country == own.country and office.kind == own.kind and own.kind in _HEADS
    epithet = _epithets().get(office.post or "")
    if office.key or own.organization is None or not _is_bare(office) or epithet is None or "of_body" not in epithet:
        return False
    same_noun = (office.organization or "").lower() in own.organization.lower() or office.body_kind == own.body_kind
    return same_noun and own.kind in _HEADS


def _is_bare(office: Office) -> bool:
    """`палата`, `комитет`: a body without a name."""
    return office.organization is not None and " " not in office.organization and office.organization.islower()


def fits(actor: Actor, office: Office) -> bool:
    """Whether the gender of an office's noun allows the actor."""
    return not (office.gender == "female" and actor.gender == "male")


@cache
def _full_titles() -> dict[str, str]:
    titles: dict[str, str] = lexicon.table("post_uses")["same"]
    return titles


@cache
def _epithets() -> dict[str, Any]:
    epithets: dict[str, Any] = lexicon.table("post_uses")["epithets"]
    return epithets
