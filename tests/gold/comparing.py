"""Comparing what was read with what the gold says, as two marked texts that can be laid side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.gold.reading import Item

if TYPE_CHECKING:
    from cisnews.model import Article, Meeting, Quote, Reform
    from tests.gold.reading import Case, Spans

Comparison = tuple[list[str], list[str]]
"""Lines that were expected, lines that were read."""


def compare(case: Case, article: Article) -> Comparison:
    """The two marked texts with their facts, line by line; equal where all is well."""
    names = {speaker.id: speaker.name for speaker in article.speakers}
    expected: list[Item] = []
    found: list[Item] = []
    if case.quotes is not None:
        _lay_out(case.quotes, [_quote(quote, names) for quote in article.quotes], expected, found, _same_words)
    if case.meetings is not None:
        meetings = [_meeting(meeting, names) for meeting in article.meetings]
        gold = [Item(m.label, m.spans, {"status": "held"} | m.says, optional=m.optional) for m in case.meetings]
        _lay_out(gold, meetings, expected, found, _overlap)
    if case.reforms is not None:
        _lay_out(case.reforms, [_reform(reform, names) for reform in article.reforms], expected, found, _overlap)
    speakers = _speakers(case, article)
    return (
        [*_marked_lines(case.text, expected), *map(_fact_line, expected), *speakers[0]],
        [*_marked_lines(case.text, found), *map(_fact_line, found), *speakers[1]],
    )


def _quote(quote: Quote, names: dict[str, str]) -> Item:
    cues = tuple((g.span.start, g.span.end) for g in quote.grounds if g.field == "cue")
    spans = tuple((span.start, span.end) for span in quote.spans)
    says: dict[str, Any] = {quote.kind: names.get(quote.speaker_id or ""), "rule": quote.rule}
    if quote.fragment:
        says["fragment"] = True
    parent = quote.parent_id
    says |= {"occasion": quote.occasion, "date": quote.date and str(quote.date), "parent": parent}
    return Item(quote.id, spans, says, cues)


def _meeting(meeting: Meeting, names: dict[str, str]) -> Item:
    says = {
        "kind": meeting.kind,
        "status": meeting.status,
        "name": meeting.name,
        "participants": [names.get(p.speaker_id or "", p.label) for p in meeting.participants],
        "host": names.get(meeting.host or ""),
        "venue": meeting.venue,
        "place": meeting.place,
        "date": meeting.date and str(meeting.date),
        "topics": list(meeting.topics),
        "outcomes": list(meeting.outcomes),
        "rule": meeting.rule,
    }
    return Item(meeting.id, tuple((span.start, span.end) for span in meeting.evidence), says)


def _reform(reform: Reform, names: dict[str, str]) -> Item:
    says = {
        "kind": reform.kind,
        "status": reform.status,
        "title": reform.title,
        "change": reform.change,
        "country": reform.country,
        "proposer": names.get(reform.proposer_id or ""),
        "instrument": reform.instrument,
        "proposed": reform.proposed and str(reform.proposed),
        "decided_by": reform.decided_by,
        "decision_date": reform.decision_date and str(reform.decision_date),
        "rule": reform.rule,
    }
    return Item(reform.id, tuple((span.start, span.end) for span in reform.evidence), says)


def _same_words(gold: Item, found: Item) -> bool:
    return gold.spans == found.spans


def _alike(gold: Item, found: Item) -> bool:
    """The same words; or overlapping evidence with all that the gold says."""
    says_all = all(found.says.get(key) == value for key, value in gold.says.items())
    return _same_words(gold, found) or (says_all and _overlap(gold, found))


def _overlap(gold: Item, found: Item) -> bool:
    return any(a < d and c < b for a, b in gold.spans for c, d in found.spans)


def _lay_out(gold: list[Item], found: list[Item], expected: list[Item], read: list[Item], same: Any) -> None:
    """Pair what belongs together, first what is quite the same; then put both sides into the order of the text."""
    left = sorted(found, key=_place)
    numbers: dict[str, str] = {}
    parents: dict[str, str] = {}
    for fits in (_alike, same, _overlap):
        for item in sorted(gold, key=_place):
            if item.label not in parents and (other := next((o for o in left if fits(item, o)), None)):
                parents[item.label] = other.label
                left.remove(other)
                numbers[other.label] = item.label
                _take(item, other, expected, read, same)
    expected += [Item(g.label, g.spans, g.says, g.cues) for g in gold if g.label not in parents and not g.optional]
    for number, other in enumerate(left):
        numbers[other.label] = f"+{number + 1}"
        read.append(Item(numbers[other.label], other.spans, other.says, other.cues))
    _name_parents(read, numbers)
    _find_parents(expected)


def _take(item: Item, other: Item, expected: list[Item], read: list[Item], same: Any) -> None:
    """Keep of what was read the fields that the gold speaks of; evidence need only overlap."""
    fields = {"direct", "indirect", "fragment", "parent"} | set(item.says)
    says = {key: value for key, value in other.says.items() if key in fields}
    expected.append(Item(item.label, item.spans, item.says, item.cues))
    spans = item.spans if same is _overlap else other.spans
    read.append(Item(item.label, spans, says, other.cues))


def _name_parents(read: list[Item], numbers: dict[str, str]) -> None:
    for item in read:
        parent = item.says.pop("parent", None)
        if parent:
            item.says = {**item.says, "parent": numbers.get(parent, parent)}


def _find_parents(expected: list[Item]) -> None:
    """In the gold, the smallest quote around another is its parent."""
    for item in expected:
        if not {"direct", "indirect"} & set(item.says):
            continue
        around = [
            other
            for other in expected
            if other is not item
            and {"direct", "indirect"} & set(other.says)
            and _contains(other.spans, item.spans)
            and not (_contains(item.spans, other.spans) and other.label > item.label)
        ]
        if around:
            smallest = min(around, key=lambda other: sum(b - a for a, b in other.spans))
            item.says = {**item.says, "parent": smallest.label}


def _contains(outer: Spans, inner: Spans) -> bool:
    return all(any(a <= c and d <= b for a, b in outer) for c, d in inner)


def _place(item: Item) -> tuple[int, int]:
    return item.spans[0][0], -item.spans[-1][1]


def _speakers(case: Case, article: Article) -> Comparison:
    """The speakers that the gold names, as far as it describes them."""
    expected, found = [], []
    by_name = {speaker.name: speaker for speaker in article.speakers}
    for name, says in case.speakers.items():
        expected.append(f"speaker {name}: {says}")
        speaker = by_name.get(name)
        if speaker is None:
            found.append(f"speaker {name} is not among {sorted(by_name)}")
            continue
        labels = [role.label for role in speaker.roles]
        read = {key: getattr(speaker, key) for key in says if key != "roles"}
        if "roles" in says:
            read["roles"] = says["roles"] if set(says["roles"]) <= set(labels) else labels
        found.append(f"speaker {name}: { {key: read[key] for key in says} }")
    return expected, found


def _fact_line(item: Item) -> str:
    says = {key: value for key, value in item.says.items() if value not in (False,)}
    return f"{item.label}: " + ", ".join(f"{key}: {says[key]}" for key in sorted(says))


def _marked_lines(text: str, items: list[Item]) -> list[str]:
    """The text with the marks of the gold's format, a sentence a line."""
    marks: dict[int, list[tuple[int, int, str]]] = {}
    for item in items:
        for sort, spans in (("|", item.spans), ("=", item.cues)):
            for start, end in spans:
                marks.setdefault(start, []).append((1, -end, "{" + item.label + sort))
                marks.setdefault(end, []).append((0, 0, "}"))
    pieces, last = [], 0
    for place in sorted(marks):
        pieces.append(text[last:place])
        pieces += [mark for _, _, mark in sorted(marks[place])]
        last = place
    marked = "".join(pieces) + text[last:]
    return [line for line in marked.replace(". ", ".\n").split("\n") if line.strip()]
