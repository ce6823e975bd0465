"""What an office is called: its canonical label where the lexicon knows it, else its own words in the nominative."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cisnews.grammar import morphology
from cisnews.grammar.bodies.drafts import body as body_entry
from cisnews.grammar.places import country as country_entry
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention, Office
    from cisnews.grammar.offices.drafts import OfficeDraft


OF_NO_STATE = frozenset({"business", "culture", "sport", "science", "medicine", "media", "society", "religious"})
"""Kinds of posts before which the adjective of a country tells the person's nation and not whose office it is."""


class Title(NamedTuple):
    """The names of an office."""

    label: str
    post: str
    organization: str | None
    country: str | None
    key: str | None
    rule: str


def title_of(landmarks: Landmarks[BodyMention], draft: OfficeDraft, countries: set[str | None]) -> Title:
    """The names of an office. `countries`: those that the document speaks of."""
    country = _country(draft)
    for rule in (_minister, _state_office, _head_of_body):
        title = rule(landmarks, draft, country, countries)
        if title is not None:
            return title
    return _as_written(landmarks, draft, country)


def label_of_key(key: str, country: str) -> str | None:
    """The canonical label of an office of a state (a key of the lexicon), where the lexicon has its title."""
    return _titled(key, country).label if key in _titles().get(country, {}) else None


def title_in_country(office: Office, country: str | None, written: str) -> Title:
    """The office of one country out of several: `премьеры Армении и Грузии`, the second -> that of Georgia."""
    if office.key is not None and country is not None:
        return _titled(office.key, country)
    post = office.post or office.label
    return Title(f"{post} {written}", post, None, country, None, "office_as_written")


def title_in_body(office: Office, body: BodyMention, written: str) -> Title:
    """The office of one body out of several: `председатели Сената и Мажилиса`."""
    post = office.post or office.label
    if body.body is not None:
        entry = body_entry(body.body)
        if entry["head"] is not None and _means_head(post.lower(), entry):
            return _head_title(entry)
        return Title(f"{post} {entry['genitive']}", post, body.name, body.country, None, "office_as_written")
    return Title(f"{post} {written}", post, body.name, body.country, None, "office_as_written")


def titles_of_domains(office: Office) -> list[Title]:
    """`министр обороны и иностранных дел`, where a ministry has either of them: the two offices, else none."""
    title, _, domains = (office.post or "").partition(" ")
    found = []
    for domain in domains.split(" и "):
        candidates = _named_heads().get(f"{title} {domain}", ()) or _longer_heads(f"{title} {domain}")
        chosen = [entry for entry in candidates if entry["country"] == office.country]
        if len(chosen) != 1:
            return []
        label = label_of_head(chosen[0])
        post, key = _post_of(label, office.country), _keys_of_labels().get(label)
        found.append(Title(label, post, chosen[0]["name"], office.country, key, "head_of_body_by_its_title"))
    return found


def _country(draft: OfficeDraft) -> str | None:
    """The country whose office it is: by adjective, by its name, by the body or region."""
    if draft.adjective:
        return draft.adjective[1]
    named = next((place.country for place in draft.places if place.kind == "country"), None)
    if named:
        return named
    if draft.body and draft.body.country:
        return draft.body.country
    return next((place.country for place in draft.places), None)


def _state_office(
    landmarks: Landmarks[BodyMention], draft: OfficeDraft, country: str | None, countries: set[str | None]
) -> Title | None:
    """`глава государства`, `лидер Таджикистана`: the office of a state, under whatever words."""
    if draft.inner or draft.organization or any(place.kind != "country" for place in draft.places):
        return None
    if draft.body:
        return _state_office_of_some_body(landmarks, draft, country)
    words = _wording(landmarks, draft)
    key = _wordings().get(words)
    if key is None and country in _titles() and draft.domain is None:
        key = _abroad().get(words)
    if key is None:
        return None
    if country is None and len(countries) == 1:
        return _titled(key, next(iter(countries)) or "")._replace(rule="state_office_of_the_only_country")
    if country is None:
        return Title(words, words, None, None, key, "state_office_alone")
    return _titled(key, country)


