"""Joining what several sentences say into one reform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import field

from cisnews.grammar.reforms.free import free_change, points_there, sentence_before
from cisnews.grammar.reforms.norms import NUMBERED, is_told_dryly, is_unnumbered, speaks_of_rule
from cisnews.grammar.reforms.page import is_one_of, is_pointing
from cisnews.grammar.reforms.sameness import LAWS, is_new, is_only_number, is_same, is_told_again
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.reforms.statements import Statement
    from cisnews.grammar.reforms.topics import Topic

_COMPARED = 40
"""A statement is compared with so many reforms before it, so that endless texts take linear time."""
_LONG_AGO = 2
"""Years: what was decided so long before the news is no part of it."""
_OPENING = 3
"""Words at the beginning of a sentence among which it points back: `[Такая] норма есть в законе`."""
_FREE = frozenset({"free_change", "becoming"})
"""Rules by which a change is told without its law."""
_NEXT = 2
"""Sentences after the headline that can say in full what it says in short."""
_POINTS_BACK = 3
"""Sentences from which a word without a name of its own can point back to a reform."""


class Reform(Record):
    """What is said of one reform, in order."""

    topics: list[Topic] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
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
        self.free: list[Unit] = []
        """The last sentences with a verb of change; what they say counts where a law is told of right after."""
        self._told: dict[Unit, Statement | None] = {}
        """What the last of them asked for changes."""

    def add(self, statement: Statement) -> None:
        """Give a statement to the reform that it speaks of."""
        self._add_norm(statement)
        reform = self._reform_of(statement)
        if reform is None:
            if statement.topic is None or statement.topic.anaphoric:
                return
            reform = Reform(older=_is_older(self.page, statement))
            self.found.append(reform)
        topic = statement.topic
        if topic is not None and not (topic.anaphoric and reform.topics) and is_new(reform, topic):
            reform.topics.append(topic)
        reform.statements.append(statement)
        reform.last = max(reform.last, statement.unit.number)

    def _add_norm(self, statement: Statement) -> None:
        """`Срок увеличат до пяти лет.` + `Такая норма есть в законе «О советах»`: what the law changes."""
        if statement.topic is None or not statement.topic.named or statement.change is not None:
            return
        told = self._free_before(statement)
        if told is not None and told.change is not None and self._is_norm_of(told, statement, statement.topic):
            statement.change = told.change

    def _is_norm_of(self, told: Statement, statement: Statement, topic: Topic) -> bool:
        """Whether the law says what was told: pointing back, by the change's noun, or right below a headline."""
        page, unit = self.page, statement.unit
        if statement.rule == "provided":
            return True
        opening = range(unit.first, min(unit.last - 1, unit.first + _OPENING))
        if any(is_pointing(page, token) and is_one_of(page.words[token + 1], "norms") for token in opening):
            return True
        if is_one_of(page.words[unit.first], "norms") and page.words[unit.first + 1].verbal == "short":
            return True  # изменения предусмотрены новым кодексом
        is_same_noun = told.change is not None and told.change.text.split(" ", 1)[0] in topic.words
        is_above = page.sheet.sections[told.unit.sentence.section].kind == "title"
        is_first = all(told in reform.statements for reform in self.found)
        is_next = statement.unit.number - told.unit.number == 1
        is_rule = is_above or (is_next and page.country_near(told.unit, told.verb) is not None)
        return is_same_noun or (is_rule and is_first and is_told_dryly(page, topic))

    def _reform_of(self, statement: Statement) -> Reform | None:
        topic = statement.topic
        if topic is None or topic.anaphoric or not topic.named:
            return self._in_free_words(statement) or self._pointed_at(statement)
        taken_up = self._taken_up(statement, topic)
        if taken_up is not None:
            return taken_up
        older = _is_older(self.page, statement)
        same = [reform for reform in self.found[-_COMPARED:] if reform.older == older and is_same(reform, topic)]
        same = same or [reform for reform in self.found[-_COMPARED:] if self._stands_above(reform, statement)]
        if same:
            return same[-1]
        last = self._pointed_at(statement)
        unnamed = last is not None and not any(other.named for other in last.topics)
        unnamed = unnamed and not any(told.change for told in last.statements)  # type: ignore[union-attr]
        return last if unnamed and last is not None and last.topics[0].sort == topic.sort else None

    def _taken_up(self, statement: Statement, topic: Topic) -> Reform | None:
        """The change just told, where the law points at it (`[Соответствующие] поправки в кодекс`), or the law, where
        a bill is named by its number alone (`Законопроект № 254 внесли в мае`).
        """
        last = self._pointed_at(statement)
        if last is None:
            return None
        only_change = all(other.sort == "change" for other in last.topics)
        told = last.statements[0]
        is_alone = len(last.statements) == 1 and told.rule in _FREE and told.change is not None
        is_near = statement.unit.number - told.unit.number <= _NEXT
        is_norm = is_alone and is_near and self._is_norm_of(told, statement, topic)
        if only_change and topic.sort in LAWS and (is_norm or points_there(self.page, topic)):
            return last
        is_number = topic.sort in NUMBERED and is_only_number(topic)
        return last if is_number and any(is_unnumbered(other) for other in last.topics) else None

    def _stands_above(self, reform: Reform, statement: Statement) -> bool:
        """Whether a reform was told only by the headline right before, and the text now tells of it."""
        told = reform.statements[0]
        is_headline = self.page.sheet.sections[told.unit.sentence.section].kind == "title"
        is_next = is_headline and statement.unit.number - told.unit.number <= _NEXT
        return (
            is_next
            and len(reform.statements) == 1
            and is_told_again(self.page, told, statement, only=len(self.found) == 1)
        )

    def _in_free_words(self, statement: Statement) -> Reform | None:
        """`Штраф поднимут.` + `Закон об этом принят`: the change told in free words right before a document."""
        told = self._free_before(statement)
        if told is None or told.topic is None or not speaks_of_rule(self.page, told, statement):
            return self._as_told_before(statement)
        law = next((reform for reform in self.found[-1:] if any(topic.sort in LAWS for topic in reform.topics)), None)
        if statement.topic is None and law is not None and told.unit.number - law.last == 1:
            return law  # Мажилис одобрил кодекс. НДС вырастет. Документ представил министр
        above = next((reform for reform in self.found[-1:] if self._stands_above(reform, told)), None)
        if above is None:
            self.found.append(Reform())
        reform = above or self.found[-1]
        reform.topics.append(told.topic)
        reform.statements.append(told)
        reform.last = told.unit.number
        return reform

    def _as_told_before(self, statement: Statement) -> Reform | None:
        """`За прогулы будут штрафовать.` + `Соответствующий закон принят`: the sentence before tells what changes."""
        topic, number = statement.topic, statement.unit.number - 1
        if (
            topic is None
            or topic.sort not in LAWS - {"decree"}
            or any(reform.last >= number for reform in self.found[-_COMPARED:])
        ):
            return None
        told = sentence_before(self.page, statement.unit) if points_there(self.page, topic) else None
        if told is None:
            return None
        topic.named, topic.anaphoric = True, False
        statement.change = told
        self.found.append(Reform())
        return self.found[-1]

    def _free_before(self, statement: Statement) -> Statement | None:
        """What a sentence right before changes in free words, where no reform was told there."""
        for unit in reversed(self.free):
            is_told = any(reform.last >= unit.number for reform in self.found[-_COMPARED:])
            if is_told or statement.unit.number - unit.number > _NEXT:
                return None
            if unit not in self._told:
                self._told = {unit: free_change(self.page, unit)}
            told = self._told[unit]
            if told is not None:
                return told
        return None

    def _pointed_at(self, statement: Statement) -> Reform | None:
        """The reform spoken of last, if that is not long ago."""
        near = [reform for reform in self.found[-_COMPARED:] if statement.unit.number - reform.last <= _POINTS_BACK]
        if statement.topic is not None and statement.topic.older:
            return None
        near = [reform for reform in near if not reform.older] or near
        if statement.rule == "referendum":
            near = [reform for reform in near if reform.kind != "legislative"] or near
        return max(near, key=lambda reform: reform.last, default=None)


def _is_older(page: Page, statement: Statement) -> bool:
    """`прежние поправки`, `реформа 2022 года`: a reform of the past beside the one that the news is of."""
    topic = statement.topic
    if topic is None:
        return False
    published, date = page.sheet.published, statement.decision
    long_ago = date is not None and published is not None and published.year - date.date.year >= _LONG_AGO
    return topic.older or long_ago
