"""From what was said of a reform to its draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import GroundDraft, ReformDraft
from cisnews.grammar.reforms.changes import change_in_title
from cisnews.grammar.reforms.page import words_of

if TYPE_CHECKING:
    from cisnews.grammar.layers import DateMention
    from cisnews.grammar.reforms.changes import Change
    from cisnews.grammar.reforms.merging import Reform
    from cisnews.grammar.reforms.page import Page
    from cisnews.grammar.reforms.statements import Statement
    from cisnews.grammar.reforms.topics import Topic
    from cisnews.model.reform import ReformStatus

_ORDER: tuple[ReformStatus, ...] = (
    "proposed",
    "announced",
    "under_discussion",
    "referendum_planned",
    "adopted",
    "signed",
    "in_force",
)
_ASKED = 10
"""Statements whose surroundings are asked for the country."""
_BEHIND = 2
"""Sentences behind an early reading that tell of its vote without the word."""
_MARKS = '«»"“”„—–- ,;:()'


def draft(page: Page, reform: Reform) -> ReformDraft | None:
    """The draft of a reform; None if the text says too little of it."""
    status = _status(page, reform)
    named = [topic for topic in reform.topics if topic.named] or reform.topics
    change = _change(page, reform)
    if status is None or not (named[0].named or change or _is_old(page, reform)):
        return None
    if any(not topic.words.isdisjoint(words_of("no_reform")) for topic in named):
        return None
    if _is_old(page, reform) and all(topic.sort in ("bill", "law", "decree") for topic in named):
        return None
    titled = _titled(named, status)
    if titled.sort == "change" and change is None:
        return None
    kind = reform.kind
    if kind in ("legislative", "other") and change and change.kind not in (None, "other"):
        kind = change.kind
    made = ReformDraft(
        kind=kind,  # type: ignore[arg-type]
        title=change.text if change and titled.sort == "change" else titled.title(page, in_full=change is None),
        status=status,
        evidence=_evidence(page, reform),
        rule=reform.statements[0].rule,
    )
    made.change = change.text if change else None
    if change:
        made.grounds.append(GroundDraft("change", page.start(change.first), page.end(change.last)))
    _who(page, reform, made)
    _when(page, reform, made, status)
    made.instrument = next((s.instrument for s in reform.statements if s.instrument), titled.instrument)
    made.country = _country(page, reform, made)
    return made


def _change(page: Page, reform: Reform) -> Change | None:
    """What changes, as the text tells it; else as the headline does, which is shorter, or the name of the reform."""
    told = [(statement, statement.change) for statement in reform.statements if statement.change]
    if all(
        topic.sort == "change" for topic in reform.topics if topic.named
    ):  # the law on it says more, but not what it is
        told = [(statement, change) for statement, change in told if statement.topic is not None] or told
    in_text = next((change for statement, change in told if not _in_headline(page, statement)), None)
    return in_text or _change_in_title(page, reform) or next((change for _, change in told), None)


def _change_in_title(page: Page, reform: Reform) -> Change | None:
    """What the title says that changes, where the text says nothing more of it: `указ о создании министерства`."""
    told = [s for s in reform.statements[:_ASKED] if s.topic is not None]
    told.sort(key=lambda statement: _in_headline(page, statement))
    changes = (change_in_title(page, s.unit, s.topic) for s in told if s.topic is not None)
    return next(filter(None, changes), None)


def _titled(named: list[Topic], status: ReformStatus) -> Topic:
    """The topic whose words are the title: a name before a mere change, a bill until it is a law, a title in full."""
    bill = next((topic for topic in named if topic.sort == "bill"), None)
    if bill is not None and status not in ("adopted", "signed", "in_force"):
        return bill
    laws = [topic for topic in named if topic.sort != "change"]
    in_full = next((topic for topic in laws if topic.sort == laws[0].sort and topic.quoted), None)
    return in_full or (laws or named)[0]


def _is_old(page: Page, reform: Reform) -> bool:
    """Whether it is a reform of the past with its day: `прежние поправки приняты в 2022-м`."""
    return reform.older and any(statement.decision for statement in reform.statements)


def _status(page: Page, reform: Reform) -> ReformStatus | None:
    """The furthest that the text tells; what was rejected last stays rejected."""
    counted = [statement for statement in _counted(page, reform) if statement.status]
    said = [statement for statement in counted if statement.rule != "free_change" or statement.status != "announced"]
    if any(statement.status == "rejected" for statement in said):
        said = [statement for statement in said if not _is_background(page, statement)] or said
    if _is_put_to_vote(page, reform, said):
        said = [s for s in said if s.status != "adopted" or s.rule == "referendum"]  # депутаты поддержали решение о нём
    told = [statement.status for statement in said or counted if statement.status]
    if not told:
        return None
    if told[-1] == "rejected" or ("rejected" in told and all(_ORDER.index(s) < 3 for s in told if s != "rejected")):
        return "rejected"
    return max((status for status in told if status != "rejected"), key=_ORDER.index)


def _is_put_to_vote(page: Page, reform: Reform, said: list[Statement]) -> bool:
    """`Референдум по конституции назначен`: nobody else adopts it; not the law on the referendum itself."""
    is_planned = any(s.rule == "referendum" and s.status == "referendum_planned" for s in said)
    return is_planned and not any(page.terms_between("referendum", t.first, t.last) for t in reform.topics if t.named)


def _is_background(page: Page, statement: Statement) -> bool:
    """`(Сенат отклонил закон,) который палата приняла`, `, принятый в мае`: what went before, beside what is told."""
    clause = page.clauses(statement.unit.sentence).clause(statement.verb)
    return clause.kind in ("relative", "participle") and statement.status != "rejected"


def _counted(page: Page, reform: Reform) -> list[Statement]:
    """All that is said, but for what tells of a first reading without the word: `Сенат принял закон` above it as the
    headline, `Документ поддержали 76 депутатов` right behind it.
    """
    early = [statement.unit.number for statement in reform.statements if statement.is_early]
    if not early:
        return reform.statements
    return [s for s in reform.statements if not (s.status == "adopted" and _is_of_reading(page, s, early))]


def _is_of_reading(page: Page, statement: Statement, early: list[int]) -> bool:
    is_behind = statement.topic is None and any(0 <= statement.unit.number - number <= _BEHIND for number in early)
    return is_behind or _in_headline(page, statement)


def _in_headline(page: Page, statement: Statement) -> bool:
    return page.sheet.sections[statement.unit.sentence.section].kind == "title"


def _evidence(page: Page, reform: Reform) -> list[tuple[int, int]]:
    """Where it is told, in order, without what stands inside another stretch."""
    spans = sorted({_span(page, statement) for statement in reform.statements}, key=lambda span: (span[0], -span[1]))
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if not found or end > found[-1][1]:
            found.append((start, end))
    return found


def _span(page: Page, statement: Statement) -> tuple[int, int]:
    """The noun phrase, or the sentence without the marks around it and without the attribution of direct speech."""
    if statement.phrase is not None:
        return page.start(statement.phrase[0]), page.end(statement.phrase[1])
    unit = statement.unit
    start, end = page.start(unit.first), page.end(unit.last)
    segment = page.segment_at(statement.verb)
    if segment is not None:
        start, end = max(start, segment[0]), min(end, segment[1])
    text = page.sheet.folded.text
    while start < end - 1 and text[start] in _MARKS:
        start += 1
    while end > start + 1 and text[end - 1] in ".!?…;, —–-":
        end -= 1
    return start, end


def _who(page: Page, reform: Reform, made: ReformDraft) -> None:
    proposers = [statement.proposer for statement in reform.statements if statement.proposer]
    persons = [proposer for proposer in proposers if proposer.kind == "person"]
    is_named = bool(proposers) and proposers[0].kind not in ("office", "group")
    made.proposer = next(iter(proposers if is_named else persons or proposers), None)
    deciding = [s for s in _counted(page, reform) if s.decided_by or s.decider]
    best = max(deciding, key=lambda s: (_rank(s.status), not _in_headline(page, s), -s.verb), default=None)
    if best is not None:
        made.decided_by = best.decided_by or (best.decider.name if best.decider else None)


def _when(page: Page, reform: Reform, made: ReformDraft, status: ReformStatus) -> None:
    proposed = next((s.proposed for s in reform.statements if s.proposed), None)
    if proposed is not None:
        made.proposed = proposed.date
        made.grounds.append(_ground(page, "proposed", proposed))
    deciding = [s for s in reform.statements if s.decision and (status != "rejected" or s.status == "rejected")]
    best = max(deciding, key=lambda s: (_rank(s.status), -s.verb), default=None)
    if best is not None and best.decision is not None:
        made.decision_date = best.decision.date
        made.grounds.append(_ground(page, "decision_date", best.decision))


def _rank(status: ReformStatus | None) -> int:
    return len(_ORDER) if status == "rejected" else _ORDER.index(status) if status else -1


def _ground(page: Page, field: str, date: DateMention) -> GroundDraft:
    return GroundDraft(field, page.start(date.first), page.end(date.last))


def _country(page: Page, reform: Reform, made: ReformDraft) -> str | None:
    """The country of its name, of who proposes or decides, or the one of the sentences that tell of it."""
    if reform.country:
        return reform.country
    deciders = [s.decider or s.actor for s in reform.statements]
    for actor in filter(None, (made.proposer, *deciders)):
        if actor.country:
            return actor.country
    for statement in reform.statements[:_ASKED]:
        country = page.country_near(statement.unit, statement.verb)
        if country:
            return country
    return None
