"""The speakers of an article, each with the roles and mentions that belong to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.model import Role, Speaker, trusted
from cisnews.model.identity import part_id

if TYPE_CHECKING:
    from cisnews.grammar.assembly.builder import Builder
    from cisnews.grammar.cast import Actor, Cast
    from cisnews.grammar.layers import Office
    from cisnews.grammar.sheet import Sheet
    from cisnews.model import Mention


def build_speakers(builder: Builder, sheet: Sheet, cast: Cast, actors: list[Actor]) -> tuple[Speaker, ...]:
    """The speakers that some actors are, in order; the builder learns their ids."""
    mentions: dict[Actor, list[Mention]] = {actor: [] for actor in actors}
    for reference in cast.references:
        of_actor = mentions.get(reference.actor)
        if of_actor is not None:
            span = sheet.span(reference.first, reference.last)
            of_actor.append(trusted.mention(span, reference.kind, reference.rule))  # type: ignore[arg-type]
    taken: set[str] = set()
    for actor in actors:
        first = mentions[actor][0].span.start
        speaker_id = part_id("s", builder.article, actor.kind, actor.name)
        if speaker_id in taken:  # two persons of one name: the place of the first mention tells them apart
            speaker_id = part_id("s", builder.article, actor.kind, actor.name, first)
        taken.add(speaker_id)
        builder.speaker_ids[actor] = speaker_id
    return tuple(_speaker(builder, sheet, actor, mentions[actor]) for actor in actors)


def _speaker(builder: Builder, sheet: Sheet, actor: Actor, mentions: list[Mention]) -> Speaker:
    ids = builder.speaker_ids
    return Speaker(
        id=ids[actor],
        kind=actor.kind,
        name=actor.name,
        given=actor.given,
        patronymic=actor.patronymic,
        family=actor.family,
        gender=actor.gender,
        roles=_roles(sheet, actor.offices) if actor.offices else (),
        country=actor.country,
        members=tuple([ids[member] for member in actor.members]),
        mentions=tuple(mentions),
        name_basis=actor.name_basis,
        rule=actor.rule,
    )


def _roles(sheet: Sheet, offices: list[Office]) -> tuple[Role, ...]:
    """One role for each label, with all places where it is named."""
    by_label: dict[tuple[str, bool, bool], list[Office]] = {}
    for office in offices:
        by_label.setdefault((office.label, office.former, office.acting), []).append(office)
    return tuple([_role(sheet, same) for same in by_label.values()])


def _role(sheet: Sheet, same: list[Office]) -> Role:
    first = next((office for office in same if office.organization), same[0])
    return Role(
        label=first.label,
        post=first.post,
        organization=first.organization,
        country=first.country,
        former=first.former,
        acting=first.acting,
        spans=tuple([sheet.span(office.first, office.last) for office in same]),
        grounds=tuple([trusted.ground(field, sheet.span(a, b)) for office in same for field, a, b in office.grounds]),
        rule=first.rule,
    )
