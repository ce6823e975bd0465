"""What a post governs behind a preposition: `по делам разведки`, `при ООН`, `в Чехии`, `от партии`, `из института`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar import complements
from cisnews.grammar.bodies import unmarked
from cisnews.grammar.closed_classes import IN_OR_ON
from cisnews.grammar.domains import domain
from cisnews.grammar.morphology import ALL_CASES, GENITIVE, INSTRUMENTAL, PREPOSITIONAL, PREPOSITIONALS
from cisnews.knowledge.forms import PLURAL_SHIFT

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention
    from cisnews.grammar.offices.drafts import OfficeDraft

OF_STATE = frozenset({"state_head", "government_head", "government_deputy", "minister", "minister_deputy", "kin"})
"""Kinds of posts that are held in a state, and those held for a person."""
_FROM = frozenset({"member", "head", "party", "diplomat", "speaker_deputy", "government_deputy", "minister"})
"""Kinds of posts held for a party or region: `депутат от партии «Берег»`."""
_WITHIN = frozenset({"diplomat", "state_officer", "member"})
"""Kinds of posts beside which a place says where the office is held."""


def _take_about(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`министр` + `по делам разведки`, `комиссар` + `по внешней политике`."""
    last = complements.about(landmarks, draft.last, limit)
    if not last:
        return False
    draft.extend_domain(last)
    return True


