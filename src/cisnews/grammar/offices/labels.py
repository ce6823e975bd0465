"""What an office is called: its canonical label where the lexicon knows it, else its own words in the nominative."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar import morphology
from cisnews.grammar.bodies.drafts import body as body_entry
from cisnews.grammar.bodies.drafts import name_in_nominative
from cisnews.grammar.bodies.regions import is_rather_of_region
from cisnews.grammar.offices import titles
from cisnews.grammar.offices.titles import Title
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections import Counter

    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention
    from cisnews.grammar.offices.drafts import OfficeDraft


_IN_A_STATE = frozenset({"government_head", "government_deputy", "minister", "minister_deputy"})
"""Kinds of posts that are those of the only state of which a text speaks."""
_SURELY_MEANT = 2
"""How often a text must speak of a state of the wider world before its minister is called without it."""
OF_NO_STATE = frozenset({"business", "culture", "sport", "science", "medicine", "media", "society", "religious"})
"""Kinds of posts before which the adjective of a country tells the person's nation and not whose office it is."""


def title_of(landmarks: Landmarks[BodyMention], draft: OfficeDraft, countries: Counter[str]) -> Title:
    """The names of an office. `countries`: how often the document speaks of each."""
    country = _country(draft)
    title = None
    if _can_be_of_state(draft):
        if draft.body is not None:
            title = _of_some_body(landmarks, draft, draft.body, country)
        else:
            words = _wording(landmarks, draft)
            title = _minister(landmarks, words, country, countries) or _of_state(
                landmarks, words, draft, country, countries
            )
    is_of_state = draft.entry["kind"] in _IN_A_STATE and _can_be_of_state(draft) and not _is_of_region(landmarks, draft)
    if country is None and len(countries) == 1 and is_of_state:
        country = None if draft.body is not None else next(iter(countries))
    if country is None and draft.inner is not None:  # `помощник президента`: of the state whose president it is
        country = title_of(landmarks, draft.inner, countries).country
    return title or _head_of_body(landmarks, draft) or _as_written(landmarks, draft, country)


def _can_be_of_state(draft: OfficeDraft) -> bool:
    """Whether nothing stands beside the post that no office of a state has: a firm, a city, another office."""
    if draft.inner is not None or draft.organization is not None:
        return False
    return not draft.places or all(place.kind == "country" for place in draft.places)


