"""Bodies: each has one canonical name, and no wording names two of them unless the state decides."""

import re
from collections import defaultdict

import pytest

from tests.lexicon.checks import can_be_nominative, folded, repeated, table

KINDS = {
    "agency", "audit", "central_bank", "chamber", "commission", "company", "conference", "council", "court", "culture",
    "election_commission", "fund", "government", "interstate", "interstate_bank", "interstate_parliament", "military",
    "ministry", "office", "ombudsman", "parliament", "party", "presidential_office", "prosecutor",
    "regional_government", "regional_parliament", "religious", "research", "security_council", "union", "university",
}  # fmt: skip
REGION = ["am", "az", "by", "ge", "kg", "kz", "md", "ru", "tj", "tm", "ua", "uz"]
BY_ID = {body["id"]: body for body in table("bodies")}


def test_ids_and_names_are_unique() -> None:
    assert repeated([body["id"] for body in table("bodies")]) == []
    assert repeated([folded(body["name"]) for body in table("bodies")]) == []


def test_kinds_are_known() -> None:
    assert {body["kind"] for body in table("bodies")} == KINDS


def test_parents_exist_and_lead_to_a_root() -> None:
    for body in table("bodies"):
        seen = {body["id"]}
        while "parent" in body:
            body = BY_ID[body["parent"]]
            assert body["id"] not in seen
            seen.add(body["id"])


def test_countries_exist() -> None:
    codes = {country["code"] for country in table("countries")}
    assert {body["country"] for body in table("bodies") if "country" in body} <= codes
    for body in table("bodies"):
        assert ("country" in body) != (body["kind"] in ("interstate", "interstate_bank", "interstate_parliament")) or (
            body["kind"] in ("court", "union", "research", "fund", "conference", "military", "agency", "central_bank")
            or body["kind"] == "commission"
        ), body["id"]


@pytest.mark.parametrize("country", REGION)
def test_each_state_has_its_organs(country: str) -> None:
    kinds = {body["kind"] for body in table("bodies") if body["id"].startswith(f"{country}-")}
    without = {"ombudsman"} if country == "by" else set()  # Belarus has none
    assert kinds | without >= {
        "parliament", "government", "ministry", "presidential_office", "security_council", "court", "prosecutor",
        "election_commission", "central_bank", "ombudsman", "party",
    }  # fmt: skip
    assert f"{country}-ministry-foreign" in BY_ID


def test_a_wording_names_one_body() -> None:
    """`Милли Меджлис` is Azerbaijani; what several bodies of several states are called must be `bare`."""
    claims: dict[str, set[str]] = defaultdict(set)
    for body in table("bodies"):
        bare = {folded(wording) for wording in body.get("bare", ())}
        for wording in (body["name"], *body.get("variants", ()), *body.get("abbreviations", ())):
            if folded(wording) not in bare:
                claims[folded(wording)].add(body["id"])
    assert {wording: bodies for wording, bodies in claims.items() if len(bodies) > 1} == {}


def test_a_bare_wording_names_one_body_of_a_state() -> None:
    """«Конституционный суд» of Kyrgyzstan is one body; ministries that were renamed keep their short name."""
    claims: dict[tuple[str, str], list[str]] = defaultdict(list)
    for body in table("bodies"):
        if not re.search(r"-(19|20)\d\d$", body["id"]):
            for wording in body.get("bare", ()):
                claims[body.get("country", ""), folded(wording)].append(body["id"])
    shared = {key: bodies for key, bodies in claims.items() if len(bodies) > 1}
    assert {bodies[0] for bodies in shared.values()} <= SHARED_SHORT_NAMES


SHARED_SHORT_NAMES = {
    body["id"]
    for body in table("bodies")
    if body["kind"] in ("ministry", "agency", "audit", "court", "council", "military")
} | {"ru-parliament", "by-parliament", "kz-senate"}
"""Ministries that share a short name («Минобрнауки»), and what else two bodies of a state are called."""


def test_abbreviations_are_in_capitals() -> None:
    wordings = [wording for body in table("bodies") for wording in body.get("abbreviations", ())]
    assert [wording for wording in wordings if sum(map(str.isupper, wording)) < 2] == []


def test_ministries_have_ministers() -> None:
    for body in table("bodies"):
        if body["kind"] == "ministry" and body["name"].startswith("Министерство"):
            assert body["head"].startswith("Министр"), body["id"]
            assert body.get("head_label", "Министр").startswith("Министр"), body["id"]


def test_names_stand_in_the_nominative() -> None:
    doubtful = [
        body["name"]
        for body in table("bodies")
        if re.match(r"[А-ЯЁ][а-яё]+", body["name"]) and not can_be_nominative(body["name"].split()[0].split("-")[-1])
        and not body.get("indeclinable") and "head_word" not in body
    ]  # fmt: skip
    assert doubtful == []


def test_the_word_that_inflects_stands_in_the_name() -> None:
    for body in table("bodies"):
        assert body.get("head_word", body["name"].split()[0]) in body["name"].split(), body["id"]


def test_there_are_many() -> None:
    assert sum("country" in body and body["id"][:2] in REGION for body in table("bodies")) >= 600
