"""Whether the clause of an office and a name tells that it is over: `уволил министра Лиса`, `ушёл с поста`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import AFTER, FROM, THIS_POST
from cisnews.grammar.morphology import ACCUSATIVE, NOMINATIVE
from cisnews.grammar.roles.agreement import is_post_noun, post_begin, words_of_office

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

_NEAR = 4
"""How far behind its verb `с поста`, `в отставку` may stand (tokens)."""


def is_left(stage: Stage, office: Office, name: Reference) -> bool:
    """Whether an office before a name is one that its holder has left or lost."""
    return any(rule(stage, office, name) for rule in _RULES)


def follows_dismissal(stage: Stage, token: int) -> bool:
    """Whether `после отставки` stands before a token: what came to pass, not so `потребовал отставки`."""
    words = stage.sheet.words
    is_after = token > 1 and words[token - 2].key in AFTER
    return is_after and not words[token - 1].lemmas.isdisjoint(words_of_office("dismissal"))


def _before_it(stage: Stage, office: Office, name: Reference) -> bool:
    """`снят с должности` or `уволен` before `директор Иван Лис`: the subject held the office."""
    if not office.first:
        return False
    is_post = is_post_noun(stage.sheet.words[office.first - 1])
    if is_post and stage.sheet.words[post_begin(stage.sheet, office.first)].key in FROM:
        return True
    is_own = office.first > 1 and "свой" in stage.sheet.words[office.first - 1].lemmas
    verb = stage.verbs.at(office.first - 1 - is_own, ("removing",))
    if verb is None:
        return False
    cases = office.singular_cases or office.cases
    is_object = cases & ACCUSATIVE and not cases & NOMINATIVE
    is_sacked = not stage.sheet.words[verb.token].lemmas.isdisjoint(words_of_office("sacking"))
    return verb.passive or bool(is_object and is_sacked)  # `освободил журналиста Лиса`: from prison


def _sent_away(stage: Stage, office: Office, name: Reference) -> bool:
    """`отправил в отставку` before `министра Ивана Лиса`."""
    words, at = stage.sheet.words, office.first - 3
    if at < 0 or words[at + 2].lemmas.isdisjoint(words_of_office("dismissal")) or words[at + 1].key != "в":
        return False
    return not words[at].lemmas.isdisjoint(words_of_office("sending")) and words[at].verbal == "finite"


def _behind_it(stage: Stage, office: Office, name: Reference) -> bool:
    """`ушёл с поста`, `покинул должность`, `освобождён от должности` behind a name: with no other office behind it."""
    verb = stage.verbs.at(name.last, ("leaving", "removing"))
    if verb is None or (not verb.past and not verb.passive) or not name.cases & NOMINATIVE:
        return False
    if verb.way == "removing" and not verb.passive:
        return False
    words, end = stage.sheet.words, stage.sheet.sentence_at(name.first).last
    for token in range(verb.token + 1, min(end, verb.token + _NEAR)):
        if is_post_noun(words[token]) and not THIS_POST.isdisjoint(words[token - 1].lemmas):
            return False  # `Акционер Иван Лис покинул эту должность`: one told before
        if is_post_noun(words[token]) or not words[token].lemmas.isdisjoint(words_of_office("dismissal")):
            return stage.office_from.get(token + 1) is None
        if words[token].kind == "mark":
            return False
    return False


def _after_dismissal(stage: Stage, office: Office, name: Reference) -> bool:
    """`после отставки` before `министра Ивана Лиса`."""
    return follows_dismissal(stage, office.first)


_RULES = (_before_it, _sent_away, _behind_it, _after_dismissal)