def _is_of_region(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> bool:
    """`министр культуры края`, `замглавы региона`: a place that only its noun tells."""
    word = landmarks.sheet.words[draft.last - 1]
    own_state = lexicon.table("post_uses")["own_state"]
    return draft.last > draft.post_last - 1 and word.text not in own_state and not word.lemmas.isdisjoint(_regions())


@cache
def _regions() -> frozenset[str]:
    return frozenset(lexicon.table("body_uses")["places"]["nouns"])


def _country(draft: OfficeDraft) -> str | None:
    """The country whose office it is: by adjective, by its name, by the body or region."""
    if draft.adjective:
        return draft.adjective[1]
    for place in draft.places:
        if place.kind == "country" and place.country:
            return place.country
    if draft.body and draft.body.country:
        return draft.body.country
    return next((place.country for place in draft.places if place.country), None)


def _of_state(
    landmarks: Landmarks[BodyMention], words: str, draft: OfficeDraft, country: str | None, countries: Counter[str]
) -> Title | None:
    """`глава государства`, `лидер Таджикистана`: the office of a state, under whatever words."""
    key = titles.wordings().get(words)
    if key is None and draft.domain is None and titles.is_known_state(country):
        key = titles.wordings_abroad().get(words)
    if key is None:
        return None
    if country is not None:
        return titles.titled(key, country)
    only = next(iter(countries)) if len(countries) == 1 else None
    if only is None or titles.is_of_one_chamber(key, only) or _is_regions_head(landmarks, words, only):
        return Title(words, words, None, None, key, "state_office_alone")
    return replace(titles.titled(key, only), rule="state_office_of_the_only_country")


def _is_regions_head(landmarks: Landmarks[BodyMention], words: str, country: str) -> bool:
    """`министр здравоохранения` in the news of a region."""
    heads = (entry for entry in titles.heads_called(words) if entry["country"] == country)
    return any(is_rather_of_region(landmarks, entry) for entry in heads)


def _of_some_body(
    landmarks: Landmarks[BodyMention], draft: OfficeDraft, body: BodyMention, country: str | None
) -> Title | None:
    """`спикер парламента`, where the text does not tell of which state."""
    if body.body is not None:
        return None
    if country:
        is_head = body.kind == "government" and draft.title in lexicon.table("post_uses")["heads"]["any"]
        return titles.titled("premier", country) if is_head else None
    words = f"{draft.title} {landmarks.sheet.text(draft.post_last, draft.last)}"
    key = titles.wordings().get(words.lower().replace("ё", "е"))
    return Title(words, draft.title, body.name, None, key, "state_office_alone") if key else None


def _head_of_body(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> Title | None:
    """`спикер Сената Парламента РК`: the head of a body of the lexicon, under whatever words.

    `Верховный представитель Евросоюза по иностранным делам`: the head of a body inside the one that is named.
    """
    if draft.inner or draft.body is None or draft.body.body is None or draft.places:
        return None
    if draft.domain:
        inside = [
            entry for entry in titles.heads_called(_wording(landmarks, draft)) if entry["parent"] == draft.body.body
        ]
        return titles.head_by_its_title(inside[0]) if len(inside) == 1 else None
    entry = body_entry(draft.body.body)
    if entry["head"] is None or not titles.means_head(draft.title, entry):
        return None
    return titles.head_title(entry)


def _minister(
    landmarks: Landmarks[BodyMention], words: str, country: str | None, countries: Counter[str]
) -> Title | None:
    """`министр иностранных дел Узбекистана`: the head of a body whose office has a name of its own."""
    heads = titles.heads_called(words)
    if country is None:
        chosen = [entry for entry in heads if entry["country"] in countries]
        if len(chosen) != 1 or _is_rather_of_others(chosen[0]["country"], countries):
            return None
        if is_rather_of_region(landmarks, chosen[0]):
            return None
        if countries[chosen[0]["country"]] < _SURELY_MEANT and not titles.is_known_state(chosen[0]["country"]):
            return None
    else:
        chosen = [entry for entry in heads if entry["country"] == country]
    return titles.head_by_its_title(chosen[0]) if len(chosen) == 1 else None


def _is_rather_of_others(country: str, countries: Counter[str]) -> bool:
    """Whether the document speaks of a state whose bodies the lexicon lacks half as often, or oftener."""
    others = (number for code, number in countries.items() if code != country and not titles.is_known_state(code))
    return max(others, default=0) * 2 > countries[country]


def _wording(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> str:
    """Title and domain in small letters: `министр иностранных дел`."""
    if draft.domain is None:
        return draft.title
    domain = landmarks.sheet.text(*draft.domain).lower().replace("ё", "е")
    for ending in lexicon.table("post_uses")["own_state"]:
        if domain == ending and f"{draft.title} {domain}" not in titles.wordings():
            return draft.title
        domain = domain.removesuffix(" " + ending)
    return f"{draft.title} {domain}"


def _as_written(landmarks: Landmarks[BodyMention], draft: OfficeDraft, country: str | None) -> Title:
    """The phrase in the nominative; a body of the lexicon under its canonical name."""
    if draft.last == draft.post_last:
        title = _told_by_the_post(draft, country)
        if title is not None:
            return title
    label = _with_complements(landmarks, draft, _after_adjective(landmarks, draft))
    organization = draft.body.name if draft.body else _organization(landmarks, draft)
    if draft.adjective and draft.entry["kind"] in OF_NO_STATE:
        country = draft.body.country if draft.body else None
    return Title(label, _post_as_written(landmarks, draft), organization, country, None, "office_as_written")


def _told_by_the_post(draft: OfficeDraft, country: str | None) -> Title | None:
    """`мажилисмен`: of one body alone; `свердловский губернатор`: of the region whose adjective stands before it."""
    implied = lexicon.table("post_uses")["implied"].get(draft.entry["title"])
    if implied is not None:
        entry = body_entry(implied)
        return Title(draft.title, draft.title, entry["name"], entry["country"], None, "office_that_tells_its_body")
    if draft.region is not None and draft.title.endswith("губернатор"):
        label = f"{draft.title} {draft.region['genitive']}"
        return Title(label, draft.title, None, country, None, "regional_office")
    return None


def _after_adjective(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> str:
    """The title with the country's adjective before it, both in the nominative: `казахстанский дипломат`."""
    if draft.adjective is None:
        return draft.title
    gender = "femn" if draft.entry["gender"] == "female" else "masc"
    word = landmarks.sheet.words[draft.adjective[0]].key
    nominative = morphology.inflect(word, frozenset({"nomn", "sing", gender}), ("ADJF",))
    return f"{nominative or word} {draft.title}"


def _with_complements(landmarks: Landmarks[BodyMention], draft: OfficeDraft, label: str) -> str:
    """The label with all that the post governs, as written; a body of the lexicon under its canonical name."""
    sheet, body = landmarks.sheet, draft.body
    if draft.last == draft.post_last:
        return label
    if body is None or body.body is None:
        return f"{label} {' '.join(sheet.text(draft.post_last, draft.last).split())}"
    before = sheet.text(draft.post_last, body.first) if body.first > draft.post_last else ""
    outer = landmarks.body_at.get(body.last)  # `судья Конституционной палаты` + `Верховного суда`
    last = outer.last if outer is not None else body.last
    after = sheet.text(last, draft.last) if draft.last > last else ""
    return " ".join(filter(None, (label, before, body_entry(body.body)["genitive"], after)))


def _organization(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> str | None:
    """A name without its marks, in the nominative where it stands in the genitive."""
    if draft.organization is None:
        return None
    sheet, (first, last) = landmarks.sheet, draft.organization
    return name_in_nominative(sheet, first, last)


def _post_as_written(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> str:
    last = post_end(draft)
    if last == draft.post_last:
        return draft.title
    return f"{draft.title} {' '.join(landmarks.sheet.text(draft.post_last, last).split())}"


def post_end(draft: OfficeDraft) -> int:
    """The token after the post with its domain and the offices that it serves, before any body or country."""
    if draft.inner:
        return post_end(draft.inner)
    if draft.domain and draft.domain[0] == draft.post_last:
        return draft.domain[1]
    return draft.post_last
