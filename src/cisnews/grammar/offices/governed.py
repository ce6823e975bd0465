"""What a post governs: the office it serves, the body, the country, the domain; as an ordered list of small rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar import complements
from cisnews.grammar.morphology import GENITIVE, INSTRUMENTAL, NOMINATIVE, PREPOSITIONAL

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention
    from cisnews.grammar.offices.drafts import OfficeDraft
    from cisnews.grammar.words import Word

_OF_STATE = frozenset({"state_head", "government_head", "government_deputy", "minister", "minister_deputy", "kin"})
_WITHIN = frozenset({"в", "во", "на"})
_ARTICLES = ("аль-", "эль-", "ан-")
"""Arabic articles."""
_FROM = frozenset({"member", "head", "party", "diplomat", "speaker_deputy", "government_deputy", "minister"})
"""Kinds of posts held for a party or region: `депутат от партии «Берег»`."""
_SERVING = frozenset({"aide", "deputy_head", "minister_deputy", "speaker_deputy", "government_deputy", "state_officer",
                      "member", "media", "kin", "diplomat", "prosecution", "regional"})  # fmt: skip
"""Kinds of posts that can be those of somebody who serves another: `помощник президента`."""


def take_governed(landmarks: Landmarks[BodyMention], offices: dict[int, OfficeDraft], draft: OfficeDraft) -> None:
    """Extend the office over everything that it governs. `offices`: those that begin further right."""
    words, limit = landmarks.sheet.words, landmarks.limit(draft.first)
    _take_office(landmarks, offices, draft, limit)
    _take_candidacy(landmarks, offices, draft, limit)
    _take_other_name(landmarks, offices, draft, limit)
    while draft.last < limit:
        word = words[draft.last]
        if word.kind == "mark" and word.text not in complements.OPENING:
            return
        for rule in RULES_AFTER_WORDS.get(word.key, RULES):
            if rule(landmarks, draft, limit):
                break
        else:
            return


def _take_office(
    landmarks: Landmarks[BodyMention], offices: dict[int, OfficeDraft], draft: OfficeDraft, limit: int
) -> None:
    """`помощник` + `президента Казахстана`."""
    inner = offices.get(draft.last)
    if inner is None or inner.last > limit or not inner.forms & GENITIVE or draft.entry["kind"] not in _SERVING:
        return
    draft.inner, draft.last = inner, inner.last
    draft.body, draft.places, draft.organization = inner.body, list(inner.places), inner.organization


def _take_candidacy(
    landmarks: Landmarks[BodyMention], offices: dict[int, OfficeDraft], draft: OfficeDraft, limit: int
) -> None:
    """`кандидат` + `в депутаты парламента`."""
    inner = offices.get(draft.last + 1)
    if draft.title != "кандидат" or inner is None or inner.last > limit or not inner.plural:
        return
    if landmarks.sheet.words[draft.last].key in _WITHIN:
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
    if body is None or draft.body or not complements.body(landmarks, first, limit):
        return False
    draft.body, draft.last = body, body.last
    return True


def _take_place(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`президент` + `Узбекистана`, `аким` + `Алматы`."""
    last = complements.place(landmarks, draft.last, limit)
    if not last or draft.organization or len(draft.places) > 1:
        return False
    draft.places.append(landmarks.place_at[draft.last])
    draft.last = last
    return True


