"""Whether an office and a name can be of one person: their cases and gender, the marks around them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import FROM
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, INSTRUMENTAL
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.sheet import Sheet
    from cisnews.grammar.words import Word

NOBODY = frozenset({"kin", "society", "honour"})
"""Kinds of posts that without a name stand for nobody: what somebody is to others, what ordinary people are."""
NO_ROLES = NOBODY | {"part"}
"""Kinds of posts that are no offices: these, and what somebody is in a case or a creed (`потерпевший`)."""
CLOSING = frozenset({",", ".", ";", ")", "(", "!", "?", "…", "»", '"', ":"})
_TO_POSTS = FROM | {"на"}
_LONGEST_BRACKET = 7
_PERSONAL = frozenset({"aide", "media", "deputy_head", "kin", "law", "business"})
"""Kinds of posts that somebody can hold for a person: `пресс-секретарь Лиса`, `адвокат Лиса`."""
_IN_A_STATE = frozenset({"state_head", "government_head", "minister", "speaker"})
"""Kinds of posts that nobody has in two states at once."""


def can_be_served(office: Office, name: Reference) -> bool:
    """Whether a name right after an office can be that of whom it serves: a family name alone in the genitive."""
    return office.kind in _PERSONAL and name.last == name.first + 1 and bool(name.cases & GENITIVE)


def agree(office: Office, name: Reference) -> bool:
    """Whether an office of one person and a name have a case in common, and no gender against it.

    Not so `главы` in `указом главы государства Иван Лис назначен`, which would be several in the name's case.
    """
    if office.gender == "female" and name.actor.gender == "male":
        return False
    return bool((office.singular_cases or office.cases) & name.cases)


def appoints(stage: Stage, office: Office, name: Reference) -> bool:
    """`Министром связи Лукашенко назначил Анну Лис`: a name alone is the subject before an object, in any form."""
    verb = stage.verbs.at(name.last, ("appointing",)) if office.cases == INSTRUMENTAL else None
    named = stage.name_from(name.last + 1, name.first) if verb is not None and not verb.passive else None
    return named is not None and bool(named.cases & ACCUSATIVE) and name.last == name.first + 1


def is_of_other_state(stage: Stage, office: Office, name: Reference) -> bool:
    """`с главой российского МИД Хиллари Лис`, where she is the minister of another state: a name of any case."""
    if office.country is None or not _is_in_a_state(office):
        return False
    held = (own for own in stage.offices_of(name.actor) if own.country and not own.former and _is_in_a_state(own))
    return any(own.country != office.country for own in held)


def _is_in_a_state(office: Office) -> bool:
    return office.key is not None or office.kind in _IN_A_STATE


def after_bracket(sheet: Sheet, token: int) -> int:
    """The token after a short bracket such as `(ФИФА)` after a body; the token itself where none stands."""
    words = sheet.words
    if token < len(words) and words[token].text == "(":
        for last in range(token + 1, min(len(words), token + _LONGEST_BRACKET)):
            if words[last].text == ")":
                return last + 1
    return token


def before_bracket(stage: Stage, token: int) -> int:
    """The token with which a short bracket that ends before `token` begins; the token itself where none does."""
    words = stage.sheet.words
    if token and words[token - 1].text == ")":
        for first in range(token - 2, max(-1, token - _LONGEST_BRACKET), -1):
            if words[first].text == "(":
                return first
    return token


def is_age(word: Word) -> bool:
    """`45-летний`: an age before a name, which is a number to the tokens."""
    return word.kind == "number" and "-лет" in word.key


def is_post_noun(word: Word) -> bool:
    """`пост`, `должность`: a noun whose genitive is an office."""
    return bool(word.lemmas & words_of_office("posts"))


def post_begin(sheet: Sheet, token: int) -> int:
    """The token with which `на пост`, `от занимаемой должности` before an office begins; `token` where none stands."""
    words = sheet.words
    first = token
    while first > 0 and _leads_to_post(words, first - 1):
        first -= 1
    return first


def _leads_to_post(words: list[Word], token: int) -> bool:
    """`на`, `пост`, or `занимаемой` before `должности`."""
    word = words[token]
    if word.key in _TO_POSTS or is_post_noun(word):
        return True
    return word.verbal == "participle" and is_post_noun(words[token + 1])


@cache
def words_of_office(sort: str) -> frozenset[str]:
    """Words beside offices, of one sort of the lexicon's file of verbs and nouns."""
    return frozenset(lexicon.table("office_verbs")[sort])
