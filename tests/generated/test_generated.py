"""The parser gives back the truth from which an article was written."""

from hypothesis import given, settings

from cisnews import Article, parse
from tests.generated.articles import articles
from tests.generated.truth import MetTruth, ReformTruth, SaidTruth, Truth


def names(article: Article) -> dict[str | None, str]:
    return {speaker.id: speaker.name for speaker in article.speakers}


@given(articles())
@settings(max_examples=150, deadline=None)
def test_persons(truth: Truth) -> None:
    """Every person once, by name in the nominative, with gender and country."""
    found = {s.name: s for s in parse(truth.text).speakers if s.kind == "person"}
    assert set(found) == set(truth.people), truth.text
    for name, person in truth.people.items():
        assert found[name].gender == ("female" if person.female else "male"), truth.text
        assert found[name].country == person.post.country, truth.text
        assert len(found[name].roles) == 1, truth.text


@given(articles())
@settings(max_examples=150, deadline=None)
def test_quotes(truth: Truth) -> None:
    """Every quote, word for word, with its speaker and cue."""
    article = parse(truth.text)
    found = [
        SaidTruth(q.kind, tuple(s.of(article.text) for s in q.spans), names(article).get(q.speaker_id, ""), q.cue or "")
        for q in article.quotes
    ]
    assert found == truth.quotes, truth.text


@given(articles())
@settings(max_examples=100, deadline=None)
def test_meetings(truth: Truth) -> None:
    """Every meeting with its participants and place."""
    article = parse(truth.text)
    found = [
        MetTruth(
            frozenset(names(article)[p.speaker_id] for p in m.participants if p.speaker_id), m.place, m.kind, m.status
        )
        for m in article.meetings
    ]
    assert found == truth.meetings, truth.text


@given(articles())
@settings(max_examples=100, deadline=None)
def test_reforms(truth: Truth) -> None:
    """Every reform with its kind and proposer."""
    article = parse(truth.text)
    found = [ReformTruth(r.title, r.kind, names(article).get(r.proposer_id, ""), r.status) for r in article.reforms]
    assert found == truth.reforms, truth.text