def _take_quoted(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`директор` + `«Газпрома»`."""
    first = complements.modifiers(landmarks, draft.last, limit)
    last = complements.quoted_name(landmarks, first, limit) or complements.latin_name(landmarks, first, limit)
    if not last or draft.organization or draft.body:
        return False
    draft.organization, draft.last = (first, last), last
    return True


def _take_proper(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`тренер Спарты` before `Иван Лис`: capitalised words that stand in another case than the name after them."""
    words = landmarks.sheet.words
    if draft.last != draft.post_last or draft.entry["kind"] in _OF_STATE:
        return False
    if _is_arabic_body(words, draft.last, limit):
        draft.organization, draft.last = (draft.last, draft.last + 1), draft.last + 1
        return True
    last = complements.proper_name(landmarks, draft.last, limit)
    if not last or not draft.cases & NOMINATIVE or not _is_rather_genitive(words[draft.last]):
        return False
    draft.organization, draft.last = (draft.last, last), last
    return True


def _is_arabic_body(words: list[Word], token: int, limit: int) -> bool:
    """`Аль-Хамры` before `Усман`: with a capital article, before a name, rather of a body than of a person."""
    if token + 1 >= limit or not words[token].key.startswith(_ARTICLES):
        return False
    return words[token].capital and words[token + 1].shape == "title"


def _is_rather_genitive(word: Word) -> bool:
    return word.naming.body or (word.analyses[0].case == GENITIVE and not word.naming.has_family_mark)


def _take_about(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`министр` + `по делам разведки`, `комиссар` + `по внешней политике`."""
    last = complements.about(landmarks, draft.last, limit)
    if not last:
        return False
    _extend_domain(draft, last)
    return True


def _take_domain(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`министр` + `иностранных дел`; only right after the post."""
    if draft.last != draft.post_last or _is_other_person(landmarks, draft):
        return False
    last = complements.domain(landmarks, draft.last, limit)
    if not last:
        return False
    _extend_domain(draft, last)
    return True


def _is_other_person(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> bool:
    """`экс-министра` in `назначил премьером экс-министра Лиса`: no office of the state is held for a minister."""
    if draft.entry["kind"] not in _OF_STATE or draft.entry["kind"] == "kin":
        return False
    sheet = landmarks.sheet
    return sheet.words[draft.last].joined_post is not None or sheet.term(draft.last, "post") is not None


def _extend_domain(draft: OfficeDraft, last: int) -> None:
    if draft.domain is None or draft.domain[1] == draft.last:
        draft.domain = (draft.domain[0] if draft.domain else draft.last), last
    draft.last = last


def _take_within(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`посол Японии` + `в Чехии`, `полпред` + `в Уральском округе`: where the office is held, not whose it is."""
    if draft.entry["kind"] not in ("diplomat", "state_officer", "member") or draft.last + 1 >= limit:
        return False
    last = complements.place(landmarks, draft.last + 1, limit, PREPOSITIONAL) or complements.body(
        landmarks, draft.last + 1, limit, PREPOSITIONAL
    )
    draft.last = last or draft.last
    return bool(last)


def _take_setting(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`глава делегации` + `на переговорах`, `глава фракции` + `в Сенате`, before a name: where the office is held."""
    words = landmarks.sheet.words
    if draft.last == draft.post_last or draft.last + 1 >= limit:
        return False
    first = draft.last + 1
    last = (
        complements.place(landmarks, first, limit, PREPOSITIONAL)
        or complements.body(landmarks, first, limit, PREPOSITIONAL)
        or complements.domain(landmarks, first, limit, complements.PREPOSITIONALS)
    )
    if not last or last >= limit or words[last].shape != "title":
        return False
    draft.last = last
    return True


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
        draft.organization, draft.last = (draft.last + 1, quoted), quoted
        return True
    last = last or complements.place(landmarks, draft.last + 1, limit)
    draft.last = last or draft.last
    return bool(last)


def _take_origin(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`депутат` + `из Оша` before a name; `эксперт` + `из Института экономики` anywhere."""
    words = landmarks.sheet.words
    if draft.last != draft.post_last or draft.last + 1 >= limit or draft.entry["kind"] in _OF_STATE:
        return False
    first = draft.last + 1
    body = complements.body(landmarks, first, limit)
    last = body or complements.place(landmarks, first, limit)
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
        _extend_domain(draft, last)
    draft.last = last
    return True


def _take_managed(landmarks: Landmarks[BodyMention], draft: OfficeDraft, limit: int) -> bool:
    """`управляющий` + `делами президента`, `заведующая` + `кафедрой химии`: in the instrumental after these posts."""
    if draft.last != draft.post_last or not draft.title.endswith(("ющий", "ющая")):
        return False
    last = complements.body(landmarks, draft.last, limit, INSTRUMENTAL)
    if last:
        draft.body, draft.last = landmarks.body_at[draft.last], last
        return True
    last = complements.domain(landmarks, draft.last, limit, complements.INSTRUMENTALS)
    if last:
        _extend_domain(draft, last)
    return bool(last)


RULES = (_take_body, _take_place, _take_quoted, _take_proper, _take_domain, _take_managed)
"""For what stands after a post without a preposition."""

RULES_AFTER_WORDS = {
    "по": (_take_about,),
    "при": (_take_attached,),
    "в": (_take_within, _take_setting),
    "во": (_take_within, _take_setting),
    "на": (_take_within, _take_setting),
    "от": (_take_from,),
    "из": (_take_origin,),
    "имени": (_take_named_after,),
    "им": (_take_named_after,),
}
