"""What a post governs: the office it serves, the body, the country, the domain; as an ordered list of small rules."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar import complements
from cisnews.grammar.bodies.unmarked import begins_known_person, begins_person
from cisnews.grammar.closed_classes import IN_OR_ON, MANAGING_ENDINGS, REGIONAL_ENDINGS
from cisnews.grammar.domains import POINTING, domain
from cisnews.grammar.marked import OPENING
from cisnews.grammar.morphology import GENITIVE, INSTRUMENTAL, INSTRUMENTALS
from cisnews.grammar.names.titles import RANK
from cisnews.grammar.offices.prepositions import OF_STATE, RULES_AFTER_WORDS
from cisnews.grammar.offices.unmarked import take_club, take_nickname, take_proper, take_see, take_titled
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention
    from cisnews.grammar.offices.drafts import OfficeDraft

_PROJECT = "проект"
"""Behind a post, with a name: what the post is in, as a body is."""
_WITHOUT_CAPITALS = frozenset({"sport", "culture", "science", "medicine", "military", "police", "religious"})
"""Kinds of posts whose domain is written in small letters."""
_OF_BODIES = frozenset({"head", "deputy_head", "business", "culture", "media", "medicine"})
"""Kinds of posts behind which a noun with a capital is a body's name."""
_SERVING = frozenset({"aide", "deputy_head", "minister_deputy", "speaker_deputy", "government_deputy", "state_officer",
                      "member", "media", "kin", "diplomat", "prosecution", "regional"})  # fmt: skip
"""Kinds of posts that can be those of somebody who serves another: `помощник президента`."""


def take_governed(landmarks: Landmarks[BodyMention], offices: dict[int, OfficeDraft], draft: OfficeDraft) -> None:
    """Extend the office over everything that it governs. `offices`: those that begin further right."""
    words, limit = landmarks.sheet.words, landmarks.limit(draft.first)
    if draft.last in offices:
        _take_office(landmarks, offices, draft, limit)
    if draft.last + 1 in offices:
        _take_candidacy(landmarks, offices, draft, limit)
    if landmarks.has_brackets:
        _take_other_name(landmarks, offices, draft, limit)
    if draft.entry["kind"] == "religious":
        take_see(landmarks, draft, limit)
    while draft.last < limit:
        word = words[draft.last]
        if word.kind == "number" and _take_convocation(landmarks, draft, limit):
            continue
        if word.text not in OPENING if word.kind == "mark" else _begins_nothing(landmarks, draft.last):
            return
        for rule in RULES_AFTER_WORDS.get(word.key) or (RULES_BEFORE_NAMES if word.capital else RULES):
            if rule(landmarks, draft, limit):
                break
        else:
            return


def _begins_nothing(landmarks: Landmarks[BodyMention], token: int) -> bool:
    """`заявил`, `и`: a quick look at what follows most offices, before each of the rules is tried.

    A form of address begins a name: `помощник г-на Лиса`.
    """
    word = landmarks.sheet.words[token]
    if word.name_context & RANK and not word.capital:
        return True
    if word.capital or word.noun_forms or word.adjective_forms or word.pos == "ADVB":
        return False
    is_opener = word.key in RULES_AFTER_WORDS or word.key in POINTING
    return not is_opener and token not in landmarks.body_at and token not in landmarks.place_at


def _take_office(
    landmarks: Landmarks[BodyMention], offices: dict[int, OfficeDraft], draft: OfficeDraft, limit: int
) -> None:
    """`помощник` + `президента Казахстана`."""
    inner = offices[draft.last]
    if inner.last > limit or not inner.forms & GENITIVE or draft.entry["kind"] not in _SERVING:
        return
    if draft.entry["kind"] == "regional" and draft.entry["heads"]:  # `врио губернатора полпреда Лиса` are two offices
        return
    draft.inner, draft.last = inner, inner.last
    draft.body, draft.places, draft.organization = inner.body, list(inner.places), inner.organization
    if draft.last + 1 < limit and landmarks.sheet.words[draft.last].key == "и" and draft.body is None:
        draft.last = complements.body(landmarks, draft.last + 1, limit) or draft.last  # `президента и Кабмина`


