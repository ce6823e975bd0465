"""Bodies that a text names, to which bare nouns and posts point back: `театр «Ветер» … директор театра`."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any

from cisnews.grammar.bodies.drafts import name_in_nominative
from cisnews.grammar.marked import CLOSING_OF, name_in_marks
from cisnews.grammar.morphology import FEMININE, NOMINATIVE
from cisnews.grammar.roles.boards import firm_of
from cisnews.knowledge import lexicon
from cisnews.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cisnews.grammar.layers import BodyMention
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.words import Word

_CLUB = frozenset({"клуб"})
"""What no national team is called."""
_SENTENCES_BACK = 3
_BODIES_BACK = 200
"""How many bodies back the one meant is looked for: keeps a text of nothing but bodies linear."""


class Named(Record):
    """A body that the text names: half-open token numbers, its name, country, kind, and the token of its noun."""

    first: int
    last: int
    name: str
    country: str | None
    kind: str
    noun: int | None


def named_bodies(stage: Stage) -> list[Named]:
    """The bodies of a document that have names, in order."""
    return sorted(_named(stage), key=lambda body: body.first)


def _named(stage: Stage) -> Iterator[Named]:
    """The bodies with a name of their own, names in marks after posts (`тренер «Ветра»`), the ministers' ministries."""
    words = stage.sheet.words
    for body in stage.bodies:
        if body.is_known or body.country or _has_name(words[body.first : body.last]):
            yield Named(body.first, body.last, body.name, body.country, body.kind, body.noun)
            yield from _inside(stage, body)
    kinds = body_uses()["of_posts"]
    inside = {token for body in stage.bodies for token in range(body.first, body.last)}
    for office in stage.offices:
        if office.kind == "minister" and office.organization:
            yield Named(office.first, office.last, office.organization, office.country, "ministry", None)
        for field, first, last in office.grounds:
            if field == "organization" and first not in inside and office.organization and office.kind in kinds:
                yield Named(first, last, office.organization, office.country, kinds[office.kind], None)


def _inside(stage: Stage, body: BodyMention) -> Iterator[Named]:
    """`завод «Лотос»` in `совет директоров завода «Лотос»`: the body in whose name another's ends."""
    words = stage.sheet.words
    opening = CLOSING_OF.get(words[body.last - 1].text)
    first = next((at for at in range(body.last - 2, body.noun + 1, -1) if words[at].text == opening), 0)
    noun = stage.sheet.term(first - 1, "body_noun") if first > body.noun + 1 else None
    if noun is not None and noun.first > body.noun:
        name = name_in_nominative(stage.sheet, noun.first, body.last)
        yield Named(noun.first, body.last, name, body.country, noun.entry["kind"], noun.first)
    elif firm := firm_of(stage, body):
        at = body.last - 1 if stage.sheet.term(body.last - 1, "body_noun") is not None else None
        yield Named(firm, body.last, name_in_nominative(stage.sheet, firm, body.last), body.country, "company", at)


def _has_name(words: list[Word]) -> bool:
    """`театр «Ветер»`, `Большой театр`, not `футбольный клуб`."""
    return any(word.capital or word.kind == "mark" for word in words)


def body_of_noun(stage: Stage, noun: int, named: list[Named]) -> Named | None:
    """The one body that a bare noun at a token (`театра`, `компании`) points back to, of those with names."""
    return only_one(stage, noun, [body for body in bodies_before(noun, named) if _can_mean(stage, noun, body)])


def own_body(stage: Stage, token: int, before: list[Named]) -> Named | None:
    """The body of `своего тренера`: the one that is the subject of the sentence, or a name in marks that begins it."""
    sentence = stage.sheet.sentence_at(token)
    words, bodies = stage.sheet.words, set()
    for body in stage.bodies:
        if sentence.first <= body.first < token and body.cases & NOMINATIVE and words[body.first - 1].text != "(":
            bodies.add(body.first)
    subjects = [body for body in before if body.first in bodies]
    last = 0 if subjects else name_in_marks(stage.sheet, sentence.first, token)
    if last:
        name = stage.sheet.text(sentence.first + 1, last - 1)
        return Named(sentence.first, last, name, None, "company", None)
    return subjects[0] if len({body.name for body in subjects}) == 1 else None


def bodies_before(token: int, named: list[Named]) -> list[Named]:
    """The last of the bodies that begin before a token."""
    last = bisect_left(named, token, key=lambda body: body.first)
    return named[max(0, last - _BODIES_BACK) : last]


def outermost(bodies: Iterable[Named]) -> list[Named]:
    """The bodies that stand in no other one's name: not `партия «Ветер»` of `фракция партии «Ветер»`."""
    found: list[Named] = []
    for body in bodies:
        if not found or body.first >= found[-1].last:
            found.append(body)
    return found


def only_one(stage: Stage, token: int, bodies: list[Named]) -> Named | None:
    """The last of the bodies, if those of the sentences just before are one, or failing any all of them."""
    number = stage.sheet.sentence_number(token)
    begin = stage.sheet.sentences[max(0, number - _SENTENCES_BACK)].first
    near = [body for body in bodies if body.first >= begin] or bodies
    return near[-1] if are_one(near) else None


def are_one(bodies: list[Named]) -> bool:
    """Whether some bodies are one, named in full or in short: `МХАТ имени Горького`, `МХАТ`."""
    names = {body.name.lower() for body in bodies}
    shortest = min(names, key=len, default="")
    return bool(names) and all(name == shortest or name.startswith(shortest + " ") for name in names)


def _can_mean(stage: Stage, noun: int, body: Named) -> bool:
    """`театра` -> `Большой театр`; `компании` -> any company."""
    lemmas = stage.sheet.words[noun].lemmas
    if body.noun is not None and lemmas & stage.sheet.words[body.noun].lemmas:
        return True
    if body.noun is not None and not lemmas.isdisjoint(body_uses()["teams"]):
        own = stage.sheet.words[body.noun].lemmas  # not `чемпионат Украины`
        if body.kind == "sport" and (own.isdisjoint(body_uses()["teams"]) or (lemmas & _CLUB and "сборная" in own)):
            return False
    return any(body.kind in body_uses()["means"].get(lemma, ()) for lemma in lemmas)


def agrees(stage: Stage, body: Named, possessive: str) -> bool:
    """Whether `его` or `её` can point to a body by the gender of its noun."""
    if body.noun is None:
        return False
    genders = {analysis.gender for analysis in stage.sheet.words[body.noun].analyses if analysis.pos == "NOUN"}
    return genders == {FEMININE} if possessive == "ее" else bool(genders) and FEMININE not in genders


@cache
def body_uses() -> dict[str, Any]:
    """How bodies are used, as the lexicon's file of that name says."""
    uses: dict[str, Any] = lexicon.table("body_uses")
    return uses
