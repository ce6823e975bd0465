"""FollowTheMoney: every entity is valid by the library's own model."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from cisnews.formats import followthemoney
from cisnews.formats.followthemoney import LANGUAGES, entities
from cisnews.model import Article
from tests.samples import EMPTY, EVERYTHING, but
from tests.strategies import articles

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def ftm() -> Any:
    """The library; imported when it is needed, for it takes its time and is hard to build."""
    return pytest.importorskip("followthemoney", reason="the extra `ftm` is not installed")


def proxies(ftm: Any, article: Article) -> Iterator[Any]:
    """The entities as the library reads them, each held against its schema."""
    for line in followthemoney.encode([article])["entities.ftm"].splitlines():
        data = json.loads(line)
        proxy = ftm.model.get_proxy(data)
        proxy.schema.validate(data)
        for name, values in data["properties"].items():
            assert name in proxy.schema.properties, f"{proxy.schema.name}.{name}"
            assert proxy.get(name) == values
        yield proxy


def test_values_are_in_normal_form(ftm: Any) -> None:
    """The library would clean no value into another one."""
    for proxy in proxies(ftm, EVERYTHING):
        for prop, value in proxy.itervalues():
            if prop.type.name != "entity":
                assert prop.type.clean(value, proxy=proxy) == value, f"{prop.qname} = {value}"


def test_references(ftm: Any) -> None:
    """Every reference is to an entity of a schema that the property takes."""
    made = {proxy.id: proxy for proxy in proxies(ftm, EVERYTHING)}
    for proxy in made.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert prop.range is not None
                assert made[value].schema.is_a(prop.range), f"{prop.qname} -> {made[value].schema.name}"


def test_sample(ftm: Any) -> None:
    """Who held which office, who met whom, who said what."""
    made = {proxy.id: proxy for proxy in proxies(ftm, EVERYTHING)}
    kinds = [proxy.schema.name for proxy in made.values()]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "Article": 1,
        "Person": 2,
        "Organization": 2,
        "Position": 3,
        "Occupancy": 3,
        "Membership": 2,
        "Mention": 4,
        "Note": 4,
        "Event": 1,
    }
    assert made["s1"].caption == "Азамат Садыков"
    assert made["s1"].get("country") == ["kg"]
    assert made["m1"].get("involved") == ["s1", "s2"]
    assert made["m1"].get("date") == ["2024-03-04"]
    assert made["q2"].get("entity") == ["s1"]
    former = [proxy for proxy in made.values() if proxy.get("status", quiet=True) == ["former"]]
    assert [made[proxy.first("post")].caption for proxy in former] == ["Министр"]


def test_empty_article(ftm: Any) -> None:
    """An article without anything is one entity."""
    (entity,) = proxies(ftm, EMPTY)
    assert entity.schema.name == "Article"


@pytest.mark.parametrize("code", LANGUAGES)
def test_languages(ftm: Any, code: str) -> None:
    """The codes are those of the library."""
    assert ftm.types.registry.language.clean(code) == LANGUAGES[code]
    (entity,) = entities(but(EMPTY, language=code))
    assert entity["properties"]["language"] == [LANGUAGES[code]]


def schemata_are_known(model: Any, made: list[dict[str, Any]]) -> bool:
    """Whether every entity has a schema and every property belongs to it."""
    return all(entity["properties"].keys() <= model[entity["schema"]].properties.keys() for entity in made)


@given(articles())
def test_any_article(ftm: Any, article: Article) -> None:
    """Known schemata and properties, required properties there, lists of strings that are not empty."""
    made = list(entities(article))
    assert schemata_are_known(ftm.model, made)
    for entity in made:
        assert set(ftm.model[entity["schema"]].required) <= entity["properties"].keys()
        for values in entity["properties"].values():
            assert values
            assert all(isinstance(value, str) and value for value in values)