def _take_candidacy(
    landmarks: Landmarks[BodyMention], offices: dict[int, OfficeDraft], draft: OfficeDraft, limit: int
) -> None:
    """`кандидат` + `в депутаты парламента`."""
    inner = offices[draft.last + 1]
    if draft.title != "кандидат" or inner.last > limit or not inner.plural:
        return
    if landmarks.sheet.words[draft.last].key in IN_OR_ON:
        draft.inner, draft.last = inner, inner.last
        draft.body, draft.places, draft.organization = inner.body, list(inner.places), inner.organization


def _take_other_name(
    landmarks: Landmarks[BodyMention], offices: dict[int, OfficeDraft], draft: OfficeDraft, limit: int
) -> None:
    """`член Коллегии` + `(министр)` + `по торговле ЕЭК`: what the office is also called, before its domain."""
    words = landmarks.sheet.words
    body = landmarks.body_at.get(draft.last)
    bracket = body.last if body is not None else draft.last
    other = offices.get(bracket + 1)
    if other is None or bracket >= limit or words[bracket].text != "(" or not other.post_last + 1 < limit:
        return
    if words[other.post_last].text == ")" and words[other.post_last + 1].key == "по":
        draft.last = other.post_last + 1
        offices.pop(bracket + 1)


def _take_body(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`председатель` + `Сената Парламента Казахстана`."""
    first = complements.modifiers(landmarks, draft.last, limit)
    body = landmarks.body_at.get(first)
    if body is None or not complements.body(landmarks, first, limit):
        return False
    if draft.body is not None and (draft.body.last != draft.last or first != draft.last):
        return False
    draft.body, draft.last = draft.body or body, body.last  # `судья палаты` + `Верховного суда`
    return True


def _take_place(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`президент` + `Узбекистана`, `аким` + `Алматы`."""
    last = complements.place(landmarks, draft.last, limit)
    if not last or draft.organization or len(draft.places) > 1:
        return False
    if landmarks.place_at[draft.last].country is None and "person" in draft.entry["takes"]:
        return False  # `адвокат Химкина`: rather whom somebody serves
    if draft.entry["kind"] not in OF_STATE and begins_known_person(landmarks, draft.last, last, limit):
        return False  # `редактора Урала Мухамеджанова`
    draft.places.append(landmarks.place_at[draft.last])
    draft.last = last
    return True


def _take_region(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`губернатор` + `Таласской`: a region whose noun is left out, before a dash or comma."""
    words = landmarks.sheet.words
    word = words[draft.last]
    if draft.entry["kind"] != "regional" or draft.last != draft.post_last or not word.key.endswith(REGIONAL_ENDINGS):
        return False
    following = words[draft.last + 1] if draft.last + 1 < limit else None
    if following is None or following.kind != "mark" or draft.last in landmarks.place_at:
        return False
    draft.extend_domain(draft.last + 1)
    return True


def _take_quoted(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`директор` + `«Газпрома»`; in `автор романа «Лотос»` the name is that of a work.

    An agency has no members: `цитирует депутата «Заря»`, who is quoted by it.
    """
    first = complements.modifiers(landmarks, draft.last, limit)
    last = complements.quoted_name(landmarks, first, limit) or complements.latin_name(landmarks, first, limit)
    if not last or draft.organization or draft.body:
        return False
    if draft.entry["kind"] == "member" and landmarks.sheet.term(first + 1, "agency") is not None:
        return False
    noun = landmarks.sheet.words[first - 1]
    if draft.domain == (draft.post_last, first) and draft.domain == (first - 1, first) and _PROJECT in noun.lemmas:
        draft.domain, draft.organization, draft.last = None, (first - 1, last), last
    elif draft.domain is not None and noun.lemmas & _works():
        draft.extend_domain(last)
    else:
        draft.take_marked(landmarks, first, last)
    return True


@cache
def _works() -> frozenset[str]:
    """Nouns of works, which are no organisations: `роман`, `фильм`."""
    return frozenset(lexicon.table("body_uses")["works"])


def _take_agency(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`корреспондент` + `РИА Новости`: an agency or outlet of the lexicon, where it is more than a body's initials."""
    term = landmarks.sheet.term(draft.last, "agency")
    if term is None or term.last > limit or draft.body or draft.organization or draft.entry["kind"] in OF_STATE:
        return False
    body = landmarks.body_at.get(draft.last)
    if not landmarks.sheet.words[draft.last].capital or (body is not None and body.last >= term.last):
        return False
    if term.entry["also_words"] and not landmarks.sheet.words[draft.last].cases & GENITIVE:
        return False
    draft.organization, draft.last = (draft.last, term.last), term.last
    return True


def _take_domain(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`министр` + `иностранных дел`; only right after the post."""
    if draft.last != draft.post_last or _is_other_person(landmarks, draft) or _is_family_name(landmarks, draft):
        return False
    last = 0 if begins_person(landmarks, draft.last, limit) else domain(landmarks, draft.last, limit)
    if not last:
        return False
    if _is_name_of_body(landmarks, draft, last):
        draft.organization, draft.last = (draft.last, last), last
    else:
        draft.extend_domain(last)
    return True


def _is_name_of_body(landmarks: Landmarks[BodyMention], draft: OfficeDraft, last: int) -> bool:
    """`Эрмитажа` behind `директор`, not so `Центра` alone, which points back to a body."""
    sheet, at = landmarks.sheet, draft.last
    if not sheet.words[at].capital or draft.entry["kind"] not in _OF_BODIES or draft.organization is not None:
        return False
    return last > at + 1 or sheet.term(at, "body_noun") is None


def _is_family_name(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> bool:
    """`Капризов` after `хоккеист`: a capital begins the domain of few posts (`Министр Финансов`)."""
    word = landmarks.sheet.words[draft.last]
    return word.capital and draft.entry["kind"] in _WITHOUT_CAPITALS and word.naming.is_family_or_plural


def _is_other_person(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> bool:
    """`экс-министра` in `назначил премьером экс-министра Лиса`: no office of the state is held for a minister."""
    if draft.entry["kind"] not in (*OF_STATE, "regional") or draft.entry["kind"] == "kin":
        return False
    sheet = landmarks.sheet
    return sheet.words[draft.last].joined_post is not None or sheet.term(draft.last, "post") is not None


def _take_managed(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`управляющий` + `делами президента`, `заведующая` + `кафедрой химии`: in the instrumental after these posts."""
    if draft.last != draft.post_last or not draft.title.endswith(MANAGING_ENDINGS):
        return False
    last = complements.body(landmarks, draft.last, limit, INSTRUMENTAL)
    if last:
        draft.body, draft.last = landmarks.body_at[draft.last], last
        return True
    last = domain(landmarks, draft.last, limit, INSTRUMENTALS)
    if last:
        draft.extend_domain(last)
    return bool(last)


def _take_convocation(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`депутат Госдумы` + `VII созыва`, `депутат` + `этого созыва`: which parliament it was, no part of its name."""
    is_elected = draft.body is not None or draft.entry["kind"] == "member"
    last = complements.convocation(landmarks, draft.last, limit) if is_elected else 0
    draft.last = last or draft.last
    return bool(last)


RULES = (_take_convocation, _take_body, _take_place, _take_quoted, take_nickname, _take_domain, _take_managed)
"""For what stands after a post without a preposition."""

RULES_BEFORE_NAMES = (
    _take_convocation,
    take_club,
    _take_agency,
    _take_region,
    _take_body,
    _take_place,
    _take_quoted,
    take_proper,
    take_titled,
    _take_domain,
    _take_managed,
)
"""The same where a word with a capital stands there."""
