"""Office-holders: dates that exist, in order, one holder at a time."""

import re

from tests.lexicon.checks import table

DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
REGION = {"AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ"}


def test_offices_and_bodies_exist() -> None:
    keys = {office["key"] for office in table("state_offices")["offices"]} | {
        "head",
        "vice_president",
        "national_leader",
    }
    bodies = {body["id"]: body for body in table("bodies")}
    for office in table("office_holders"):
        assert office["office"] in keys
        if "body" in office:
            assert bodies[office["body"]].get("country") == office.get("country")


def test_every_state_has_its_main_offices() -> None:
    offices = {(office.get("country"), office["office"]) for office in table("office_holders")}
    assert {country for country, office in offices if office == "president"} >= REGION
    assert {country for country, office in offices if office == "foreign_minister"} >= REGION
    assert {country for country, office in offices if office.startswith("speaker")} >= REGION


def test_terms_follow_one_another() -> None:
    for office in table("office_holders"):
        where = office.get("country") or office["body"], office["office"]
        end = ""
        for holder in office["holders"]:
            assert DATE.fullmatch(holder["from"]), where
            assert holder["from"] >= end[: len(holder["from"])], (where, holder["family"])
            if holder["to"] is None:
                assert holder is office["holders"][-1], where
                assert holder["from"] <= office["as_of"]
            else:
                assert DATE.fullmatch(holder["to"]), where
                assert holder["from"] <= holder["to"], (where, holder["family"])
                end = holder["to"]


def test_holders_are_named() -> None:
    for office in table("office_holders"):
        for holder in office["holders"]:
            assert holder["family"]
            assert holder["given"]
            assert holder["gender"] in ("male", "female")
