"""The offices that the lexicon knows: those of states (`premier`, `foreign_minister`) and of the heads of bodies.

Each has one canonical label, so that all wordings of one office are one.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from cisnews.grammar.bodies.drafts import body as body_entry
from cisnews.grammar.morphology import inflect
from cisnews.grammar.places.lexical import country as country_entry
from cisnews.knowledge import lexicon
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Office, PlaceMention


class Title(Record):
    """The names of an office."""

    label: str
    post: str
    organization: str | None
    country: str | None
    key: str | None
    rule: str


def label_of_key(key: str, country: str) -> str | None:
    """The canonical label of an office of a state (a key of the lexicon); None where the lexicon does not know it.

    Of states outside the region only the plain names of offices are known: `Президент Монголии`.
    """
    known = _state_titles()[country] if is_known_state(country) else _first_wordings()
    return titled(key, country).label if key in known else None


def plain_title(key: str) -> str:
    """What an office of any state (a key of the lexicon) is called, in small letters: `президент`."""
    plain = _first_wordings().get(key)
    if plain is not None:
        return plain
    of_states = (titles[key]["title"] for titles in _state_titles().values() if key in titles)
    title: str = next(of_states, key)
    return title.lower()


def title_in_place(office: Office, place: PlaceMention | None, written: str) -> Title:
    """The office of one country or region out of several: `премьеры Армении и Грузии`, the second -> of Georgia."""
    post = office.post or office.label
    key = office.key or _key_of_plural(post)
    country = place.country if place is not None else None
    if key is not None and country is not None and place is not None and place.kind == "country":
        return titled(key, country)
    return Title(f"{post} {written}", post, None, country, None, "office_as_written")


def is_of_several(post: str) -> bool:
    """`глава правительств`: no one is; it is read out of `главы правительств`, several persons."""
    return _key_of_plural(post) is not None


def _key_of_plural(post: str) -> str | None:
    """`глава правительств`, of several countries: the office of a state that it is of each of them; or None."""
    head, _, last = post.rpartition(" ")
    singular = inflect(last, frozenset({"gent", "sing"}), ("NOUN",)) if head else None
    return wordings().get(f"{head} {singular}") if singular else None


def title_in_body(office: Office, body: BodyMention, written: str) -> Title:
    """The office of one body out of several: `председатели Сената и Мажилиса`."""
    post = office.post or office.label
    if body.body is not None:
        entry = body_entry(body.body)
        if entry["head"] is not None and (post == head_title(entry).post or means_head(post.lower(), entry)):
            return head_title(entry)
        return Title(f"{post} {entry['genitive']}", post, body.name, body.country, None, "office_as_written")
    return Title(f"{post} {written}", post, body.name, body.country, None, "office_as_written")


def titles_of_domains(office: Office, domains: list[str]) -> list[Title]:
    """`министр обороны` with `иностранных дел`, where a ministry has either of them: an office of each, else none."""
    title = (office.post or "").partition(" ")[0]
    found = []
    for domain in domains:
        words = f"{title} {domain}"
        heads = heads_called(words)
        chosen = [entry for entry in heads if entry["country"] == office.country]
        if len(chosen) == 1:
            found.append(head_by_its_title(chosen[0]))
        elif heads and office.country is None:
            found.append(Title(words, words, None, None, wordings().get(words), "office_as_written"))
        else:
            return []
    return found


@cache
def chambers(key: str) -> tuple[str, ...]:
    """The offices (keys of the lexicon) that a key means in a state of several chambers: `спикер`."""
    return _listed(key, "chambers")


@cache
def kinds_of_bodies(key: str) -> tuple[str, ...]:
    """The kinds of bodies that have an office called like that of a state (a key of the lexicon)."""
    return _listed(key, "in_bodies")


def _listed(key: str, field: str) -> tuple[str, ...]:
    offices = lexicon.table("state_offices")["offices"]
    return next((tuple(office.get(field, ())) for office in offices if office["key"] == key), ())


def is_of_one_chamber(key: str, country: str) -> bool:
    """`спикер` where the state has two chambers, each with a head of its own: it is not told which one."""
    own = _state_titles().get(country, {})
    return key not in own and not own.keys().isdisjoint(chambers(key))


@cache
def titled(key: str, country: str) -> Title:
    """The office of a state (a key of the lexicon) in one country."""
    known = _state_titles().get(country, {}).get(key)
    if known is None:
        heads = [entry for entry in heads_called(plain_title(key)) if entry["country"] == country]
        if len(heads) == 1:
            return replace(head_by_its_title(heads[0]), key=key)
        post = plain_title(key)
        post = post[0].upper() + post[1:]
        label = f"{post} {country_entry(country)['genitive']}"
        return Title(label, post, None, country, key, "state_office_of_country")
    body = body_entry(known["body"]) if "body" in known else None
    label = known.get("label") or (_label_in(body, known["title"]) if body else known["title"])
    organization = body["name"] if body else None
    post = known["title"] if body and not known.get("label") and not body["head_label"] else _post_of(label, country)
    return Title(label, post, organization, country, key, "state_office")


def _label_in(body: Any, title: str) -> str:
    """The label of an office in a body: of its head, or of another (`Заместитель председателя`)."""
    return label_of_head(body) if (body["head"] or "").startswith(title) else f"{title} {body['genitive']}"


@cache
def head_by_its_title(entry: Any) -> Title:
    """The office of a body's head that a text calls by its own name: `министр иностранных дел`."""
    label = label_of_head(entry)
    post, key = _post_of(label, entry["country"]), _keys_of_labels().get(label)
    return Title(label, post, entry["name"], entry["country"], key, "head_of_body_by_its_title")


