"""The rules across fields: each broken once, with the place and the name that the error gives."""

from typing import Any

import pytest
from hypothesis import given

from cisnews.errors import InvalidObject
from cisnews.model import Article, Ground, Quote, Span
from cisnews.model.fields import fields_of
from cisnews.model.identity import article_id, part_id
from cisnews.model.rules import RULES, STATED, verbatim_names
from cisnews.model.walks import parts
from tests.samples import EVERYTHING, MEETING, QUOTES, REFORM, SADYKOV, SIDES, TEXT, but
from tests.strategies import articles

OUTSIDE = Span(start=3, end=len(TEXT) + 1)


def changed(**values: Any) -> Article:
    """The sample with other values."""
    return but(EVERYTHING, **values)


def quote(index: int, **values: Any) -> Article:
    """The sample with one quote changed."""
    quotes = list(EVERYTHING.quotes)
    quotes[index] = but(quotes[index], **values)
    return changed(quotes=tuple(quotes))


BROKEN = [
    ("id_of_text", "Article.id", lambda: changed(id="a" + "0" * 16)),
    ("spans_inside_text", "grounds[0].span.end", lambda: changed(grounds=(Ground(field="title", span=OUTSIDE),))),
    (
        "spans_inside_text",
        "speakers[0].roles[0].spans[1].end",
        lambda: changed(
            speakers=(but(SADYKOV, roles=(but(SADYKOV.roles[0], spans=(Span(start=0, end=1), OUTSIDE)),)),)
        ),
    ),
    ("spans_inside_text", "quotes[0].attribution.end", lambda: quote(0, attribution=OUTSIDE)),
    ("surfaces_equal_text", "quotes[1].text", lambda: quote(1, text="Вода общая")),
    ("surfaces_equal_text", "quotes[0].cue", lambda: quote(0, cue="сказал")),
    ("surfaces_equal_text", "quotes[0].cue", lambda: quote(0, grounds=())),
    ("surfaces_equal_text", "Article.title", lambda: changed(title="Заголовок")),
    ("surfaces_equal_text", "Article.dateline", lambda: changed(dateline="БИШКЕК, 4 марта")),
    (
        "surfaces_equal_text",
        "credits[0].text",
        lambda: changed(credits=(but(EVERYTHING.credits[0], text="x"),)),
    ),
    ("blocks_in_order", "blocks[1].span", lambda: changed(blocks=(EVERYTHING.blocks[0], EVERYTHING.blocks[0]))),
    ("blocks_in_order", "blocks[1].span", lambda: changed(blocks=EVERYTHING.blocks[1::-1])),
    ("ids_unique", "speakers[1].id", lambda: changed(speakers=(SADYKOV, SADYKOV))),
    ("ids_unique", "meetings[1].id", lambda: changed(meetings=(MEETING, MEETING))),
    ("references_resolve", "quotes[0].speaker_id", lambda: quote(0, speaker_id="s9")),
    ("references_resolve", "quotes[2].parent_id", lambda: quote(2, parent_id="s1")),
    ("references_resolve", "quotes[1].parent_id", lambda: quote(1, parent_id="q2")),
    ("references_resolve", "quotes[0].parent_id", lambda: quote(0, parent_id="q2")),
    ("references_resolve", "meetings[0].host", lambda: changed(meetings=(but(MEETING, host="m1"),))),
    ("references_resolve", "reforms[0].proposer_id", lambda: changed(reforms=(but(REFORM, proposer_id="?"),))),
    (
        "references_resolve",
        "speakers[2].members[1]",
        lambda: changed(speakers=(*EVERYTHING.speakers[:2], but(SIDES, members=("s1", "s4")))),
    ),
]


@pytest.mark.parametrize(("rule", "where", "build"), BROKEN)
def test_broken_rule(rule: str, where: str, build: Any) -> None:
    """The error names the rule and the place."""
    with pytest.raises(InvalidObject) as caught:
        build()
    assert (caught.value.rule, caught.value.where) == (rule, where)


def test_every_rule_has_a_case_and_a_sentence() -> None:
    """No rule without an example that breaks it; the two of single types have theirs beside those types."""
    assert {rule.__name__ for rule in RULES} == {rule for rule, *_ in BROKEN}
    assert set(STATED) == {rule.__name__ for rule in RULES} | {"span_order", "date_exists"}
    assert all(sentence.endswith(".") for sentence in STATED.values())


def test_verbatim_fields_can_be_checked() -> None:
    """A verbatim field needs the grounds of its object, and the rule looks at the objects that have such fields."""
    owners = {type(part) for _, part in (("", EVERYTHING), *parts(EVERYTHING)) if verbatim_names(type(part))}
    assert owners == {Article, Quote}
    assert all("grounds" in {field.name for field in fields_of(owner)} for owner in owners)


@given(articles())
def test_spans_of_valid_articles(article: Article) -> None:
    """Grounded: every span of an article that could be built lies in its text, every copy is what stands there."""
    for _, part in parts(article):
        if isinstance(part, Span):
            assert 0 <= part.start < part.end <= len(article.text)
    for quoted in article.quotes:
        assert quoted.text == " ".join(article.text[span.start : span.end] for span in quoted.spans)


def test_long_chain_of_quotes() -> None:
    """Quotes nested thousands deep, outermost last, are checked in one pass."""
    depth = 20_000
    nested = tuple(
        but(QUOTES[1], id=f"q{n}", speaker_id=None, parent_id=f"q{n + 1}" if n + 1 < depth else None)
        for n in range(depth)
    )
    article = changed(speakers=(), meetings=(), reforms=(), quotes=nested)
    assert len(article.quotes) == depth
    with pytest.raises(InvalidObject, match="stands inside itself"):
        but(article, quotes=(*nested[:-1], but(nested[-1], parent_id="q0")))


def test_ids_never_change() -> None:
    """Tables of different runs and versions are joined by ids."""
    assert article_id("Текст") == "a8abc2d5065831e44"
    assert part_id("q", "a1", 3, 4) == "q08fff219a72f3b25"