def _take_within(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`посол Японии` + `в Чехии`, `полпред` + `в Уральском округе`: where the office is held, not whose it is."""
    if draft.entry["kind"] not in _WITHIN or draft.last + 1 >= limit:
        return False
    last = complements.place(landmarks, draft.last + 1, limit, PREPOSITIONAL) or complements.body(
        landmarks, draft.last + 1, limit, PREPOSITIONAL
    )
    draft.last = last or draft.last
    return bool(last)


def _take_setting(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`глава делегации` + `на переговорах`, `глава фракции` + `в Сенате`, before a name: where the office is held.

    Or before one more office: `глава представительства в регионе помощник министра Иван Лис`.
    """
    sheet = landmarks.sheet
    if draft.last == draft.post_last or draft.last + 1 >= limit:
        return False
    first = draft.last + 1
    last = (
        complements.place(landmarks, first, limit, PREPOSITIONAL)
        or complements.body(landmarks, first, limit, PREPOSITIONAL)
        or domain(landmarks, first, limit, PREPOSITIONALS)
        or _unknown_place(landmarks, first)
    )
    last = last and _past_places(landmarks, last, limit)
    if not last or last >= limit or not (_can_begin_name(landmarks, last) or sheet.term(last, "post")):
        return False
    draft.last = last
    return True


def _unknown_place(landmarks: Landmarks[BodyMention], token: int) -> int:
    """`Берлюках`: the token after a word with a capital that is no person's name and can stand behind `в`; else 0."""
    word = landmarks.sheet.words[token]
    is_place = word.shape == "title" and word.declined_forms & PREPOSITIONALS and not word.naming.given
    return token + 1 if is_place else 0


def _can_begin_name(landmarks: Landmarks[BodyMention], token: int) -> bool:
    """Not so `Палаты` in `спикер Сената на заседании Палаты`."""
    is_other = token in landmarks.body_at or token in landmarks.place_at
    return landmarks.sheet.words[token].shape == "title" and not is_other


def _past_places(landmarks: Landmarks[BodyMention], token: int, limit: int) -> int:
    """`, на Украине и Казахстане` after `в России`: the token after further places of a list."""
    words = landmarks.sheet.words
    while token + 1 < limit and words[token].is_joint:
        first = token + 2 if words[token + 1].key in IN_OR_ON else token + 1
        last = complements.place(landmarks, first, limit, PREPOSITIONAL)
        if not last:
            break
        token = last
    return token


def _take_attached(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`постпред России` + `при ООН`."""
    last = complements.attached(landmarks, draft.last, limit)
    draft.last = last or draft.last
    return bool(last)


def _take_from(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`депутат` + `от партии «Берег»`, `сенатор` + `от Свердловской области`."""
    if draft.last + 1 >= limit or draft.entry["kind"] not in _FROM:
        return False
    last = complements.body(landmarks, draft.last + 1, limit)
    if last and draft.body is None:
        draft.body = landmarks.body_at[draft.last + 1]
    quoted = 0 if last else complements.quoted_name(landmarks, draft.last + 1, limit)
    if quoted and draft.organization is None:
        draft.take_marked(landmarks, draft.last + 1, quoted)
        return True
    place = 0 if last else complements.place(landmarks, draft.last + 1, limit)
    if place and not (draft.body or draft.organization or draft.places):
        draft.places.append(landmarks.place_at[draft.last + 1])
        place = _past_joined(landmarks, place, limit)
    last = last or place or _side(landmarks, draft.last + 1, limit)
    draft.last = last or draft.last
    return bool(last)


def _past_joined(landmarks: Landmarks[BodyMention], token: int, limit: int) -> int:
    """`и Мурманской областей` behind `от Вологодской`: the token after it; the token itself where none stands."""
    words = landmarks.sheet.words
    if token + 2 >= limit or words[token].key != "и" or not words[token - 1].adjective_forms & GENITIVE:
        return token
    is_region = words[token + 1].capital and words[token + 1].adjective_forms & GENITIVE
    is_noun = not words[token + 2].capital and words[token + 2].noun_forms & GENITIVE << PLURAL_SHIFT
    return token + 3 if is_region and is_noun else token


def _side(landmarks: Landmarks[BodyMention], token: int, limit: int) -> int:
    """`левых`, `коммунистов` before a name: the token after those for whom a seat is held; 0 if none stand here."""
    words = landmarks.sheet.words
    if token + 1 >= limit or words[token].capital or words[token + 1].shape != "title":
        return 0
    forms = words[token].noun_forms | words[token].adjective_forms
    return token + 1 if forms & GENITIVE << 6 else 0


def _take_origin(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`депутат` + `из Оша`, `нардеп` + `из «Берега»` before a name; `эксперт` + `из Института экономики` anywhere."""
    words = landmarks.sheet.words
    if draft.last != draft.post_last or draft.last + 1 >= limit or draft.entry["kind"] in OF_STATE:
        return False
    first = draft.last + 1
    quoted = complements.quoted_name(landmarks, first, limit)
    if quoted and quoted < limit and words[quoted].shape == "title":
        draft.take_marked(landmarks, first, quoted)
        return True
    body = complements.body(landmarks, first, limit)
    last = body or complements.place(landmarks, first, limit) or unmarked.proper_name(landmarks, first, limit)
    if not last or not (body or (last < limit and words[last].shape == "title")):
        return False
    draft.body = landmarks.body_at.get(first)
    draft.last = last
    return True


def _take_named_after(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`директор Дома зарубежья` + `имени Ивана Лиса`."""
    last = complements.named_after(landmarks, draft.last, limit)
    if not last or draft.last == draft.post_last:
        return False
    if draft.domain is not None and draft.domain[1] == draft.last:
        draft.extend_domain(last)
    elif draft.organization is not None and draft.organization[1] == draft.last:
        draft.organization = draft.organization[0], last
    draft.last = last
    return True


def _take_workplace(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`инженером` + `на заводе «Серп»`, `преподавателем` + `в МГУ`: what somebody is, in the instrumental alone."""
    if draft.body or draft.organization or draft.entry["kind"] in OF_STATE or draft.cases != INSTRUMENTAL:
        return False
    body = landmarks.body_at.get(draft.last + 1)
    if body is None or body.last > limit or not body.cases & PREPOSITIONAL:
        return False
    draft.body, draft.last = body, body.last
    return True


def _take_second_body(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`член палаты` + `и рабочей группы`, `форвард «Ветра»` + `и сборной` before a name or mark: in two bodies."""
    words, first = landmarks.sheet.words, draft.last + 1
    of = draft.body.last if draft.body is not None else draft.organization[1] if draft.organization is not None else 0
    if of != draft.last or draft.forms > ALL_CASES:
        return False
    last = (
        complements.body(landmarks, first, limit)
        or complements.quoted_name(landmarks, first, limit)
        or complements.latin_name(landmarks, first, limit)
        or unmarked.club(landmarks, first, limit)
    )
    if not last or not (last >= limit or words[last].kind == "mark" or _can_begin_name(landmarks, last)):
        return False
    draft.last = last
    return True


RULES_AFTER_WORDS = {
    "и": (_take_second_body,),
    "по": (_take_about,),
    "при": (_take_attached,),
    "в": (_take_within, _take_workplace, _take_setting),
    "во": (_take_within, _take_workplace, _take_setting),
    "на": (_take_within, _take_workplace, _take_setting),
    "от": (_take_from,),
    "из": (_take_origin,),
    "имени": (_take_named_after,),
    "им": (_take_named_after,),
}
"""The rules by the word with which the complement begins."""
