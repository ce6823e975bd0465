"""schema.org: every node is of a type that there is, with properties that it has and values that those take."""

import functools
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from hypothesis import given

from cisnews.formats import schemaorg
from cisnews.formats.schemaorg import json_ld
from cisnews.model import Article
from tests.samples import EMPTY, EVERYTHING, REFORM, but
from tests.strategies import articles

TYPES = "CreativeWork Country Event Legislation NewsArticle NewsMediaOrganization Organization Person Place Quotation"
ENUMERATIONS = "EventStatusType GenderType LegalForceStatus"
DUMP = """
import importlib, json, re, sys
from schema_org import enums
vocabulary = {"types": {}, "enumerations": {}}
for name in sys.argv[1].split():
    module = re.sub("(?<!^)(?=[A-Z])", "_", name).lower()
    made = getattr(importlib.import_module(f"schema_org.models.{module}"), name)
    properties = {item.schema_name: item.ranges for item in made.SCHEMA_PROPERTIES}
    vocabulary["types"][name] = {"above": made.SCHEMA_TYPES, "properties": properties}
for name in sys.argv[2].split():
    vocabulary["enumerations"][name] = [member.value for member in getattr(enums, name)]
print(json.dumps(vocabulary))
"""


@functools.cache
def vocabulary() -> dict[str, Any]:
    """The types that are used, as generated from schema.org's own release, read in a process of its own."""
    command = [sys.executable, "-c", DUMP, f"{TYPES} Statement Thing", ENUMERATIONS]
    made: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return made


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every node inside a document."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def refuse_errors(document: dict[str, Any]) -> None:
    """Fail unless the document follows the vocabulary."""
    for node in nodes(document):
        known = vocabulary()["types"][node["@type"]]["properties"]
        for name, value in node.items():
            if not name.startswith("@"):
                for one in value if isinstance(value, list) else [value]:
                    assert fits(one, known[name]), f"{node['@type']}.{name} = {one}"


def fits(value: Any, ranges: list[str]) -> bool:
    """Whether a value is one of the types that a property takes."""
    if isinstance(value, dict):
        return bool(set(vocabulary()["types"][value["@type"]]["above"]) & set(ranges))
    if value.startswith("https://schema.org/"):
        return any(value in vocabulary()["enumerations"].get(kind, ()) for kind in ranges)
    return bool({"Text", "URL", "Date"} & set(ranges))


def test_sample() -> None:
    """The document of the sample."""
    document = json_ld(EVERYTHING)
    refuse_errors(document)
    assert document["@context"] == "https://schema.org"
    assert (document["@type"], document["datePublished"]) == ("NewsArticle", "2024-03-05")
    by_id = {node["@id"].split("#")[-1]: node for node in document["mentions"] + document["hasPart"]}
    assert by_id["q2"] == {
        "@type": "Quotation",
        "@id": f"urn:cisnews:article:{EVERYTHING.id}#q2",
        "text": "вода общая",
        "spokenByCharacter": {"@type": "Person", "@id": f"urn:cisnews:article:{EVERYTHING.id}#s1"},
        "isPartOf": {"@type": "CreativeWork", "@id": f"urn:cisnews:article:{EVERYTHING.id}#q1"},
    }
    assert by_id["q3"]["@type"] == "Statement"
    assert by_id["s2"]["jobTitle"] == ["Председатель Маджлиса"]
    assert by_id["m1"]["attendee"] == [by_id["q2"]["spokenByCharacter"], by_id["q1"]["spokenByCharacter"]]
    assert by_id["r1"]["legislationJurisdiction"] == {"@type": "Country", "identifier": "KG"}
    assert "legislationDate" not in by_id["r1"]  # it is only proposed


def test_a_law_in_force() -> None:
    """What was decided has the date of its decision."""
    law = but(REFORM, status="in_force")
    (node,) = (node for node in json_ld(but(EVERYTHING, reforms=(law,)))["mentions"] if node["@type"] == "Legislation")
    assert (node["legislationDate"], node["legislationLegalForce"]) == ("2026", "https://schema.org/InForce")


def test_lines() -> None:
    """One document per line."""
    lines = schemaorg.encode([EVERYTHING, EMPTY])["articles"].splitlines()
    assert [json.loads(line) for line in lines] == [json_ld(EVERYTHING), json_ld(EMPTY)]


@given(articles())
def test_any_article(article: Article) -> None:
    """Whatever the article, the document follows the vocabulary and its references resolve."""
    document = json_ld(article)
    refuse_errors(document)
    defined = {node["@id"] for node in nodes(document) if "@id" in node and len(node) > 2}
    assert {node["@id"] for node in nodes(document) if "@id" in node} <= defined | {f"urn:cisnews:article:{article.id}"}