def _state_office_of_some_body(
    landmarks: Landmarks[BodyMention], draft: OfficeDraft, country: str | None
) -> Title | None:
    """`спикер парламента`, where the text does not tell of which state."""
    if draft.body is None or draft.body.body:
        return None
    if country:
        is_head = draft.body.kind == "government" and draft.title in lexicon.table("post_uses")["heads"]["any"]
        return _titled("premier", country) if is_head else None
    words = f"{draft.title} {landmarks.sheet.text(draft.post_last, draft.last).lower().replace('ё', 'е')}"
    key = _wordings().get(words)
    return Title(words, draft.title, draft.body.name, None, key, "state_office_alone") if key else None


def _titled(key: str, country: str) -> Title:
    known = _titles().get(country, {}).get(key)
    if known is None:
        post = _first_wordings()[key]
        label = f"{post} {country_entry(country)['genitive']}"
        return Title(label, post, None, country, key, "state_office_of_country")
    body = body_entry(known["body"]) if "body" in known else None
    label = known.get("label") or (_label_in(body, known["title"]) if body else known["title"])
    organization = body["name"] if body and not key.endswith("premier") else None
    post = known["title"] if body and not known.get("label") and not body["head_label"] else _post_of(label, country)
    return Title(label, post, organization, country, key, "state_office")


def _label_in(body: Any, title: str) -> str:
    """The label of an office in a body: of its head, or of another (`Заместитель председателя`)."""
    return label_of_head(body) if (body["head"] or "").startswith(title) else f"{title} {body['genitive']}"


def _head_of_body(
    landmarks: Landmarks[BodyMention], draft: OfficeDraft, country: str | None, countries: set[str | None]
) -> Title | None:
    """`спикер Сената Парламента РК`: the head of a body of the lexicon, under whatever words."""
    if draft.inner or draft.domain or draft.body is None or draft.body.body is None or draft.places:
        return None
    entry = body_entry(draft.body.body)
    if entry["head"] is None or not _means_head(draft.title, entry):
        return None
    return _head_title(entry)


def _head_title(entry: Any) -> Title:
    label = label_of_head(entry)
    post = _post_of(label, entry["country"]) if entry["head_label"] else entry["head"]
    return Title(label, post, entry["name"], entry["country"], _keys_of_labels().get(label), "head_of_body")


def _means_head(title: str, entry: Any) -> bool:
    synonyms = lexicon.table("post_uses")["heads"]
    return (
        title == entry["head"].lower().replace("ё", "е")
        or title in synonyms["any"]
        or title in synonyms["by_kind"].get(entry["kind"], ())
    )


def label_of_head(entry: Any) -> str:
    """The canonical label of the office of a body's head."""
    label: str = entry["head_label"] or f"{entry['head']} {entry['genitive']}"
    return label


def _post_of(label: str, country: str | None) -> str:
    """The post within a canonical label: what stands before the country's name."""
    return label.removesuffix(" " + country_entry(country)["genitive"]) if country else label


def _minister(
    landmarks: Landmarks[BodyMention], draft: OfficeDraft, country: str | None, countries: set[str | None]
) -> Title | None:
    """`министр иностранных дел Узбекистана`: the head of a body whose office has a name of its own."""
    if draft.inner or draft.body or draft.organization or any(place.kind != "country" for place in draft.places):
        return None
    words = _wording(landmarks, draft)
    candidates = _named_heads().get(words) or _longer_heads(words)
    chosen = [
        entry for entry in candidates if entry["country"] == country or (not country and entry["country"] in countries)
    ]
    if len(chosen) != 1:
        return None
    entry = chosen[0]
    label = label_of_head(entry)
    post, key = _post_of(label, entry["country"]), _keys_of_labels().get(label)
    return Title(label, post, entry["name"], entry["country"], key, "head_of_body_by_its_title")


