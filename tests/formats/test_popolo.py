"""Popolo: valid by its specification, references resolve, nothing is said that the article does not say."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cisnews.formats import popolo
from cisnews.model import Article, Mention, Role, Speaker
from tests.samples import EVERYTHING, at, but
from tests.strategies import articles

TEXT = {"type": "string"}
DATE = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
LINKS = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"url": {"type": "string", "format": "uri"}, "note": TEXT},
        "required": ["url"],
        "additionalProperties": False,
    },
}
IDENTIFIERS = {
    "type": "array",
    "items": {"type": "object", "properties": {"scheme": TEXT, "identifier": TEXT}, "required": ["identifier"]},
}
SPECIFIED: dict[str, dict[str, Any]] = {
    "persons": {
        **dict.fromkeys(["id", "name", "family_name", "given_name", "additional_name", "patronymic_name"], TEXT),
        **dict.fromkeys(["sort_name", "gender", "summary", "biography", "national_identity"], TEXT),
        **{"identifiers": IDENTIFIERS, "birth_date": DATE, "death_date": DATE},
    },
    "organizations": {
        **dict.fromkeys(["id", "name", "classification", "parent_id", "area_id"], TEXT),
        **{"identifiers": IDENTIFIERS, "founding_date": DATE, "dissolution_date": DATE},
    },
    "posts": {
        **dict.fromkeys(["id", "label", "role", "organization_id", "area_id"], TEXT),
        **{"start_date": DATE, "end_date": DATE},
    },
    "memberships": {
        **dict.fromkeys(["id", "label", "role", "person_id", "organization_id", "post_id", "area_id"], TEXT),
        **{"on_behalf_of_id": TEXT, "start_date": DATE, "end_date": DATE},
    },
    "areas": dict.fromkeys(["id", "name", "identifier", "classification", "parent_id"], TEXT),
    "events": {
        **dict.fromkeys(["id", "name", "description", "location", "status", "classification"], TEXT),
        **{"organization_id": TEXT, "parent_id": TEXT, "start_date": DATE, "end_date": DATE},
        "attendees": {"type": "array", "items": {"type": "object", "properties": {"id": TEXT, "name": TEXT}}},
    },
    "speeches": {
        **dict.fromkeys(["id", "creator_id", "role", "attribution_text", "audience_id", "text", "title"], TEXT),
        **{"type": {"enum": ["speech", "question", "answer", "scene", "narrative", "summary", "other"]}},
        **{"position": {"type": "integer"}, "event_id": TEXT},
    },
}
"""The properties of each class by the specification (all of them optional)."""

REFERENCES = {
    "person_id": "persons",
    "creator_id": "persons",
    "organization_id": "organizations",
    "post_id": "posts",
    "area_id": "areas",
}


def written(directory: Path, many: list[Article]) -> dict[str, list[dict[str, Any]]]:
    """The objects of each class in the files."""
    writer = popolo.Writer(directory)
    for article in many:
        writer.write(popolo.encode([article]))
    return {path.stem: json.loads(path.read_bytes()) for path in writer.close()}


def refuse_errors(made: dict[str, list[dict[str, Any]]]) -> None:
    """Fail unless all objects are valid by the specification and every reference resolves."""
    ids = {name: {one["id"] for one in objects} for name, objects in made.items()}
    for name, objects in made.items():
        properties = {**SPECIFIED[name], "sources": LINKS}
        schema = {"type": "object", "properties": properties, "required": ["id"], "additionalProperties": False}
        for one in objects:
            assert list(Draft202012Validator(schema).iter_errors(one)) == []
            for key in REFERENCES.keys() & one.keys():
                assert one[key] in ids[REFERENCES[key]]


def test_sample(tmp_path: Path) -> None:
    """Who said what, in which office."""
    made = written(tmp_path, [EVERYTHING])
    refuse_errors(made)
    assert {name: len(objects) for name, objects in made.items()} == {
        "persons": 2,
        "organizations": 2,
        "posts": 3,
        "memberships": 4,
        "areas": 1,
        "events": 1,
        "speeches": 3,
    }
    assert made["persons"][0]["name"] == "Азамат Садыков"
    assert made["persons"][0]["sources"][0] == {"url": "https://example.org/5", "note": "article"}
    assert made["speeches"][1] == {
        "id": "q2",
        "creator_id": "s1",
        "role": "Премьер-министр Кыргызской Республики",
        "attribution_text": "Азамат Садыков",
        "text": "вода общая",
        "type": "speech",
        "position": 1,
        "sources": made["persons"][0]["sources"],
    }
    event = made["events"][0]
    assert (event["start_date"], event["location"], len(event["attendees"])) == ("2024-03-04", "Бишкек", 2)
    labels = {one.get("label") for one in made["memberships"]}
    assert labels == {"Премьер-министр Кыргызской Республики", "Председатель Маджлиса", None}  # no former office


def test_an_unnamed_holder_is_no_person(tmp_path: Path) -> None:
    """An office that speaks without a name is a post; its words have no creator."""
    role = Role(label="Президент", country="KG", spans=(at("премьера"),), rule="r")
    mentions = (Mention(span=at("премьера"), kind="role", rule="r"),)
    office = Speaker(id="s1", kind="office", name="Президент", roles=(role,), mentions=mentions, rule="r")
    article = but(EVERYTHING, speakers=(office, *EVERYTHING.speakers[1:]))
    made = written(tmp_path, [article])
    refuse_errors(made)
    assert "Президент" not in {one["name"] for one in made["persons"]}
    assert "Президент" in {one["label"] for one in made["posts"]}
    assert "creator_id" not in made["speeches"][1]
    assert made["speeches"][1]["attribution_text"] == "Президент"


def test_countries_appear_once(tmp_path: Path) -> None:
    """However many articles name them."""
    assert len(written(tmp_path, [EVERYTHING, EVERYTHING])["areas"]) == 1


def test_no_articles(tmp_path: Path) -> None:
    """Empty arrays."""
    assert set(map(len, written(tmp_path, []).values())) == {0}


@given(st.lists(articles(), max_size=2))
def test_any_article(tmp_path_factory: pytest.TempPathFactory, many: list[Article]) -> None:
    """Valid, whatever the article."""
    refuse_errors(written(tmp_path_factory.mktemp("popolo"), many))
