"""Single fields: what may stand is taken, and what may not is refused with its place and its reason."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.errors import InvalidObject
from cisnews.model import Article, Block, Ground, Mention, Quote, Role, Span, Speaker
from cisnews.model.checks import problem_of
from cisnews.model.fields import Field, fields_of
from tests.samples import EVERYTHING, MEETING, SADYKOV
from tests.strategies import raw_objects

SPAN = Span(start=0, end=1)


@pytest.mark.parametrize(
    ("cls", "values", "message"),
    [
        (Span, {"start": -1, "end": 1}, "Span.start: -1 is less than 0"),
        (Span, {"start": 0, "end": 10**5000}, "Span.end: an integer of 16610 bits is greater than 2147483647"),
        (Span, {"start": 0, "end": 2**31}, "Span.end: 2147483648 is greater than 2147483647"),
        (Span, {"start": True, "end": 3}, "Span.start: expected an integer, got True"),
        (Span, {"start": 0, "end": 3.0}, "Span.end: expected an integer, got 3.0"),
        (Span, {"start": 5, "end": 5}, "Span.end: 5 is not greater than start (5)"),
        (Ground, {"field": "", "span": SPAN}, "Ground.field: the string is empty"),
        (Ground, {"field": "a\udc00", "span": SPAN}, "Ground.field: lone surrogate at character 1"),
        (Ground, {"field": None, "span": SPAN}, "Ground.field: expected a string, got None"),
        (Ground, {"field": "x", "span": (0, 1)}, "Ground.span: expected a Span, got (0, 1)"),
        (Mention, {"span": SPAN, "kind": "nickname", "rule": "r"}, "Mention.kind: 'nickname' is none of name, role, "),
        (
            Role,
            {"label": "x", "country": "kz", "spans": (SPAN,), "rule": "r"},
            "Role.country: 'kz' does not match [A-Z]{2}",
        ),
        (
            Role,
            {"label": "x", "country": "KZ\n", "spans": (SPAN,), "rule": "r"},
            "Role.country: 'KZ\\n' does not match",
        ),
        (
            Role,
            {"label": "x", "former": 1, "spans": (SPAN,), "rule": "r"},
            "Role.former: expected true or false, got 1",
        ),
        (Role, {"label": "x", "spans": (), "rule": "r"}, "Role.spans: expected at least 1 item(s), got 0"),
        (Role, {"label": "x", "spans": [SPAN], "rule": "r"}, "Role.spans: expected a tuple, got [Span"),
        (Role, {"label": "x", "spans": (SPAN, 3), "rule": "r"}, "Role.spans[1]: expected a Span, got 3"),
        (
            Speaker,
            {"id": "s", "kind": "person", "name": "x", "members": "ab", "mentions": (), "rule": "r"},
            "expected a tuple",
        ),
        (Article, {"id": "x", "text": ""}, "Article.id: 'x' does not match a[0-9a-f]{16}"),
        (
            Article,
            {"id": "a" * 17, "text": "", "published": "2024-01-01"},
            "Article.published: expected a date, got '2024",
        ),
        (
            Article,
            {"id": "a" * 17, "text": "", "published": datetime.datetime(2024, 1, 1)},
            "Article.published: expected a date, got datetime",
        ),
    ],
)
def test_refused(cls: Any, values: dict[str, Any], message: str) -> None:
    """The error names the type, the field and the value."""
    with pytest.raises(InvalidObject) as caught:
        cls(**values)
    assert message in str(caught.value)


def test_long_values_are_shown_in_part() -> None:
    """An error is one line, however long the value."""
    with pytest.raises(InvalidObject) as caught:
        Ground(field="x" * 10**6 + "\ud800", span=SPAN)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("name", ["start", "end"])
def test_objects_are_frozen(name: str) -> None:
    """What was checked stays as it was checked."""
    with pytest.raises(AttributeError):
        setattr(Span(start=0, end=1), name, 7)
    assert not hasattr(SPAN, "__dict__")


any_values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters()),
    st.dates(),
    st.just(SPAN),
    st.sampled_from(["KZ", "name", "person", "", "a0123456789abcdef", "é", "\ud800"]),
)


@pytest.mark.parametrize(
    "template", [SPAN, SADYKOV, SADYKOV.roles[0], MEETING, EVERYTHING.quotes[0], EVERYTHING.blocks[0]]
)
@given(data=st.data())
def test_compiled_check_agrees_with_its_explanation(template: Any, data: st.DataObject) -> None:
    """The quick check refuses a value exactly when there is a problem to be told of it."""
    field = data.draw(st.sampled_from(fields_of(type(template))))
    value = data.draw(any_values)
    value = (value,) if field.many else value
    problem = _problem(field, value)
    others = {other.name: getattr(template, other.name) for other in fields_of(type(template))}
    try:
        type(template)(**{**others, field.name: value})
    except InvalidObject as error:
        assert error.rule or error.problem == problem
    else:
        assert problem is None


def _problem(field: Field, value: Any) -> str | None:
    if field.many:
        return problem_of(field, value[0])
    return None if value is None and field.optional else problem_of(field, value)


def test_every_field_is_described() -> None:
    """No field without a sentence that says what it is."""
    for cls in (Article, Block, Quote, Role, Speaker, Mention, Ground, Span):
        for field in fields_of(cls):
            assert field.doc.endswith(".")
            assert len(field.doc) > 10


def test_strategies_draw_every_field() -> None:
    """The strategies follow the declarations."""
    assert raw_objects(Article) is raw_objects(Article)