def _wording(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> str:
    """Title and domain in small letters: `министр иностранных дел`."""
    if draft.domain is None:
        return draft.title
    domain = landmarks.sheet.text(*draft.domain).lower().replace("ё", "е")
    for ending in lexicon.table("post_uses")["own_state"]:
        if domain == ending and f"{draft.title} {domain}" not in _wordings():
            return draft.title
        domain = domain.removesuffix(" " + ending)
    return f"{draft.title} {domain}"


def _as_written(landmarks: Landmarks[BodyMention], draft: OfficeDraft, country: str | None) -> Title:
    """The phrase in the nominative; a body of the lexicon under its canonical name."""
    sheet = landmarks.sheet
    label = draft.title
    implied = lexicon.table("post_uses")["implied"].get(draft.entry["title"])
    if implied is not None and draft.last == draft.post_last:
        entry = body_entry(implied)
        return Title(label, label, entry["name"], entry["country"], None, "office_that_tells_its_body")
    if draft.region is not None and draft.last == draft.post_last and draft.title.endswith("губернатор"):
        label = f"{draft.title} {draft.region['genitive']}"
        return Title(label, draft.title, None, country, None, "regional_office")
    if draft.adjective:
        gender = "femn" if draft.entry["gender"] == "female" else "masc"
        word = sheet.words[draft.adjective[0]].key
        nominative = morphology.inflect(word, frozenset({"nomn", "sing", gender}), ("ADJF",))
        label = f"{nominative or word} {label}"
    body = draft.body
    if draft.last > draft.post_last:
        known = body is not None and body.body is not None
        if body is not None and known:
            parts = [
                sheet.text(draft.post_last, body.first) if body.first > draft.post_last else "",
                body_entry(body.body or "")["genitive"],
                sheet.text(body.last, draft.last) if draft.last > body.last else "",
            ]
            label = " ".join(filter(None, (label, *parts)))
        else:
            label = f"{label} {' '.join(sheet.text(draft.post_last, draft.last).split())}"
    organization = body.name if body else _organization(landmarks, draft)
    if draft.adjective and draft.entry["kind"] in OF_NO_STATE:
        country = body.country if body else None
    return Title(label, _post_as_written(landmarks, draft), organization, country, None, "office_as_written")


def _organization(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> str | None:
    """A quoted or Latin name without its marks."""
    if draft.organization is None:
        return None
    return landmarks.sheet.text(*draft.organization).strip('«»"“”„ ')


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


@cache
def _titles() -> dict[str, dict[str, Any]]:
    titles: dict[str, dict[str, Any]] = lexicon.table("state_offices")["titles"]
    return titles


@cache
def _keys_of_labels() -> dict[str, str]:
    """Keys of the offices of states by their canonical labels."""
    found = {}
    for country, titles in _titles().items():
        for key in titles:
            found[_titled(key, country).label] = key
    return found


@cache
def _wordings() -> dict[str, str]:
    """Wordings that mean one office of any state, with its key; those that mean several are left out."""
    return _by_wording("wordings")


@cache
def _first_wordings() -> dict[str, str]:
    """The plain name of each office of states: `Президент`, `Министр иностранных дел`."""
    offices = lexicon.table("state_offices")["offices"]
    return {office["key"]: office["wordings"][0][0].upper() + office["wordings"][0][1:] for office in offices}


@cache
def _abroad() -> dict[str, str]:
    """Wordings that mean an office of a state only beside the state's name."""
    return _by_wording("abroad")


def _by_wording(field: str) -> dict[str, str]:
    keys: dict[str, set[str]] = {}
    for office in lexicon.table("state_offices")["offices"]:
        for wording in office.get(field, ()):
            keys.setdefault(wording.lower().replace("ё", "е"), set()).add(office["key"])
    return {wording: min(found) for wording, found in keys.items() if len(found) == 1}


@cache
def _longer_heads(words: str) -> tuple[Any, ...]:
    """Heads whose title goes on: `министр труда` of `министр труда и социальной защиты населения`."""
    if " " not in words:
        return ()
    return tuple(
        entry
        for title, entries in _named_heads().items()
        if title.startswith((words + " и ", words + ","))
        for entry in entries
    )


@cache
def _named_heads() -> dict[str, tuple[Any, ...]]:
    """Bodies by the name of their head's office without the country: `министр иностранных дел`."""
    found: dict[str, list[Any]] = {}
    for entry in lexicon.entries("body"):
        if entry["head_label"] and entry["country"]:
            ending = " " + country_entry(entry["country"])["genitive"]
            words = entry["head_label"].removesuffix(ending).lower().replace("ё", "е")
            found.setdefault(words, []).append(entry)
    return {words: tuple(entries) for words, entries in found.items()}
