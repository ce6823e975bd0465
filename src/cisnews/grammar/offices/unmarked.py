"""Names without marks that a post governs: clubs, unknown names before a person's, the sees of clerics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.bodies import unmarked
from cisnews.grammar.domains import has_article
from cisnews.grammar.marked import OPENING
from cisnews.grammar.morphology import GENITIVE, GENITIVES, NOMINATIVE
from cisnews.grammar.offices.prepositions import OF_STATE
from cisnews.knowledge import lexicon
from cisnews.knowledge.forms import PLURAL_SHIFT
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention
    from cisnews.grammar.offices.drafts import OfficeDraft
    from cisnews.grammar.words import Word

_SEE = pattern("[сц]к(?:ий|ого|ому|им|ом)$")
"""How the adjective of a see ends."""
_OF_PLACES = frozenset({"presidential_office", "regional_government", "regional_parliament", "council", "unknown"})
"""Kinds of bodies that every town has: `администрация`, `совет`."""
_OF_CLUBS = frozenset({"sport", "business", "head", "deputy_head", "media", "medicine", "state_head"})
"""Kinds of posts that clubs have."""


def take_club(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`тренер` + `Спартака`, `президент` + `Реала`: a sports club of the lexicon without marks."""
    if draft.entry["kind"] not in _OF_CLUBS or draft.body or draft.organization or draft.last != draft.post_last:
        return False
    if draft.entry["kind"] != "sport" and draft.last in landmarks.place_at:  # `президент Барселоны` is rare
        return False
    if draft.entry["kind"] != "sport" and unmarked.begins_person(landmarks, draft.last, limit):
        return False  # `официант Урал Латыпов`
    last = unmarked.club(landmarks, draft.last, limit)
    if not last:
        return False
    if unmarked.begins_known_person(landmarks, draft.last, last, limit):
        return False  # агента Урала Мухамеджанова
    draft.organization, draft.last = (draft.last, last), last
    return True


def take_titled(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`сотрудник` + `Пушкинского Дома`, `куратор` + `Третьего Рима`: an adjective and a noun, both with capitals."""
    words = landmarks.sheet.words
    first, last = draft.last, draft.last + 2
    if draft.organization or draft.body or first != draft.post_last or last > limit or first in landmarks.adjectives:
        return False
    adjective, noun = words[first], words[first + 1]
    agreed = adjective.adjective_forms & noun.noun_forms & GENITIVES
    if not agreed or not (adjective.shape == noun.shape == "title") or noun.naming.given or noun.naming.has_family_mark:
        return False
    if not noun.known or draft.entry["kind"] in OF_STATE or landmarks.place_at.keys() & {first, first + 1}:
        return False
    draft.organization, draft.last = (first, last), last
    return True


def take_nickname(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`наставник` + `«шмелей»`, `красно-белых` before a name: what some are called; no name of a body."""
    words, at = landmarks.sheet.words, draft.last
    if draft.entry["kind"] == "sport" and "-" in words[at].key and words[at].adjective_forms & GENITIVE << PLURAL_SHIFT:
        if at == draft.post_last and at + 1 < limit and words[at + 1].shape == "title":
            draft.extend_domain(at + 1)
        return draft.last > at
    closing = OPENING.get(words[at].text)
    if closing is None or draft.entry["kind"] in OF_STATE or at != draft.post_last or at + 3 >= limit:
        return False
    is_name = words[at + 2].text == closing and bool(words[at + 1].declined_forms & GENITIVES)
    if not is_name or words[at + 3].shape != "title":
        return False
    if draft.entry["kind"] == "sport":
        draft.organization = at, at + 3
    draft.last += 3
    return True


def take_see(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> None:
    """`епископ` + `Томский и Асиновский`: where a cleric serves, as adjectives that agree with the post."""
    words = landmarks.sheet.words
    last = draft.last
    if last in landmarks.body_at or draft.title.rpartition(" ")[2] not in lexicon.table("post_uses")["sees"]:
        return
    while last < limit and (_is_see(words[last], draft.forms) or _is_joined_see(words, last, limit)):
        joined = _is_joined_see(words, last, limit)
        last += 2 if joined else 1
        if not joined:
            break
    if last > draft.last:
        draft.extend_domain(last)


def _is_joined_see(words: list[Word], token: int, limit: int) -> bool:
    """`Крутицкий и Коломенский`: two such words are no names, even where the dictionary knows them as such alone."""
    if token + 2 >= limit or words[token + 1].key != "и":
        return False
    first, second = words[token], words[token + 2]
    return first.shape == second.shape == "title" and bool(_SEE.search(first.key) and _SEE.search(second.key))


def _is_see(word: Word, forms: int) -> bool:
    return (
        word.shape == "title"
        and max(word.key.find("ск"), word.key.find("цк")) > 0
        and bool(word.adjective_forms & forms)
    )


def take_proper(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`тренер Спарты` before `Иван Лис`: capitalised words that stand in another case than the name after them."""
    words = landmarks.sheet.words
    if draft.entry["kind"] in OF_STATE:
        return False
    if draft.last != draft.post_last:
        return _take_settlement(landmarks, draft, limit)
    if draft.last + 1 < limit and words[draft.last + 1].shape == "title" and has_article(words[draft.last]):
        draft.organization, draft.last = (draft.last, draft.last + 1), draft.last + 1
        return True
    last = unmarked.proper_name(landmarks, draft.last, limit)
    if not last or not draft.cases & NOMINATIVE or not _is_rather_genitive(words[draft.last]):
        return False
    if "person" not in draft.entry["takes"]:  # `адвокат Химкина`: whom somebody serves
        draft.organization = draft.last, last
    draft.last = last
    return True


def _take_settlement(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`глава администрации` + `Рыбного` before `Иван Лис`: the unknown place of a body that stands without a name."""
    words, body = landmarks.sheet.words, draft.body
    if body is None or body.last != draft.last or body.kind not in _OF_PLACES or words[body.last - 1].capital:
        return False
    last = unmarked.proper_name(landmarks, draft.last, limit)
    if last != draft.last + 1 or not draft.cases & NOMINATIVE or not _is_rather_genitive(words[draft.last]):
        return False
    name = f"{body.name} {words[draft.last].text}"
    draft.body, draft.last = replace(body, last=last, name=name, body=None, head=None), last
    return True


def _is_rather_genitive(word: Word) -> bool:
    return word.naming.body or (word.analyses[0].case == GENITIVE and not word.naming.has_family_mark)
