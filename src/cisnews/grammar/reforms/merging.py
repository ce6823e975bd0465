"""Joining what several sentences say into one reform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.records import fresh, record

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.reforms.page import Page
    from cisnews.grammar.reforms.statements import Statement
    from cisnews.grammar.reforms.topics import Topic

_LAWS = frozenset({"bill", "law", "amendment", "decree"})
_COMPARED = 40
"""A statement is compared with so many reforms before it, so that endless texts take linear time."""
_LONG_AGO = 2
"""Years: what was decided so long before the news is no part of it."""
_BODIES = frozenset({"organization", "group"})
_NEXT = 2
"""Sentences after the headline that can say in full what it says in short."""
_STEM = 4
"""Letters by which words of the headline and of the text are known as one."""
_POINTS_BACK = 3
"""Sentences from which a word without a name of its own can point back to a reform."""


@record
class Reform:
    """What is said of one reform, in order."""

    topics: list[Topic] = fresh(factory=list)
    statements: list[Statement] = fresh(factory=list)
    older: bool = False
    last: int = 0
    """Number of the sentence in which it was spoken of last."""

    @property
    def kind(self) -> str:
        """The first kind that says more than `other` or `legislative`."""
        kinds = [topic.kind for topic in self.topics]
        return next((kind for kind in kinds if kind not in ("other", "legislative")), kinds[0])

    @property
    def country(self) -> str | None:
        """The country told in its names."""
        return next((topic.country for topic in self.topics if topic.country), None)


class Reforms:
    """The reforms of a document while it is read."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[Reform] = []

    def add(self, statement: Statement) -> None:
        """Give a statement to the reform that it speaks of."""
        reform = self._reform_of(statement)
        if reform is None:
            if statement.topic is None or statement.topic.anaphoric:
                return
            reform = Reform(older=_is_older(self.page, statement))
            self.found.append(reform)
        topic = statement.topic
        if topic is not None and not (topic.anaphoric and reform.topics) and _is_new(reform, topic):
            reform.topics.append(topic)
        reform.statements.append(statement)
        reform.last = max(reform.last, statement.unit.number)

    def _reform_of(self, statement: Statement) -> Reform | None:
        topic = statement.topic
        if topic is None or topic.anaphoric or not topic.named:
            return self._pointed_at(statement)
        older = _is_older(self.page, statement)
        same = [reform for reform in self.found[-_COMPARED:] if reform.older == older and _is_same(reform, topic)]
        same = same or [reform for reform in self.found[-_COMPARED:] if self._is_headline_of(reform, statement)]
        if same:
            return same[-1]
        last = self._pointed_at(statement)
        unnamed = last is not None and not any(other.named for other in last.topics)
        unnamed = unnamed and not any(told.change for told in last.statements)  # type: ignore[union-attr]
        return last if unnamed and last is not None and last.topics[0].sort == topic.sort else None

    def _is_headline_of(self, reform: Reform, statement: Statement) -> bool:
        """`Лис подписал закон о труде`, and `Лис подписал Закон «О вопросах трудовых отношений»` as the first words."""
        told = reform.statements[0]
        if len(reform.statements) > 1 or told.topic is None or statement.topic is None:
            return False
        are_changes = told.topic.sort == statement.topic.sort == "change"
        if told.rule != statement.rule and not (are_changes and told.status == statement.status):
            return False
        is_headline = self.page.sheet.sections[told.unit.sentence.section].kind == "title"
        is_next = is_headline and statement.unit.number - told.unit.number <= _NEXT
        return is_next and _act_alike(told.actor, statement.actor) and _says_in_full(told.topic, statement.topic)

    def _pointed_at(self, statement: Statement) -> Reform | None:
        """The reform spoken of last, if that is not long ago."""
        near = [reform for reform in self.found[-_COMPARED:] if statement.unit.number - reform.last <= _POINTS_BACK]
        if statement.topic is not None and statement.topic.older:
            return None
        near = [reform for reform in near if not reform.older] or near
        if statement.rule == "referendum":
            near = [reform for reform in near if reform.kind != "legislative"] or near
        return max(near, key=lambda reform: reform.last, default=None)


def _act_alike(one: Actor | None, other: Actor | None) -> bool:
    """One actor, or perhaps one: a body in short and in full."""
    if one is None or other is None or one is other:
        return True
    return {one.kind, other.kind} <= _BODIES


def _says_in_full(short: Topic, full: Topic) -> bool:
    """`закон о труде`, `Закон «О вопросах трудовых отношений»`; `изменения закона о выборах`, `законопроект № 5`."""
    if short.sort == full.sort == "change":
        return len(short.words & full.words) > 1  # отменил квоты для женщин; поддержали отмену гендерных квот
    if short.sort not in _LAWS or full.sort not in _LAWS:
        return False
    stems = [{word[:_STEM] for word in topic.words} for topic in (short, full)]
    only_number = not full.words and full.named
    same_kind = short.kind == full.kind and short.kind not in ("legislative", "administrative", "other")
    return bool(stems[0] & stems[1]) or only_number or same_kind or not short.named


def _is_new(reform: Reform, topic: Topic) -> bool:
    """Whether a topic says something that no other of the reform says."""
    told = (topic.sort, topic.kind, topic.words, topic.named, topic.country, topic.quoted)
    return all((t.sort, t.kind, t.words, t.named, t.country, t.quoted) != told for t in reform.topics)


def _is_older(page: Page, statement: Statement) -> bool:
    """`прежние поправки`, `реформа 2022 года`: a reform of the past beside the one that the news is of."""
    topic = statement.topic
    if topic is None:
        return False
    published, date = page.sheet.published, statement.decision
    long_ago = date is not None and published is not None and published.year - date.date.year >= _LONG_AGO
    return topic.older or long_ago


def _is_same(reform: Reform, topic: Topic) -> bool:
    if topic.country and reform.country and topic.country != reform.country:
        return False
    for other in reform.topics:
        if other is topic:
            return True
        if topic.sort in _LAWS and other.sort in _LAWS and _is_law(topic) and _is_law(other):
            if topic.words and other.words and (topic.words <= other.words or other.words <= topic.words):
                return True
        elif topic.kind == other.kind and topic.kind not in ("legislative", "other"):
            return True
        if topic.words and topic.words == other.words and topic.sort == other.sort:
            return True
        if "change" in (topic.sort, other.sort) and _says_the_change(topic, other):
            return True
    return False


def _says_the_change(topic: Topic, other: Topic) -> bool:
    """`закон о повышении пенсионного возраста`, and `повысить пенсионный возраст для женщин`."""
    fewer, more = sorted((topic.words, other.words), key=len)
    return len(fewer) > 1 and fewer <= more


def _is_law(topic: Topic) -> bool:
    """A bill on its own matter; constitutional amendments belong to the constitutional reform."""
    return not (topic.sort == "amendment" and topic.kind == "constitutional")
