"""The seed document against its full annotation: everything required is found, and nothing that is not annotated."""

import json
from pathlib import Path
from typing import Any

import pytest

from cisnews import Article, parse_file
from cisnews.model import Meeting, Quote, Reform, Span, Speaker

ROOT = Path(__file__).parent.parent
GOLD = json.loads((ROOT / "tests/data/seed.gold.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def article() -> Article:
    return parse_file(ROOT / GOLD["document"])


def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def date(value: Any) -> str | None:
    return str(value) if value is not None else None


def names(article: Article) -> dict[str, str]:
    return {speaker.id: speaker.name for speaker in article.speakers}


def test_frame(article: Article) -> None:
    gold = GOLD["article"]
    assert str(article.published) == gold["published"]
    assert article.language == gold["language"]
    assert article.title is gold["title"]
    assert article.agency == gold["agency"]
    assert pairs(tuple(g.span for g in article.grounds if g.field == "agency")) == [gold["agency_evidence"]]
    assert [{"text": c.text, "span": [c.span.start, c.span.end]} for c in article.credits] == gold["photo_credits"]
    assert pairs(tuple(b.span for b in article.blocks if b.kind == "background")) == gold["background"]


FIELDS = ("name", "patronymic", "country", "name_mentions", "roles")


def as_gold_speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "patronymic": speaker.patronymic,
        "country": speaker.country,
        "name_mentions": pairs(tuple(m.span for m in speaker.mentions if m.kind == "name")),
        "roles": [
            {
                "label": role.label,
                "post": role.post,
                "organization": role.organization,
                "country": role.country,
                "spans": pairs(role.spans),
            }
            for role in speaker.roles
        ],
    }


@pytest.mark.parametrize("gold", GOLD["speakers"], ids=lambda gold: gold["name"])
def test_speaker(article: Article, gold: dict[str, Any]) -> None:
    found = [as_gold_speaker(speaker) for speaker in article.speakers if speaker.name == gold["name"]]
    assert found == [{key: gold[key] for key in FIELDS}]


def test_no_other_speakers(article: Article) -> None:
    expected = {gold["name"] for gold in GOLD["speakers"]} | {"стороны"}
    assert {speaker.name for speaker in article.speakers} == expected


def as_gold_quote(article: Article, quote: Quote) -> dict[str, Any]:
    parents = {other.id: other for other in article.quotes}
    return {
        "kind": quote.kind,
        "spans": pairs(quote.spans),
        "speaker": names(article).get(quote.speaker_id or ""),
        "cue": quote.cue.lower() if quote.cue else None,
        "parent": pairs(parents[quote.parent_id].spans) if quote.parent_id else None,
        "occasion": quote.occasion,
        "date": date(quote.date),
    }


def gold_quote(gold: dict[str, Any]) -> dict[str, Any]:
    parents = {other["id"]: other["spans"] for other in GOLD["quotes"]}
    return {
        "kind": gold["kind"],
        "spans": gold["spans"],
        "speaker": gold["speaker"],
        "cue": gold["cue"],
        "parent": parents.get(gold.get("parent")),
        "occasion": gold.get("occasion"),
        "date": gold.get("date"),
    }


@pytest.mark.parametrize("gold", [q for q in GOLD["quotes"] if q["required"]], ids=lambda gold: gold["id"])
def test_required_quote(article: Article, gold: dict[str, Any]) -> None:
    found = [as_gold_quote(article, quote) for quote in article.quotes]
    same_place = [quote for quote in found if quote["spans"][0][0] == gold["spans"][0][0]]
    assert gold_quote(gold) in found, same_place


def test_no_other_quotes(article: Article) -> None:
    expected = [(gold["kind"], gold["spans"], gold["speaker"]) for gold in GOLD["quotes"]]
    found = [(quote.kind, pairs(quote.spans), names(article).get(quote.speaker_id or "")) for quote in article.quotes]
    assert [quote for quote in found if quote not in expected] == []


def as_gold_meeting(article: Article, meeting: Meeting) -> dict[str, Any]:
    return {
        "kind": meeting.kind,
        "name": meeting.name,
        "participants": [names(article)[p.speaker_id] for p in meeting.participants if p.speaker_id],
        "groups": [p.label for p in meeting.participants if not p.speaker_id],
        "place": meeting.place,
        "venue": meeting.venue,
        "date": date(meeting.date),
        "topics": list(meeting.topics),
    }


def gold_meeting(gold: dict[str, Any]) -> dict[str, Any]:
    lists = {key: gold.get(key, []) for key in ("participants", "groups", "topics")}
    return {"kind": gold["kind"], **{key: gold.get(key) for key in ("name", "place", "venue", "date")}, **lists}


def overlaps(meeting: Meeting, evidence: list[int]) -> bool:
    return any(span.start < evidence[1] and evidence[0] < span.end for span in meeting.evidence)


@pytest.mark.parametrize("gold", GOLD["meetings"], ids=lambda gold: gold["id"])
def test_meeting(article: Article, gold: dict[str, Any]) -> None:
    found = [as_gold_meeting(article, m) for m in article.meetings if overlaps(m, gold["evidence"])]
    assert gold_meeting(gold) in found, found


def test_no_other_meetings(article: Article) -> None:
    assert len(article.meetings) == len(GOLD["meetings"]), [m.rule for m in article.meetings]


def as_gold_reform(article: Article, reform: Reform) -> dict[str, Any]:
    return {
        "kind": reform.kind,
        "title": reform.title,
        "change": reform.change,
        "country": reform.country,
        "proposer": names(article).get(reform.proposer_id or ""),
        "instrument": reform.instrument,
        "proposed": date(reform.proposed),
        "status": reform.status,
        "decided_by": reform.decided_by,
        "decision_date": date(reform.decision_date),
    }


def test_reforms(article: Article) -> None:
    found = [as_gold_reform(article, reform) for reform in article.reforms]
    fields = (
        "kind",
        "title",
        "change",
        "country",
        "proposer",
        "instrument",
        "proposed",
        "status",
        "decided_by",
        "decision_date",
    )
    assert found == [{key: gold[key] for key in fields} for gold in GOLD["reforms"]]


def test_reform_evidence(article: Article) -> None:
    spans = [span for reform in article.reforms for span in reform.evidence]
    for start, end in GOLD["reforms"][0]["evidence"]:
        assert any(span.start < end and start < span.end for span in spans), (start, end)
