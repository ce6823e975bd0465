"""Arbitrary valid articles.

What a field may hold is read from the declarations of the model, so that new fields are covered as soon as they are
declared. The values are drawn without regard to each other, as plain dictionaries; `settle` then makes one consistent
article of them: spans are laid inside the text, references pointed at objects that exist, copies taken from the text.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from cisnews.model import Article, Ground, PartialDate, Quote, Span
from cisnews.model.compiled import once_per_class
from cisnews.model.fields import Field, fields_of
from cisnews.model.identity import article_id

ODD_CHARACTERS = (
    "аЯёЁқҷ й\u0306 «»„“”\"'—–- \n\t.,!?\u00a0\u00ad\u200b\ufeff😀🇰🇿𝒳\u0301"
    "\u0000\u001f\u007f\u2028\\/<&|=+@1234567890aZ"
)

texts = st.text(st.sampled_from(ODD_CHARACTERS) | st.characters(exclude_categories=["Cs"]), max_size=60)
words = st.text(st.sampled_from(ODD_CHARACTERS) | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
days = st.dates()
offsets = st.integers(0, 1000)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Years, months and days that exist."""
    day = draw(days)
    length = draw(st.sampled_from((4, 7, 10)))
    return PartialDate.parse(day.isoformat()[:length])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any article that the model allows, with few objects of each kind."""
    return settle(draw(texts), draw(raw_objects(Article)))


@once_per_class
def raw_objects(cls: type) -> st.SearchStrategy[dict[str, Any]]:
    """The values of an object's fields, each by itself: a span is two numbers, a reference is a number."""
    return st.fixed_dictionaries({field.name: _raw_values(field) for field in fields_of(cls)})


def _raw_values(field: Field) -> st.SearchStrategy[Any]:
    values = _raw_items(field)
    if field.many:
        return st.lists(values, min_size=field.min_length, max_size=2)
    return st.none() | values if field.optional else values


def _raw_items(field: Field) -> st.SearchStrategy[Any]:
    if field.refers_to:
        return offsets
    if field.item is Span:
        return st.tuples(offsets, offsets)
    if field.item is PartialDate:
        return partial_dates()
    if field.kind == "entity":
        return raw_objects(field.item)
    if field.kind == "choice":
        return st.sampled_from(field.choices)
    if field.kind == "string":
        return st.from_regex(field.pattern, fullmatch=True) if field.pattern else words
    return {"boolean": st.booleans(), "date": days}[field.kind]


def settle(text: str, raw: dict[str, Any]) -> Article:
    """One consistent article of these values."""
    owned = ("speakers", "quotes", "meetings", "reforms")
    if not text:  # nothing can be said of it
        raw = {**raw, **{field.name: [] for field in fields_of(Article) if field.many}}
    ids = {name: _unique([part["id"] for part in raw[name]]) for name in owned}
    for name in owned:
        raw[name] = [{**part, "id": new} for part, new in zip(raw[name], ids[name], strict=True)]
    for index, quote in enumerate(raw["quotes"]):  # a quote stands inside an earlier one only: no circles
        quote["parent_id"] = ids["quotes"][quote["parent_id"] % index] if index and quote["parent_id"] else None
    raw["blocks"] = _in_order(raw["blocks"], text)
    settled: Article = _settled(Article, {**raw, "id": article_id(text), "text": text}, text, ids)
    return settled


def _settled(cls: type, raw: Any, text: str, ids: dict[str, list[str]]) -> Any:
    values = {field.name: _settled_value(field, raw[field.name], text, ids) for field in fields_of(cls)}
    for field in fields_of(cls):
        if field.verbatim:
            _copy_from_text(field.name, values, text)
    if cls is Quote:
        values["text"] = " ".join(span.of(text) for span in values["spans"])
    elif "span" in values and "text" in values:
        values["text"] = values["span"].of(text)
    return cls(**values)


def _settled_value(field: Field, value: Any, text: str, ids: dict[str, list[str]]) -> Any:
    if field.many:
        kept = value if ids.get(field.refers_to or "", ["any"]) else []
        return tuple(_settled_item(field, item, text, ids) for item in kept)
    return None if value is None else _settled_item(field, value, text, ids)


def _settled_item(field: Field, value: Any, text: str, ids: dict[str, list[str]]) -> Any:
    if field.refers_to and not isinstance(value, str):
        known = ids[field.refers_to]
        return known[value % len(known)] if known else None
    if field.item is Span:
        return value if isinstance(value, Span) else _span(value, text)
    if field.kind == "entity" and field.item is not PartialDate:
        return _settled(field.item, value, text, ids)
    return value


def _span(numbers: tuple[int, int], text: str) -> Span:
    start = numbers[0] % len(text)
    return Span(start=start, end=start + 1 + numbers[1] % (len(text) - start))


def _copy_from_text(name: str, values: dict[str, Any], text: str) -> None:
    """Give a verbatim field the characters of a ground of its name; nothing where there is no ground."""
    if values[name] is not None and values["grounds"]:
        ground = Ground(field=name, span=values["grounds"][0].span)
        values["grounds"] = (*values["grounds"], ground)
        values[name] = ground.span.of(text)
    else:
        values[name] = None


def _unique(ids: list[str]) -> list[str]:
    kept: list[str] = []
    for name in ids:
        while name in kept:
            name += "'"
        kept.append(name)
    return kept


def _in_order(blocks: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """The blocks whose spans, in order, do not overlap."""
    kept, last = [], 0
    for block, span in sorted(
        ((block, _span(block["span"], text)) for block in blocks), key=lambda pair: pair[1].start
    ):
        if span.start >= last:
            kept.append({**block, "span": span})
            last = span.end
    return kept
