"""Places and outlets."""

from cisnews.knowledge.inflection import in_case
from tests.lexicon.checks import repeated, table


def test_places_have_kind_and_country() -> None:
    codes = {country["code"] for country in table("countries")}
    for place in table("places"):
        assert place["kind"] in ("city", "region", "residence", "street", "area"), place["name"]
        assert place.get("country", "KZ") in codes
        assert "country" in place or place["kind"] == "area"


def test_a_place_stands_once_in_its_state() -> None:
    assert repeated([(place.get("country"), place["name"]) for place in table("places")]) == []


def test_what_does_not_inflect_is_a_name_of_the_place() -> None:
    for place in table("places"):
        marked = place.get("indeclinable", [])
        if isinstance(marked, list):
            assert set(marked) <= {place["name"], *place.get("variants", ())}, place["name"]


def test_listed_forms_are_six_and_begin_with_the_name() -> None:
    for place in table("places"):
        for wording, forms in place.get("forms", {}).items():
            assert len(forms) == 6, wording
            assert forms[0] == wording


def test_every_place_inflects_or_is_marked() -> None:
    """A name whose genitive is its nominative must be marked `indeclinable`."""
    stuck = [
        wording
        for place in table("places")
        for wording in (place["name"], *place.get("variants", ()))
        if place.get("indeclinable") is not True and wording not in place.get("indeclinable", ())
        and wording not in place.get("forms", {}) and in_case(wording, "gent").lower() == wording.lower()
    ]  # fmt: skip
    assert stuck == []


def test_what_was_taken_for_persons_is_there() -> None:
    """Places that a real archive had among its persons."""
    names = {name for place in table("places") for name in (place["name"], *place.get("variants", ()))}
    assert names >= {"Акорда", "Улытау", "Кызылорда", "Мангистау", "Ала-Арча", "Куксарой", "Жетысу"}


def test_agencies_are_unique() -> None:
    agencies = table("agencies")
    assert repeated([agency["name"] for agency in agencies]) == []
    assert {agency["kind"] for agency in agencies} <= {
        "agency",
        "newspaper",
        "tv",
        "radio",
        "site",
        "magazine",
        "press_service",
    }
    codes = {country["code"] for country in table("countries")}
    assert {agency["country"] for agency in agencies} <= codes
    wordings = [wording.lower() for agency in agencies for wording in {agency["name"], *agency["variants"]}]
    assert repeated(wordings) == []
