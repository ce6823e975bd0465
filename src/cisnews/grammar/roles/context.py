"""Bodies of offices that another sentence names: `В театре «Ветер» … Директор театра Иван Лис`, `Его глава Лис`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import HIS_OR_HER
from cisnews.grammar.domains import POINTING
from cisnews.grammar.morphology import GENITIVE, GENITIVES, inflect
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.roles.boards import in_firm_of_board, is_board, is_of_bare_board
from cisnews.grammar.roles.colleagues import of_colleague
from cisnews.grammar.roles.lonely import Only, has_lonely_post, lonely_posts
from cisnews.grammar.roles.named import (
    agrees,
    bodies_before,
    body_of_noun,
    body_uses,
    only_one,
    outermost,
    own_body,
)
from cisnews.grammar.roles.regions import in_place_told
from cisnews.knowledge.forms import PLURAL_SHIFT

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.named import Named
    from cisnews.grammar.roles.stage import Stage

_OF_BODIES = frozenset({"head", "deputy_head", "business", "state_head"})
"""Kinds of posts that behind `его`, `её` are those of a body."""
_WITH_DOMAINS = frozenset({"minister", "minister_deputy"})
"""Kinds of posts behind which a genitive says what they are for."""
_JOINTS = frozenset({"PREP", "CONJ"})
"""What stands before a noun that only says what a post is for: `министр по делам разведки`, `науки и надзора`."""
_SEVERAL = frozenset({"nomn", "plur"})
_LONGEST_RELATIVE = 6
"""Words between `, где` and the office, less than that."""
_PARTS = frozenset({"group", "event"})
"""Kinds of bodies that are none without a name: `руководитель группы`."""


def bodies_of_context(stage: Stage, people: list[Actor]) -> None:
    """Give the offices that persons hold the body, side or place that only other words name."""
    only = Only(stage)
    for actor in people:
        for office in list(actor.offices):
            if office.organization is None or office.organization.islower():
                stage.complete(_completed(stage, office, only), actor)


def _completed(stage: Stage, office: Office, only: Only) -> Office:
    """An office in what the text tells of elsewhere; as it is where it tells nothing."""
    if office.rule.startswith("office_by_appointing") and (of_board := in_firm_of_board(stage, office)):
        return of_board
    noun = _bare_noun(stage, office)
    if noun is not None and office.post in lonely_posts() and is_board(stage, noun):  # `председатель правления`
        noun = None
    if noun is None and (colleague := of_colleague(stage, office)) is not None:
        return colleague
    if office.organization is not None and is_of_bare_board(stage, office):
        return _in_firm(stage, office, only.named)
    if noun is not None or (office.organization is None and _may_be_told(stage, office)):
        found = _meant(stage, office, noun, only) or (only.of(office) if noun is None else only.meant_by(noun))
        if found is not None:
            return _in_body(stage, office, found, noun)
    if noun is not None:
        return _in_bare_body(stage, office, noun)
    if office.organization is None and office.country is None:
        return _of_side(stage, office) or in_place_told(stage, office)
    return office


def _of_side(stage: Stage, office: Office) -> Office | None:
    """`наставник лондонцев`, `вратарь красно-белых`: the post in the side that one word in the plural names."""
    token = office.last - 1
    post, _, last = (office.post or "").rpartition(" ")
    is_of_team = office.kind in ("sport", "head") or post == "президент" or "sport" in lonely_posts().get(post, ())
    if not is_of_team or last != stage.sheet.words[token].text:
        return None
    word, uses = stage.sheet.words[token], body_uses()["sides"]
    if office.kind == "head":  # `лидер социал-демократов`
        is_side = not word.lemmas.isdisjoint(uses["parties"])
    else:
        is_noun = any(lemma in uses["nouns"] or lemma.endswith(tuple(uses["endings"])) for lemma in word.lemmas)
        is_side = (is_noun or "-" in word.key) and stage.sheet.term(token, "post") is None
    if word.capital or not is_side:
        return None
    if not (word.declined_forms & GENITIVE << PLURAL_SHIFT):
        return None
    return replace(
        office,
        post=post,
        organization=inflect(word.key, _SEVERAL, ("NOUN", "ADJF")) or word.key,
        body_kind="sport",
        grounds=(("post", office.grounds[0][1], token), ("organization", token, office.last)),
    )


def _bare_noun(stage: Stage, office: Office) -> int | None:
    """The token of `театра` in `директор театра`: a body's noun alone at the end of the office; or None."""
    token = office.last - 1
    if token <= office.first or stage.sheet.term(token, "body_noun") is None:
        return None
    within = (range(first, token) for field, first, _ in office.grounds if field == "organization")
    if any(stage.sheet.term(at, "body_noun") is not None for of in within for at in of):  # `филиала вуза`
        return None
    return token if not stage.sheet.words[office.last - 2].capital or token - 1 == office.first else None


def _may_be_told(stage: Stage, office: Office) -> bool:
    """Whether an office without any body can be that of one told before: behind `его`, before `которого`, in a team."""
    if office.country is not None:
        return _possessive(stage, office) is not None and not any(ground[0] == "country" for ground in office.grounds)
    if office.first and "свой" in stage.sheet.words[office.first - 1].lemmas:
        return True
    if has_lonely_post(office):
        return True
    return _relative(stage, office) > 0 or _possessive(stage, office) is not None


