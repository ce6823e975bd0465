"""Clauses that leave out verb and post: `Мэром Оша стал Асан Беков, Нарына — бывший судья Анна Лис`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.roles.shared import first_share, office_of_share, share_at
from cisnews.grammar.roles.subjects import past_offices

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage


def gapped(stage: Stage, office: Office, person: Reference) -> None:
    """Share out an office just tied to a name over the places or bodies with a dash and a name that follow it."""
    words, end = stage.sheet.words, stage.sheet.sentence_at(office.first).last
    if person.last + 2 >= end or not words[person.last].is_joint:
        return
    if first_share(office) is None or not any(words[at].is_dash for at in range(person.last, end)):
        return
    token = person.last + 1
    while (share := share_at(stage, token)) is not None and share.last < end:
        if not words[share.last].is_dash:
            return
        name = stage.name_from(past_offices(stage, share.last + 1), office.first)
        if name is None or not name.cases & NOMINATIVE:
            return
        stage.give(office_of_share(stage, office, share), name.actor, "office_by_verb_left_out", mention=False)
        if name.last >= end or not words[name.last].is_joint:
            return
        token = name.last + 1