@lru_cache(maxsize=4096)
def heads_called(words: str) -> tuple[Any, ...]:
    """The bodies of any country whose head is called so: `министр финансов`; failing that, by a longer title."""
    return tuple(map(body_entry, lexicon.table("named_heads").get(words) or _longer_heads(words)))


@cache
def head_title(entry: Any) -> Title:
    """The office of a body's head that a text calls by the body: `глава МИД`."""
    label = label_of_head(entry)
    post = _post_of(label, entry["country"]) if entry["head_label"] else entry["head"]
    return Title(label, post, entry["name"], entry["country"], _keys_of_labels().get(label), "head_of_body")


def means_head(title: str, entry: Any) -> bool:
    """Whether the head of a body is called so: `спикер` of a parliament, `глава` of any body."""
    title = lexicon.table("post_uses")["same"].get(title, title)
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
    return label.removesuffix(" " + country_entry(country)["genitive"]).removesuffix(" в") if country else label


def is_known_state(country: str | None) -> bool:
    """Whether the lexicon has the titles of a state's offices."""
    return country in _state_titles()


@cache
def _state_titles() -> dict[str, dict[str, Any]]:
    titles: dict[str, dict[str, Any]] = lexicon.table("state_offices")["titles"]
    return titles


@cache
def _keys_of_labels() -> dict[str, str]:
    """Keys of the offices of states by their canonical labels."""
    found = {}
    for country, titles in _state_titles().items():
        for key in titles:
            found[titled(key, country).label] = key
    return found


@cache
def wordings() -> dict[str, str]:
    """Wordings that mean one office of any state, with its key; those that mean several are left out."""
    return _by_wording("wordings")


@cache
def _first_wordings() -> dict[str, str]:
    """The plain name of each office of states: `президент`, `министр иностранных дел`."""
    return {office["key"]: office["wordings"][0] for office in lexicon.table("state_offices")["offices"]}


@cache
def wordings_abroad() -> dict[str, str]:
    """Wordings that mean an office of a state only beside the state's name."""
    return _by_wording("abroad")


def _by_wording(field: str) -> dict[str, str]:
    keys: dict[str, set[str]] = {}
    for office in lexicon.table("state_offices")["offices"]:
        for wording in office.get(field, ()):
            keys.setdefault(wording.lower().replace("ё", "е"), set()).add(office["key"])
    return {wording: min(found) for wording, found in keys.items() if len(found) == 1}


@lru_cache(maxsize=4096)
def _longer_heads(words: str) -> list[str]:
    """The bodies with heads whose title goes on: `министр труда` of `министр труда и социальной защиты населения`."""
    if " " not in words:
        return []
    heads, longer = lexicon.table("named_heads"), (words + " и ", words + ",")
    return [body for title in heads if title.startswith(longer) for body in heads[title]]