def _relative(stage: Stage, office: Office) -> int:
    """The comma before `, директором которого является Лис`, `, где он был директором`, `, чей директор Лис`; or 0."""
    words = stage.sheet.words
    begin = max(stage.sheet.sentence_at(office.first).first, office.first - _LONGEST_RELATIVE)
    for token in range(office.first - 1, begin, -1):
        if words[token].text == "," and token == office.first - 1 and office.last < len(words):
            is_of = "который" in words[office.last].lemmas and words[office.last].cases & GENITIVE
            return token if is_of else 0
        if words[token].kind == "mark" or words[token].pos == "PREP":  # `, где говорил с директором`
            return 0
        is_where = words[token].key == "где" or (token == office.first - 1 and "чей" in words[token].lemmas)
        if is_where:
            return token - 1 if words[token - 1].text == "," else 0
    return 0


def _possessive(stage: Stage, office: Office) -> str | None:
    """`его`, `её` before an office, with an adjective between at the most."""
    words = stage.sheet.words
    if office.kind not in _OF_BODIES:
        return None
    for token in (office.first - 1, office.first - 2):
        if token >= 0 and words[token].key in HIS_OR_HER:
            return words[token].key
        if token < 0 or not words[token].adjective_forms:
            return None
    return None


def _meant(stage: Stage, office: Office, noun: int | None, only: Only) -> Named | None:
    """The one body that an office can be held in, of those named before it."""
    if noun is not None:
        return body_of_noun(stage, noun, only.named)
    before = bodies_before(office.first, only.named)
    if office.first and "свой" in stage.sheet.words[office.first - 1].lemmas:
        return own_body(stage, office.first, before)
    if comma := _relative(stage, office):
        return next((body for body in (*reversed(before), *only.quoted) if body.last == comma), None)
    possessive = _possessive(stage, office)
    if possessive is not None:
        number = stage.sheet.sentence_number(office.first)
        begin = stage.sheet.sentences[max(0, number - 1)].first
        near = outermost(body for body in before if body.first >= begin)
        return only_one(stage, office.first, [body for body in near if agrees(stage, body, possessive)])
    return None


def _in_body(stage: Stage, office: Office, body: Named, noun: int | None) -> Office:
    """The office in the body; `директор театра` is the post `директор` there."""
    post = office.post
    grounds = [ground for ground in office.grounds if ground[0] != "organization"]
    if noun is not None and post is not None and post.endswith(" " + stage.sheet.text(noun, noun + 1)):
        end = noun + 1
        while noun > office.first and stage.sheet.words[noun - 1].key in POINTING:  # `лаборант того же института`
            noun -= 1
        post = post.removesuffix(" " + stage.sheet.text(noun, end))
        grounds = [("post", office.first, noun) if ground[0] == "post" else ground for ground in grounds]
    return replace(
        office,
        post=post,
        organization=body.name,
        country=office.country or body.country,
        body_kind=body.kind,
        grounds=(*grounds, ("organization", body.first, body.last)),
    )


def _in_firm(stage: Stage, office: Office, named: list[Named]) -> Office:
    """`председатель совета директоров` of the one firm of which the text speaks; as it is where there is none."""
    firm = only_one(
        stage, office.first, [body for body in bodies_before(office.first, named) if body.kind == "company"]
    )
    return _in_body(stage, office, firm, None) if firm is not None else office


def _in_bare_body(stage: Stage, office: Office, noun: int) -> Office:
    """`главврач местной больницы`: the post `главврач` in a body that the text does not name."""
    words = stage.sheet.words
    if office.kind in _WITH_DOMAINS or any(
        one.kind in _WITH_DOMAINS for one in stage.offices_until.get(office.last, ())
    ):
        return office  # `министр сельского хозяйства`
    first = noun
    while first - 1 > office.noun and words[first - 1].adjective_forms & GENITIVES:
        first -= 1
    begin = first
    while begin - 1 > office.noun and words[begin - 1].key in POINTING:  # `лаборант той же кафедры`
        begin -= 1
    written = stage.sheet.text(begin, noun + 1)
    entry = stage.sheet.term(noun, "body_noun")
    is_domain = any(word.pos in _JOINTS or word.kind == "mark" for word in words[office.noun : begin])
    is_one = bool(words[noun].noun_forms & GENITIVE)  # not `сети аптек`
    is_part = entry is not None and entry.entry["kind"] in _PARTS
    if is_part and words[noun].lemmas.isdisjoint(body_uses()["parts"]):
        return office
    if entry is None or is_domain or not is_one:
        return office
    if not (office.post or "").endswith(" " + written):
        return office
    grounds = [("post", ground[1], begin) if ground[0] == "post" else ground for ground in office.grounds]
    return replace(
        office,
        post=(office.post or "").removesuffix(" " + written),
        organization=nominative(stage.sheet, NounPhrase(first, noun + 1, noun, GENITIVES)),
        body_kind=entry.entry["kind"],
        grounds=(*grounds, ("organization", first, noun + 1)),
    )
