"""Posts, prefixes, and the offices that news leaves without their state."""

from tests.lexicon.checks import can_be_nominative, repeated, table

KINDS = {
    "state_head", "government_head", "government_deputy", "minister", "minister_deputy", "state_officer", "head",
    "deputy_head", "member", "aide", "speaker", "speaker_deputy", "party", "regional", "diplomat", "court",
    "prosecution", "police", "law", "military", "business", "religious", "media", "science", "medicine", "culture",
    "sport", "society", "kin", "honorific",
}  # fmt: skip
COMPLEMENTS = {"body", "country", "region", "domain", "party", "post", "person"}


def test_lemmas_are_unique() -> None:
    assert repeated([post["lemma"].lower() for post in table("posts")]) == []


def test_kinds_and_complements_are_known() -> None:
    assert {post["kind"] for post in table("posts")} == KINDS
    assert {taken for post in table("posts") for taken in post.get("takes", ())} == COMPLEMENTS


def test_forms_are_twelve_and_begin_with_the_lemma() -> None:
    for post in table("posts"):
        if "forms" in post:
            assert len(post["forms"]) == 12, post["lemma"]
            assert post["forms"][0].lower() == post["lemma"].lower()


def test_lemmas_stand_in_the_nominative() -> None:
    doubtful = [
        post["lemma"]
        for post in table("posts")
        if "forms" not in post
        and not post.get("indeclinable")
        and not can_be_nominative(post["lemma"].split()[0].split("-")[-1])
    ]
    assert doubtful == []


def test_there_are_many() -> None:
    assert len(table("posts")) >= 700


def test_prefixes() -> None:
    for prefix in table("post_prefixes"):
        assert prefix["kind"] in ("prefix", "adjective", "fixed", "noun", "time")
        assert prefix["says"] in (
            "former", "acting", "deputy", "current", "future", "first", "rank", "honorary", "other",
        )  # fmt: skip


def test_offices_without_their_state() -> None:
    offices = table("state_offices")
    keys = [office["key"] for office in offices["offices"]]
    assert repeated(keys) == []
    bodies = {body["id"]: body for body in table("bodies")}
    codes = {country["code"] for country in table("countries") if country.get("cis")}
    assert set(offices["titles"]) == codes
    for country, titles in offices["titles"].items():
        for key, title in titles.items():
            assert key in (*keys, "vice_president", "national_leader"), key
            assert title["title"]
            if "body" in title:
                assert bodies[title["body"]]["country"] == country
