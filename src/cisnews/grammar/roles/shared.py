"""Offices in the plural shared out over names: `премьеры Белоруссии и Казахстана — А. Лис и Б. Нуров`.

Or by turns: `послы Кубы Анна Лис и Чили Иван Бек`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.bodies.drafts import name_in_nominative
from cisnews.grammar.morphology import GENITIVE, NOMINATIVE
from cisnews.grammar.offices.titles import title_in_body, title_in_place, titles_of_domains
from cisnews.grammar.roles.lists import list_of_names
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Office, PlaceMention, Reference
    from cisnews.grammar.offices.titles import Title
    from cisnews.grammar.roles.stage import Stage


_LONGEST_DOMAIN = 6
"""Words between two names that can tell the second one's domain."""


class Share(Record):
    """One of the places or bodies over which an office is shared out: half-open token numbers, and what it is."""

    first: int
    last: int
    place: PlaceMention | None
    body: BodyMention | None


def shared_offices(stage: Stage) -> None:
    """Tie each name of a list to the place or body at the same place of the list before it."""
    several = [office for office in stage.offices if office.plural_cases and not office.within]
    if not several or len(stage.names) < 2:
        return
    for office in several:
        if stage.is_held(office) or not _precedes_several(stage, office):
            continue
        shares = _shares(stage, office)
        if len(shares) < 2:
            if not _by_turns(stage, office):
                _shared_domains(stage, office)
            continue
        names = list_of_names(stage, office, _after_dash(stage, shares[-1].last))
        if len(names) == len(shares):
            _give_shares(stage, office, shares, names)


def _precedes_several(stage: Stage, office: Office) -> bool:
    """A quick look: whether two names stand behind an office."""
    names = stage.names_after(office.first, 2)
    return len(names) > 1 and names[1].first < stage.sheet.sentence_at(office.first).last + _LONGEST_DOMAIN


def _give_shares(stage: Stage, office: Office, shares: list[Share], names: list[Reference]) -> None:
    for share, name in zip(shares, names, strict=True):
        stage.give(office_of_share(stage, office, share), name.actor, "office_shared_out", mention=False)
    stage.share_out(office)


def _by_turns(stage: Stage, office: Office) -> bool:
    """`премьеры Белоруссии — А. Лис, Казахстана — Б. Нуров`: a place or body and a name by turns, with a dash or none.

    The case of one name is enough: the forms of a foreign one may tell nothing (`послы Кубы Анна Лис и Чили Хосе Пас`).
    """
    words = stage.sheet.words
    share = share_at(stage, first_share(office))
    shares: list[Share] = []
    names: list[Reference] = []
    while share is not None:
        name = stage.name_from(_after_dash(stage, share.last), office.first)
        if name is None:
            break
        shares.append(share)
        names.append(name)
        joined = name.last < len(words) and words[name.last].is_joint
        share = share_at(stage, name.last + 1 if joined else None)
    cases = NOMINATIVE if shares and words[shares[0].last].is_dash else office.plural_cases
    if len(shares) < 2 or not any(name.cases & cases for name in names):
        return False
    _give_shares(stage, office, shares, names)
    return True


def _shared_domains(stage: Stage, office: Office) -> None:
    """`министры обороны и иностранных дел Анна Лис и Иван Беков`: each has a ministry of his own.

    Or by turns: `министры обороны Анна Лис и иностранных дел Иван Беков`.
    """
    first = (office.post or "").partition(" ")[2]
    names, second = _names_and_domain_between(stage, office)
    if not second:
        names, domains = list_of_names(stage, office, office.last), first.split(" и ")
    else:
        domains = [first, second]
    titles = titles_of_domains(office, domains) if len(names) == 2 else []
    if len(titles) != 2:
        return
    for title, name in zip(titles, names, strict=True):
        stage.give(_of_one(office, title), name.actor, "office_shared_out", mention=False)


def _names_and_domain_between(stage: Stage, office: Office) -> tuple[list[Reference], str]:
    """`Анна Лис и иностранных дел Иван Беков` -> the names, and the words between `и` and the second one."""
    words, cases = stage.sheet.words, office.plural_cases
    name = stage.name_from(office.last, office.first)
    if office.kind != "minister" or name is None or name.last >= len(words) or words[name.last].key != "и":
        return [], ""
    first = name.last + 1
    other = next(iter(stage.names_between(first, first + _LONGEST_DOMAIN)), None)
    if (
        other is None
        or not name.cases & other.cases & cases
        or any(word.capital for word in words[first : other.first])
    ):
        return [], ""
    return [name, other], stage.sheet.text(first, other.first)


def _of_one(office: Office, title: Title) -> Office:
    """The office in the singular, under the title that one of several persons has."""
    return replace(office.called(title), plural=False)


def _shares(stage: Stage, office: Office) -> list[Share]:
    """`Белоруссии, Казахстана и Киргизии`: the first stands within the office, the others follow it."""
    words = stage.sheet.words
    end = stage.sheet.sentence_at(office.first).last
    shares: list[Share] = []
    share = share_at(stage, first_share(office))
    while share is not None and share.first < end:
        shares.append(share)
        joined = share.last < end and words[share.last].is_joint
        share = share_at(stage, share.last + 1 if joined else None)
    return shares


def first_share(office: Office) -> int | None:
    """The token of the place or body at the end of the office."""
    return next((first for field, first, last in office.grounds if field != "post" and last == office.last), None)


def share_at(stage: Stage, first: int | None) -> Share | None:
    """The place or body in the genitive that begins at a token."""
    if first is None:
        return None
    place, body = stage.place_from.get(first), stage.body_from.get(first)
    found = place or body
    return Share(found.first, found.last, place, body) if found is not None and found.cases & GENITIVE else None


def _after_dash(stage: Stage, token: int) -> int:
    words = stage.sheet.words
    return token + 1 if token < len(words) and words[token].is_dash else token


def office_of_share(stage: Stage, office: Office, share: Share) -> Office:
    """The office in the singular, of one place or body."""
    written = stage.sheet.text(share.first, share.last)
    if share.body is not None:
        field, title = "organization", title_in_body(office, share.body, written)
    else:
        field, title = "country", title_in_place(office, share.place, written)
    post = next(ground for ground in office.grounds if ground[0] == "post")
    return replace(
        _of_one(office, title), last=max(office.last, share.last), grounds=(post, (field, share.first, share.last))
    )


def second_bodies(stage: Stage) -> None:
    """`форвард «Ветра» и сборной Литвы Иван Лис`: the same post in the second body, for whoever has it in the first."""
    words = stage.sheet.words
    for office in stage.offices:
        actor, own = stage.holder(office), stage.given(office)
        ends = (last for field, _, last in office.grounds if field == "organization" and last + 1 < office.last)
        first = next((last + 1 for last in ends if words[last].key == "и"), 0)
        if actor is None or own is None or not first:
            continue
        body = stage.body_from.get(first)
        name = body.name if body is not None else name_in_nominative(stage.sheet, first, office.last)
        actor.offices.append(
            replace(
                own,
                label=f"{own.post} {stage.sheet.text(first, office.last)}",
                organization=name,
                country=body.country if body is not None else None,
                key=None,
                grounds=(own.grounds[0], ("organization", first, office.last)),
            )
        )
