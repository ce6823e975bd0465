"""Parts built without a check are the same as those built with one, and an article still refuses a bad one."""

import attrs
import pytest

from cisnews.errors import InvalidObject
from cisnews.model import Article, Block, Ground, Mention, Span, trusted
from cisnews.model.identity import article_id

TEXT = "Асан Беков прибыл в Минск."


@pytest.mark.parametrize(
    ("made", "checked"),
    [
        (trusted.span(5, 10), Span(start=5, end=10)),
        (trusted.ground("date", trusted.span(5, 10)), Ground(field="date", span=Span(start=5, end=10))),
        (
            trusted.mention(trusted.span(0, 10), "name", "full_name"),
            Mention(span=Span(start=0, end=10), kind="name", rule="full_name"),
        ),
        (
            trusted.block("lede", trusted.span(0, 26), "first_paragraph"),
            Block(kind="lede", span=Span(start=0, end=26), rule="first_paragraph"),
        ),
    ],
)
def test_the_same_as_checked(made: object, checked: object) -> None:
    """Equal, with the same hash and the same text, and frozen like any other."""
    assert made == checked
    assert hash(made) == hash(checked)
    assert repr(made) == repr(checked)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.span = None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("start", "end", "rule"), [(5, 5, "span_order"), (-1, 3, "span_order"), (0, len(TEXT) + 1, "spans_inside_text")]
)
def test_an_article_refuses_a_bad_span(start: int, end: int, rule: str) -> None:
    """Whatever was built unchecked is looked at when the article is made."""
    blocks = (trusted.block("lede", trusted.span(start, end), "first_paragraph"),)
    with pytest.raises(InvalidObject) as refusal:
        Article(id=article_id(TEXT), text=TEXT, blocks=blocks)
    assert refusal.value.rule == rule
