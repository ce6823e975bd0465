"""Why each thing was found, and why others were not: rules, reasons, and the evidence where it stands in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cisnews.grammar.trace import NearMiss
from cisnews.model import Article, Ground, Span

LISTS = ("blocks", "credits", "speakers", "quotes", "meetings", "reforms")

AROUND = 32
"""How many characters of context are shown on either side."""

LONGEST = 160
"""How many characters of a long stretch are shown."""


def explain(article: Article, misses: Sequence[NearMiss] = ()) -> Iterator[str]:
    """The explanation of an article and of what was nearly found in it, line by line. Offsets are code points."""
    where = article.source or "text"
    day = article.published.isoformat() if article.published else "no day"
    yield f"{where}: {article.id}, {article.language or 'language unknown'}, {day}, {len(article.text)} characters"
    yield from _evidence(article, article.text, "  ")
    for name in LISTS:
        parts = getattr(article, name)
        if parts:
            yield ""
            yield f"{name} ({len(parts)})"
        for part in parts:
            yield from _part(part, article, "  ")
    if misses:
        yield ""
        yield f"near misses ({len(misses)})"
    for miss in sorted(misses, key=lambda miss: (miss.span.start, miss.span.end, miss.rule)):
        yield f"  not taken by {miss.rule}: {miss.reason}"
        yield f"      span: {_in_context(miss.span, article.text)}"


def _part(part: Any, article: Article, indent: str) -> Iterator[str]:
    """An object: a line that names it and its rule, then its evidence, then the objects in it."""
    rule = getattr(part, "rule", None)
    yield f"{indent}{_label(part, article)}" + (f"  [rule {rule}]" if rule else "")
    yield from _evidence(part, article.text, indent + "    ")
    for name in part.__slots__:
        value = getattr(part, name, None)
        for item in value if isinstance(value, tuple) else ():
            if hasattr(item, "rule"):
                yield from _part(item, article, indent + "    ")


def _label(part: Any, article: Article) -> str:
    """What an object is, in a few words: the fields that say most."""
    words = [type(part).__name__.lower()]
    for name in ("kind", "status", "name", "label", "title", "change", "country"):
        value = getattr(part, name, None)
        if isinstance(value, str):
            words.append(value)
    speaker = getattr(part, "speaker_id", None) or getattr(part, "proposer_id", None)
    if speaker:
        words += [f"by {found.name}" for found in article.speakers if found.id == speaker]
    words += [str(value) for name in ("date", "proposed", "decision_date") if (value := getattr(part, name, None))]
    return " · ".join(words)


def _evidence(part: Any, text: str, indent: str) -> Iterator[str]:
    """Every span of an object, with the field that it is evidence of."""
    for name in part.__slots__:
        value = getattr(part, name, None)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Span):
                yield f"{indent}{name}: {_in_context(item, text)}"
            elif isinstance(item, Ground):
                yield f"{indent}{item.field}: {_in_context(item.span, text)}"


def _in_context(span: Span, text: str) -> str:
    """`12–15 …слово перед ⟦сам⟧ и после…`, on one line."""
    found = span.of(text)
    if len(found) > LONGEST:
        found = f"{found[: LONGEST // 2]} […] {found[-LONGEST // 2 :]}"
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    return " ".join(f"{span.start}–{span.end} …{before}⟦{found}⟧{after}…".split())
