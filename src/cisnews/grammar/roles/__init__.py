"""Who holds which office: offices beside names, offices that stand for a person, pronouns and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.cast import Cast
from cisnews.grammar.roles.beside import offices_beside_names
from cisnews.grammar.roles.bodies import find_bodies_as_actors
from cisnews.grammar.roles.clauses import offices_in_clauses
from cisnews.grammar.roles.context import bodies_of_context
from cisnews.grammar.roles.groups import find_groups
from cisnews.grammar.roles.known_holders import with_known_states
from cisnews.grammar.roles.peers import offices_of_peers
from cisnews.grammar.roles.predecessors import by_noun_of_predecessor, predecessors
from cisnews.grammar.roles.pronouns import find_pronouns
from cisnews.grammar.roles.ranks import ranks_in_bodies
from cisnews.grammar.roles.shared import second_bodies, shared_offices
from cisnews.grammar.roles.stage import Stage
from cisnews.grammar.roles.unnamed import resolve_unnamed, same_office_same_words
from cisnews.grammar.trace import near_miss

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import BodyMention, Office, PlaceMention, Reference
    from cisnews.grammar.sheet import Sheet


def cast_roles(
    sheet: Sheet,
    persons: list[Reference],
    offices: list[Office],
    bodies: list[BodyMention],
    places: list[PlaceMention],
) -> Cast:
    """The whole cast of the document."""
    stage = Stage(sheet, persons, offices, bodies, places)
    people = list(dict.fromkeys([name.actor for name in persons]))
    shared_offices(stage)
    offices_beside_names(stage)
    offices_in_clauses(stage)
    second_bodies(stage)
    predecessors(stage, people)
    by_noun_of_predecessor(stage)
    bodies_of_context(stage, people)
    offices_of_peers(stage)
    same_office_same_words(stage, people)
    resolve_unnamed(stage, people)
    same_office_same_words(stage, people)
    with_known_states(stage, people)
    ranks_in_bodies(people)
    find_groups(stage)
    find_bodies_as_actors(stage)
    find_pronouns(stage)
    for office in offices:
        if not stage.is_held(office):
            near_miss(sheet, office.first, office.last, "office", "the text does not tie it to a person")
    for actor in people:
        if actor.offices:
            actor.offices.sort(key=lambda office: office.first)
            actor.country = _country(actor)
    references = sorted(stage.references, key=lambda reference: (reference.first, -reference.last))
    openings = frozenset([sentence.first for sentence in sheet.sentences])
    return Cast(list(dict.fromkeys([reference.actor for reference in references])), references, openings)


def _country(actor: Actor) -> str | None:
    """The country of a person's first office, present before former ones."""
    offices = sorted(actor.offices, key=lambda office: office.former)
    return next((office.country for office in offices if office.country), None)
